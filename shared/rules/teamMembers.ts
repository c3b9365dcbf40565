import type { VSwitch } from '../design/schema.ts';
import { bindingsOf, setAdapters } from './bindings.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, handMadeSwitch, nic } from './example.ts';
import { inAdapter, inNetwork, inSwitch } from './places.ts';
import type { Fix, HostRule, NeighboursRule, Rule } from './rule.ts';
import { teamsOf } from './teams.ts';

const memberFree: NeighboursRule = {
  code: 'SY058',
  name: 'team-member-free',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['SETDOC', 'INF'],
  check(_host, context, report) {
    for (const vswitch of context.host.switches) {
      for (const id of new Set(vswitch.adapters)) {
        if (context.adapters.has(id)) continue;
        report({
          entities: [inSwitch(context, vswitch)],
          field: 'adapters',
          variant: 'elsewhere',
          params: { switch: vswitch.name, adapter: id, host: context.host.name },
          fixes: withoutMember(context, vswitch, id),
        });
      }
    }
    for (const { vswitch, members } of teamsOf(context)) {
      if (vswitch.origin === 'host') continue;
      for (const adapter of members) {
        const other = (bindingsOf(context).switchesOf.get(adapter.id) ?? []).find((item) =>
          blocks(context, vswitch, item),
        );
        if (!other) continue;
        report({
          entities: [inSwitch(context, vswitch), inAdapter(context, adapter), inSwitch(context, other)],
          field: 'adapters',
          params: { switch: vswitch.name, adapter: adapter.name, other: other.name },
          fixes: withoutMember(context, vswitch, adapter.id),
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'each has its own adapters',
        design: () => switches(dockerSwitch('team', ['Ethernet 2', 'Ethernet 3']), dockerSwitch('lan', ['Ethernet'])),
      },
      {
        title: 'two switches on one team',
        design: () =>
          switches(
            dockerSwitch('team', ['Ethernet 2', 'Ethernet 3']),
            dockerSwitch('lan', ['Ethernet 3', 'Ethernet 2']),
          ),
      },
    ],
    invalid: [
      {
        title: 'in another team',
        design: () =>
          switches(
            dockerSwitch('first', ['Ethernet', 'Ethernet 2']),
            dockerSwitch('team', ['Ethernet 2', 'Ethernet 3']),
          ),
      },
      {
        title: 'under a switch made by hand',
        design: () =>
          switches(handMadeSwitch('hand-made', ['Ethernet 3']), dockerSwitch('team', ['Ethernet 2', 'Ethernet 3'])),
      },
      {
        title: 'not on this host',
        design: () => switches(dockerSwitch('team', ['Ethernet 2', 'Ethernet of HOST02'])),
      },
    ],
  },
};

/**
 * Whether a switch keeps a team from being made. Of two teams the later one is told. The same adapters twice are two
 * networks on one team, which SY040 judges; a switch docker does not list is SY047's.
 */
function blocks(context: HostContext, team: VSwitch, other: VSwitch): boolean {
  if (other === team || (other.origin === 'host' && other.seenByDocker === false)) return false;
  if (other.origin === 'host') return true;
  if (sameMembers(team, other)) return false;
  const { switches } = context.host;
  return new Set(other.adapters).size < 2 || switches.indexOf(other) < switches.indexOf(team);
}

function sameMembers(a: VSwitch, b: VSwitch): boolean {
  const members = new Set(b.adapters);
  return members.size === new Set(a.adapters).size && a.adapters.every((id) => members.has(id));
}

function withoutMember(context: HostContext, vswitch: VSwitch, adapter: string): Fix[] {
  if (vswitch.origin === 'host') return [];
  const edit = setAdapters(
    context,
    vswitch,
    vswitch.adapters.filter((id) => id !== adapter),
  );
  return [{ variant: 'remove', edit }];
}

const noDuplicate: NeighboursRule = {
  code: 'SY060',
  name: 'team-member-once',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['INF'],
  check(_host, context, report) {
    for (const vswitch of context.host.switches) {
      const once = new Set(vswitch.adapters);
      if (once.size === vswitch.adapters.length) continue;
      const twice = vswitch.adapters.find((id, index) => vswitch.adapters.indexOf(id) !== index) ?? '';
      report({
        entities: [inSwitch(context, vswitch)],
        field: 'adapters',
        params: { switch: vswitch.name, adapter: context.adapters.get(twice)?.name ?? twice },
        fixes: [{ variant: 'once', edit: setAdapters(context, vswitch, [...once]) }],
      });
    }
  },
  examples: {
    valid: [
      { title: 'two different adapters', design: () => switches(dockerSwitch('team', ['Ethernet 2', 'Ethernet 3'])) },
    ],
    invalid: [
      {
        title: 'drawn on it twice',
        design: () => switches(dockerSwitch('team', ['Ethernet 2', 'Ethernet 3', 'Ethernet 3'])),
      },
      {
        commands:
          'docker network create -d transparent -o "com.docker.network.windowsshim.interface=Ethernet 2,Ethernet 2" lan',
      },
    ],
  },
};

const noComma: HostRule = {
  code: 'SY061',
  name: 'adapter-name-without-comma',
  severity: 'error',
  scope: 'host',
  sources: ['WIN'],
  check(context, report) {
    for (const adapter of context.host.adapters) {
      if (!adapter.name.includes(',')) continue;
      const switches = bindingsOf(context).switchesOf.get(adapter.id) ?? [];
      const networks = switches
        .filter((item) => item.origin === 'docker')
        .flatMap((item) => bindingsOf(context).networksOn.get(item.id) ?? [])
        .filter((network) => network.origin === 'design');
      const [network] = networks;
      if (!network) continue;
      report({
        entities: [inAdapter(context, adapter), ...networks.map((item) => inNetwork(context, item))],
        field: 'name',
        params: { adapter: adapter.name, name: network.name },
      });
    }
  },
  examples: {
    valid: [
      { title: 'names without a comma', design: () => switches(dockerSwitch('team', ['Ethernet 2', 'Ethernet 3'])) },
      { title: 'not used', design: () => exampleDesign(exampleHost({ adapters: [nic('Port 1, left')] })) },
    ],
    invalid: [
      {
        title: 'a comma in the name of a member',
        design: () => switches(dockerSwitch('team', ['Ethernet 2', 'Port 1, left'])),
      },
    ],
  },
};

/** A host with these switches, a network on each, and three adapters, and one with a comma. */
function switches(...made: readonly VSwitch[]) {
  return exampleDesign(
    exampleHost({
      adapters: [nic('Ethernet'), nic('Ethernet 2'), nic('Ethernet 3'), nic('Port 1, left')],
      switches: made,
      networks: made.map((item) => exampleNetwork('transparent', `on-${item.id}`, { switch: item.id })),
    }),
  );
}

export const TEAM_MEMBER_RULES: readonly Rule[] = [memberFree, noDuplicate, noComma];
