import type { Adapter, VSwitch } from '../design/schema.ts';
import { BUILD } from '../windows/releases.ts';
import { SET_LIMITS } from '../windows/reserved.ts';
import { bindingsOf, setAdapters } from './bindings.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { platformOf, runsClient, versionName } from './hostFacts.ts';
import { inAdapter, inSwitch, onHost } from './places.ts';
import type { Fix, NeighboursRule, Rule } from './rule.ts';
import { type Team, teamsOf } from './teams.ts';

const TEAM =
  'docker network create -d transparent -o "com.docker.network.windowsshim.interface=Ethernet 2,Ethernet 3" lan';
const SINGLE = 'docker network create -d transparent -o "com.docker.network.windowsshim.interface=Ethernet 2" lan';

const teamSize: NeighboursRule = {
  code: 'SY053',
  name: 'team-size',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['SETDOC'],
  check(_host, context, report) {
    for (const { vswitch } of teamsOf(context)) {
      const adapters = [...new Set(vswitch.adapters)];
      if (adapters.length <= SET_LIMITS.max) continue;
      report({
        entities: [inSwitch(context, vswitch)],
        field: 'adapters',
        params: { switch: vswitch.name, count: adapters.length, limit: SET_LIMITS.max },
        fixes:
          vswitch.origin === 'host'
            ? []
            : [{ variant: 'first', edit: setAdapters(context, vswitch, adapters.slice(0, SET_LIMITS.max)) }],
      });
    }
  },
  examples: {
    valid: [{ title: 'eight', design: () => teamOf(SET_LIMITS.max) }],
    invalid: [{ title: 'nine', design: () => teamOf(SET_LIMITS.max + 1) }],
  },
};

function teamOf(size: number, change: (adapter: Adapter, index: number) => Adapter = (adapter) => adapter) {
  const adapters = Array.from({ length: size }, (_, index) => change(nic(`Ethernet ${index + 2}`), index));
  return exampleDesign(
    exampleHost({
      adapters,
      switches: [
        dockerSwitch(
          'team',
          adapters.map((adapter) => adapter.id),
        ),
      ],
      networks: [exampleNetwork('transparent', 'lan', { switch: 'team' })],
    }),
  );
}

