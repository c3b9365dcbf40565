import { type Span, spanOf } from '../address/allocate.ts';
import type { Ipv4 } from '../address/ipv4.ts';
import { firstAt, gapsIn, spanAt } from '../address/spans.ts';
import type { AddressState, AddressUse, PlannedSubnet } from './model.ts';

/** The parts of a subnet that nobody has. */
export function freeSpans({ subnet, taken }: PlannedSubnet): Span[] {
  return subnet ? gapsIn(spanOf(subnet), taken) : [];
}

/** The first free address from `from` on, then from the beginning; undefined where the subnet is full or not known. */
export function nextFree(row: PlannedSubnet, from: Ipv4 = 0): Ipv4 | undefined {
  const free = freeSpans(row);
  const later = free.find(({ last }) => last >= from) ?? free[0];
  return later && (from > later.last ? later.first : Math.max(later.first, from));
}

/** The first so many free addresses; fewer where there are not as many. */
export function takeFree(row: PlannedSubnet, count: number): Ipv4[] {
  const found: Ipv4[] = [];
  for (const { first, last } of freeSpans(row)) {
    for (let address = first; address <= last && found.length < count; address++) found.push(address);
    if (found.length === count) break;
  }
  return found;
}

/** Everybody who claims an address. */
export function usesAt({ uses }: PlannedSubnet, address: Ipv4): readonly AddressUse[] {
  return uses.slice(firstAt(uses, address), firstAt(uses, address + 1));
}

/** Whether a use belongs to the network of the row; in a LAN every container does. */
export function isOwnUse({ network, index }: PlannedSubnet, use: AddressUse): boolean {
  return network === undefined || (use.network === network.id && (use.index === undefined || use.index === index));
}

/** What an address is, in one word: the most important of what is known of it. */
export function stateAt(row: PlannedSubnet, address: Ipv4): AddressState {
  return stateOf(row, address, usesAt(row, address));
}

/** The same, where its uses are known already. */
export function stateOf(row: PlannedSubnet, address: Ipv4, uses: readonly AddressUse[]): AddressState {
  if (row.contested.has(address)) return 'conflict';
  let state: AddressState = spanAt(row.blocks, address) ? 'elsewhere' : 'free';
  for (const use of uses) {
    const next = stateOfUse(row, use);
    if (RANK[next] > RANK[state]) state = next;
  }
  return state;
}

const RANK: Readonly<Record<AddressState, number>> = {
  free: 0,
  elsewhere: 1,
  host: 2,
  reserved: 3,
  seen: 4,
  used: 5,
  conflict: 6,
};

function stateOfUse(row: PlannedSubnet, use: AddressUse): AddressState {
  switch (use.kind) {
    case 'endpoint':
      return isOwnUse(row, use) ? 'used' : 'elsewhere';
    case 'seen':
      return isOwnUse(row, use) ? 'seen' : 'elsewhere';
    case 'host':
    case 'router':
      return 'host';
    default:
      return isOwnUse(row, use) ? 'reserved' : 'elsewhere';
  }
}
