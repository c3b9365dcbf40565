import { freeName } from '../design/gestures/names.ts';
import type { Network } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { CONFUSING_NETWORK_NAMES, NAME_PATTERNS } from '../windows/reserved.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { inNetwork, inReach, isOwn, setNetwork, withoutOption } from './places.ts';
import type { HostRule, NetworkRule, Rule } from './rule.ts';
import { flagOf } from './swarmScope.ts';

/** Names that docker takes and that lead elsewhere: HNS names given twice, swarm's narrower pattern, look-alikes. */

const NETWORK_NAME = `${WINDOWSSHIM_PREFIX}networkname`;

function rename(context: HostContext, network: Network, base: string) {
  const taken = [...context.networks.values()].filter((item) => item !== network).map((item) => item.name);
  const name = freeName(base, taken, '-');
  return [{ variant: 'rename', params: { free: name }, edit: setNetwork(context, network, { name }) }];
}

const hnsNameUnique: HostRule = {
  code: 'SY004',
  name: 'hns-name-unique',
  severity: 'warning',
  scope: 'host',
  sources: ['HNS1', 'WIN'],
  check(context, report) {
    const owners = new Map<string, Network>();
    const inOrder = [...context.networks.values()].sort((a, b) => rank(a) - rank(b));
    for (const network of inOrder) {
      const name = hnsName(network);
      if (name === undefined) continue;
      const first = owners.get(name);
      if (!first) {
        owners.set(name, network);
        continue;
      }
      if (network.origin === 'host' || !isOwn(context, network)) continue;
      const free = freeName(name, owners.keys(), '-');
      owners.set(free, network);
      report({
        entities: [inNetwork(context, network), inReach(context, first)],
        field: `options.${NETWORK_NAME}`,
        params: { name, network: network.name, other: first.name },
        fixes: [
          {
            variant: 'rename',
            params: { free },
            edit: setNetwork(context, network, { options: { ...network.options, [NETWORK_NAME]: free } }),
          },
          { variant: 'remove', edit: withoutOption(context, network, NETWORK_NAME) },
        ],
      });
    }
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat -o ${NETWORK_NAME}=one a
docker network create -d nat -o ${NETWORK_NAME}=two b`,
      },
      {
        title: 'without the option docker gives its own identifier',
        commands: 'docker network create -d nat a\ndocker network create -d nat b',
      },
    ],
    invalid: [
      {
        commands: `docker network create -d nat -o ${NETWORK_NAME}=shop a
docker network create -d nat -o ${NETWORK_NAME}=shop b`,
      },
      {
        title: 'the name of a network that exists',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 -o ${NETWORK_NAME}=nat a`,
        host: { networks: [{ name: 'nat', driver: 'nat', subnet: '172.24.144.0/20', gateway: '172.24.144.1' }] },
      },
      {
        title: 'three of them',
        commands: `docker network create -d nat -o ${NETWORK_NAME}=shop a\ndocker network create -d nat -o ${NETWORK_NAME}=shop b\ndocker network create -d nat -o ${NETWORK_NAME}=shop c`,
        fixable: false,
      },
      {
        title: 'the one that exists, further down the list',
        design: () =>
          exampleDesign(
            exampleHost({
              networks: [
                exampleNetwork('nat', 'a', { options: { [NETWORK_NAME]: 'lab' } }),
                exampleNetwork('nat', 'lab', { origin: 'host' }),
              ],
            }),
          ),
      },
    ],
  },
};

/** What exists on the host was there first. */
function rank(network: Network): number {
  return network.origin === 'host' ? 0 : 1;
}

/** The name HNS has for a network: as the option says; docker takes over the name of what it finds. */
function hnsName(network: Network): string | undefined {
  return network.options[NETWORK_NAME] || (network.origin === 'host' ? network.name : undefined);
}

const SWARM_NAME = new RegExp(NAME_PATTERNS.swarm.pattern);
const SWARM_NAME_LENGTH = NAME_PATTERNS.swarm.maxLength;

const swarmName: NetworkRule = {
  code: 'SY005',
  name: 'swarm-network-name',
  severity: 'error',
  scope: 'network',
  sources: NAME_PATTERNS.swarm.sources,
  check(network, context, report) {
    const { name } = network;
    const swarmWide = network.driver === 'overlay' || flagOf(network, '--scope')?.value === 'swarm';
    if (!swarmWide || network.origin === 'host' || name.trim() === '') return;
    const tooLong = name.length > SWARM_NAME_LENGTH;
    if (!tooLong && SWARM_NAME.test(name)) return;
    report({
      entities: [inNetwork(context, network)],
      field: 'name',
      ...(tooLong && { variant: 'long' }),
      params: { name, length: name.length, limit: SWARM_NAME_LENGTH },
      fixes: rename(context, network, legalSwarmName(name)),
    });
  },
  examples: {
    valid: [
      { commands: 'docker swarm init\ndocker network create -d overlay --attachable shop_front-1' },
      { title: 'a local network may have dots', commands: 'docker network create -d nat shop.front' },
      { title: 'no name: SY001 speaks of it', commands: 'docker swarm init\ndocker network create -d overlay "  "' },
    ],
    invalid: [
      { title: 'a dot', commands: 'docker swarm init\ndocker network create -d overlay --attachable shop.front' },
      { title: 'hyphens at the end', commands: 'docker swarm init\ndocker network create -d overlay shop--' },
      {
        title: 'sixty-four letters',
        commands: `docker swarm init\ndocker network create -d overlay ${'shopfron'.repeat(8)}`,
      },
      {
        title: 'a local driver for the whole swarm',
        commands: 'docker network create -d nat --scope swarm "shop & front"',
      },
      { title: 'no letter that swarm takes', commands: 'docker swarm init\ndocker network create -d overlay 매장' },
    ],
  },
};

/** Leaves room for the number that makes a name unique. */
function legalSwarmName(name: string): string {
  const legal = name
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, SWARM_NAME_LENGTH - 4)
    .replace(/[-_]+$/, '');
  return legal === '' ? 'overlay1' : legal;
}

const KEY_VALUE = new RegExp(NAME_PATTERNS.keyValue.pattern);

const notKeyValue: NetworkRule = {
  code: 'SY008',
  name: 'network-name-not-key-value',
  severity: 'error',
  scope: 'network',
  sources: NAME_PATTERNS.keyValue.sources,
  check(network, context, report) {
    if (network.origin === 'host' || !KEY_VALUE.test(network.name)) return;
    report({
      entities: [inNetwork(context, network)],
      field: 'name',
      params: { name: network.name },
      fixes: rename(context, network, network.name.replaceAll('=', '-')),
    });
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat shop-front' }],
    invalid: [{ commands: 'docker network create -d nat tier=front' }],
  },
};

const notLinux: NetworkRule = {
  code: 'SY010',
  name: 'network-name-not-confusing',
  severity: 'warning',
  scope: 'network',
  sources: ['HCW'],
  check(network, context, report) {
    if (network.origin === 'host' || !CONFUSING.has(network.name)) return;
    report({
      entities: [inNetwork(context, network)],
      field: 'name',
      params: { name: network.name },
      fixes: rename(context, network, `${network.name}-net`),
    });
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat bridged' }],
    invalid: [
      { commands: 'docker network create -d nat bridge' },
      { commands: 'docker network create -d transparent host' },
    ],
  },
};

const CONFUSING: ReadonlySet<string> = new Set(CONFUSING_NETWORK_NAMES);

export const CONFUSING_NAME_RULES: readonly Rule[] = [hnsNameUnique, swarmName, notKeyValue, notLinux];
