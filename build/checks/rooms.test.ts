import { expect, test } from 'vitest';
import { readModule } from './module.ts';
import { checkRooms, sentence } from './rooms.ts';

const check = (files: Record<string, string>): string[] =>
  checkRooms(Object.entries(files).map(([path, text]) => readModule({ path, text }))).map(sentence);

test.each([
  ['shared/design/a.ts', "import { z } from 'zod';\nimport { b } from './b.ts';\nimport { c } from '../address/c.ts';"],
  ['shared/design/a.test.ts', "import { test } from 'vitest';\nimport { readFileSync } from 'node:fs';"],
  ['shared/export/a.test.ts', "import { recordingDaemon } from '../../e2e/hosts/docker.ts';"],
  ['shared/contract.ts', "import type { Design } from './design/types.ts';"],
  ['electron/host/files.ts', "import { open } from 'node:fs/promises';\nimport '../../shared/contract.ts';"],
  ['electron/app/main.ts', "import { app, BrowserWindow } from 'electron';\nimport '../host/files.ts';"],
  ['electron/app/ipc.ts', "import { ipcMain } from 'electron';"],
  ['electron/app/ipc-files.ts', "import { ipcMain } from 'electron';"],
  ['electron/web/server.ts', "import { WebSocketServer } from 'ws';\nimport '../host/files.ts';"],
  ['electron/cli/main.ts', "import packageJson from '../../package.json' with { type: 'json' };"],
  ['renderer/app.tsx', "import { createRoot } from 'react-dom/client';\nimport './app.css';\nconst a = <p />;"],
  ['renderer/gallery.ts', "import nat from '../examples/nat.switchyard.json?raw';"],
  ['e2e/a.electron.spec.ts', "import { ipcMain } from 'electron';\nimport '../renderer/app.tsx';"],
  ['build/a.ts', 'await import(process.argv[2]);'],
  ['vitest.config.ts', "import { defineConfig } from 'vitest/config';"],
  ['shared/design/text.ts', "// import 'node:fs'\nconst a = \"import 'react'\";"],
])('allowed: %s', (path, text) => {
  expect(check({ [path]: text })).toEqual([]);
});

test.each([
  ['shared/design/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
  ['shared/design/a.ts', "import { readFileSync } from 'fs';", 'fs'],
  ['shared/design/a.ts', "import { app } from 'electron';", 'electron'],
  ['shared/design/a.ts', "import type { ReactNode } from 'react';", 'react'],
  ['shared/design/a.ts', "export { useState } from 'react';", 'react'],
  ['shared/design/a.ts', "export * from 'react';", 'react'],
  ['shared/design/a.ts', "const a = await import('react');", 'react'],
  ['shared/design/a.ts', 'const a = await import(`react`);', 'react'],
  ['shared/design/a.ts', "type A = import('react').ReactNode;", 'react'],
  ['shared/design/a.ts', "import a = require('react');", 'react'],
  ['shared/design/a.ts', "const a = require('react');", 'react'],
  ['shared/design/a.ts', "import '../../electron/host/files.ts';", '../../electron/host/files.ts'],
  ['shared/design/a.ts', "import { version } from '../../package.json';", '../../package.json'],
  ['shared/design/a.ts', 'const a = await import(name);', '(computed)'],
  ['shared/design/a.test.ts', "import '../../renderer/app.tsx';", '../../renderer/app.tsx'],
  ['renderer/a.ts', "import '../electron/host/files.ts';", '../electron/host/files.ts'],
  ['renderer/a.ts', "import 'electron';", 'electron'],
  ['renderer/a.ts', "import { join } from 'node:path';", 'node:path'],
  ['renderer/a.ts', "new Worker(new URL('../electron/host/work.ts', import.meta.url));", '../electron/host/work.ts'],
  ['renderer/a.ts', "import { toast } from 'some-package';", 'some-package'],
  ['electron/host/a.ts', "import { app } from 'electron';", 'electron'],
  ['electron/host/a.ts', "import '../app/main.ts';", '../app/main.ts'],
  ['electron/web/a.ts', "import { app } from 'electron';", 'electron'],
  ['electron/cli/a.ts', "import '../web/server.ts';", '../web/server.ts'],
  ['electron/app/a.ts', "import '../../renderer/app.tsx';", '../../renderer/app.tsx'],
  ['electron/app/main.ts', "import { app, ipcMain } from 'electron';", 'electron'],
  ['electron/app/main.ts', "import { ipcMain as hub } from 'electron';", 'electron'],
  ['electron/app/main.ts', "import * as everything from 'electron';", 'electron'],
])('refused: %s with %s', (path, text, imported) => {
  const found = check({ [path]: text });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${path}:1  imports '${imported}': `);
});

test('the message names the file, the line, the import and the rule', () => {
  const text = "/* a\n comment */\nimport { z } from 'zod';\nimport {\n  readFileSync,\n} from 'node:fs';\n";
  expect(check({ 'shared/design/a.ts': text })).toEqual([
    "shared/design/a.ts:4  imports 'node:fs': shared/ is pure TypeScript: it imports only itself, ip-num, zod, yaml",
  ]);
});

test('a file outside the rooms, or in an unknown folder of shared/, is refused', () => {
  expect(check({ 'lib/a.ts': '' })[0]).toContain('lib/a.ts:1  is in no room');
  expect(check({ 'electron/a.ts': '' })[0]).toContain('electron/a.ts:1  is in no room');
  expect(check({ 'shared/utils/a.ts': '' })[0]).toContain('shared/ has no place called utils');
  expect(check({ 'shared/utils.ts': '' })[0]).toContain('shared/ has no place called utils.ts');
});

test('a cycle is found, once, with its whole path', () => {
  expect(
    check({
      'shared/design/a.ts': "\nimport { b } from './b.ts';",
      'shared/design/b.ts': "export { c } from '../plan/c.ts';",
      'shared/plan/c.ts': "import { a } from '../design/a.ts';",
    }),
  ).toEqual([
    "shared/design/a.ts:2  imports 'shared/design/b.ts': closes an import cycle: " +
      'shared/design/a.ts → shared/design/b.ts → shared/plan/c.ts → shared/design/a.ts',
  ]);
});

test('types that refer to each other are no cycle: they are gone when the code runs', () => {
  expect(
    check({
      'shared/design/a.ts': "import type { B } from './b.ts';",
      'shared/design/b.ts': "import { a } from './a.ts';",
    }),
  ).toEqual([]);
});

test('a file that cannot be parsed is said by name', () => {
  expect(() => check({ 'shared/design/a.ts': 'import {' })).toThrow('shared/design/a.ts');
});
