import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import { allows } from '../../../shared/plan/apply/allows.ts';
import { clip } from '../../../shared/plan/apply/factLines.ts';
import type { StepFault } from '../../../shared/plan/apply/jobJournal.ts';
import { scopeOfStep } from '../../../shared/plan/apply/scopeOfStep.ts';
import type { PlannedStep } from '../../../shared/plan/changes/documentSchema.ts';
import { unmet } from '../../../shared/plan/expectation.ts';
import { heldTo } from '../../../shared/plan/hns/act.ts';
import { isSomebodyElses } from '../../../shared/plan/hns/allows.ts';
import { type Action, isCommand, undoesOf } from '../../../shared/plan/step.ts';
import { patienceFor, unseenText } from './carryStep.ts';
import type { JobLog } from './jobLog.ts';
import type { Lane } from './lane.ts';
import { PATIENCE, timeLimitOf, UNDO_ATTEMPTS } from './limits.ts';
import type { Ran } from './ports.ts';

/**
 * Takes one step back, as often as it is asked to: where it is seen that there is nothing to take back, nothing is done,
 * because it could hit something else. An inverse that fails is written down, and the rest goes on.
 * @param mayComeLate whether its command may still be at work, so that what it does is waited for before it counts as nothing.
 */
export async function takeStepBack(lane: Lane, step: PlannedStep, log: JobLog, mayComeLate = false): Promise<void> {
  const at = { lane: lane.index, step: step.id };
  const planned = undoesOf(step);
  if (!planned) {
    // An earlier step's inverse takes it back, or nothing can, and its losses say so.
    if (!step.losses?.length) await log.note({ record: 'undo-done', ...at, needless: true, output: '' });
    return;
  }
  const inverse = isCommand(planned) ? planned : heldTo(planned, log.made(lane.index, step.id));
  await log.note({ record: 'undo-begin', ...at });
  let fault: StepFault | undefined;
  let output = '';
  // What was removed and is made again has another id.
  let again: string | undefined;
  for (let attempt = 0; attempt < UNDO_ATTEMPTS; attempt++) {
    const limit = mayComeLate && attempt === 0 ? PATIENCE.late : 0;
    const seen = await lane.watch(scopeOfStep(step), (observed) => !isBack(step, inverse, observed), {
      limit,
      engine: PATIENCE.engineWhenUndoing,
    });
    if (seen.end === 'unseen') {
      fault = { code: 'not-looked', output: clip(seen.message) };
      break;
    }
    if (isBack(step, inverse, seen.observed)) {
      await log.note({ record: 'undo-done', ...at, needless: attempt === 0, output, ...(again && { made: again }) });
      return;
    }
    if (!allows(inverse, seen.observed)) {
      fault = { code: 'not-the-one', output: unseenText(step.undone ?? [], seen.observed) };
      break;
    }
    const ran = await lane.run(inverse, timeLimitOf(step.kind));
    output = clip(ran.output);
    again = ran.made ?? again;
    fault = await faultOf(lane, step, inverse, ran, PATIENCE.refused * 2 ** attempt);
    if (!fault) {
      await log.note({ record: 'undo-done', ...at, needless: false, output, ...(again && { made: again }) });
      return;
    }
    if (!ran.started) break;
  }
  await log.note({ record: 'undo-failed', ...at, fault: fault ?? { code: 'not-seen', output } });
}

async function faultOf(
  lane: Lane,
  step: PlannedStep,
  inverse: Action,
  { started, exit, timedOut, output: said }: Ran,
  whenRefused: number,
): Promise<StepFault | undefined> {
  const output = clip(said);
  if (!started) return { code: 'not-started', output };
  const isClean = exit === 0;
  if (!step.undone) return isClean ? undefined : { code: timedOut ? 'timeout' : 'exit', exit, output };
  const limit = isClean || timedOut || step.disruption === 'host-link-drop' ? patienceFor(step) : whenRefused;
  const after = await lane.watch(scopeOfStep(step), (observed) => isBack(step, inverse, observed), {
    limit,
    engine: PATIENCE.engineWhenUndoing,
  });
  if (after.end === 'met') return undefined;
  if (after.end === 'unseen') return { code: 'not-looked', exit, output: output || clip(after.message) };
  return { code: isClean ? 'not-seen' : timedOut ? 'timeout' : 'exit', exit, output };
}

/**
 * Whether there is nothing to take back. A thing that stands under the name of the one that was made, without its labels,
 * is somebody else's and stays.
 */
function isBack(step: PlannedStep, inverse: Action, observed: ObservedHost): boolean {
  if (!step.undone) return false;
  const missing = unmet(step.undone, observed);
  if (missing.length === 0) return true;
  const isOther = isCommand(inverse)
    ? inverse.owned !== undefined && !allows(inverse, observed)
    : isSomebodyElses(inverse, observed);
  return isOther && missing.every(({ see }) => GONE.has(see));
}

const GONE: ReadonlySet<string> = new Set(['no-network', 'no-container', 'no-hns-network', 'no-hns-endpoint']);
