import { type FSWatcher, watch } from 'node:fs';

/** How often a folder is looked at where its file system tells nothing, in milliseconds. */
const POLL = 250;

/**
 * Does `look` now, whenever something happens in a folder, and every now and then all the same: notices of file systems get
 * lost, and some have none. One look at a time. Ends with the signal, or when a look answers `done`.
 */
export async function pulse(
  folder: string,
  signal: AbortSignal,
  look: () => Promise<'again' | 'done'>,
  every = POLL,
): Promise<void> {
  let wake = () => {};
  let missed = false;
  const notice = () => {
    missed = true;
    wake();
  };
  const watcher = watchFolder(folder, notice);
  signal.addEventListener('abort', notice);
  try {
    while (!signal.aborted) {
      missed = false;
      if ((await look()) === 'done') return;
      if (missed) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    watcher?.close();
    signal.removeEventListener('abort', notice);
  }
}

/** Undefined where nothing tells of changes: a network drive, or too many watchers. */
function watchFolder(folder: string, notice: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, notice);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
