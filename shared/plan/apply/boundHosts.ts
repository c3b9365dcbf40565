import type { Design, Host } from '../../design/schema.ts';
import { type Target, targetKey } from '../../design/target.ts';

/** A drawn host of which it is said where it is. */
export interface BoundHost {
  readonly host: Host;
  readonly target: Target;
}

/**
 * The hosts of which it is said where they are, in the order in which plans are carried out: managers of swarms first, because
 * an overlay is made on one and must be there before anybody stands on it, then in the order of the drawing.
 */
export function boundHosts({ topology, targets = {} }: Design): BoundHost[] {
  const bound = topology.hosts.flatMap((host): BoundHost[] => {
    const target = targets[host.id];
    return target ? [{ host, target }] : [];
  });
  const rank = ({ host }: BoundHost) => (host.swarm === 'manager' ? 0 : 1);
  return bound.toSorted((a, b) => rank(a) - rank(b));
}

/** Hosts that are said to be the same machine: each one's plan would take the other's things for strangers. */
export function sharingTarget(bound: readonly BoundHost[]): BoundHost[][] {
  const groups = Map.groupBy(bound, ({ target }) => targetKey(target));
  return [...groups.values()].filter((group) => group.length > 1);
}
