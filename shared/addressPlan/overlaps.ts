import { containsSubnet, formatSubnet, type Subnet } from '../address/ipv4.ts';
import { compareText } from '../plan/order.ts';
import type { HostContext } from '../rules/context.ts';
import { hasOneNatPrefix } from '../rules/freeSubnet.ts';
import { movingLast, OVERLAP_SEVERITY, overlapKind, type Placed } from '../rules/overlaps.ts';
import { isDesigned } from '../rules/ranges.ts';
import type { RuleCode, Severity } from '../rules/rule.ts';
import { type Drafts, lanPrefix, prefixOf } from './drafts.ts';
import type { Block, Party } from './model.ts';
import {
  adapterParty,
  type Draft,
  hostParty,
  networkParty,
  type PlacedHost,
  type PlacedNetwork,
  type ReadableDraft,
  refOf,
} from './places.ts';

/** Overlaps named for one row; a subnet that holds a thousand others would otherwise name each of them. */
const MOST_OVERLAPS = 100;

/** A range of addresses on a host, and the row it is shown in. */
interface Range {
  readonly draft: ReadableDraft;
  readonly subnet: Subnet;
  readonly party: Party;
  /** Set for a subnet of a network. */
  readonly placed?: Placed;
}

type NetworkRange = Range & { readonly placed: Placed };

/**
 * Finds subnets of one host that share addresses, and writes into the rows what that means: a conflict on both sides, or a
 * part that belongs to the other network. Overlays are seen from every member; each pair is written once.
 */
export function findOverlaps(place: PlacedHost, drafts: Drafts, said: Set<string>): void {
  const ranges = rangesOn(place, drafts).sort(byPlace);
  let open: Range[] = [];
  for (const next of ranges) {
    open = open.filter((earlier) => earlier.subnet.last >= next.subnet.base);
    for (const earlier of open) compare(place, earlier, next, said);
    open.push(next);
  }
}

/** Ranges at the same place in an order that does not depend on the drawing’s, so that the same ones are named. */
function byPlace(a: Range, b: Range): number {
  return (
    a.subnet.base - b.subnet.base ||
    a.subnet.last - b.subnet.last ||
    compareText(a.draft.key, b.draft.key) ||
    compareText(a.party.ref.id, b.party.ref.id)
  );
}

function rangesOn({ host, context }: PlacedHost, drafts: Drafts): Range[] {
  const ranges: Range[] = [];
  let order = 0;
  for (const network of context.networks.values()) {
    for (const draft of drafts.ofNetwork.get(network.id) ?? []) {
      const { subnet, placed, index = 0 } = draft;
      if (!subnet || !placed) continue;
      const party = networkParty(placed, formatSubnet(subnet));
      ranges.push({ draft: { ...draft, subnet }, subnet, party, placed: { network, index, subnet, order } });
    }
    order++;
  }
  const add = (draft: Draft | undefined, subnet: Subnet, party: Party) => {
    if (draft?.subnet) ranges.push({ draft: { ...draft, subnet: draft.subnet }, subnet, party });
  };
  for (const adapter of host.adapters) {
    const prefix = lanPrefix(adapter);
    if (prefix) add(drafts.lans.get(formatSubnet(prefix)), prefix, adapterParty(host, adapter, prefix));
  }
  for (const draft of drafts.natPrefixes.get(host) ?? []) {
    if (draft.subnet) add(draft, draft.subnet, hostParty('nat-prefix', host, draft.subnet));
  }
  for (const text of new Set(host.routes)) {
    const prefix = prefixOf(text);
    if (prefix) add(drafts.routes.get(formatSubnet(prefix)), prefix, hostParty('route', host, prefix));
  }
  return ranges;
}

function compare(place: PlacedHost, a: Range, b: Range, said: Set<string>): void {
  if (isFull(a.draft) && isFull(b.draft)) return;
  if (isNetwork(a) && isNetwork(b)) compareNetworks(place, a, b, said);
  else if (isNetwork(a)) compareWithHost(place, a, b);
  else if (isNetwork(b)) compareWithHost(place, b, a);
}

