import {
  contains,
  containsSubnet,
  formatSubnet,
  isNetworkOrBroadcast,
  overlaps,
  parseIpv4,
  type Subnet,
} from '../address/ipv4.ts';
import { createNetwork, createSwitch } from '../design/create.ts';
import { batch, type Edit } from '../design/edits.ts';
import { freeName } from '../design/gestures/names.ts';
import type { Host, Network, SubnetEntry } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { LIMITS } from '../windows/limits.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { BUILD } from '../windows/releases.ts';
import { DEFAULT_NETWORK_NAME, RESERVED_NAME_PREFIX } from '../windows/reserved.ts';
import { fixedEndpoints, type KnownSubnet, knownSubnets, onLinkPrefix } from './addressBook.ts';
import type { HostContext } from './context.ts';
import { versionName } from './hostFacts.ts';
import { inNetwork, setContainer, setNetwork } from './places.ts';
import { forbiddenRange, isDesigned } from './ranges.ts';
import type { Fix, NeighboursRule, Rule } from './rule.ts';

/** Networks with more than one subnet. */

const oneSubnet: NeighboursRule = {
  code: 'SY109',
  name: 'several-subnets-where-they-work',
  severity: 'error',
  scope: 'neighbours',
  sources: ['MULTI'],
  check(host, context, report) {
    for (const network of host.networks) {
      if (network.subnets.length < 2 || !isDesigned(network)) continue;
      const subnets = knownSubnets(network, context);
      const facts = driverById.get(network.driver);
      if (subnets.length < 2 || !facts?.documented) continue;
      const since = facts.multipleSubnetsSince;
      if (since !== undefined && (context.build === undefined || context.build >= since)) continue;
      const params = {
        name: network.name,
        driver: network.driver,
        count: subnets.length,
        version: versionName(context),
      };
      report({
        entities: [inNetwork(context, network)],
        field: 'subnets',
        ...(since !== undefined && { severity: 'warning', variant: 'too-old' }),
        params,
        fixes: canSplit(network, context) ? [{ variant: 'split', edit: split(host, network, context) }] : [],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' },
      { title: 'l2bridge from Windows Server 2022 on', commands: two('l2bridge'), host: { build: BUILD.WS2022 } },
      { title: 'Windows not stated', commands: two('l2bridge') },
    ],
    invalid: [
      { commands: two('nat'), host: { release: 'WS2025' } },
      { commands: two('transparent') },
      {
        title: 'with a container in the second',
        commands: `${two('nat')}\ndocker run -d --name web --network lab --ip 10.62.0.20 nanoserver`,
      },
      {
        title: 'l2bridge on the last build before',
        commands: two('l2bridge'),
        host: { build: BUILD.WS2022 - 1 },
        severity: 'warning',
      },
    ],
  },
};

function two(driver: string): string {
  return `docker network create -d ${driver} --subnet=10.61.0.0/24 --gateway=10.61.0.1 --subnet=10.62.0.0/24 --gateway=10.62.0.1 lab`;
}

/** Options that the parts do without. */
const LEFT_OUT: ReadonlySet<string> = new Set([`${WINDOWSSHIM_PREFIX}networkname`, `${WINDOWSSHIM_PREFIX}macpool`]);

/** Only a network that is sound otherwise: its faults would all be there twice. */
function canSplit(network: Network, context: HostContext): boolean {
  if (network.driver !== 'nat' || network.name.trim() === '' || network.name === DEFAULT_NETWORK_NAME) return false;
  if (network.name.startsWith(RESERVED_NAME_PREFIX) || network.flags.some(({ flag }) => flag !== '--label'))
    return false;
  if (Object.keys(network.options).some((key) => !LEFT_OUT.has(key))) return false;
  const rows = context.subnetsOf(network);
  const others = [...context.networks.values()].filter((item) => item !== network);
  const taken = [
    ...others.flatMap((item) => knownSubnets(item, context).map(({ subnet }) => subnet)),
    ...[...context.adapters.values()].flatMap((adapter) => onLinkPrefix(adapter) ?? []),
  ];
  return rows.every(
    ({ subnet, gateway, gatewayText }, at) =>
      subnet !== undefined &&
      !subnet.hostBits &&
      isUsable(subnet) &&
      (gatewayText === undefined ||
        (gateway !== undefined && contains(subnet, gateway) && !isNetworkOrBroadcast(subnet, gateway))) &&
      !taken.some((other) => overlaps(other, subnet)) &&
      !rows.some((row, other) => other !== at && row.subnet && overlaps(row.subnet, subnet)),
  );
}

function isUsable(subnet: Subnet): boolean {
  return subnet.length > 0 && subnet.length <= LIMITS.longestPrefix.value && !forbiddenRange(subnet);
}

/** A network for each further subnet, with the containers whose address lies in it. */
function split(host: Host, network: Network, context: HostContext): Edit {
  const [first, ...rest] = network.subnets;
  const taken = [...context.networks.values()].map(({ name }) => name);
  const ids = [...host.networks, ...host.switches].map(({ id }) => id);
  const homes = new Map<SubnetEntry, string>();
  const edits: Edit[] = [setNetwork(context, network, { subnets: first ? [first] : [] })];
  for (const entry of rest) {
    const name = freeName(`${network.name}-2`, taken, '-');
    const id = freeName(`${network.id}-2`, ids, '-');
    const switchId = freeName(`${network.id}-2-switch`, ids, '-');
    taken.push(name);
    ids.push(id, switchId);
    homes.set(entry, id);
    const { driver, flags } = network;
    const value = createNetwork(id, name, driver, { subnets: [entry], flags, switch: switchId });
    edits.push(
      { type: 'add', kind: 'switch', host: host.id, value: createSwitch(switchId, name, 'internal') },
      { type: 'add', kind: 'network', host: host.id, value },
    );
  }
  return batch(...edits, ...movedContainers(host, network, homes, context));
}

function movedContainers(
  host: Host,
  network: Network,
  homes: ReadonlyMap<SubnetEntry, string>,
  context: HostContext,
): Edit[] {
  const subnets = context.subnetsOf(network);
  const homeOf = (ip: string | undefined) => {
    const address = ip === undefined ? undefined : parseIpv4(ip);
    const row = subnets.find(({ subnet }) => subnet && address !== undefined && contains(subnet, address));
    const entry = row && network.subnets[row.index];
    return entry && homes.get(entry);
  };
  return host.containers.flatMap((container): Edit[] => {
    const moves = (endpoint: (typeof container.endpoints)[number]) =>
      endpoint.network === network.id ? homeOf(endpoint.ip) : undefined;
    if (!container.endpoints.some(moves)) return [];
    const endpoints = container.endpoints.map((endpoint) => {
      const home = moves(endpoint);
      return home === undefined ? endpoint : { ...endpoint, network: home };
    });
    return [setContainer(context, container, { endpoints })];
  });
}

const disjointSubnets: NeighboursRule = {
  code: 'SY110',
  name: 'subnets-of-a-network-disjoint',
  severity: 'error',
  scope: 'neighbours',
  sources: ['CLI-N'],
  check(host, context, report) {
    for (const network of host.networks) {
      if (network.subnets.length < 2 || !isDesigned(network)) continue;
      const clash = firstOverlap(knownSubnets(network, context));
      if (!clash) continue;
      const { earlier, later } = clash;
      const inner = containsSubnet(earlier.subnet, later.subnet) ? later : earlier;
      const outer = inner === later ? earlier : later;
      const gateway = outer.gateway ?? inner.gateway;
      const taken = fixedEndpoints(host).some(({ endpoint, ip }) => endpoint.network === network.id && ip === gateway);
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${later.index}.subnet`,
        params: { name: network.name, subnet: formatSubnet(later.subnet), other: formatSubnet(earlier.subnet) },
        fixes: taken ? [] : [dropInner(context, network, inner.index, outer.index)],
      });
    }
  },
  examples: {
    valid: [{ commands: `docker swarm init\n${two('overlay')}` }],
    invalid: [
      {
        title: 'one inside the other',
        commands:
          'docker network create -d l2bridge --subnet=10.61.0.0/16 --gateway=10.61.0.1 --subnet=10.61.7.0/24 --gateway=10.61.7.1 lab',
      },
      {
        title: 'the smaller one first',
        commands:
          'docker network create -d l2bridge --subnet=10.61.7.0/24 --gateway=10.61.7.1 --subnet=10.61.0.0/16 --gateway=10.61.0.1 lab',
      },
      {
        title: 'the same one',
        commands: 'docker swarm init\ndocker network create -d overlay --subnet=10.61.0.0/24 --subnet=10.61.0.0/24 lab',
      },
    ],
  },
};

function firstOverlap(subnets: readonly KnownSubnet[]) {
  for (const [at, later] of subnets.entries()) {
    const earlier = subnets.slice(0, at).find(({ subnet }) => holds(subnet, later.subnet));
    if (earlier) return { earlier, later };
  }
  return undefined;
}

/** Two prefixes either lie apart or one holds the other. */
function holds(a: Subnet, b: Subnet): boolean {
  return containsSubnet(a, b) || containsSubnet(b, a);
}

function dropInner(context: HostContext, network: Network, inner: number, outer: number): Fix {
  const gateway = network.subnets[outer]?.gateway ?? network.subnets[inner]?.gateway;
  const subnets = network.subnets
    .map((entry, index) => (index === outer && gateway !== undefined ? { ...entry, gateway } : entry))
    .filter((_, index) => index !== inner);
  const dropped = network.subnets[inner]?.subnet ?? '';
  return { variant: 'drop', params: { dropped }, edit: setNetwork(context, network, { subnets }) };
}

export const SEVERAL_SUBNET_RULES: readonly Rule[] = [oneSubnet, disjointSubnets];
