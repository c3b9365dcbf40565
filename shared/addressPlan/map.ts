import { type Ipv4, type Subnet, subnetOf } from '../address/ipv4.ts';
import { firstAt } from '../address/spans.ts';
import { forEachAddress } from './claims.ts';
import type { AddressState, PlannedSubnet } from './model.ts';
import { stateOf } from './room.ts';

/** A subnet, or a part of it, as a map: single addresses up to a /22, parts of it above. */
export type AddressMap =
  | { readonly level: 'addresses'; readonly window: Subnet; readonly states: readonly AddressState[] }
  | { readonly level: 'parts'; readonly window: Subnet; readonly parts: readonly MapPart[] };

/** How the addresses of a part of a subnet are spent. */
export interface MapPart {
  readonly subnet: Subnet;
  readonly size: number;
  readonly used: number;
  readonly elsewhere: number;
  readonly reserved: number;
  readonly conflicts: number;
  readonly free: number;
}

/** From this prefix length on a subnet is shown address by address: 1024 of them can still be told apart. */
export const SHOWN_SINGLY = 22;
/** Parts of a part: what is clicked on opens 256 smaller ones. */
const PART_STEP = 8;
/** Parts are never smaller than what is then shown address by address at a glance. */
const SMALLEST_PART = 24;

/** What is shown of a window into a row; the whole row where it lies outside of it. */
export function mapOf(row: PlannedSubnet, window: Subnet): AddressMap {
  return window.length >= SHOWN_SINGLY
    ? { level: 'addresses', window, states: statesIn(row, window) }
    : { level: 'parts', window, parts: partsIn(row, window) };
}

function statesIn(row: PlannedSubnet, { base, last }: Subnet): AddressState[] {
  const states: AddressState[] = [];
  const { uses } = row;
  let at = firstAt(uses, base);
  for (let address = base; address <= last; address++) {
    const from = at;
    while (uses[at]?.address === address) at++;
    states.push(stateOf(row, address, uses.slice(from, at)));
  }
  return states;
}

/** Prefix length of the parts that a window is shown in. */
export function partLength({ length }: Pick<Subnet, 'length'>): number {
  return Math.min(length + PART_STEP, SMALLEST_PART);
}

function partsIn(row: PlannedSubnet, window: Subnet): MapPart[] {
  const length = partLength(window);
  const size = 2 ** (32 - length);
  const count = (window.last - window.base + 1) / size;
  const tallies = Array.from({ length: count }, emptyTally);
  const partOf = (address: Ipv4) => tallies[Math.floor((address - window.base) / size)];
  countUses(row, window, partOf);
  for (const { first, last } of row.blocks) {
    const end = Math.min(last, window.last);
    for (let from = Math.max(first, window.base); from <= end; ) {
      const next = Math.min(end + 1, from + size - ((from - window.base) % size));
      const tally = partOf(from);
      if (tally) tally.inBlocks += next - from;
      from = next;
    }
  }
  return tallies.map(({ inBlocks, usedInBlocks, ...tally }, index) => {
    const elsewhere = tally.elsewhere + inBlocks - usedInBlocks;
    const spent = tally.used + tally.reserved + tally.conflicts + elsewhere;
    return { ...tally, elsewhere, subnet: subnetOf(window.base + index * size, length), size, free: size - spent };
  });
}

interface Tally {
  used: number;
  elsewhere: number;
  reserved: number;
  conflicts: number;
  /** Addresses in blocks, and how many of them are counted as something else already. */
  inBlocks: number;
  usedInBlocks: number;
}

function emptyTally(): Tally {
  return { used: 0, elsewhere: 0, reserved: 0, conflicts: 0, inBlocks: 0, usedInBlocks: 0 };
}

function countUses(row: PlannedSubnet, { base, last }: Subnet, partOf: (address: Ipv4) => Tally | undefined): void {
  const uses = row.uses.slice(firstAt(row.uses, base), firstAt(row.uses, last + 1));
  let block = 0;
  forEachAddress(uses, (from, to) => {
    const address = uses[from]?.address ?? 0;
    const tally = partOf(address);
    if (!tally) return;
    while (block < row.blocks.length && (row.blocks[block]?.last ?? 0) < address) block++;
    if ((row.blocks[block]?.first ?? Number.POSITIVE_INFINITY) <= address) tally.usedInBlocks++;
    tally[COUNTED_AS[stateOf(row, address, uses.slice(from, to))]]++;
  });
}

const COUNTED_AS: Readonly<Record<AddressState, 'used' | 'elsewhere' | 'reserved' | 'conflicts'>> = {
  conflict: 'conflicts',
  used: 'used',
  seen: 'used',
  reserved: 'reserved',
  host: 'reserved',
  elsewhere: 'elsewhere',
  free: 'elsewhere',
};
