import { containsSubnet, formatSubnet, parseSubnet, type Subnet } from '../address/ipv4.ts';
import type { Design, Host, Network } from '../design/schema.ts';
import { GO_BOOL_TRUE, WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { LOCAL_DRIVERS } from '../windows/optionDrivers.ts';
import { BUILD } from '../windows/releases.ts';
import type { DesignContext, HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { versionName } from './hostFacts.ts';
import { inNetwork, setNetwork } from './places.ts';
import type { DesignRule, Hit, NetworkRule, Report, Rule } from './rule.ts';
import { compareVersions } from './version.ts';

const EXCEPTIONS = `${WINDOWSSHIM_PREFIX}outboundnat_exceptions`;
const ENABLED = `${WINDOWSSHIM_PREFIX}enable_outboundnat`;
const TRUE: ReadonlySet<string> = new Set(GO_BOOL_TRUE);

/** Destinations that an l2bridge network with outbound NAT reaches with the container's own address. */
const outboundNatExceptions: DesignRule = {
  code: 'SY155',
  name: 'outboundnat-exceptions',
  severity: 'error',
  scope: 'design',
  sources: ['ADV', 'WIN', 'gh:microsoft/hcsshim#1951'],
  check(design, context, report) {
    for (const host of design.topology.hosts) {
      for (const network of host.networks) {
        // Only l2bridge is meant to have them; overlay does not read them (SY150).
        if (network.driver !== 'l2bridge' || network.origin === 'host') continue;
        if (network.options[EXCEPTIONS] !== undefined) judge(host, network, context, report);
      }
    }
  },
  examples: {
    valid: [
      { commands: bridged('10.61.0.0/24', 'true') },
      { title: 'a larger block holds its own subnet', commands: bridged('10.0.0.0/8,192.168.0.0/16', 'true') },
      {
        title: 'host bits on Windows Server 2019',
        commands: bridged('10.61.0.0/24,10.99.0.5/24', 'true'),
        host: { build: BUILD.WS2022 - 1 },
      },
      { title: 'the other host is in the list', design: () => twoHosts('10.61.0.0/24,10.62.0.0/24') },
    ],
    invalid: [
      { title: 'no prefix length', commands: bridged('10.61.0.0/24,10.99.0.0', 'true') },
      { title: 'a blank', commands: bridged('10.61.0.0/24, 10.99.0.0/16', 'true') },
      {
        title: 'host bits on Windows Server 2022',
        commands: bridged('10.61.0.0/24,10.99.0.5/24', 'true'),
        host: { build: BUILD.WS2022 },
      },
      { title: 'its own subnet is missing', commands: bridged('10.99.0.0/16', 'true'), severity: 'warning' },
      { title: 'outbound NAT is off', commands: bridged('10.61.0.0/24', 'false'), severity: 'warning' },
      { title: 'the other host is missing', design: () => twoHosts('10.61.0.0/24'), severity: 'warning' },
    ],
  },
};

function bridged(exceptions: string, enabled: string): string {
  return `docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o ${ENABLED}=${enabled} -o "${EXCEPTIONS}=${exceptions}" bridged`;
}

function judge(host: Host, network: Network, designContext: DesignContext, report: Report): void {
  const context = designContext.contextOf(host);
  const value = network.options[EXCEPTIONS] ?? '';
  const tokens = value.split(',');
  const say = (hit: Omit<Hit, 'entities' | 'field'>) =>
    report({ entities: [inNetwork(context, network)], field: `options.${EXCEPTIONS}`, ...hit });

  const wrong = tokens.find((token) => !parseSubnet(token));
  if (wrong !== undefined) {
    say(malformed(context, network, tokens, wrong));
    return;
  }
  const subnets = tokens.flatMap((token) => parseSubnet(token) ?? []);
  const loose = subnets.findIndex((subnet) => subnet.hostBits);
  if (loose >= 0 && context.build !== undefined && context.build >= BUILD.WS2022) {
    say({
      variant: 'host-bits',
      params: { wrong: tokens[loose] ?? '' },
      fixes: [{ variant: 'tidy', edit: setExceptions(context, network, subnets.map(formatSubnet)) }],
    });
  }
  if (!TRUE.has(network.options[ENABLED] ?? '')) {
    say({
      severity: 'warning',
      variant: 'off',
      params: { network: network.name },
      fixes: [
        {
          variant: 'enable',
          edit: setNetwork(context, network, { options: { ...network.options, [ENABLED]: 'true' } }),
        },
      ],
    });
    return;
  }
  const missing = expected(host, network, designContext).filter(
    (subnet) => !subnets.some((listed) => containsSubnet(listed, subnet)),
  );
  if (missing.length === 0) return;
  say({
    severity: 'warning',
    variant: 'missing',
    params: { network: network.name, missing: missing.map(formatSubnet).join(', ') },
    fixes: [{ variant: 'add', edit: setExceptions(context, network, [...tokens, ...missing.map(formatSubnet)]) }],
  });
}

function malformed(
  context: HostContext,
  network: Network,
  tokens: readonly string[],
  wrong: string,
): Omit<Hit, 'entities' | 'field'> {
  const tidy = tokens.map((token) => token.trim()).filter((token) => token !== '');
  const sound = tidy.length > 0 && tidy.every((token) => parseSubnet(token));
  return {
    variant: sound ? 'blank' : 'malformed',
    params: { wrong: wrong.trim() },
    fixes: sound ? [{ variant: 'tidy', edit: setExceptions(context, network, tidy) }] : [],
  };
}

function setExceptions(context: HostContext, network: Network, list: readonly string[]) {
  return setNetwork(context, network, { options: { ...network.options, [EXCEPTIONS]: [...new Set(list)].join(',') } });
}

/** Its own subnets, and those of the l2bridge networks of the other hosts: traffic between containers keeps its addresses. */
function expected(host: Host, network: Network, { design, contextOf }: DesignContext): Subnet[] {
  const found = subnetsOf(contextOf(host), network);
  for (const other of design.topology.hosts) {
    if (other === host) continue;
    for (const peer of other.networks) if (peer.driver === 'l2bridge') found.push(...subnetsOf(contextOf(other), peer));
  }
  return [...new Map(found.map((subnet) => [formatSubnet(subnet), subnet])).values()];
}

function subnetsOf(context: HostContext, network: Network): Subnet[] {
  return context.subnetsOf(network).flatMap(({ subnet }) => (subnet && subnet.length > 0 ? [subnet] : []));
}

function twoHosts(exceptions: string): Design {
  const bridge = (name: string, block: string, options: Network['options']) =>
    exampleNetwork('l2bridge', name, { subnets: [{ subnet: `${block}.0/24`, gateway: `${block}.1` }], options });
  return exampleDesign(
    exampleHost({
      name: 'WEB01',
      networks: [bridge('one', '10.61.0', { [ENABLED]: 'true', [EXCEPTIONS]: exceptions })],
    }),
    exampleHost({ name: 'WEB02', networks: [bridge('two', '10.62.0', {})] }),
  );
}

/** From this engine on Windows builds below Windows Server 2019 are refused altogether, which SY026 says. */
const ENGINE_OF_LATER_WINDOWS = [23];

const onL2bridgeOnly: NetworkRule = {
  code: 'SY156',
  name: 'outboundnat-for-l2bridge',
  severity: 'warning',
  scope: 'network',
  drivers: LOCAL_DRIVERS,
  sources: ['ADV', 'WIN'],
  check(network, context, report) {
    const value = network.options[ENABLED];
    if (value === undefined || network.origin === 'host') return;
    const { build, engine } = context;
    const refused =
      build !== undefined &&
      build <= BUILD.OUTBOUND_NAT_REFUSED &&
      !(engine && compareVersions(engine, ENGINE_OF_LATER_WINDOWS) >= 0);
    if (!refused && (network.driver === 'l2bridge' || !TRUE.has(value))) return;
    const { [ENABLED]: _, [EXCEPTIONS]: __, ...options } = network.options;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${ENABLED}`,
      ...(refused && { severity: 'error', variant: 'refused' }),
      params: { name: network.name, driver: network.driver, version: versionName(context) },
      fixes: [{ variant: 'remove', edit: setNetwork(context, network, { options }) }],
    });
  },
  examples: {
    valid: [
      { commands: bridged('10.61.0.0/24', 'true') },
      {
        title: 'the first build that takes it',
        commands: bridged('10.61.0.0/24', 'true'),
        host: { build: BUILD.OUTBOUND_NAT_REFUSED + 1 },
      },
      {
        title: 'an engine that does not run there, which SY026 says',
        commands: bridged('10.61.0.0/24', 'true'),
        host: { release: 'WS2016', engine: '23.0' },
      },
      { title: 'switched off', commands: `docker network create -d nat -o ${ENABLED}=false lab` },
    ],
    invalid: [
      { title: 'nat translates anyway', commands: `docker network create -d nat -o ${ENABLED}=true lab` },
      { commands: `docker network create -d transparent -o ${ENABLED}=true lan` },
      {
        title: 'Windows Server 2016',
        commands: bridged('10.61.0.0/24', 'true'),
        host: { release: 'WS2016', engine: '20.10.24' },
        severity: 'error',
      },
      {
        title: 'the last build that refuses it',
        commands: bridged('10.61.0.0/24', 'true'),
        host: { build: BUILD.OUTBOUND_NAT_REFUSED },
        severity: 'error',
      },
    ],
  },
};

export const OUTBOUND_NAT_RULES: readonly Rule[] = [outboundNatExceptions, onL2bridgeOnly];
