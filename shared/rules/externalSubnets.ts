import { contains, formatSubnet, parseIpv4 } from '../address/ipv4.ts';
import type { Host, Network } from '../design/schema.ts';
import { fixedEndpoints } from './addressBook.ts';
import { clearEndpoint } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { networksOfDriver } from './networkLists.ts';
import { ETHERNET_2, ON_ETHERNET_2, PHYSICAL_MATCH_RULES } from './physicalMatch.ts';
import { physicalPrefixes, routerInside, takePhysical } from './physicalPrefix.ts';
import { inContainer, inEndpoint, inNetwork, setSubnet } from './places.ts';
import { isDesigned } from './ranges.ts';
import type { ContainerRule, Fix, NeighboursRule, NetworkRule, Report, Rule } from './rule.ts';

/** Subnets of networks that stand on a physical adapter: transparent, l2bridge, l2tunnel. */

const staticNeedsBoth: NeighboursRule = {
  code: 'SY087',
  name: 'transparent-static-needs-gateway',
  severity: 'error',
  scope: 'neighbours',
  sources: ['S16', 'ADV'],
  check(host, context, report) {
    for (const network of networksOfDriver(host.networks, 'transparent')) {
      if (isDesigned(network)) reportMissingGateways(host, network, context, report);
    }
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
      {
        title: 'a container has the address of the router',
        commands: `docker network create -d transparent ${ON_ETHERNET_2} --subnet=10.31.8.0/22 lan\ndocker run -d --network lan --ip 10.31.8.1 nanoserver`,
        host: ETHERNET_2,
      },
    ],
  },
};

/** Sees the containers, so that it proposes no router whose address one of them has. */
function reportMissingGateways(host: Host, network: Network, context: HostContext, report: Report): void {
  for (const { index, subnet, gatewayText } of context.subnetsOf(network)) {
    if (!subnet || gatewayText !== undefined) continue;
    const router = routerInside(physicalPrefixes(context, network), subnet);
    const taken = fixedEndpoints(host).some(({ endpoint, text }) => endpoint.network === network.id && text === router);
    report({
      entities: [inNetwork(context, network)],
      field: `subnets.${index}.gateway`,
      variant: 'no-gateway',
      params: { subnet: formatSubnet(subnet), driver: network.driver },
      fixes:
        router === undefined || taken
          ? []
          : [{ variant: 'router', params: { router }, edit: setSubnet(context, network, index, { gateway: router }) }],
    });
  }
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

const l2NeedsBoth: NeighboursRule = {
  code: 'SY091',
  name: 'l2bridge-needs-subnet-and-gateway',
  severity: 'error',
  scope: 'neighbours',
  sources: ['S16', 'ADV'],
  check(host, context, report) {
    for (const network of host.networks) {
      if ((network.driver !== 'l2bridge' && network.driver !== 'l2tunnel') || !isDesigned(network)) continue;
      if (network.subnets.length > 0) {
        reportMissingGateways(host, network, context, report);
        continue;
      }
      report({
        entities: [inNetwork(context, network)],
        field: 'subnets',
        variant: 'no-subnet',
        params: { driver: network.driver },
        fixes: takePhysical(context, network, physicalPrefixes(context, network), host),
      });
    }
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
      {
        title: 'the adapter’s subnet is another network’s',
        commands: `docker network create -d nat --subnet=10.31.10.0/24 lab\ndocker network create -d l2bridge ${ON_ETHERNET_2} lan`,
        host: ETHERNET_2,
      },
      {
        title: 'the router of the adapter is known',
        commands: `docker network create -d l2bridge ${ON_ETHERNET_2} --subnet=10.31.8.0/22 lan`,
        host: ETHERNET_2,
      },
      {
        title: 'a fixed address is in the adapter’s subnet',
        commands: `docker network create -d l2bridge ${ON_ETHERNET_2} lan\ndocker run -d --network lan --ip 10.31.9.20 nanoserver`,
        host: ETHERNET_2,
      },
      {
        title: 'a fixed address is elsewhere',
        commands: `docker network create -d l2bridge ${ON_ETHERNET_2} lan\ndocker run -d --network lan --ip 10.99.0.20 nanoserver`,
        host: ETHERNET_2,
      },
    ],
  },
};

export const EXTERNAL_SUBNET_RULES: readonly Rule[] = [
  staticNeedsBoth,
  ...PHYSICAL_MATCH_RULES,
  noSubnetIsDhcp,
  fixedIpNeedsSubnet,
  l2NeedsBoth,
];
