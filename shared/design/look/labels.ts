import { formatIpv4, parseIpv4, parseSubnet } from '../../address/ipv4.ts';
import { driverById } from '../../windows/drivers.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import type { Container, Endpoint, Network } from '../schema.ts';

/** What an endpoint's tab says: the end of its address, or a word for where the address comes from. */
export type EndpointLabel =
  | { readonly kind: 'address'; readonly short: string; readonly full: string }
  | { readonly kind: 'dhcp' | 'auto' };

/**
 * An endpoint's address as its tab shows it: the octets that differ within the subnet. Without an address a transparent
 * network that has no subnet leaves it to the DHCP server of the physical network; all others get one from HNS or swarm.
 */
export function endpointLabel(endpoint: Endpoint, network: Network | undefined): EndpointLabel {
  const text = endpoint.ip ?? endpoint.actualIp;
  if (text !== undefined && text !== '') return { kind: 'address', short: shortAddress(text, network), full: text };
  const dhcp = network && driverById.get(network.driver)?.dhcp && network.subnets.length === 0;
  return { kind: dhcp ? 'dhcp' : 'auto' };
}

function shortAddress(text: string, network: Network | undefined): string {
  const address = parseIpv4(text);
  if (address === undefined) return text;
  const octets = formatIpv4(address).split('.');
  const lengths = (network?.subnets ?? []).map((entry) => parseSubnet(entry.subnet)?.length ?? 24);
  const fixed = Math.min(3, Math.floor(Math.min(24, ...lengths) / 8));
  // Two octets are the most a tab has room for.
  return `.${octets.slice(Math.max(fixed, 2)).join('.')}`;
}

/** The image without registry and path: `mcr.microsoft.com/windows/nanoserver:ltsc2022` → `nanoserver:ltsc2022`. */
export function shortImage(image: string): string {
  const [path = image] = image.split('@');
  return path.slice(path.lastIndexOf('/') + 1) || image;
}

/** Published ports as the card's badge shows them: the first, and how many more. */
export function portLabel(container: Container): string | undefined {
  const [first, ...rest] = container.ports;
  if (!first) return container.publishAll ? '-P' : undefined;
  const label = first.host === undefined ? `:${first.container}` : `${first.host}:${first.container}`;
  return rest.length > 0 ? `${label} +${rest.length}` : label;
}

/** Addresses of a container for the middle level of detail: the first, and how many more. */
export function addressLine(container: Container): string {
  const [first, ...rest] = container.endpoints;
  const address = first?.ip ?? first?.actualIp;
  if (address === undefined) return '';
  return rest.length > 0 ? `${address} +${rest.length}` : address;
}

/** The VLAN an endpoint's frames are tagged with, as written in the network's options. */
export function vlanOf(network: Network): string | undefined {
  return network.options[`${WINDOWSSHIM_PREFIX}vlanid`] || undefined;
}

/** A network's subnets in one line. */
export function subnetLine(network: Network): string {
  return network.subnets.map((entry) => entry.subnet).join(', ');
}
