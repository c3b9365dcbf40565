import { contains, formatIpv4, formatSubnet, parseIpv4 } from '../address/ipv4.ts';
import type { Network } from '../design/schema.ts';
import { clearEndpoint } from './containerChanges.ts';
import type { HostContext, ParsedSubnet } from './context.ts';
import { insideAny, physicalPrefixes, routerInside, takePhysical } from './physicalPrefix.ts';
import { inAdapter, inContainer, inEndpoint, inNetwork, setSubnet } from './places.ts';
import type { ContainerRule, Fix, NetworkRule, Report, Rule } from './rule.ts';
import { isDesigned } from './subnets.ts';

/** Subnets of networks that stand on a physical adapter: transparent, l2bridge, l2tunnel. */

const ETHERNET_2 = {
  name: 'WEB01',
  adapters: [{ name: 'Ethernet 2', ipv4: '10.31.8.5/22', gateway: '10.31.8.1', status: 'Up' }],
};
const ON_ETHERNET_2 = '-o com.docker.network.windowsshim.interface="Ethernet 2"';

const staticNeedsBoth: NetworkRule = {
  code: 'SY087',
  name: 'transparent-static-needs-gateway',
  severity: 'error',
  scope: 'network',
  drivers: ['transparent'],
  sources: ['S16', 'ADV'],
  check(network, context, report) {
    if (isDesigned(network)) reportMissingGateways(network, context, report);
  },
  examples: {
    valid: [
      {
        commands:
          'docker network create -d transparent --subnet=10.123.174.0/23 --gateway=10.123.174.1 MyTransparentNet',
      },
      { title: 'DHCP', commands: 'docker network create -d transparent MyTransparentNet' },
    ],
    invalid: [
      { commands: 'docker network create -d transparent --subnet=10.123.174.0/23 MyTransparentNet' },
      {
        title: "the adapter's router is known",
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.8.0/22 lan`,
        host: ETHERNET_2,
      },
    ],
  },
};

function reportMissingGateways(network: Network, context: HostContext, report: Report): void {
  for (const { index, subnet, gatewayText } of context.subnetsOf(network)) {
    if (!subnet || gatewayText !== undefined) continue;
    const router = routerInside(physicalPrefixes(context, network), subnet);
    report({
      entities: [inNetwork(context, network)],
      field: `subnets.${index}.gateway`,
      variant: 'no-gateway',
      params: { subnet: formatSubnet(subnet), driver: network.driver },
      fixes:
        router === undefined
          ? []
          : [{ variant: 'router', params: { router }, edit: setSubnet(context, network, index, { gateway: router }) }],
    });
  }
}

const matchesPhysical: NetworkRule = {
  code: 'SY088',
  name: 'transparent-matches-physical-network',
  severity: 'error',
  scope: 'network',
  drivers: ['transparent'],
  sources: ['S16', 'ADV'],
  check(network, context, report) {
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
      const fixes = network.subnets.length === 1 ? takePhysical(context, network, physical) : [];
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
          fixes: routerFix(context, network, entry, routerInside(physical, subnet)),
        });
      }
    }
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
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.8.0/22 --gateway=10.31.8.254 lan`,
        host: ETHERNET_2,
        severity: 'warning',
      },
      {
        title: 'another network, but the host itself is its gateway',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.99.0.0/24 --gateway=10.99.0.1 lan`,
        host: { ...ETHERNET_2, adapters: [...ETHERNET_2.adapters, { name: 'vEthernet (lan)', ipv4: '10.99.0.1/24' }] },
        severity: 'warning',
      },
    ],
  },
};

/** Whether the host has the gateway's address itself, as when it routes for its containers. */
function hasHostGateway(context: HostContext, entry: ParsedSubnet): boolean {
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

function routerFix(context: HostContext, network: Network, entry: ParsedSubnet, router: string | undefined): Fix[] {
  if (router === undefined) return [];
  return [
    { variant: 'router', params: { router }, edit: setSubnet(context, network, entry.index, { gateway: router }) },
  ];
}

const noSubnetIsDhcp: NetworkRule = {
  code: 'SY089',
  name: 'transparent-without-subnet-is-dhcp',
  severity: 'info',
  scope: 'network',
  drivers: ['transparent'],
  sources: ['gh:moby/moby#30342', 'S16', 'TOPO'],
  check(network, context, report) {
    if (!isDesigned(network) || network.subnets.length > 0) return;
    report({ entities: [inNetwork(context, network)], field: 'subnets' });
  },
  examples: {
    valid: [
      {
        commands:
          'docker network create -d transparent --subnet=10.123.174.0/23 --gateway=10.123.174.1 MyTransparentNet',
      },
      { title: 'nat without a subnet is not DHCP', commands: 'docker network create -d nat lab' },
    ],
    invalid: [{ commands: 'docker network create -d transparent MyTransparentNetwork' }],
  },
};

const fixedIpNeedsSubnet: ContainerRule = {
  code: 'SY090',
  name: 'no-fixed-ip-on-dhcp',
  severity: 'error',
  scope: 'container',
  sources: ['CO', 'WIPAM', 'S16'],
  check(container, context, report) {
    container.endpoints.forEach((endpoint, index) => {
      if (endpoint.ip === undefined) return;
      const network = context.networks.get(endpoint.network);
      if (network?.driver !== 'transparent' || !usesDhcp(network, context)) return;
      const clear: Fix = { variant: 'dhcp', edit: clearEndpoint(context, container, endpoint, 'ip') };
      report({
        entities: [
          inContainer(context, container),
          inEndpoint(context, container, endpoint),
          inNetwork(context, network),
        ],
        field: `endpoints.${index}.ip`,
        params: { ip: endpoint.ip, network: network.name, container: container.name },
        fixes: [...subnetFor(endpoint.ip, network, context), clear],
      });
    });
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d transparent --subnet=10.123.174.0/23 --gateway=10.123.174.1 MyTransparentNet
docker run -d --name web --network=MyTransparentNet --ip=10.123.174.105 windowsservercore`,
      },
      {
        title: 'DHCP gives the address',
        commands: `docker network create -d transparent lan
docker run -d --name web --network=lan windowsservercore`,
      },
    ],
    invalid: [
      {
        commands: `docker network create -d transparent lan
docker run -d --name web --network=lan --ip=10.123.174.105 windowsservercore`,
      },
      {
        title: "the adapter's subnet is known and holds the address",
        commands: `docker network create -d transparent ${ON_ETHERNET_2} lan
docker run -d --name web --network=lan --ip=10.31.9.20 windowsservercore`,
        host: ETHERNET_2,
      },
    ],
  },
};

