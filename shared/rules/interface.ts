import { batch, type Edit } from '../design/edits.ts';
import type { Adapter, Network, VSwitch } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { onFreeAdapter, sparesAdapter } from './adapters.ts';
import { bindingsOf, isHostVnic, ownSwitch } from './bindings.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, handMadeSwitch, nic } from './example.ts';
import { networksOfDriver } from './networkLists.ts';
import { inAdapter, inNetwork, inSwitch } from './places.ts';
import type { Fix, HostRule, NeighboursRule, NetworkRule, Rule } from './rule.ts';
import { clearlyMeant } from './similar.ts';

const INTERFACE = '-o com.docker.network.windowsshim.interface';

const notForNat: NeighboursRule = {
  code: 'SY045',
  name: 'interface-not-for-nat',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['S16', 'ADV'],
  check(host, context, report) {
    for (const network of networksOfDriver(host.networks, 'nat')) {
      const vswitch = context.switchOf(network);
      if (network.origin === 'host' || !vswitch || vswitch.origin === 'host' || vswitch.adapters.length === 0) continue;
      report({
        entities: [inNetwork(context, network), inSwitch(context, vswitch)],
        field: 'switch',
        params: { name: network.name, adapters: namesOf(context.adaptersOf(network)) },
        fixes: [{ variant: 'internal', edit: ownSwitch(context, network, { kind: 'internal', adapters: [] }) }],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat lab' },
      { commands: `docker network create -d transparent ${INTERFACE}="Ethernet 2" lan` },
    ],
    invalid: [{ commands: `docker network create -d nat ${INTERFACE}="Ethernet 2" lab` }],
  },
};

const adapterExists: HostRule = {
  code: 'SY046',
  name: 'interface-names-an-adapter',
  severity: 'error',
  scope: 'host',
  sources: ['gh:docker/for-win#4581', 'gh:moby/moby#29067', 'S16'],
  check(context, report) {
    for (const adapter of context.host.adapters) {
      const vnic = isHostVnic(adapter.name);
      if (!vnic && !(adapter.named && context.host.adaptersKnown)) continue;
      const switches = (bindingsOf(context).switchesOf.get(adapter.id) ?? []).filter(
        (item) => item.origin === 'docker',
      );
      const networks = switches.flatMap((item) => bindingsOf(context).networksOn.get(item.id) ?? []);
      // On a nat network it is the adapter itself that is wrong, which SY045 says.
      const needless = networks.length > 0 && networks.every((item) => !driverById.get(item.driver)?.usesAdapter);
      if (switches.length === 0 || needless) continue;
      const meant = vnic ? behindVnic(context, adapter) : meantAdapter(context, adapter);
      report({
        entities: [inAdapter(context, adapter), ...networks.map((network) => inNetwork(context, network))],
        field: 'name',
        ...(vnic && { variant: 'host-vnic' }),
        params: { adapter: adapter.name, host: context.host.name },
        fixes: meant
          ? [{ variant: 'use', params: { meant: meant.name }, edit: replace(context, switches, adapter, meant) }]
          : [],
      });
    }
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d transparent ${INTERFACE}="Ethernet 2" lan`,
        host: { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2' }] },
      },
      {
        title: 'adapters not stated',
        commands: `docker network create -d transparent ${INTERFACE}="Ethernet 2" lan`,
      },
    ],
    invalid: [
      {
        title: 'a slip of the pen',
        commands: `docker network create -d transparent ${INTERFACE}="Etherent 2" lan`,
        host: { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2' }] },
      },
      {
        title: 'no adapter comes near',
        commands: `docker network create -d transparent ${INTERFACE}="Ethernet 3" lan`,
        host: { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2' }] },
      },
      {
        title: "the host's own port on a switch",
        commands: `docker network create -d transparent ${INTERFACE}="vEthernet (LAN)" lan`,
      },
      { title: 'the host’s own port on a switch that is known', design: () => onHostVnic() },
      {
        title: 'the switch below has a team',
        design: () => onHostVnic({ adapters: ['Ethernet 2', 'Ethernet 3'] }),
      },
      { title: 'docker does not list the switch below', design: () => onHostVnic({ seenByDocker: false }) },
    ],
  },
};

function onHostVnic(below: Partial<VSwitch> = {}) {
  return exampleDesign(
    exampleHost({
      adapters: [nic('Ethernet'), nic('Ethernet 2'), nic('Ethernet 3'), nic('vEthernet (LAN)')],
      switches: [
        handMadeSwitch('DMZ', ['Ethernet']),
        handMadeSwitch('LAN', ['Ethernet 2'], below),
        dockerSwitch('lan', ['vEthernet (LAN)']),
      ],
      networks: [exampleNetwork('transparent', 'lan', { switch: 'lan' })],
    }),
  );
}

/** The host's adapter a misspelt name stands for, if it is clear and nothing else stands on it. */
function meantAdapter(context: HostContext, adapter: Adapter): Adapter | undefined {
  const existing = context.host.adapters.filter(
    (item) => !item.named && !isHostVnic(item.name) && !item.name.includes(','),
  );
  const name = clearlyMeant(
    adapter.name,
    existing.map((item) => item.name),
  );
  const meant = existing.find((item) => item.name === name);
  return meant && !bindingsOf(context).switchesOf.has(meant.id) && sparesAdapter(context) ? meant : undefined;
}

/** The adapter below `vEthernet (X)`: that of switch X, where a network could use it. */
function behindVnic(context: HostContext, vnic: Adapter): Adapter | undefined {
  const name = /\((.*)\)\s*$/.exec(vnic.name)?.[1];
  const behind = context.host.switches.find((item) => item.name === name && item.origin === 'host');
  const [only, second] = behind?.adapters ?? [];
  if (!behind || behind.seenByDocker === false || only === undefined || second !== undefined) return undefined;
  const adapter = context.adapters.get(only);
  return adapter && !isHostVnic(adapter.name) ? adapter : undefined;
}

function replace(context: HostContext, switches: readonly VSwitch[], from: Adapter, to: Adapter): Edit {
  const host = context.host.id;
  return batch(
    ...switches.map((item) => {
      const adapters = item.adapters.map((id) => (id === from.id ? to.id : id));
      return { type: 'change', kind: 'switch', host, id: item.id, set: { adapters } } as const;
    }),
    ...(from.named ? [{ type: 'remove', kind: 'adapter', host, id: from.id } as const] : []),
  );
}

const hiddenSwitch: NetworkRule = {
  code: 'SY047',
  name: 'switch-hidden-from-docker',
  severity: 'error',
  scope: 'network',
  drivers: ['transparent', 'l2bridge', 'l2tunnel', 'overlay'],
  sources: ['S16', 'ADV'],
  check(network, context, report) {
    const found = handMadeBelow(context, network, (item) => item.seenByDocker === false);
    if (!found) return;
    report({
      entities: [inNetwork(context, network), inSwitch(context, found.vswitch), inAdapter(context, found.adapter)],
      field: 'switch',
      params: { name: network.name, switch: found.vswitch.name, adapter: found.adapter.name },
      fixes: freeOfTeam(context, network),
    });
  },
  examples: {
    valid: [
      { title: 'docker lists it', design: () => overHandMade('l2bridge', true) },
      { title: 'another adapter', design: () => overHandMade('l2bridge', false, 'Ethernet 2') },
    ],
    invalid: [
      {
        title: 'l2bridge on the adapter of a switch docker does not list',
        design: () => overHandMade('l2bridge', false),
      },
      {
        title: 'transparent on the adapter of a switch docker does not list',
        design: () => overHandMade('transparent', false),
      },
      { title: 'drawn on the switch itself', design: () => overHandMade('transparent', false, 'hand-made') },
    ],
  },
};

const listedSwitch: NetworkRule = {
  code: 'SY048',
  name: 'switch-listed-by-docker',
  severity: 'info',
  scope: 'network',
  drivers: ['transparent'],
  sources: ['S16', 'DW'],
  check(network, context, report) {
    const found = handMadeBelow(context, network, (item) => item.seenByDocker !== false);
    if (!found) return;
    report({
      entities: [inNetwork(context, network), inSwitch(context, found.vswitch)],
      field: 'switch',
      ...(found.vswitch.seenByDocker === undefined && { variant: 'unknown' }),
      params: { name: network.name, switch: found.vswitch.name, adapter: found.adapter.name },
    });
  },
  examples: {
    valid: [
      { title: 'another adapter', design: () => overHandMade('transparent', true, 'Ethernet 2') },
      { title: 'not a transparent network', design: () => overHandMade('l2bridge', true) },
    ],
    invalid: [
      { title: 'on the adapter of a switch docker lists', design: () => overHandMade('transparent', true) },
      { title: 'drawn on the switch itself', design: () => overHandMade('transparent', true, 'hand-made') },
      { title: 'whether docker lists it is not stated', design: () => overHandMade('transparent', undefined) },
    ],
  },
};

/** A switch made by hand that holds an adapter of a network to be created. */
function handMadeBelow(context: HostContext, network: Network, which: (vswitch: VSwitch) => boolean) {
  if (network.origin === 'host') return undefined;
  for (const adapter of context.adaptersOf(network)) {
    const holders = bindingsOf(context).switchesOf.get(adapter.id) ?? [];
    const vswitch = holders.find((item) => item.origin === 'host' && which(item));
    if (vswitch) return { adapter, vswitch };
  }
  return undefined;
}

/** A team is not taken apart by a quick fix. */
function freeOfTeam(context: HostContext, network: Network): Fix[] {
  return context.adaptersOf(network).length > 1 ? [] : onFreeAdapter(context, network);
}

/** A network over a switch made by hand on "Ethernet"; `target` is the adapter, or the switch, that it is drawn on. */
function overHandMade(driver: string, seenByDocker: boolean | undefined, target = 'Ethernet') {
  const onSwitch = target === 'hand-made';
  return exampleDesign(
    exampleHost({
      adapters: [nic('Ethernet'), nic('Ethernet 2')],
      switches: [
        handMadeSwitch('hand-made', ['Ethernet'], seenByDocker === undefined ? {} : { seenByDocker }),
        ...(onSwitch ? [] : [dockerSwitch('made-by-docker', [target])]),
      ],
      networks: [
        exampleNetwork(driver, 'lan', {
          switch: onSwitch ? 'hand-made' : 'made-by-docker',
          subnets: [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }],
        }),
      ],
    }),
  );
}

function namesOf(adapters: readonly Adapter[]): string {
  return adapters.map((adapter) => adapter.name).join(', ');
}

export const INTERFACE_RULES: readonly Rule[] = [notForNat, adapterExists, hiddenSwitch, listedSwitch];
