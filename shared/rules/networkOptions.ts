import { batch, type Edit } from '../design/edits.ts';
import type { Network } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import {
  GO_BOOL_FALSE,
  GO_BOOL_TRUE,
  IGNORED_OPTION_PREFIXES,
  type NetworkOption,
  networkOptionByKey,
} from '../windows/networkOptions.ts';
import type { HostContext } from './context.ts';
import { OPTION_MISUSE_RULES } from './optionMisuse.ts';
import { optionMeant, reads } from './optionSpelling.ts';
import { OUTBOUND_NAT_RULES } from './outboundNat.ts';
import { inNetwork, setNetwork, withoutOption } from './places.ts';
import type { Fix, NetworkRule, Report, Rule } from './rule.ts';

/** `-o` options of networks: docker takes any key and says nothing about those it does not know. */

/** Rules that say themselves that an option does nothing: VLANs, the adapter of nat, DNS and VSID of overlays, MTU, sourcemac. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set(['SY045', 'SY069', 'SY132', 'SY134', 'SY151', 'SY164']);
const SPEAKS_OF_OVERLAYS: ReadonlySet<string> = new Set(['SY036', 'SY078']);

function isJudgedElsewhere({ rule }: NetworkOption, driver: string): boolean {
  return rule !== undefined && (SPEAKS_FOR_ITSELF.has(rule) || (driver === 'overlay' && SPEAKS_OF_OVERLAYS.has(rule)));
}

const knownOption: NetworkRule = {
  code: 'SY150',
  name: 'known-option',
  severity: 'error',
  scope: 'network',
  sources: ['WIN', 'OVN', 'CFGW'],
  check(network, context, report) {
    if (network.origin === 'host' || !driverById.has(network.driver)) return;
    for (const key of Object.keys(network.options)) judgeKey(key, network, context, report);
  },
  examples: {
    valid: [
      {
        commands:
          'docker network create -d transparent -o com.docker.network.windowsshim.vlanid=11 -o com.docker.network.windowsshim.dnssuffix=abc.com MyTransparentNetwork',
      },
      {
        title: 'overlay reads its own list',
        commands: `docker swarm init
docker network create -d overlay -o com.docker.network.driver.overlay.vxlanid_list=4096 mesh`,
      },
    ],
    invalid: [
      {
        title: 'an s is missing',
        commands: 'docker network create -d nat -o com.docker.network.windowsshim.dnsserver=10.31.8.2 lab',
      },
      {
        title: 'another s is missing',
        commands: 'docker network create -d transparent -o com.docker.network.windowshim.vlanid=11 lan',
      },
      { title: 'no prefix', commands: 'docker network create -d transparent -o vlanid=11 lan' },
      {
        title: 'in capitals',
        commands: 'docker network create -d nat -o com.docker.network.windowsshim.NetworkName=lab lab',
      },
      {
        title: 'a Linux bridge option',
        commands: 'docker network create -d nat -o com.docker.network.bridge.name=docker1 lab',
      },
      {
        title: 'an option of the local drivers on overlay',
        commands: `docker swarm init
docker network create -d overlay -o com.docker.network.windowsshim.macpool=00-15-5D-61-00-00,00-15-5D-61-0F-FF mesh`,
      },
      {
        title: 'the interface, which is drawn',
        commands: 'docker network create -d transparent -o com.docker.network.windowsshim.inteface=Ethernet lan',
        host: { adapters: [{ name: 'Ethernet', ipv4: '10.31.8.5/22', gateway: '10.31.8.1' }] },
        fixable: true,
      },
      { title: 'encryption without an overlay', commands: 'docker network create -d nat -o encrypted lab' },
      { title: 'nobody knows it', commands: 'docker network create -d nat -o colour=green lab' },
      {
        title: 'of single endpoints',
        commands: 'docker network create -d nat -o com.docker.network.windowsshim.disableicc=true lab',
      },
      {
        title: 'kept and never sent',
        commands: 'docker network create -d nat -o com.docker.network.windowsshim.routingdomain=0a11c0de lab',
      },
      {
        title: 'the interface, beside the right one',
        commands:
          'docker network create -d transparent -o com.docker.network.windowsshim.interface=Ethernet -o com.docker.network.windowsshim.inteface=Ethernet lan',
        host: { adapters: [{ name: 'Ethernet', ipv4: '10.31.8.5/22', gateway: '10.31.8.1' }] },
      },
    ],
  },
};

function judgeKey(key: string, network: Network, context: HostContext, report: Report): void {
  const option = networkOptionByKey.get(key);
  if (option) {
    if (isJudgedElsewhere(option, network.driver) || !isIgnored(option, network.driver)) return;
    reportIgnored(key, option, network, context, report);
    return;
  }
  const linux = IGNORED_OPTION_PREFIXES.some((prefix) => key.startsWith(prefix));
  const meant = linux ? undefined : optionMeant(key);
  const params = { network: network.name, driver: network.driver, key, meant: meant?.key ?? '' };
  const place = { entities: [inNetwork(context, network)], field: `options.${key}`, params };
  if (meant) report({ ...place, variant: 'misspelt', fixes: spellingFixes(context, network, key, meant) });
  else report({ ...place, variant: linux ? 'linux' : 'unknown', fixes: [removeOption(context, network, key)] });
}

/** Kept by docker and sent to nobody. Options that dockerd sets itself are judged where they are set. */
function isIgnored(option: NetworkOption, driver: string): boolean {
  return option.effect === 'ignored' || option.scope === 'endpoint' || !reads(option, driver) || isOnlyStored(option);
}

