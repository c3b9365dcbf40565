import { createContainer, type IdSource } from '../../../design/create.ts';
import type { Container, Endpoint, FlagUse, PublishedPort } from '../../../design/schema.ts';
import type {
  ObservedAttachment,
  ObservedContainer,
  ObservedHnsEndpoint,
  ObservedHost,
} from '../../../observed/observedHost.ts';
import { shortId } from '../shortId.ts';
import type { AdoptMode, Report } from './mode.ts';

/** Finds the drawn network of something seen: by its id in docker or HNS, else by its name. */
export interface NetworkFinder {
  byId(id: string): string | undefined;
  byName(name: string): string | undefined;
}

interface Parts {
  readonly networks: NetworkFinder;
  readonly mode: AdoptMode;
  readonly ids: IdSource;
  readonly report: Report;
}

export interface AdoptedContainers {
  readonly containers: readonly Container[];
  /** Endpoints in use by containers that docker does not know; none where docker's containers were not seen. */
  readonly foreign: readonly ObservedHnsEndpoint[];
}

/**
 * The containers of a host: those docker knows, and those that only HNS endpoints tell of, named after the endpoints. An
 * endpoint of a container that docker knows only adds the address it has.
 */
export function adoptContainers(observed: ObservedHost, parts: Parts): AdoptedContainers {
  const { containers: known = [], hnsEndpoints = [] } = observed;
  const own = hnsEndpoints.filter((endpoint) => !endpoint.remote);
  const byContainer = groupBy(own, (endpoint) => endpoint.containers.map(shortId));
  const claimed = new Set<ObservedHnsEndpoint>();
  const containers = known.map((container) => {
    const endpoints = byContainer.get(shortId(container.id)) ?? [];
    for (const endpoint of endpoints) claimed.add(endpoint);
    return fromDocker(container, endpoints, parts);
  });
  const addresses = new Set(known.flatMap(({ attachments }) => attachments.flatMap(({ actualIp }) => actualIp ?? [])));
  const left = own.filter((endpoint) => !claimed.has(endpoint) && !(endpoint.ip && addresses.has(endpoint.ip)));
  const names = new Set(containers.map(({ name }) => name));
  const dockerLooked = observed.containers !== undefined;
  return {
    containers: [...containers, ...fromEndpoints(left, dockerLooked, names, parts)],
    foreign: dockerLooked ? left.filter((endpoint) => endpoint.containers.length > 0) : [],
  };
}

function fromDocker(seen: ObservedContainer, hns: readonly ObservedHnsEndpoint[], parts: Parts): Container {
  const id = parts.ids('container');
  const endpoints = seen.attachments.flatMap((item) => attach(seen, item, hns, parts) ?? []);
  const flags: FlagUse[] = [];
  if (seen.hostname) flags.push({ flag: '--hostname', value: seen.hostname });
  for (const [key, value] of Object.entries(seen.labels)) flags.push({ flag: '--label', value: `${key}=${value}` });
  return createContainer(id, seen.name, seen.image, {
    endpoints,
    ports: seen.ports.map(portOf),
    flags,
    origin: 'host',
    ...(seen.command.length > 0 && { command: seen.command }),
    ...(seen.isolation && { isolation: seen.isolation }),
    ...(seen.networkMode && { networkMode: seen.networkMode }),
    ...(seen.publishAll && { publishAll: true }),
    ...(seen.dns.length > 0 && { dns: seen.dns }),
    ...(seen.dnsSearch.length > 0 && { dnsSearch: seen.dnsSearch }),
    ...(!seen.running && { running: false }),
  });
}

function attach(
  container: ObservedContainer,
  item: ObservedAttachment,
  hns: readonly ObservedHnsEndpoint[],
  { networks, ids, report }: Parts,
): Endpoint | undefined {
  const network = (item.networkId && networks.byId(item.networkId)) || networks.byName(item.network);
  if (!network) {
    report({ code: 'SY936', variant: 'network', params: { container: container.name, network: item.network } });
    return undefined;
  }
  const actual = item.actualIp || hns.find((endpoint) => networks.byId(endpoint.network) === network)?.ip;
  return {
    id: ids('endpoint'),
    network,
    ...(item.ip && { ip: item.ip }),
    ...(actual && { actualIp: actual }),
    ...(item.mac && { mac: item.mac }),
    ...(item.aliases.length > 0 && { aliases: item.aliases }),
  };
}

