import type { EntityRef } from '../../../design/entities.ts';
import type { ObservedHnsEndpoint, ObservedHost } from '../../../observed/observedHost.ts';
import { driverById } from '../../../windows/drivers.ts';
import { shortId } from '../shortId.ts';
import type { Report } from './mode.ts';
import type { NetworkPair } from './pairs.ts';

/** What others made in HNS while docker runs: what docker does not know of, or would delete when it starts again. */
export function reportBesideDocker(
  observed: ObservedHost,
  pairs: readonly NetworkPair[],
  drawn: (hnsId: string) => EntityRef,
  report: Report,
): void {
  if (!observed.dockerNetworks || observed.hnsRequests) return;
  const foreign = foreignEndpoints(observed);
  for (const { docker, hns } of pairs) {
    if (!hns) continue;
    const entities = [drawn(hns.id)];
    // These types docker never takes over (windows.go, unadoptableNetworkTypes).
    const adoptable = driverById.get(hns.type.toLowerCase())?.adoptable !== false;
    if (!docker) {
      if (adoptable) report({ code: 'SY185', params: { name: hns.name }, entities });
      continue;
    }
    const endpoints = foreign.get(hns.id.toLowerCase()) ?? [];
    if (endpoints.length === 0) continue;
    const names = endpoints.map(({ name, id }) => name || id);
    const shown = `${names.slice(0, NAMES_SHOWN).join(', ')}${names.length > NAMES_SHOWN ? ', …' : ''}`;
    report({ code: 'SY186', params: { network: docker.name, endpoints: shown }, entities });
  }
}

const NAMES_SHOWN = 5;

/** Endpoints in use by containers that docker does not know, by their network; none where docker's containers were not seen. */
function foreignEndpoints({ containers, hnsEndpoints = [] }: ObservedHost): ReadonlyMap<string, ObservedHnsEndpoint[]> {
  const found = new Map<string, ObservedHnsEndpoint[]>();
  if (!containers) return found;
  const known = new Set(containers.map(({ id }) => shortId(id)));
  const addresses = new Set(
    containers.flatMap(({ attachments }) => attachments.flatMap(({ actualIp }) => actualIp ?? [])),
  );
  for (const endpoint of hnsEndpoints) {
    if (endpoint.remote || endpoint.containers.length === 0) continue;
    if (endpoint.containers.some((id) => known.has(shortId(id)))) continue;
    if (endpoint.ip !== undefined && addresses.has(endpoint.ip)) continue;
    const key = endpoint.network.toLowerCase();
    const list = found.get(key);
    if (list) list.push(endpoint);
    else found.set(key, [endpoint]);
  }
  return found;
}
