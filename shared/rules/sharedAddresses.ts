import { formatSubnet, type Ipv4 } from '../address/ipv4.ts';
import { createContainer } from '../design/create.ts';
import type { Design, Host, Network } from '../design/schema.ts';
import { type FixedEndpoint, fixedAddresses, fixedEndpoints, placeOf } from './addressBook.ts';
import { addressOffers } from './addressOffers.ts';
import type { DesignContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { lanOf } from './lan.ts';
import { networksOfDriver } from './networkLists.ts';
import type { DesignRule, Report, Rule } from './rule.ts';

/** Networks that hosts share: an overlay is one network on many, and physical networks are where transparent containers live. */

interface Owner {
  readonly host: Host;
  readonly fixed: FixedEndpoint;
}

/** Address → first owner. */
type Owners = Map<Ipv4, Owner>;

/** Per host and network id: the owners on the shared network that it belongs to. */
type Shared = ReadonlyMap<Host, ReadonlyMap<string, Owners>>;

const uniqueAcrossHosts: DesignRule = {
  code: 'SY098',
  name: 'ip-unique-across-hosts',
  severity: 'error',
  scope: 'design',
  sources: ['DIPAM', 'INF'],
  check(design, context, report) {
    const shared = sharedNetworks(design, context);
    const clashes: [FixedEndpoint, Owner][] = [];
    for (const [host, networks] of shared) {
      clashes.length = 0;
      for (const fixed of fixedEndpoints(host)) {
        const byIp = networks.get(fixed.endpoint.network);
        if (!byIp || fixed.ip === undefined) continue;
        const first = byIp.get(fixed.ip);
        if (!first) byIp.set(fixed.ip, { host, fixed });
        else if (first.host !== host) clashes.push([fixed, first]);
      }
      if (clashes.length > 0) reportClashes(host, clashes, networks, context, report);
    }
  },
  examples: {
    valid: [
      {
        title: 'one host: SY097 speaks of it',
        commands: `docker swarm init
docker network create -d overlay --attachable --subnet=10.9.0.0/24 mesh
docker run -d --name web1 --network=mesh --ip=10.9.0.10 nanoserver
docker run -d --name web2 --network=mesh --ip=10.9.0.10 nanoserver`,
      },
      { title: 'two members, two addresses', design: () => twoMembers('10.9.0.10', '10.9.0.11') },
      { title: 'on one LAN, two addresses', design: () => twoOnLan('10.31.8.20', '10.31.8.21') },
      { title: 'the same address in two VLANs', design: () => twoOnLan('10.31.8.20', '10.31.8.20', '12') },
    ],
    invalid: [
      { title: 'two members of a swarm', design: () => twoMembers('10.9.0.10', '10.9.0.10') },
      { title: 'transparent networks of two hosts on one LAN', design: () => twoOnLan('10.31.8.20', '10.31.8.20') },
    ],
  },
};

/** Overlays of members of a swarm, and physical networks that more than one host is on. */
function sharedNetworks(design: Design, { contextOf }: DesignContext): Shared {
  const overlays = new Map<string, Owners>();
  const lans = new Map<string, { readonly owners: Owners; readonly hosts: Set<Host> }>();
  const placed: [Host, string, string][] = [];
  for (const host of design.topology.hosts) {
    for (const network of networksOfDriver(host.networks, 'overlay')) overlays.set(network.id, new Map());
    for (const driver of BRIDGED) {
      for (const network of networksOfDriver(host.networks, driver)) {
        const key = lanOf(network, contextOf(host));
        if (key === undefined) continue;
        const lan = lans.get(key) ?? { owners: new Map(), hosts: new Set() };
        lans.set(key, lan);
        lan.hosts.add(host);
        placed.push([host, network.id, key]);
      }
    }
  }
  const shared = new Map<Host, Map<string, Owners>>();
  for (const host of design.topology.hosts) {
    if (host.swarmId !== undefined && overlays.size > 0) shared.set(host, new Map(overlays));
  }
  for (const [host, network, key] of placed) {
    const lan = lans.get(key);
    if (!lan || lan.hosts.size < 2) continue;
    const networks = shared.get(host) ?? new Map<string, Owners>();
    shared.set(host, networks.set(network, lan.owners));
  }
  return shared;
}

const BRIDGED = ['transparent', 'l2bridge', 'l2tunnel'] as const;

function reportClashes(
  host: Host,
  clashes: readonly (readonly [FixedEndpoint, Owner])[],
  networks: ReadonlyMap<string, Owners>,
  designContext: DesignContext,
  report: Report,
): void {
  const context = designContext.contextOf(host);
  const entries = new Map(fixedAddresses(host, context).map((entry) => [entry.endpoint, entry]));
  // Hosts that come later have not been read yet; if the offer meets one of theirs, that is said next.
  const offer = addressOffers(host, context, (network: Network) => networks.get(network.id)?.keys() ?? []);
  for (const [fixed, first] of clashes) {
    const entry = entries.get(fixed.endpoint);
    if (!entry) continue;
    const place = placeOf(context, fixed);
    report({
      entities: [...place.entities, ...placeOf(designContext.contextOf(first.host), first.fixed).entities],
      field: place.field,
      ...(entry.network.driver !== 'overlay' && { variant: 'lan' }),
      params: {
        ip: fixed.text,
        container: fixed.container.name,
        host: host.name,
        other: first.fixed.container.name,
        otherHost: first.host.name,
        network: entry.network.name,
        subnet: entry.home ? formatSubnet(entry.home.subnet) : '',
      },
      fixes: offer(entry, entry.home?.subnet),
    });
  }
}

function twoMembers(one: string, two: string): Design {
  const mesh = exampleNetwork('overlay', 'mesh', {
    subnets: [{ subnet: '10.9.0.0/24', gateway: '10.9.0.1' }],
    attachable: true,
  });
  const member = (name: string, ip: string) =>
    createContainer(name, name, 'nanoserver', { endpoints: [{ id: `${name}-mesh`, network: mesh.id, ip }] });
  return exampleDesign(
    exampleHost({
      name: 'NODE01',
      swarm: 'manager',
      swarmId: 's1',
      networks: [mesh],
      containers: [member('web1', one)],
    }),
    exampleHost({ name: 'NODE02', swarm: 'worker', swarmId: 's1', containers: [member('web2', two)] }),
  );
}

function twoOnLan(one: string, two: string, secondVlan?: string): Design {
  const member = (name: string, ipv4: string, ip: string, vlan?: string) =>
    exampleHost({
      name,
      adapters: [nic(`Ethernet of ${name}`, { ipv4, gateway: '10.31.8.1' })],
      switches: [dockerSwitch(`switch of ${name}`, [`Ethernet of ${name}`])],
      networks: [
        {
          ...exampleNetwork('transparent', 'lan', {
            switch: `switch of ${name}`,
            subnets: [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }],
            ...(vlan !== undefined && { options: { 'com.docker.network.windowsshim.vlanid': vlan } }),
          }),
          id: `lan of ${name}`,
        },
      ],
      containers: [
        createContainer(`web of ${name}`, 'web', 'nanoserver', {
          endpoints: [{ id: `end of ${name}`, network: `lan of ${name}`, ip }],
        }),
      ],
    });
  return exampleDesign(member('A', '10.31.8.5/22', one), member('B', '10.31.8.6/22', two, secondVlan));
}

export const SHARED_ADDRESS_RULES: readonly Rule[] = [uniqueAcrossHosts];
