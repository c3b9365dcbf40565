/**
 * IPv4 values. Text is parsed once at the edge; inside, an address is an unsigned 32-bit number, because comparing numbers
 * is what makes judging ten thousand endpoints instant. The strict parser here is proven against ip-num in ipv4.test.ts.
 */

/** An IPv4 address as an unsigned 32-bit number (0 … 4294967295). */
export type Ipv4 = number;

/** A subnet as written: `base` is the masked network address, `hostBits` says whether the text had bits set behind the mask. */
export interface Subnet {
  readonly base: Ipv4;
  readonly length: number;
  readonly last: Ipv4;
  readonly hostBits: boolean;
}

/**
 * Reads dotted-quad text such as `10.0.0.5`. Leading zeros, blanks, signs and short forms (`10.1`) are refused: docker and
 * Windows disagree about them, so accepting one would mean guessing.
 * @returns the address, or undefined where the text is not one.
 */
export function parseIpv4(text: string): Ipv4 | undefined {
  return readQuads(text, text.length);
}

/** Reads `a.b.c.d/n` with n in 0…32. Host bits are allowed and reported in `hostBits`. */
export function parseSubnet(text: string): Subnet | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = readQuads(text, slash);
  if (address === undefined) return undefined;
  const lengthText = text.slice(slash + 1);
  if (!/^(0|[1-9]|[12]\d|3[0-2])$/.test(lengthText)) return undefined;
  return subnetOf(address, Number(lengthText));
}

/** The subnet of the given prefix length that contains `address`. */
export function subnetOf(address: Ipv4, length: number): Subnet {
  const mask = maskOf(length);
  const base = (address & mask) >>> 0;
  return { base, length, last: (base | ~mask) >>> 0, hostBits: base !== address };
}

/** The netmask of a prefix length as an unsigned number. A shift by 32 is a shift by 0 in JavaScript, hence the special case. */
export function maskOf(length: number): number {
  return length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0;
}

export function formatIpv4(address: Ipv4): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** Canonical text of a subnet: always the masked address. */
export function formatSubnet(subnet: Pick<Subnet, 'base' | 'length'>): string {
  return `${formatIpv4(subnet.base)}/${subnet.length}`;
}

export function contains(subnet: Subnet, address: Ipv4): boolean {
  return address >= subnet.base && address <= subnet.last;
}

/** Whether every address of `inner` lies in `outer` (equal subnets count). */
export function containsSubnet(outer: Subnet, inner: Subnet): boolean {
  return inner.base >= outer.base && inner.last <= outer.last;
}

export function overlaps(a: Subnet, b: Subnet): boolean {
  return a.base <= b.last && b.base <= a.last;
}

/** Network and broadcast address; a /31 and /32 has neither (RFC 3021), but Windows reserves the first and last address anyway. */
export function isNetworkOrBroadcast(subnet: Subnet, address: Ipv4): boolean {
  return address === subnet.base || address === subnet.last;
}

function readQuads(text: string, end: number): Ipv4 | undefined {
  let value = 0;
  let quad = 0;
  let digits = 0;
  let dots = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (digits === 0 || dots === 3) return undefined;
      value = value * 256 + quad;
      quad = 0;
      digits = 0;
      dots++;
    } else if (code >= 48 && code <= 57) {
      if (digits > 0 && quad === 0) return undefined;
      quad = quad * 10 + (code - 48);
      digits++;
      if (quad > 255) return undefined;
    } else return undefined;
  }
  return dots === 3 && digits > 0 ? value * 256 + quad : undefined;
}
