import { nextFreeSubnet, type Span, spanOf } from '../address/allocate.ts';
import {
  contains,
  containsSubnet,
  formatIpv4,
  formatSubnet,
  parseSubnet,
  type Subnet,
  subnetOf,
} from '../address/ipv4.ts';
import type { Network } from '../design/schema.ts';
import { BUILD } from '../windows/releases.ts';
import { knownSubnets, onLinkPrefix } from './addressBook.ts';
import type { HostContext, ParsedSubnet } from './context.ts';
import { setSubnet } from './places.ts';
import { isDesigned, PRIVATE_BLOCKS } from './ranges.ts';
import type { Fix } from './rule.ts';

/** Moving a network to addresses that nothing on its host uses. */

/**
 * A fix that moves one subnet of a designed nat network to the next free one of the same size, the gateway and the fixed
 * addresses along with it.
 * None for other drivers: their subnets are given by the physical network or shared by a swarm.
 */
export function moveToFree(
  context: HostContext,
  network: Network,
  entry: ParsedSubnet,
  within?: readonly Subnet[],
): Fix[] {
  const { subnet } = entry;
  if (!subnet || !isDesigned(network) || network.driver !== 'nat') return [];
  const free = nextFreeSubnet({
    length: subnet.length,
    within: within ?? allowedBlocks(context, subnet),
    taken: [...takenSpans(context, network), ...otherRows(context, network, entry)],
    after: subnet.last + 1,
  });
  if (!free) return [];
  return [moveSubnet(context, network, entry, subnet, free)];
}

/**
 * A fix that makes a designed nat network as large as is needed without moving any address in it. None where the larger
 * subnet would meet something else.
 */
export function widenSubnet(context: HostContext, network: Network, entry: ParsedSubnet, needed: number): Fix[] {
  const { subnet } = entry;
  if (!subnet || !isDesigned(network) || network.driver !== 'nat') return [];
  const blocks = allowedBlocks(context, subnet);
  const taken = [...takenSpans(context, network), ...otherRows(context, network, entry)];
  const wider = subnetOf(subnet.base, 32 - Math.ceil(Math.log2(needed)));
  const allowed = blocks.some((block) => containsSubnet(block, wider));
  if (!allowed || taken.some(({ first, last }) => first <= wider.last && wider.base <= last)) return [];
  const suggestion = formatSubnet(wider);
  const edit = setSubnet(context, network, entry.index, { subnet: suggestion });
  return [{ variant: 'wider', params: { suggestion }, edit }];
}

/** The internal prefixes of the host's NAT: as stated, or those of the nat network that is there already. */
export function internalPrefixes(context: HostContext): readonly Subnet[] | undefined {
  if (context.host.netNat) return context.host.netNat.flatMap((text) => parseSubnet(text) ?? []);
  for (const network of context.host.networks) {
    if (network.driver !== 'nat' || isDesigned(network)) continue;
    const subnets = knownSubnets(network, context).map(({ subnet }) => subnet);
    if (subnets.length > 0) return subnets;
  }
  return undefined;
}

/**
 * Whether all nat networks of the host share one internal prefix, as on Windows Server 2016: new ones are parts of the
 * built-in one there, and must keep clear of it later. Undefined where the build is not known.
 */
export function hasOneNatPrefix(context: HostContext): boolean | undefined {
  return context.build === undefined ? undefined : context.build < BUILD.W10_1703;
}

function allowedBlocks(context: HostContext, subnet: Subnet): readonly Subnet[] {
  const blocks = (hasOneNatPrefix(context) && internalPrefixes(context)) || PRIVATE_BLOCKS;
  const own = blocks.filter((block) => containsSubnet(block, subnet));
  return [...own, ...blocks.filter((block) => !own.includes(block))];
}

function takenSpans(context: HostContext, mover: Network): Span[] {
  const spans: Span[] = [];
  for (const network of context.networks.values()) {
    if (network === mover) continue;
    // The built-in nat of an old host is the very prefix that new ones must lie in; its gateway stays.
    if (hasOneNatPrefix(context) && network.driver === 'nat' && !isDesigned(network)) continue;
    for (const { subnet } of knownSubnets(network, context)) spans.push(spanOf(subnet));
  }
  if (hasOneNatPrefix(context)) {
    for (const { base } of internalPrefixes(context) ?? []) spans.push({ first: base, last: base + 1 });
  }
  for (const adapter of context.adapters.values()) {
    const prefix = onLinkPrefix(adapter);
    if (prefix) spans.push(spanOf(prefix));
  }
  for (const route of context.host.routes ?? []) {
    const prefix = parseSubnet(route);
    if (prefix && prefix.length > 0) spans.push(spanOf(prefix));
  }
  return spans;
}

function otherRows(context: HostContext, network: Network, entry: ParsedSubnet): Span[] {
  return knownSubnets(network, context).flatMap(({ index, subnet }) => (index === entry.index ? [] : [spanOf(subnet)]));
}

/** The same place in the new subnet. A gateway that was none of the old one is for its own rule to mend. */
function movedGateway(entry: ParsedSubnet, from: Subnet, to: Subnet): string | undefined {
  if (entry.gatewayText === undefined) return undefined;
  const inside = entry.gateway !== undefined && contains(from, entry.gateway);
  return inside && entry.gateway !== undefined ? formatIpv4(to.base + (entry.gateway - from.base)) : entry.gatewayText;
}

/** The fix that moves one of a network's subnets, with its gateway and fixed addresses, to a free one. */
export function moveSubnet(
  context: HostContext,
  network: Network,
  entry: ParsedSubnet,
  subnet: Subnet,
  free: Subnet,
): Fix {
  const suggestion = formatSubnet(free);
  const gateway = movedGateway(entry, subnet, free);
  return {
    variant: 'free',
    params: { suggestion },
    edit: {
      type: 'move-subnet',
      host: context.host.id,
      network: network.id,
      index: entry.index,
      subnet: suggestion,
      ...(gateway && { gateway }),
    },
  };
}
