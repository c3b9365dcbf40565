import type { Network } from '../design/schema.ts';

const byDriver = new WeakMap<readonly Network[], ReadonlyMap<string, readonly Network[]>>();

/**
 * The networks of one driver in a host's list. Kept per list, because rules across hosts run after every edit, and an
 * edit changes at most one host's list.
 */
export function networksOfDriver(networks: readonly Network[], driver: string): readonly Network[] {
  let sorted = byDriver.get(networks);
  if (!sorted) {
    sorted = groupBy(networks, (network) => network.driver);
    byDriver.set(networks, sorted);
  }
  return sorted.get(driver) ?? NONE;
}

const NONE: readonly Network[] = [];

/** Whether the network is the first of those drawn for this driver, which says a host's missing fact once. */
export function isFirstDrawn(networks: readonly Network[], network: Network): boolean {
  return networksOfDriver(networks, network.driver).find((item) => item.origin === 'design') === network;
}

/** Items by a key of theirs, in order. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
