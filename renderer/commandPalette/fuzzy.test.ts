import { describe, expect, test } from 'vitest';
import { fuzzyMatch } from './fuzzy.ts';

const best = (query: string, texts: readonly string[]) =>
  texts
    .map((text) => ({ text, score: fuzzyMatch(query, text)?.score }))
    .filter((item) => item.score !== undefined)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map((item) => item.text);

describe('fuzzy matching', () => {
  test.each([
    ['sa', ['Save as…', 'Select all'], 'Save as…'],
    ['saa', ['Save', 'Save as…'], 'Save as…'],
    ['exp', ['Next problem', 'Export'], 'Export'],
    ['zi', ['Zoom in', 'Zoom to selection'], 'Zoom in'],
    ['내보', ['열기', '내보내기'], '내보내기'],
  ])('%s among %j', (query, texts, first) => {
    expect(best(query, texts)[0]).toBe(first);
  });

  test('letters that are missing, or in another order, do not match', () => {
    expect(fuzzyMatch('xyz', 'Export')).toBeUndefined();
    expect(fuzzyMatch('tropxe', 'Export')).toBeUndefined();
  });

  test('says where the letters are', () => {
    expect(fuzzyMatch('s as', 'Save as…')?.at).toEqual([0, 1, 6]);
    expect(fuzzyMatch('  ', 'Save')?.at).toEqual([]);
  });
});
