import { isIpv6 } from '../address/explain.ts';
import { parseSubnet } from '../address/ipv4.ts';
import type { ChangeElement } from '../design/edits.ts';
import type { Container, Endpoint, Host, Network, SubnetEntry } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { GO_BOOL_FALSE } from '../windows/networkOptions.ts';
import { BUILD } from '../windows/releases.ts';
import { hasFixedAddress } from './addressBook.ts';
import type { HostContext } from './context.ts';
import { inContainer, inEndpoint, inNetwork, setContainer, setNetwork } from './places.ts';
import type { ContainerRule, NeighboursRule, Report, Rule } from './rule.ts';

const IMAGE = 'mcr.microsoft.com/windows/nanoserver:ltsc2022';
const NAT = 'docker network create -d nat --subnet=10.61.0.0/24 lab';
const LAN = 'docker network create -d transparent --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan';
const BRIDGE = 'docker network create -d l2bridge --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan';
const run = (network: string) => `docker run -d --network ${network} --ip 2001:db8::20 ${IMAGE}`;

const endpointIpv6: ContainerRule = {
  code: 'SY034',
  name: 'endpoint-ipv6',
  severity: 'error',
  scope: 'container',
  sources: ['ARCH'],
  check(container, context, report) {
    for (const [index, endpoint] of container.endpoints.entries()) {
      const { ip } = endpoint;
      if (ip === undefined || !ip.includes(':') || !isIpv6(ip)) continue;
      const network = context.networks.get(endpoint.network);
      const judged = network && ipv6Verdict(network, context);
      if (!network || !judged) continue;
      report({
        entities: [inContainer(context, container), inEndpoint(context, container, endpoint)],
        field: `endpoints.${index}.ip`,
        ...judged,
        params: { ip, network: network.name, driver: network.driver },
        fixes: [{ variant: 'remove', edit: withoutIp(context, container, endpoint) }],
      });
    }
  },
  examples: {
    valid: [
      { commands: `${NAT}\ndocker run -d --network lab --ip 10.61.0.20 ${IMAGE}` },
      {
        title: 'l2bridge from Windows Server 2022 on',
        commands: `${BRIDGE}\n${run('lan')}`,
        host: { build: BUILD.WS2022 },
      },
      { title: 'version not stated', commands: `${BRIDGE}\n${run('lan')}` },
    ],
    invalid: [
      { title: 'nat never', commands: `${NAT}\n${run('lab')}`, host: { release: 'WS2025' } },
      {
        title: 'l2bridge, the build before Windows Server 2022',
        commands: `${BRIDGE}\n${run('lan')}`,
        host: { build: BUILD.WS2022 - 1 },
      },
      {
        title: 'transparent before Windows Server 2022',
        commands: `${LAN}\n${run('lan')}`,
        host: { release: 'WS2019' },
      },
      {
        title: 'transparent from Windows Server 2022 on: self-assigned addresses only',
        commands: `${LAN}\n${run('lan')}`,
        host: { release: 'WS2022' },
        severity: 'warning',
      },
    ],
  },
};

/** What an IPv6 address on this network comes to; undefined where it may be, or where too little is stated. */
function ipv6Verdict(network: Network, { build }: HostContext) {
  const support = driverById.get(network.driver)?.ipv6;
  if (support === undefined) return undefined;
  if (support === 'none') return {};
  if (build === undefined) return undefined;
  if (build < BUILD.WS2022) return { variant: 'too-old' };
  return support === 'self-assigned' ? ({ variant: 'self-assigned', severity: 'warning' } as const) : undefined;
}

function withoutIp(context: HostContext, container: Container, endpoint: Endpoint): ChangeElement {
  const { ip: _, ...kept } = endpoint;
  const endpoints = container.endpoints.map((item) => (item === endpoint ? kept : item));
  return setContainer(context, container, { endpoints });
}

