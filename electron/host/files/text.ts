import { HostError } from '../faults.ts';

/** Byte order marks, longest first. Windows PowerShell's `>` writes UTF-16LE, Notepad likes UTF-8 with a mark. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Enough of a file to see which bytes of its characters are zero. */
const SAMPLE = 4096;

/**
 * Some tools write UTF-16 without a mark. Text of a host is mostly ASCII, whose characters have a zero byte each, all on the
 * same side; in UTF-8 there is none at all.
 */
function unmarkedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return 'utf-8';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = length / 8;
  if (even === 0 && odd >= enough) return 'utf-16le';
  return odd === 0 && even >= enough ? 'utf-16be' : 'utf-8';
}

/** The text in a file's bytes, without its byte order mark. Anything that is not text, or holds NUL, is `not-text`. */
export function decodeText(bytes: Uint8Array, path: string): string {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  let text: string;
  try {
    text = new TextDecoder(mark?.encoding ?? unmarkedEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new HostError('not-text', { path });
  }
  if (text.includes('\0')) throw new HostError('not-text', { path });
  return text;
}

export type FileEncoding = 'utf8' | 'utf8-bom' | 'base64';

/** The bytes to write. Windows PowerShell 5.1 takes a script without a mark for the machine's old code page. */
export function encodeContent(text: string, encoding: FileEncoding = 'utf8'): Uint8Array {
  if (encoding === 'base64') return decodeBase64(text);
  return new TextEncoder().encode(encoding === 'utf8-bom' ? `\uFEFF${text}` : text);
}

/** Node passes over what is not base64, and half a picture would be saved for a whole one. */
function decodeBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new HostError('bad-call', { call: 'file.write', detail: 'base64' });
  return bytes;
}
