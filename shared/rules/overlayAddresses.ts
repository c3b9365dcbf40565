import type { Ipv4 } from '../address/ipv4.ts';
import { createContainer } from '../design/create.ts';
import type { Design, Host, Network } from '../design/schema.ts';
import { type FixedEndpoint, fixedAddresses, fixedEndpoints, placeOf } from './addressBook.ts';
import { addressOffers } from './addressOffers.ts';
import type { DesignContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import type { DesignRule, Report, Rule } from './rule.ts';

/** An overlay is one network on many hosts, so an address must be unique across them. */

interface Owner {
  readonly host: Host;
  readonly fixed: FixedEndpoint;
}

/** Address → first owner, for each overlay by its id. */
type Owners = ReadonlyMap<string, Map<Ipv4, Owner>>;

const uniqueAcrossHosts: DesignRule = {
  code: 'SY098',
  name: 'ip-unique-across-hosts',
  severity: 'error',
  scope: 'design',
  sources: ['DIPAM', 'INF'],
  check(design, context, report) {
    const owners: Owners = overlaysOf(design);
    if (owners.size === 0) return;
    const clashes: [FixedEndpoint, Owner][] = [];
    for (const host of design.topology.hosts) {
      if (host.swarmId === undefined) continue;
      clashes.length = 0;
      for (const fixed of fixedEndpoints(host)) {
        const byIp = owners.get(fixed.endpoint.network);
        if (!byIp || fixed.ip === undefined) continue;
        const first = byIp.get(fixed.ip);
        if (!first) byIp.set(fixed.ip, { host, fixed });
        else if (first.host !== host) clashes.push([fixed, first]);
      }
      if (clashes.length > 0) reportClashes(host, clashes, owners, context, report);
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
    ],
    invalid: [{ title: 'two members of a swarm', design: () => twoMembers('10.9.0.10', '10.9.0.10') }],
  },
};

function overlaysOf(design: Design): Map<string, Map<Ipv4, Owner>> {
  const owners = new Map<string, Map<Ipv4, Owner>>();
  for (const host of design.topology.hosts) {
    for (const network of host.networks) if (network.driver === 'overlay') owners.set(network.id, new Map());
  }
  return owners;
}

function reportClashes(
  host: Host,
  clashes: readonly (readonly [FixedEndpoint, Owner])[],
  owners: Owners,
  designContext: DesignContext,
  report: Report,
): void {
  const context = designContext.contextOf(host);
  const entries = new Map(fixedAddresses(host, context).map((entry) => [entry.endpoint, entry]));
  // Hosts that come later have not been read yet; if the offer meets one of theirs, that is said next.
  const offer = addressOffers(host, context, (network: Network) => owners.get(network.id)?.keys() ?? []);
  for (const [fixed, first] of clashes) {
    const entry = entries.get(fixed.endpoint);
    if (!entry) continue;
    const place = placeOf(context, fixed);
    report({
      entities: [...place.entities, ...placeOf(designContext.contextOf(first.host), first.fixed).entities],
      field: place.field,
      params: {
        ip: fixed.text,
        container: fixed.container.name,
        host: host.name,
        other: first.fixed.container.name,
        otherHost: first.host.name,
        network: entry.network.name,
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

export const OVERLAY_ADDRESS_RULES: readonly Rule[] = [uniqueAcrossHosts];
