import { IPv4, IPv4CidrRange, IPv6, IPv6CidrRange } from 'ip-num';
import { formatSubnet, parseIpv4, parseSubnet } from './ipv4.ts';

/**
 * Why a text is not the address it should be. This is the edge where people type, so it may be slow and use ip-num, which
 * also tells IPv6 apart; the inside of the product never calls it.
 */
export type AddressFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ipv6' }
  | { readonly kind: 'prefix-missing' }
  | { readonly kind: 'prefix-unexpected' }
  | { readonly kind: 'host-bits'; readonly canonical: string }
  | { readonly kind: 'malformed'; readonly detail: string };

/** Judges text that should be one IPv4 address. Undefined means it is one. */
export function addressFault(text: string): AddressFault | undefined {
  const value = text.trim();
  if (value === '') return { kind: 'empty' };
  if (value === text && parseIpv4(value) !== undefined) return undefined;
  if (value.includes('/')) return { kind: 'prefix-unexpected' };
  if (isIpv6(value)) return { kind: 'ipv6' };
  return { kind: 'malformed', detail: reasonOf(() => IPv4.fromString(value)) };
}

/** Judges text that should be a canonical IPv4 subnet such as `10.0.0.0/24`. Undefined means it is one. */
export function subnetFault(text: string): AddressFault | undefined {
  const value = text.trim();
  if (value === '') return { kind: 'empty' };
  const subnet = value === text ? parseSubnet(value) : undefined;
  if (subnet) return subnet.hostBits ? { kind: 'host-bits', canonical: formatSubnet(subnet) } : undefined;
  if (isIpv6(value)) return { kind: 'ipv6' };
  if (!value.includes('/')) return { kind: 'prefix-missing' };
  return { kind: 'malformed', detail: reasonOf(() => IPv4CidrRange.fromCidr(value)) };
}

/** Whether the text is an IPv6 address, with or without a prefix length. */
export function isIpv6(text: string): boolean {
  if (!text.includes(':')) return false;
  const address = text.split('%')[0] ?? text;
  return reasonOf(() => (address.includes('/') ? IPv6CidrRange.fromCidr(address) : IPv6.fromString(address))) === '';
}

function reasonOf(parse: () => unknown): string {
  try {
    parse();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
