import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ProcessMark } from '../../../shared/plan/apply/lockFile.ts';
import { codeOf } from '../faults.ts';
import { type JsonRecord, lineOf, recordIn } from '../journal/lines.ts';
import { createTurns } from '../turns.ts';

/**
 * A journal: what is needed to have unsaved work again. Of its lines the first is the beginning, those that follow are
 * changes in order; reading stops where one is torn.
 */
export interface Beginning {
  readonly journal: 1;
  /** The process that writes it. */
  readonly writer: ProcessMark;
  readonly name: string;
  /** The file that the design belongs to; null where it has none. */
  readonly path: string | null;
  /** State of that file when the work began. */
  readonly revision: string | null;
  /** The design at the beginning, as text. */
  readonly base: string;
}

export interface JournalContent extends Beginning {
  readonly changes: readonly string[];
  /** False where the end is torn: what was being written when the process ended is not in it. */
  readonly whole: boolean;
}

const inTurn = createTurns();

/** Begins a journal anew, in place of what was there. On the disk before it answers. */
export function beginJournal(path: string, beginning: Omit<Beginning, 'journal'>): Promise<void> {
  return inTurn(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const fresh = `${path}.new`;
    const file = await open(fresh, 'w', 0o600);
    try {
      try {
        await file.writeFile(lineOf({ journal: 1, ...beginning }));
        await file.sync();
      } finally {
        await file.close();
      }
      // A rename, so that there is never a moment with neither the old journal nor the new one.
      await rename(fresh, path);
    } catch (error) {
      // On a full disk the half that was written takes the room of what comes next.
      await rm(fresh, { force: true }).catch(() => undefined);
      throw error;
    }
  });
}

/** Adds a change to a journal that was begun. One that does not fit leaves the journal as it was before. */
export function appendToJournal(path: string, change: string): Promise<void> {
  return inTurn(path, async () => {
    // Not `a`, which would make a file that nobody has begun.
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      try {
        await writeAt(file, Buffer.from(lineOf({ change })), size);
      } catch (error) {
        // What follows half a line would never be read.
        await file.truncate(size).catch(() => undefined);
        throw error;
      }
    } finally {
      await file.close();
    }
  });
}

async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

export function removeJournal(path: string): Promise<void> {
  return inTurn(path, () => rm(path, { force: true }));
}

/** Does nothing where there is no journal. */
export function renameJournal(path: string, name: string): Promise<void> {
  return inTurn(path, () =>
    rename(path, name).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    }),
  );
}

/** Reads as far as it is whole. Undefined where not even the beginning can be read. */
export async function readJournal(path: string): Promise<JournalContent | undefined> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const end = lines.pop();
  const beginning = recordIn(lines[0] ?? '');
  if (!isBeginning(beginning)) return undefined;
  const changes: string[] = [];
  for (const text of lines.slice(1)) {
    const change = recordIn(text)?.change;
    if (typeof change !== 'string') return { ...beginning, changes, whole: false };
    changes.push(change);
  }
  return { ...beginning, changes, whole: end === '' };
}

/** The checksum says that it is as this program wrote it; this says that it was this version of it. */
function isBeginning(record: JsonRecord | undefined): record is JsonRecord & Beginning {
  if (record?.journal !== 1 || !isMark(record.writer)) return false;
  const texts = [record.name, record.base, record.path ?? '', record.revision ?? ''];
  return texts.every((text) => typeof text === 'string');
}

function isMark(value: unknown): value is ProcessMark {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, start, boot, uptime } = value as Record<string, unknown>;
  return [pid, uptime].every((each) => typeof each === 'number') && [start, boot].every(isTextOrNull);
}

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
