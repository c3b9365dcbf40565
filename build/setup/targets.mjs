/**
 * What is built, from what. A target is built again when any of its inputs has changed.
 *
 * @typedef {object} Target
 * @property {string} name
 * @property {string} config the Vite configuration, from the root
 * @property {string} entry
 * @property {string} output its main file
 * @property {readonly string[]} inputs
 */

const always = [
  'package-lock.json',
  'build/vite.node.ts',
  'build/textsAsJson.ts',
  'build/bundle.ts',
  'build/budgets.ts',
];

/** @type {readonly Target[]} */
export const targets = [
  {
    name: 'interface',
    config: 'build/vite.renderer.config.ts',
    entry: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    inputs: [
      ...always,
      'build/vite.renderer.config.ts',
      'build/together.ts',
      'package.json',
      'renderer',
      'shared',
      'examples',
      'docs/guides',
    ],
  },
  {
    name: 'Electron main process',
    config: 'build/vite.main.config.ts',
    entry: 'electron/app/main.ts',
    output: 'dist/electron/main.js',
    inputs: [...always, 'build/vite.main.config.ts', 'package.json', 'electron/app', 'electron/host', 'shared'],
  },
  {
    name: 'Electron preload',
    config: 'build/vite.preload.config.ts',
    entry: 'electron/app/preload.ts',
    output: 'dist/electron/preload.cjs',
    inputs: [...always, 'build/vite.preload.config.ts', 'package.json', 'electron/app', 'shared'],
  },
  {
    name: 'web shell',
    config: 'build/vite.web.config.ts',
    entry: 'electron/web/serve.ts',
    output: 'dist/web/serve.js',
    inputs: [...always, 'build/vite.web.config.ts', 'package.json', 'electron/web', 'electron/host', 'shared'],
  },
  {
    name: 'command line',
    config: 'build/vite.cli.config.ts',
    entry: 'electron/cli/main.ts',
    output: 'dist/cli/switchyard.js',
    inputs: [...always, 'build/vite.cli.config.ts', 'package.json', 'electron/cli', 'electron/host', 'shared'],
  },
];
