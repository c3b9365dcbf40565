import type { Span } from '../address/allocate.ts';
import { contains, type Ipv4 } from '../address/ipv4.ts';
import { mergeSpans, sizeOf } from '../address/spans.ts';
import type { Design } from '../design/schema.ts';
import { type ClaimedRow, claimConflicts, edgeUses, forEachAddress, isOwnEndpoint } from './claims.ts';
import { draftRows } from './drafts.ts';
import { type LanDuplicates, lanDuplicates } from './lanDuplicates.ts';
import type { AddressPlan, AddressUse, Block, Conflict, Counts, PlannedSubnet } from './model.ts';
import { findOverlaps } from './overlaps.ts';
import {
  type Draft,
  isReadable,
  type PlacedNetwork,
  placeHosts,
  placeNetworks,
  type ReadableDraft,
  refOf,
} from './places.ts';
import { gatewayConflicts, heldOn, openOn, strayConflicts, straysOn } from './strays.ts';
import { byAddress, readSpaces, type Spaces, usesIn } from './uses.ts';

/**
 * Every subnet of a design with who has which of its addresses. Sorted lists and intervals throughout: a subnet is never
 * counted through, so a /8 costs what is used of it.
 */
export function addressPlan(design: Design): AddressPlan {
  const hosts = placeHosts(design);
  const networks = placeNetworks(design, hosts);
  const drafts = draftRows(hosts, networks);
  const said = new Set<string>();
  for (const place of hosts) findOverlaps(place, drafts, said);
  const shared = { spaces: readSpaces(networks, design.topology.hosts), duplicates: lanDuplicates(networks) };
  const rows = drafts.all.map((draft) => (isReadable(draft) ? knownRow(draft, shared) : unknownRow(draft, shared)));
  return { rows, byKey: new Map(rows.map((row) => [row.key, row])) };
}

/** What is known of the design as a whole. */
interface Shared {
  readonly spaces: Spaces;
  readonly duplicates: LanDuplicates;
}

function knownRow(draft: ReadableDraft, shared: Shared): PlannedSubnet {
  const { spaces, duplicates } = shared;
  const uses = usesOf(draft, spaces);
  const blocks = blocksOf(draft);
  const row = claimedRow(draft);
  const contested = new Set<Ipv4>();
  const conflicts: Conflict[] = [...draft.conflicts];
  if (row) {
    forEachAddress(uses, (from, to) => {
      if (to - from < 2) return;
      const found = claimConflicts(row, uses.slice(from, to));
      const [first] = found;
      if (first?.span) contested.add(first.span.first);
      for (const conflict of found) conflicts.push(conflict);
    });
    for (const use of duplicates.size > 0 ? uses : []) {
      const found =
        use.kind === 'endpoint' && use.owner && isOwnEndpoint(row, use)
          ? duplicates.get(use.owner.endpoint)
          : undefined;
      if (found) contested.add(use.address);
      conflicts.push(...(found ?? []));
    }
  }
  const gateway = draft.known?.gateway;
  return {
    ...commonRow(draft, conflicts, duplicates),
    subnet: draft.subnet,
    ...(gateway !== undefined && { gateway }),
    counts: countsOf(draft, row, uses, blocks),
    uses,
    blocks,
    taken: blocks.length > 0 ? mergeSpans([...spansOf(uses), ...blocks]) : spansOf(uses),
    contested,
  };
}

function unknownRow(draft: Draft, { duplicates }: Shared): PlannedSubnet {
  return {
    ...commonRow(draft, [...draft.conflicts], duplicates),
    subnet: undefined,
    ...(draft.unknown && { unknown: draft.unknown }),
    counts: NOTHING,
    uses: [],
    blocks: [],
    taken: [],
    contested: new Set(),
  };
}

const NOTHING: Counts = { capacity: 0, usable: 0, used: 0, elsewhere: 0, reserved: 0, free: 0, held: 0 };

function commonRow(draft: Draft, conflicts: Conflict[], duplicates: LanDuplicates) {
  const { key, kind, text, hosts, placed, index } = draft;
  const strays = placed && (index ?? 0) === 0 ? straysOn(placed) : [];
  if (placed) conflicts.push(...gatewayConflicts(placed, index ?? 0), ...strayConflicts(placed, strays));
  for (const { owner } of strays) conflicts.push(...(duplicates.get(owner.endpoint) ?? []));
  return {
    key,
    kind,
    text,
    hosts,
    ...(placed && { network: placed.network }),
    ...(index !== undefined && { index }),
    conflicts,
    open: placed ? openOn(placed) : [],
    strays,
  };
}

