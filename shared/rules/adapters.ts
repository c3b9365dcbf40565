import type { Adapter, Network } from '../design/schema.ts';
import { onLinkPrefix } from './addressBook.ts';
import { bindingsOf, ownSwitch, suggestedAdapter } from './bindings.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, handMadeSwitch, nic } from './example.ts';
import { networksOfDriver } from './networkLists.ts';
import { inAdapter, inNetwork, onHost } from './places.ts';
import type { Fix, HostRule, Rule } from './rule.ts';

/** Drivers whose networks each take an adapter for themselves. Overlays share one. */
const EXCLUSIVE = ['transparent', 'l2bridge', 'l2tunnel'] as const;

const TWO_NICS = { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2' }] };
const INTERFACE = '-o com.docker.network.windowsshim.interface';
const on = (driver: string, adapter: string, name: string) =>
  `docker network create -d ${driver} --subnet=10.31.8.0/22 --gateway=10.31.8.1 ${INTERFACE}="${adapter}" ${name}`;

const oneAdapterEach: HostRule = {
  code: 'SY040',
  name: 'one-adapter-per-network',
  severity: 'error',
  scope: 'host',
  sources: ['S16', 'ADV'],
  check(context, report) {
    const first = new Map<string, Network>();
    const all = context.host.networks.filter((network) => isExclusive(network.driver));
    // What exists was there first; the rest is created in the order of the list.
    const inOrder = [...all.filter((item) => item.origin === 'host'), ...all.filter((item) => item.origin !== 'host')];
    for (const network of inOrder) {
      const adapters = new Set(context.adaptersOf(network));
      const shared = [...adapters].find((adapter) => first.has(adapter.id));
      for (const adapter of adapters) if (!first.has(adapter.id)) first.set(adapter.id, network);
      const earlier = shared && first.get(shared.id);
      if (!shared || !earlier || network.origin === 'host') continue;
      report({
        entities: [inNetwork(context, network), inNetwork(context, earlier), inAdapter(context, shared)],
        field: 'switch',
        params: { name: network.name, other: earlier.name, adapter: shared.name },
        fixes: onFreeAdapter(context, network),
      });
    }
  },
  examples: {
    valid: [
      {
        commands: `${on('transparent', 'Ethernet', 'lan')}\n${on('l2bridge', 'Ethernet 2', 'lan2')}`,
        host: TWO_NICS,
      },
      {
        title: 'overlays share their adapter',
        design: () => twoOn('Ethernet', 'overlay', 'overlay'),
      },
    ],
    invalid: [
      {
        commands: `${on('transparent', 'Ethernet', 'lan')}\n${on('transparent', 'Ethernet', 'lan2')}`,
        host: TWO_NICS,
      },
      {
        title: 'no other adapter',
        commands: `${on('transparent', 'Ethernet', 'lan')}\n${on('l2bridge', 'Ethernet', 'lan2')}`,
      },
      { title: 'two networks on one switch', design: () => twoOn('Ethernet', 'transparent', 'l2bridge') },
    ],
  },
};

function twoOn(adapter: string, ...drivers: readonly string[]) {
  const subnets = [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }];
  return exampleDesign(
    exampleHost({
      swarm: 'manager',
      adapters: [nic('Ethernet'), nic('Ethernet 2')],
      switches: [dockerSwitch('switch', [adapter])],
      networks: drivers.map((driver, index) => exampleNetwork(driver, `lan${index}`, { switch: 'switch', subnets })),
    }),
  );
}

/** Whether an adapter is left over for this network when all others that wait for one have theirs. */
export function sparesAdapter(context: HostContext, network?: Network): boolean {
  const waiting = context.host.networks.filter(
    (item) => item !== network && isExclusive(item.driver) && leavesChoiceToHns(context, item),
  );
  return waiting.length < bindingsOf(context).free.length;
}

/**
 * A free adapter for this network, where one can be proposed without harm: whose subnet is the network's own, and that no
 * other network waits for.
 */
export function freeAdapterFor(context: HostContext, network: Network): Adapter | undefined {
  const adapter = suggestedAdapter(context);
  if (!adapter || adapter.vlan) return undefined;
  if (!sparesAdapter(context, network)) return undefined;
  const prefix = onLinkPrefix(adapter);
  if (!prefix || network.driver === 'overlay') return adapter;
  const fits = context
    .subnetsOf(network)
    .every(({ subnet }) => !subnet || (subnet.base === prefix.base && subnet.length === prefix.length));
  return fits ? adapter : undefined;
}

