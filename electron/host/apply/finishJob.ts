import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import { allows } from '../../../shared/plan/apply/allows.ts';
import { clip, differenceLine, unseenKinds } from '../../../shared/plan/apply/factLines.ts';
import type { Outcome, Residue, StepFault } from '../../../shared/plan/apply/jobJournal.ts';
import { notAsDrawn } from '../../../shared/plan/apply/notAsDrawn.ts';
import { scopeOfStep } from '../../../shared/plan/apply/scopeOfStep.ts';
import type { Change } from '../../../shared/plan/changes/change.ts';
import { actionOf, type PlannedStep } from '../../../shared/plan/changes/documentSchema.ts';
import { unmet } from '../../../shared/plan/expectation.ts';
import { judge, unseenText } from './carryStep.ts';
import type { Lane } from './lane.ts';
import { PATIENCE, timeLimitOf, UNDO_ATTEMPTS } from './limits.ts';
import type { Run } from './run.ts';
import { uniqueLosses } from './undoJob.ts';

/**
 * The last steps, which throw away what was put aside. That a job is kept stands in the journal before, so from here there
 * is only forward: whoever does it again finds some of it done.
 */
export async function finishJob(run: Run): Promise<Outcome> {
  const { lanes, log } = run;
  const residue: Residue[] = [];
  for (const lane of lanes) {
    for (const step of lane.plan.steps) {
      if (step.phase !== 'finish') continue;
      const left = await finishStep(run, lane, step);
      if (left) residue.push(left);
    }
    residue.push(...(await strayedOn(run, lane)));
  }
  const losses = uniqueLosses(lanes.flatMap(({ plan }) => plan.steps.flatMap((step) => step.losses ?? [])));
  const outcome = residue.length > 0 ? 'unfinished' : 'kept';
  await log.note({ record: 'ended', outcome, details: [], residue, losses });
  return outcome;
}

/** @returns what is left of it. */
async function finishStep({ log }: Run, lane: Lane, step: PlannedStep): Promise<Residue | undefined> {
  const at = { lane: lane.index, step: step.id };
  let fault: StepFault | undefined;
  for (let attempt = 0; attempt < UNDO_ATTEMPTS; attempt++) {
    const seen = await lane.see(scopeOfStep(step));
    if (seen.end === 'unseen') {
      fault = { code: 'not-looked', output: clip(seen.message) };
      break;
    }
    if (unmet(step.verify ?? [], seen.observed).length === 0) {
      await log.note({ record: 'done', ...at, output: '' });
      return undefined;
    }
    if (!allows(actionOf(step), seen.observed)) {
      fault = { code: 'not-the-one', output: unseenText(step.verify ?? [], seen.observed) };
      break;
    }
    await log.note({ record: 'begin', ...at });
    const carried = await judge(lane, step, await lane.run(actionOf(step), timeLimitOf(step.kind)));
    if (carried.isDone) {
      await log.note({ record: 'done', ...at, output: carried.output });
      return undefined;
    }
    fault = carried.fault;
  }
  if (fault) await log.failed(lane.index, step.id, fault);
  return leftOf(lane, step);
}

async function leftOf(lane: Lane, step: PlannedStep): Promise<Residue | undefined> {
  const seen = await lane.see(scopeOfStep(step));
  const { name, id } = step.observed ?? { name: step.name, id: '' };
  const residue = { lane: lane.index, kind: 'container', details: id === '' ? [] : [id], told: false } as const;
  if (seen.end === 'unseen') return { ...residue, name, what: 'unknown' };
  if (unmet(step.verify ?? [], seen.observed).length === 0) return undefined;
  const there = seen.observed.containers?.find((container) => container.id === id);
  return { ...residue, name: there?.name ?? name, what: 'appeared' };
}

/** Where a host has left the drawing since it was verified: an engine that restarted, say, has stopped what runs. */
async function strayedOn({ job, log }: Run, lane: Lane): Promise<Residue[]> {
  const before = log.before.get(lane.index);
  if (!before) return [];
  const differences = (observed: ObservedHost) => notAsDrawn(job.design, lane.plan, before, observed);
  const seen = await lane.watch(
    undefined,
    (observed) => unseenKinds(before, observed).length === 0 && differences(observed).length === 0,
    { limit: PATIENCE.settling, engine: PATIENCE.engine },
  );
  if (seen.end === 'met') return [];
  const observed = seen.end === 'unmet' ? seen.observed : undefined;
  const unknown = unseenKinds(before, observed);
  return [
    ...unknown.map(
      (kind): Residue => ({ lane: lane.index, kind, name: '', what: 'unknown', details: [], told: false }),
    ),
    ...(observed ? differences(observed).map((change) => strayed(lane.index, change)) : []),
  ];
}

function strayed(lane: number, { kind, name, action, reasons }: Change): Residue {
  const details = reasons.flatMap(({ field, key, from, to }) =>
    field === undefined ? [] : [clip(differenceLine({ field, from: to ?? '', to: from ?? '', ...(key && { key }) }))],
  );
  const what = action === 'create' ? 'gone' : action === 'delete' ? 'appeared' : 'changed';
  return { lane, kind, name, what, details, told: false };
}
