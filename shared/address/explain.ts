import { formatSubnet, parseIpv4, parseSubnet } from './ipv4.ts';

/** Why a text is not the address it should be. */
export type AddressFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ipv6' }
  | { readonly kind: 'prefix-missing' }
  | { readonly kind: 'prefix-unexpected' }
  | { readonly kind: 'host-bits'; readonly canonical: string }
  | { readonly kind: 'malformed' };

/** Judges text that should be one IPv4 address. Undefined means it is one. */
export function addressFault(text: string): AddressFault | undefined {
  const value = text.trim();
  if (value === '') return { kind: 'empty' };
  if (value === text && parseIpv4(value) !== undefined) return undefined;
  if (value.includes('/')) return { kind: 'prefix-unexpected' };
  if (isIpv6(value)) return { kind: 'ipv6' };
  return { kind: 'malformed' };
}

/** Judges text that should be a canonical IPv4 subnet such as `10.0.0.0/24`. Undefined means it is one. */
export function subnetFault(text: string): AddressFault | undefined {
  const value = text.trim();
  if (value === '') return { kind: 'empty' };
  const subnet = value === text ? parseSubnet(value) : undefined;
  if (subnet) return subnet.hostBits ? { kind: 'host-bits', canonical: formatSubnet(subnet) } : undefined;
  if (isIpv6(value)) return { kind: 'ipv6' };
  if (!value.includes('/')) return { kind: 'prefix-missing' };
  return { kind: 'malformed' };
}

/** Groups of 16 bits in an address. */
const GROUPS = 8;

/** Whether the text is an IPv6 address as RFC 4291 §2.2 writes it, with or without a zone and a prefix length. */
export function isIpv6(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (more.length > 0 || (prefix !== undefined && !isPrefixLength(prefix))) return false;
  const [plain = ''] = address.split('%');
  const halves = plain.split('::');
  const groups = halves.reduce((sum, half, index) => sum + groupsIn(half, index === halves.length - 1), 0);
  // “::” stands for at least one group of zeros, and can stand there once.
  return halves.length === 1 ? groups === GROUPS : halves.length === 2 && groups < GROUPS;
}

function isPrefixLength(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= GROUPS * 16;
}

/** How many groups a part of an address has, NaN where it is none. The last 32 bits may be written as an IPv4 address. */
function groupsIn(part: string, isLast: boolean): number {
  if (part === '') return 0;
  const groups = part.split(':');
  const embedded = isLast && parseIpv4(groups.at(-1) ?? '') !== undefined;
  const hexadecimal = embedded ? groups.slice(0, -1) : groups;
  if (!hexadecimal.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return Number.NaN;
  return hexadecimal.length + (embedded ? 2 : 0);
}
