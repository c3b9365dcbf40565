import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { chmod, constants, copyFile, access as nodeAccess, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, HostError } from '../faults.ts';

/** The file operations an atomic write is made of, so that a test can let each of them fail. */
export interface Disk {
  open(path: string, flags: string, mode?: number): Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  copyFile(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  remove(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

export const DISK: Disk = {
  open,
  rename,
  chmod,
  // A clone where the file system can, a copy elsewhere.
  copyFile: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
  remove: (path) => rm(path, { force: true }),
  wait: async (milliseconds) => void (await sleep(milliseconds)),
};

/**
 * Virus scanners and indexers on Windows hold a fresh file for a moment, and a rename over it then fails with one of these.
 * Growing pauses up to a tenth of a second; a file that stays held longer than this in all is somebody's.
 */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
const PATIENCE_MS = 5000;
const PAUSE_STEP_MS = 10;
const LONGEST_PAUSE_MS = 100;

/** Name of the version before the last save, beside the file. */
export const previousVersion = (path: string): string => `${path}.bak`;

interface Options {
  /** Whether the content before is kept as `NAME.bak`. */
  readonly keepPrevious: boolean;
  /** Asked last thing before the file is replaced; false leaves everything as it is. */
  readonly stillWanted?: () => Promise<boolean>;
  readonly disk?: Disk;
}

/**
 * Replaces a file's content in one step: whoever reads it, and whenever the machine stops, finds the old content or the new
 * one, whole. Written beside the file (a rename does not cross disks), on the disk before it gets the name. A symbolic link
 * stays a link. Answers false where `stillWanted` did.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, options: Options): Promise<boolean> {
  const disk = options.disk ?? DISK;
  const target = await targetOf(path);
  const mode = await modeOf(target);
  const fresh = sibling(target);
  const kept = sibling(target);
  try {
    await writeWhole(disk, fresh, bytes, mode);
    if (options.stillWanted && !(await options.stillWanted())) return false;
    if (options.keepPrevious && mode !== undefined) {
      await disk.copyFile(target, kept);
      await syncFile(disk, kept);
      await replace(disk, kept, previousVersion(target));
    }
    await replace(disk, fresh, target);
    await syncFolder(disk, dirname(target));
    return true;
  } finally {
    // After success both names are gone already.
    await Promise.allSettled([disk.remove(fresh), disk.remove(kept)]);
  }
}

async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path;
    throw error;
  }
}

/** The mode of the file that will be replaced, undefined for a new one. A rename would also replace what must not be. */
async function modeOf(target: string): Promise<number | undefined> {
  try {
    const found = await stat(target);
    if (found.isDirectory()) throw new HostError('is-folder', { path: target });
    if ((found.mode & 0o222) === 0) throw new HostError('read-only', { path: target });
    await nodeAccess(target, constants.W_OK);
    return found.mode & 0o777;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeWhole(disk: Disk, path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await disk.open(path, 'wx', mode ?? 0o666);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  // What `open` gets is cut by the process's umask.
  if (mode !== undefined) await disk.chmod(path, mode);
}

async function syncFile(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function replace(disk: Disk, from: string, to: string): Promise<void> {
  for (let waited = 0, pause = PAUSE_STEP_MS; ; pause = Math.min(pause + PAUSE_STEP_MS, LONGEST_PAUSE_MS)) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error) ?? '')) throw error;
      // Whatever the code says: the file beside it could be written, so it is this name that somebody holds on to.
      if (waited >= PATIENCE_MS) throw new HostError('busy', { path: to, detail: String(error) });
      await disk.wait(pause);
      waited += pause;
    }
  }
}

/** The new name itself must reach the disk. Windows has no such call and journals it. */
async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network file systems refuse; the content is in place all the same.
  }
}

/** A short name: the file's own and more may be longer than a name can be. */
function sibling(path: string): string {
  return join(dirname(path), `.switchyard-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}
