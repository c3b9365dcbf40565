import { formatSubnet, parseSubnet, type Subnet, subnetOf } from '../address/ipv4.ts';
import type { Host, Network } from '../design/schema.ts';
import { BUILD } from '../windows/releases.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { versionName } from './hostFacts.ts';
import { networksOfDriver } from './networkLists.ts';
import { inNetwork } from './places.ts';
import type { DesignRule, Rule } from './rule.ts';

/** An l2bridge network with the prefix its adapter is in. */
interface Bridge {
  readonly host: Host;
  readonly network: Network;
  readonly prefix: Subnet;
}

const bridgeCrossSubnet: DesignRule = {
  code: 'SY028',
  name: 'l2bridge-cross-subnet',
  severity: 'warning',
  scope: 'design',
  sources: ['S18', 'TOPO'],
  check(design, { contextOf }, report) {
    const bridges = design.topology.hosts.flatMap(bridgesOf);
    if (bridges.length < 2) return;
    for (const bridge of bridges) {
      const context = contextOf(bridge.host);
      if (context.build === undefined || context.build >= BUILD.WS2019) continue;
      const other = bridges.find(({ host, prefix }) => host.id !== bridge.host.id && !same(prefix, bridge.prefix));
      if (!other) continue;
      report({
        entities: [inNetwork(context, bridge.network), { kind: 'network', id: other.network.id, host: other.host.id }],
        params: {
          host: bridge.host.name,
          version: versionName(context),
          prefix: formatSubnet(bridge.prefix),
          otherHost: other.host.name,
          otherPrefix: formatSubnet(other.prefix),
        },
      });
    }
  },
  examples: {
    valid: [
      { title: 'both on Windows Server 2019', design: () => twoHosts(BUILD.WS2019, '10.31.12.5/22') },
      { title: 'same subnet', design: () => twoHosts(BUILD.WS2016, '10.31.8.6/22') },
    ],
    invalid: [{ title: 'the last release before', design: () => twoHosts(BUILD.WS1803, '10.31.12.5/22') }],
  },
};

function bridgesOf(host: Host): Bridge[] {
  return networksOfDriver(host.networks, 'l2bridge').flatMap((network) => {
    const prefix = prefixOf(host, network);
    return prefix ? [{ host, network, prefix }] : [];
  });
}

function prefixOf(host: Host, network: Network): Subnet | undefined {
  const bound = host.switches.find((item) => item.id === network.switch)?.adapters ?? [];
  for (const id of bound) {
    const subnet = parseSubnet(host.adapters.find((item) => item.id === id)?.ipv4 ?? '');
    if (subnet) return subnetOf(subnet.base, subnet.length);
  }
  return undefined;
}

function same(a: Subnet, b: Subnet): boolean {
  return a.base === b.base && a.length === b.length;
}

function twoHosts(build: number, second: string) {
  const member = (name: string, ipv4: string) =>
    exampleHost({
      name,
      build,
      adapters: [nic('Ethernet', { ipv4 })],
      switches: [dockerSwitch(`switch-of-${name}`, ['Ethernet'])],
      networks: [{ ...exampleNetwork('l2bridge', 'lan', { switch: `switch-of-${name}` }), id: `lan-of-${name}` }],
    });
  return exampleDesign(member('A', '10.31.8.5/22'), member('B', second));
}

export const CROSS_SUBNET_RULES: readonly Rule[] = [bridgeCrossSubnet];
