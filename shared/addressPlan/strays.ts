import { addressFault } from '../address/explain.ts';
import { contains, formatSubnet, isNetworkOrBroadcast, parseIpv4, parseSubnet } from '../address/ipv4.ts';
import { isDesigned } from '../rules/ranges.ts';
import { duplicates } from './claims.ts';
import { endpointsOn } from './endpoints.ts';
import type { AddressUse, Conflict, Party, PlannedEndpoint, Stray } from './model.ts';
import { type Draft, networkParty, type PlacedNetwork, refOf } from './places.ts';
import { indexOf } from './uses.ts';

/** Endpoints of a network whose address the design leaves to HNS, the swarm or DHCP. */
export function openOn({ network, members }: PlacedNetwork): readonly PlannedEndpoint[] {
  return members.flatMap((host) => endpointsOn(host, network.id).filter(({ endpoint }) => endpoint.ip === undefined));
}

/** Fixed addresses that lie in none of the network’s subnets. */
export function straysOn({ network, members, subnets }: PlacedNetwork): readonly Stray[] {
  const strays: Stray[] = [];
  for (const host of members) {
    for (const owner of endpointsOn(host, network.id)) {
      const text = owner.endpoint.ip;
      if (text === undefined || (owner.ip !== undefined && indexOf(subnets, owner.ip) !== undefined)) continue;
      strays.push({ owner, text, reason: reasonOf(owner, text, subnets.length > 0) });
    }
  }
  return strays;
}

function reasonOf({ ip }: PlannedEndpoint, text: string, known: boolean): Stray['reason'] {
  if (ip === undefined) return addressFault(text)?.kind === 'ipv6' ? 'ipv6' : 'malformed';
  return known ? 'outside' : 'no-subnet';
}

/** What is wrong with them: that they have no place, and that some are the same. */
export function strayConflicts(placed: PlacedNetwork, strays: readonly Stray[]): Conflict[] {
  const subnets = placed.subnets.map(({ subnet }) => formatSubnet(subnet)).join(', ');
  const found = strays.flatMap(({ owner, text, reason }): Conflict[] => {
    // IPv6 is what SY034 speaks about; without a known subnet there is nothing to be outside of.
    if (reason === 'ipv6' || reason === 'no-subnet') return [];
    const own: Party = { kind: 'container', ...whose(owner), host: owner.host.name, text };
    return [{ kind: reason, code: 'SY095', severity: 'error', own, other: networkParty(placed, subnets) }];
  });
  for (const same of Map.groupBy(strays.flatMap(useOf), ({ address }) => address).values()) {
    if (same.length > 1) found.push(...duplicates(same));
  }
  return found;
}

/** A stated gateway that lies outside its subnet, is its first or last address, or is no address. */
export function gatewayConflicts(placed: PlacedNetwork, index: number): Conflict[] {
  const { host, network } = placed;
  const entry = network.subnets[index];
  const subnet = entry && parseSubnet(entry.subnet);
  const text = entry?.gateway;
  if (!subnet || text === undefined) return [];
  // 0.0.0.0/0 read from a host means that neither is known.
  if (subnet.length === 0 && !isDesigned(network)) return [];
  const gateway = parseIpv4(text);
  if (gateway !== undefined && contains(subnet, gateway) && !isNetworkOrBroadcast(subnet, gateway)) return [];
  const own: Party = { kind: 'gateway', name: network.name, host: host.name, text, ref: refOf(host, network) };
  return [
    { kind: 'gateway', code: 'SY085', severity: 'error', own, other: networkParty(placed, formatSubnet(subnet)) },
  ];
}

function useOf({ owner }: Stray): AddressUse[] {
  const { ip, host } = owner;
  return ip === undefined ? [] : [{ address: ip, kind: 'endpoint', host, owner, ...whose(owner) }];
}

function whose({ host, container }: PlannedEndpoint) {
  return { name: container.name, ref: { kind: 'container', id: container.id, host: host.id } } as const;
}

/**
 * Addresses of an overlay that the swarm’s load balancers take, one for each host with containers on it. Said of the first
 * known subnet, as nobody knows which one they are taken from.
 */
export function heldOn({ placed, index }: Draft): number {
  if (placed?.network.driver !== 'overlay' || index !== placed.subnets[0]?.index) return 0;
  return placed.members.filter((host) => endpointsOn(host, placed.network.id).length > 0).length;
}
