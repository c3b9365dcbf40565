import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { HostError, onBehalfOf } from '../faults.ts';
import { revisionOfBytes } from './revision.ts';
import { decodeText } from './text.ts';

export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly revision: string;
}

/** Reads a text file whole, in whichever of the usual encodings it is. */
export function readTextFile(path: string): Promise<TextFile> {
  return onBehalfOf(path, async () => {
    const found = await stat(path);
    if (found.isDirectory()) throw new HostError('is-folder', { path });
    // A pipe or a device would be read for ever.
    if (!found.isFile()) throw new HostError('not-text', { path });
    if (found.size > MAX_FILE_BYTES) throw tooLarge(path);
    const bytes = await readFile(path);
    // It may have grown since it was measured.
    if (bytes.length > MAX_FILE_BYTES) throw tooLarge(path);
    return { path, text: decodeText(bytes, path), revision: revisionOfBytes(bytes) };
  });
}

export function tooLarge(path: string): HostError {
  return new HostError('too-large', { path, limit: String(MAX_FILE_BYTES / 1024 / 1024) });
}

/** The renderer has no working directory, so a path from it that depends on one is a mistake. */
export function requireAbsolute(path: string): string {
  if (!isAbsolute(path) || path.includes('\0')) throw new HostError('bad-call', { path, detail: `path “${path}”` });
  return path;
}
