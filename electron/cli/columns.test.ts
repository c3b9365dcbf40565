import { expect, test } from 'vitest';
import { columnsOf, padToColumns } from './columns.ts';

test.each([
  ['', 0],
  ['web', 3],
  ['나감', 4],
  ['WEB01/웹', 8],
  ['容器', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['“a”', 3],
  ['🐳', 2],
])('%s takes %i columns', (text, columns) => expect(columnsOf(text)).toBe(columns));

test('is filled up to the columns, and left alone beyond them', () => {
  expect(padToColumns('웹', 4)).toBe('웹  ');
  expect(padToColumns('나감나감', 4)).toBe('나감나감');
});
