import { formatIpv4, type Ipv4, parseIpv4 } from '../../address/ipv4.ts';
import { type Refusal, refusalFor } from '../../addressPlan/assign.ts';
import type { AddressPlan, PlannedSubnet } from '../../addressPlan/model.ts';
import { freeSpans } from '../../addressPlan/room.ts';

export type FreeAddresses =
  | { readonly ok: true; readonly addresses: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal | { readonly reason: 'malformed' } };

/**
 * So many addresses of a network that nobody has, from one on upwards; all of them or none.
 * @param from where to begin, as text; empty for the beginning of the first subnet.
 */
export function freeAddresses(plan: AddressPlan, network: string, count: number, from: string): FreeAddresses {
  const rows = plan.rows.filter((row) => row.network?.id === network);
  const first = from.trim() === '' ? undefined : parseIpv4(from.trim());
  if (from.trim() !== '' && first === undefined) return { ok: false, refusal: { reason: 'malformed' } };
  const row = rowOf(rows, first);
  if (!row) return { ok: false, refusal: rows.length === 0 ? { reason: 'no-network' } : { reason: 'outside' } };
  const refusal = refusalFor(row);
  if (refusal) return { ok: false, refusal };
  const addresses: string[] = [];
  const held = row.counts.held;
  let free = 0;
  for (const span of freeSpans(row)) {
    const start = Math.max(span.first, first ?? 0);
    if (start > span.last) continue;
    free += span.last - start + 1;
    for (let address = start; address <= span.last && addresses.length < count; address++) {
      addresses.push(formatIpv4(address));
    }
  }
  // What the swarm will take for itself is among the free ones, and nobody knows which.
  if (count > free - held) return { ok: false, refusal: { reason: 'full', needed: count, free, held } };
  return { ok: true, addresses };
}

/** The subnet the address lies in; without one, the first that has addresses, else the one that says why there are none. */
function rowOf(rows: readonly PlannedSubnet[], address: Ipv4 | undefined): PlannedSubnet | undefined {
  if (address === undefined) return rows.find((row) => refusalFor(row) === undefined) ?? rows[0];
  const known = rows.filter(({ subnet }) => subnet !== undefined);
  if (known.length === 0) return rows[0];
  return known.find(({ subnet }) => subnet && subnet.base <= address && address <= subnet.last);
}
