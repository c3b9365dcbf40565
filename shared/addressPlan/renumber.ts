import { type AddressFault, subnetFault } from '../address/explain.ts';
import {
  contains,
  formatIpv4,
  formatSubnet,
  type Ipv4,
  isNetworkOrBroadcast,
  parseSubnet,
  type Subnet,
} from '../address/ipv4.ts';
import { applyEdit, batch, type Edit, type MoveSubnet, type SetAddresses } from '../design/edits.ts';
import type { Design, Host, Network } from '../design/schema.ts';
import { forbiddenRange, isDesigned } from '../rules/ranges.ts';
import { LIMITS } from '../windows/limits.ts';
import { isOwnEndpoint } from './claims.ts';
import type { AddressUse, PlannedEndpoint, PlannedSubnet } from './model.ts';
import { addressPlan } from './plan.ts';
import { nextFree, takeFree } from './room.ts';

/** `keep`: the same place in the new subnet. `pack`: one after the other from the first free address on. */
export type RenumberMode = 'keep' | 'pack';

export interface Move {
  readonly owner: PlannedEndpoint;
  readonly from: string;
  /** Undefined where the new subnet has no such place. */
  readonly to: string | undefined;
}

/** What is wrong with the new subnet, at its field. */
export type RenumberFault =
  | AddressFault
  | { readonly kind: 'too-long'; readonly longest: number }
  | { readonly kind: 'forbidden'; readonly range: string }
  | { readonly kind: 'same' }
  /** `keep`: so many addresses lie beyond the end of the new subnet. */
  | { readonly kind: 'no-place'; readonly count: number }
  | { readonly kind: 'full'; readonly needed: number; readonly free: number };

/** A network’s subnet with other addresses: what becomes of whom, and the edit where nothing stands against it. */
export interface Renumbering {
  readonly moves: readonly Move[];
  readonly gateway?: { readonly from: string; readonly to: string };
  readonly fault?: RenumberFault;
  readonly edit?: Edit;
}

/** Whether a subnet can be given other addresses at all: one that exists on the host already cannot, but its endpoints can. */
export function canMove({ network, subnet }: PlannedSubnet): boolean {
  return network !== undefined && subnet !== undefined && isDesigned(network);
}

/** What renumbering a row into a subnet, given as text, would do. Judged by the same plan as everything else. */
export function renumber(design: Design, row: PlannedSubnet, text: string, mode: RenumberMode): Renumbering {
  const { network, subnet: from, index } = row;
  const [host] = row.hosts;
  if (!network || !from || index === undefined || !host) return { moves: [] };
  const fault = faultOf(text.trim());
  const to = parseSubnet(text.trim());
  if (fault || !to) return { moves: [], ...(fault && { fault }) };
  const place = { host, network, index, from, to };
  const own = ownUses(row, network, index);
  // Written with host bits, it can still be given the form it should have.
  const same = formatSubnet(to) === (isDesigned(network) ? row.text : formatSubnet(from));
  if (mode === 'pack') return pack(design, place, own, same);
  return same ? { moves: [], fault: { kind: 'same' } } : keep(design, place, own);
}

function faultOf(text: string): RenumberFault | undefined {
  const written = subnetFault(text);
  if (written) return written;
  const subnet = parseSubnet(text);
  if (!subnet) return { kind: 'malformed' };
  const longest = LIMITS.longestPrefix.value;
  if (subnet.length > longest) return { kind: 'too-long', longest };
  const forbidden = forbiddenRange(subnet);
  return forbidden && { kind: 'forbidden', range: forbidden.purpose };
}

interface Place {
  readonly host: Host;
  readonly network: Network;
  readonly index: number;
  readonly from: Subnet;
  readonly to: Subnet;
}

type OwnedUse = AddressUse & { readonly owner: PlannedEndpoint };

