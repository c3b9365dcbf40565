import { formatIpv4, type Subnet } from '../address/ipv4.ts';
import type { RuleCode, Severity } from '../rules/rule.ts';
import type { AddressUse, Conflict, ConflictKind, Party, PartyKind } from './model.ts';

/** The row whose conflicts are looked for. */
export interface ClaimedRow {
  readonly subnet: Subnet;
  readonly network: string;
  readonly index: number;
  /** Whether its containers are on the physical network. */
  readonly onWire: boolean;
}

/** Calls back for each address of a sorted list: `uses[from]` up to, not including, `uses[to]` are its uses. */
export function forEachAddress(uses: readonly AddressUse[], visit: (from: number, to: number) => void): void {
  let from = 0;
  for (let at = 1; at <= uses.length; at++) {
    if (at < uses.length && uses[at]?.address === uses[from]?.address) continue;
    visit(from, at);
    from = at;
  }
}

/** Whether a use is one of the row’s own endpoints’. */
export function isOwnEndpoint(row: ClaimedRow, use: AddressUse): boolean {
  return use.owner !== undefined && isOf(row, use);
}

/** What is wrong with one address that several claim, as far as endpoints of this row are concerned. */
export function claimConflicts(row: ClaimedRow, group: readonly AddressUse[]): Conflict[] {
  const own = group.filter((use) => isOwnEndpoint(row, use));
  const fixed = own.filter((use) => use.kind === 'endpoint');
  if (fixed.length === 0) return [];
  const found = duplicates(fixed);
  const isGateway = group.some((use) => isReserving(use) && isOf(row, use));
  for (const use of group) {
    if (fixed.includes(use)) continue;
    for (const mine of fixed) {
      if (use.owner && use.owner.endpoint === mine.owner?.endpoint) continue;
      const verdict = verdictOn(row, use, mine, isGateway);
      if (verdict) found.push(conflict(verdict, mine, use));
    }
  }
  return found;
}

/**
 * Fixed addresses of one network that are the same. One partner is named for each, as the rules do it: the first on the same
 * host, and the first of all where that is another host.
 */
export function duplicates(fixed: readonly AddressUse[]): Conflict[] {
  const found: Conflict[] = [];
  const firstOn = new Map<string, AddressUse>();
  const [first] = fixed;
  for (const use of fixed) {
    const here = firstOn.get(use.host.id);
    if (here) found.push(conflict({ kind: 'duplicate', code: 'SY097', severity: 'error' }, use, here));
    else firstOn.set(use.host.id, use);
    if (first && first.host !== use.host) {
      found.push(conflict({ kind: 'duplicate', code: 'SY098', severity: 'error' }, use, first));
    }
  }
  return found;
}

interface Verdict {
  readonly kind: ConflictKind;
  readonly code?: RuleCode;
  readonly severity: Severity;
}

/** What another use of the address means for a fixed address of this row. */
function verdictOn(row: ClaimedRow, use: AddressUse, mine: AddressUse, isGateway: boolean): Verdict | undefined {
  switch (use.kind) {
    case 'network':
    case 'broadcast':
      // Those of another subnet of the network are no matter of this one: that the two overlap is said already.
      return isOf(row, use) ? RESERVED : undefined;
    case 'gateway':
    case 'picked-gateway':
      return isOf(row, use) ? RESERVED : { kind: 'host-address', severity: 'warning' };
    case 'host':
    case 'router':
      // The gateway of a network is a router or the host; that a container has it is said already.
      if (isGateway) return undefined;
      return row.onWire && isOnSameWire(row.subnet, use, mine)
        ? { kind: 'host-address', code: 'SY099', severity: 'error' }
        : { kind: 'host-address', severity: 'warning' };
    case 'endpoint':
      // On one LAN that is found over all hosts at once.
      if (use.lan !== undefined && use.lan === mine.lan && use.host !== mine.host) return undefined;
      return { kind: 'duplicate', severity: 'warning' };
    case 'seen':
      return { kind: 'seen-elsewhere', severity: 'warning' };
    // A container may well be the DNS server, or what an auxiliary address was meant for.
    default:
      return undefined;
  }
}

const RESERVED: Verdict = { kind: 'reserved', code: 'SY096', severity: 'error' };

function isOf(row: ClaimedRow, use: AddressUse): boolean {
  return use.network === row.network && use.index === row.index;
}

function isReserving({ kind }: AddressUse): boolean {
  return kind === 'gateway' || kind === 'picked-gateway';
}

/** Whoever has the very same subnet is on the same wire, as rule SY099 takes it, and the container’s own host is in any case. */
function isOnSameWire({ base, length }: Subnet, { onLink, kind, host }: AddressUse, mine: AddressUse): boolean {
  return (onLink?.base === base && onLink.length === length) || (kind === 'host' && host === mine.host);
}

function conflict(verdict: Verdict, own: AddressUse, other: AddressUse): Conflict {
  const span = { first: own.address, last: own.address };
  return { ...verdict, span, own: partyOf(own), other: partyOf(other) };
}

function partyOf(use: AddressUse): Party {
  const text = formatIpv4(use.address);
  return { kind: PARTY_KINDS[use.kind], name: use.name, host: use.host.name, text, ref: use.ref };
}

const PARTY_KINDS: Readonly<Record<AddressUse['kind'], PartyKind>> = {
  endpoint: 'container',
  seen: 'container',
  network: 'first-address',
  broadcast: 'last-address',
  gateway: 'gateway',
  'picked-gateway': 'picked-gateway',
  host: 'host',
  router: 'router',
  dns: 'dns',
  'aux-kept': 'aux-kept',
  'aux-ignored': 'aux-ignored',
};

/** The first and last address of a subnet, which HNS keeps. */
export function edgeUses(subnet: Subnet, about: Omit<AddressUse, 'address' | 'kind'>): [AddressUse, AddressUse] {
  return [
    { ...about, address: subnet.base, kind: 'network' },
    { ...about, address: subnet.last, kind: 'broadcast' },
  ];
}
