import type { FlagUse, Network } from '../design/schema.ts';
import { GO_BOOL_FALSE, GO_BOOL_TRUE } from '../windows/networkOptions.ts';
import type { HostContext } from './context.ts';
import { inNetwork, withoutNetworkFlag, withoutOption } from './places.ts';
import type { Fix, NetworkRule, Report, Rule } from './rule.ts';

/** Flags of `docker network create` that Windows refuses, or takes without doing anything. */

const OFF: ReadonlySet<string> = new Set(GO_BOOL_FALSE);
const ON: ReadonlySet<string> = new Set(GO_BOOL_TRUE);

/** Whether a switch is on as written: `--internal`, `--internal=true`. */
function isOn(use: FlagUse): boolean {
  return use.value === undefined || !OFF.has(use.value);
}

function find(network: Network, flag: string): FlagUse | undefined {
  return network.flags.find((use) => use.flag === flag);
}

function removeFlag(context: HostContext, network: Network, flag: string): Fix {
  return { variant: 'remove', params: { flag }, edit: withoutNetworkFlag(context, network, flag) };
}

/** Reports a flag with the fix that removes it. The default IPAM of overlay reads some that the Windows one does not. */
function reportFlag(network: Network, context: HostContext, report: Report, use: FlagUse, overlay: boolean): void {
  report({
    entities: [inNetwork(context, network)],
    field: 'flags',
    ...(overlay && { severity: 'warning', variant: 'overlay' }),
    params: { network: network.name, flag: use.flag, value: use.value ?? '' },
    fixes: [removeFlag(context, network, use.flag)],
  });
}

const noIpRange: NetworkRule = {
  code: 'SY143',
  name: 'no-ip-range',
  severity: 'error',
  scope: 'network',
  sources: ['WIPAM', 'S16', 'ARCH'],
  check(network, context, report) {
    const use = find(network, '--ip-range');
    if (use) reportFlag(network, context, report, use, network.driver === 'overlay');
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' }],
    invalid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 --ip-range=10.61.0.128/25 lab' },
      {
        title: 'the default IPAM of overlay takes it',
        commands: `docker swarm init
docker network create -d overlay --subnet=10.9.0.0/24 --ip-range=10.9.0.128/25 mesh`,
        severity: 'warning',
      },
    ],
  },
};

const noAuxAddress: NetworkRule = {
  code: 'SY144',
  name: 'no-aux-address',
  severity: 'error',
  scope: 'network',
  sources: ['WIPAM', 'S16', 'ARCH'],
  check(network, context, report) {
    const use = find(network, '--aux-address');
    if (use) reportFlag(network, context, report, use, network.driver === 'overlay');
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' }],
    invalid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 --aux-address=printer=10.61.0.9 lab' },
      {
        title: 'several',
        commands:
          'docker network create -d transparent --subnet=10.61.0.0/24 --gateway=10.61.0.1 --aux-address a=10.61.0.9 --aux-address b=10.61.0.10 lan',
      },
      {
        title: 'unsupported on overlay too, but not without effect',
        commands: `docker swarm init
docker network create -d overlay --subnet=10.9.0.0/24 --aux-address a=10.9.0.9 mesh`,
        severity: 'warning',
      },
    ],
  },
};

const noInternal: NetworkRule = {
  code: 'SY145',
  name: 'no-internal',
  severity: 'error',
  scope: 'network',
  sources: ['WIN', 'S16', 'ARCH'],
  check(network, context, report) {
    const use = find(network, '--internal');
    if (use && isOn(use)) reportFlag(network, context, report, use, false);
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' },
      { title: 'switched off', commands: 'docker network create -d nat --internal=false --subnet=10.61.0.0/24 lab' },
    ],
    invalid: [
      { commands: 'docker network create -d nat --internal --subnet=10.61.0.0/24 lab' },
      { commands: 'docker network create -d nat --internal=true --subnet=10.61.0.0/24 lab' },
    ],
  },
};

const HARMLESS_IPAM: ReadonlySet<string> = new Set(['default', 'windows']);

