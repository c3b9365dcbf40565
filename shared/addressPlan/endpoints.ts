import { parseIpv4 } from '../address/ipv4.ts';
import type { Host } from '../design/schema.ts';
import type { PlannedEndpoint } from './model.ts';

const known = new WeakMap<Host, ReadonlyMap<string, readonly PlannedEndpoint[]>>();
const NONE: readonly PlannedEndpoint[] = [];

/** A host’s endpoints on a network. Texts are read once for as long as the host stays the same object. */
export function endpointsOn(host: Host, network: string): readonly PlannedEndpoint[] {
  let byNetwork = known.get(host);
  if (!byNetwork) {
    byNetwork = readEndpoints(host);
    known.set(host, byNetwork);
  }
  return byNetwork.get(network) ?? NONE;
}

function readEndpoints(host: Host): ReadonlyMap<string, readonly PlannedEndpoint[]> {
  const byNetwork = new Map<string, PlannedEndpoint[]>();
  for (const container of host.containers) {
    for (const endpoint of container.endpoints) {
      const list = byNetwork.get(endpoint.network);
      const entry = {
        host,
        container,
        endpoint,
        ip: endpoint.ip === undefined ? undefined : parseIpv4(endpoint.ip),
        actual: endpoint.actualIp === undefined ? undefined : parseIpv4(endpoint.actualIp),
      };
      if (list) list.push(entry);
      else byNetwork.set(endpoint.network, [entry]);
    }
  }
  return byNetwork;
}
