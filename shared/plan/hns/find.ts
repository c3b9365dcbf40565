import type {
  ObservedHnsEndpoint,
  ObservedHnsNetwork,
  ObservedHost,
  ObservedSwitch,
} from '../../observed/observedHost.ts';
import { isWindowsOwn } from '../../windows/windowsOwn.ts';
import type { HnsAct, LeftSwitch } from './act.ts';
import { compareHnsEndpoint, compareHnsNetwork } from './compare.ts';
import type { HnsNetworkRef } from './step.ts';

export function sameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bare(a) === bare(b);
}

function bare(id: string): string {
  return id.toLowerCase().replace(/[{}]/g, '');
}

/** Networks of a name, whatever its case: HNS takes a second one, and who looks by name finds the first (C004). */
export function networksNamed(name: string, { hnsNetworks = [] }: ObservedHost): readonly ObservedHnsNetwork[] {
  const wanted = name.toLowerCase();
  return hnsNetworks.filter((network) => network.name.toLowerCase() === wanted);
}

/** The one network that is meant: by its id, else the only one of exactly this name. */
export function networkMeant({ name, id }: HnsNetworkRef, observed: ObservedHost): ObservedHnsNetwork | undefined {
  const { hnsNetworks = [] } = observed;
  if (id !== undefined) return hnsNetworks.find((network) => sameId(network.id, id));
  const found = networksNamed(name, observed);
  return found.length === 1 && found[0]?.name === name ? found[0] : undefined;
}

export function endpointsOn(
  network: ObservedHnsNetwork,
  { hnsEndpoints = [] }: ObservedHost,
): readonly ObservedHnsEndpoint[] {
  return hnsEndpoints.filter((endpoint) => sameId(endpoint.network, network.id));
}

/** The network that a making made: the one of that id; where the answer was lost, the only one that is exactly as asked for. */
export function madeNetwork(
  { body, id }: Extract<HnsAct, { act: 'network-unmake' }>,
  observed: ObservedHost,
): ObservedHnsNetwork | undefined {
  const { hnsNetworks = [] } = observed;
  const found = hnsNetworks.filter((network) => {
    if (network.name !== body.Name || isWindowsOwn(network)) return false;
    if (id !== undefined) return sameId(network.id, id);
    return compareHnsNetwork(body, network, observed).differences.length === 0;
  });
  return found.length === 1 ? found[0] : undefined;
}

export function madeEndpoint(
  { body, id, network }: Extract<HnsAct, { act: 'endpoint-unmake' }>,
  observed: ObservedHost,
): ObservedHnsEndpoint | undefined {
  const on = networkMeant(network, observed);
  if (!on) return undefined;
  const found = endpointsOn(on, observed).filter((endpoint) => {
    if (endpoint.name !== body.Name) return false;
    if (id !== undefined) return sameId(endpoint.id, id);
    return compareHnsEndpoint(body, endpoint).differences.length === 0;
  });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A switch that HNS made for a network and did not take along: external, of exactly this name, bound to exactly these
 * adapters, with no network of HNS on it. Whoever plans has seen that no switch was bound to them before.
 */
export function leftSwitch(left: LeftSwitch | undefined, observed: ObservedHost): ObservedSwitch | undefined {
  if (!left) return undefined;
  const { switches = [], hnsNetworks = [] } = observed;
  const found = switches.filter((item) => isLeft(left, item) && !isWindowsOwn(item));
  const [only] = found;
  if (found.length !== 1 || !only?.id) return undefined;
  const isUsed = hnsNetworks.some(
    ({ switchId, switchName, adapter }) =>
      sameId(switchId, only.id) ||
      (switchId === undefined &&
        (switchName === only.name || (adapter !== undefined && isSame(adapter.split(','), only.adapters)))),
  );
  return isUsed ? undefined : only;
}

export function isLeft({ name, adapters }: LeftSwitch, item: ObservedSwitch): boolean {
  return item.kind === 'external' && item.name === name && isSame(adapters, item.adapters);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  const key = (list: readonly string[]) =>
    list
      .map((name) => name.toLowerCase())
      .sort()
      .join('\n');
  return key(a) === key(b);
}
