import { subnetFault } from '../address/explain.ts';
import { containsSubnet, formatSubnet } from '../address/ipv4.ts';
import { LIMITS } from '../windows/limits.ts';
import { knownSubnets } from './addressBook.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { moveToFree, widenSubnet } from './freeSubnet.ts';
import { inNetwork, setSubnet } from './places.ts';
import { forbiddenRange, isDesigned, PRIVATE_BLOCKS } from './ranges.ts';
import type { NetworkRule, Rule } from './rule.ts';

const subnetCanonical: NetworkRule = {
  code: 'SY081',
  name: 'subnet-canonical',
  severity: 'error',
  scope: 'network',
  sources: ['NET'],
  check(network, context, report) {
    for (const { index, text, subnet, gatewayText } of context.subnetsOf(network)) {
      if (subnet && !subnet.hostBits) continue;
      // A gateway without a subnet is what SY086 speaks about, IPv6 what SY035 does.
      if (text.trim() === '' && gatewayText) continue;
      const canonical = subnet && formatSubnet(subnet);
      const fault = subnetFault(text);
      if (fault?.kind === 'ipv6') continue;
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.subnet`,
        variant: fault?.kind ?? 'malformed',
        params: { subnet: text, canonical: canonical ?? '' },
        fixes: canonical
          ? [
              {
                variant: 'canonical',
                params: { canonical },
                edit: setSubnet(context, network, index, { subnet: canonical }),
              },
            ]
          : [],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab' },
      {
        title: 'a gateway alone: SY086 speaks of it',
        commands: 'docker network create -d nat --gateway=10.61.0.1 lab',
      },
      {
        title: 'IPv6: SY035 speaks of it',
        commands: 'docker network create -d nat --subnet=fd00:61::/64 lab',
      },
    ],
    invalid: [
      { title: 'host bits', commands: 'docker network create -d nat --subnet=10.61.0.5/24 lab' },
      {
        title: 'prefix length beyond 32',
        commands: 'docker network create -d nat --subnet=10.61.0.0/33 lab',
        fixable: false,
      },
      { title: 'no prefix length', commands: 'docker network create -d nat --subnet=10.61.0.0 lab' },
      {
        title: 'an empty row',
        design: () =>
          exampleDesign(exampleHost({ networks: [exampleNetwork('nat', 'lab', { subnets: [{ subnet: '' }] })] })),
      },
    ],
  },
};

/** Addresses of the smallest subnet that is not remarked on. */
const COMFORTABLE = 2 ** (33 - LIMITS.tightPrefix.value);

const subnetSize: NetworkRule = {
  code: 'SY082',
  name: 'subnet-usable-size',
  severity: 'error',
  scope: 'network',
  sources: ['INF', 'PJH'],
  check(network, context, report) {
    if (!isDesigned(network)) return;
    for (const { index, subnet } of knownSubnets(network, context)) {
      if (subnet.length < LIMITS.tightPrefix.value) continue;
      const entry = context.subnetsOf(network)[index];
      const tight = subnet.length <= LIMITS.longestPrefix.value;
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.subnet`,
        severity: tight ? 'warning' : 'error',
        variant: tight ? 'tight' : 'none',
        // First, last and gateway address are never a container's.
        params: { subnet: formatSubnet(subnet), count: Math.max(0, 2 ** (32 - subnet.length) - 3) },
        fixes: entry ? widenSubnet(context, network, entry, COMFORTABLE) : [],
      });
    }
  },
  examples: {
    valid: [{ title: '/28', commands: 'docker network create -d nat --subnet=10.61.0.0/28 --gateway=10.61.0.1 lab' }],
    invalid: [
      { title: '/31', commands: 'docker network create -d nat --subnet=10.61.0.0/31 lab' },
      { title: '/32', commands: 'docker network create -d nat --subnet=10.61.0.1/32 lab' },
      {
        title: '/30 has room for one container',
        commands: 'docker network create -d nat --subnet=10.61.0.0/30 --gateway=10.61.0.1 lab',
        severity: 'warning',
      },
      {
        title: '/29 has room for five',
        commands: 'docker network create -d nat --subnet=10.61.0.0/29 --gateway=10.61.0.1 lab',
        severity: 'warning',
      },
      {
        title: 'no room to widen it',
        commands: 'docker network create -d nat --subnet=10.61.0.0/30 lab',
        host: { adapters: [{ name: 'Ethernet', ipv4: '10.61.0.9/29' }] },
        severity: 'warning',
      },
    ],
  },
};

