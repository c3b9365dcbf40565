import { contains, type Ipv4, parseIpv4, type Subnet } from '../address/ipv4.ts';
import { firstAt } from '../address/spans.ts';
import type { Adapter, Host } from '../design/schema.ts';
import type { KnownSubnet } from '../rules/addressBook.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { lanPrefix } from './drafts.ts';
import { endpointsOn } from './endpoints.ts';
import type { AddressUse, PlannedEndpoint } from './model.ts';
import { type PlacedNetwork, refOf } from './places.ts';

/**
 * Who has which address. Networks on the physical network share it with every host and network that is plugged into it (one
 * sorted list for each VLAN tag); any other network has its addresses for itself.
 */
export interface Spaces {
  /** Sorted by address. */
  of(placed: PlacedNetwork): readonly AddressUse[];
  /** What is on the untagged wire. */
  readonly untagged: readonly AddressUse[];
}

export function readSpaces(networks: readonly PlacedNetwork[], hosts: readonly Host[]): Spaces {
  const onWires = hosts.flatMap(hostUses);
  const wires = new Map<string, AddressUse[]>([['', [...onWires]]]);
  const own = new Map<PlacedNetwork, AddressUse[]>();
  const usesByHost = new Map<Host, readonly AddressUse[]>();
  for (const placed of networks) {
    const uses = networkUses(placed);
    if (placed.wire === undefined) {
      for (const member of placed.members) {
        const known = usesByHost.get(member) ?? hostUses(member);
        usesByHost.set(member, known);
        for (const use of known) if (indexOf(placed.subnets, use.address) !== undefined) uses.push(use);
      }
      own.set(placed, uses.sort(byAddress));
    } else {
      const wire = wires.get(placed.wire) ?? [...onWires];
      wires.set(placed.wire, wire);
      for (const use of uses) wire.push(use);
    }
  }
  for (const wire of wires.values()) wire.sort(byAddress);
  return {
    of: (placed) => (placed.wire === undefined ? own.get(placed) : wires.get(placed.wire)) ?? [],
    untagged: wires.get('') ?? [],
  };
}

/** The uses of a sorted list that lie in a subnet. */
export function usesIn(uses: readonly AddressUse[], { base, last }: Subnet): readonly AddressUse[] {
  return uses.slice(firstAt(uses, base), firstAt(uses, last + 1));
}

export function byAddress(a: AddressUse, b: AddressUse): number {
  return a.address - b.address;
}

/** Place of the subnet that holds an address among those of its network. */
export function indexOf(subnets: readonly KnownSubnet[], address: Ipv4): number | undefined {
  for (const { subnet, index } of subnets) if (contains(subnet, address)) return index;
  return undefined;
}

function networkUses(placed: PlacedNetwork): AddressUse[] {
  const { host, network, subnets, members, lan } = placed;
  const uses: AddressUse[] = [];
  if (subnets.length === 0) return uses;
  const about = { network: network.id, networkName: network.name, ...(lan !== undefined && { lan }) };
  const own = { host, name: network.name, ref: refOf(host, network), ...about };
  for (const member of members) {
    for (const owner of endpointsOn(member, network.id)) addEndpoint(uses, owner, subnets, about);
  }
  for (const { gateway, gatewayStated, index } of subnets) {
    if (gateway === undefined) continue;
    uses.push({ ...own, address: gateway, kind: gatewayStated ? 'gateway' : 'picked-gateway', index });
  }
  for (const address of unpairedGateways(placed)) uses.push({ ...own, address, kind: 'gateway' });
  for (const address of dnsServers(placed)) uses.push({ ...own, address, kind: 'dns' });
  const aux = network.driver === 'overlay' ? 'aux-kept' : 'aux-ignored';
  for (const address of auxiliary(placed)) uses.push({ ...own, address, kind: aux });
  return uses;
}

function addEndpoint(
  uses: AddressUse[],
  owner: PlannedEndpoint,
  subnets: readonly KnownSubnet[],
  about: Pick<AddressUse, 'network' | 'networkName' | 'lan'>,
): void {
  const { host, container, ip, actual } = owner;
  const add = (address: Ipv4, kind: 'endpoint' | 'seen') => {
    const index = indexOf(subnets, address);
    if (index === undefined) return;
    const ref = { kind: 'container', id: container.id, host: host.id } as const;
    const alsoSeen = kind === 'endpoint' && address === actual;
    uses.push({
      address,
      kind,
      name: container.name,
      host,
      ref,
      ...about,
      index,
      owner,
      ...(alsoSeen && { alsoSeen }),
    });
  };
  if (ip !== undefined) add(ip, 'endpoint');
  if (actual !== undefined && actual !== ip) add(actual, 'seen');
}

/** Gateways stated beside something that is no subnet: a rule will object, but whoever wrote them meant an address. */
function unpairedGateways({ network, subnets }: PlacedNetwork): ReadonlySet<Ipv4> {
  const texts = network.subnets.flatMap(({ gateway = '' }, row) =>
    subnets.some(({ index }) => index === row) ? [] : [gateway],
  );
  return addressesIn(texts, subnets);
}

/** DNS servers that the network, or a container on it, asks. */
function dnsServers({ network, members, subnets }: PlacedNetwork): ReadonlySet<Ipv4> {
  const texts = (network.options[`${WINDOWSSHIM_PREFIX}dnsservers`] ?? '').split(',');
  for (const member of members) {
    for (const { container } of endpointsOn(member, network.id)) if (container.dns) texts.push(...container.dns);
  }
  return addressesIn(texts, subnets);
}

/** `--aux-address printer=10.61.0.9`, or the address alone. */
function auxiliary({ network, subnets }: PlacedNetwork): ReadonlySet<Ipv4> {
  const values = network.flags.filter(({ flag }) => flag === '--aux-address').map(({ value = '' }) => value);
  return addressesIn(
    values.map((value) => value.slice(value.indexOf('=') + 1)),
    subnets,
  );
}

function addressesIn(texts: readonly string[], subnets: readonly KnownSubnet[]): ReadonlySet<Ipv4> {
  const found = new Set<Ipv4>();
  for (const text of texts) {
    const address = parseIpv4(text.trim());
    if (address !== undefined && indexOf(subnets, address) !== undefined) found.add(address);
  }
  return found;
}

/** The addresses of a host and of the routers it uses. */
function hostUses(host: Host): readonly AddressUse[] {
  return host.adapters.flatMap((adapter) => adapterUses(host, adapter));
}

function adapterUses(host: Host, adapter: Adapter): AddressUse[] {
  const ref = { kind: 'adapter', id: adapter.id, host: host.id } as const;
  const about = { name: adapter.name, host, ref };
  const onLink = lanPrefix(adapter);
  const uses: AddressUse[] = [];
  const own = parseIpv4((adapter.ipv4 ?? '').split('/')[0] ?? '');
  if (own !== undefined) uses.push({ ...about, address: own, kind: 'host', ...(onLink && { onLink }) });
  const router = parseIpv4(adapter.gateway ?? '');
  if (router !== undefined) uses.push({ ...about, address: router, kind: 'router', ...(onLink && { onLink }) });
  return uses;
}
