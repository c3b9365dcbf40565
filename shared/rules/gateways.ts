import { nextFreeAddress } from '../address/allocate.ts';
import { contains, formatIpv4, formatSubnet, type Ipv4, isNetworkOrBroadcast, type Subnet } from '../address/ipv4.ts';
import type { Design, Host, Network } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { LIMITS } from '../windows/limits.ts';
import { fixedEndpoints } from './addressBook.ts';
import type { HostContext, ParsedSubnet } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { inNetwork, setNetwork, setSubnet } from './places.ts';
import { isDesigned } from './ranges.ts';
import type { Fix, NeighboursRule, NetworkRule, Rule } from './rule.ts';

/** Sees the containers, so that the gateway it proposes is nobody's address. */
const gatewayInSubnet: NeighboursRule = {
  code: 'SY085',
  name: 'gateway-in-subnet',
  severity: 'error',
  scope: 'neighbours',
  sources: ['NET', 'CLI-N', 'S16'],
  check(host, context, report) {
    for (const network of host.networks) {
      for (const { index, subnet, gateway, gatewayText } of context.subnetsOf(network)) {
        if (!subnet || gatewayText === undefined) continue;
        // 0.0.0.0/0 read from a host means that neither is known.
        if (subnet.length === 0 && !isDesigned(network)) continue;
        if (gateway !== undefined && contains(subnet, gateway) && !isNetworkOrBroadcast(subnet, gateway)) continue;
        report({
          entities: [inNetwork(context, network)],
          field: `subnets.${index}.gateway`,
          variant: gateway === undefined ? 'malformed' : contains(subnet, gateway) ? 'reserved' : 'outside',
          params: { gateway: gatewayText, subnet: formatSubnet(subnet) },
          fixes: firstFree(host, network, context, index, subnet),
        });
      }
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.1 CustomNat2' },
      {
        title: 'last usable address',
        commands: 'docker network create -d nat --subnet=10.1.0.0/23 --gateway=10.1.1.254 n',
      },
    ],
    invalid: [
      {
        title: "Microsoft's own example",
        commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.1.1 CustomNat2',
      },
      {
        title: 'the network address itself',
        commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.0 n1',
      },
      {
        title: 'the broadcast address',
        commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.255 n1',
      },
      {
        title: 'not an address',
        commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.256 n1',
      },
      {
        title: 'of an overlay',
        commands: 'docker swarm init\ndocker network create -d overlay --subnet=10.9.0.0/24 --gateway=10.10.0.1 mesh',
      },
    ],
  },
};

/** The first address that no container has; nearly always the first of all, which is what gateways are given. */
function firstFree(host: Host, network: Network, context: HostContext, index: number, subnet: Subnet): Fix[] {
  // An overlay may have containers on other hosts, which are not seen here.
  if (subnet.length > LIMITS.longestPrefix.value || network.driver === 'overlay') return [];
  const fixed = new Set(
    fixedEndpoints(host).flatMap(({ endpoint, ip }) => (endpoint.network === network.id ? [ip] : [])),
  );
  const free = nextFreeAddress(subnet, (address) => fixed.has(address));
  if (free === undefined) return [];
  const suggestion = formatIpv4(free);
  return [
    { variant: 'first', params: { suggestion }, edit: setSubnet(context, network, index, { gateway: suggestion }) },
  ];
}

const oneGateway: NetworkRule = {
  code: 'SY086',
  name: 'one-gateway-per-subnet',
  severity: 'error',
  scope: 'network',
  sources: ['CLI-N'],
  check(network, context, report) {
    if (!isDesigned(network)) return;
    for (const [at, use] of network.flags.entries()) {
      if (use.flag !== '--gateway') continue;
      report({
        entities: [inNetwork(context, network)],
        field: 'flags',
        params: { gateway: use.value ?? '' },
        fixes: [
          {
            variant: 'remove',
            edit: setNetwork(context, network, { flags: network.flags.filter((_, index) => index !== at) }),
          },
        ],
      });
    }
    for (const { index, text, gateway, gatewayText } of context.subnetsOf(network)) {
      if (text.trim() !== '' || !gatewayText) continue;
      const served = gateway === undefined ? undefined : holding(context.subnetsOf(network), gateway);
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.subnet`,
        variant: served ? 'extra' : 'no-subnet',
        params: { gateway: gatewayText, subnet: served?.text ?? '', first: served?.gatewayText ?? '' },
        // An l2bridge needs a subnet, and a transparent network without one has DHCP: the row is to be completed there.
        fixes:
          network.subnets.length === 1 && driverById.get(network.driver)?.gateway !== 'optional'
            ? []
            : [
                {
                  variant: 'remove',
                  params: { gateway: gatewayText },
                  edit: setNetwork(context, network, { subnets: network.subnets.filter((_, row) => row !== index) }),
                },
              ],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab' },
      {
        title: 'one each',
        commands:
          'docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 --subnet=10.62.0.0/24 --gateway=10.62.0.1 lab',
      },
    ],
    invalid: [
      { title: 'no subnet', commands: 'docker network create -d nat --gateway=10.61.0.1 lab' },
      {
        title: 'a second gateway',
        commands: 'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 --gateway=10.61.0.2 lab',
      },
      { title: 'a second gateway among the flags', design: secondGateway },
    ],
  },
};

/** The subnet that holds an address and has its gateway already. */
function holding(entries: readonly ParsedSubnet[], address: Ipv4): ParsedSubnet | undefined {
  return entries.find(({ subnet, gatewayText }) => subnet && gatewayText && contains(subnet, address));
}

function secondGateway(): Design {
  const network = exampleNetwork('nat', 'lab', {
    subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }],
    flags: [{ flag: '--gateway', value: '10.61.0.2' }],
  });
  return exampleDesign(exampleHost({ networks: [network] }));
}

export const GATEWAY_RULES: readonly Rule[] = [gatewayInSubnet, oneGateway];
