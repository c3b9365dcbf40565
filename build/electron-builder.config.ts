import type { Configuration } from 'electron-builder';

/** A runtime that is on the machine already, for networks where electron-builder cannot fetch one. */
const electronDist = process.env.ELECTRON_OVERRIDE_DIST_PATH;

const config: Configuration = {
  appId: 'io.switchyard.desktop',
  productName: 'Switchyard',
  directories: { output: 'out', buildResources: 'build' },
  // Everything is bundled into dist/: no package from node_modules is needed at run time.
  files: ['dist/**', 'package.json', '!dist/.*', '!**/*.map', '!node_modules/**'],
  asar: true,
  npmRebuild: false,
  publish: null,
  ...(electronDist ? { electronDist } : {}),
  fileAssociations: [
    {
      ext: 'switchyard.json',
      name: 'Switchyard design',
      description: 'Switchyard network design',
      mimeType: 'application/x-switchyard+json',
      role: 'Editor',
    },
  ],
  win: { target: ['nsis', 'dir'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  linux: { target: ['dir'], category: 'Development' },
  electronFuses: {
    // What an attacker with write access to the command line or the files could otherwise turn the application into.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    // Pages come from app://, never from file://.
    grantFileProtocolExtraPrivileges: false,
  },
};

export default config;
