import { expect, test } from 'vitest';
import type { Translation } from '../catalogue.ts';
import type { EnglishKey } from '../en/index.ts';
import { KOREAN } from './index.ts';

test('every key of English has its text: the compiler names what is missing', () => {
  const texts: Translation<Record<EnglishKey, string>> = KOREAN.texts;
  expect(Object.keys(texts).length).toBeGreaterThan(1000);
});
