import { formatSubnet } from '../address/ipv4.ts';
import type { Adapter, VSwitch } from '../design/schema.ts';
import { SET_TEAMING } from '../windows/reserved.ts';
import { onLinkPrefix } from './addressBook.ts';
import { setAdapters } from './bindings.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { inAdapter, inSwitch } from './places.ts';
import type { Fix, HostRule, NeighboursRule, Rule } from './rule.ts';
import { teamsOf } from './teams.ts';

const teamMode: HostRule = {
  code: 'SY057',
  name: 'team-mode',
  severity: 'error',
  scope: 'host',
  sources: SET_TEAMING.sources,
  check(context, report) {
    for (const { vswitch } of teamsOf(context)) {
      const { teamingMode, loadBalancing } = vswitch;
      const hit = { entities: [inSwitch(context, vswitch)] };
      if (teamingMode !== undefined && !isOne(teamingMode, [SET_TEAMING.mode])) {
        const params = { switch: vswitch.name, value: teamingMode, wanted: SET_TEAMING.mode };
        const set = { teamingMode: SET_TEAMING.mode };
        report({
          ...hit,
          field: 'teamingMode',
          variant: 'mode',
          params,
          fixes: settingFix(context, vswitch, set, SET_TEAMING.mode),
        });
      }
      if (loadBalancing !== undefined && !isOne(loadBalancing, SET_TEAMING.loadBalancing)) {
        const [wanted] = SET_TEAMING.loadBalancing;
        const params = { switch: vswitch.name, value: loadBalancing, wanted: SET_TEAMING.loadBalancing.join(', ') };
        const set = { loadBalancing: wanted };
        report({
          ...hit,
          field: 'loadBalancing',
          variant: 'load-balancing',
          params,
          fixes: settingFix(context, vswitch, set, wanted),
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'what Switch Embedded Teaming begins with',
        design: () => teamWith({ teamingMode: 'SwitchIndependent', loadBalancing: 'HyperVPort' }),
      },
      {
        title: 'the other one',
        design: () => teamWith({ teamingMode: 'Switch Independent', loadBalancing: 'Dynamic' }),
      },
      { title: 'not stated', design: () => teamWith({}) },
    ],
    invalid: [
      { title: 'LACP', design: () => teamWith({ teamingMode: 'Lacp' }) },
      { title: 'address hash', design: () => teamWith({ loadBalancing: 'TransportPorts' }) },
    ],
  },
};

function isOne(text: string, wanted: readonly string[]): boolean {
  const bare = text.replace(/[\s-]/g, '').toLowerCase();
  return wanted.some((item) => item.toLowerCase() === bare);
}

/** A switch made by hand is as it is; how to change it is in the advice. */
function settingFix(context: HostContext, vswitch: VSwitch, set: Partial<VSwitch>, wanted: string): Fix[] {
  if (vswitch.origin === 'host') return [];
  return [
    {
      variant: 'set',
      params: { setting: wanted },
      edit: { type: 'change', kind: 'switch', host: context.host.id, id: vswitch.id, set },
    },
  ];
}

function teamWith(settings: Partial<Omit<VSwitch, 'id'>>, second: Partial<Adapter> = {}) {
  return exampleDesign(
    exampleHost({
      adapters: [nic('Ethernet 2', { ipv4: '10.31.8.5/22' }), nic('Ethernet 3', second)],
      switches: [dockerSwitch('team', ['Ethernet 2', 'Ethernet 3'], settings)],
      networks: [exampleNetwork('transparent', 'lan', { switch: 'team' })],
    }),
  );
}

const oneSegment: NeighboursRule = {
  code: 'SY059',
  name: 'team-on-one-segment',
  severity: 'warning',
  scope: 'neighbours',
  tried: true,
  sources: ['SETDOC'],
  check(_host, context, report) {
    for (const { vswitch, members } of teamsOf(context)) {
      const known = members.filter(segmentOf);
      const [first] = known;
      const other = first && known.find((item) => segmentOf(item) !== segmentOf(first));
      if (!first || !other) continue;
      const apart = new Set(known.filter((item) => segmentOf(item) !== segmentOf(first)).map(({ id }) => id));
      report({
        entities: [inSwitch(context, vswitch), inAdapter(context, first), inAdapter(context, other)],
        field: 'adapters',
        params: {
          switch: vswitch.name,
          a: first.name,
          b: other.name,
          valueA: segmentOf(first) ?? '',
          valueB: segmentOf(other) ?? '',
        },
        fixes:
          vswitch.origin === 'host'
            ? []
            : [
                {
                  variant: 'same',
                  edit: setAdapters(
                    context,
                    vswitch,
                    vswitch.adapters.filter((id) => !apart.has(id)),
                  ),
                },
              ],
      });
    }
  },
  examples: {
    valid: [
      { title: 'one subnet', design: () => teamWith({}, { ipv4: '10.31.9.7/22' }) },
      { title: 'not stated', design: () => teamWith({}) },
    ],
    invalid: [{ title: 'two subnets', design: () => teamWith({}, { ipv4: '10.99.0.7/24' }) }],
  },
};

/** The subnet an adapter is in, which is what tells segments apart. */
function segmentOf(adapter: Adapter): string | undefined {
  const prefix = onLinkPrefix(adapter);
  return prefix && formatSubnet(prefix);
}

export const TEAM_SETTING_RULES: readonly Rule[] = [teamMode, oneSegment];
