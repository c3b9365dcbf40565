import { residueOf } from '../../../shared/plan/apply/factLines.ts';
import type { Outcome, Residue, UndoReason } from '../../../shared/plan/apply/jobJournal.ts';
import type { StepProgress } from '../../../shared/plan/apply/jobState.ts';
import type { PlannedStep } from '../../../shared/plan/changes/documentSchema.ts';
import type { Loss } from '../../../shared/plan/step.ts';
import { stepKey } from './jobLog.ts';
import type { Lane } from './lane.ts';
import { PATIENCE } from './limits.ts';
import type { Run } from './run.ts';
import { takeStepBack } from './takeBack.ts';

/**
 * Takes back everything that was begun, the last first, over all hosts; then looks at all of them again. May be called again
 * for a job that was being taken back: what was taken back before is left alone.
 * @param details of a host that was not as drawn.
 */
export async function undoJob(run: Run, why: UndoReason, details: readonly string[] = []): Promise<Outcome> {
  const { log } = run;
  const { phase } = log.state;
  if (phase !== 'undoing') await log.note({ record: 'phase', phase: 'undoing', why });
  const { begun } = log;
  const undone = stepsOf(run, ({ state }) => state === 'undone');
  const unheard = stepsOf(run, isUnheard);
  const mine = (lane: Lane) => lane.plan.steps.filter((step) => begun.has(stepKey(lane.index, step.id)));
  for (const lane of run.lanes.toReversed()) {
    for (const step of mine(lane).toReversed()) {
      const key = stepKey(lane.index, step.id);
      if (!undone.has(key)) await takeStepBack(lane, step, log, unheard.has(key));
    }
  }
  const residue: Residue[] = [];
  // What came late of a step that nobody heard of may be what kept others from being taken back.
  const failed = stepsOf(run, ({ state }) => state === 'undo-failed');
  const isSuspect = (lane: Lane, step: PlannedStep) =>
    unheard.has(stepKey(lane.index, step.id)) || failed.has(stepKey(lane.index, step.id));
  for (const lane of run.lanes.toReversed()) {
    const suspects = mine(lane).filter((step) => isSuspect(lane, step));
    residue.unshift(...(await lookAgain(run, lane, mine(lane), suspects.flatMap(namesOf))));
  }
  const losses = uniqueLosses(run.lanes.flatMap((lane) => lossesOf(mine(lane))));
  const outcome = residue.length > 0 ? 'residue' : 'put-back';
  await log.note({ record: 'ended', outcome, details: [...details], residue, losses });
  return outcome;
}

function stepsOf({ log }: Run, isMeant: (progress: StepProgress) => boolean): ReadonlySet<string> {
  return new Set(
    log.state.lanes.flatMap(({ lane, steps }) => steps.filter(isMeant).map(({ step }) => stepKey(lane, step.id))),
  );
}

/** A step whose end nobody heard of: its process died, it took too long, or the link to the host was lost meanwhile. */
function isUnheard({ begunAt, endedAt, fault, step }: StepProgress): boolean {
  if (begunAt === undefined || endedAt === undefined) return begunAt !== undefined;
  if (!fault) return false;
  return fault.code === 'timeout' || fault.code === 'not-looked' || step.disruption === 'host-link-drop';
}

/**
 * What is left on a host. A command of which nothing was heard may still have been at work when its step was looked at, so
 * what is left once everything was taken back is taken back once more, where a step of the plan was about it.
 */
async function lookAgain(
  run: Run,
  lane: Lane,
  begun: readonly PlannedStep[],
  suspects: readonly string[],
): Promise<Residue[]> {
  const before = run.log.before.get(lane.index);
  // Nothing is begun before every host was written down.
  if (!before) return [];
  const losses = lossesOf(begun);
  let left: readonly Residue[] = [];
  const look = async () => {
    const seen = await lane.watch(
      undefined,
      (observed) => residueOf(lane.index, before, observed, losses).every(({ told }) => told),
      { limit: PATIENCE.settling, engine: PATIENCE.engineWhenUndoing },
    );
    left = residueOf(lane.index, before, seen.end === 'unseen' ? undefined : seen.observed, losses);
    return left.filter(({ told, what }) => !told && what !== 'unknown');
  };
  const untold = new Set((await look()).map(({ name }) => name));
  const meant = new Set([...untold, ...(untold.size > 0 ? suspects : [])]);
  const again = begun.filter((step) => namesOf(step).some((name) => meant.has(name)));
  if (again.length === 0) return [...left];
  for (const step of again.toReversed()) await takeStepBack(lane, step, run.log);
  await look();
  return [...left];
}

function namesOf({ name, params, observed }: PlannedStep): string[] {
  return [name, ...(observed ? [observed.name] : []), ...(params.parked === undefined ? [] : [String(params.parked)])];
}

function lossesOf(steps: readonly PlannedStep[]): Loss[] {
  return steps.flatMap(({ losses = [] }) => losses);
}

export function uniqueLosses(losses: readonly Loss[]): Loss[] {
  return [...new Map(losses.map((loss) => [`${loss.what} ${loss.thing.kind} ${loss.thing.id}`, loss])).values()];
}
