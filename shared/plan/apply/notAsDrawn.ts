import type { Design } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Change } from '../changes/change.ts';
import type { PlanDocument } from '../changes/document.ts';
import { differenceAfter, pendingRemovals } from '../changes/outcome.ts';

/**
 * Where a host is not as drawn although its plan was carried out but for the last steps; it must be nothing. A plan may have
 * been for some elements only: what was not as drawn before and is no part of the plan was to be left as it is.
 */
export function notAsDrawn(design: Design, plan: PlanDocument, before: ObservedHost, after: ObservedHost): Change[] {
  const options = {
    owner: plan.owner,
    named: new Set(plan.agreed.named),
    remove: new Set(plan.agreed.remove),
    // Where HNS has no labels, the plan says what was this design's own.
    made: new Set(
      plan.changes.flatMap(({ owner, observed }) => (owner === 'switchyard' && observed ? observed.id : [])),
    ),
    ...(plan.engine && { engine: plan.engine }),
  };
  const { id } = plan.host;
  const left = differenceAfter(design, id, after, options, pendingRemovals(plan.steps));
  if (left.length === 0) return left;
  const planned = new Set(plan.changes.map((change) => change.id));
  const others = new Set(differenceAfter(design, id, before, options).map((change) => change.id));
  return left.filter((change) => planned.has(change.id) || !others.has(change.id));
}
