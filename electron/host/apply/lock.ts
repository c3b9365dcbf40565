import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LockFile, type ProcessMark } from '../../../shared/plan/apply/lockFile.ts';
import { codeOf } from '../faults.ts';
import { syncFolder } from '../journal/syncFolder.ts';
import { isRunning, thisProcess } from '../process/processMark.ts';
import type { Lock, Locks } from './ports.ts';

export interface LockOwner {
  readonly pid: number;
  readonly job: string;
}

/**
 * Locks that are files of this folder. A lock is made with its content in one step, so it is never seen empty. The lock of a
 * process that has gone is taken over by whoever holds the right to it, which is a lock itself, named after what it replaces:
 * two that find the same lock abandoned cannot both replace it, nor can a slow one replace its successor.
 */
export function createLocks(folder: string): Locks & {
  /** Who holds a key now; undefined where nobody does, or its owner has gone. */
  owner(key: string): Promise<LockOwner | undefined>;
} {
  const pathOf = (key: string) => join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.lock`);
  return {
    async take(keys, job) {
      await mkdir(folder, { recursive: true });
      const taken: { readonly path: string; readonly token: string }[] = [];
      const release = async () => {
        for (const { path, token } of taken.toReversed()) await releaseFile(path, token);
      };
      // Always in the same order, so that of two that want the same ones exactly one gets the first.
      for (const key of [...new Set(keys)].sort()) {
        const path = pathOf(key);
        const token = await takeFile(path, { key, job });
        if (token === undefined) {
          await release();
          return undefined;
        }
        taken.push({ path, token });
      }
      return { release } satisfies Lock;
    },
    async owner(key) {
      const content = await contentOf(pathOf(key));
      if (!content || !(await isRunning(content.owner))) return undefined;
      return { pid: content.owner.pid, job: content.job };
    },
  };
}

/** @returns the token; undefined where another process has it, or is about to. */
async function takeFile(path: string, what: Pick<LockFile, 'key' | 'job'>): Promise<string | undefined> {
  const token = randomBytes(8).toString('hex');
  const fresh = `${path}.${token}.new`;
  const content: LockFile = { lock: 1, token, ...what, owner: await thisProcess() };
  await writeWhole(fresh, JSON.stringify(content));
  try {
    for (;;) {
      if (await placeNew(fresh, path)) return token;
      const there = await contentOf(path);
      if (there === undefined) continue;
      if (await isRunning(there.owner)) return undefined;
      const right = `${path}.${there.token}`;
      const rightToken = await takeFile(right, what);
      if (rightToken === undefined) return undefined;
      try {
        // Whoever had the right before may have used it already.
        if ((await contentOf(path))?.token !== there.token) continue;
        await renameOver(fresh, path);
        return token;
      } finally {
        await releaseFile(right, rightToken);
      }
    }
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Windows refuses for a moment while somebody reads what is replaced. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (tries >= RENAME_TRIES || !HELD.has(codeOf(error) ?? '')) throw error;
      await pause(tries * 10);
    }
  }
}

const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Up to two seconds in all. */
const RENAME_TRIES = 20;

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A second name for a file is given only where nothing has that name, and comes with the whole content. */
async function placeNew(fresh: string, path: string): Promise<boolean> {
  try {
    await link(fresh, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
  }
  return placeExclusively(fresh, path);
}

/** File systems without hard links, as on memory sticks: the file is seen empty for a moment, and counts as held then. */
const NO_LINKS = new Set(['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EISDIR', 'EINVAL', 'EMLINK']);

async function placeExclusively(fresh: string, path: string): Promise<boolean> {
  try {
    await writeWhole(path, await readFile(fresh, 'utf8'));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Only by its owner: nobody else may have replaced it while this process runs, but a person may. */
async function releaseFile(path: string, token: string): Promise<void> {
  if ((await contentOf(path))?.token === token) await rm(path, { force: true });
}

const UNKNOWN: ProcessMark = { pid: 0, start: null, boot: null, uptime: 0 };

/** Undefined where there is no lock. What cannot be read belongs to a process that nobody knows, and is not taken over. */
async function contentOf(path: string): Promise<LockFile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return LockFile.parse(JSON.parse(text));
  } catch {
    return { lock: 1, token: '0'.repeat(16), key: '', job: '', owner: UNKNOWN };
  }
}
