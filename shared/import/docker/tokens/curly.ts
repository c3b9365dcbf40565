import { CURLY_DOUBLE, CURLY_SINGLE, type Cursor } from './cursor.ts';

/**
 * Curly quotes in cmd and sh, where they are ordinary characters: text from a web page or a word processor. Around a value
 * (at the start of a word or after `=` or `,`) they are read as the straight quotes they were, and reported.
 * @returns false where the character is not an opening quote.
 */
export function readCurly(cursor: Cursor): boolean {
  const opening = cursor.text[cursor.pos] ?? '';
  if (!cursor.atValueStart) return false;
  const inside = cursor.insideQuotes(CURLY_DOUBLE.includes(opening) ? CURLY_DOUBLE : CURLY_SINGLE);
  if (inside === undefined) return false;
  cursor.takeForeignQuotes(inside, 'curly');
  return true;
}
