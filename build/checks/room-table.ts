// The last column of the table in the architecture notes, as data. Whoever adds a room or a package adds a row here.

export interface Room {
  /** A folder from the root of the repository, without a trailing slash. */
  readonly folder: string;
  /** Rooms it may import from; every room may import from itself. */
  readonly rooms: readonly string[] | 'any';
  /** npm packages it may import, by name; a package's subpaths are included. */
  readonly packages: readonly string[] | 'any';
  /** Whether it may import Node's own modules. */
  readonly node: boolean;
  /** Where given, the only folders and top-level files the room may have. */
  readonly contents?: readonly string[];
  /** Said with every breach, so that the reader learns the reason with the rule. */
  readonly because: string;
}

const core = ['ip-num', 'zod', 'yaml'];

export const rooms: readonly Room[] = [
  {
    folder: 'shared',
    rooms: [],
    packages: core,
    node: false,
    contents: [
      'windows',
      'design',
      'address',
      'addressPlan',
      'rules',
      'observed',
      'paths',
      'plan',
      'export',
      'import',
      'help',
      'language',
      'wire',
      'contract.ts',
      'limits.ts',
      'tsconfig.json',
    ],
    because: `shared/ is pure TypeScript: it imports only itself, ${core.join(', ')}`,
  },
  {
    folder: 'electron/host',
    rooms: ['shared'],
    packages: [],
    node: true,
    because: 'electron/host is Node services: it imports only shared/ and Node',
  },
  {
    folder: 'electron/app',
    rooms: ['shared', 'electron/host'],
    packages: ['electron'],
    node: true,
    because: 'electron/app is the Electron shell: it imports only electron/host, shared/, electron and Node',
  },
  {
    folder: 'electron/web',
    rooms: ['shared', 'electron/host'],
    packages: ['ws'],
    node: true,
    because: 'electron/web is the loopback shell: it imports only electron/host, shared/, ws and Node',
  },
  {
    folder: 'electron/cli',
    rooms: ['shared', 'electron/host'],
    packages: [],
    node: true,
    because: 'electron/cli is the command: it imports only electron/host, shared/ and Node',
  },
  {
    folder: 'renderer',
    rooms: ['shared', 'examples', 'docs'],
    packages: [
      'react',
      'react-dom',
      '@xyflow/react',
      'zustand',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@tanstack/react-virtual',
      'react-resizable-panels',
      'tinykeys',
    ],
    node: false,
    because:
      'renderer/ runs in a sandboxed page: it imports only shared/, examples/, the guides in docs/ and its interface packages',
  },
  { folder: 'examples', rooms: [], packages: [], node: false, because: 'examples/ holds data, no code' },
  { folder: 'docs', rooms: [], packages: [], node: false, because: 'docs/ holds text, no code' },
  { folder: 'e2e', rooms: 'any', packages: 'any', node: true, because: 'e2e/ may import anything' },
  { folder: 'build', rooms: 'any', packages: 'any', node: true, because: 'build/ may import anything' },
];

/** Tests run in Node beside the code they test: any package and the test hosts are theirs, other rooms are not. */
export const testRooms: readonly string[] = ['e2e', 'examples'];

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Names which only some files may take from a package they may otherwise import. */
export interface ReservedName {
  readonly package: string;
  readonly name: string;
  readonly files: RegExp;
  readonly because: string;
}

export const reservedNames: readonly ReservedName[] = [
  {
    package: 'electron',
    name: 'ipcMain',
    files: /^electron\/app\/ipc[^/]*\.ts$/,
    because: 'only electron/app/ipc*.ts takes ipcMain, so that every call passes one sender and schema check',
  },
];
