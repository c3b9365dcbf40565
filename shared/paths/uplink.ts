import { contains, type Ipv4, overlaps, parseIpv4, type Subnet } from '../address/ipv4.ts';
import type { Adapter } from '../design/schema.ts';
import { onLinkPrefix } from '../rules/addressBook.ts';
import { isHostVnic } from '../rules/bindings.ts';
import { vlanOf } from '../rules/vlan.ts';
import type { Attachment } from './attachment.ts';
import type { HostPlace } from './world.ts';

/** Where something meets the physical network. */
export interface Uplink {
  readonly place: HostPlace;
  /** Undefined where the design does not say which adapter it is. */
  readonly adapter: Adapter | undefined;
  /** All of them, where the switch is a team. */
  readonly team: readonly Adapter[];
  readonly vlan: number | undefined;
  /** Prefix of the physical network there; undefined where it is not stated. */
  readonly prefix: Subnet | undefined;
  readonly router: Ipv4 | undefined;
}

const hostUplinks = new WeakMap<HostPlace, Uplink>();

/** The adapter by which the host itself is on the network: the one with the default route, else the first with an address. */
export function hostUplink(place: HostPlace): Uplink {
  const kept = hostUplinks.get(place);
  if (kept) return kept;
  const { adapters } = place.host;
  const withAddress = adapters.filter((adapter) => usablePrefix(adapter) !== undefined);
  const adapter =
    adapters.find((candidate) => candidate.defaultRoute) ??
    withAddress.find((candidate) => candidate.gateway !== undefined) ??
    withAddress[0] ??
    adapters.find((candidate) => !isHostVnic(candidate.name));
  const uplink = uplinkOf(place, adapter ? [adapter] : [], undefined, adapter && usablePrefix(adapter));
  hostUplinks.set(place, uplink);
  return uplink;
}

/** Where an attachment on an external switch meets the physical network. */
export function attachmentUplink(attachment: Attachment): Uplink {
  const kept = attachmentUplinks.get(attachment);
  if (kept) return kept;
  const uplink = readUplink(attachment);
  attachmentUplinks.set(attachment, uplink);
  return uplink;
}

const attachmentUplinks = new WeakMap<Attachment, Uplink>();

function readUplink(attachment: Attachment): Uplink {
  const { place, network, subnet } = attachment;
  const team = network ? place.context.adaptersOf(network) : [];
  const [adapter] = team;
  const vlan = network && vlanOf(network);
  // The adapter's own address is in another VLAN than a tagged network.
  const prefix = vlan === undefined && adapter ? usablePrefix(adapter) : undefined;
  return uplinkOf(place, team, vlan, prefix ?? subnet?.subnet);
}

/**
 * Where the host is on the network that carries an overlay: at the adapter below it, or at the host's own where none is drawn.
 * What is known of that network is what its adapter says, not the overlay's subnets.
 */
export function underlay(attachment: Attachment): Uplink {
  const uplink = attachmentUplink(attachment);
  return uplink.adapter ? { ...uplink, prefix: usablePrefix(uplink.adapter) } : hostUplink(attachment.place);
}

function uplinkOf(
  place: HostPlace,
  team: readonly Adapter[],
  vlan: number | undefined,
  prefix: Subnet | undefined,
): Uplink {
  const [adapter] = team;
  const stated = vlan === undefined && adapter?.gateway !== undefined ? parseIpv4(adapter.gateway) : undefined;
  return { place, adapter, team, vlan, prefix, router: stated };
}

/** A /32 or 0.0.0.0/0 says nothing about who else is on the wire. */
function usablePrefix(adapter: Adapter): Subnet | undefined {
  const prefix = onLinkPrefix(adapter);
  return prefix && prefix.length > 0 && prefix.length < 32 ? prefix : undefined;
}

/** How two places on the physical network see each other. */
export type Wire = 'same' | 'routed' | 'assumed';

/** 'assumed': one of them has no stated prefix, so nothing speaks against a connection and nothing for it. */
export function wireBetween(a: Uplink, b: Uplink): Wire {
  if (a.adapter && a.adapter === b.adapter && a.vlan === b.vlan) return 'same';
  if (!a.prefix || !b.prefix) return 'assumed';
  return overlaps(a.prefix, b.prefix) ? 'same' : 'routed';
}

/** What an attachment's gateway is. */
export type GatewayKind =
  /** The host itself has the address: it routes. */
  | 'host'
  /** A router on the physical network, stated or given by DHCP. */
  | 'router'
  /** An address that no known physical prefix holds. */
  | 'foreign'
  | 'none';

export function gatewayKind({ place, subnet, network }: Attachment, uplink: Uplink): GatewayKind {
  if (!subnet) return network && network.subnets.length > 0 && !hasUnknownSubnet(network.subnets) ? 'none' : 'router';
  const { gateway } = subnet;
  if (gateway === undefined) return 'none';
  if (place.ownAddresses.has(gateway)) return 'host';
  if (uplink.vlan !== undefined || !uplink.adapter) return 'router';
  const lan = usablePrefix(uplink.adapter);
  return !lan || contains(lan, gateway) ? 'router' : 'foreign';
}

/** `0.0.0.0/0` is what docker shows where DHCP or HNS decides. */
function hasUnknownSubnet(subnets: readonly { readonly subnet: string }[]): boolean {
  return subnets.every(({ subnet }) => subnet === '0.0.0.0/0');
}

/** Whether the subnet of an attachment is the adapter's own: undefined where the adapter's address is not stated. */
export function isOnLan({ subnet }: Attachment, uplink: Uplink): boolean | undefined {
  if (uplink.vlan !== undefined || !subnet) return true;
  const lan = uplink.adapter && usablePrefix(uplink.adapter);
  return lan ? overlaps(lan, subnet.subnet) : undefined;
}
