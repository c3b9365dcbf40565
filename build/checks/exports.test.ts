import { expect, test } from 'vitest';
import { checkExports } from './exports.ts';
import { readModule } from './module.ts';

const check = (files: Record<string, string>): string[] =>
  checkExports(Object.entries(files).map(([path, text]) => readModule({ path, text })));

test('a value that only its own file uses need not be exported', () => {
  expect(
    check({
      'shared/a.ts':
        'export const used = 1;\nexport const alone = used;\nexport function nobody() {}\nclass C {}\nexport { C };',
      'shared/b.ts': "import { used } from './a.ts';",
    }),
  ).toEqual([
    'shared/a.ts:2  exports alone, which no other file imports',
    'shared/a.ts:3  exports nobody, which no other file imports',
    'shared/a.ts:5  exports C, which no other file imports',
  ]);
});

test.each([
  "import { a as other } from '../shared/a.ts';",
  "import type { a } from '../shared/a.ts';",
  "export { a } from '../shared/a.ts'; import './b.ts'; import { a } from './b.ts';",
  "import * as all from '../shared/a.ts';",
  "const { a } = await import('../shared/a.ts');",
  "type A = typeof import('../shared/a.ts').a;",
  "new Worker(new URL('../shared/a.ts', import.meta.url));",
])('taken: %s', (text) => {
  expect(check({ 'shared/a.ts': 'export const a = 1;', 'renderer/b.ts': text })).toEqual([]);
});

test('types and default exports are not looked at, the same name in another file is', () => {
  expect(check({ 'shared/a.ts': 'export interface A {}\nexport type B = A;\nexport default 1;' })).toEqual([]);
  expect(
    check({
      'shared/a.ts': 'export const a = 1;',
      'shared/b.ts': 'export const a = 1;',
      'c.ts': "import { a } from './shared/b.ts';",
    }),
  ).toEqual(['shared/a.ts:1  exports a, which no other file imports']);
});
