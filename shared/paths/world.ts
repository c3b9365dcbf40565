import { parseIpv4 } from '../address/ipv4.ts';
import type { Container, Design, Endpoint, Host, Network } from '../design/schema.ts';
import { createContextCache, type HostContext } from '../rules/context.ts';
import { runsClient } from '../rules/hostFacts.ts';
import type { Standing } from './attachment.ts';
import { type Sharer, sharersIn } from './sharedAddresses.ts';

/** A host with what is read from it once for all paths. */
export interface HostPlace {
  readonly host: Host;
  readonly context: HostContext;
  readonly containers: ReadonlyMap<string, Container>;
  /** How its containers take part in paths, worked out when first asked for. */
  readonly standings: Map<Container, Standing>;
  /** Every address the host is known to have itself. */
  readonly ownAddresses: ReadonlySet<number>;
  /** Endpoints of the design that have to share their address, worked out when first asked for. */
  readonly sharers: () => ReadonlyMap<Endpoint, Sharer>;
  /** What `--isolation default` means here: servers run containers as processes, clients in a VM. */
  readonly defaultIsolation: Isolation | undefined;
}

export type Isolation = 'process' | 'hyperv';

/** A design as paths look at it. */
export interface World {
  readonly design: Design;
  readonly hosts: ReadonlyMap<string, HostPlace>;
  /** The host a network is drawn in: for an overlay not necessarily the one its containers are on. */
  readonly owners: ReadonlyMap<string, HostPlace>;
}

const worlds = new WeakMap<Design, World>();

/** The world of a design, made once as long as the design stays the same object. */
export function worldOf(design: Design): World {
  const kept = worlds.get(design);
  if (kept) return kept;
  const world = readWorld(design);
  worlds.set(design, world);
  return world;
}

function readWorld(design: Design): World {
  const contextOf = createContextCache();
  const hosts = new Map<string, HostPlace>();
  const owners = new Map<string, HostPlace>();
  let sharers: ReadonlyMap<Endpoint, Sharer> | undefined;
  const readSharers = () => {
    sharers ??= sharersIn(hosts.values());
    return sharers;
  };
  for (const host of design.topology.hosts) {
    const place = readHost(host, contextOf(design, host), readSharers);
    hosts.set(host.id, place);
    for (const network of host.networks) owners.set(network.id, place);
  }
  return { design, hosts, owners };
}

function readHost(host: Host, context: HostContext, sharers: HostPlace['sharers']): HostPlace {
  const own = host.adapters.map(({ ipv4 }) => parseIpv4(ipv4?.split('/')[0] ?? ''));
  const client = runsClient(context);
  return {
    host,
    context,
    standings: new Map(),
    sharers,
    containers: new Map(host.containers.map((container) => [container.id, container])),
    ownAddresses: new Set(own.filter((address) => address !== undefined)),
    defaultIsolation: client === undefined ? undefined : client ? 'hyperv' : 'process',
  };
}

/** How a container is run, where it can be told. */
export function isolationOf(place: HostPlace, container: Container): Isolation | undefined {
  const { isolation } = container;
  return isolation === 'process' || isolation === 'hyperv' ? isolation : place.defaultIsolation;
}

/**
 * What Windows calls the host's vNIC on a network's switch, `vEthernet (shop)`. The name in brackets is the one HNS knows,
 * which is docker's network id unless the option networkname gives one (S16); WS2016 has one vNIC for all nat networks.
 */
export function hnsName(network: Network): { readonly name: string; readonly certain: boolean } {
  const given = network.options['com.docker.network.windowsshim.networkname'];
  if (given) return { name: given, certain: true };
  return { name: network.name, certain: network.origin === 'host' || network.name === 'nat' };
}
