import { subnetFault } from '../address/explain.ts';
import { contains, formatIpv4, formatSubnet, isNetworkOrBroadcast } from '../address/ipv4.ts';
import { inNetwork, setSubnet } from './places.ts';
import type { NetworkRule, Rule } from './rule.ts';

const subnetCanonical: NetworkRule = {
  code: 'SY081',
  name: 'subnet-canonical',
  severity: 'error',
  scope: 'network',
  sources: ['NET'],
  check(network, context, report) {
    for (const { index, text, subnet } of context.subnetsOf(network)) {
      if (subnet && !subnet.hostBits) continue;
      const canonical = subnet && formatSubnet(subnet);
      const fault = subnetFault(text);
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.subnet`,
        variant: fault?.kind ?? 'malformed',
        params: { subnet: text, canonical: canonical ?? '' },
        fixes: canonical
          ? [{ params: { canonical }, edit: setSubnet(context, network, index, { subnet: canonical }) }]
          : [],
      });
    }
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab' }],
    invalid: [
      { title: 'host bits', commands: 'docker network create -d nat --subnet=10.61.0.5/24 lab' },
      {
        title: 'prefix length beyond 32',
        commands: 'docker network create -d nat --subnet=10.61.0.0/33 lab',
        fixable: false,
      },
    ],
  },
};

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
      const roomy = subnet.length <= 30;
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.gateway`,
        params: { gateway: gatewayText, subnet: formatSubnet(subnet), suggestion },
        fixes: roomy
          ? [{ params: { suggestion }, edit: setSubnet(context, network, index, { gateway: suggestion }) }]
          : [],
      });
    }
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.1 CustomNat2' }],
    invalid: [
      {
        title: "Microsoft's own example",
        commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.1.1 CustomNat2',
      },
      {
        title: 'the network address itself',
        commands: 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.0 n1',
      },
    ],
  },
};

export const ADDRESS_RULES: readonly Rule[] = [subnetCanonical, gatewayInSubnet];