function isOnlyStored(option: NetworkOption): boolean {
  return option.effect === 'stored' && option.rule === 'SY150';
}

function reportIgnored(
  key: string,
  option: NetworkOption,
  network: Network,
  context: HostContext,
  report: Report,
): void {
  const everywhere = option.effect === 'ignored' || isOnlyStored(option);
  report({
    entities: [inNetwork(context, network)],
    field: `options.${key}`,
    variant:
      option.scope === 'endpoint'
        ? 'endpoint'
        : IGNORED_OPTION_PREFIXES.some((prefix) => key.startsWith(prefix)) || key === 'parent'
          ? 'linux'
          : everywhere
            ? 'ignored'
            : 'other-driver',
    params: { network: network.name, driver: network.driver, key, drivers: option.drivers.join(', ') },
    fixes: [removeOption(context, network, key)],
  });
}

function removeOption(context: HostContext, network: Network, key: string): Fix {
  return { variant: 'remove', params: { key }, edit: withoutOption(context, network, key) };
}

function spellingFixes(context: HostContext, network: Network, key: string, meant: NetworkOption): Fix[] {
  const remove = removeOption(context, network, key);
  if (meant.drawn) return [...drawInterface(context, network, key), remove];
  // A key that is there already, or that this driver ignores, would be no better.
  if (meant.key in network.options || !reads(meant, network.driver)) return [remove];
  const options = renamed(network.options, key, meant.key);
  return [{ variant: 'rename', edit: setNetwork(context, network, { options }) }, remove];
}

/** The interface is drawn, not written: the option becomes the switch's adapters, where the host has them by these names. */
function drawInterface(context: HostContext, network: Network, key: string): Fix[] {
  const vswitch = context.switchOf(network);
  if (vswitch?.kind !== 'external' || vswitch.adapters.length > 0) return [];
  const names = (network.options[key] ?? '').split(',');
  const found = names.map((name) => [...context.adapters.values()].find((adapter) => adapter.name === name));
  const adapters = found.flatMap((adapter) => adapter?.id ?? []);
  if (adapters.length !== names.length) return [];
  const bind: Edit = {
    type: 'change',
    kind: 'switch',
    host: context.host.id,
    id: vswitch.id,
    set: { adapters },
  };
  const params = { adapter: names.join(', ') };
  return [{ variant: 'draw', params, edit: batch(withoutOption(context, network, key), bind) }];
}

/** Keeps the order of the keys. */
function renamed(options: Network['options'], from: string, to: string): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [key === from ? to : key, value]));
}

const BOOLS: ReadonlySet<string> = new Set([...GO_BOOL_TRUE, ...GO_BOOL_FALSE]);
/** What people write for yes and no; Go reads none of it. */
const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', 'enable', 'enabled', '']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', 'disable', 'disabled']);

const boolOptions: NetworkRule = {
  code: 'SY153',
  name: 'option-is-true-or-false',
  severity: 'error',
  scope: 'network',
  sources: ['GOBOOL', 'WIN'],
  check(network, context, report) {
    if (network.origin === 'host') return;
    for (const key in network.options) {
      const option = networkOptionByKey.get(key);
      const value = network.options[key];
      if (option?.type !== 'bool' || value === undefined || BOOLS.has(value) || !isParsed(option, network.driver))
        continue;
      const word = value.trim().toLowerCase();
      const suggestion = YES.has(word) ? 'true' : NO.has(word) ? 'false' : undefined;
      report({
        entities: [inNetwork(context, network)],
        field: `options.${key}`,
        params: { network: network.name, key, value },
        fixes:
          suggestion === undefined
            ? []
            : [
                {
                  variant: 'set',
                  params: { key, suggestion },
                  edit: setNetwork(context, network, { options: { ...network.options, [key]: suggestion } }),
                },
              ],
      });
    }
  },
  examples: {
    valid: [
      {
        commands:
          'docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o com.docker.network.windowsshim.enable_outboundnat=true bridged',
      },
      {
        title: 'T is true to Go',
        commands: 'docker network create -d nat -o com.docker.network.windowsshim.disable_gatewaydns=T lab',
      },
    ],
    invalid: [
      {
        commands:
          'docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o com.docker.network.windowsshim.enable_outboundnat=yes bridged',
      },
      {
        title: 'mixed case',
        commands: 'docker network create -d nat -o com.docker.network.windowsshim.disable_gatewaydns=fAlse lab',
      },
      {
        title: 'a number',
        commands: 'docker network create -d nat -o com.docker.network.windowsshim.disable_gatewaydns=2 lab',
      },
    ],
  },
};

/** Whether docker reads the value at all: an option that is ignored may say what it likes. */
function isParsed(option: NetworkOption, driver: string): boolean {
  return option.scope === 'network' && (option.effect === 'sent' || option.rule === 'SY147') && reads(option, driver);
}

export const NETWORK_OPTION_RULES: readonly Rule[] = [
  knownOption,
  boolOptions,
  ...OPTION_MISUSE_RULES,
  ...OUTBOUND_NAT_RULES,
];