/** Sees the containers, so that what it leaves of the network fits their addresses. */
const dockerCreatesNoIpv6: NeighboursRule = {
  code: 'SY035',
  name: 'docker-creates-no-ipv6',
  severity: 'error',
  scope: 'neighbours',
  sources: ['WIN', 'WIPAM'],
  check(host, context, report) {
    for (const network of host.networks) judge(host, network, context, report);
  },
  examples: {
    valid: [
      { commands: NAT },
      {
        title: 'the flag without a subnet is for SY147',
        commands: 'docker network create -d nat --ipv6 --subnet=10.61.0.0/24 lab',
      },
    ],
    invalid: [
      { commands: 'docker network create -d nat --subnet=fd00:61::/64 lab' },
      {
        title: 'beside an IPv4 subnet',
        commands: 'docker network create -d overlay --ipv6 --subnet=10.61.0.0/24 --subnet=fd00:61::/64 lab',
        host: { swarm: 'manager' },
      },
      {
        title: 'an IPv6 gateway',
        commands: 'docker network create -d nat --subnet=10.61.0.0/24 --gateway=fd00:61::1 lab',
      },
      {
        title: 'l2bridge on Windows Server 2022: Windows could, docker cannot',
        commands: 'docker network create -d l2bridge --subnet=fd00:61::/64 --gateway=fd00:61::1 lan',
        host: { release: 'WS2022' },
      },
      {
        title: 'IPv6 is switched off beside it',
        commands: 'docker network create -d overlay --ipv6=false --subnet=10.61.0.0/24 --subnet=fd00:61::/64 lab',
        host: { swarm: 'manager' },
      },
      {
        title: 'an IPv6 gateway, and a fixed address that would get another one',
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 --gateway=fd00:61::1 lab\ndocker run -d --network lab --ip 10.61.0.1 nanoserver',
      },
      {
        title: 'an IPv6 gateway beside an IPv4 one',
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 --gateway=fd00:61::1 lab\ndocker run -d --network lab --ip 10.61.0.20 nanoserver',
      },
    ],
  },
};

function judge(host: Host, network: Network, context: HostContext, report: Report): void {
  if (network.origin === 'host') return;
  // The flag alone is SY147's to speak about.
  const subnetAt = network.subnets.findIndex((entry) => isIpv6(entry.subnet));
  const gatewayAt = network.subnets.findIndex((entry) => isIpv6(entry.gateway ?? ''));
  if (subnetAt < 0 && gatewayAt < 0) return;
  const flags = network.flags.filter((use) => use.flag !== '--ipv6' || isOff(use.value));
  const subnets = network.subnets.filter((entry) => !isIpv6(entry.subnet)).flatMap(withoutIpv6Gateway);
  // Without any subnet left the network might become another one, so that is for a person to decide.
  const bare = network.subnets.some(({ subnet, gateway }) => isIpv6(gateway ?? '') && subnet !== '' && !isIpv6(subnet));
  const needed = driverById.get(network.driver)?.gateway;
  // Without a subnet of its own, or with another gateway, fixed addresses may be wrong.
  const shaky = bare || !subnets.some(({ subnet }) => (parseSubnet(subnet)?.length ?? 0) > 0);
  const safe =
    subnets.length > 0 &&
    !(shaky && hasFixedAddress(host, network)) &&
    !(bare && (needed === 'required' || needed === 'with-subnet'));
  const { subnet = '' } = network.subnets[subnetAt] ?? {};
  const { gateway = '' } = network.subnets[gatewayAt] ?? {};
  report({
    entities: [inNetwork(context, network)],
    params: { name: network.name, subnet, gateway },
    ...(subnetAt >= 0
      ? { field: `subnets.${subnetAt}.subnet` }
      : { field: `subnets.${gatewayAt}.gateway`, variant: 'gateway' }),
    fixes: safe ? [{ variant: 'remove', edit: setNetwork(context, network, { subnets, flags }) }] : [],
  });
}

/** A row that had nothing but the gateway goes as a whole. */
function withoutIpv6Gateway(entry: SubnetEntry): SubnetEntry[] {
  if (!isIpv6(entry.gateway ?? '')) return [entry];
  return entry.subnet === '' ? [] : [{ subnet: entry.subnet }];
}

function isOff(value: string | undefined): boolean {
  return value !== undefined && (GO_BOOL_FALSE as readonly string[]).includes(value);
}

export const IPV6_RULES: readonly Rule[] = [endpointIpv6, dockerCreatesNoIpv6];
