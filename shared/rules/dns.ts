import { isIpv6 } from '../address/explain.ts';
import { parseIpv4 } from '../address/ipv4.ts';
import type { Container, Network } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { LOCAL_DRIVERS } from '../windows/optionDrivers.ts';
import { BUILD } from '../windows/releases.ts';
import { DEFAULT_NETWORK_NAME } from '../windows/reserved.ts';
import { clearEndpoint, withoutContainerFlags } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { DNS_SERVER_RULES } from './dnsServers.ts';
import { inContainer, inEndpoint, inNetwork, setContainer, setNetwork, withoutOption } from './places.ts';
import type { ContainerRule, Fix, NetworkRule, Rule } from './rule.ts';
import { compareVersions } from './version.ts';

const DNS_SERVERS = `${WINDOWSSHIM_PREFIX}dnsservers`;
const DNS_SUFFIX = `${WINDOWSSHIM_PREFIX}dnssuffix`;

const dnsServersAreAddresses: NetworkRule = {
  code: 'SY132',
  name: 'dnsservers-are-addresses',
  severity: 'error',
  scope: 'network',
  drivers: LOCAL_DRIVERS,
  sources: ['WIN', 'S16'],
  check(network, context, report) {
    const value = network.options[DNS_SERVERS];
    if (value === undefined) return;
    const tokens = value.split(',');
    const wrong = tokens.find((token) => !isAddress(token));
    if (wrong === undefined) return;
    const tidy = tokens.map((token) => token.trim()).filter((token) => token !== '');
    const sound = tidy.length > 0 && tidy.every(isAddress);
    const servers = tidy.join(',');
    report({
      entities: [inNetwork(context, network)],
      field: `options.${DNS_SERVERS}`,
      variant: sound ? 'blank' : 'not-address',
      params: { value, wrong: wrong.trim() },
      fixes: sound
        ? [{ variant: 'tidy', params: { servers }, edit: setOption(context, network, DNS_SERVERS, servers) }]
        : [],
    });
  },
  examples: {
    valid: [
      {
        title: "Microsoft's own example",
        commands: `docker network create -d transparent -o ${DNS_SUFFIX}=abc.com -o ${DNS_SERVERS}=4.4.4.4,8.8.8.8 MyTransparentNetwork`,
      },
      {
        title: 'IPv6 servers are addresses too',
        commands: `docker network create -d nat -o ${DNS_SERVERS}=fd00::53 lab`,
      },
    ],
    invalid: [
      { title: 'a name', commands: `docker network create -d nat -o ${DNS_SERVERS}=dns.example.com lab` },
      {
        title: 'a blank after the comma',
        commands: `docker network create -d nat -o "${DNS_SERVERS}=4.4.4.4, 8.8.8.8" lab`,
      },
      { title: 'a comma at the end', commands: `docker network create -d nat -o ${DNS_SERVERS}=4.4.4.4, lab` },
      { title: 'semicolons', commands: `docker network create -d nat -o "${DNS_SERVERS}=4.4.4.4;8.8.8.8" lab` },
    ],
  },
};

function isAddress(text: string): boolean {
  return (
    parseIpv4(text) !== undefined || (text.includes(':') && text === text.trim() && !text.includes('/') && isIpv6(text))
  );
}

/** Letters of any script, because Windows DNS takes them; underscores, because Active Directory names have them. */
const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?$/u;
const LONGEST_DOMAIN = 253;

