import { CURLY_DOUBLE, CURLY_SINGLE, type Cursor } from './cursor.ts';

/**
 * Curly quotes in cmd and sh, where they are ordinary characters: text from a web page or a word processor. Around a value
 * (at the start of a word or after `=` or `,`) they are read as the straight quotes they were, and reported.
 * @returns false where the character is not an opening quote.
 */
export function readCurly(cursor: Cursor): boolean {
  const opening = cursor.text[cursor.pos] ?? '';
  if (cursor.inWord && !/[=,]$/.test(cursor.partial)) return false;
  const closing = CURLY_DOUBLE.includes(opening) ? CURLY_DOUBLE : CURLY_SINGLE;
  const end = cursor.lineEnd();
  for (let at = cursor.pos + 1; at < end; at++) {
    if (!closing.includes(cursor.text[at] ?? '')) continue;
    const inside = cursor.text.slice(cursor.pos + 1, at);
    cursor.fault('curly', cursor.text.slice(cursor.pos, at + 1));
    cursor.append(inside);
    cursor.pos = at + 1;
    return true;
  }
  return false;
}
