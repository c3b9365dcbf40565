import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import { allows } from '../../../shared/plan/apply/allows.ts';
import { clip } from '../../../shared/plan/apply/factLines.ts';
import type { StepFault } from '../../../shared/plan/apply/jobJournal.ts';
import { scopeOfStep } from '../../../shared/plan/apply/scopeOfStep.ts';
import { actionOf, type PlannedStep } from '../../../shared/plan/changes/documentSchema.ts';
import { type Expectation, unmet } from '../../../shared/plan/expectation.ts';
import { isGuarded, undoesOf } from '../../../shared/plan/step.ts';
import type { JobLog } from './jobLog.ts';
import type { Lane } from './lane.ts';
import { PATIENCE, timeLimitOf } from './limits.ts';
import type { Ran } from './ports.ts';

/** Whether a step is done, and if not, why. */
export type Carried =
  | { readonly isDone: true; readonly output: string; readonly made?: string }
  | { readonly isDone: false; readonly fault: StepFault; readonly made?: string };

/**
 * Carries out one step, and looks whether what it promises is there. It is not begun where its thing is no longer as it was
 * planned for: then something else would be hit, and taking it back would undo what others did.
 */
export async function carryStep(lane: Lane, step: PlannedStep, log: JobLog): Promise<Carried> {
  const scope = scopeOfStep(step);
  const isAsPlanned = (observed: ObservedHost) =>
    allows(actionOf(step), observed) && unmet(step.undone ?? [], observed).length === 0;
  const before = await lane.watch(scope, isAsPlanned, { limit: PATIENCE.settling, engine: PATIENCE.engine });
  if (before.end === 'unseen') return fault({ code: 'not-looked', output: before.message });
  if (before.end === 'unmet')
    return fault({ code: 'not-the-one', output: unseenText(step.undone ?? [], before.observed) });
  await log.write({ record: 'begin', lane: lane.index, step: step.id });
  const ran = await lane.run(actionOf(step), timeLimitOf(step.kind));
  return { ...(await judge(lane, step, ran)), ...(ran.made !== undefined && { made: ran.made }) };
}

/**
 * What is seen decides, not what the program said: an answer may be lost on the way, by a link that drops or an engine that
 * restarts, and what was asked for be done all the same.
 */
export async function judge(lane: Lane, step: PlannedStep, ran: Ran): Promise<Carried> {
  const output = clip(ran.output);
  const { exit } = ran;
  if (!ran.started) return fault({ code: 'not-started', output });
  const isClean = exit === 0;
  const code = ran.timedOut ? 'timeout' : 'exit';
  const verify = step.verify ?? [];
  // Without anything to look for, only the program can tell.
  if (verify.length === 0) return isClean ? { isDone: true, output } : fault({ code, exit, output });
  const isSeen = (observed: ObservedHost) =>
    unmet(verify, observed).length === 0 && (isClean || isOurs(step, observed));
  const mayComeLate = isClean || ran.timedOut || step.disruption === 'host-link-drop';
  const limit = mayComeLate ? patienceFor(step) : PATIENCE.refused;
  const after = await lane.watch(scopeOfStep(step), isSeen, { limit, engine: PATIENCE.engine });
  if (after.end === 'met') return { isDone: true, output };
  if (after.end === 'unseen') return fault({ code: 'not-looked', exit, output: output || after.message });
  return fault({ code: isClean ? 'not-seen' : code, exit, output: output || unseenText(verify, after.observed) });
}

export function patienceFor({ disruption }: PlannedStep): number {
  return disruption === 'host-link-drop' ? PATIENCE.linkDrop : PATIENCE.usual;
}

/** A thing of another one's may have got the name just before, and be why docker said no. */
function isOurs(step: PlannedStep, observed: ObservedHost): boolean {
  const inverse = undoesOf(step);
  return inverse === undefined || !isGuarded(inverse) || allows(inverse, observed);
}

/** As data, one line each: a journal has no language. */
export function unseenText(expectations: readonly Expectation[], observed: ObservedHost): string {
  return clip(
    unmet(expectations, observed)
      .map((expected) => JSON.stringify(expected))
      .join('\n'),
  );
}

function fault(of: StepFault): Carried {
  return { isDone: false, fault: of };
}
