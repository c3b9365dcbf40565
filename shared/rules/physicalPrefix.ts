import {
  contains,
  containsSubnet,
  formatIpv4,
  formatSubnet,
  type Ipv4,
  isNetworkOrBroadcast,
  overlaps,
  parseIpv4,
  type Subnet,
} from '../address/ipv4.ts';
import type { Adapter, Host, Network } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { fixedEndpoints, knownSubnets, onLinkPrefix } from './addressBook.ts';
import type { HostContext } from './context.ts';
import { setNetwork } from './places.ts';
import type { Fix } from './rule.ts';

/** What is known of the physical network that a network's adapter is plugged into. */
export interface PhysicalPrefix {
  readonly adapter: Adapter;
  readonly subnet: Subnet;
  /** The router the adapter uses; undefined where none is stated. */
  readonly router: Ipv4 | undefined;
}

/** VLAN number as docker reads it: 0 and an absent option both mean untagged. */
function isTagged(network: Network): boolean {
  const vlan = network.options[`${WINDOWSSHIM_PREFIX}vlanid`];
  return vlan !== undefined && vlan.trim() !== '0';
}

/**
 * The prefixes of the adapters under a network. None where the network is tagged with a VLAN: the adapter's own address
 * is in another VLAN then, and says nothing about this one.
 */
export function physicalPrefixes(context: HostContext, network: Network): PhysicalPrefix[] {
  if (isTagged(network)) return [];
  const found: PhysicalPrefix[] = [];
  for (const adapter of context.adaptersOf(network)) {
    const subnet = onLinkPrefix(adapter);
    if (!subnet || subnet.length === 0 || subnet.length === 32) continue;
    found.push({
      adapter,
      subnet,
      router: adapter.gateway === undefined ? undefined : parseIpv4(adapter.gateway),
    });
  }
  return found;
}

/** The router of an adapter that reaches this subnet directly. */
export function routerInside(physical: readonly PhysicalPrefix[], subnet: Subnet): string | undefined {
  for (const { router } of physical) {
    if (router !== undefined && contains(subnet, router) && !isNetworkOrBroadcast(subnet, router))
      return formatIpv4(router);
  }
  return undefined;
}

export function insideAny(physical: readonly PhysicalPrefix[], subnet: Subnet): boolean {
  return physical.some((item) => containsSubnet(item.subnet, subnet));
}

/** Whether another network of the host has addresses of this subnet. */
function isTaken(context: HostContext, network: Network, subnet: Subnet): boolean {
  for (const other of context.networks.values()) {
    if (other !== network && knownSubnets(other, context).some((known) => overlaps(known.subnet, subnet))) return true;
  }
  return false;
}

/**
 * Gives the network the adapter's own subnet and router, where both are known. With `host`, only where no fixed address
 * of its containers would be left outside or be the router's.
 */
export function takePhysical(
  context: HostContext,
  network: Network,
  physical: readonly PhysicalPrefix[],
  host?: Host,
): Fix[] {
  const complete = physical.find(
    ({ subnet, router }) => router !== undefined && contains(subnet, router) && !isNetworkOrBroadcast(subnet, router),
  );
  if (complete?.router === undefined) return [];
  const kept = host ? fixedEndpoints(host) : [];
  const misfit = kept.some(
    ({ endpoint, ip }) =>
      endpoint.network === network.id && ip !== undefined && (!contains(complete.subnet, ip) || ip === complete.router),
  );
  if (misfit || isTaken(context, network, complete.subnet)) return [];
  const subnet = formatSubnet(complete.subnet);
  const gateway = formatIpv4(complete.router);
  return [
    {
      variant: 'physical',
      params: { subnet, gateway, adapter: complete.adapter.name },
      edit: setNetwork(context, network, { subnets: [{ subnet, gateway }] }),
    },
  ];
}
