import { encodingOf } from '../../shared/import/encoding.ts';
import type { ImportInput } from '../../shared/import/reading.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';

/** A file that could not be read as text, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly reason: 'not-text' | 'too-large';
}

export interface ReadFiles {
  readonly files: readonly ImportInput[];
  readonly unread: readonly UnreadFile[];
}

/** Reads files that were chosen or dropped, in whichever of the usual encodings each one is. */
export async function readFiles(list: Iterable<File>): Promise<ReadFiles> {
  const files: ImportInput[] = [];
  const unread: UnreadFile[] = [];
  for (const file of list) {
    if (file.size > MAX_FILE_BYTES) {
      unread.push({ name: file.name, reason: 'too-large' });
      continue;
    }
    const text = await textOf(file);
    if (text === undefined) unread.push({ name: file.name, reason: 'not-text' });
    else files.push({ name: file.name, text });
  }
  return { files, unread };
}

/** Also undefined for a folder, which a browser hands over as a file that cannot be read. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
