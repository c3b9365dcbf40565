import type { ObservedDockerNetwork, ObservedHnsNetwork, ObservedHost } from '../../../observed/observedHost.ts';
import { isWindowsOwn } from '../../../windows/windowsOwn.ts';
import { HNS_ID, NETWORK_NAME } from './options.ts';

/** One network as docker and HNS each see it; at least one of the two. */
export interface NetworkPair {
  readonly docker?: ObservedDockerNetwork;
  readonly hns?: ObservedHnsNetwork;
}

export interface PairedNetworks {
  readonly pairs: readonly NetworkPair[];
  /** Networks that Windows made for itself and nothing docker knows stands on. */
  readonly windowsOwn: readonly ObservedHnsNetwork[];
}

/**
 * Puts docker's networks and those of HNS together. Docker writes the HNS id into its option `hnsid`; without it, HNS calls
 * the network by the option `networkname`, or by docker's id (windows.go, CreateNetwork).
 */
export function pairNetworks(observed: ObservedHost): PairedNetworks {
  const rest = new Map((observed.hnsNetworks ?? []).map((network) => [network.id.toLowerCase(), network]));
  const byName = new Map<string, ObservedHnsNetwork>();
  for (const network of rest.values()) if (!byName.has(network.name)) byName.set(network.name, network);
  const wanted = (observed.dockerNetworks ?? []).filter((network) => !isNone(network) && isUsed(network, observed));
  const take = (network: ObservedHnsNetwork | undefined) =>
    network && rest.delete(network.id.toLowerCase()) ? network : undefined;
  const pairs: NetworkPair[] = wanted.map((docker) => {
    const known = rest.get((docker.options[HNS_ID] ?? '').toLowerCase());
    const candidate = known ?? byName.get(docker.options[NETWORK_NAME] ?? docker.id) ?? byName.get(docker.name);
    const fits = candidate && (candidate === known || sameType(candidate, docker));
    const hns = fits ? take(candidate) : undefined;
    return { docker, ...(hns && { hns }) };
  });
  const ignored = [...rest.values()].filter(isWindowsOwn);
  for (const network of ignored) rest.delete(network.id.toLowerCase());
  return { pairs: [...pairs, ...[...rest.values()].map((hns) => ({ hns }))], windowsOwn: ignored };
}

/** The network `none`, whose driver is `null`: a container without a network. One made with --config-only has it too. */
function isNone({ driver, configOnly }: ObservedDockerNetwork): boolean {
  return driver === 'null' && configOnly !== true;
}

/** Docker lists the Default Switch as a network with the driver ics; it is drawn where a container stands on it. */
function isUsed({ driver, name, id }: ObservedDockerNetwork, { containers = [] }: ObservedHost): boolean {
  if (!isWindowsOwn({ type: driver })) return true;
  return containers.some(({ attachments }) =>
    attachments.some((item) => (item.networkId === undefined ? item.network === name : item.networkId === id)),
  );
}

function sameType(hns: ObservedHnsNetwork, docker: ObservedDockerNetwork): boolean {
  return hns.type.toLowerCase() === docker.driver.toLowerCase();
}
