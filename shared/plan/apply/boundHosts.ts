import type { Design, Host } from '../../design/schema.ts';
import { type Target, targetKey } from '../../design/target.ts';
import { laneOrder } from './laneOrder.ts';

/** A drawn host of which it is said where it is. */
export interface BoundHost {
  readonly host: Host;
  readonly target: Target;
}

/** The hosts of which it is said where they are, in the order in which plans are carried out. */
export function boundHosts(design: Design): BoundHost[] {
  const { topology, targets = {} } = design;
  const bound = topology.hosts.flatMap((host): BoundHost[] => {
    const target = targets[host.id];
    return target ? [{ host, target }] : [];
  });
  const byId = new Map(bound.map((item) => [item.host.id, item]));
  return laneOrder(design, [...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
}

/** Hosts that are said to be the same machine: each one's plan would take the other's things for strangers. */
export function sharingTarget(bound: readonly BoundHost[]): BoundHost[][] {
  const groups = Map.groupBy(bound, ({ target }) => targetKey(target));
  return [...groups.values()].filter((group) => group.length > 1);
}
