import type { ObservedAdapter } from '../../../observed/observedHost.ts';
import type { AdapterRow, AddressRow, Gathered, RouteRow } from '../gathered.ts';

export interface AssembledAdapters {
  /** Undefined where nothing told of an adapter. */
  readonly list: ObservedAdapter[] | undefined;
  readonly incomplete: boolean;
  /** Whether an interface is a card of the machine, by what routes and addresses call it. */
  isCard(on: { readonly index?: number; readonly alias?: string }): boolean;
}

/** Adapters with their addresses and routes; where Get-NetAdapter was not asked, those that have addresses. */
export function assembleAdapters(gathered: Gathered): AssembledAdapters {
  const { addresses = [], routes = [], interfaces = [] } = gathered;
  const rows = gathered.adapters ?? rowsOf(addresses);
  const addressesOf = byInterface(addresses);
  const defaults = byInterface(routes.filter(({ destination }) => destination === '0.0.0.0/0'));
  const mtus = byInterface(interfaces);
  const list = rows.map((row): ObservedAdapter => {
    const key = { ...(row.index !== undefined && { index: row.index }), alias: row.name };
    const own = addressesOf(key).filter(({ ip }) => !isLoopback(ip));
    const [gateway] = defaults(key).toSorted(byMetric);
    const mtu = row.mtu ?? mtus(key)[0]?.mtu;
    const { vnic, mtu: _, ...rest } = row;
    return {
      ...rest,
      ...(mtu !== undefined && { mtu }),
      physical: !vnic,
      addresses: own.map(addressText).toSorted(ipv4First),
      ...(gateway?.nextHop !== undefined && { gateway: gateway.nextHop }),
      ...(gathered.routes && { defaultRoute: gateway !== undefined }),
    };
  });
  const cards = new Set(rows.filter(({ vnic }) => !vnic).flatMap(({ index, name }) => [index, name.toLowerCase()]));
  return {
    list: gathered.adapters || list.length > 0 ? list : undefined,
    incomplete: !gathered.adapters && list.length > 0,
    isCard: ({ index, alias }) => cards.has(index ?? alias?.toLowerCase()),
  };
}

function rowsOf(addresses: readonly AddressRow[]): AdapterRow[] {
  const rows = new Map<string, AdapterRow>();
  for (const { alias, index, ip } of addresses) {
    if (alias === undefined || isLoopback(ip) || rows.has(alias)) continue;
    rows.set(alias, {
      name: alias,
      ...(index !== undefined && { index }),
      vnic: isVnicName(alias),
      // A port of the host has one; it is what tells it from a container's.
      ...(isVnicName(alias) && { description: alias }),
    });
  }
  return [...rows.values()];
}

/** `vEthernet (…)` is the same in every language. */
export function isVnicName(name: string): boolean {
  return /^vEthernet\b/i.test(name);
}

function isLoopback(ip: string): boolean {
  return ip.startsWith('127.') || ip === '::1';
}

function addressText({ ip, prefixLength }: AddressRow): string {
  // Windows puts the number of the interface behind link-local addresses: fe80::1%12.
  const bare = ip.replace(/%.*$/, '');
  return prefixLength === undefined ? bare : `${bare}/${prefixLength}`;
}

function ipv4First(a: string, b: string): number {
  return Number(a.includes(':')) - Number(b.includes(':'));
}

function byMetric(a: RouteRow, b: RouteRow): number {
  return (a.metric ?? 0) - (b.metric ?? 0);
}

type On = { readonly index?: number; readonly alias?: string };

/** Rows by interface: by number where both have one, else by name. */
function byInterface<T extends On>(rows: readonly T[]): (key: On) => readonly T[] {
  const byIndex = new Map<number, T[]>();
  const byAlias = new Map<string, T[]>();
  for (const row of rows) {
    if (row.index !== undefined) put(byIndex, row.index, row);
    if (row.alias !== undefined) put(byAlias, row.alias.toLowerCase(), row);
  }
  return ({ index, alias }) => {
    const found = index === undefined ? undefined : byIndex.get(index);
    return found ?? byAlias.get(alias?.toLowerCase() ?? '') ?? [];
  };
}

function put<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
