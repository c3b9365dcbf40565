import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { inNetwork, withoutOption } from './places.ts';
import type { NetworkRule, Rule } from './rule.ts';

/** Options that exist and do not do what they are set for. */

const DNS_OPTIONS = [`${WINDOWSSHIM_PREFIX}dnsservers`, `${WINDOWSSHIM_PREFIX}dnssuffix`] as const;
const SOURCE_MAC = `${WINDOWSSHIM_PREFIX}sourcemac`;
const HNS_ID = `${WINDOWSSHIM_PREFIX}hnsid`;
const MTU = 'com.docker.network.driver.mtu';

const noDnsOnOverlay: NetworkRule = {
  code: 'SY135',
  name: 'dns-options-not-for-overlay',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: ['OVN', 'OVE'],
  check(network, context, report) {
    if (network.origin === 'host') return;
    for (const key of DNS_OPTIONS) {
      const value = network.options[key];
      if (value === undefined) continue;
      report({
        entities: [inNetwork(context, network)],
        field: `options.${key}`,
        params: { name: network.name, key, value },
        fixes: [{ variant: 'remove', edit: withoutOption(context, network, key) }],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker swarm init\ndocker network create -d overlay --attachable ov' },
      { title: 'nat reads them', commands: `docker network create -d nat -o ${DNS_OPTIONS[0]}=10.31.8.2 lab` },
    ],
    invalid: [
      {
        commands: `docker swarm init\ndocker network create -d overlay --attachable -o ${DNS_OPTIONS[0]}=10.31.8.2 ov`,
      },
      {
        commands: `docker swarm init\ndocker network create -d overlay --attachable -o ${DNS_OPTIONS[1]}=example.com ov`,
      },
    ],
  },
};

const noSourceMac: NetworkRule = {
  code: 'SY151',
  name: 'sourcemac-never-read',
  severity: 'error',
  scope: 'network',
  sources: ['WIN', 'LBL'],
  check(network, context, report) {
    if (network.origin === 'host' || !(SOURCE_MAC in network.options)) return;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${SOURCE_MAC}`,
      params: { name: network.name },
      fixes: [{ variant: 'remove', edit: withoutOption(context, network, SOURCE_MAC) }],
    });
  },
  examples: {
    valid: [
      {
        title: 'a pool of addresses is read',
        commands: `docker network create -d nat -o ${WINDOWSSHIM_PREFIX}macpool=00-15-5D-61-00-00,00-15-5D-61-0F-FF lab`,
      },
    ],
    invalid: [{ commands: `docker network create -d transparent -o ${SOURCE_MAC}=00-15-5D-61-00-20 lan` }],
  },
};

const noHnsId: NetworkRule = {
  code: 'SY152',
  name: 'hnsid-adopts-a-network',
  severity: 'warning',
  scope: 'network',
  sources: ['WIN'],
  check(network, context, report) {
    if (network.origin === 'host' || !network.options[HNS_ID]) return;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${HNS_ID}`,
      params: { name: network.name, id: network.options[HNS_ID] ?? '' },
      fixes: [{ variant: 'remove', edit: withoutOption(context, network, HNS_ID) }],
    });
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' }],
    invalid: [{ commands: `docker network create -d nat -o ${HNS_ID}=0A11C0DE-0000-4000-8000-00155D610020 lab` }],
  },
};

const noMtu: NetworkRule = {
  code: 'SY164',
  name: 'mtu-option-ignored',
  severity: 'warning',
  scope: 'network',
  sources: ['WIN', 'OVN', 'CFGW'],
  check(network, context, report) {
    const mtu = network.options[MTU];
    if (network.origin === 'host' || mtu === undefined) return;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${MTU}`,
      params: { name: network.name, mtu },
      fixes: [{ variant: 'remove', edit: withoutOption(context, network, MTU) }],
    });
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat --subnet=10.61.0.0/24 lab' }],
    invalid: [{ commands: `docker network create -d nat -o ${MTU}=1400 lab` }],
  },
};

export const OPTION_MISUSE_RULES: readonly Rule[] = [noDnsOnOverlay, noSourceMac, noHnsId, noMtu];
