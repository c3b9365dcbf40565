import type { Host, Network } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { DEFAULT_VXLAN_PORT, VNI_CAUTIOUS_MAX, VNI_RANGE } from '../windows/reserved.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { networksOfDriver } from './networkLists.ts';
import { inNetwork, setNetwork, withoutOption } from './places.ts';
import type { DesignRule, Fix, NetworkRule, Rule } from './rule.ts';

/** VXLAN segments of overlays: one number (VNI) for each subnet, of its own in the swarm, sent to UDP port 4789. */

const VNI_LIST = 'com.docker.network.driver.overlay.vxlanid_list';
const VSID = `${WINDOWSSHIM_PREFIX}vsid`;
const overlay = (rest: string) => `docker swarm init\ndocker network create -d overlay --attachable ${rest}`;

/** The numbers of an overlay as written; undefined where the swarm manager chooses them. */
function tokensOf(network: Network): readonly string[] | undefined {
  return network.options[VNI_LIST]?.split(',');
}

function vnisOf(network: Network): readonly number[] {
  return (tokensOf(network) ?? []).filter((token) => /^\d{1,10}$/.test(token)).map(Number);
}

function inRange(vni: number): boolean {
  return vni >= VNI_RANGE.min && vni <= VNI_RANGE.max;
}

function withList(context: HostContext, network: Network, vnis: readonly (number | string)[]): Fix['edit'] {
  return setNetwork(context, network, { options: { ...network.options, [VNI_LIST]: vnis.join(',') } });
}

/** Without the option the swarm manager numbers the subnets itself, each differently. */
function automatic(context: HostContext, network: Network): Fix {
  return { variant: 'automatic', edit: withoutOption(context, network, VNI_LIST) };
}

const vniRange: NetworkRule = {
  code: 'SY075',
  name: 'vni-range',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: [...VNI_RANGE.sources, 'OVN'],
  check(network, context, report) {
    const tokens = network.origin === 'host' ? undefined : tokensOf(network);
    if (!tokens) return;
    const hit = { entities: [inNetwork(context, network)], field: `options.${VNI_LIST}` };
    const wrong = tokens.find((token) => !/^\d{1,10}$/.test(token) || !inRange(Number(token)));
    const { min, max } = VNI_RANGE;
    if (wrong !== undefined) {
      const number = /^\d+$/.test(wrong);
      const params = { vni: wrong, min, max };
      report({ ...hit, ...(!number && { variant: 'malformed' }), params, fixes: [automatic(context, network)] });
      return;
    }
    const high = tokens.find((token) => Number(token) > VNI_CAUTIOUS_MAX.value);
    if (high === undefined) return;
    const params = { vni: high, cautious: VNI_CAUTIOUS_MAX.value };
    report({ ...hit, severity: 'info', variant: 'highest', params, fixes: [automatic(context, network)] });
  },
  examples: {
    valid: [
      { title: "Microsoft's own example", commands: overlay(`-o ${VNI_LIST}=4096 ov`) },
      { title: 'chosen by the swarm manager', commands: overlay('ov') },
    ],
    invalid: [
      { title: 'below the first', commands: overlay(`-o ${VNI_LIST}=4095 ov`) },
      { title: 'past 24 bits', commands: overlay(`-o ${VNI_LIST}=16777216 ov`) },
      { title: 'not a number', commands: overlay(`-o ${VNI_LIST}=shop ov`) },
      { title: 'the very last', commands: overlay(`-o ${VNI_LIST}=16777215 ov`), severity: 'info' },
    ],
  },
};

const vniPerSubnet: NetworkRule = {
  code: 'SY076',
  name: 'vni-for-each-subnet',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: ['OVN'],
  check(network, context, report) {
    const count = tokensOf(network)?.length;
    if (network.origin === 'host' || count === undefined || count >= network.subnets.length) return;
    const vnis = vnisOf(network);
    const missing = network.subnets.length - count;
    const more = vnis.length === count ? nextFree(usedVnis(context), missing) : [];
    report({
      entities: [inNetwork(context, network)],
      field: `options.${VNI_LIST}`,
      params: { name: network.name, vnis: count, count: network.subnets.length },
      fixes: [
        ...(more.length > 0
          ? [
              {
                variant: 'add',
                params: { vnis: more.join(', ') },
                edit: withList(context, network, [...vnis, ...more]),
              },
            ]
          : []),
        automatic(context, network),
      ],
    });
  },
  examples: {
    valid: [
      { commands: overlay(`--subnet=10.9.0.0/24 --subnet=10.9.1.0/24 -o ${VNI_LIST}=4097,4098 ov`) },
      { title: 'chosen by the swarm manager', commands: overlay('--subnet=10.9.0.0/24 --subnet=10.9.1.0/24 ov') },
    ],
    invalid: [
      { commands: overlay(`--subnet=10.9.0.0/24 --subnet=10.9.1.0/24 -o ${VNI_LIST}=4097 ov`) },
      {
        title: 'two are missing',
        commands: overlay(`--subnet=10.9.0.0/24 --subnet=10.9.1.0/24 --subnet=10.9.2.0/24 -o ${VNI_LIST}=4097 ov`),
      },
    ],
  },
};

function usedVnis(context: HostContext): Set<number> {
  return new Set([...context.networks.values()].flatMap(vnisOf));
}

function nextFree(used: Set<number>, count: number): number[] {
  const found: number[] = [];
  for (let vni: number = VNI_RANGE.min; found.length < count && vni <= VNI_CAUTIOUS_MAX.value; vni++) {
    if (!used.has(vni)) found.push(vni);
  }
  return found;
}