const noOtherIpam: NetworkRule = {
  code: 'SY146',
  name: 'default-ipam-only',
  severity: 'error',
  scope: 'network',
  sources: ['S16', 'ARCH', 'LN'],
  check(network, context, report) {
    const driver = find(network, '--ipam-driver');
    if (driver && !HARMLESS_IPAM.has(driver.value ?? '')) reportFlag(network, context, report, driver, false);
    const option = find(network, '--ipam-opt');
    if (!option) return;
    report({
      entities: [inNetwork(context, network)],
      field: 'flags',
      severity: 'warning',
      variant: 'option',
      params: { network: network.name, value: option.value ?? '' },
      fixes: [removeFlag(context, network, '--ipam-opt')],
    });
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --ipam-driver=default --subnet=10.61.0.0/24 lab' },
      { commands: 'docker network create -d nat --ipam-driver windows --subnet=10.61.0.0/24 lab' },
    ],
    invalid: [
      { commands: 'docker network create -d nat --ipam-driver=infoblox --subnet=10.61.0.0/24 lab' },
      {
        title: 'stored and not read',
        commands: 'docker network create -d nat --ipam-opt view=default --subnet=10.61.0.0/24 lab',
        severity: 'warning',
      },
    ],
  },
};

const ENABLE_IPV4 = 'com.docker.network.enable_ipv4';
const ENABLE_IPV6 = 'com.docker.network.enable_ipv6';

const ipv4Only: NetworkRule = {
  code: 'SY147',
  name: 'ipv4-only',
  severity: 'error',
  scope: 'network',
  sources: ['WIN', 'S16', 'ARCH'],
  check(network, context, report) {
    const place = { entities: [inNetwork(context, network)], params: { network: network.name } };
    const ipv6 = find(network, '--ipv6');
    if (ipv6 && isOn(ipv6)) {
      report({ ...place, field: 'flags', variant: 'ipv6', fixes: [removeFlag(context, network, '--ipv6')] });
    }
    const ipv4 = find(network, '--ipv4');
    if (ipv4 && !isOn(ipv4)) {
      report({ ...place, field: 'flags', variant: 'ipv4', fixes: [removeFlag(context, network, '--ipv4')] });
    }
    // The same two, as the daemon reads them among the options.
    if (ON.has(network.options[ENABLE_IPV6] ?? '')) {
      report({
        ...place,
        field: `options.${ENABLE_IPV6}`,
        variant: 'ipv6',
        fixes: [removeOption(context, network, ENABLE_IPV6)],
      });
    }
    if (OFF.has(network.options[ENABLE_IPV4] ?? '')) {
      report({
        ...place,
        field: `options.${ENABLE_IPV4}`,
        variant: 'ipv4',
        fixes: [removeOption(context, network, ENABLE_IPV4)],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' },
      {
        title: 'as it is anyway',
        commands: 'docker network create -d nat --ipv4 --ipv6=false --subnet=10.61.0.0/24 lab',
      },
    ],
    invalid: [
      { commands: 'docker network create -d nat --ipv6 --subnet=10.61.0.0/24 lab' },
      { commands: 'docker network create -d nat --ipv4=false --subnet=10.61.0.0/24 lab' },
      { title: 'as an option', commands: `docker network create -d nat -o ${ENABLE_IPV6}=true lab` },
      {
        title: 'IPv4 off, as an option',
        commands: 'docker network create -d nat -o com.docker.network.enable_ipv4=false lab',
      },
    ],
  },
};

function removeOption(context: HostContext, network: Network, key: string): Fix {
  return { variant: 'remove', params: { flag: key }, edit: withoutOption(context, network, key) };
}

/** Flags of a network that exists already are history, and there are none: listings do not show them. */
function ofDesigned(rule: NetworkRule): NetworkRule {
  return {
    ...rule,
    check(network, context, report) {
      if (network.origin === 'design') rule.check(network, context, report);
    },
  };
}

export const NETWORK_FLAG_RULES: readonly Rule[] = [noIpRange, noAuxAddress, noInternal, noOtherIpam, ipv4Only].map(
  ofDesigned,
);
