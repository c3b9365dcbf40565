import { containsSubnet, formatSubnet, type Subnet } from '../address/ipv4.ts';
import type { Network } from '../design/schema.ts';
import { BUILD } from '../windows/releases.ts';
import type { HostContext, ParsedSubnet } from './context.ts';
import { internalPrefixes, moveToFree } from './freeSubnet.ts';
import { inNetwork } from './places.ts';
import { isDesigned, PRIVATE_BLOCKS } from './ranges.ts';
import type { HostRule, Rule } from './rule.ts';

/** Windows Server 2016 has one internal prefix for all nat networks; new ones must be parts of it. */

const ONE_PREFIX = { build: { before: BUILD.W10_1703 } } as const;

interface DrawnNat {
  readonly network: Network;
  readonly entry: ParsedSubnet;
  readonly subnet: Subnet;
}

function drawnNats(context: HostContext): DrawnNat[] {
  const drawn: DrawnNat[] = [];
  for (const network of context.host.networks) {
    if (network.driver !== 'nat' || !isDesigned(network)) continue;
    for (const entry of context.subnetsOf(network)) {
      if (entry.subnet && entry.subnet.length > 0) drawn.push({ network, entry, subnet: entry.subnet });
    }
  }
  return drawn;
}

const natPartition: HostRule = {
  code: 'SY103',
  name: 'nat-part-of-internal-prefix',
  severity: 'error',
  gate: ONE_PREFIX,
  scope: 'host',
  sources: ['S16', 'ADV'],
  check(context, report) {
    const nats = drawnNats(context);
    const [first] = nats;
    if (!first) return;
    const prefixes = internalPrefixes(context);
    if (!prefixes) {
      // One word per host is enough; with several nat networks SY104 has it.
      if (nats.length > 1) return;
      report({
        entities: [inNetwork(context, first.network)],
        field: `subnets.${first.entry.index}.subnet`,
        severity: 'info',
        variant: 'unknown',
        params: { subnet: formatSubnet(first.subnet) },
      });
      return;
    }
    // Where some have their place already, the others go there too (SY104).
    const home = prefixes.find((prefix) => nats.some(({ subnet }) => containsSubnet(prefix, subnet)));
    for (const { network, entry, subnet } of nats) {
      if (prefixes.some((prefix) => containsSubnet(prefix, subnet))) continue;
      report({
        entities: [inNetwork(context, network)],
        field: `subnets.${entry.index}.subnet`,
        params: { subnet: formatSubnet(subnet), prefix: prefixes.map(formatSubnet).join(', ') },
        fixes: moveToFree(context, network, entry, home ? [home] : undefined),
      });
    }
  },
  examples: {
    valid: [
      {
        title: "Microsoft's own example",
        commands: 'docker network create -d nat --subnet=172.16.1.0/24 --gateway=172.16.1.1 CustomNat1',
        host: { release: 'WS2016', netNat: ['172.16.0.0/16'] },
      },
      {
        title: 'Windows 10 1703 keeps separate prefixes',
        commands: 'docker network create -d nat --subnet=192.168.50.0/24 lab',
        host: { build: 15063, netNat: ['172.16.0.0/16'] },
      },
      {
        title: 'the release is not known',
        commands: 'docker network create -d nat --subnet=192.168.50.0/24 lab',
        host: { netNat: ['172.16.0.0/16'] },
      },
    ],
    invalid: [
      {
        commands: 'docker network create -d nat --subnet=192.168.50.0/24 --gateway=192.168.50.1 lab',
        host: { release: 'WS2016', netNat: ['172.16.0.0/16'] },
      },
      {
        title: 'the last build before 1703',
        commands: 'docker network create -d nat --subnet=192.168.50.0/24 lab',
        host: { build: 15062, netNat: ['172.16.0.0/16'] },
      },
      {
        title: 'the prefix is not known',
        commands: 'docker network create -d nat --subnet=172.16.1.0/24 lab',
        host: { release: 'WS2016' },
        severity: 'info',
      },
    ],
  },
};

const oneNatParent: HostRule = {
  code: 'SY104',
  name: 'nat-networks-share-a-prefix',
  severity: 'error',
  gate: ONE_PREFIX,
  scope: 'host',
  sources: ['S16', 'S18', 'ADV'],
  check(context, report) {
    const nats = drawnNats(context);
    if (nats.length < 2) return;
    const prefixes = internalPrefixes(context);
    // Private blocks are far apart: no one internal prefix holds parts of two of them.
    const parents = prefixes ?? PRIVATE_BLOCKS;
    const parentOf = ({ subnet }: DrawnNat) => parents.find((parent) => containsSubnet(parent, subnet));
    const first = nats.find(parentOf);
    const home = first && parentOf(first);
    const strangers = home ? nats.filter((nat) => (parentOf(nat) ?? home) !== home) : [];
    for (const { network, entry, subnet } of strangers) {
      if (!first) break;
      report({
        entities: eachOnce(context, [network, first.network]),
        field: `subnets.${entry.index}.subnet`,
        params: { subnet: formatSubnet(subnet), other: first.network.name, otherSubnet: formatSubnet(first.subnet) },
        // Without the prefix a move would be a guess.
        fixes: prefixes && home ? moveToFree(context, network, entry, [home]) : [],
      });
    }
    if (strangers.length > 0 || prefixes) return;
    report({
      entities: eachOnce(
        context,
        nats.map(({ network }) => network),
      ),
      severity: 'info',
      variant: 'unknown',
      params: { count: nats.length },
    });
  },
  examples: {
    valid: [
      {
        title: 'parts of one prefix',
        commands: `docker network create -d nat --subnet=172.16.1.0/24 --gateway=172.16.1.1 CustomNat1
docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.2.1 CustomNat2`,
        host: { release: 'WS2016', netNat: ['172.16.0.0/16'] },
      },
      {
        title: 'separate prefixes from Windows 10 1703 on',
        commands: `docker network create -d nat --subnet=172.16.1.0/24 a
docker network create -d nat --subnet=192.168.50.0/24 b`,
        host: { build: 15063 },
      },
    ],
    invalid: [
      {
        title: 'no one prefix holds both',
        commands: `docker network create -d nat --subnet=172.16.1.0/24 a
docker network create -d nat --subnet=192.168.50.0/24 b`,
        host: { release: 'WS2016' },
      },
      {
        title: 'the last build before 1703',
        commands: `docker network create -d nat --subnet=172.16.1.0/24 a
docker network create -d nat --subnet=192.168.50.0/24 b`,
        host: { build: 15062 },
      },
      {
        title: 'two internal prefixes',
        commands: `docker network create -d nat --subnet=172.16.1.0/24 a
docker network create -d nat --subnet=192.168.50.0/24 b`,
        host: { release: 'WS2016', netNat: ['172.16.0.0/16', '192.168.0.0/16'] },
      },
      {
        title: 'whether they share one is not known',
        commands: `docker network create -d nat --subnet=172.16.1.0/24 a
docker network create -d nat --subnet=172.17.2.0/24 b`,
        host: { release: 'WS2016' },
        severity: 'info',
      },
    ],
  },
};

/** A network that has several subnets is named once. */
function eachOnce(context: HostContext, networks: readonly Network[]) {
  return [...new Set(networks)].map((network) => inNetwork(context, network));
}

export const NAT_PREFIX_RULES: readonly Rule[] = [natPartition, oneNatParent];
