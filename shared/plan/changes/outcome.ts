import type { Design } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Step } from '../step.ts';
import type { Change } from './change.ts';
import { planChanges } from './planChanges.ts';
import type { ChangeOptions } from './request.ts';

/**
 * What is still not as drawn after a plan was carried out; it must be empty.
 * @param pending ids of containers that were put aside and wait for the last steps of the plan.
 */
export function differenceAfter(
  design: Design,
  hostId: string,
  observedAfter: ObservedHost,
  options: ChangeOptions = {},
  pending: ReadonlySet<string> = new Set(),
): Change[] {
  return planChanges(design, hostId, observedAfter, options).changes.filter(
    ({ action, observed }) => action !== 'keep' && !(action === 'delete' && observed && pending.has(observed.id)),
  );
}

/** The containers that the last steps of a plan remove. */
export function pendingRemovals(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap(({ phase, observed }) => (phase === 'finish' && observed ? [observed.id] : [])));
}
