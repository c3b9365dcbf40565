import { formatIpv4, formatSubnet, parseIpv4 } from '../address/ipv4.ts';
import { createContainer } from '../design/create.ts';
import type { Host, Network } from '../design/schema.ts';
import { GO_BOOL_TRUE, WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { BUILD } from '../windows/releases.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { networksOfDriver } from './networkLists.ts';
import { ETHERNET_2, hasHostGateway, ON_ETHERNET_2 } from './physicalMatch.ts';
import { insideAny, physicalPrefixes, routerInside, takePhysical } from './physicalPrefix.ts';
import { inAdapter, inNetwork, setNetwork, setSubnet } from './places.ts';
import { isDesigned } from './ranges.ts';
import type { Fix, NeighboursRule, NetworkRule, Rule } from './rule.ts';

/** Addresses of l2bridge networks: of the host's own subnet, or of one that the host routes for. */

const OUTBOUND_NAT = `${WINDOWSSHIM_PREFIX}enable_outboundnat`;
const TRUE: ReadonlySet<string> = new Set(GO_BOOL_TRUE);
const bridge = (subnet: string, gateway: string, more = '') =>
  `docker network create -d l2bridge ${ON_ETHERNET_2} --subnet=${subnet} --gateway=${gateway} ${more}lan`;
const ROUTING_HOST = {
  ...ETHERNET_2,
  adapters: [...ETHERNET_2.adapters, { name: 'vEthernet (lan)', ipv4: '10.99.0.1/24' }],
};

const rangeReserved: NetworkRule = {
  code: 'SY092',
  name: 'l2bridge-range-reserved',
  severity: 'warning',
  scope: 'network',
  drivers: ['l2bridge'],
  sources: ['S18', 'INF'],
  check(network, context, report) {
    if (!isDesigned(network) || network.lanReserved) return;
    const physical = physicalPrefixes(context, network);
    const shared = context.subnetsOf(network).find(({ subnet }) => subnet && insideAny(physical, subnet));
    if (!shared?.subnet) return;
    report({
      entities: [inNetwork(context, network)],
      field: 'lanReserved',
      params: { name: network.name, subnet: formatSubnet(shared.subnet), adapter: physical[0]?.adapter.name ?? '' },
      fixes: [{ variant: 'reserved', edit: setNetwork(context, network, { lanReserved: true }) }],
    });
  },
  examples: {
    valid: [
      { title: 'stated', design: () => bridged({ lanReserved: true }) },
      { title: 'the adapter is not described', commands: bridge('10.31.8.0/22', '10.31.8.1') },
      { title: 'a subnet of its own', commands: bridge('10.99.0.0/24', '10.99.0.1'), host: ROUTING_HOST },
    ],
    invalid: [
      { commands: bridge('10.31.8.0/22', '10.31.8.1'), host: ETHERNET_2 },
      { title: 'a part of it', commands: bridge('10.31.9.0/24', '10.31.9.1'), host: ETHERNET_2 },
    ],
  },
};

function bridged(rest: Partial<Omit<Network, 'id'>>, ...addresses: readonly string[]) {
  return exampleDesign(
    exampleHost({
      adapters: [nic('Ethernet', { ipv4: '10.31.8.5/22', gateway: '10.31.8.1' })],
      switches: [dockerSwitch('lan', ['Ethernet'])],
      networks: [
        exampleNetwork('l2bridge', 'lan', {
          switch: 'lan',
          subnets: [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }],
          ...rest,
        }),
      ],
      containers: addresses.map((ip, at) =>
        createContainer(`web${at}`, `web${at}`, 'nanoserver', { endpoints: [{ id: `end${at}`, network: 'lan', ip }] }),
      ),
    }),
  );
}

/** Sees the containers, because a subnet with fixed addresses in it cannot be changed by a quick fix. */
const routedSubnet: NeighboursRule = {
  code: 'SY093',
  name: 'l2bridge-subnet-routed',
  severity: 'error',
  scope: 'neighbours',
  sources: ['S18', 'TOPO'],
  check(host, context, report) {
    for (const network of networksOfDriver(host.networks, 'l2bridge')) {
      if (!isDesigned(network)) continue;
      const physical = physicalPrefixes(context, network);
      const [first] = physical;
      if (!first) continue;
      for (const entry of context.subnetsOf(network)) {
        const { subnet, gatewayText } = entry;
        if (!subnet || insideAny(physical, subnet) || hasHostGateway(context, entry)) continue;
        report({
          entities: [inNetwork(context, network), inAdapter(context, first.adapter)],
          field: `subnets.${entry.index}.subnet`,
          params: {
            name: network.name,
            subnet: formatSubnet(subnet),
            adapter: first.adapter.name,
            prefix: formatSubnet(first.subnet),
            gateway: gatewayText ?? '',
          },
          fixes: toPhysical(host, network, context),
        });
      }
    }
  },
  examples: {
    valid: [
      { title: "the host's own", commands: bridge('10.31.8.0/22', '10.31.8.1'), host: ETHERNET_2 },
      { title: 'the host has the gateway', commands: bridge('10.99.0.0/24', '10.99.0.1'), host: ROUTING_HOST },
      { title: 'the adapter is not described', commands: bridge('10.99.0.0/24', '10.99.0.1') },
    ],
    invalid: [
      { commands: bridge('10.99.0.0/24', '10.99.0.1'), host: ETHERNET_2 },
      {
        title: 'with a fixed address in it',
        design: () => bridged({ subnets: [{ subnet: '10.99.0.0/24', gateway: '10.99.0.1' }] }, '10.99.0.20'),
      },
    ],
  },
};

