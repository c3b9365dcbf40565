import { RELEASES } from '../../windows/releases.ts';
import { createContainer, createNetwork, createSwitch } from '../create.ts';
import type { Adapter, Container, Endpoint, FlagUse, Host, Network, PublishedPort, VSwitch } from '../schema.ts';
import { chance, maybe, newId, pick, pickAny, type Random, several, upTo } from './random.ts';
import * as values from './values.ts';

/** What a random host says about itself; each fact may be missing. */
export function randomFacts(random: Random): Partial<Host> {
  const often = 0.6;
  return {
    ...maybe(random, often, 'release', () => pickAny(random, RELEASES)?.id ?? 'WS2022'),
    ...maybe(random, 0.3, 'build', () => pick(random, [14392, 14393, 15063, 17134, 17763, 20347, 20348, 26100])),
    ...maybe(random, often, 'platform', () =>
      pick(random, ['physical', 'hyperv-vm', 'vmware-vm', 'azure-vm', 'azure-stack', 'cloud-vm'] as const),
    ),
    ...maybe(random, often, 'engine', () => pick(random, values.ENGINES)),
    ...maybe(random, often, 'swarm', () => pick(random, ['none', 'worker', 'manager'] as const)),
    ...maybe(random, 0.3, 'ipv6', () => chance(random, 0.5)),
    ...maybe(random, 0.5, 'macSpoofing', () => chance(random, 0.5)),
    ...maybe(random, 0.5, 'promiscuous', () => chance(random, 0.5)),
    ...maybe(random, 0.3, 'vfpext', () => chance(random, 0.5)),
    ...maybe(random, 0.5, 'kbs', () => several(random, 2, () => pick(random, values.KBS))),
    ...maybe(random, 0.3, 'netNat', () => several(random, 2, () => pick(random, values.SUBNETS))),
    ...maybe(random, 0.3, 'routes', () => several(random, 2, () => pick(random, values.SUBNETS))),
    ...maybe(random, 0.2, 'excludedPorts', () => ['50000-50059', '8080-8090', 'x']),
    ...maybe(random, 0.2, 'dnsServerRole', () => chance(random, 0.5)),
    ...maybe(random, often, 'adaptersKnown', () => chance(random, 0.8)),
  };
}

export function randomAdapter(random: Random): Adapter {
  return {
    id: newId(random, 'adapter'),
    name: pick(random, values.ADAPTER_NAMES),
    ...maybe(random, 0.4, 'description', () => pick(random, ['Intel X722', 'Intel X722 #2', 'Broadcom'])),
    ...maybe(random, 0.5, 'ipv4', () => pick(random, values.ADAPTER_ADDRESSES)),
    ...maybe(random, 0.4, 'gateway', () => pick(random, values.ADDRESSES)),
    ...maybe(random, 0.3, 'defaultRoute', () => chance(random, 0.5)),
    ...maybe(random, 0.3, 'status', () => pick(random, ['Up', 'Disconnected'])),
    ...maybe(random, 0.2, 'media', () => pick(random, ['802.3', 'Native 802.11'])),
    ...maybe(random, 0.2, 'speed', () => pick(random, ['10 Gbps', '1 Gbps'])),
    ...maybe(random, 0.2, 'mtu', () => pick(random, [1400, 1500, 9000])),
    ...maybe(random, 0.4, 'trunk', () => chance(random, 0.5)),
    ...maybe(random, 0.2, 'vlan', () => pick(random, [0, 11, null])),
    ...maybe(random, 0.2, 'mac', () => pick(random, values.MACS)),
    ...maybe(random, 0.2, 'named', () => true as const),
  };
}

export function randomSwitch(random: Random, adapters: readonly Adapter[]): VSwitch {
  const kind = pick(random, ['external', 'external', 'external', 'internal', 'private'] as const);
  const bound = several(random, 3, () =>
    chance(random, 0.95) ? pickAny(random, adapters)?.id : newId(random, 'adapter'),
  );
  return createSwitch(newId(random, 'switch'), pick(random, values.NAMES), kind, {
    adapters: bound.filter((id) => id !== undefined),
    origin: chance(random, 0.3) ? 'host' : 'docker',
    ...maybe(random, 0.4, 'seenByDocker', () => chance(random, 0.5)),
    ...maybe(random, 0.1, 'teamingMode', () => pick(random, ['SwitchIndependent', 'Lacp'])),
    ...maybe(random, 0.2, 'allowManagementOS', () => chance(random, 0.5)),
  });
}