const vniUnique: DesignRule = {
  code: 'SY077',
  name: 'vni-unique-in-swarm',
  severity: 'error',
  scope: 'design',
  sources: ['OVN', 'OVM'],
  check(design, { contextOf }, report) {
    const swarms = new Map<string, Map<number, { readonly host: Host; readonly network: Network }>>();
    for (const host of design.topology.hosts) {
      for (const network of networksOfDriver(host.networks, 'overlay')) {
        if (!(VNI_LIST in network.options)) continue;
        const swarm = host.swarmId ?? host.id;
        const owners = swarms.get(swarm) ?? new Map<number, { readonly host: Host; readonly network: Network }>();
        swarms.set(swarm, owners);
        for (const vni of vnisOf(network)) {
          const first = owners.get(vni);
          if (!first) {
            owners.set(vni, { host, network });
            continue;
          }
          if (network.origin === 'host' && first.network.origin === 'host') continue;
          const [subject, other] = network.origin === 'host' ? [first, { host, network }] : [{ host, network }, first];
          const context = contextOf(subject.host);
          const twice = first.network === network;
          report({
            entities: [
              inNetwork(context, subject.network),
              ...(twice ? [] : [inNetwork(contextOf(other.host), other.network)]),
            ],
            field: `options.${VNI_LIST}`,
            ...(twice && { variant: 'same' }),
            params: { name: subject.network.name, other: other.network.name, vni },
            fixes: [automatic(context, subject.network)],
          });
          break;
        }
      }
    }
  },
  examples: {
    valid: [
      { commands: `${overlay(`-o ${VNI_LIST}=4097 a`)}\ndocker network create -d overlay -o ${VNI_LIST}=4098 b` },
      { title: 'in two swarms', design: () => twoOverlays('one', 'two') },
    ],
    invalid: [
      { commands: `${overlay(`-o ${VNI_LIST}=4097 a`)}\ndocker network create -d overlay -o ${VNI_LIST}=4097 b` },
      { title: 'on two managers of a swarm', design: () => twoOverlays('one', 'one') },
      {
        title: 'twice in one network',
        commands: overlay(`--subnet=10.9.0.0/24 --subnet=10.9.1.0/24 -o ${VNI_LIST}=4097,4097 a`),
      },
    ],
  },
};

function twoOverlays(first: string, second: string) {
  const member = (name: string, swarmId: string) =>
    exampleHost({
      name,
      swarm: 'manager',
      swarmId,
      networks: [{ ...exampleNetwork('overlay', `ov-${name}`, { options: { [VNI_LIST]: '4097' } }) }],
    });
  return exampleDesign(member('A', first), member('B', second));
}

const noVsidOnOverlay: NetworkRule = {
  code: 'SY078',
  name: 'vsid-not-for-overlay',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: ['OVN'],
  check(network, context, report) {
    const vsid = network.options[VSID];
    if (vsid === undefined || network.origin === 'host') return;
    const { [VSID]: _, ...options } = network.options;
    const movable = /^\d{1,10}$/.test(vsid) && inRange(Number(vsid)) && !usedVnis(context).has(Number(vsid));
    const move = {
      variant: 'list',
      params: { vsid },
      edit: setNetwork(context, network, { options: { ...options, [VNI_LIST]: vsid } }),
    };
    const alone = !(VNI_LIST in network.options) && network.subnets.length < 2;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${VSID}`,
      params: { name: network.name, vsid },
      fixes: [...(movable && alone ? [move] : []), { variant: 'remove', edit: withoutOption(context, network, VSID) }],
    });
  },
  examples: {
    valid: [{ commands: overlay(`-o ${VNI_LIST}=7000 ov`) }],
    invalid: [
      { commands: overlay(`-o ${VSID}=7000 ov`) },
      { title: 'beside the list', commands: overlay(`-o ${VSID}=7000 -o ${VNI_LIST}=4096 ov`) },
    ],
  },
};

const DATA_PATH_PORT = '--data-path-port';

const vxlanPort: DesignRule = {
  code: 'SY080',
  name: 'vxlan-port',
  severity: 'error',
  scope: 'design',
  sources: [...DEFAULT_VXLAN_PORT.sources, 'CLI-S'],
  check(design, _context, report) {
    for (const { id, name, origin, flags } of design.topology.swarms) {
      if (origin === 'host') continue;
      const port = flags.find((use) => use.flag === DATA_PATH_PORT)?.value;
      // Zero stands for the default.
      if (port === undefined || Number(port) === 0 || Number(port) === DEFAULT_VXLAN_PORT.value) continue;
      const kept = flags.filter((use) => use.flag !== DATA_PATH_PORT);
      report({
        entities: [{ kind: 'swarm', id }],
        field: 'flags',
        params: { swarm: name, port, standard: DEFAULT_VXLAN_PORT.value },
        fixes: [{ variant: 'remove', edit: { type: 'change-swarm', id, set: { flags: kept } } }],
      });
    }
  },
  examples: {
    valid: [{ commands: 'docker swarm init --data-path-port 4789' }, { commands: 'docker swarm init' }],
    invalid: [{ commands: 'docker swarm init --data-path-port 7789' }],
  },
};

export const VXLAN_RULES: readonly Rule[] = [vniRange, vniPerSubnet, vniUnique, noVsidOnOverlay, vxlanPort];
