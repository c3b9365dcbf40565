import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CallArgs, CallResult } from '../../../shared/contract.ts';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { codeOf, HostError, onBehalfOf } from '../faults.ts';
import { createTurns } from '../turns.ts';
import { type Disk, writeAtomically } from './atomicWrite.ts';
import { tooLarge } from './read.ts';
import { revisionOfBytes, revisionOfFile } from './revision.ts';
import { encodeContent } from './text.ts';

/** Two saves of one file from this process wait for each other; other processes are found out by `expected`. */
const inTurn = createTurns();

/** Saves a file as `file.write` of the contract says. */
export function writeTextFile(args: CallArgs<'file.write'>, disk?: Disk): Promise<CallResult<'file.write'>> {
  const { path, expected } = args;
  const bytes = encodeContent(args.text, args.encoding);
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(path);
  return onBehalfOf(path, () => inTurn(path, () => save(path, bytes, expected, disk)));
}

async function save(
  path: string,
  bytes: Uint8Array,
  expected: string | null | undefined,
  disk: Disk | undefined,
): Promise<CallResult<'file.write'>> {
  await requireFolder(path);
  const before = await fingerprint(path);
  const found = await revisionOfFile(path);
  const revision = revisionOfBytes(bytes);
  if (expected !== undefined && found !== expected) return { status: 'changed-outside', revision: found };
  // Saving the same content again must not push the version before it out of the backup.
  if (found === revision) return { status: 'saved', revision };

  const written = await writeAtomically(path, bytes, {
    keepPrevious: true,
    // Somebody may have saved while this content was on its way to the disk.
    stillWanted: async () => expected === undefined || (await fingerprint(path)) === before,
    ...(disk && { disk }),
  });
  return written ? { status: 'saved', revision } : { status: 'changed-outside', revision: await revisionOfFile(path) };
}

/**
 * A drive that was taken away looks like a file that somebody deleted. Asking what is to become of that file would be the
 * wrong question: nothing can be written there at all.
 */
async function requireFolder(path: string): Promise<void> {
  const folder = dirname(path);
  const found = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!found?.isDirectory()) throw new HostError('folder-gone', { path, folder });
}

/** What changes whenever somebody writes or replaces a file; cheaper than reading it again. */
export async function fingerprint(path: string): Promise<string | null> {
  try {
    const found = await stat(path, { bigint: true });
    return `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}