function isFull({ conflicts }: Draft): boolean {
  return conflicts.length >= MOST_OVERLAPS;
}

function isNetwork(range: Range): range is NetworkRange {
  return range.placed !== undefined;
}

function compareNetworks({ context }: PlacedHost, a: NetworkRange, b: NetworkRange, said: Set<string>): void {
  const pair = [a.draft.key, b.draft.key].sort().join(' ');
  if (said.has(pair)) return;
  if (a.placed.network === b.placed.network) {
    said.add(pair);
    if (isDesigned(a.placed.network)) clash(a, b, 'SY110', 'error');
    return;
  }
  if (!isOwn(context, a) && !isOwn(context, b)) return;
  said.add(pair);
  const [stays, moves] = movingLast(context, a.placed, b.placed);
  const [outer, inner] = stays === a.placed ? [a, b] : [b, a];
  const kind = overlapKind(context, stays, moves);
  if (kind === 'allowed' || kind === 'partition') outer.draft.blocks.push(blockOf(inner));
  if (kind === 'allowed') return;
  if (kind === 'plain') {
    if (outer.draft.clashing.length < MOST_OVERLAPS) outer.draft.clashing.push(inner.draft);
    if (inner.draft.clashing.length < MOST_OVERLAPS) inner.draft.clashing.push(outer.draft);
  }
  clash(inner, outer, 'SY100', OVERLAP_SEVERITY[kind]);
}

function isOwn({ host }: HostContext, { placed }: NetworkRange): boolean {
  return host.networks.includes(placed.network);
}

/** A network against an adapter, a NAT prefix or a route of the host. */
function compareWithHost({ context }: PlacedHost, network: NetworkRange, other: Range): void {
  const { driver } = network.placed.network;
  switch (other.party.kind) {
    case 'adapter':
      if (driver === 'nat') clash(network, other, 'SY101', 'error');
      if (driver === 'overlay') clash(network, other, 'SY102', 'error');
      return;
    case 'route':
      other.draft.blocks.push(blockOf(network));
      // An existing nat network has a route of its own.
      if (!isDesigned(network.placed.network) && containsSubnet(network.subnet, other.subnet)) return;
      if (driver === 'nat') clash(network, other, 'SY101', 'warning');
      return;
    case 'nat-prefix':
      compareWithNatPrefix(context, network, other);
      return;
  }
}

function compareWithNatPrefix(context: HostContext, network: NetworkRange, prefix: Range): void {
  if (!isOwn(context, network)) return;
  prefix.draft.blocks.push(blockOf(network));
  if (network.placed.network.driver !== 'nat') {
    clash(network, prefix, undefined, 'warning');
    return;
  }
  const shared = hasOneNatPrefix(context);
  // The prefix of a nat network that is there already is its own.
  if (!isDesigned(network.placed.network)) return;
  if (!shared) clash(network, prefix, undefined, shared === undefined ? 'info' : 'warning');
  else if (!containsSubnet(prefix.subnet, network.subnet)) clash(network, prefix, 'SY103', 'error');
}

function clash(a: Range, b: Range, code: RuleCode | undefined, severity: Severity): void {
  const span = { first: Math.max(a.subnet.base, b.subnet.base), last: Math.min(a.subnet.last, b.subnet.last) };
  const about = { kind: 'overlap', severity, span, ...(code && { code }) } as const;
  if (!isFull(a.draft)) a.draft.conflicts.push({ ...about, own: a.party, other: b.party });
  if (!isFull(b.draft)) b.draft.conflicts.push({ ...about, own: b.party, other: a.party });
}

function blockOf({ draft, subnet }: NetworkRange): Block {
  const { host, network } = draft.placed as PlacedNetwork;
  return { first: subnet.base, last: subnet.last, name: network.name, ref: refOf(host, network) };
}
