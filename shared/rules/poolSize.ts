import { containsSubnet } from '../address/ipv4.ts';
import { createContainer } from '../design/create.ts';
import type { Container, Design, Host, Network } from '../design/schema.ts';
import { LIMITS } from '../windows/limits.ts';
import { type KnownSubnet, knownSubnets } from './addressBook.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { widenSubnet } from './freeSubnet.ts';
import { inNetwork } from './places.ts';
import type { DesignRule, Rule } from './rule.ts';

/** Overlays are counted over all members of their swarm, so this compares hosts. */
const roomForContainers: DesignRule = {
  code: 'SY112',
  name: 'room-for-containers',
  severity: 'warning',
  scope: 'design',
  sources: LIMITS.reservedAddresses.sources,
  check(design, { contextOf }, report) {
    for (const host of design.topology.hosts) {
      for (const network of host.networks) {
        if (network.subnets.length === 0) continue;
        const containers = endpointsOn(design, host, network);
        if (containers === 0) continue;
        const context = contextOf(host);
        const subnets = knownSubnets(network, context);
        if (subnets.length === 0) continue;
        const size = sizeOf(subnets);
        const used = containers + LIMITS.reservedAddresses.value * subnets.length;
        if (used * 100 <= size * LIMITS.poolWarningPercent.value) continue;
        const full = used > size;
        const [only] = subnets;
        const entry = subnets.length === 1 && only ? context.subnetsOf(network)[only.index] : undefined;
        const needed = Math.ceil((used * 100) / LIMITS.poolWarningPercent.value);
        report({
          entities: [inNetwork(context, network)],
          field: `subnets.${only?.index ?? 0}.subnet`,
          ...(full && { severity: 'error', variant: 'full' }),
          params: { name: network.name, count: containers, room: size - (used - containers) },
          fixes: entry ? widenSubnet(context, network, entry, needed) : [],
        });
      }
    }
  },
  examples: {
    valid: [
      { title: 'four fifths used', design: () => filled('10.61.0.0/24', 201) },
      { title: 'no subnet stated', design: () => filled('', 300) },
    ],
    invalid: [
      { title: 'one more', design: () => filled('10.61.0.0/24', 202) },
      { title: 'the last address used', design: () => filled('10.61.0.0/24', 253) },
      { title: 'one too many', design: () => filled('10.61.0.0/24', 254), severity: 'error' },
      { title: 'an overlay over two hosts', design: () => spread(130), severity: 'error' },
      { title: 'two subnets', design: () => filled('10.61.0.0/26', 124, '10.62.0.0/26'), severity: 'error' },
    ],
  },
};

function sizeOf(subnets: readonly KnownSubnet[]): number {
  let size = 0;
  for (const { subnet } of subnets) {
    // One that lies in another has no addresses of its own.
    const inner = subnets.some((other) => other.subnet !== subnet && containsSubnet(other.subnet, subnet));
    if (!inner) size += subnet.last - subnet.base + 1;
  }
  return size;
}

const counts = new WeakMap<readonly Container[], ReadonlyMap<string, number>>();

/** Endpoints per network, counted again only for the host that changed. */
function countsOf(containers: readonly Container[]): ReadonlyMap<string, number> {
  const kept = counts.get(containers);
  if (kept) return kept;
  const found = new Map<string, number>();
  // Neighbours in the list are mostly on the same network.
  let id = '';
  let run = 0;
  for (const { endpoints } of containers) {
    for (const { network } of endpoints) {
      if (network === id) {
        run++;
        continue;
      }
      if (run > 0) found.set(id, (found.get(id) ?? 0) + run);
      id = network;
      run = 1;
    }
  }
  if (run > 0) found.set(id, (found.get(id) ?? 0) + run);
  counts.set(containers, found);
  return found;
}

function endpointsOn(design: Design, host: Host, network: Network): number {
  if (network.driver !== 'overlay' || host.swarmId === undefined) return countsOf(host.containers).get(network.id) ?? 0;
  let sum = 0;
  for (const member of design.topology.hosts) {
    if (member.swarmId === host.swarmId) sum += countsOf(member.containers).get(network.id) ?? 0;
  }
  return sum;
}

function containersOn(network: string, count: number, prefix = 'web'): Container[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `${prefix}${at}`;
    return createContainer(name, name, 'nanoserver', { endpoints: [{ id: `${name}-end`, network }] });
  });
}

function filled(first: string, count: number, second = ''): Design {
  const subnets = [first, second]
    .filter((subnet) => subnet !== '')
    .map((subnet) => ({ subnet, gateway: subnet.replace(/0\/\d+$/, '1') }));
  const lab = exampleNetwork(second === '' ? 'nat' : 'l2bridge', 'lab', { subnets });
  return exampleDesign(exampleHost({ networks: [lab], containers: containersOn('lab', count) }));
}

function spread(count: number): Design {
  const mesh = exampleNetwork('overlay', 'mesh', { subnets: [{ subnet: '10.9.0.0/24' }], attachable: true });
  const member = (name: string, swarm: 'manager' | 'worker', networks: readonly Network[]) =>
    exampleHost({ name, swarm, swarmId: 's', networks, containers: containersOn('mesh', count, `${name}-`) });
  return exampleDesign(member('A', 'manager', [mesh]), member('B', 'worker', []));
}

export const POOL_SIZE_RULES: readonly Rule[] = [roomForContainers];
