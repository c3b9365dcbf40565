import { expect, it } from 'vitest';
import { splitDocuments } from './documents.ts';

const kinds = (text: string) =>
  splitDocuments(text).map((piece) => {
    if (piece.kind === 'json') return [piece.kind, piece.line, piece.value];
    return piece.kind === 'text' ? [piece.kind, piece.line, piece.lines.join('|')] : [piece.kind, piece.line];
  });

it('takes one document as it is, with a byte order mark and blank lines before it', () => {
  expect(kinds('\uFEFF\n\n{"a": 1}\n')).toEqual([['json', 3, { a: 1 }]]);
});

it('finds several behind each other, and one on each line', () => {
  expect(kinds('[\n  1\n]\r\n{"b": "}"}\r\n')).toEqual([
    ['json', 1, [1]],
    ['json', 4, { b: '}' }],
  ]);
  expect(kinds('{"a":1}\n{"a":2}\n{"a":3}')).toEqual([1, 2, 3].map((a) => ['json', a, { a }]));
});

it('finds them among prompts and tables', () => {
  const text = 'PS C:\\> docker network ls\nNETWORK ID   NAME\n\nPS C:\\> docker info\n  {"x": "\\\\\\""}\nPS C:\\>';
  expect(kinds(text)).toEqual([
    ['text', 1, 'PS C:\\> docker network ls|NETWORK ID   NAME||PS C:\\> docker info'],
    ['json', 5, { x: '\\"' }],
    ['text', 6, 'PS C:\\>'],
  ]);
});

it('says where one goes wrong, and goes on behind it', () => {
  expect(kinds('[\n  {"a": 1,}\n]\n{"b": 2}')).toEqual([
    ['bad-json', 2],
    ['json', 4, { b: 2 }],
  ]);
});

it('says that one ends too early', () => {
  expect(splitDocuments('\n[{"a": "x')).toMatchObject([{ kind: 'bad-json', line: 2, cutShort: true }]);
  expect(splitDocuments('[1}')).toMatchObject([{ kind: 'bad-json', cutShort: false }]);
});

it('takes a line that only begins with a bracket for a line', () => {
  expect(kinds('[verbose] started\n{Name, Id}')).toEqual([['text', 1, '[verbose] started|{Name, Id}']]);
});

it.each([
  ['a number', '17'],
  ['a text', '"x"'],
  ['nothing', ''],
])('takes %s for no document', (_, text) => {
  expect(kinds(text).filter(([kind]) => kind === 'json')).toEqual([]);
});

it('is quick where nothing closes', () => {
  const before = process.cpuUsage();
  splitDocuments('[\n'.repeat(100_000));
  splitDocuments('{"a": "\\\\'.repeat(50_000));
  splitDocuments('{}\n'.repeat(100_000));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});
