import { parseMac } from '../../../address/mac.ts';
import type { IdSource } from '../../../design/create.ts';
import type { Adapter } from '../../../design/schema.ts';
import type { ObservedAdapter, ObservedHost } from '../../../observed/observedHost.ts';
import { isWindowsOwn } from '../../../windows/windowsOwn.ts';

/** The adapters of a host as they are drawn, and those still to be drawn because something names them. */
export class AdoptedAdapters {
  private readonly list: Adapter[] = [];
  private readonly byName = new Map<string, Adapter>();
  private readonly byAddress = new Map<string, Adapter>();
  private readonly ids: IdSource;

  constructor(observed: ObservedHost, ids: IdSource) {
    this.ids = ids;
    const all = observed.adapters ?? [];
    const twins = twinsOf(all, observed);
    for (const item of all) if (item.physical) this.add(item, twins.get(item));
    for (const item of portsOfHost(all, observed, new Set(twins.values()))) this.add(item, undefined);
  }

  get all(): readonly Adapter[] {
    return this.list;
  }

  find(name: string): Adapter | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** The adapter of that name; one that the list lacks is drawn all the same, for the rules to judge. */
  named(name: string): Adapter {
    return this.find(name) ?? this.push({ id: this.ids('adapter'), name, named: true });
  }

  /** The adapter that has an address: what an HNS network calls its management IP. */
  withAddress(ip: string): Adapter | undefined {
    return this.byAddress.get(ip);
  }

  private add(item: ObservedAdapter, twin: ObservedAdapter | undefined): void {
    const bearer = firstIpv4(item) === undefined && twin ? twin : item;
    const ipv4 = firstIpv4(bearer);
    const { description, status, media, mtu, speed, driver, vlan } = item;
    const adapter = this.push({
      id: this.ids('adapter'),
      name: item.name,
      ...(description && { description }),
      ...(ipv4 !== undefined && { ipv4 }),
      ...(bearer.gateway && { gateway: bearer.gateway }),
      ...(bearer.defaultRoute !== undefined && { defaultRoute: bearer.defaultRoute }),
      ...(status && { status }),
      ...(media && { media }),
      ...(mtu !== undefined && { mtu }),
      ...(speed && { speed }),
      ...(driver && { driver }),
      ...(vlan !== undefined && { vlan }),
      ...(item.mac && { mac: item.mac }),
    });
    for (const address of bearer.addresses) this.byAddress.set(withoutLength(address), adapter);
  }

  private push(adapter: Adapter): Adapter {
    this.list.push(adapter);
    const key = adapter.name.toLowerCase();
    if (!this.byName.has(key)) this.byName.set(key, adapter);
    return adapter;
  }
}

/** Windows gives itself one where no DHCP server answers; it says nothing about the network. */
function firstIpv4({ addresses }: ObservedAdapter): string | undefined {
  return addresses.find((address) => /^\d+(\.\d+){3}(\/|$)/.test(address) && !address.startsWith('169.254.'));
}

function withoutLength(address: string): string {
  return address.split('/')[0] ?? '';
}

/**
 * An adapter that an external switch has taken leaves the IP stack; its address goes to the host's port on the switch, which
 * has the adapter's MAC address (capture PJH). Drawn is the adapter, with that address.
 */
function twinsOf(
  all: readonly ObservedAdapter[],
  observed: ObservedHost,
): ReadonlyMap<ObservedAdapter, ObservedAdapter> {
  const cards = all.filter((item) => item.physical);
  const byMac = new Map(cards.flatMap((item) => (item.mac ? [[parseMac(item.mac), item] as const] : [])));
  const byName = new Map(cards.map((item) => [item.name.toLowerCase(), item]));
  const onSwitch = new Map<string, ObservedAdapter>();
  for (const { name, kind, adapters } of observed.switches ?? []) {
    const card = kind === 'external' ? byName.get(adapters[0]?.toLowerCase() ?? '') : undefined;
    if (card) onSwitch.set(name.toLowerCase(), card);
  }
  const twins = new Map<ObservedAdapter, ObservedAdapter>();
  for (const port of all) {
    if (port.physical || firstIpv4(port) === undefined) continue;
    const card = (port.mac ? byMac.get(parseMac(port.mac)) : undefined) ?? onSwitch.get(switchNameOf(port.name) ?? '');
    if (card && !twins.has(card)) twins.set(card, port);
  }
  return twins;
}

/** `lab` of `vEthernet (lab)`, in small letters. */
function switchNameOf(portName: string): string | undefined {
  return /^vEthernet \((.*)\)/i.exec(portName)?.[1]?.toLowerCase();
}

/**
 * Ports of the host on switches that are worth drawing: with an address that somebody gave, on a switch that somebody made.
 * Those of HNS (the gateways of its networks) and of Windows' own switches are not, nor are vNICs of containers.
 */
function portsOfHost(
  all: readonly ObservedAdapter[],
  observed: ObservedHost,
  twins: ReadonlySet<ObservedAdapter>,
): ObservedAdapter[] {
  const networks = observed.hnsNetworks ?? [];
  const gateways = new Set(networks.flatMap(({ subnets }) => subnets.map(({ gateway }) => gateway)));
  const ofHns = new Set(networks.map(({ name }) => name.toLowerCase()));
  const internal = (observed.switches ?? []).filter((item) => item.kind === 'internal' && !isWindowsOwn(item));
  const made = new Set(internal.map(({ name }) => name.toLowerCase()).filter((name) => !ofHns.has(name)));
  return all.filter((port) => {
    const address = port.physical || twins.has(port) || !port.description ? undefined : firstIpv4(port);
    return address !== undefined && made.has(switchNameOf(port.name) ?? '') && !gateways.has(withoutLength(address));
  });
}
