import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../shared/export/formats.ts';
import { exampleExports } from './exports.ts';

const FOLDER = 'examples/exports';

it('examples/exports is what the formats write now (npm run docs makes it again)', () => {
  const expected = exampleExports();
  const found = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  expect(found.sort(), 'run “npm run docs”').toEqual([...expected.keys()].sort());
  const stale = [...expected].filter(([path, bytes]) => !readFileSync(path).equals(bytes)).map(([path]) => path);
  expect(stale, 'run “npm run docs”').toEqual([]);
});

it('there is an example of every format', () => {
  const folders = readdirSync(`${FOLDER}/nat-web-server`);
  expect(folders.sort()).toEqual(EXPORT_FORMATS.map(({ id }) => id).sort());
});
