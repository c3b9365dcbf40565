import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../faults.ts';
import { REQUESTS } from './jobFolder.ts';
import type { Request, Requests } from './ports.ts';
import { pulse } from './pulse.ts';

/** What is asked of a job by files in its folder, known before this answers and followed until the signal. */
export async function folderRequests(folder: string, signal: AbortSignal): Promise<Requests> {
  let known: readonly Request[] = await requestsIn(folder);
  const waiting = new Set<() => void>();
  const following = pulse(folder, signal, async () => {
    // A folder that cannot be read for a moment is looked at again.
    const now = await requestsIn(folder).catch(() => known);
    if (now.length > known.length) {
      known = now;
      for (const wake of waiting) wake();
    }
    return 'again';
  });
  following.catch(() => undefined);
  return {
    all: () => known,
    async more(count, until) {
      while (known.length <= count) {
        const rest = until - Date.now();
        if (rest <= 0 || signal.aborted) return;
        await new Promise<void>((resolve) => {
          const wake = () => {
            clearTimeout(timer);
            waiting.delete(wake);
            resolve();
          };
          // Timers count waking time only, and stop short of a month: the clock is asked again.
          const timer = setTimeout(wake, Math.min(rest, 1000));
          waiting.add(wake);
        });
      }
    },
  };
}

/** All requests of a folder with the time they were made, the oldest first. */
async function requestsIn(folder: string): Promise<Request[]> {
  const names = await readdir(folder);
  const found = await Promise.all(
    REQUESTS.filter((what) => names.includes(what)).map(async (what): Promise<Request[]> => {
      try {
        return [{ what, at: await timeOf(join(folder, what)) }];
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      }
    }),
  );
  return found.flat().sort((a, b) => a.at - b.at);
}

/** When a request was made: as it says, or, where the process died before it could say so, when the file was made. */
async function timeOf(path: string): Promise<number> {
  const [, said] = /^(\d{1,15})\n$/.exec(await readFile(path, 'utf8')) ?? [];
  return said === undefined ? Math.floor((await stat(path)).mtimeMs) : Number(said);
}
