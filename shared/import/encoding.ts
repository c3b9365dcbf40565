/** Encodings that texts come in, as TextDecoder calls them. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Byte order marks, longest first. Windows PowerShell's `>` writes UTF-16LE, Notepad likes UTF-8 with a mark. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Enough of a file to see which bytes of its characters are zero. */
const SAMPLE = 4096;

/** The encoding that the bytes of a text are in, by their mark, or by where their zeros are. */
export function encodingOf(bytes: Uint8Array): TextEncodingName {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  return mark?.encoding ?? unmarkedEncoding(bytes);
}

/**
 * Some tools write UTF-16 without a mark. Text of a host is mostly ASCII, whose characters have a zero byte each, all on the
 * same side; in UTF-8 there is none at all.
 */
function unmarkedEncoding(bytes: Uint8Array): TextEncodingName {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return 'utf-8';
  const length = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const enough = length / 8;
  if (even === 0 && odd >= enough) return 'utf-16le';
  return odd === 0 && even >= enough ? 'utf-16be' : 'utf-8';
}
