import type { EntityRef } from '../../../design/entities.ts';
import type { ObservedHnsEndpoint, ObservedHost } from '../../../observed/observedHost.ts';
import { driverById } from '../../../windows/drivers.ts';
import type { Report } from './mode.ts';
import type { NetworkPair } from './pairs.ts';

/** What others made in HNS while docker runs: what docker does not know of, or would delete when it starts again. */
export function reportBesideDocker(
  observed: ObservedHost,
  pairs: readonly NetworkPair[],
  foreign: readonly ObservedHnsEndpoint[],
  drawn: (hnsId: string) => EntityRef,
  report: Report,
): void {
  if (!observed.dockerNetworks || observed.hnsRequests) return;
  const endpointsOn = byNetwork(foreign);
  for (const { docker, hns } of pairs) {
    if (!hns) continue;
    const entities = [drawn(hns.id)];
    // These types docker never takes over (windows.go, unadoptableNetworkTypes).
    const adoptable = driverById.get(hns.type.toLowerCase())?.adoptable !== false;
    if (!docker) {
      if (adoptable) report({ code: 'SY185', params: { name: hns.name }, entities });
      continue;
    }
    const endpoints = endpointsOn.get(hns.id.toLowerCase()) ?? [];
    if (endpoints.length === 0) continue;
    const names = endpoints.map(({ name, id }) => name || id);
    const shown = `${names.slice(0, NAMES_SHOWN).join(', ')}${names.length > NAMES_SHOWN ? ', …' : ''}`;
    report({ code: 'SY186', params: { network: docker.name, endpoints: shown }, entities });
  }
}

const NAMES_SHOWN = 5;

function byNetwork(endpoints: readonly ObservedHnsEndpoint[]): ReadonlyMap<string, ObservedHnsEndpoint[]> {
  const found = new Map<string, ObservedHnsEndpoint[]>();
  for (const endpoint of endpoints) {
    const key = endpoint.network.toLowerCase();
    const list = found.get(key);
    if (list) list.push(endpoint);
    else found.set(key, [endpoint]);
  }
  return found;
}
