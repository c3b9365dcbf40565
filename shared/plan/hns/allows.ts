import type { ObservedHost } from '../../observed/observedHost.ts';
import { isWindowsOwn } from '../../windows/windowsOwn.ts';
import type { HnsAct } from './act.ts';
import { endpointsOn, leftSwitch, madeEndpoint, madeNetwork, networkMeant, networksNamed, sameId } from './find.ts';

/**
 * Whether an act may be carried out on a host that looks like this: nothing is made twice, and only the very thing that is
 * meant is removed, and only while nobody uses it.
 */
export function hnsAllows(act: HnsAct, observed: ObservedHost): boolean {
  const { hnsNetworks, hnsEndpoints, hnsRequests } = observed;
  if (!hnsNetworks || !hnsEndpoints || hnsRequests) return false;
  switch (act.act) {
    case 'network-make':
      return networksNamed(act.body.Name, observed).length === 0;
    case 'network-unmake': {
      const made = madeNetwork(act, observed);
      if (made) return endpointsOn(made, observed).length === 0;
      return leftSwitch(act.leaves, observed) !== undefined;
    }
    case 'network-remove': {
      const { id, name, type } = act;
      const found = hnsNetworks.find((network) => sameId(network.id, id));
      if (!found || found.name !== name || found.type.toLowerCase() !== type.toLowerCase()) return false;
      return !isWindowsOwn(found) && endpointsOn(found, observed).length === 0;
    }
    case 'endpoint-make': {
      const on = networkMeant(act.network, observed);
      return on !== undefined && !endpointsOn(on, observed).some(({ name }) => name === act.body.Name);
    }
    case 'endpoint-unmake': {
      const made = madeEndpoint(act, observed);
      return made !== undefined && made.containers.length === 0;
    }
    case 'endpoint-remove': {
      const found = hnsEndpoints.find((endpoint) => sameId(endpoint.id, act.id));
      return found !== undefined && found.name === act.name && found.containers.length === 0;
    }
  }
}

/** Whether nothing that an unmaking is meant for is there: what has its name now is another one's. */
export function isSomebodyElses(act: HnsAct, observed: ObservedHost): boolean {
  if (!observed.hnsNetworks || !observed.hnsEndpoints) return false;
  if (act.act === 'network-unmake') return !madeNetwork(act, observed) && !leftSwitch(act.leaves, observed);
  return act.act === 'endpoint-unmake' && !madeEndpoint(act, observed);
}
