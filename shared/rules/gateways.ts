import { contains, formatIpv4, formatSubnet, type Ipv4, isNetworkOrBroadcast } from '../address/ipv4.ts';
import type { Design } from '../design/schema.ts';
import { LIMITS } from '../windows/limits.ts';
import type { ParsedSubnet } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { inNetwork, setNetwork, setSubnet } from './places.ts';
import type { NetworkRule, Rule } from './rule.ts';
import { isDesigned } from './subnets.ts';

const gatewayInSubnet: NetworkRule = {
  code: 'SY085',
  name: 'gateway-in-subnet',
  severity: 'error',
  scope: 'network',
  sources: ['NET', 'CLI-N', 'S16'],
  check(network, context, report) {
    for (const { index, subnet, gateway, gatewayText } of context.subnetsOf(network)) {
      if (!subnet || gatewayText === undefined) continue;
      if (gateway !== undefined && contains(subnet, gateway) && !isNetworkOrBroadcast(subnet, gateway)) continue;
      const suggestion = formatIpv4(subnet.base + 1);
      const roomy = subnet.length <= LIMITS.longestPrefix.value;
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.gateway`,
        variant: gateway === undefined ? 'malformed' : contains(subnet, gateway) ? 'reserved' : 'outside',
        params: { gateway: gatewayText, subnet: formatSubnet(subnet) },
        fixes: roomy
          ? [
              {
                variant: 'first',
                params: { suggestion },
                edit: setSubnet(context, network, index, { gateway: suggestion }),
              },
            ]
          : [],
      });
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
    ],
  },
};

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
            params: { gateway: use.value ?? '' },
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
        fixes: [
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
