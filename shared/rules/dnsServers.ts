import { isIpv6 } from '../address/explain.ts';
import { type Ipv4, parseIpv4 } from '../address/ipv4.ts';
import type { Container, Host, Network } from '../design/schema.ts';
import { GO_BOOL_TRUE, WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { knownSubnets } from './addressBook.ts';
import type { HostContext } from './context.ts';
import { networksOfDriver } from './networkLists.ts';
import { inContainer, inNetwork, onHost, setContainer, setNetwork, withoutOption } from './places.ts';
import type { ContainerRule, HostRule, NeighboursRule, Report, Rule } from './rule.ts';

/** Which DNS servers containers ask, and docker's own one that answers for container names. */

const DNS_SERVERS = `${WINDOWSSHIM_PREFIX}dnsservers`;
const DISABLE_GATEWAY_DNS = `${WINDOWSSHIM_PREFIX}disable_gatewaydns`;
const TRUE: ReadonlySet<string> = new Set(GO_BOOL_TRUE);

type ServerFault = 'ipv6' | 'any' | 'loopback' | 'gateway';

const usableServers: NeighboursRule = {
  code: 'SY133',
  name: 'dns-servers-usable',
  severity: 'warning',
  scope: 'neighbours',
  sources: ['INF'],
  check(host, context, report) {
    for (const network of host.networks) {
      const value = network.options[DNS_SERVERS];
      if (value === undefined || network.origin === 'host' || network.driver === 'overlay') continue;
      reportServers(network, value.split(','), context, report);
    }
    for (const container of host.containers) {
      if (container.dns && container.origin !== 'host') reportContainer(container, container.dns, context, report);
    }
  },
  examples: {
    valid: [
      { commands: `docker network create -d nat -o ${DNS_SERVERS}=10.31.8.2,10.31.8.3 lab` },
      { title: 'of a container', commands: 'docker run -d --dns 10.31.8.2 nanoserver' },
    ],
    invalid: [
      { title: 'IPv6', commands: `docker network create -d nat -o ${DNS_SERVERS}=10.31.8.2,fd00::53 lab` },
      { title: 'no address at all', commands: `docker network create -d nat -o ${DNS_SERVERS}=0.0.0.0 lab` },
      { title: 'the container itself', commands: 'docker run -d --dns 127.0.0.1 nanoserver' },
      {
        title: 'the gateway of its nat network',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o ${DNS_SERVERS}=10.61.0.1 lab`,
      },
    ],
  },
};

function reportServers(network: Network, servers: readonly string[], context: HostContext, report: Report): void {
  const gateways = gatewaysOf(network, context);
  const wrong = servers.find((server) => serverFault(server, gateways));
  if (wrong === undefined) return;
  const left = servers.filter((server) => !serverFault(server, gateways)).join(',');
  report({
    entities: [inNetwork(context, network)],
    field: `options.${DNS_SERVERS}`,
    variant: serverFault(wrong, gateways),
    params: { server: wrong, of: network.name },
    fixes: [
      {
        variant: 'remove',
        edit:
          left === ''
            ? withoutOption(context, network, DNS_SERVERS)
            : setNetwork(context, network, { options: { ...network.options, [DNS_SERVERS]: left } }),
      },
    ],
  });
}

function reportContainer(container: Container, dns: readonly string[], context: HostContext, report: Report): void {
  const gateways = container.endpoints.flatMap(({ network }) => {
    const found = context.networks.get(network);
    return found ? gatewaysOf(found, context) : [];
  });
  const wrong = dns.find((server) => serverFault(server, gateways));
  if (wrong === undefined) return;
  const left = dns.filter((server) => !serverFault(server, gateways));
  report({
    entities: [inContainer(context, container)],
    field: 'dns',
    variant: serverFault(wrong, gateways),
    params: { server: wrong, of: container.name },
    fixes: [{ variant: 'remove', edit: setContainer(context, container, { dns: left.length > 0 ? left : undefined }) }],
  });
}

/** The gateway addresses of a nat network, where docker's own DNS server listens. */
function gatewaysOf(network: Network, context: HostContext): Ipv4[] {
  if (network.driver !== 'nat') return [];
  return knownSubnets(network, context).flatMap(({ gateway }) => (gateway === undefined ? [] : [gateway]));
}

function serverFault(server: string, gateways: readonly Ipv4[]): ServerFault | undefined {
  const address = parseIpv4(server.trim());
  if (address === undefined) return server.includes(':') && isIpv6(server.trim()) ? 'ipv6' : undefined;
  if (address === 0) return 'any';
  if (address >>> 24 === 127) return 'loopback';
  return gateways.includes(address) ? 'gateway' : undefined;
}

const dnsOnOverlay: ContainerRule = {
  code: 'SY136',
  name: 'container-dns-on-overlay',
  severity: 'warning',
  scope: 'container',
  gate: { engine: { before: '29.0' } },
  sources: ['OVE'],
  check(container, context, report) {
    const { dns, endpoints } = container;
    if (!dns || dns.length === 0 || endpoints.length === 0 || container.origin === 'host') return;
    for (const { network } of endpoints) if (context.networks.get(network)?.driver !== 'overlay') return;
    report({
      entities: [inContainer(context, container)],
      field: 'dns',
      params: { container: container.name, servers: dns.join(', '), engine: context.host.engine ?? '' },
      fixes: [{ variant: 'remove', edit: setContainer(context, container, { dns: undefined }) }],
    });
  },
  examples: {
    valid: [
      { title: 'the first engine that passes it on', commands: onOverlay('--dns 10.31.8.2'), host: { engine: '29.0' } },
      { title: 'on nat', commands: 'docker run -d --dns 10.31.8.2 nanoserver', host: { engine: '28.5' } },
      { title: 'engine not stated', commands: onOverlay('--dns 10.31.8.2') },
    ],
    invalid: [{ title: 'the last engine before', commands: onOverlay('--dns 10.31.8.2'), host: { engine: '28.5.2' } }],
  },
};

function onOverlay(flags: string): string {
  return `docker swarm init\ndocker network create -d overlay --attachable ov\ndocker run -d --network ov ${flags} nanoserver`;
}

const resolverSwitchedOff: NeighboursRule = {
  code: 'SY138',
  name: 'names-need-the-gateway-resolver',
  severity: 'warning',
  scope: 'neighbours',
  sources: ['LNW', 'WIN'],
  check(host, context, report) {
    for (const network of networksOfDriver(host.networks, 'nat')) {
      if (network.origin === 'host' || !TRUE.has(network.options[DISABLE_GATEWAY_DNS] ?? '')) continue;
      const named = withAlias(host, network);
      if (!named) continue;
      report({
        entities: [inNetwork(context, network), inContainer(context, named.container)],
        field: `options.${DISABLE_GATEWAY_DNS}`,
        params: { name: network.name, container: named.container.name, alias: named.alias },
        fixes: [{ variant: 'enable', edit: withoutOption(context, network, DISABLE_GATEWAY_DNS) }],
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'no names used',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 -o ${DISABLE_GATEWAY_DNS}=true lab\ndocker run -d --network lab nanoserver`,
      },
      {
        title: 'left on',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 -o ${DISABLE_GATEWAY_DNS}=false lab\ndocker run -d --network lab --network-alias db nanoserver`,
      },
    ],
    invalid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 -o ${DISABLE_GATEWAY_DNS}=true lab\ndocker run -d --network lab --network-alias db nanoserver`,
      },
    ],
  },
};

function withAlias(host: Host, network: Network) {
  for (const container of host.containers) {
    for (const endpoint of container.endpoints) {
      const alias = endpoint.network === network.id ? endpoint.aliases?.[0] : undefined;
      if (alias !== undefined) return { container, alias };
    }
  }
  return undefined;
}

const dnsRoleTakesPort: HostRule = {
  code: 'SY139',
  name: 'dns-role-leaves-port-53',
  severity: 'warning',
  scope: 'host',
  sources: ['LNW', 'INF'],
  check(context, report) {
    if (context.host.dnsServerRole !== true) return;
    const networks = networksOfDriver(context.host.networks, 'nat');
    if (networks.length === 0) return;
    report({
      entities: [onHost(context), ...networks.map((network) => inNetwork(context, network))],
      field: 'dnsServerRole',
      params: { host: context.host.name, networks: networks.map(({ name }) => name).join(', ') },
    });
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat lab', host: { dnsServerRole: false } },
      { title: 'not stated', commands: 'docker network create -d nat lab' },
      { title: 'no nat network', commands: 'docker network create -d transparent lan', host: { dnsServerRole: true } },
    ],
    invalid: [{ commands: 'docker network create -d nat lab', host: { dnsServerRole: true } }],
  },
};

export const DNS_SERVER_RULES: readonly Rule[] = [usableServers, dnsOnOverlay, resolverSwitchedOff, dnsRoleTakesPort];
