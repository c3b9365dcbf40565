import { HostError } from '../faults.ts';

/** Byte order marks, longest first. Windows PowerShell's `>` writes UTF-16LE, Notepad likes UTF-8 with a mark. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** The text in a file's bytes, without its byte order mark. Anything that is not text, or holds NUL, is `not-text`. */
export function decodeText(bytes: Uint8Array, path: string): string {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  let text: string;
  try {
    text = new TextDecoder(mark?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HostError('not-text', { path });
  }
  if (text.includes('\0')) throw new HostError('not-text', { path });
  return text;
}

export type TextEncoding = 'utf8' | 'utf8-bom';

/** The bytes to write. Windows PowerShell 5.1 takes a script without a mark for the machine's old code page. */
export function encodeText(text: string, encoding: TextEncoding = 'utf8'): Uint8Array {
  return new TextEncoder().encode(encoding === 'utf8-bom' ? `\uFEFF${text}` : text);
}
