import { setTimeout as sleep } from 'node:timers/promises';
import type { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import { announce } from './announce.ts';
import { folderRequests } from './folderRequests.ts';
import { followJob } from './followJob.ts';
import { jobPlaces } from './jobFolder.ts';
import { JOB_EXIT, type JobProcess, watchdogKey, writerKey } from './jobProcess.ts';
import { openJobJournal } from './journalFile.ts';
import { endLeftPrograms } from './leftPrograms.ts';
import { recoverJob } from './recoverJob.ts';
import { SYSTEM_CLOCK } from './systemClock.ts';

/** How often the watchdog looks whether the runner is alive, in milliseconds. */
const LOOK_EVERY = 300;

/** How long a runner may take to begin to put back a try that is over. */
const OVERDUE = 30_000;

/** How often it tries to put a host back where something keeps throwing: a full disk, for one. Pauses double from a second. */
const TRIES = 8;

/** Waits for the runner to die, and finishes the job then. Ends when the job has ended. */
export async function watchJob(own: JobProcess): Promise<number> {
  const { call, job, locks, log } = own;
  const mine = await locks.take([watchdogKey(job.id)], job.id);
  if (!mine) {
    await announce(call.folder, call.token, { pid: process.pid, fault: 'watched' });
    return JOB_EXIT.unusable;
  }
  const stop = new AbortController();
  const patience = watchPatience(own, stop.signal);
  await announce(call.folder, call.token, { pid: process.pid });
  try {
    for (let tries = 0; ; ) {
      const runner = await locks.owner(writerKey(job.id));
      if (runner) {
        if (patience.isOver()) {
          await log('the runner does nothing; it is ended');
          end(runner.pid);
        }
        await sleep(LOOK_EVERY);
        continue;
      }
      try {
        if ((await recoverOnce(own)) === 'done') return JOB_EXIT.done;
        await sleep(LOOK_EVERY);
      } catch (error) {
        await log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        if (++tries >= TRIES) return JOB_EXIT.failed;
        await sleep(1000 * 2 ** tries);
      }
    }
  } finally {
    stop.abort();
    await mine.release();
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}

/**
 * A try that is over and is not being put back has a runner that hangs, or was stopped. What counts is time in which this
 * process was awake: after a machine has slept, the runner must have its chance first.
 */
function watchPatience({ call, job, overdue = OVERDUE }: JobProcess, signal: AbortSignal) {
  let until: number | undefined;
  let looks = 0;
  const note = (records: readonly JobRecord[]) => {
    for (const record of records) {
      if (record.record === 'phase') until = record.phase === 'confirming' ? record.until : undefined;
    }
  };
  const from = { size: 0, last: 0 };
  const isAlive = async () => true;
  followJob({ folder: call.folder, id: job.id, signal, from, isAlive, tell: note }).catch(() => undefined);
  return {
    isOver(): boolean {
      looks = until !== undefined && Date.now() > until ? looks + 1 : 0;
      return looks * LOOK_EVERY > overdue;
    },
  };
}

/** Brings a job to its end, if nobody else does and it has not ended. `busy` where somebody else has it. */
export async function recoverOnce(own: JobProcess): Promise<'done' | 'busy'> {
  const { call, job, locks, by, rescue, log } = own;
  const writer = await locks.take([writerKey(job.id)], job.id);
  if (!writer) return 'busy';
  const gone = new AbortController();
  try {
    const journal = await openJobJournal(jobPlaces(call.folder).journal, job.id);
    try {
      if (!journal.records().some(({ record }) => record === 'ended')) {
        await log('takes the job over');
        const { programs } = jobPlaces(call.folder);
        await endLeftPrograms(programs);
        const machines = job.lanes.map(({ target, plan }) => own.machineAt(target, programs, plan.engine));
        const requests = await folderRequests(call.folder, gone.signal);
        const outcome = await recoverJob(job, { by, machines, journal, requests, clock: SYSTEM_CLOCK, locks });
        if (outcome === undefined) return 'busy';
        await log(`ended: ${outcome}`);
      }
    } finally {
      await journal.close();
    }
    await rescue?.disarm(job.id);
    return 'done';
  } finally {
    gone.abort();
    await writer.release();
  }
}
