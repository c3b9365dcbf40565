import { contains, formatIpv4, type Ipv4 } from '../address/ipv4.ts';
import type { SetAddresses } from '../design/edits.ts';
import { driverById } from '../windows/drivers.ts';
import type { AddressPlan, PlannedEndpoint, PlannedSubnet, UnknownReason } from './model.ts';
import { networkKey } from './places.ts';
import { takeFree, usesAt } from './room.ts';

/** An endpoint with the address it is given. */
export interface Given {
  readonly owner: PlannedEndpoint;
  readonly to: string;
}

export type AssignResult =
  | { readonly ok: true; readonly given: readonly Given[]; readonly edit: SetAddresses }
  | { readonly ok: false; readonly refusal: Refusal };

/** Why addresses are not given. Nothing is done by halves: either all that are wanted, or none. */
export type Refusal =
  | { readonly reason: 'unknown'; readonly unknown: UnknownReason }
  /** Azure’s plug-in gives the addresses of l2tunnel networks. */
  | { readonly reason: 'plugin' }
  | { readonly reason: 'no-network' }
  | { readonly reason: 'nothing-open' }
  | { readonly reason: 'full'; readonly needed: number; readonly free: number; readonly held: number }
  | { readonly reason: 'outside' }
  | { readonly reason: 'taken' };

/**
 * Gives an address of the subnet to every endpoint of its network that has none fixed. What a running container was seen with
 * it keeps, so that nothing changes on the host; the others get the first free addresses, in the order of the drawing. Never
 * given: network and broadcast address, gateways, addresses of hosts, routers and DNS servers, and what anybody else has, in
 * the design or on the host.
 */
export function assignAll(plan: AddressPlan, row: PlannedSubnet): AssignResult {
  const refusal = refusalFor(row);
  if (refusal) return { ok: false, refusal };
  if (row.open.length === 0) return { ok: false, refusal: { reason: 'nothing-open' } };
  const kept = new Map<PlannedEndpoint, Ipv4>();
  for (const owner of row.open) {
    const { actual } = owner;
    if (actual !== undefined && isOwnAlone(plan, row, owner, actual)) kept.set(owner, actual);
  }
  const needed = row.open.length - kept.size;
  const { free, held } = row.counts;
  if (needed > Math.max(0, free - held)) return { ok: false, refusal: { reason: 'full', needed, free, held } };
  const addresses = takeFree(row, needed).values();
  const given = row.open.map((owner) => {
    const to = kept.get(owner) ?? addresses.next().value ?? 0;
    return { owner, to: formatIpv4(to) };
  });
  return { ok: true, given, edit: editOf(given) };
}

/** Gives one endpoint of the network a certain address. */
export function assignOne(row: PlannedSubnet, owner: PlannedEndpoint, address: Ipv4): AssignResult {
  const refusal = refusalFor(row);
  if (refusal) return { ok: false, refusal };
  if (!row.subnet || !contains(row.subnet, address)) return { ok: false, refusal: { reason: 'outside' } };
  const others = usesAt(row, address).some((use) => use.owner?.endpoint.id !== owner.endpoint.id);
  const inBlock = row.blocks.some(({ first, last }) => first <= address && address <= last);
  if (others || inBlock) return { ok: false, refusal: { reason: 'taken' } };
  const given = [{ owner, to: formatIpv4(address) }];
  return { ok: true, given, edit: editOf(given) };
}

/** Why this subnet gives no addresses at all. */
export function refusalFor(row: PlannedSubnet): Refusal | undefined {
  const { network, subnet, unknown } = row;
  if (!network) return { reason: 'no-network' };
  if (!subnet) return { reason: 'unknown', unknown: unknown ?? 'missing' };
  return driverById.get(network.driver)?.staticIp === 'plugin' ? { reason: 'plugin' } : undefined;
}

/** Whether nobody but the endpoint itself claims the address it was seen with. */
function isOwnAlone(plan: AddressPlan, row: PlannedSubnet, owner: PlannedEndpoint, address: Ipv4): boolean {
  const { network } = row;
  const home = network?.subnets
    .map((_, index) => plan.byKey.get(networkKey(network.id, index)))
    .find((item) => item?.subnet && contains(item.subnet, address));
  const uses = home ? usesAt(home, address) : [];
  const inBlock = home?.blocks.some(({ first, last }) => first <= address && address <= last);
  return uses.length > 0 && !inBlock && uses.every((use) => use.owner?.endpoint === owner.endpoint);
}

function editOf(given: readonly Given[]): SetAddresses {
  const addresses = Object.fromEntries(given.map(({ owner, to }) => [owner.endpoint.id, to]));
  return { type: 'set-addresses', addresses };
}
