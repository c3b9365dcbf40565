import { createNetwork, type IdSource } from '../../../design/create.ts';
import type { FlagUse, Network, SubnetEntry } from '../../../design/schema.ts';
import type { ObservedDockerNetwork, ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import { driverById } from '../../../windows/drivers.ts';
import {
  DNS_SERVERS,
  DNS_SUFFIX,
  HNS_ID,
  HNS_OWNED,
  INTERFACE,
  MAC_POOL,
  NETWORK_NAME,
  VLAN_ID,
  VSID,
  VXLAN_IDS,
} from './options.ts';
import type { NetworkPair } from './pairs.ts';

/** The driver of a network as docker calls it. */
export function driverOf({ docker, hns }: NetworkPair): string {
  if (docker) return docker.configOnly ? '' : docker.driver;
  const type = hns?.type ?? '';
  return driverById.get(type.toLowerCase())?.id ?? type;
}

export function networkOf(
  pair: NetworkPair,
  driver: string,
  vswitch: string | undefined,
  origin: Network['origin'],
  ids: IdSource,
): Network {
  const { docker, hns } = pair;
  return createNetwork(ids('network'), docker?.name ?? hns?.name ?? '', driver, {
    origin,
    subnets: subnetsOf(pair),
    options: docker ? dockerOptions(docker) : hns ? hnsOptions(hns, driver) : {},
    flags: docker ? flagsOf(docker) : [],
    ...(vswitch !== undefined && { switch: vswitch }),
    ...(docker?.attachable && { attachable: true }),
  });
}

/**
 * `0.0.0.0/0` in docker's answer says on transparent that DHCP gives the addresses, on nat that docker does not know what HNS
 * chose (moby#30342, libnetwork#2429); HNS knows.
 */
function subnetsOf({ docker, hns }: NetworkPair): SubnetEntry[] {
  const stated = (docker?.subnets ?? []).filter(({ subnet }) => !isAny(subnet)).map(entryOf);
  if (stated.length > 0) return stated;
  return (hns?.subnets ?? [])
    .filter(({ prefix }) => !isAny(prefix))
    .map(({ prefix, gateway }) => entryOf(gateway === undefined ? { subnet: prefix } : { subnet: prefix, gateway }));
}

function isAny(subnet: string): boolean {
  return subnet === '' || subnet === '0.0.0.0/0';
}

function entryOf({ subnet, gateway }: SubnetEntry): SubnetEntry {
  return gateway === undefined || gateway === '' || gateway === '0.0.0.0' ? { subnet } : { subnet, gateway };
}

/** Docker's options without those by which it finds the network in HNS, and the interface, which is drawn. */
function dockerOptions(docker: ObservedDockerNetwork): Record<string, string> {
  const { [HNS_ID]: _, [HNS_OWNED]: owned, [INTERFACE]: __, ...options } = docker.options;
  // Docker 29 writes the name it finds in HNS there; only one that differs from its own was somebody's wish.
  const name = options[NETWORK_NAME];
  const found =
    owned === 'true' ||
    docker.labels[HNS_OWNED] === 'true' ||
    name === docker.id ||
    name === docker.name ||
    name === '';
  if (name === undefined || !found) return options;
  const { [NETWORK_NAME]: ___, ...rest } = options;
  return rest;
}

function hnsOptions(hns: ObservedHnsNetwork, driver: string): Record<string, string> {
  const options: Record<string, string> = {};
  const takesVlan = driverById.get(driver)?.vlan ?? true;
  const vlan = hns.vlan ?? hns.subnets.find((subnet) => subnet.vlan !== undefined)?.vlan;
  if (vlan !== undefined && takesVlan) options[VLAN_ID] = String(vlan);
  const vsids = hns.subnets.flatMap(({ vsid }) => vsid ?? []);
  if (driver === 'overlay') {
    if (vsids.length > 0) options[VXLAN_IDS] = vsids.join(',');
  } else {
    const vsid = hns.vsid ?? vsids[0];
    if (vsid !== undefined) options[VSID] = String(vsid);
  }
  if (hns.dnsServers?.length) options[DNS_SERVERS] = hns.dnsServers.join(',');
  if (hns.dnsSuffix) options[DNS_SUFFIX] = hns.dnsSuffix;
  const pools = (hns.macPools ?? []).filter((pool) => hns.version === undefined || !isDefaultPool(pool));
  if (pools.length > 0) options[MAC_POOL] = pools.map(({ from, to }) => `${from},${to}`).join(',');
  return options;
}

/** What HNS takes where nobody asked for a pool: 4,096 addresses of Microsoft's range (domain reference 4.1). */
function isDefaultPool({ from, to }: { readonly from: string; readonly to: string }): boolean {
  const start = /^(00-15-5D-[0-9A-F]{2}-[0-9A-F])0-00$/i.exec(from)?.[1];
  return start !== undefined && to.toUpperCase() === `${start}F-FF`.toUpperCase();
}

function flagsOf(docker: ObservedDockerNetwork): FlagUse[] {
  const flags: FlagUse[] = [];
  if (docker.internal) flags.push({ flag: '--internal' });
  if (docker.ingress) flags.push({ flag: '--ingress' });
  if (docker.configOnly) flags.push({ flag: '--config-only' });
  if (docker.configFrom) flags.push({ flag: '--config-from', value: docker.configFrom });
  for (const [key, value] of Object.entries(docker.labels)) {
    if (key !== HNS_OWNED) flags.push({ flag: '--label', value: `${key}=${value}` });
  }
  return flags;
}
