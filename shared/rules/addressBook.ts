import { contains, type Ipv4, parseIpv4, parseSubnet, type Subnet } from '../address/ipv4.ts';
import type { EntityRef } from '../design/entities.ts';
import type { Container, Endpoint, Host, Network } from '../design/schema.ts';
import type { HostContext, ParsedSubnet } from './context.ts';
import { inContainer, inEndpoint } from './places.ts';

/** An endpoint whose address is fixed in the design, with its text read once for all rules. */
export interface FixedAddress {
  readonly container: Container;
  readonly endpoint: Endpoint;
  /** Place of the endpoint in its container. */
  readonly index: number;
  readonly network: Network;
  readonly text: string;
  /** Undefined where the text is not an IPv4 address. */
  readonly ip: Ipv4 | undefined;
  /** The subnet of the network that holds the address. */
  readonly home: KnownSubnet | undefined;
}

/** A subnet entry that could be read. */
export interface KnownSubnet {
  readonly index: number;
  readonly subnet: Subnet;
  /** What the containers' gateway is: as stated, or the first address where HNS or swarm picks it. */
  readonly gateway: Ipv4 | undefined;
  readonly gatewayStated: boolean;
}

/** An endpoint with a fixed address, before it is known what its network is. */
export interface FixedEndpoint {
  readonly container: Container;
  readonly endpoint: Endpoint;
  readonly index: number;
  readonly text: string;
  readonly ip: Ipv4 | undefined;
}

const endpointsOf = new WeakMap<Host, readonly FixedEndpoint[]>();
const books = new WeakMap<Host, { readonly context: HostContext; readonly book: readonly FixedAddress[] }>();

/** All fixed addresses of a host's containers, read once as long as the host stays the same object. */
export function fixedEndpoints(host: Host): readonly FixedEndpoint[] {
  const kept = endpointsOf.get(host);
  if (kept) return kept;
  const found: FixedEndpoint[] = [];
  for (const container of host.containers) {
    let index = 0;
    for (const endpoint of container.endpoints) {
      const text = endpoint.ip;
      if (text !== undefined) found.push({ container, endpoint, index, text, ip: parseIpv4(text) });
      index++;
    }
  }
  endpointsOf.set(host, found);
  return found;
}

/** Whether a container of this host has a fixed address on the network, which then cannot move by itself. */
export function hasFixedAddress(host: Host, network: Network): boolean {
  return fixedEndpoints(host).some(({ endpoint }) => endpoint.network === network.id);
}

/** The same with their networks. Kept for as long as neither the host nor its surroundings change. */
export function fixedAddresses(host: Host, context: HostContext): readonly FixedAddress[] {
  const kept = books.get(host);
  if (kept?.context === context) return kept.book;
  const book: FixedAddress[] = [];
  const subnets = new Map<Network, readonly KnownSubnet[]>();
  for (const container of host.containers) {
    let index = 0;
    for (const endpoint of container.endpoints) {
      const text = endpoint.ip;
      const network = text === undefined ? undefined : context.networks.get(endpoint.network);
      if (text !== undefined && network) {
        const ip = parseIpv4(text);
        const home = ip === undefined ? undefined : homeOf(subnetsIn(subnets, network, context), ip);
        book.push({ container, endpoint, index, network, text, ip, home });
      }
      index++;
    }
  }
  books.set(host, { context, book });
  return book;
}

function subnetsIn(
  kept: Map<Network, readonly KnownSubnet[]>,
  network: Network,
  context: HostContext,
): readonly KnownSubnet[] {
  let known = kept.get(network);
  if (!known) {
    known = knownSubnets(network, context);
    kept.set(network, known);
  }
  return known;
}

function homeOf(known: readonly KnownSubnet[], ip: Ipv4): KnownSubnet | undefined {
  for (const candidate of known) if (contains(candidate.subnet, ip)) return candidate;
  return undefined;
}

/**
 * The subnets of a network that are known. `0.0.0.0/0` is what docker shows for "whatever HNS chose" and "DHCP", so it
 * counts as none.
 */
export function knownSubnets(network: Network, context: HostContext): readonly KnownSubnet[] {
  const known: KnownSubnet[] = [];
  for (const entry of context.subnetsOf(network)) {
    if (!entry.subnet || entry.subnet.length === 0) continue;
    known.push({
      index: entry.index,
      subnet: entry.subnet,
      gateway: gatewayOf(network, entry, entry.subnet),
      gatewayStated: entry.gatewayText !== undefined,
    });
  }
  return known;
}

// HNS on nat, and the swarm manager on overlay, take the first address when no gateway is given (domain reference 1.2).
function gatewayOf(network: Network, entry: ParsedSubnet, subnet: Subnet): Ipv4 | undefined {
  if (entry.gatewayText !== undefined) return entry.gateway;
  return network.driver === 'nat' || network.driver === 'overlay' ? subnet.base + 1 : undefined;
}

/** Every address that a new endpoint on this network must not get: other endpoints', the gateway's, the host's own. */
export function takenAddresses(network: Network, host: Host, context: HostContext): Set<Ipv4> {
  const taken = new Set<Ipv4>();
  for (const entry of fixedAddresses(host, context)) {
    if (entry.network === network && entry.ip !== undefined) taken.add(entry.ip);
  }
  for (const { gateway } of knownSubnets(network, context)) if (gateway !== undefined) taken.add(gateway);
  for (const adapter of context.adapters.values()) {
    const own = adapter.ipv4 === undefined ? undefined : parseIpv4(adapter.ipv4.split('/')[0] ?? '');
    if (own !== undefined) taken.add(own);
    const router = adapter.gateway === undefined ? undefined : parseIpv4(adapter.gateway);
    if (router !== undefined) taken.add(router);
  }
  return taken;
}

/** Where a fixed address is: the container carries the badge. */
export function placeOf(context: HostContext, at: FixedEndpoint): { entities: EntityRef[]; field: string } {
  return {
    entities: [inContainer(context, at.container), inEndpoint(context, at.container, at.endpoint)],
    field: `endpoints.${at.index}.ip`,
  };
}

/** An adapter's own prefix: the addresses it reaches without a router. */
export function onLinkPrefix(adapter: { readonly ipv4?: string }): Subnet | undefined {
  return adapter.ipv4 === undefined ? undefined : parseSubnet(adapter.ipv4);
}
