import type { SubnetEntry } from '../../design/schema.ts';
import type {
  ObservedAttachment,
  ObservedContainer,
  ObservedDockerNetwork,
  ObservedHnsNetwork,
  ObservedHost,
} from '../../observed/observedHost.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import { gatewayOf, isAnySubnet } from './subnetText.ts';

/** A network as docker knows it, with what HNS adds. */
export interface SeenNetwork {
  readonly docker: ObservedDockerNetwork;
  readonly hns?: ObservedHnsNetwork;
  /** Those that mean something: docker's, or where docker does not know them, those of HNS. */
  readonly subnets: readonly SubnetEntry[];
  readonly attached: readonly Attached[];
}

export interface Attached {
  readonly container: ObservedContainer;
  readonly attachment: ObservedAttachment;
}

/** What was seen on a host, for looking things up. */
export interface SeenHost {
  readonly observed: ObservedHost;
  readonly networks: readonly SeenNetwork[];
  readonly networkIds: ReadonlySet<string>;
  networksNamed(name: string): readonly SeenNetwork[];
  containersNamed(name: string): readonly ObservedContainer[];
  /** By id, as docker writes it in `container:…`, or by name. */
  container(idOrName: string): ObservedContainer | undefined;
}

export function seeHost(observed: ObservedHost): SeenHost {
  const containers = observed.containers ?? [];
  const byId = new Map(containers.map((container) => [container.id, container]));
  const byName = groupBy(containers, ({ name }) => name);
  const attached = attachedByNetwork(containers);
  const hns = new Map((observed.hnsNetworks ?? []).map((network) => [network.id.toLowerCase(), network]));
  const networks = (observed.dockerNetworks ?? []).map((docker): SeenNetwork => {
    const twin = hns.get((docker.options[HNS_ID] ?? '').toLowerCase());
    return {
      docker,
      ...(twin && { hns: twin }),
      subnets: subnetsOf(docker, twin),
      attached: [...(attached.byId.get(docker.id) ?? []), ...(attached.byName.get(docker.name) ?? [])],
    };
  });
  const networksByName = groupBy(networks, ({ docker }) => docker.name);
  return {
    observed,
    networks,
    networkIds: new Set(networks.map(({ docker }) => docker.id)),
    networksNamed: (name) => networksByName.get(name) ?? [],
    containersNamed: (name) => byName.get(name) ?? [],
    container: (idOrName) => byId.get(idOrName) ?? byName.get(idOrName)?.[0],
  };
}

const HNS_ID = `${WINDOWSSHIM_PREFIX}hnsid`;

/** The networks a container is on; docker calls having none of them the network `none`. */
export function attachmentsOf({ attachments }: ObservedContainer): readonly ObservedAttachment[] {
  return attachments.some(({ network }) => network === 'none')
    ? attachments.filter(({ network }) => network !== 'none')
    : attachments;
}

/** Containers by the networks they are on: by docker's id where it is known, else by name. */
function attachedByNetwork(containers: readonly ObservedContainer[]): {
  readonly byId: ReadonlyMap<string, readonly Attached[]>;
  readonly byName: ReadonlyMap<string, readonly Attached[]>;
} {
  const byId = new Map<string, Attached[]>();
  const byName = new Map<string, Attached[]>();
  for (const container of containers) {
    for (const attachment of attachmentsOf(container)) {
      const { networkId, network } = attachment;
      if (networkId) addTo(byId, networkId, { container, attachment });
      else addTo(byName, network, { container, attachment });
    }
  }
  return { byId, byName };
}

function subnetsOf(docker: ObservedDockerNetwork, hns: ObservedHnsNetwork | undefined): readonly SubnetEntry[] {
  const stated = docker.subnets.filter(({ subnet }) => !isAnySubnet(subnet));
  if (stated.length > 0) return stated.map(entryOf);
  const known = (hns?.subnets ?? []).filter(({ prefix }) => !isAnySubnet(prefix));
  return known.map(({ prefix, gateway }) => entryOf({ subnet: prefix, ...(gateway !== undefined && { gateway }) }));
}

function entryOf(entry: SubnetEntry): SubnetEntry {
  const gateway = gatewayOf(entry);
  return gateway === undefined ? { subnet: entry.subnet } : { subnet: entry.subnet, gateway };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) addTo(groups, key(item), item);
  return groups;
}

function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
