import { addressFault } from '../address/explain.ts';
import { formatSubnet, type Ipv4 } from '../address/ipv4.ts';
import type { Network } from '../design/schema.ts';
import { DEFAULT_NETWORK_NAME } from '../windows/reserved.ts';
import { type FixedAddress, fixedAddresses, type KnownSubnet, knownSubnets, placeOf } from './addressBook.ts';
import { addressOffers, type Offer } from './addressOffers.ts';
import { inContainer, inEndpoint } from './places.ts';
import { isDesigned } from './ranges.ts';
import type { NeighboursRule, Rule } from './rule.ts';

/** Fixed addresses of endpoints. These rules see all containers of a host, so that a fix can offer an address nobody has. */

const insideNetwork: NeighboursRule = {
  code: 'SY095',
  name: 'ip-in-network',
  severity: 'error',
  scope: 'neighbours',
  sources: ['CO'],
  check(host, context, report) {
    let offer: Offer | undefined;
    for (const entry of fixedAddresses(host, context)) {
      if (entry.home) continue;
      const known = knownSubnets(entry.network, context);
      const fault = entry.ip === undefined ? addressFault(entry.text) : undefined;
      // IPv6 is what SY034 speaks about; without a known subnet there is nothing to be outside of.
      if (fault?.kind === 'ipv6' || (!fault && known.length === 0)) continue;
      offer ??= addressOffers(host, context);
      report({
        ...placeOf(context, entry),
        variant: fault ? 'malformed' : 'outside',
        params: {
          ip: entry.text,
          container: entry.container.name,
          network: entry.network.name,
          subnets: known.map(({ subnet }) => formatSubnet(subnet)).join(', '),
        },
        fixes: offer(entry, known[0]?.subnet),
      });
    }
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab
docker run -d --name web --network=lab --ip=10.61.0.10 nanoserver`,
      },
      {
        title: 'the prefix of the built-in nat is not known',
        commands: 'docker run -d --name web --ip=172.20.0.10 nanoserver',
      },
    ],
    invalid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab
docker run -d --name web --network=lab --ip=10.62.0.10 nanoserver`,
      },
      {
        title: 'not an address',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab
docker run -d --name web --network=lab --ip=10.61.0.256 nanoserver`,
      },
    ],
  },
};

const notReserved: NeighboursRule = {
  code: 'SY096',
  name: 'ip-not-reserved',
  severity: 'error',
  scope: 'neighbours',
  sources: ['gh:Azure/azure-container-networking#2060', 'ZERR'],
  check(host, context, report) {
    let offer: Offer | undefined;
    for (const entry of fixedAddresses(host, context)) {
      if (!entry.home || entry.ip === undefined) continue;
      const reason = reservation(entry.home, entry.ip);
      if (!reason) continue;
      offer ??= addressOffers(host, context);
      report({
        ...placeOf(context, entry),
        variant: reason,
        params: {
          ip: entry.text,
          container: entry.container.name,
          network: entry.network.name,
          subnet: formatSubnet(entry.home.subnet),
        },
        fixes: offer(entry, entry.home.subnet),
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'second and last usable address',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab
docker run -d --name web1 --network=lab --ip=10.61.0.2 nanoserver
docker run -d --name web2 --network=lab --ip=10.61.0.254 nanoserver`,
      },
    ],
    invalid: [
      {
        title: 'the gateway',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab
docker run -d --name web --network=lab --ip=10.61.0.1 nanoserver`,
      },
      {
        title: 'the gateway that HNS will choose',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network=lab --ip=10.61.0.1 nanoserver`,
      },
      {
        title: 'the first address',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network=lab --ip=10.61.0.0 nanoserver`,
      },
      {
        title: 'the last address',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network=lab --ip=10.61.0.255 nanoserver`,
      },
    ],
  },
};

function reservation(home: KnownSubnet, ip: Ipv4): string | undefined {
  if (ip === home.subnet.base) return 'first';
  if (ip === home.subnet.last) return 'last';
  if (ip !== home.gateway) return undefined;
  return home.gatewayStated ? 'gateway' : 'implied-gateway';
}

