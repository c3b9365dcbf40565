import { contains, formatIpv4, formatSubnet, parseIpv4 } from '../address/ipv4.ts';
import type { Host, Network } from '../design/schema.ts';
import { fixedEndpoints } from './addressBook.ts';
import type { HostContext, ParsedSubnet } from './context.ts';
import { networksOfDriver } from './networkLists.ts';
import { insideAny, physicalPrefixes, routerInside, takePhysical } from './physicalPrefix.ts';
import { inAdapter, inNetwork, setSubnet } from './places.ts';
import { isDesigned } from './ranges.ts';
import type { Fix, NeighboursRule, Report, Rule } from './rule.ts';

/** For examples: a host with one adapter whose network is known, and the option that takes it. */
export const ETHERNET_2 = {
  name: 'WEB01',
  adapters: [{ name: 'Ethernet 2', ipv4: '10.31.8.5/22', gateway: '10.31.8.1', status: 'Up' }],
};
export const ON_ETHERNET_2 = '-o com.docker.network.windowsshim.interface="Ethernet 2"';

/** Sees the containers, so that a subnet it proposes leaves none of their addresses outside. */
const matchesPhysical: NeighboursRule = {
  code: 'SY088',
  name: 'transparent-matches-physical-network',
  severity: 'error',
  scope: 'neighbours',
  sources: ['S16', 'ADV'],
  check(host, context, report) {
    for (const network of networksOfDriver(host.networks, 'transparent')) judge(host, network, context, report);
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan`,
        host: ETHERNET_2,
      },
      {
        title: 'the adapter is not described',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.99.0.0/24 --gateway=10.99.0.1 lan`,
      },
      {
        title: "tagged: the VLAN is not the adapter's own",
        commands: `docker network create -d transparent ${ON_ETHERNET_2} -o com.docker.network.windowsshim.vlanid=11 --subnet=10.99.0.0/24 --gateway=10.99.0.1 lan`,
        host: ETHERNET_2,
      },
      {
        title: 'the router of the adapter is not known',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan`,
        host: { adapters: [{ name: 'Ethernet 2', ipv4: '10.31.8.5/22' }] },
      },
    ],
    invalid: [
      {
        title: 'another network altogether',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.99.0.0/24 --gateway=10.99.0.1 lan`,
        host: ETHERNET_2,
      },
      {
        title: 'part of the physical subnet',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.10.0/24 --gateway=10.31.10.1 lan`,
        host: ETHERNET_2,
        severity: 'warning',
      },
      {
        title: 'larger than the physical subnet',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.0.0/16 --gateway=10.31.8.1 lan`,
        host: ETHERNET_2,
      },
      {
        title: 'another router',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.8.0/22 --gateway=10.31.8.254 lan\ndocker run -d --network lan --ip 10.31.8.20 nanoserver`,
        host: ETHERNET_2,
        severity: 'warning',
      },
      {
        title: 'another network, but the host itself is its gateway',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.99.0.0/24 --gateway=10.99.0.1 lan`,
        host: { ...ETHERNET_2, adapters: [...ETHERNET_2.adapters, { name: 'vEthernet (lan)', ipv4: '10.99.0.1/24' }] },
        severity: 'warning',
      },
      {
        title: 'another router, and a container has the address of this one',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.8.0/22 --gateway=10.31.8.254 lan
docker run -d --network lan --ip 10.31.8.1 nanoserver`,
        host: ETHERNET_2,
        severity: 'warning',
      },
    ],
  },
};

function judge(host: Host, network: Network, context: HostContext, report: Report): void {
  if (!isDesigned(network) || network.subnets.length === 0) return;
  const physical = physicalPrefixes(context, network);
  const [first] = physical;
  if (!first) return;
  for (const entry of context.subnetsOf(network)) {
    if (!entry.subnet) continue;
    const { subnet } = entry;
    const prefix = formatSubnet(first.subnet);
    const params = { subnet: formatSubnet(subnet), adapter: first.adapter.name, prefix };
    const place = { entities: [inNetwork(context, network), inAdapter(context, first.adapter)] };
    const fixes = network.subnets.length === 1 ? takePhysical(context, network, physical, host) : [];
    const same = physical.some((item) => item.subnet.base === subnet.base && item.subnet.length === subnet.length);
    if (!same) {
      const tolerable = insideAny(physical, subnet) || hasHostGateway(context, entry);
      report({
        ...place,
        field: `subnets.${entry.index}.subnet`,
        severity: tolerable ? 'warning' : 'error',
        variant: tolerable ? 'part' : 'other',
        params,
        fixes,
      });
    } else if (isOtherRouter(entry, physical)) {
      report({
        ...place,
        field: `subnets.${entry.index}.gateway`,
        severity: 'warning',
        variant: 'router',
        params: { ...params, gateway: entry.gatewayText ?? '', router: formatIpv4(first.router ?? 0) },
        fixes: routerFix(host, context, network, entry, routerInside(physical, subnet)),
      });
    }
  }
}

/** Whether the host has the gateway's address itself, as when it routes for its containers. */
export function hasHostGateway(context: HostContext, entry: ParsedSubnet): boolean {
  if (entry.gateway === undefined) return false;
  for (const adapter of context.adapters.values()) {
    if (adapter.ipv4 !== undefined && parseIpv4(adapter.ipv4.split('/')[0] ?? '') === entry.gateway) return true;
  }
  return false;
}

function isOtherRouter(entry: ParsedSubnet, physical: ReturnType<typeof physicalPrefixes>): boolean {
  const { gateway, subnet } = entry;
  if (gateway === undefined || !subnet || !contains(subnet, gateway)) return false;
  const routers = physical.flatMap(({ router }) => (router === undefined ? [] : [router]));
  return routers.length > 0 && !routers.includes(gateway);
}

function routerFix(
  host: Host,
  context: HostContext,
  network: Network,
  entry: ParsedSubnet,
  router: string | undefined,
): Fix[] {
  const taken = fixedEndpoints(host).some(({ endpoint, text }) => endpoint.network === network.id && text === router);
  if (router === undefined || taken) return [];
  return [
    { variant: 'router', params: { router }, edit: setSubnet(context, network, entry.index, { gateway: router }) },
  ];
}

export const PHYSICAL_MATCH_RULES: readonly Rule[] = [matchesPhysical];
