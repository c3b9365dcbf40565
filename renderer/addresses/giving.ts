import { endpointsOn } from '../../shared/addressPlan/endpoints.ts';
import type { PlannedEndpoint, PlannedSubnet } from '../../shared/addressPlan/model.ts';
import type { EntityRef } from '../../shared/design/entities.ts';

/**
 * The endpoint on the row’s network of what is selected on the canvas: of the one container that is, the first that has no
 * address yet, else its first.
 */
export function selectedEndpoint(row: PlannedSubnet, selection: readonly EntityRef[]): PlannedEndpoint | undefined {
  const [only, ...others] = selection;
  const { network } = row;
  if (!only || others.length > 0 || !network) return undefined;
  const container = only.kind === 'endpoint' ? only.container : only.kind === 'container' ? only.id : undefined;
  const host = row.hosts.find(({ id }) => id === only.host);
  if (container === undefined || !host) return undefined;
  const own = endpointsOn(host, network.id).filter((owner) => owner.container.id === container);
  if (only.kind === 'endpoint') return own.find(({ endpoint }) => endpoint.id === only.id);
  return own.find(({ endpoint }) => endpoint.ip === undefined) ?? own[0];
}

/** Places in a window of what is selected on the canvas, by the addresses it has there. */
export function selectedAddresses(row: PlannedSubnet, selection: readonly EntityRef[]): ReadonlySet<number> {
  const ids = new Set(selection.map((ref) => (ref.kind === 'endpoint' ? (ref.container ?? ref.id) : ref.id)));
  const found = new Set<number>();
  if (ids.size === 0) return found;
  for (const { ref, address } of row.uses) if (ref.kind !== 'network' && ids.has(ref.id)) found.add(address);
  return found;
}