function claimedRow({ placed, index, subnet }: ReadableDraft): ClaimedRow | undefined {
  if (!placed || index === undefined) return undefined;
  return { subnet, network: placed.network.id, index, onWire: placed.wire !== undefined };
}

/** The uses of the row’s space, its two edges, and those of networks that wrongly lie over it. */
function usesOf(draft: ReadableDraft, spaces: Spaces): readonly AddressUse[] {
  const { placed, subnet, index } = draft;
  const host = placed?.host ?? draft.hosts[0];
  if (!host || draft.kind === 'nat-prefix' || draft.kind === 'route') return [];
  const about = placed
    ? {
        host,
        name: placed.network.name,
        ref: refOf(host, placed.network),
        network: placed.network.id,
        networkName: placed.network.name,
        ...(index !== undefined && { index }),
      }
    : ({ host, name: draft.text, ref: { kind: 'host', id: host.id } } as const);
  const inside = usesIn(placed ? spaces.of(placed) : spaces.untagged, subnet);
  const [first, last] = edgeUses(subnet, about);
  const foreign = draft.clashing.flatMap((other) => clashingUses(other, draft, spaces));
  const siblings = placed && placed.subnets.length > 1 ? siblingEdges(placed, draft) : [];
  if (foreign.length + siblings.length > 0) {
    return [first, ...inside, ...foreign, ...siblings, last].sort(byAddress);
  }
  return [first, ...inside, last];
}

/** First and last addresses of the network’s other subnets, where they wrongly lie in this one. */
function siblingEdges({ host, network, subnets }: PlacedNetwork, { subnet, index: own }: ReadableDraft): AddressUse[] {
  const about = { host, name: network.name, ref: refOf(host, network), network: network.id, networkName: network.name };
  return subnets
    .filter(({ index }) => index !== own)
    .flatMap((other) => edgeUses(other.subnet, { ...about, index: other.index }))
    .filter(({ address }) => contains(subnet, address));
}

/** What a clashing network itself has in the row: hosts and routers are in the row’s own list already. */
function clashingUses({ placed }: Draft, { subnet, placed: own }: ReadableDraft, spaces: Spaces): AddressUse[] {
  if (!placed || (own?.wire !== undefined && placed.wire === own.wire)) return [];
  return usesIn(spaces.of(placed), subnet).filter((use) => use.network === placed.network.id);
}

/** The outermost of them: prefixes either lie apart or one holds the other. */
function blocksOf({ blocks, subnet }: ReadableDraft): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    const first = Math.max(block.first, subnet.base);
    const last = Math.min(block.last, subnet.last);
    if (first > (kept.at(-1)?.last ?? -1)) kept.push({ ...block, first, last });
  }
  return kept;
}

/** The addresses of a sorted list as merged spans. */
function spansOf(uses: readonly AddressUse[]): Span[] {
  const merged: { first: Ipv4; last: Ipv4 }[] = [];
  let open: { first: Ipv4; last: Ipv4 } | undefined;
  for (const { address } of uses) {
    if (open && address <= open.last + 1) open.last = address;
    else {
      open = { first: address, last: address };
      merged.push(open);
    }
  }
  return merged;
}

function countsOf(
  draft: ReadableDraft,
  row: ClaimedRow | undefined,
  uses: readonly AddressUse[],
  blocks: readonly Block[],
): Counts {
  const capacity = draft.subnet.last - draft.subnet.base + 1;
  const inBlocks = sizeOf(blocks);
  const found = { used: 0, elsewhere: 0, reserved: 0, notUsable: 0, inside: 0 };
  const isOwn = (use: AddressUse) => (row ? isOwnEndpoint(row, use) : use.owner !== undefined);
  let block = 0;
  forEachAddress(uses, (from, to) => {
    let own = false;
    let other = false;
    let reserved = false;
    for (let at = from; at < to; at++) {
      const use = uses[at];
      if (!use) continue;
      if (isOwn(use)) own = true;
      else if (use.owner) other = true;
      else reserved = true;
    }
    if (own) found.used++;
    else if (reserved) found.reserved++;
    else if (other) found.elsewhere++;
    if (reserved) found.notUsable++;
    const address = uses[from]?.address ?? 0;
    while (block < blocks.length && (blocks[block]?.last ?? 0) < address) block++;
    if ((blocks[block]?.first ?? Number.POSITIVE_INFINITY) <= address) found.inside++;
  });
  const { used, reserved } = found;
  const elsewhere = found.elsewhere + inBlocks - found.inside;
  return {
    capacity,
    usable: capacity - found.notUsable,
    used,
    elsewhere,
    reserved,
    free: capacity - used - reserved - elsewhere,
    held: heldOn(draft),
  };
}
