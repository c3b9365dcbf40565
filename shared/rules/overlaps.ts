import { type Interval, overlappingPairs } from '../address/intervals.ts';
import { containsSubnet, formatSubnet, overlaps, parseSubnet, type Subnet } from '../address/ipv4.ts';
import type { Network } from '../design/schema.ts';
import { knownSubnets, onLinkPrefix } from './addressBook.ts';
import type { HostContext, ParsedSubnet } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { hasOneNatPrefix, moveToFree } from './freeSubnet.ts';
import { inAdapter, inNetwork, inReach, isOwn } from './places.ts';
import { isDesigned } from './ranges.ts';
import type { HostRule, NetworkRule, Report, Rule } from './rule.ts';

/** A subnet of a network, as far as it matters where it lies. */
export interface Placed {
  readonly network: Network;
  readonly index: number;
  readonly subnet: Subnet;
  /** Place in the order of the networks, so that the one drawn later is asked to move. */
  readonly order: number;
}

const BUILT_IN_NAT = { name: 'nat', driver: 'nat', subnet: '172.16.0.0/16', gateway: '172.16.0.1' };

/** Overlaps said of one network; a subnet that holds all others would otherwise repeat itself for each of them. */
const MOST_PARTNERS = 3;

const networksDisjoint: HostRule = {
  code: 'SY100',
  name: 'networks-disjoint',
  severity: 'error',
  scope: 'host',
  sources: ['WIPAM', 'gh:docker/for-win#1384', 'TOPO'],
  check(context, report) {
    const said = new Map<Network, number>();
    for (const [a, b] of overlappingPairs(placedSubnets(context))) {
      if (a.of.network === b.of.network) continue;
      const [stays, moves] = movingLast(context, a.of, b.of);
      if (!isOwn(context, moves.network) && !isOwn(context, stays.network)) continue;
      const kind = overlapKind(context, stays, moves);
      // Both hosts of a swarm see the pair of their overlays; the one that comes first by id speaks of it.
      if (kind === 'allowed' || (kind === 'overlays' && isSaidElsewhere(context, stays.network, moves.network)))
        continue;
      const count = said.get(moves.network) ?? 0;
      said.set(moves.network, count + 1);
      if (count < MOST_PARTNERS) reportOverlap(context, report, stays, moves, kind);
    }
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat --subnet=172.16.1.0/24 --gateway=172.16.1.1 CustomNat1
docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.1 CustomNat2`,
      },
      {
        title: 'side by side',
        commands: `docker network create -d nat --subnet=10.0.0.0/25 a
docker network create -d nat --subnet=10.0.0.128/25 b`,
      },
      {
        title: 'part of the one internal prefix of Windows Server 2016',
        commands: 'docker network create -d nat --subnet=172.16.1.0/24 CustomNat1',
        host: { release: 'WS2016', networks: [BUILT_IN_NAT] },
      },
    ],
    invalid: [
      {
        title: 'the same subnet twice',
        commands: `docker network create -d nat --subnet=172.16.1.0/24 a
docker network create -d nat --subnet=172.16.1.0/24 b`,
      },
      {
        title: 'one inside the other',
        commands: `docker network create -d nat --subnet=10.0.0.0/16 a
docker network create -d l2bridge --subnet=10.0.7.0/24 --gateway=10.0.7.1 b`,
      },
      {
        title: 'overlays may use a range twice, each in its own VXLAN segment',
        commands: `docker swarm init
docker network create -d overlay --subnet=10.9.0.0/24 a
docker network create -d overlay --subnet=10.9.0.0/24 b`,
        severity: 'warning',
      },
      {
        title: 'over the built-in nat network, from Windows 10 1703 on',
        commands: 'docker network create -d nat --subnet=172.16.1.0/24 CustomNat1',
        host: { build: 15063, networks: [BUILT_IN_NAT] },
      },
      {
        title: 'over the built-in nat network of an unknown release',
        commands: 'docker network create -d nat --subnet=172.16.1.0/24 CustomNat1',
        host: { networks: [BUILT_IN_NAT] },
        severity: 'info',
      },
      {
        title: 'seen from a third member of the swarm, said once',
        design: () => overlaid('A', 'overlay'),
        severity: 'warning',
      },
      {
        title: 'over an overlay of another host',
        design: () => overlaid('B', 'nat'),
      },
    ],
  },
};

/** An overlay of host A, a network of the same addresses on the named host, and a member of the swarm that has neither. */
function overlaid(holder: string, driver: string) {
  const addresses = { subnets: [{ subnet: '10.9.0.0/24' }] };
  const networks = new Map([['A', [exampleNetwork('overlay', 'mesh', addresses)]]]);
  networks.set(holder, [...(networks.get(holder) ?? []), exampleNetwork(driver, 'second', addresses)]);
  return exampleDesign(
    ...['A', 'B', 'C'].map((name) =>
      exampleHost({ name, swarm: 'manager', swarmId: 's', networks: networks.get(name) ?? [] }),
    ),
  );
}

function placedSubnets(context: HostContext): Interval<Placed>[] {
  const placed: Interval<Placed>[] = [];
  let order = 0;
  for (const network of context.networks.values()) {
    for (const { index, subnet } of knownSubnets(network, context)) {
      placed.push({ first: subnet.base, last: subnet.last, of: { network, index, subnet, order } });
    }
    order++;
  }
  return placed;
}

/** What it means that two networks of a host share addresses. */
export type OverlapKind = 'plain' | 'overlays' | 'partition' | 'allowed';

export const OVERLAP_SEVERITY = { plain: 'error', overlays: 'warning', partition: 'info' } as const;

export function overlapKind(context: HostContext, stays: Placed, moves: Placed): OverlapKind {
  const { network: there } = stays;
  const { network: added } = moves;
  if (there.driver === 'overlay' && added.driver === 'overlay') return 'overlays';
  const partition = there.driver === 'nat' && added.driver === 'nat' && !isDesigned(there) && isDesigned(added);
  if (!partition || !containsSubnet(stays.subnet, moves.subnet)) return 'plain';
  const shared = hasOneNatPrefix(context);
  if (shared === undefined) return 'partition';
  return shared ? 'allowed' : 'plain';
}

function reportOverlap(
  context: HostContext,
  report: Report,
  stays: Placed,
  moves: Placed,
  kind: Exclude<OverlapKind, 'allowed'>,
): void {
  const entry = context.subnetsOf(moves.network)[moves.index];
  report({
    entities: [inReach(context, moves.network), inReach(context, stays.network)],
    field: `subnets.${moves.index}.subnet`,
    severity: OVERLAP_SEVERITY[kind],
    variant: kind,
    params: {
      network: moves.network.name,
      subnet: formatSubnet(moves.subnet),
      other: stays.network.name,
      otherSubnet: formatSubnet(stays.subnet),
    },
    fixes: entry && kind === 'plain' && isOwn(context, moves.network) ? moveToFree(context, moves.network, entry) : [],
  });
}

/** Which of two stays and which is asked to move: what exists stays, then what was drawn first. */
export function movingLast(context: HostContext, a: Placed, b: Placed): readonly [Placed, Placed] {
  const aFixed = !isDesigned(a.network) || !isOwn(context, a.network);
  const bFixed = !isDesigned(b.network) || !isOwn(context, b.network);
  if (aFixed !== bFixed) return aFixed ? [a, b] : [b, a];
  return a.order < b.order ? [a, b] : [b, a];
}

function isSaidElsewhere(context: HostContext, a: Network, b: Network): boolean {
  if (isOwn(context, a) && isOwn(context, b)) return false;
  const [own, other] = isOwn(context, a) ? [a, b] : [b, a];
  return other.id < own.id;
}

const natClearOfHost: NetworkRule = {
  code: 'SY101',
  name: 'nat-clear-of-physical-networks',
  severity: 'error',
  scope: 'network',
  drivers: ['nat'],
  sources: ['DBG', 'gh:MicrosoftDocs/Virtualization-Documentation#1828', 'gh:moby/moby#25097'],
  check(network, context, report) {
    for (const entry of context.subnetsOf(network)) {
      if (!entry.subnet || entry.subnet.length === 0) continue;
      if (!reportAdapter(network, entry, entry.subnet, context, report)) {
        reportRoute(network, entry, entry.subnet, context, report);
      }
    }
  },
  examples: {
    valid: [
      {
        commands: 'docker network create -d nat --subnet=10.32.0.0/24 lab',
        host: {
          adapters: [{ name: 'Ethernet', ipv4: '10.31.8.5/22', gateway: '10.31.8.1' }],
          routes: ['10.33.0.0/16'],
        },
      },
      {
        title: 'a default route meets everything and says nothing',
        commands: 'docker network create -d nat --subnet=10.32.0.0/24 lab',
        host: { routes: ['0.0.0.0/0'] },
      },
    ],
    invalid: [
      {
        title: "inside the adapter's own network",
        commands: 'docker network create -d nat --subnet=10.31.10.0/24 lab',
        host: { adapters: [{ name: 'Ethernet', ipv4: '10.31.8.5/22', gateway: '10.31.8.1' }] },
      },
      {
        title: 'a network that the host has a route to',
        commands: 'docker network create -d nat --subnet=10.33.7.0/24 lab',
        host: { routes: ['10.33.0.0/16'] },
        severity: 'warning',
      },
    ],
  },
};

function reportAdapter(
  network: Network,
  entry: ParsedSubnet,
  subnet: Subnet,
  context: HostContext,
  report: Report,
): boolean {
  for (const adapter of context.adapters.values()) {
    const prefix = onLinkPrefix(adapter);
    if (!prefix || prefix.length === 0 || !overlaps(prefix, subnet)) continue;
    report({
      entities: [inNetwork(context, network), inAdapter(context, adapter)],
      field: `subnets.${entry.index}.subnet`,
      params: { subnet: formatSubnet(subnet), adapter: adapter.name, prefix: formatSubnet(prefix) },
      fixes: moveToFree(context, network, entry),
    });
    return true;
  }
  return false;
}

function reportRoute(
  network: Network,
  entry: ParsedSubnet,
  subnet: Subnet,
  context: HostContext,
  report: Report,
): void {
  for (const text of context.host.routes ?? []) {
    const route = parseSubnet(text);
    if (!route || route.length === 0 || !overlaps(route, subnet)) continue;
    // An existing nat network has a route of its own.
    if (!isDesigned(network) && containsSubnet(subnet, route)) continue;
    report({
      entities: [inNetwork(context, network)],
      field: `subnets.${entry.index}.subnet`,
      severity: 'warning',
      variant: 'route',
      params: { subnet: formatSubnet(subnet), route: formatSubnet(route) },
      fixes: moveToFree(context, network, entry),
    });
    return;
  }
}

export const OVERLAP_RULES: readonly Rule[] = [networksDisjoint, natClearOfHost];
