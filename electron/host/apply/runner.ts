import { announce } from './announce.ts';
import { carryOutJob } from './carryOutJob.ts';
import { folderRequests } from './folderRequests.ts';
import { jobPlaces } from './jobFolder.ts';
import { JOB_EXIT, type JobProcess, writerKey } from './jobProcess.ts';
import { openJobJournal } from './journalFile.ts';
import { keepWatchdog } from './keepWatchdog.ts';
import type { JobJournal } from './ports.ts';
import { SYSTEM_CLOCK } from './systemClock.ts';

/** Carries a job out, from a journal without a record to its end; watched over from before its first step. */
export async function runJob(own: JobProcess): Promise<number> {
  const { call, job, locks, by, log } = own;
  const refuse = async (fault: string) => {
    await announce(call.folder, call.token, { pid: process.pid, fault });
    return JOB_EXIT.unusable;
  };
  const writer = await locks.take([writerKey(job.id)], job.id);
  if (!writer) return refuse('taken');
  const stop = new AbortController();
  try {
    const journal = await openJobJournal(jobPlaces(call.folder).journal, job.id);
    try {
      // What was begun is finished by whoever recovers; it is never begun again.
      if (journal.records().length > 0) return await refuse('begun');
      await announce(call.folder, call.token, { pid: process.pid });
      const unwatched = await keepWatchdog(own, stop.signal);
      if (unwatched !== undefined) {
        await endUnwatched(journal, own, unwatched);
        return JOB_EXIT.failed;
      }
      const machines = job.lanes.map(({ target, plan }) =>
        own.machineAt(target, jobPlaces(call.folder).programs, plan.engine),
      );
      const requests = await folderRequests(call.folder, stop.signal);
      const rescued = await withRescue(journal, own);
      const outcome = await carryOutJob(job, { by, machines, journal: rescued, requests, clock: SYSTEM_CLOCK, locks });
      if (outcome === undefined) return JOB_EXIT.failed;
      await log(`ended: ${outcome}`);
      await own.rescue?.disarm(job.id);
      return JOB_EXIT.done;
    } finally {
      await journal.close();
    }
  } finally {
    stop.abort();
    await writer.release();
  }
}

/** Nothing was done and nothing will be. */
async function endUnwatched(journal: JobJournal, { by }: JobProcess, why: string): Promise<void> {
  await journal.append({ record: 'taken', at: Date.now(), by });
  const nothing = { residue: [], losses: [] };
  await journal.append({
    record: 'ended',
    at: Date.now(),
    outcome: 'refused',
    refusal: 'no-watchdog',
    details: [why],
    ...nothing,
  });
}

/** Sets what finishes the job after a restart of this machine; and again as soon as it is known how long a try waits. */
async function withRescue(journal: JobJournal, { rescue, call, job, log }: JobProcess): Promise<JobJournal> {
  if (!rescue) return journal;
  const arm = async (until?: number) => {
    const problem = await rescue.arm(call, job.id, until);
    if (problem !== undefined) await log(`nothing will finish the job after a restart of this machine: ${problem}`);
  };
  await arm();
  return {
    records: () => journal.records(),
    async append(record) {
      await journal.append(record);
      if (record.record === 'phase' && record.phase === 'confirming') await arm(record.until);
    },
  };
}
