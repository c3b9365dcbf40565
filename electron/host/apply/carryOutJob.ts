import { unseenKinds } from '../../../shared/plan/apply/factLines.ts';
import type { Job } from '../../../shared/plan/apply/job.ts';
import type { Outcome, UndoReason } from '../../../shared/plan/apply/jobJournal.ts';
import { notAsDrawn } from '../../../shared/plan/apply/notAsDrawn.ts';
import { carryStep } from './carryStep.ts';
import { finishJob } from './finishJob.ts';
import { lockJob } from './hostLocks.ts';
import type { Lane } from './lane.ts';
import { PATIENCE } from './limits.ts';
import { JournalFault, type Ports } from './ports.ts';
import { about, prepare } from './prepare.ts';
import { answerTo, isAskedBack } from './requests.ts';
import { type Run, runOf } from './run.ts';
import { undoJob } from './undoJob.ts';

/**
 * Carries a job out from its beginning to its end; the journal is empty. Undefined where another process has the job. What it
 * throws comes from a port: then the process must end, and `recoverJob` goes on; until then the hosts stay locked.
 */
export async function carryOutJob(job: Job, ports: Ports): Promise<Outcome | undefined> {
  const run = runOf(job, ports);
  const lock = await lockJob(run);
  if (!lock) return undefined;
  await run.log.write({ record: 'taken', by: ports.by });
  const prepared = await prepare(run);
  const outcome = prepared.ok ? await carryOut(run) : 'refused';
  if (!prepared.ok) {
    const { refusal, details } = prepared;
    await run.log.note({ record: 'ended', outcome, refusal, details: [...details], residue: [], losses: [] });
  }
  await prepared.lock?.release();
  await lock.release();
  return outcome;
}

/** Why a job is not kept. */
interface Back {
  readonly why: UndoReason;
  readonly details?: readonly string[];
}

async function carryOut(run: Run): Promise<Outcome> {
  const back = await forward(run).catch((error: unknown): Back => {
    // Without a journal nothing more may be begun; what was begun stands in it, and in memory.
    if (error instanceof JournalFault) return { why: 'step-failed' };
    throw error;
  });
  return back ? undoJob(run, back.why, back.details) : finishJob(run);
}

/** @returns undefined where the job is to be kept, and its journal says so. */
async function forward(run: Run): Promise<Back | undefined> {
  const { lanes, log, ports, job } = run;
  await log.phase('carrying');
  for (const lane of lanes) {
    for (const step of lane.plan.steps) {
      if (step.phase === 'finish') continue;
      if (isAskedBack(ports.requests.all())) return { why: 'cancelled' };
      const carried = await carryStep(lane, step, log);
      if (!carried.isDone) {
        await log.failed(lane.index, step.id, carried.fault, carried.made);
        return { why: 'step-failed' };
      }
      const { output, made } = carried;
      await log.write({ record: 'done', lane: lane.index, step: step.id, output, ...(made !== undefined && { made }) });
    }
  }
  for (const lane of lanes) {
    const details = await differencesOn(run, lane);
    if (details.length > 0) return { why: 'not-as-drawn', details };
  }
  if (isAskedBack(ports.requests.all())) return { why: 'cancelled' };
  const back = job.mode === 'try' ? await confirmation(run) : undefined;
  if (back) return back;
  // Once this is on the disk there is no way back, and before it nothing is thrown away.
  await log.phase('finishing');
  return undefined;
}

/** Looks at a host again, and says where it is not as drawn. */
async function differencesOn({ job, log }: Run, lane: Lane): Promise<string[]> {
  const before = log.before.get(lane.index);
  if (!before) throw new RangeError(`Lane ${lane.index} was not looked at.`);
  const seen = await lane.watch(
    undefined,
    (observed) =>
      unseenKinds(before, observed).length === 0 && notAsDrawn(job.design, lane.plan, before, observed).length === 0,
    { limit: PATIENCE.settling, engine: PATIENCE.engine },
  );
  if (seen.end === 'met') return [];
  if (seen.end === 'unseen') return about(lane, [seen.message]);
  const left = notAsDrawn(job.design, lane.plan, before, seen.observed);
  const unseen = unseenKinds(before, seen.observed);
  return about(lane, [...unseen, ...left.map(({ kind, name, action }) => `${kind} ${name}: ${action}`)]);
}

async function confirmation({ job, log, ports }: Run): Promise<Back | undefined> {
  const { clock, requests } = ports;
  const until = clock.now() + job.confirmSeconds * 1000;
  const since = await log.phase('confirming', { until });
  for (;;) {
    const known = requests.all();
    // In this order: an answer that came at the last moment is found once time is over.
    const isOver = clock.now() >= until;
    const answer = answerTo(known, { since, until });
    if (answer === 'confirm') return undefined;
    if (answer === 'undo') return { why: 'asked' };
    if (isOver) return { why: 'expired' };
    await requests.more(known.length, until);
  }
}