function toPhysical(host: Host, network: Network, context: HostContext): Fix[] {
  return network.subnets.length === 1 ? takePhysical(context, network, physicalPrefixes(context, network), host) : [];
}

const gatewayNotHost: NetworkRule = {
  code: 'SY094',
  name: 'l2bridge-gateway-not-the-host',
  severity: 'warning',
  scope: 'network',
  drivers: ['l2bridge'],
  sources: ['HCN', 'SCH'],
  check(network, context, report) {
    if (!isDesigned(network)) return;
    for (const { index, gateway, subnet } of context.subnetsOf(network)) {
      if (gateway === undefined || !subnet) continue;
      const adapter = context
        .adaptersOf(network)
        .find(({ ipv4 }) => ipv4 !== undefined && parseIpv4(ipv4.split('/')[0] ?? '') === gateway);
      if (!adapter) continue;
      const router = routerInside(physicalPrefixes(context, network), subnet);
      report({
        entities: [inNetwork(context, network), inAdapter(context, adapter)],
        field: `subnets.${index}.gateway`,
        params: { name: network.name, gateway: formatIpv4(gateway), adapter: adapter.name },
        fixes:
          router === undefined || router === formatIpv4(gateway)
            ? []
            : [
                {
                  variant: 'router',
                  params: { router },
                  edit: setSubnet(context, network, index, { gateway: router }),
                },
              ],
      });
    }
  },
  examples: {
    valid: [{ commands: bridge('10.31.8.0/22', '10.31.8.1'), host: ETHERNET_2 }],
    invalid: [{ commands: bridge('10.31.8.0/22', '10.31.8.5'), host: ETHERNET_2 }],
  },
};

const outboundNatOn: NetworkRule = {
  code: 'SY154',
  name: 'l2bridge-subnet-reaches-outside',
  severity: 'warning',
  scope: 'network',
  drivers: ['l2bridge'],
  sources: ['ADV'],
  check(network, context, report) {
    if (!isDesigned(network) || TRUE.has(network.options[OUTBOUND_NAT] ?? '')) return;
    const physical = physicalPrefixes(context, network);
    if (physical.length === 0) return;
    // A subnet nobody routes for is what SY093 speaks about.
    const own = context
      .subnetsOf(network)
      .find((entry) => entry.subnet && !insideAny(physical, entry.subnet) && hasHostGateway(context, entry));
    if (!own?.subnet) return;
    const refused = context.build !== undefined && context.build <= BUILD.OUTBOUND_NAT_REFUSED;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${OUTBOUND_NAT}`,
      params: { name: network.name, subnet: formatSubnet(own.subnet) },
      fixes: refused
        ? []
        : [
            {
              variant: 'enable',
              edit: setNetwork(context, network, { options: { ...network.options, [OUTBOUND_NAT]: 'true' } }),
            },
          ],
    });
  },
  examples: {
    valid: [
      { title: "the host's own subnet", commands: bridge('10.31.8.0/22', '10.31.8.1'), host: ETHERNET_2 },
      {
        title: 'switched on',
        commands: bridge('10.99.0.0/24', '10.99.0.1', `-o ${OUTBOUND_NAT}=true `),
        host: ROUTING_HOST,
      },
    ],
    invalid: [
      { commands: bridge('10.99.0.0/24', '10.99.0.1'), host: ROUTING_HOST },
      {
        title: 'the last build that refuses it',
        commands: bridge('10.99.0.0/24', '10.99.0.1'),
        host: { ...ROUTING_HOST, build: BUILD.OUTBOUND_NAT_REFUSED },
      },
      {
        title: 'Windows Server 2019',
        commands: bridge('10.99.0.0/24', '10.99.0.1'),
        host: { ...ROUTING_HOST, release: 'WS2019' },
      },
    ],
  },
};

export const L2BRIDGE_SUBNET_RULES: readonly Rule[] = [rangeReserved, routedSubnet, gatewayNotHost, outboundNatOn];