const oneDnsSuffix: NetworkRule = {
  code: 'SY134',
  name: 'dnssuffix-is-one-domain',
  severity: 'error',
  scope: 'network',
  drivers: LOCAL_DRIVERS,
  sources: ['S16'],
  check(network, context, report) {
    const value = network.options[DNS_SUFFIX];
    if (value === undefined || isDomain(value)) return;
    const parts = value.split(/[\s,;]+/).map((part) => part.replace(/^\.+/, ''));
    const named = parts.filter((part) => part !== '');
    const [first] = named;
    const usable = first !== undefined && isDomain(first);
    report({
      entities: [inNetwork(context, network)],
      field: `options.${DNS_SUFFIX}`,
      variant: named.length > 1 ? 'several' : value.trim() === '' ? 'empty' : 'not-domain',
      params: { value },
      fixes: usable
        ? [{ variant: 'first', params: { suffix: first }, edit: setOption(context, network, DNS_SUFFIX, first) }]
        : named.length === 0
          ? [{ variant: 'remove', edit: withoutOption(context, network, DNS_SUFFIX) }]
          : [],
    });
  },
  examples: {
    valid: [
      { commands: `docker network create -d transparent -o ${DNS_SUFFIX}=abc.com MyTransparentNetwork` },
      { title: 'one label', commands: `docker network create -d nat -o ${DNS_SUFFIX}=corp lab` },
    ],
    invalid: [
      { title: 'two', commands: `docker network create -d nat -o ${DNS_SUFFIX}=abc.com,example.com lab` },
      { title: 'a dot in front', commands: `docker network create -d nat -o ${DNS_SUFFIX}=.abc.com lab` },
      { title: 'an empty label', commands: `docker network create -d nat -o ${DNS_SUFFIX}=abc..com lab` },
      {
        title: 'a hyphen at the end of a label',
        commands: `docker network create -d nat -o ${DNS_SUFFIX}=abc-.com lab`,
      },
      { title: 'nothing', commands: `docker network create -d nat -o ${DNS_SUFFIX}= lab` },
    ],
  },
};

function isDomain(text: string): boolean {
  return text.length <= LONGEST_DOMAIN && text.split('.').every((label) => LABEL.test(label));
}

function setOption(context: HostContext, network: Network, key: string, value: string) {
  return setNetwork(context, network, { options: { ...network.options, [key]: value } });
}

