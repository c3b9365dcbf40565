/** What may follow a backslash in double quotes (YAML 1.2.2, 5.7), besides the numbered ones. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** Digits behind `\x`, `\u` and `\U`. */
const NUMBERED: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const HEX = /^[0-9a-fA-F]+$/;

/** A quoted scalar on one line, and the index behind its closing quote. */
export interface QuotedText {
  readonly text: string;
  readonly end: number;
}

/** Reads `'…'` from the quote at `start`. Undefined where it does not end before `limit`. */
export function readSingleQuoted(source: string, start: number, limit: number): QuotedText | undefined {
  let from = start + 1;
  let text = '';
  for (;;) {
    const end = source.indexOf("'", from);
    if (end < 0 || end >= limit) return undefined;
    text += source.slice(from, end);
    if (source.charCodeAt(end + 1) !== 0x27 || end + 1 >= limit) return { text, end: end + 1 };
    text += "'";
    from = end + 2;
  }
}

/** Reads `"…"` from the quote at `start`. Undefined where it does not end before `limit`, or has an escape YAML lacks. */
export function readDoubleQuoted(source: string, start: number, limit: number): QuotedText | undefined {
  let from = start + 1;
  let text = '';
  for (let at = from; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x22) return { text: text + source.slice(from, at), end: at + 1 };
    if (code !== 0x5c) continue;
    text += source.slice(from, at);
    const letter = source[at + 1] ?? '';
    const digits = NUMBERED[letter];
    if (digits === undefined) {
      const plain = ESCAPES[letter];
      if (plain === undefined) return undefined;
      text += plain;
      at++;
    } else {
      const hex = source.slice(at + 2, at + 2 + digits);
      const point = hex.length === digits && HEX.test(hex) ? Number.parseInt(hex, 16) : -1;
      if (point < 0 || point > 0x10ffff) return undefined;
      text += String.fromCodePoint(point);
      at += 1 + digits;
    }
    from = at + 1;
  }
  return undefined;
}
