import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { codeOf } from '../faults.ts';

/** The revision of a content is its hash: the same bytes are the same revision, whoever wrote them and when. */
export function revisionOfBytes(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64url')}`;
}

/** The revision of a file as it is now, or null where there is none. Reads as a stream: it may be a file of any size. */
export async function revisionOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return `sha256-${hash.digest('base64url')}`;
}