const namesNotResolved: ContainerRule = {
  code: 'SY137',
  name: 'no-name-resolution-on-bridged-networks',
  severity: 'error',
  scope: 'container',
  sources: ['TOPO', 'S16', 'WIN'],
  check(container, context, report) {
    container.endpoints.forEach((endpoint, index) => {
      if (!endpoint.aliases || endpoint.aliases.length === 0) return;
      const network = context.networks.get(endpoint.network);
      if (network?.driver !== 'transparent' && network?.driver !== 'l2bridge') return;
      report({
        entities: [inContainer(context, container), inEndpoint(context, container, endpoint)],
        field: `endpoints.${index}.aliases`,
        params: {
          container: container.name,
          alias: endpoint.aliases.join(', '),
          network: network.name,
          driver: network.driver,
        },
        fixes: [{ variant: 'remove', edit: clearEndpoint(context, container, endpoint, 'aliases') }],
      });
    });
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name db --network=lab --network-alias=database nanoserver`,
      },
      {
        title: 'no alias',
        commands: `docker network create -d transparent lan
docker run -d --name db --network=lan nanoserver`,
      },
    ],
    invalid: [
      {
        commands: `docker network create -d transparent lan
docker run -d --name db --network=lan --network-alias=database nanoserver`,
      },
      {
        commands: `docker network create -d l2bridge --subnet=192.168.1.0/24 --gateway=192.168.1.1 bridged
docker run -d --name db --network=bridged --network-alias=database nanoserver`,
      },
    ],
  },
};

const DNS_OPTION_FLAGS = ['--dns-option', '--dns-opt'] as const;

const noDnsOption: ContainerRule = {
  code: 'SY140',
  name: 'no-dns-option',
  severity: 'error',
  scope: 'container',
  sources: ['S16', 'ARCH'],
  check(container, context, report) {
    const use = container.flags.find(({ flag }) => flag === '--dns-option' || flag === '--dns-opt');
    if (!use) return;
    report({
      entities: [inContainer(context, container)],
      field: 'flags',
      params: { container: container.name, flag: use.flag, value: use.value ?? '' },
      fixes: [{ edit: withoutContainerFlags(context, container, DNS_OPTION_FLAGS) }],
    });
  },
  examples: {
    valid: [{ commands: 'docker run -d --name web --dns=10.31.8.2 nanoserver' }],
    invalid: [
      { commands: 'docker run -d --name web --dns-option=ndots:2 nanoserver' },
      { title: 'its older spelling', commands: 'docker run -d --name web --dns-opt ndots:2 nanoserver' },
    ],
  },
};

/** The first engine that hands the list on to Windows Server 2016 as well (moby#33311). */
const ENGINE_WITH_SEARCH_LIST = [17, 6];

const severalSearchDomains: ContainerRule = {
  code: 'SY141',
  name: 'several-dns-search-domains',
  severity: 'warning',
  scope: 'container',
  sources: ['S16', 'OCIW', 'gh:moby/moby#30117', 'gh:moby/moby#33311'],
  check(container, context, report) {
    const { dnsSearch } = container;
    const first = dnsSearch?.[0];
    if (dnsSearch === undefined || first === undefined || dnsSearch.length < 2) return;
    const params = { container: container.name, count: dnsSearch.length, domains: dnsSearch.join(', '), first };
    const place = { entities: [inContainer(context, container)], field: 'dnsSearch', params };
    const engine = context.engine && compareVersions(context.engine, ENGINE_WITH_SEARCH_LIST) < 0;
    const build = context.build !== undefined && context.build < BUILD.W10_1703;
    if (!engine && !build) {
      report({ ...place, severity: 'info', variant: 'passed' });
      return;
    }
    report({
      ...place,
      ...(!build && { variant: 'engine' }),
      fixes: [{ variant: 'first', edit: setContainer(context, container, { dnsSearch: [first] }) }],
    });
  },
  examples: {
    valid: [{ commands: 'docker run -d --name web --dns-search=corp.example.com nanoserver' }],
    invalid: [
      {
        title: 'Windows Server 2016',
        commands: 'docker run -d --name web --dns-search=corp.example.com --dns-search=example.com nanoserver',
        host: { release: 'WS2016' },
      },
      {
        title: 'the last build before 1703',
        commands: 'docker run -d --name web --dns-search=corp.example.com --dns-search=example.com nanoserver',
        host: { build: BUILD.W10_1703 - 1 },
      },
      {
        title: 'an engine of before 17.06',
        commands: 'docker run -d --name web --dns-search=corp.example.com --dns-search=example.com nanoserver',
        host: { release: 'W10-1703', engine: '17.03.1' },
      },
      {
        title: 'since then all of them are passed on',
        commands: 'docker run -d --name web --dns-search=corp.example.com --dns-search=example.com nanoserver',
        host: { release: 'WS2019', engine: '17.06' },
        severity: 'info',
      },
      {
        title: 'neither version stated',
        commands: 'docker run -d --name web --dns-search=corp.example.com --dns-search=example.com nanoserver',
        severity: 'info',
      },
    ],
  },
};

const noAliasOnNat: ContainerRule = {
  code: 'SY142',
  name: 'no-alias-on-default-nat',
  severity: 'error',
  scope: 'container',
  sources: ['CLI-C', 'COW'],
  check(container, context, report) {
    const [first] = container.endpoints;
    if (!first?.aliases || first.aliases.length === 0 || !isRunOn(first.network, container, context)) return;
    report({
      entities: [inContainer(context, container), inEndpoint(context, container, first)],
      field: 'endpoints.0.aliases',
      params: { container: container.name, alias: first.aliases.join(', ') },
      fixes: [{ variant: 'remove', edit: clearEndpoint(context, container, first, 'aliases') }] satisfies Fix[],
    });
  },
  examples: {
    valid: [
      {
        title: 'on a network of its own',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name db --network=lab --network-alias=database nanoserver`,
      },
      {
        title: 'docker network connect takes it',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name db --network=lab nanoserver
docker network connect --alias database nat db`,
      },
    ],
    invalid: [
      { commands: 'docker run -d --name db --network=nat --network-alias=database nanoserver' },
      { title: 'nat is the default', commands: 'docker run -d --name db --network-alias=database nanoserver' },
    ],
  },
};

/** `docker run` itself refuses the alias; `docker network connect` on a running container does not. */
function isRunOn(networkId: string, container: Container, context: HostContext): boolean {
  return context.networks.get(networkId)?.name === DEFAULT_NETWORK_NAME && !container.endpoints[0]?.hotAdd;
}

export const DNS_RULES: readonly Rule[] = [
  dnsServersAreAddresses,
  oneDnsSuffix,
  namesNotResolved,
  noDnsOption,
  severalSearchDomains,
  noAliasOnNat,
  ...DNS_SERVER_RULES,
];
