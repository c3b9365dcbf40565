import type { Network } from '../../design/schema.ts';
import { type DriverId, driverById } from '../../windows/drivers.ts';
import { WINDOWS_OWN_IDS } from '../../windows/windowsOwn.ts';
import type { Uplink } from '../networkSteps.ts';
import type { Described, HnsObstacle, NetworkDescription, SubnetDescription } from './description.ts';
import { isObstacle } from './description.ts';
import { idOption, readUint, splitList, VXLAN_IDS, windowsshimOption } from './optionValues.ts';

/** What docker and HNS write where the subnet is not known, or a DHCP server gives the addresses. */
const NO_SUBNET = '0.0.0.0/0';

const OWN_NAMES: ReadonlySet<string> = new Set(WINDOWS_OWN_IDS.map(({ name }) => name.toLowerCase()));

/** What HNS calls a network: `networkname` where it is given, because docker's own name stays with docker. */
export function hnsNameOf(network: Network): string {
  return windowsshimOption(network, 'networkname') ?? network.name;
}

/** A network as HNS shall make it, or the first reason why it cannot. */
export function describeNetwork(network: Network, uplink: Uplink): Described<NetworkDescription> {
  const driver = driverById.get(network.driver)?.id;
  const obstacle = nameObstacle(network) ?? driverObstacle(network, driver);
  if (obstacle || !driver) return { obstacle: obstacle ?? { reason: 'hns-driver', value: network.driver } };
  const adapters = adaptersOf(network, uplink, driver);
  const subnets = subnetsOf(network, driver);
  const ids = isolationOf(network, driver);
  const macPools = macPoolsOf(network);
  const failed = [adapters, subnets, ids, macPools].find(isObstacle);
  if (failed) return { obstacle: failed };
  const sourceMac = windowsshimOption(network, 'sourcemac');
  const dnsServers = windowsshimOption(network, 'dnsservers');
  const dnsSuffix = windowsshimOption(network, 'dnssuffix');
  return {
    description: {
      name: hnsNameOf(network),
      driver,
      ...(adapters !== '' && { adapters: adapters as string }),
      ...(sourceMac !== undefined && { sourceMac }),
      subnets: subnets as SubnetDescription[],
      ...(ids as Isolation),
      macPools: macPools as NetworkDescription['macPools'],
      ...(dnsServers !== undefined && { dnsServers }),
      ...(dnsSuffix !== undefined && { dnsSuffix }),
    },
  };
}

function nameObstacle(network: Network): HnsObstacle | undefined {
  const name = hnsNameOf(network);
  if (name.trim() === '') return { reason: 'hns-no-name', value: name };
  return OWN_NAMES.has(name.toLowerCase()) ? { reason: 'hns-windows-own', value: name } : undefined;
}

function driverObstacle(network: Network, driver: DriverId | undefined): HnsObstacle | undefined {
  const given = new Set(network.flags.map((use) => use.flag));
  if (given.has('--config-only')) return { reason: 'hns-config-only', value: network.name };
  if (given.has('--config-from')) return { reason: 'hns-config-from', value: network.name };
  if (driver === undefined) return { reason: 'hns-driver', value: network.driver };
  return driver === 'ics' ? { reason: 'hns-ics', value: network.name } : undefined;
}

/** The adapters as drawn, else as an option says; nothing for networks that stand on none. */
function adaptersOf(network: Network, { adapters }: Uplink, driver: DriverId): string | HnsObstacle {
  if (!driverById.get(driver)?.usesAdapter) return '';
  const names = adapters.map((adapter) => adapter.name);
  const torn = names.find((name) => name.includes(','));
  if (torn !== undefined) return { reason: 'hns-adapter-comma', value: torn };
  return names.length > 0 ? names.join(',') : (windowsshimOption(network, 'interface') ?? '');
}

function subnetsOf(network: Network, driver: DriverId): SubnetDescription[] | HnsObstacle {
  const subnets: SubnetDescription[] = [];
  for (const { subnet, gateway } of network.subnets) {
    if (subnet === NO_SUBNET || (subnet === '' && !gateway)) continue;
    if (subnet === '') return { reason: 'hns-gateway-alone', value: gateway ?? '' };
    subnets.push({ prefix: subnet, ...(gateway && { gateway }) });
  }
  return driver === 'overlay' ? withVxlanIds(network, subnets) : subnets;
}

/** docker's swarm manager gives every subnet of an overlay its own id; without docker the design has to say them. */
function withVxlanIds(network: Network, subnets: readonly SubnetDescription[]): SubnetDescription[] | HnsObstacle {
  if (subnets.length === 0) return { reason: 'hns-overlay-subnets', value: network.name };
  const text = network.options[VXLAN_IDS] ?? '';
  const ids = splitList(text).map(readUint);
  if (ids.length < subnets.length || ids.includes(undefined)) return { reason: 'hns-overlay-ids', value: text };
  return subnets.map((subnet, index) => ({ ...subnet, vsid: ids[index] ?? 0 }));
}

type Isolation = Pick<NetworkDescription, 'vlan' | 'vsid'>;

/** nat has no VLAN (what newer builds report there is not one), and an overlay has its ids on the subnets. */
function isolationOf(network: Network, driver: DriverId): Isolation | HnsObstacle {
  if (driver === 'nat' || driver === 'overlay') return {};
  const vlan = idOption(network, 'vlanid');
  const vsid = idOption(network, 'vsid');
  if (isObstacle(vlan)) return vlan;
  if (isObstacle(vsid)) return vsid;
  return { ...(vlan !== undefined && { vlan }), ...(vsid !== undefined && { vsid }) };
}

function macPoolsOf(network: Network): NetworkDescription['macPools'] | HnsObstacle {
  const text = windowsshimOption(network, 'macpool');
  if (text === undefined) return [];
  const ends = text.split(',');
  if (ends.length % 2 !== 0) return { reason: 'hns-mac-pool', value: text };
  return ends.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: ends[index + 1] ?? '' }] : []));
}
