import { formatIpv4, formatSubnet, type Ipv4 } from '../../shared/address/ipv4.ts';
import type { Refusal } from '../../shared/addressPlan/assign.ts';
import type { AddressMap, MapPart } from '../../shared/addressPlan/map.ts';
import type { AddressState, AddressUse, Conflict, Party, PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { stateAt, usesAt } from '../../shared/addressPlan/room.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { RESERVATIONS } from '../../shared/windows/reservations.ts';
import type { SourceRef } from '../../shared/windows/sources.ts';

/** What the address view says about rows, addresses and conflicts. */

/** What a row is called. */
export function rowName(texts: Texts, row: PlannedSubnet): string {
  return row.network
    ? row.network.name
    : texts(`addresses.row.${row.kind as Exclude<PlannedSubnet['kind'], 'network'>}`);
}

/** Where it is: the host, or how many. */
export function rowPlace(texts: Texts, { hosts }: PlannedSubnet): string {
  const [first, second] = hosts;
  return second ? texts('addresses.hosts', { count: hosts.length }) : (first?.name ?? '');
}

/** The subnet in its canonical form, or what is written for it. */
export function rowSubnet({ subnet, text }: PlannedSubnet): string {
  return subnet ? formatSubnet(subnet) : text;
}

/** How much of it is used, in words. */
export function rowUse(texts: Texts, row: PlannedSubnet): string {
  // In the hosts’ own network their addresses are used ones, not lost ones.
  const hosts = row.kind === 'lan' ? hostsIn(row) : 0;
  const used = row.counts.used + hosts;
  const usable = row.counts.usable + hosts;
  if (row.unknown) return texts(`addresses.unknown-short.${row.unknown}`);
  if (row.kind === 'nat-prefix' || row.kind === 'route')
    return texts('addresses.networks-inside', { count: row.blocks.length });
  return texts('addresses.used-of', {
    used: used.toLocaleString(texts.locale),
    usable: usable.toLocaleString(texts.locale),
  });
}

/** Addresses of hosts in a host network. */
export function hostsIn({ uses }: PlannedSubnet): number {
  return new Set(uses.filter(({ kind }) => kind === 'host').map(({ address }) => address)).size;
}

/** Everything an option of the list is called for those who do not see it. */
export function rowLabel(texts: Texts, row: PlannedSubnet): string {
  const parts = [rowName(texts, row), rowSubnet(row), rowPlace(texts, row), rowUse(texts, row)];
  if (row.conflicts.length > 0) parts.push(texts('addresses.conflicts', { count: row.conflicts.length }));
  return parts.filter((part) => part !== '').join(', ');
}

/** One address in a few words: `10.61.0.5, used: web`. */
export function cellLabel(texts: Texts, row: PlannedSubnet, address: Ipv4): string {
  const names = [...new Set(usesAt(row, address).map(({ name }) => name))].join(', ');
  const state = texts(`addresses.state.${stateAt(row, address)}`);
  const text = formatIpv4(address);
  return names === ''
    ? texts('addresses.cell', { address: text, state })
    : texts('addresses.cell.named', { address: text, state, names });
}

/** How many octets of an address differ within a map. */
export function octetsShown({ window }: AddressMap): number {
  if (window.length >= 24) return 1;
  if (window.length >= 16) return 2;
  return window.length >= 8 ? 3 : 4;
}

/** How a part of a large subnet is spent. */
export function partText(texts: Texts, { subnet, used, free, conflicts }: MapPart): string {
  const count = (value: number) => value.toLocaleString(texts.locale);
  const params = { subnet: formatSubnet(subnet), used: count(used), free: count(free), conflicts: count(conflicts) };
  return texts(conflicts > 0 ? 'addresses.part.conflicts' : 'addresses.part', params);
}

export function stateName(texts: Texts, state: AddressState): string {
  return texts(`addresses.state.${state}`);
}

/** Whose an address is, and why. */
export function useText(texts: Texts, use: AddressUse): string {
  const params = { name: use.name, network: use.networkName ?? '', host: use.host.name };
  if (use.kind === 'endpoint')
    return texts(use.alsoSeen ? 'addresses.use.endpoint-seen' : 'addresses.use.endpoint', params);
  return texts(`addresses.use.${use.kind}`, params);
}

/** Where it was read that an address is kept. What the design itself says needs no source. */
export function useSources({ kind }: AddressUse): readonly SourceRef[] {
  return kind === 'endpoint' || kind === 'seen' ? [] : RESERVATIONS[kind].sources;
}

/** A conflict in a sentence that names the other side. */
export function conflictText(texts: Texts, conflict: Conflict): string {
  const { kind, own, other } = conflict;
  const params = {
    own: own.name,
    text: own.text,
    other: partyText(texts, other),
    otherText: other.text,
    host: other.host,
  };
  return texts(`addresses.says.${kind}`, params);
}

function partyText(texts: Texts, { kind, name, host }: Party): string {
  return texts(`addresses.party.${kind}`, { name, host });
}

/** Why addresses cannot be given. */
export function refusalText(texts: Texts, refusal: Refusal): string {
  if (refusal.reason === 'unknown') {
    return texts('addresses.refused.unknown', { why: texts(`addresses.unknown.${refusal.unknown}`) });
  }
  if (refusal.reason !== 'full') return texts(`addresses.refused.${refusal.reason}`);
  const { needed, free, held } = refusal;
  return texts(held > 0 ? 'addresses.refused.full-held' : 'addresses.refused.full', { count: needed, free, held });
}