function ownUses({ subnet, uses }: PlannedSubnet, network: Network, index: number): readonly OwnedUse[] {
  if (!subnet) return [];
  const claimed = { subnet, network: network.id, index, onWire: false };
  return uses.flatMap((use) =>
    use.kind === 'endpoint' && use.owner && isOwnEndpoint(claimed, use) ? [{ ...use, owner: use.owner }] : [],
  );
}

function keep(design: Design, place: Place, own: readonly OwnedUse[]): Renumbering {
  const { from, to } = place;
  // A container on the network or the broadcast address is for that rule to mend, and stays as it is.
  const placed = own.filter(({ address }) => !isNetworkOrBroadcast(from, address));
  const moves = placed.map(({ address, owner }) => ({
    owner,
    from: formatIpv4(address),
    to: shifted(address, from, to),
  }));
  const lost = moves.filter((move) => move.to === undefined);
  if (lost.length > 0) return { moves, fault: { kind: 'no-place', count: lost.length } };
  const gateway = movedGateway(design, place);
  return { moves, ...gatewayChange(place, gateway), edit: moveEdit(place, gateway) };
}

function shifted(address: Ipv4, from: Subnet, to: Subnet): string | undefined {
  const moved = to.base + (address - from.base);
  return moved > to.base && moved < to.last ? formatIpv4(moved) : undefined;
}

function pack(design: Design, place: Place, own: readonly OwnedUse[], same: boolean): Renumbering {
  const gateway = same ? undefined : movedGateway(design, place);
  const cleared: SetAddresses = {
    type: 'set-addresses',
    addresses: Object.fromEntries(own.map(({ owner }) => [owner.endpoint.id, null])),
  };
  const moved = same ? [] : [moveEdit(place, gateway)];
  const empty = applyEdit(design, batch(cleared, ...moved));
  const room = rowIn(empty, place);
  const free = room ? takeFree(room, own.length) : [];
  const order = own.toSorted((a, b) => a.address - b.address);
  const moves = order.map(({ address, owner }, at) => {
    const to = free[at];
    return { owner, from: formatIpv4(address), to: to === undefined ? undefined : formatIpv4(to) };
  });
  if (free.length < own.length) {
    return { moves, fault: { kind: 'full', needed: own.length, free: free.length } };
  }
  const changed = moves.some((move) => move.from !== move.to);
  if (same && !changed) return { moves, fault: { kind: 'same' } };
  const addresses = Object.fromEntries(moves.map(({ owner, to = null }) => [owner.endpoint.id, to]));
  const edit = batch(...moved, { type: 'set-addresses', addresses });
  return { moves, ...gatewayChange(place, gateway), edit };
}

function moveEdit({ host, network, index, to }: Place, gateway: string | undefined): MoveSubnet {
  return {
    type: 'move-subnet',
    host: host.id,
    network: network.id,
    index,
    subnet: formatSubnet(to),
    ...(gateway !== undefined && { gateway }),
  };
}

/** The same place in the new subnet, or the first that is nobody’s. One that was none of the old subnet stays as written. */
function movedGateway(design: Design, place: Place): string | undefined {
  const { network, index, from, to } = place;
  const text = network.subnets[index]?.gateway;
  if (text === undefined) return undefined;
  const address = parseSubnet(`${text}/32`)?.base;
  if (address === undefined || !contains(from, address)) return text;
  const kept = shifted(address, from, to);
  if (kept !== undefined) return kept;
  const room = rowIn(applyEdit(design, moveEdit(place, undefined)), place);
  const free = room && nextFree(room);
  return free === undefined ? text : formatIpv4(free);
}

function gatewayChange({ network, index }: Place, to: string | undefined): Pick<Renumbering, 'gateway'> {
  const from = network.subnets[index]?.gateway;
  return from === undefined || to === undefined ? {} : { gateway: { from, to } };
}

function rowIn(design: Design, { network, index }: Place): PlannedSubnet | undefined {
  return addressPlan(design).rows.find((row) => row.network?.id === network.id && row.index === index);
}