/** The fix "its own switch on the free adapter". */
export function onFreeAdapter(context: HostContext, network: Network): Fix[] {
  const adapter = freeAdapterFor(context, network);
  if (!adapter) return [];
  const edit = ownSwitch(context, network, { kind: 'external', adapters: [adapter.id] });
  return [{ variant: 'free-adapter', params: { free: adapter.name }, edit }];
}

const secondTransparent: HostRule = {
  code: 'SY042',
  name: 'transparent-names-its-adapter',
  severity: 'error',
  scope: 'host',
  sources: ['S16', 'ADV'],
  check(context, report) {
    const networks = networksOfDriver(context.host.networks, 'transparent');
    if (networks.length < 2) return;
    for (const network of networks) {
      if (!leavesChoiceToHns(context, network)) continue;
      report({
        entities: [inNetwork(context, network)],
        field: 'switch',
        params: { name: network.name, count: networks.length },
        fixes: onFreeAdapter(context, network),
      });
    }
  },
  examples: {
    valid: [
      { title: 'a single one may leave the choice to Windows', commands: 'docker network create -d transparent lan' },
      { commands: `${on('transparent', 'Ethernet', 'lan')}\n${on('transparent', 'Ethernet 2', 'lan2')}` },
    ],
    invalid: [
      {
        commands: `${on('transparent', 'Ethernet', 'lan')}\ndocker network create -d transparent lan2`,
        host: TWO_NICS,
      },
      { commands: 'docker network create -d transparent lan\ndocker network create -d transparent lan2' },
      {
        title: 'the free adapter is on the network’s own subnet',
        commands: `${on('transparent', 'Ethernet', 'lan')}\ndocker network create -d transparent --subnet=10.40.0.0/24 --gateway=10.40.0.1 lan2`,
        host: { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2', ipv4: '10.40.0.5/24' }] },
      },
      {
        title: 'the free adapter is on another subnet',
        commands: `${on('transparent', 'Ethernet', 'lan')}\ndocker network create -d transparent --subnet=10.40.0.0/24 --gateway=10.40.0.1 lan2`,
        host: { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2', ipv4: '10.41.0.5/24' }] },
      },
    ],
  },
};

/** A network to be created without the interface option, so that HNS takes any adapter no external switch has. */
export function leavesChoiceToHns(context: HostContext, network: Network): boolean {
  if (network.origin === 'host') return false;
  const vswitch = context.switchOf(network);
  return !vswitch || (vswitch.origin === 'docker' && vswitch.adapters.length === 0);
}

const adapterLeft: HostRule = {
  code: 'SY044',
  name: 'adapter-left',
  severity: 'error',
  scope: 'host',
  sources: ['S16', 'ZERR'],
  check(context, report) {
    if (!context.host.adaptersKnown) return;
    const waiting = context.host.networks.filter(
      (network) => isExclusive(network.driver) && leavesChoiceToHns(context, network),
    );
    if (waiting.length === 0) return;
    const left = bindingsOf(context).free.length;
    for (const network of waiting.slice(left)) {
      if (network.driver === 'transparent' && listsVisibleSwitch(context)) continue;
      report({
        entities: [inNetwork(context, network), onHost(context)],
        field: 'switch',
        params: { name: network.name, host: context.host.name },
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d transparent lan', host: TWO_NICS },
      { title: 'adapters not stated', commands: 'docker network create -d transparent lan' },
      {
        title: 'a switch that docker lists can be used',
        design: () => lanBeside(handMadeSwitch('hand-made', ['Ethernet'], { seenByDocker: true })),
      },
    ],
    invalid: [
      {
        commands: `${on('transparent', 'Ethernet', 'lan')}\ndocker network create -d l2bridge --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan2`,
        host: { adapters: [{ name: 'Ethernet' }] },
      },
      {
        title: 'the only adapter belongs to a switch docker does not list',
        design: () => lanBeside(handMadeSwitch('hand-made', ['Ethernet'], { seenByDocker: false })),
      },
    ],
  },
};

function lanBeside(existing: ReturnType<typeof handMadeSwitch>) {
  return exampleDesign(
    exampleHost({
      adaptersKnown: true,
      adapters: [nic('Ethernet')],
      switches: [existing],
      networks: [exampleNetwork('transparent', 'lan')],
    }),
  );
}

function isExclusive(driver: string): boolean {
  return (EXCLUSIVE as readonly string[]).includes(driver);
}

/** The docker engine uses an external switch it lists instead of making one (`S16`, existing vSwitch not visible). */
export function listsVisibleSwitch({ host }: HostContext): boolean {
  return host.switches.some((item) => item.origin === 'host' && item.kind === 'external' && item.seenByDocker === true);
}

export const ADAPTER_RULES: readonly Rule[] = [oneAdapterEach, secondTransparent, adapterLeft];
