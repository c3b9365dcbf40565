import { type Ipv4, parseIpv4, type Subnet } from '../address/ipv4.ts';
import { createContainer } from '../design/create.ts';
import type { Adapter, Host, Network } from '../design/schema.ts';
import { fixedAddresses, fixedEndpoints, knownSubnets, onLinkPrefix, placeOf } from './addressBook.ts';
import { addressOffers, type Offer } from './addressOffers.ts';
import type { DesignContext, HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { networksOfDriver } from './networkLists.ts';
import { inAdapter } from './places.ts';
import type { DesignRule, Hit, Rule } from './rule.ts';

/** Addresses on the physical network that are somebody's: hosts' own, and their routers'. */

interface Owner {
  readonly host: Host;
  readonly adapter: Adapter;
  readonly router: boolean;
}

/** The subnet → address → owner, of all hosts of a design: whoever has the same subnet is taken to be on the same wire. */
type Lan = ReadonlyMap<number, ReadonlyMap<Ipv4, Owner>>;

/** One number for a subnet, which is quicker to look up than its text. */
function keyOf({ base, length }: Subnet): number {
  return base * 64 + length;
}

const BRIDGED: ReadonlySet<string> = new Set(['transparent', 'l2bridge', 'l2tunnel']);

const notOfTheLan: DesignRule = {
  code: 'SY099',
  name: 'ip-not-of-a-host-or-router',
  severity: 'error',
  scope: 'design',
  sources: ['INF'],
  check(design, context, report) {
    const { hosts } = design.topology;
    let lan: Lan | undefined;
    for (const host of hosts) {
      if (!hasBridged(host) || fixedEndpoints(host).length === 0) continue;
      lan ??= lanOf(hosts);
      for (const hit of hitsOf(host, lan, context)) report(hit);
    }
  },
  examples: {
    valid: [
      { title: 'a free address', design: () => hosts('10.31.8.20') },
      { title: 'a nat network has addresses of its own', design: () => hosts('10.31.8.5', 'nat') },
    ],
    invalid: [
      { title: "the host's own", design: () => hosts('10.31.8.5') },
      { title: 'another host on the same network', design: () => hosts('10.31.8.6') },
      { title: 'the router, where it is not the gateway of the network', design: () => hosts('10.31.8.2') },
      {
        title: 'the host’s own, in a network that is a part of its subnet',
        design: () => hosts('10.31.8.5', 'transparent', '10.31.8.0/24'),
      },
    ],
  },
};

function hosts(ip: string, driver = 'transparent', subnet = '10.31.8.0/22') {
  const member = (name: string, ipv4: string, address?: string) =>
    exampleHost({
      name,
      adapters: [nic(`Ethernet of ${name}`, { ipv4, gateway: '10.31.8.2' })],
      switches: [dockerSwitch(`switch of ${name}`, [`Ethernet of ${name}`])],
      networks: [
        {
          ...exampleNetwork(driver, 'lan', {
            switch: `switch of ${name}`,
            subnets: [{ subnet, gateway: '10.31.8.1' }],
          }),
          id: `lan of ${name}`,
        },
      ],
      containers: address
        ? [
            createContainer('web', 'web', 'nanoserver', {
              endpoints: [{ id: 'end', network: `lan of ${name}`, ip: address }],
            }),
          ]
        : [],
    });
  return exampleDesign(member('A', '10.31.8.5/22', ip), member('B', '10.31.8.6/22'));
}

/** Whether any network of the host puts containers on the physical network. */
function hasBridged(host: Host): boolean {
  for (const driver of BRIDGED) if (networksOfDriver(host.networks, driver).length > 0) return true;
  return false;
}

let lastAdapters: readonly unknown[] = [];
let lastLan: Lan = new Map();

/** Read again only when some host's adapters changed. */
function lanOf(hosts: readonly Host[]): Lan {
  const adapters = hosts.map((host) => host.adapters);
  if (adapters.length === lastAdapters.length && adapters.every((item, at) => item === lastAdapters[at]))
    return lastLan;
  const lan = new Map<number, Map<Ipv4, Owner>>();
  for (const host of hosts) {
    for (const adapter of host.adapters) {
      const prefix = onLinkPrefix(adapter);
      const own = parseIpv4((adapter.ipv4 ?? '').split('/')[0] ?? '');
      if (!prefix || prefix.length === 0 || own === undefined) continue;
      const key = keyOf(prefix);
      const owners = lan.get(key) ?? new Map<Ipv4, Owner>();
      lan.set(key, owners);
      owners.set(own, { host, adapter, router: false });
      const router = adapter.gateway === undefined ? undefined : parseIpv4(adapter.gateway);
      if (router !== undefined && !owners.has(router)) owners.set(router, { host, adapter, router: true });
    }
  }
  lastAdapters = adapters;
  lastLan = lan;
  return lan;
}

const kept = new WeakMap<Host, { readonly lan: Lan; readonly context: object; readonly hits: readonly Hit[] }>();

function hitsOf(host: Host, lan: Lan, designContext: DesignContext): readonly Hit[] {
  const context = designContext.contextOf(host);
  const before = kept.get(host);
  if (before?.lan === lan && before.context === context) return before.hits;
  const hits: Hit[] = [];
  let offer: Offer | undefined;
  for (const entry of fixedAddresses(host, context)) {
    const { home, ip, network } = entry;
    if (!home || ip === undefined || !BRIDGED.has(network.driver) || ip === home.gateway) continue;
    const owner = lan.get(keyOf(home.subnet))?.get(ip) ?? ownAddress(host, ip);
    if (!owner) continue;
    offer ??= addressOffers(host, context, (at) =>
      wiresOf(at, context).flatMap((wire) => [...(lan.get(keyOf(wire))?.keys() ?? [])]),
    );
    const place = placeOf(context, entry);
    hits.push({
      entities: [...place.entities, inAdapter(designContext.contextOf(owner.host), owner.adapter)],
      field: place.field,
      ...(owner.router && { variant: 'router' }),
      params: {
        ip: entry.text,
        container: entry.container.name,
        network: network.name,
        host: owner.host.name,
        adapter: owner.adapter.name,
      },
      fixes: offer(entry, home.subnet),
    });
  }
  kept.set(host, { lan, context, hits });
  return hits;
}

/** What an address of the network must not meet: others of its subnets, and of the adapters' below, of which they may be parts. */
function wiresOf(network: Network, context: HostContext): readonly Subnet[] {
  const below = context.adaptersOf(network).flatMap((adapter) => onLinkPrefix(adapter) ?? []);
  return [...knownSubnets(network, context).map(({ subnet }) => subnet), ...below];
}

/** The host's own address counts whatever prefix the network was given. */
function ownAddress(host: Host, ip: Ipv4): Owner | undefined {
  const adapter = host.adapters.find(({ ipv4 }) => ipv4 !== undefined && parseIpv4(ipv4.split('/')[0] ?? '') === ip);
  return adapter && { host, adapter, router: false };
}

export const LAN_ADDRESS_RULES: readonly Rule[] = [notOfTheLan];