function portOf(port: ObservedContainer['ports'][number]): PublishedPort {
  return {
    container: port.container,
    ...(port.host && { host: port.host }),
    ...(port.protocol && port.protocol !== 'tcp' && { protocol: port.protocol }),
    ...(port.hostIp && port.hostIp !== '0.0.0.0' && port.hostIp !== '::' && { hostIp: port.hostIp }),
  };
}

/** One container for the endpoints that name the same one; an endpoint that names none is one by itself. */
function fromEndpoints(
  endpoints: readonly ObservedHnsEndpoint[],
  dockerLooked: boolean,
  names: Set<string>,
  parts: Parts,
): Container[] {
  const groups = new Map<string, ObservedHnsEndpoint[]>();
  for (const endpoint of endpoints) {
    const key = endpoint.containers[0]?.toLowerCase() ?? `endpoint ${endpoint.id}`;
    const group = groups.get(key);
    if (group) group.push(endpoint);
    else groups.set(key, [endpoint]);
  }
  const next = new Map<string, number>();
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    // Left behind by containers that are gone: docker would know the others.
    if (dockerLooked && first.containers.length === 0) {
      parts.report({ code: 'SY936', variant: 'stale-endpoint', params: { endpoint: first.name ?? first.id } });
      return [];
    }
    const name = distinct(first.name || first.containers[0] || first.id, names, next);
    return [fromGroup(name, group, parts)];
  });
}

function fromGroup(
  name: string,
  group: readonly ObservedHnsEndpoint[],
  { networks, mode, ids, report }: Parts,
): Container {
  const id = ids('container');
  const wished = mode === 'design';
  const endpoints = group.flatMap((item): Endpoint[] => {
    const network = networks.byId(item.network) ?? (item.networkName ? networks.byName(item.networkName) : undefined);
    if (!network) {
      const params = { container: name, network: item.networkName ?? item.network };
      report({ code: 'SY936', variant: 'network', params });
      return [];
    }
    return [
      {
        id: ids('endpoint'),
        network,
        ...(item.ip && (wished ? { ip: item.ip } : { actualIp: item.ip })),
        ...(wished && item.mac && { mac: item.mac }),
      },
    ];
  });
  const dns = [...new Set(group.flatMap(({ dnsServers = [] }) => dnsServers))];
  // Requests have several with commas between them, as the CNI plugins write them.
  const search = [...new Set(group.flatMap(({ dnsSuffix }) => dnsSuffix?.split(',') ?? []))];
  return createContainer(id, name, '', {
    endpoints,
    ports: group.flatMap(({ ports }) => ports).map(mappingOf),
    ...(wished ? {} : { origin: 'host' as const }),
    ...(wished && dns.length > 0 && { dns }),
    ...(wished && search.length > 0 && { dnsSearch: search }),
  });
}

function mappingOf({ protocol, external, internal }: ObservedHnsEndpoint['ports'][number]): PublishedPort {
  const lower = protocol.toLowerCase();
  return {
    container: String(internal),
    ...(external !== undefined && external !== 0 && { host: String(external) }),
    ...(lower !== 'tcp' && lower !== '6' && { protocol: lower === '17' ? 'udp' : lower }),
  };
}

/** A name nobody has yet. Windows calls many endpoints “Ethernet”, so counting goes on from where it was. */
function distinct(wanted: string, taken: Set<string>, next: Map<string, number>): string {
  let number = next.get(wanted) ?? 1;
  let name = wanted;
  while (taken.has(name)) name = `${wanted}-${++number}`;
  next.set(wanted, number);
  taken.add(name);
  return name;
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key.toLowerCase());
      if (group) group.push(item);
      else groups.set(key.toLowerCase(), [item]);
    }
  }
  return groups;
}
