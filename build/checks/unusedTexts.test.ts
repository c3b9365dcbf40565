import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENGLISH } from '../../shared/language/en/index.ts';
import { unusedTexts } from './unusedTexts.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('every text is asked for', () => {
  const sources = globSync('{shared,renderer,electron,build}/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((path) => !/\.test\.tsx?$|[/\\]testing[/\\]|^shared[/\\]language/.test(path))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'));
  expect(unusedTexts(Object.keys(ENGLISH.texts), sources)).toEqual([]);
});

test.each([
  ["texts('file.save')", ['file.save']],
  ["texts('files', { count })", ['files.one', 'files.other']],
  [`texts(\`state.\${state}\`)`, ['state.up', 'state.up.hint']],
  [`texts(\`host.\${names({ of: host })}.title\`)`, ['host.a.title']],
])('%s asks for %s', (source, keys) => {
  expect(unusedTexts(keys, [source])).toEqual([]);
});

test.each([
  ["texts('file.save-as')", 'file.save'],
  [`texts(\`state.\${state}.hint\`)`, 'state.up'],
  [`\`\${a}.\${b}\``, 'state.up'],
  [`\`the state.\${state} of it\``, 'state.up'],
])('%s does not ask for %s', (source, key) => {
  expect(unusedTexts([key], [source])).toEqual([key]);
});
