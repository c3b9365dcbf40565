import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessMark } from '../../../shared/plan/apply/lockFile.ts';
import { isRunning, thisProcess } from '../process/processMark.ts';
import {
  appendToJournal,
  type Beginning,
  beginJournal,
  type JournalContent,
  readJournal,
  removeJournal,
  renameJournal,
} from './journal.ts';

const EXTENSION = '.journal';
/** In the name of what a window has left behind, so that the end of its process need not be waited for. */
const LEFT = '-left';

/** A journal that nobody writes any more: work that was not saved when its window went. */
export interface LostWork {
  readonly id: string;
  readonly content: JournalContent;
  /** When it was last written, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** The journals of one user: one for each window, and what windows that have gone left behind. */
export interface Journals {
  /** One window's own journal. */
  session(): JournalSession;
  lost(): Promise<LostWork[]>;
  read(id: string): Promise<JournalContent | undefined>;
  discard(id: string): Promise<void>;
}

export interface JournalSession {
  begin(beginning: Omit<Beginning, 'journal' | 'writer'>): Promise<void>;
  append(change: string): Promise<void>;
  clear(): Promise<void>;
  /** The window has gone: what it left is lost work from now on, also for other processes. */
  leave(): Promise<void>;
}

type IsAlive = (writer: ProcessMark) => Promise<boolean>;

/** @param isAlive whether a process still runs; journals of others that do are theirs. */
export function createJournals(folder: string, isAlive: IsAlive = isRunning): Journals {
  const open = new Set<string>();
  const pathOf = (id: string) => join(folder, id + EXTENSION);

  async function ids(): Promise<string[]> {
    const names = await readdir(folder).catch(() => [] as string[]);
    return names.filter((name) => ID.test(name)).map((name) => name.slice(0, -EXTENSION.length));
  }

  /** A process with our number that left a journal behind ran before us. */
  const isAnothers = async (writer: ProcessMark) => writer.pid !== process.pid && (await isAlive(writer));

  return {
    session() {
      const id = `${process.pid}-${randomBytes(6).toString('hex')}`;
      open.add(id);
      return {
        begin: async (beginning) => beginJournal(pathOf(id), { ...beginning, writer: await thisProcess() }),
        append: (change) => appendToJournal(pathOf(id), change),
        clear: () => removeJournal(pathOf(id)),
        leave: async () => {
          if (!open.delete(id)) return;
          await renameJournal(pathOf(id), pathOf(id + LEFT));
        },
      };
    },
    async lost() {
      const found: LostWork[] = [];
      for (const id of await ids()) {
        if (open.has(id)) continue;
        const content = await readJournal(pathOf(id)).catch(() => undefined);
        if (!content || (!id.endsWith(LEFT) && (await isAnothers(content.writer)))) continue;
        // Nothing was changed, so nothing is lost.
        if (content.changes.length === 0) await removeJournal(pathOf(id));
        else found.push({ id, content, changedAt: (await stat(pathOf(id))).mtimeMs });
      }
      return found.sort((a, b) => b.changedAt - a.changedAt);
    },
    read: async (id) => ((await ids()).includes(id) ? readJournal(pathOf(id)) : undefined),
    discard: async (id) => {
      if ((await ids()).includes(id) && !open.has(id)) await removeJournal(pathOf(id));
    },
  };
}

const ID = /^\d+-[0-9a-f]{12}(-left)?\.journal$/;