/** A listing from a host that shows no subnet may just not have shown it; only 0.0.0.0/0 means DHCP there. */
function usesDhcp(network: Network, context: HostContext): boolean {
  if (network.subnets.length === 0) return isDesigned(network);
  return context.subnetsOf(network).every(({ subnet }) => subnet?.length === 0);
}

function subnetFor(ip: string, network: Network, context: HostContext): Fix[] {
  const address = parseIpv4(ip);
  if (address === undefined || !isDesigned(network)) return [];
  const around = physicalPrefixes(context, network).filter(({ subnet }) => contains(subnet, address));
  return takePhysical(context, network, around);
}

const l2NeedsBoth: NetworkRule = {
  code: 'SY091',
  name: 'l2bridge-needs-subnet-and-gateway',
  severity: 'error',
  scope: 'network',
  drivers: ['l2bridge', 'l2tunnel'],
  sources: ['S16', 'ADV'],
  check(network, context, report) {
    if (!isDesigned(network)) return;
    if (network.subnets.length > 0) return reportMissingGateways(network, context, report);
    report({
      entities: [inNetwork(context, network)],
      field: 'subnets',
      variant: 'no-subnet',
      params: { driver: network.driver },
      fixes: takePhysical(context, network, physicalPrefixes(context, network)),
    });
  },
  examples: {
    valid: [
      { commands: 'docker network create -d l2bridge --subnet=192.168.1.0/24 --gateway=192.168.1.1 MyBridgeNetwork' },
      { commands: 'docker network create -d l2tunnel --subnet=192.168.1.0/24 --gateway=192.168.1.1 MyTunnel' },
    ],
    invalid: [
      { title: 'neither', commands: 'docker network create -d l2bridge MyBridgeNetwork' },
      { title: 'no gateway', commands: 'docker network create -d l2bridge --subnet=192.168.1.0/24 MyBridgeNetwork' },
      { title: 'l2tunnel', commands: 'docker network create -d l2tunnel MyTunnel' },
      {
        title: "the adapter's subnet and router are known",
        commands: `docker network create -d l2bridge ${ON_ETHERNET_2} lan`,
        host: ETHERNET_2,
      },
    ],
  },
};

export const EXTERNAL_SUBNET_RULES: readonly Rule[] = [
  staticNeedsBoth,
  matchesPhysical,
  noSubnetIsDhcp,
  fixedIpNeedsSubnet,
  l2NeedsBoth,
];
