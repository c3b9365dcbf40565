import { formatSubnet, parseSubnet, type Subnet } from '../address/ipv4.ts';
import type { Adapter, Host, SubnetEntry } from '../design/schema.ts';
import { onLinkPrefix } from '../rules/addressBook.ts';
import { isDesigned } from '../rules/ranges.ts';
import { driverById } from '../windows/drivers.ts';
import type { UnknownReason } from './model.ts';
import { type Draft, networkKey, type PlacedHost, type PlacedNetwork } from './places.ts';

/** The rows of a plan before anything is known of who has what. */
export interface Drafts {
  readonly all: readonly Draft[];
  readonly ofNetwork: ReadonlyMap<string, readonly Draft[]>;
  /** By `base/length`, as `formatSubnet` writes it. */
  readonly lans: ReadonlyMap<string, Draft>;
  readonly routes: ReadonlyMap<string, Draft>;
  readonly natPrefixes: ReadonlyMap<Host, readonly Draft[]>;
}

export function draftRows(hosts: readonly PlacedHost[], networks: readonly PlacedNetwork[]): Drafts {
  const ofNetwork = new Map(networks.map((placed) => [placed.network.id, networkDrafts(placed)]));
  const natPrefixes = new Map(hosts.map(({ host }) => [host, natDrafts(host)]));
  const lans = sharedDrafts('lan', hosts, ({ host }) => host.adapters.flatMap((adapter) => lanPrefix(adapter) ?? []));
  const routes = sharedDrafts('route', hosts, ({ host }) =>
    (host.routes ?? []).flatMap((text) => prefixOf(text) ?? []),
  );
  const all = [
    ...[...ofNetwork.values()].flat(),
    ...lans.values(),
    ...[...natPrefixes.values()].flat(),
    ...routes.values(),
  ];
  return { all, ofNetwork, lans, routes, natPrefixes };
}

/** The prefix of an adapter, where it says anything: `0.0.0.0/0` holds everything and means nothing. */
export function lanPrefix(adapter: Adapter): Subnet | undefined {
  const prefix = onLinkPrefix(adapter);
  return prefix && prefix.length > 0 ? prefix : undefined;
}

export function prefixOf(text: string): Subnet | undefined {
  const prefix = parseSubnet(text);
  return prefix && prefix.length > 0 ? prefix : undefined;
}

function networkDrafts(placed: PlacedNetwork): Draft[] {
  const { network, subnets } = placed;
  if (network.subnets.length === 0) return [unknownDraft(placed, undefined, undefined, reasonFor(placed))];
  return network.subnets.map((entry, index) => {
    const known = subnets.find((item) => item.index === index);
    if (!known) return unknownDraft(placed, index, entry, parseSubnet(entry.subnet) ? reasonFor(placed) : 'unreadable');
    return {
      ...blank(networkKey(network.id, index), placed),
      text: entry.subnet,
      subnet: known.subnet,
      index,
      known,
    };
  });
}

function unknownDraft(
  placed: PlacedNetwork,
  index: number | undefined,
  entry: SubnetEntry | undefined,
  unknown: UnknownReason,
): Draft {
  return {
    ...blank(networkKey(placed.network.id, index), placed),
    text: entry?.subnet ?? '',
    subnet: undefined,
    unknown,
    ...(index !== undefined && { index }),
  };
}

function blank(key: string, placed: PlacedNetwork) {
  return {
    key,
    kind: 'network',
    hosts: placed.members,
    placed,
    blocks: [],
    conflicts: [],
    clashing: [],
  } as const satisfies Partial<Draft>;
}

/** Who gives the addresses of a network that states none. A listing from a host that shows none may just not have shown it. */
function reasonFor({ network }: PlacedNetwork): UnknownReason {
  const driver = driverById.get(network.driver || 'nat');
  if (driver?.dhcp) return isDesigned(network) || network.subnets.length > 0 ? 'dhcp' : 'not-listed';
  if (driver?.subnet === 'required') return isDesigned(network) ? 'missing' : 'not-listed';
  return driver?.subnet === 'swarm' ? 'swarm' : 'hns';
}

function natDrafts(host: Host): Draft[] {
  return (host.netNat ?? []).flatMap((text, index) => {
    const prefix = prefixOf(text);
    return prefix ? [prefixDraft(`nat:${host.id}:${index}`, 'nat-prefix', prefix, [host])] : [];
  });
}

/** One row for a prefix that several hosts have. */
function sharedDrafts(
  kind: 'lan' | 'route',
  hosts: readonly PlacedHost[],
  prefixesOf: (place: PlacedHost) => readonly Subnet[],
): ReadonlyMap<string, Draft> {
  const holders = new Map<string, { readonly prefix: Subnet; readonly hosts: Set<Host> }>();
  for (const place of hosts) {
    for (const prefix of prefixesOf(place)) {
      const text = formatSubnet(prefix);
      const entry = holders.get(text) ?? { prefix, hosts: new Set<Host>() };
      holders.set(text, entry);
      entry.hosts.add(place.host);
    }
  }
  const rows = [...holders].map(
    ([text, entry]) => [text, prefixDraft(`${kind}:${text}`, kind, entry.prefix, [...entry.hosts])] as const,
  );
  return new Map(rows);
}

function prefixDraft(key: string, kind: Draft['kind'], subnet: Subnet, hosts: readonly Host[]): Draft {
  return { key, kind, text: formatSubnet(subnet), subnet, hosts, blocks: [], conflicts: [], clashing: [] };
}