const uniqueInNetwork: NeighboursRule = {
  code: 'SY097',
  name: 'ip-unique-in-network',
  severity: 'error',
  scope: 'neighbours',
  sources: ['WIPAM', 'DIPAM'],
  check(host, context, report) {
    if (!anyRepeated(fixedAddresses(host, context))) return;
    const offer = addressOffers(host, context);
    const owners = new Map<Network, Map<Ipv4, FixedAddress>>();
    for (const entry of fixedAddresses(host, context)) {
      if (entry.ip === undefined) continue;
      let byIp = owners.get(entry.network);
      if (!byIp) {
        byIp = new Map();
        owners.set(entry.network, byIp);
      }
      const first = byIp.get(entry.ip);
      if (!first) {
        byIp.set(entry.ip, entry);
        continue;
      }
      const twice = first.container === entry.container;
      const place = placeOf(context, entry);
      report({
        entities: twice
          ? [...place.entities, inEndpoint(context, first.container, first.endpoint)]
          : [...place.entities, ...placeOf(context, first).entities],
        field: place.field,
        ...(twice && { variant: 'same-container' }),
        params: {
          ip: entry.text,
          container: entry.container.name,
          other: first.container.name,
          network: entry.network.name,
        },
        fixes: offer(entry, entry.home?.subnet),
      });
    }
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab
docker run -d --name web1 --network=lab --ip=10.61.0.10 nanoserver
docker run -d --name web2 --network=lab --ip=10.61.0.11 nanoserver`,
      },
      {
        title: 'the same address in another network is another address',
        commands: `docker swarm init
docker network create -d overlay --attachable --subnet=10.9.0.0/24 a
docker network create -d overlay --attachable --subnet=10.9.0.0/24 b
docker run -d --name one --network=a --ip=10.9.0.10 nanoserver
docker run -d --name two --network=b --ip=10.9.0.10 nanoserver`,
      },
    ],
    invalid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab
docker run -d --name web1 --network=lab --ip=10.61.0.10 nanoserver
docker run -d --name web2 --network=lab --ip=10.61.0.10 nanoserver`,
      },
      {
        title: 'on the built-in nat, whatever its prefix is',
        commands: `docker run -d --name web1 --ip=172.20.0.10 nanoserver
docker run -d --name web2 --ip=172.20.0.10 nanoserver`,
      },
      {
        title: 'one container twice',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network name=lab,ip=10.61.0.10 --network name=lab,ip=10.61.0.10 nanoserver`,
      },
    ],
  },
};

/** Nearly always every address is there once, on whatever network, and then nothing more is looked at. */
function anyRepeated(entries: readonly FixedAddress[]): boolean {
  const seen = new Set<Ipv4>();
  let count = 0;
  for (const { ip } of entries) {
    if (ip === undefined) continue;
    seen.add(ip);
    count++;
  }
  return seen.size < count;
}

const defaultNatPrefix: NeighboursRule = {
  code: 'SY106',
  name: 'default-nat-prefix-not-fixed',
  severity: 'info',
  scope: 'neighbours',
  sources: ['S16', 'TOPO', 'INF'],
  check(host, context, report) {
    const depends = fixedAddresses(host, context).filter(
      ({ network, ip, home }) =>
        ip !== undefined &&
        !home &&
        network.name === DEFAULT_NETWORK_NAME &&
        !isDesigned(network) &&
        knownSubnets(network, context).length === 0,
    );
    const [first] = depends;
    if (!first) return;
    // One word for the host, however many containers there are.
    report({
      entities: depends.slice(0, MOST_NAMED).map((entry) => inContainer(context, entry.container)),
      field: `endpoints.${first.index}.ip`,
      params: { ip: first.text, container: first.container.name },
    });
  },
  examples: {
    valid: [
      { title: 'nothing depends on the prefix', commands: 'docker run -d --name web nanoserver' },
      {
        title: 'the prefix was read from the host',
        commands: 'docker run -d --name web --ip=172.24.144.10 nanoserver',
        host: { networks: [{ name: 'nat', driver: 'nat', subnet: '172.24.144.0/20', gateway: '172.24.144.1' }] },
      },
    ],
    invalid: [{ commands: 'docker run -d --name web --ip=172.16.0.10 nanoserver' }],
  },
};

const MOST_NAMED = 20;

export const ENDPOINT_ADDRESS_RULES: readonly Rule[] = [insideNetwork, notReserved, uniqueInNetwork, defaultNatPrefix];
