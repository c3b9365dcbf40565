import { parseMac } from '../../address/mac.ts';
import type { ObservedAdapter, ObservedHost } from '../../observed/observedHost.ts';
import { type Expectation, isUsableIpv4 } from '../expectation.ts';
import { INTERFACE_OPTION, ON_EXTERNAL_SWITCH } from '../networkSteps.ts';
import type { SeenHost, SeenNetwork } from './seen.ts';

/**
 * Whether taking a network away gives its adapter back to the host, which loses its own connection for a moment. It does not
 * where another network that stays stands on the same adapter; where the adapter is not known, it may.
 */
export function removalDropsLink(network: SeenNetwork, goingIds: ReadonlySet<string>, host: SeenHost): boolean {
  if (network.docker.configOnly || !ON_EXTERNAL_SWITCH.has(network.docker.driver.toLowerCase())) return false;
  const key = uplinkKey(network);
  if (key === undefined) return true;
  return !host.networks.some(
    (other) => other !== network && !goingIds.has(other.docker.id) && uplinkKey(other) === key,
  );
}

/**
 * The names of the networks that keep a network from being taken away: HNS takes no switch apart that others stand on
 * (SHARED_SWITCH_MODIFICATION, C067). Overlays share one by design, and come and go on it.
 */
export function sharersOf(network: SeenNetwork, goingIds: ReadonlySet<string>, host: SeenHost): string[] {
  const driver = network.docker.driver.toLowerCase();
  if (network.docker.configOnly || driver === 'overlay' || !ON_EXTERNAL_SWITCH.has(driver)) return [];
  const key = uplinkKey(network);
  if (key === undefined) return [];
  const known = host.networks
    .filter((other) => other !== network && !goingIds.has(other.docker.id) && uplinkKey(other) === key)
    .map(({ docker }) => docker.name);
  const switchId = network.hns?.switchId?.toLowerCase();
  const twins = new Set(host.networks.flatMap(({ hns }) => hns?.id ?? []));
  const unknown = (host.observed.hnsNetworks ?? []).filter(
    (other) => switchId !== undefined && other.switchId?.toLowerCase() === switchId && !twins.has(other.id),
  );
  return [...known, ...unknown.map(({ name }) => name)];
}

function uplinkKey({ docker, hns }: SeenNetwork): string | undefined {
  const adapter = adapterText({ docker, ...(hns && { hns }) });
  if (hns?.switchId !== undefined) return `switch ${hns.switchId.toLowerCase()}`;
  return adapter === undefined ? undefined : `adapter ${adapter.toLowerCase()}`;
}

function adapterText({ docker, hns }: Pick<SeenNetwork, 'docker' | 'hns'>): string | undefined {
  return docker.options[INTERFACE_OPTION] || hns?.adapter;
}

/** The adapters a network stands on, as far as they are known. */
export function adaptersOf(network: SeenNetwork): string[] {
  return adapterNames(adapterText(network) ?? '');
}

export function adapterNames(text: string): string[] {
  return text.split(',').filter((name) => name !== '');
}

/**
 * What must be seen before a host that lost its link counts as back: an address on one of the adapters. Nothing where they
 * had none before, or nobody looked; where the adapters are not known, those of the host's default route are meant.
 */
export function linkIsBack(names: readonly string[], observed: ObservedHost): Expectation[] {
  const all = observed.adapters ?? [];
  const meant = names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all.filter(hasDefaultRoute);
  const macs = new Set(meant.flatMap(({ mac }) => (mac === undefined ? [] : [parseMac(mac) ?? mac])));
  const bearers = all.filter(
    (item) => meant.includes(item) || (item.mac !== undefined && macs.has(parseMac(item.mac) ?? item.mac)),
  );
  const had = bearers.flatMap(({ addresses }) => addresses.filter(isUsableIpv4));
  if (had.length === 0) return [];
  return [{ see: 'adapter-address', adapters: meant.map(({ name }) => name), macs: [...macs], had: [...new Set(had)] }];
}

function hasDefaultRoute({ defaultRoute }: ObservedAdapter): boolean {
  return defaultRoute === true;
}
