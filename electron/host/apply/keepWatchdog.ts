import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { awaitAnnouncement } from './announce.ts';
import { type JobProcess, watchdogKey } from './jobProcess.ts';

/** How long a process of ours may take until it answers, in milliseconds: a slow disk, a virus scanner. */
export const STARTING_TIME = 30_000;

/** How often the runner looks whether its watchdog is alive. */
const LOOK_EVERY = 500;

/** How many watchdogs one job gets: one that dies again and again has a reason that another one does not mend. */
const MOST = 6;

export const newToken = (): string => randomBytes(8).toString('hex');

/**
 * Starts the watchdog and keeps one until the signal. When this answers it is armed.
 * @returns why there is none.
 */
export async function keepWatchdog(own: JobProcess, signal: AbortSignal): Promise<string | undefined> {
  const problem = await startWatchdog(own);
  if (problem === undefined) void keep(own, signal);
  return problem;
}

async function startWatchdog({ launcher, call }: JobProcess): Promise<string | undefined> {
  const token = newToken();
  try {
    const launched = await launcher.launch({ ...call, role: 'watchdog', token });
    const heard = await awaitAnnouncement(call.folder, token, STARTING_TIME, launched);
    return heard ? heard.fault : 'no answer';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function keep(own: JobProcess, signal: AbortSignal): Promise<void> {
  const { locks, job, log } = own;
  for (let started = 1; started < MOST; ) {
    await sleep(LOOK_EVERY, undefined, { ref: false });
    if (signal.aborted) return;
    try {
      if (await locks.owner(watchdogKey(job.id))) continue;
      started++;
      await log('the watchdog has gone; starts another one');
      const problem = await startWatchdog(own);
      if (problem !== undefined) await log(`no watchdog: ${problem}`);
    } catch (error) {
      await log(`the watchdog could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
