import { findHost } from '../../design/entities.ts';
import type { Design } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { canonicalJson } from './canonical.ts';
import { type Drift, driftOf } from './drift.ts';
import type { ChangeOptions } from './request.ts';

const DRIFT_ORIGINS = ['host', 'design', 'both'] as const;
/** Which side has changed since the design was applied last. */
export type DriftOrigin = (typeof DRIFT_ORIGINS)[number];

/** A design as it was carried out on a host and kept: the host was as drawn then. */
export interface AppliedDesign {
  readonly design: Design;
  /** Ids of drifts that were there before and were no part of the plan: of them it says nothing. */
  readonly unapplied: ReadonlySet<string>;
}

/** What a job that was kept says: what it was for, and what it left as it was. */
export function appliedDesign(
  design: Design,
  hostId: string,
  before: ObservedHost,
  { planned, owner }: { readonly planned: ReadonlySet<string>; readonly owner: string },
): AppliedDesign {
  const left = driftOf(design, hostId, before, { owner }).filter(({ id }) => !planned.has(id));
  return { design, unapplied: new Set(left.map(({ id }) => id)) };
}

/**
 * Says of each drift which side has changed. The host is compared with the design as it was applied: where it has not left
 * that one, only the design has changed since; where it has left both in the same way, only the host; else both.
 * @param applied the newest first. What none of them tells of stays without an origin.
 */
export function withOrigins(
  drifts: readonly Drift[],
  applied: readonly AppliedDesign[],
  hostId: string,
  observed: ObservedHost,
  options: Pick<ChangeOptions, 'owner' | 'made'>,
): Drift[] {
  const told = applied.filter(({ design }) => findHost(design, hostId));
  const then = new Map<AppliedDesign, ReadonlyMap<string, Drift>>();
  const driftsThen = (each: AppliedDesign) => {
    const known = then.get(each);
    if (known) return known;
    const found = new Map(driftOf(each.design, hostId, observed, options).map((drift) => [drift.id, drift]));
    then.set(each, found);
    return found;
  };
  return drifts.map((drift) => {
    const base = told.find(({ unapplied }) => !unapplied.has(drift.id));
    return base && !drift.since ? { ...drift, origin: originOf(drift, driftsThen(base).get(drift.id)) } : drift;
  });
}

function originOf(now: Drift, then: Drift | undefined): DriftOrigin {
  if (!then) return 'design';
  return likeness(now) === likeness(then) ? 'host' : 'both';
}

function likeness({ state, differences, reasons }: Drift): string {
  return canonicalJson([state, differences, reasons.map(({ code, params }) => [code, params])]);
}
