import { type Ipv4, isNetworkOrBroadcast, type Subnet, subnetOf } from './ipv4.ts';

/** A closed range of addresses. Subnets are spans from `base` to `last`. */
export interface Span {
  readonly first: Ipv4;
  readonly last: Ipv4;
}

export function spanOf(subnet: Subnet): Span {
  return { first: subnet.base, last: subnet.last };
}

/**
 * The first usable address of a subnet that nobody has: `preferred` if it is free, else the next one after it, wrapping
 * round at the end, so that a replacement lies close to what it replaces.
 */
export function nextFreeAddress(
  subnet: Subnet,
  isTaken: (address: Ipv4) => boolean,
  preferred: Ipv4 = subnet.base + 1,
): Ipv4 | undefined {
  const size = subnet.last - subnet.base + 1;
  const start = preferred >= subnet.base && preferred <= subnet.last ? preferred - subnet.base : 1;
  for (let step = 0; step < size; step++) {
    const address = subnet.base + ((start + step) % size);
    if (!isNetworkOrBroadcast(subnet, address) && !isTaken(address)) return address;
  }
  return undefined;
}

/** What `nextFreeSubnet` looks for. */
export interface SubnetSearch {
  readonly length: number;
  /** Blocks to look in, in order of preference. */
  readonly within: readonly Subnet[];
  /** What is in use already, in any order. */
  readonly taken: readonly Span[];
  /** Where to begin in the first block; its beginning is tried last. */
  readonly after?: Ipv4;
}

/** The first free subnet of a prefix length: one sweep over the sorted spans in use, never a trial of every candidate. */
export function nextFreeSubnet({ length, within, taken, after }: SubnetSearch): Subnet | undefined {
  const sorted = [...taken].sort((a, b) => a.first - b.first);
  const [nearest] = within;
  const later = nearest && after !== undefined ? freeFrom(nearest, length, sorted, after) : undefined;
  if (later) return later;
  for (const block of within) {
    const found = freeFrom(block, length, sorted, block.base);
    if (found) return found;
  }
  return undefined;
}

function freeFrom(block: Subnet, length: number, sorted: readonly Span[], from: Ipv4): Subnet | undefined {
  if (length < block.length) return undefined;
  let candidate = atOrAfter(Math.max(from, block.base), length);
  for (const span of sorted) {
    if (!candidate || candidate.last > block.last) return undefined;
    if (span.last < candidate.base) continue;
    if (span.first > candidate.last) break;
    candidate = atOrAfter(span.last + 1, length);
  }
  return candidate && candidate.last <= block.last ? candidate : undefined;
}

/** The first subnet of this length that begins at or after an address; undefined past the end of the address space. */
function atOrAfter(address: number, length: number): Subnet | undefined {
  const size = 2 ** (32 - length);
  const base = Math.ceil(address / size) * size;
  return base > 0xffffffff ? undefined : subnetOf(base, length);
}
