import type { EntityRef } from '../../shared/design/entities.ts';
import type { PathEnd } from '../../shared/paths/path.ts';
import { OUTSIDE, sameEnd } from './ends.ts';
import type { Pair } from './pathStore.ts';

/** The ends among selected elements, in the order in which they were selected; an endpoint means its container. */
export function endsOf(selection: readonly EntityRef[]): readonly PathEnd[] {
  const ends: PathEnd[] = [];
  for (const ref of selection) {
    const end = endOf(ref);
    if (end && !ends.some((known) => sameEnd(known, end))) ends.push(end);
  }
  return ends;
}

function endOf({ kind, id, host, container }: EntityRef): PathEnd | undefined {
  if (kind === 'host') return { kind: 'host', id };
  if (host === undefined) return undefined;
  if (kind === 'container') return { kind: 'container', host, id };
  return kind === 'endpoint' && container !== undefined ? { kind: 'container', host, id: container } : undefined;
}

/** The path that a selection asks for: between its two ends, or from its only one to the outside. */
export function pairOf(selection: readonly EntityRef[]): Pair | undefined {
  const ends = endsOf(selection);
  const [from, to = OUTSIDE] = ends;
  return from && ends.length <= 2 ? { from, to } : undefined;
}
