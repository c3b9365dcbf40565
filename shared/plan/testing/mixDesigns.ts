import type { Design } from '../../design/schema.ts';
import { chance, type Random } from '../../design/testing/random.ts';

/** How likely it is that an element of the one design goes, and that one of the other comes. */
export interface MixOdds {
  readonly goes: number;
  readonly comes: number;
}

/** A design of one host with some of it changed, added or taken away, as another design has it. */
export function mixDesigns(random: Random, design: Design, other: Design, odds: MixOdds): Design {
  const [host] = design.topology.hosts;
  const [next] = other.topology.hosts;
  if (!host || !next) return design;
  const networks = mixed(random, host.networks, next.networks, odds);
  const known = new Set(networks.map(({ id }) => id));
  const containers = mixed(random, host.containers, next.containers, odds).map((container) => ({
    ...container,
    endpoints: container.endpoints.filter(({ network }) => known.has(network)),
  }));
  return { ...design, topology: { swarms: [], hosts: [{ ...host, networks, containers }] } };
}

function mixed<T extends { readonly id: string }>(
  random: Random,
  before: readonly T[],
  after: readonly T[],
  { goes, comes }: MixOdds,
): T[] {
  const rest = new Map(after.map((item) => [item.id, item]));
  const kept = before.flatMap((item) => {
    const other = rest.get(item.id);
    rest.delete(item.id);
    if (chance(random, goes)) return [];
    return [other && chance(random, 0.4) ? other : item];
  });
  return [...kept, ...[...rest.values()].filter(() => chance(random, comes))];
}
