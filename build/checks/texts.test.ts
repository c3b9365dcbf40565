import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { hardcodedTexts } from './texts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const textsIn = (source: string, path = 'renderer/a.tsx') => hardcodedTexts(path, source).map(({ text }) => text);

test('every text of the windows and the command is in the language catalogues', () => {
  const files = globSync('{renderer,electron}/**/*.{ts,tsx}', { cwd: ROOT })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path));
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((path) => hardcodedTexts(path, readFileSync(join(ROOT, path), 'utf8')));
  expect(found.map(({ path, line, text }) => `${path}:${line}: ${text}`)).toEqual([]);
});

test.each([
  ['<Button>Save</Button>', ['Save']],
  ['<Text size={200}>Nothing is selected.</Text>', ['Nothing is selected.']],
  ['<p>\n  Drag a host\n</p>', ['Drag a host']],
  ['<p>Hosts: {count}</p>', ['Hosts:']],
  ['<p>호스트</p>', ['호스트']],
  ['<input placeholder="Type a name" />', ['Type a name']],
  ['<div aria-label="Toolbar" />', ['Toolbar']],
  ["<div title={'Close the panel'} />", ['Close the panel']],
  ["const item = { label: 'Save as' };", ['Save as']],
  ["return saved ? 'Not saved' : '';", ['Not saved']],
  ['const step = `Move away`;', ['Move away']],
])('%s is found', (source, texts) => {
  expect(textsIn(source)).toEqual(texts);
});

test.each([
  "<Button>{texts('file.save')}</Button>",
  '<Text>{name} · {host}</Text>',
  '<Badge>VLAN</Badge>',
  "<div className='sy-node' role=\"toolbar\" aria-label={texts('frame.toolbar')} />",
  "const command = { id: 'file.new', title: 'command.file.new' };",
  "if (a < b && c > d) return key === 'Enter' || key === 'Escape';",
  "throw new Error('No such command');",
  "const failed = { ok: false, message: 'Switchyard.NotThere' };",
  'const list: Map<string, Set<number>> = new Map(); // Says what is wrong',
  '/** A docstring: “Save as” */',
  "const STATUS = ['Up', 'Not Present'];",
  'const half = useMemo(() => items.filter((item) => item > 2), [items]);',
])('%s is left alone', (source) => {
  expect(textsIn(source)).toEqual([]);
});