const forbiddenRanges: NetworkRule = {
  code: 'SY083',
  name: 'subnet-not-reserved',
  severity: 'error',
  scope: 'network',
  sources: ['RFC6890', 'INF'],
  check(network, context, report) {
    for (const entry of context.subnetsOf(network)) {
      const { index, subnet } = entry;
      // 0.0.0.0/0 read from a host means that the subnet is not known.
      if (!subnet || (subnet.length === 0 && !isDesigned(network))) continue;
      const range = forbiddenRange(subnet);
      if (!range) continue;
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.subnet`,
        variant: range.purpose,
        params: { subnet: formatSubnet(subnet), range: formatSubnet(range.subnet) },
        fixes: moveToFree(context, network, entry),
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' },
      { title: 'beside loopback', commands: 'docker network create -d nat --subnet=126.255.255.0/24 lab' },
    ],
    invalid: [
      { title: 'loopback', commands: 'docker network create -d nat --subnet=127.0.0.0/24 lab' },
      { title: 'link-local', commands: 'docker network create -d nat --subnet=169.254.10.0/24 lab' },
      { title: 'multicast', commands: 'docker network create -d nat --subnet=239.1.0.0/16 lab' },
      { title: 'class E', commands: 'docker network create -d nat --subnet=250.0.0.0/24 lab' },
      { title: 'this network', commands: 'docker network create -d nat --subnet=0.10.0.0/16 lab' },
      { title: 'contains loopback', commands: 'docker network create -d nat --subnet=126.0.0.0/7 lab' },
    ],
  },
};

const privateAdvised: NetworkRule = {
  code: 'SY084',
  name: 'subnet-private',
  severity: 'warning',
  scope: 'network',
  drivers: ['nat', 'overlay'],
  sources: ['S16', 'RFC1918', 'RFC6598'],
  check(network, context, report) {
    if (!isDesigned(network)) return;
    for (const { index, subnet } of knownSubnets(network, context)) {
      const entry = context.subnetsOf(network)[index];
      if (PRIVATE_BLOCKS.some((block) => containsSubnet(block, subnet)) || forbiddenRange(subnet)) continue;
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${index}.subnet`,
        params: { subnet: formatSubnet(subnet) },
        fixes: entry ? moveToFree(context, network, entry) : [],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=172.16.1.0/24 --gateway=172.16.1.1 CustomNat1' },
      { title: 'shared address space', commands: 'docker network create -d nat --subnet=100.64.8.0/24 lab' },
      { title: 'last private /12 block', commands: 'docker network create -d nat --subnet=172.31.255.0/24 lab' },
      {
        title: 'transparent is on the physical network, whatever its addresses are',
        commands: 'docker network create -d transparent --subnet=198.51.100.0/24 --gateway=198.51.100.1 lab',
      },
    ],
    invalid: [
      { commands: 'docker network create -d nat --subnet=198.51.100.0/24 lab' },
      { title: 'just past the /12 block', commands: 'docker network create -d nat --subnet=172.32.0.0/24 lab' },
      {
        title: 'larger than the private block',
        commands: 'docker network create -d overlay --attachable --subnet=172.0.0.0/8 lab',
      },
    ],
  },
};

export const SUBNET_RULES: readonly Rule[] = [subnetCanonical, subnetSize, forbiddenRanges, privateAdvised];
