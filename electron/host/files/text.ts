import { encodingOf } from '../../../shared/import/encoding.ts';
import { HostError } from '../faults.ts';

/** The text in a file's bytes, without its byte order mark. Anything that is not text, or holds NUL, is `not-text`. */
export function decodeText(bytes: Uint8Array, path: string): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
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
