import { type Ipv4, parseIpv4, parseSubnet, type Subnet } from '../address/ipv4.ts';
import { networksFor } from '../design/entities.ts';
import type { Adapter, Design, Host, Network, VSwitch } from '../design/schema.ts';
import { releaseById } from '../windows/releases.ts';
import { parseVersion, type Version } from './version.ts';

/** A network's addresses, parsed once for all rules. An entry that is not a subnet has none. */
export interface ParsedSubnet {
  readonly index: number;
  readonly text: string;
  readonly subnet?: Subnet;
  readonly gatewayText?: string;
  readonly gateway?: Ipv4;
}

/** What rules see of a host besides its containers. It stays the same object while only containers change. */
export interface HostContext {
  readonly host: HostFrame;
  /** Networks its containers can attach to, overlays of its swarm included. */
  readonly networks: ReadonlyMap<string, Network>;
  readonly switches: ReadonlyMap<string, VSwitch>;
  readonly adapters: ReadonlyMap<string, Adapter>;
  /** The Windows build, stated or implied by the release; undefined when unknown. */
  readonly build: number | undefined;
  readonly engine: Version | undefined;
  subnetsOf(network: Network): readonly ParsedSubnet[];
  switchOf(network: Network): VSwitch | undefined;
  adaptersOf(network: Network): readonly Adapter[];
}

/** A host without its containers. */
export type HostFrame = Omit<Host, 'containers'>;

export interface DesignContext {
  readonly design: Design;
  contextOf(host: Host): HostContext;
}

/** Builds the context of a host. `reachable` are the networks of `networksFor`. */
export function createHostContext(host: Host, reachable: readonly Network[]): HostContext {
  const networks = byId(reachable);
  const switches = byId(host.switches);
  const adapters = byId(host.adapters);
  const parsed = new Map<Network, readonly ParsedSubnet[]>();
  const switchOf = (network: Network) => (network.switch === undefined ? undefined : switches.get(network.switch));
  return {
    host,
    networks,
    switches,
    adapters,
    build: host.build ?? (host.release === undefined ? undefined : releaseById.get(host.release)?.build),
    engine: host.engine === undefined ? undefined : parseVersion(host.engine),
    subnetsOf(network) {
      const kept = parsed.get(network);
      if (kept) return kept;
      const subnets = parseSubnets(network);
      parsed.set(network, subnets);
      return subnets;
    },
    switchOf,
    adaptersOf(network) {
      // One that is listed twice is one all the same (SY060 says that it is).
      const bound = new Set(switchOf(network)?.adapters);
      return [...bound].map((id) => adapters.get(id)).filter((adapter) => adapter !== undefined);
    },
  };
}

/**
 * Keeps a host's context while nothing but its containers, or things on other hosts that do not concern it, changed.
 * @returns a function that gives the same object for the same frame.
 */
export function createContextCache(): (design: Design, host: Host) => HostContext {
  const cache = new Map<string, { readonly frame: readonly unknown[]; readonly context: HostContext }>();
  return (design, host) => {
    const reachable = networksFor(design, host).map((place) => place.network);
    const { containers: _, ...facts } = host;
    const frame = [...Object.keys(facts), ...Object.values(facts), ...reachable];
    const kept = cache.get(host.id);
    if (kept && sameItems(kept.frame, frame)) return kept.context;
    const context = createHostContext(host, reachable);
    cache.set(host.id, { frame, context });
    return context;
  };
}

function parseSubnets(network: Network): ParsedSubnet[] {
  return network.subnets.map(({ subnet, gateway }, index) => ({
    index,
    text: subnet,
    subnet: parseSubnet(subnet),
    gatewayText: gateway,
    gateway: gateway === undefined ? undefined : parseIpv4(gateway),
  }));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