const identicalMembers: NeighboursRule = {
  code: 'SY054',
  name: 'team-members-identical',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['SETDOC'],
  check(_host, context, report) {
    for (const { vswitch, members } of teamsOf(context)) {
      const models = different(members, (item) => item.description && modelOf(item.description));
      const drivers = different(members, (item) => item.driver?.trim());
      const speeds = different(members, (item) => item.speed && speedOf(item.speed));
      const found = models ?? drivers ?? speeds;
      if (!found) continue;
      const [a, b] = found;
      report({
        entities: [inSwitch(context, vswitch), inAdapter(context, a), inAdapter(context, b)],
        field: 'adapters',
        ...(!models && { severity: 'warning', variant: drivers ? 'driver' : 'speed' }),
        params: {
          switch: vswitch.name,
          a: a.name,
          b: b.name,
          valueA: (models ? a.description : drivers ? a.driver : a.speed) ?? '',
          valueB: (models ? b.description : drivers ? b.driver : b.speed) ?? '',
        },
        fixes: models && vswitch.origin === 'docker' ? keepModel(context, vswitch, a) : [],
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'the number Windows gives to a second card is not another model',
        design: () =>
          teamOf(2, (adapter, index) => ({ ...adapter, description: `Intel(R) X722${['', ' #2'][index]}` })),
      },
      {
        title: 'one speed in two spellings',
        design: () => teamOf(2, (adapter, index) => ({ ...adapter, speed: index ? '10000 Mbps' : '10 Gbps' })),
      },
      { title: 'not stated', commands: TEAM },
      {
        title: 'one word for both speeds',
        design: () => teamOf(2, (adapter, index) => ({ ...adapter, speed: index ? 'unknown ' : 'Unknown' })),
      },
    ],
    invalid: [
      {
        title: 'models',
        design: () =>
          teamOf(2, (adapter, index) => ({
            ...adapter,
            description: index ? 'Broadcom NetXtreme #2' : 'Intel(R) X722',
          })),
      },
      {
        title: 'speeds',
        design: () => teamOf(2, (adapter, index) => ({ ...adapter, speed: index ? '1 Gbps' : '10 Gbps' })),
        severity: 'warning',
      },
      {
        title: 'drivers',
        design: () => teamOf(2, (adapter, index) => ({ ...adapter, driver: index ? 'i40ea 1.10' : 'i40ea 1.12' })),
        severity: 'warning',
      },
    ],
  },
};

/** The first two members whose values are known and differ. */
function different(
  members: readonly Adapter[],
  factOf: (adapter: Adapter) => string | undefined,
): readonly [Adapter, Adapter] | undefined {
  const [first, ...rest] = members.filter((member) => factOf(member));
  const other = rest.find((member) => first && factOf(member) !== factOf(first));
  return first && other ? [first, other] : undefined;
}

/** Keeps what is not stated, and the adapters of one model. */
function keepModel(context: HostContext, vswitch: VSwitch, kept: Adapter): Fix[] {
  const model = modelOf(kept.description ?? '');
  const adapters = vswitch.adapters.filter((id) => {
    const description = context.adapters.get(id)?.description;
    return !description || modelOf(description) === model;
  });
  return [
    { variant: 'model', params: { model: kept.description ?? '' }, edit: setAdapters(context, vswitch, adapters) },
  ];
}

/** Windows numbers several cards of one model: `X722`, `X722 #2`. */
function modelOf(description: string): string {
  return description
    .trim()
    .replace(/\s*#\d+$/, '')
    .toLowerCase();
}

/** `10 Gbps`, `10Gbps` and `10000 Mbps` are one speed. */
function speedOf(speed: string): string {
  const match = /^([\d.]+)\s*([kmgt]?)b/i.exec(speed.trim());
  if (!match) return speed.trim().toLowerCase();
  const unit = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 }[(match[2] ?? '').toLowerCase()] ?? 1;
  return String(Number(match[1]) * unit);
}

const notInVm: NeighboursRule = {
  code: 'SY055',
  name: 'team-not-in-vm',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['SETDOC'],
  check(_host, context, report) {
    if (!platformOf(context)?.isVm) return;
    for (const team of teamsOf(context)) {
      report({
        entities: [inSwitch(context, team.vswitch), onHost(context)],
        field: 'adapters',
        params: { switch: team.vswitch.name, host: context.host.name },
        fixes: keepFirst(context, team),
      });
    }
  },
  examples: {
    valid: [
      { commands: TEAM, host: { platform: 'physical' } },
      { commands: SINGLE, host: { platform: 'hyperv-vm', macSpoofing: true } },
      { title: 'platform not stated', commands: TEAM },
    ],
    invalid: [
      { commands: TEAM, host: { platform: 'hyperv-vm', macSpoofing: true } },
      { commands: TEAM, host: { platform: 'vmware-vm', promiscuous: true } },
    ],
  },
};

/** A single adapter, best one that nothing else uses, works where a team does not. A switch made by hand is not ours to change. */
function keepFirst(context: HostContext, { vswitch, members }: Team): Fix[] {
  const elsewhere = bindingsOf(context).switchesOf;
  const first = members.find((item) => elsewhere.get(item.id)?.length === 1) ?? members[0];
  if (!first || vswitch.origin === 'host') return [];
  return [{ variant: 'single', params: { first: first.name }, edit: setAdapters(context, vswitch, [first.id]) }];
}

const serverOnly: NeighboursRule = {
  code: 'SY056',
  name: 'team-needs-server',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['SETDOC'],
  check(_host, context, report) {
    const client = runsClient(context);
    const tooOld = context.build !== undefined && context.build < BUILD.WS2016;
    if (!client && !tooOld) return;
    for (const team of teamsOf(context)) {
      report({
        entities: [inSwitch(context, team.vswitch), onHost(context)],
        field: 'adapters',
        variant: client ? 'client' : undefined,
        params: { switch: team.vswitch.name, host: context.host.name, version: versionName(context) },
        fixes: keepFirst(context, team),
      });
    }
  },
  examples: {
    valid: [
      { commands: TEAM, host: { release: 'WS2016' } },
      { title: 'a build that servers and clients share', commands: TEAM, host: { build: BUILD.WS2019 } },
      { title: 'version not stated', commands: TEAM },
    ],
    invalid: [
      { title: 'one build before', commands: TEAM, host: { build: BUILD.WS2016 - 1 } },
      { commands: TEAM, host: { release: 'W11' } },
      { title: 'a build only clients have', commands: TEAM, host: { build: 22631 } },
    ],
  },
};

export const TEAMING_RULES: readonly Rule[] = [teamSize, identicalMembers, notInVm, serverOnly];
