import type { Job } from '../../../shared/plan/apply/job.ts';
import type { Outcome, UndoReason } from '../../../shared/plan/apply/jobJournal.ts';
import type { JobState } from '../../../shared/plan/apply/jobState.ts';
import { finishJob } from './finishJob.ts';
import { identityOf, lockHosts, lockJob } from './hostLocks.ts';
import { PATIENCE } from './limits.ts';
import type { Ports } from './ports.ts';
import { answerTo, isAskedBack } from './requests.ts';
import { type Run, runOf } from './run.ts';
import { undoJob } from './undoJob.ts';

/**
 * Brings a job to its end whose process has gone, by what its journal says: taken back, or, where it was kept already,
 * finished. Any process may call it, at any time and as often as it likes. Undefined where another process has the job or
 * one of its hosts.
 */
export async function recoverJob(job: Job, ports: Ports): Promise<Outcome | undefined> {
  const run = runOf(job, ports);
  const lock = await lockJob(run);
  if (!lock) return undefined;
  const outcome = await bringToEnd(run);
  await lock.release();
  return outcome;
}

async function bringToEnd(run: Run): Promise<Outcome | undefined> {
  const { log, ports } = run;
  const { phase, outcome } = log.state;
  if (phase === 'ended') return outcome;
  if (phase === 'preparing') {
    await log.note({ record: 'taken', by: ports.by });
    await log.note({ record: 'ended', outcome: 'put-back', details: [], residue: [], losses: [] });
    return 'put-back';
  }
  const { engines } = log;
  const identities = await Promise.all(
    ports.machines.map((machine, lane) =>
      identityOf(machine, ports.clock, PATIENCE.engineWhenUndoing, engines.get(lane)),
    ),
  );
  for (const lane of run.lanes) {
    // What another engine shows would look as if everything had been taken back already.
    if (identities[lane.index] === undefined) lane.giveUp();
  }
  const lock = await lockHosts(run, identities);
  if (!lock) return undefined;
  await log.note({ record: 'taken', by: ports.by });
  const ended = (await isKept(run)) ? await finishJob(run) : await undoJob(run, whyBack(run, log.state));
  await lock.release();
  return ended;
}

/**
 * Whether there is no way back any more. That stands in the journal; or the process died between a person's confirmation and
 * writing it down. A confirmation that is on the disk, and came in time, is kept: the person was told that the host stays as
 * it is, may have closed the session because of it, and everything had been verified before they were asked.
 */
async function isKept({ job, log, ports }: Run): Promise<boolean> {
  const { phase, until, lanes } = log.state;
  // The last steps begin only after it was written, so one that was begun says the same, should that line be spoiled.
  const isBegun = lanes.some(({ steps }) =>
    steps.some(({ step, state }) => step.phase === 'finish' && state !== 'waiting'),
  );
  if (phase === 'finishing' || isBegun) return true;
  if (job.mode !== 'try' || phase !== 'confirming' || until === undefined) return false;
  const since = log.waitsSince;
  if (since === undefined || answerTo(ports.requests.all(), { since, until }) !== 'confirm') return false;
  await log.phase('finishing');
  return true;
}

function whyBack({ ports }: Run, { phase, until, why }: JobState): UndoReason {
  if (phase === 'undoing' && why) return why;
  if (isAskedBack(ports.requests.all())) return phase === 'confirming' ? 'asked' : 'cancelled';
  if (phase === 'confirming' && until !== undefined && ports.clock.now() >= until) return 'expired';
  return 'abandoned';
}
