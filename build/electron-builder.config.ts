import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';

/** A runtime that is on the machine already, for networks where electron-builder cannot fetch one. */
const electronDist = process.env.ELECTRON_OVERRIDE_DIST_PATH;

const config: Configuration = {
  appId: 'io.switchyard.desktop',
  productName: 'Switchyard',
  copyright: 'Copyright © 2026 Switchyard contributors',
  directories: { output: 'out', buildResources: 'build' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  // Everything is bundled into dist/: no package from node_modules is needed at run time. The command line is beside the
  // archive, for Node: the application's own executable cannot be used as Node, see the fuses.
  files: [
    'package.json',
    // By name: whatever else somebody has built there, as the pages of the benchmarks, stays at home.
    'dist/{electron,renderer,web}/**',
    '!**/*.map',
    '!**/*.licenses.json',
    '!node_modules/**',
  ],
  extraResources: [
    { from: 'dist/cli', to: 'cli', filter: ['**/*', '!**/*.map', '!**/*.licenses.json'] },
    { from: 'LICENSE', to: 'LICENSE' },
  ],
  asar: true,
  npmRebuild: false,
  publish: null,
  ...(electronDist ? { electronDist } : {}),
  fileAssociations: [
    {
      // Windows and macOS go by what is behind the last dot and never see `.switchyard.json`; for them `.switchyard` is
      // known as well. Linux goes by the whole pattern.
      ext: ['switchyard.json', 'switchyard'],
      name: 'Switchyard design',
      description: 'Switchyard network design',
      mimeType: 'application/x-switchyard+json',
      role: 'Editor',
    },
  ],
  // Signing is by environment: CSC_LINK and CSC_KEY_PASSWORD (or WIN_CSC_…) name a certificate for Windows and macOS;
  // APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD and APPLE_TEAM_ID have the macOS package notarized. Without them nothing is signed.
  win: {
    target: ['nsis', 'zip', 'portable'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    icon: 'build/icon.ico',
  },
  // For one user, without an administrator: Switchyard asks for rights only where a plan needs them.
  nsis: { oneClick: false, perMachine: false, allowElevation: false, allowToChangeInstallationDirectory: true },
  portable: { requestExecutionLevel: 'user' },
  linux: {
    target: ['AppImage', 'deb', 'tar.gz'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    category: 'Development',
    synopsis: 'Designer for Windows container networks',
    maintainer: 'Switchyard contributors <maintainers@switchyard.example>',
    icon: 'build/icon.png',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
  },
  // Electron's own example application: nothing loads it, and nobody should wonder what it is for.
  afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
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
