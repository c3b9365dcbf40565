import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../faults.ts';
import type { Launched } from './launcher.ts';
import { pulse } from './pulse.ts';

/**
 * A process that was started for a job says that it is there, or why it will not get anywhere, by a file that only the one
 * who started it waits for.
 */
export interface Announcement {
  readonly pid: number;
  readonly fault?: string;
}

const nameOf = (token: string): string => `here-${token}`;

export async function announce(folder: string, token: string, { pid, fault = '' }: Announcement): Promise<void> {
  const file = await open(join(folder, nameOf(token)), 'w', 0o600);
  try {
    // The last character says that it is whole: who waits may look at any moment.
    await file.writeFile(`${pid}\n${fault}\0`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Undefined where nothing was heard in time, or before the process had gone. */
export async function awaitAnnouncement(
  folder: string,
  token: string,
  milliseconds: number,
  { gone }: Launched,
): Promise<Announcement | undefined> {
  let heard: Announcement | undefined;
  const died = new AbortController();
  void gone.then(() => died.abort());
  await pulse(folder, AbortSignal.any([AbortSignal.timeout(milliseconds), died.signal]), async () => {
    heard = await readAnnouncement(folder, token);
    return heard ? 'done' : 'again';
  });
  // One that had nothing to do has said so and gone, perhaps between two looks.
  heard ??= await readAnnouncement(folder, token);
  if (heard) await rm(join(folder, nameOf(token)), { force: true });
  return heard;
}

async function readAnnouncement(folder: string, token: string): Promise<Announcement | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, nameOf(token)), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  return announcementIn(text);
}

/** Undefined while it is being written. */
function announcementIn(text: string): Announcement | undefined {
  const [, pid, fault = ''] = /^(\d+)\n([\s\S]*)\0$/.exec(text) ?? [];
  if (pid === undefined) return undefined;
  return { pid: Number(pid), ...(fault !== '' && { fault }) };
}