export function randomNetwork(random: Random, switches: readonly VSwitch[]): Network {
  const vswitch = pickAny(random, switches);
  return createNetwork(newId(random, 'network'), pick(random, values.NAMES), pick(random, values.DRIVERS), {
    ...(vswitch && chance(random, 0.8) && { switch: vswitch.id }),
    subnets: several(random, 2, () => ({
      subnet: pick(random, values.SUBNETS),
      ...maybe(random, 0.6, 'gateway', () => pick(random, values.ADDRESSES)),
    })),
    options: Object.fromEntries(several(random, 2, () => pickAny(random, values.OPTIONS) ?? ['parent', 'eth0'])),
    flags: chance(random, 0.2) ? [randomFlag(random, values.NETWORK_FLAGS)] : [],
    origin: chance(random, 0.2) ? 'host' : 'design',
    ...maybe(random, 0.4, 'attachable', () => chance(random, 0.7)),
    ...maybe(random, 0.1, 'lanReserved', () => true),
  });
}

function randomFlag(random: Random, flags: readonly [string, ...string[]]): FlagUse {
  return {
    flag: pick(random, flags),
    ...maybe(random, 0.7, 'value', () => pick(random, ['a=b', 'a b=c', 'true', 'false', 'swarm', 'local', ''])),
  };
}

/** `networks` are those of every host: an endpoint may by mistake point at a network it cannot reach. */
export function randomContainer(random: Random, networks: readonly Network[]): Container {
  return createContainer(newId(random, 'container'), pick(random, values.CONTAINER_NAMES), 'nanoserver', {
    endpoints: several(random, 2, () => randomEndpoint(random, networks)),
    ports: chance(random, 0.5) ? several(random, 2, () => randomPort(random)) : [],
    ...maybe(random, 0.1, 'networkMode', () => pick(random, values.NETWORK_MODES)),
    ...maybe(random, 0.2, 'isolation', () => pick(random, ['process', 'hyperv'] as const)),
    ...maybe(random, 0.2, 'running', () => chance(random, 0.5)),
    ...maybe(random, 0.1, 'publishAll', () => true),
    ...maybe(random, 0.2, 'dns', () => several(random, 2, () => pick(random, values.ADDRESSES))),
    ...maybe(random, 0.2, 'dnsSearch', () => several(random, 2, () => 'lab.example')),
    ...maybe(random, 0.1, 'origin', () => 'host' as const),
    flags: chance(random, 0.2) ? [randomFlag(random, values.CONTAINER_FLAGS)] : [],
  });
}

function randomEndpoint(random: Random, networks: readonly Network[]): Endpoint {
  return {
    id: newId(random, 'endpoint'),
    network: (chance(random, 0.97) ? pickAny(random, networks)?.id : undefined) ?? newId(random, 'network'),
    ...maybe(random, 0.5, 'ip', () => pick(random, values.ADDRESSES)),
    ...maybe(random, 0.2, 'mac', () => pick(random, values.MACS)),
    ...maybe(random, 0.2, 'aliases', () => ['web']),
    ...maybe(random, 0.1, 'hotAdd', () => true as const),
  };
}

function randomPort(random: Random): PublishedPort {
  return {
    container: pick(random, values.PORT_TEXTS),
    ...maybe(random, 0.7, 'host', () => pick(random, values.PORT_TEXTS)),
    ...maybe(random, 0.5, 'protocol', () => pick(random, values.PROTOCOLS)),
    ...maybe(random, 0.1, 'hostIp', () => pick(random, values.ADDRESSES)),
  };
}

/** Enough hosts share a name to make names collide. */
export function randomHostName(random: Random): string {
  return `HOST${upTo(random, 4)}`;
}
