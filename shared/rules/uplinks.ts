import type { Adapter, Network } from '../design/schema.ts';
import { leavesChoiceToHns, listsVisibleSwitch } from './adapters.ts';
import { bindingsOf, isHostVnic, isUp, isWireless, suggestedAdapter } from './bindings.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, handMadeSwitch, nic } from './example.ts';
import { networksOfDriver } from './networkLists.ts';
import { inAdapter, inNetwork } from './places.ts';
import type { HostRule, NetworkRule, Rule } from './rule.ts';
import { carriesHost, moveToFreeAdapter, takesAdapter, uplinksOf } from './uplinkChoice.ts';

/** Adapters below networks: whether each is one that an external switch does well on. */

const INTERFACE = '-o com.docker.network.windowsshim.interface';
const EXTERNAL = ['transparent', 'l2bridge', 'l2tunnel', 'overlay'] as const;
const lanOn = (adapter: string) => `docker network create -d transparent ${INTERFACE}="${adapter}" lan`;
const bridgeOn = (adapter: string) =>
  `docker network create -d l2bridge --subnet=10.31.8.0/22 --gateway=10.31.8.1 ${INTERFACE}="${adapter}" lan`;

const overlayAlone: HostRule = {
  code: 'SY041',
  name: 'overlay-adapter-not-shared',
  severity: 'warning',
  scope: 'host',
  sources: ['gh:docker/for-win#1960', 'INF'],
  check(context, report) {
    const overlays = networksOfDriver(context.host.networks, 'overlay');
    if (overlays.length === 0) return;
    const users = new Map<string, Network>();
    for (const network of context.host.networks) {
      if (network.driver === 'overlay' || !takesAdapter({ ...network, origin: 'design' }, context)) continue;
      for (const adapter of context.adaptersOf(network)) users.set(adapter.id, network);
    }
    for (const network of overlays) {
      const shared = context.adaptersOf(network).find((adapter) => users.has(adapter.id));
      const other = shared && users.get(shared.id);
      if (!shared || !other || (network.origin === 'host' && other.origin === 'host')) continue;
      report({
        entities: [inNetwork(context, network), inNetwork(context, other), inAdapter(context, shared)],
        field: 'switch',
        params: { name: network.name, other: other.name, driver: other.driver, adapter: shared.name },
        fixes: network.origin === 'host' ? [] : moveToFreeAdapter(context, network),
      });
    }
  },
  examples: {
    valid: [
      { title: 'overlays among themselves', design: () => onOneAdapter('overlay', 'overlay') },
      { title: 'an adapter each', design: () => onOneAdapter('overlay') },
    ],
    invalid: [
      { title: 'beside a transparent network', design: () => onOneAdapter('overlay', 'transparent') },
      { title: 'beside an l2bridge network', design: () => onOneAdapter('l2bridge', 'overlay') },
    ],
  },
};

function onOneAdapter(...drivers: readonly string[]) {
  return exampleDesign(
    exampleHost({
      swarm: 'manager',
      swarmId: 'swarm',
      adapters: [nic('Ethernet'), nic('Ethernet 2', { status: 'Up', ipv4: '10.31.8.6/22' })],
      switches: drivers.map((driver, index) => dockerSwitch(`${driver}-${index}`, ['Ethernet'])),
      networks: drivers.map((driver, index) =>
        exampleNetwork(driver, `net${index}`, {
          switch: `${driver}-${index}`,
          subnets: [{ subnet: `10.${60 + index}.0.0/24`, gateway: `10.${60 + index}.0.1` }],
        }),
      ),
    }),
  );
}

const adapterNamed: NetworkRule = {
  code: 'SY043',
  name: 'adapter-named-among-several',
  severity: 'warning',
  scope: 'network',
  drivers: EXTERNAL,
  sources: ['gh:MicrosoftDocs/Virtualization-Documentation#595'],
  check(network, context, report) {
    const { free } = bindingsOf(context);
    if (!context.host.adaptersKnown || free.length < 2 || !leavesChoiceToHns(context, network)) return;
    // With several transparent networks it is an error (SY042); a switch docker lists is used instead.
    if (network.driver === 'transparent') {
      if (networksOfDriver(context.host.networks, 'transparent').length > 1 || listsVisibleSwitch(context)) return;
    }
    report({
      entities: [inNetwork(context, network), ...free.map((adapter) => inAdapter(context, adapter))],
      field: 'switch',
      params: { name: network.name, count: free.length, adapters: free.map(({ name }) => name).join(', ') },
      fixes: moveToFreeAdapter(context, network),
    });
  },
  examples: {
    valid: [
      { commands: lanOn('Ethernet 2'), host: { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2' }] } },
      {
        title: 'only one is there',
        commands: 'docker network create -d transparent lan',
        host: { adapters: [{ name: 'Ethernet' }] },
      },
      { title: 'adapters not stated', commands: 'docker network create -d transparent lan' },
      {
        title: 'several transparent networks: SY042 speaks of them',
        commands: 'docker network create -d transparent lan\ndocker network create -d transparent lan2',
        host: { adapters: [{ name: 'Ethernet' }, { name: 'Ethernet 2' }, { name: 'Ethernet 3' }] },
      },
    ],
    invalid: [
      {
        commands: 'docker network create -d transparent lan',
        host: {
          adapters: [
            { name: 'Ethernet', defaultRoute: true },
            { name: 'Ethernet 2', status: 'Up' },
          ],
        },
      },
    ],
  },
};

const wiredAdapter: NetworkRule = {
  code: 'SY049',
  name: 'adapter-wired',
  severity: 'warning',
  scope: 'network',
  drivers: EXTERNAL,
  sources: ['gh:docker/for-win#2237', 'gh:microsoft/hcsshim#1477'],
  check(network, context, report) {
    if (!takesAdapter(network, context)) return;
    const wireless = uplinksOf(network, context).find(isWireless);
    if (!wireless) return;
    const refused = network.driver === 'l2bridge' && !!context.host.adaptersKnown && !hasWired(context);
    report({
      entities: [inNetwork(context, network), inAdapter(context, wireless)],
      field: 'switch',
      ...(refused && { severity: 'error', variant: 'only' }),
      params: { name: network.name, adapter: wireless.name, driver: network.driver },
      fixes: moveToFreeAdapter(context, network),
    });
  },
  examples: {
    valid: [{ commands: lanOn('Ethernet'), host: { adapters: [{ name: 'Ethernet', media: '802.3' }] } }],
    invalid: [
      {
        commands: lanOn('Wi-Fi'),
        host: {
          adapters: [
            { name: 'Wi-Fi', media: 'Native 802.11' },
            { name: 'Ethernet', media: '802.3', status: 'Up' },
          ],
        },
      },
      {
        title: 'l2bridge, and nothing else is connected',
        commands: bridgeOn('Wi-Fi'),
        host: {
          adapters: [
            { name: 'Wi-Fi', media: 'Native 802.11', status: 'Up' },
            { name: 'Ethernet', status: 'Disconnected' },
            { name: 'vEthernet (nat)', status: 'Up' },
          ],
        },
        severity: 'error',
      },
      {
        title: 'l2bridge, and another one is connected',
        commands: bridgeOn('Wi-Fi'),
        host: {
          adapters: [
            { name: 'Wi-Fi', media: 'Native 802.11', status: 'Up' },
            { name: 'Ethernet', status: 'Up' },
          ],
        },
      },
      {
        title: 'transparent, and nothing else is connected',
        commands: lanOn('Wi-Fi'),
        host: {
          adapters: [
            { name: 'Wi-Fi', media: 'Native 802.11', status: 'Up' },
            { name: 'Ethernet', status: 'Disconnected' },
          ],
        },
      },
    ],
  },
};

function hasWired({ host }: HostContext): boolean {
  return host.adapters.some((item) => !item.named && !isHostVnic(item.name) && !isWireless(item) && isUp(item));
}

const adapterUp: NetworkRule = {
  code: 'SY050',
  name: 'adapter-connected',
  severity: 'warning',
  scope: 'network',
  drivers: EXTERNAL,
  sources: ['INF'],
  check(network, context, report) {
    if (!takesAdapter(network, context)) return;
    const down = uplinksOf(network, context).find((adapter) => !isUp(adapter));
    if (!down) return;
    report({
      entities: [inNetwork(context, network), inAdapter(context, down)],
      field: 'switch',
      params: { name: network.name, adapter: down.name, status: down.status ?? '' },
      fixes: moveToFreeAdapter(context, network),
    });
  },
  examples: {
    valid: [
      { commands: lanOn('Ethernet'), host: { adapters: [{ name: 'Ethernet', status: 'Up' }] } },
      { title: 'not stated', commands: lanOn('Ethernet'), host: { adapters: [{ name: 'Ethernet' }] } },
      {
        title: 'which of two Windows takes is open',
        commands: 'docker network create -d transparent lan',
        host: {
          adapters: [
            { name: 'Ethernet', status: 'Up' },
            { name: 'Ethernet 2', status: 'Disconnected' },
          ],
        },
      },
    ],
    invalid: [
      {
        commands: lanOn('Ethernet'),
        host: {
          adapters: [
            { name: 'Ethernet', status: 'Disconnected' },
            { name: 'Ethernet 2', status: 'Up' },
          ],
        },
      },
      {
        title: 'Windows has no other to take',
        commands: 'docker network create -d transparent lan',
        host: { adapters: [{ name: 'Ethernet', status: 'Disconnected' }] },
      },
    ],
  },
};

const hostLink: HostRule = {
  code: 'SY051',
  name: 'switch-interrupts-host',
  severity: 'warning',
  scope: 'host',
  sources: ['PJH', 'gh:microsoft/SDN#84', 'gh:microsoft/hcsshim#108'],
  check(context, report) {
    const concerned = new Map<Adapter, Network[]>();
    for (const network of context.host.networks) {
      if (!takesAdapter(network, context)) continue;
      for (const adapter of uplinksOf(network, context)) {
        if (carriesHost(adapter) && !isBound(context, adapter))
          concerned.set(adapter, [...(concerned.get(adapter) ?? []), network]);
      }
    }
    const other = suggestedAdapter(context);
    for (const [adapter, networks] of concerned) {
      const [network] = networks;
      if (!network) continue;
      report({
        entities: [inAdapter(context, adapter), ...networks.map((item) => inNetwork(context, item))],
        ...(!other && { variant: 'only' }),
        params: { adapter: adapter.name, host: context.host.name, name: network.name, free: other?.name ?? '' },
        fixes: networks.length === 1 ? moveToFreeAdapter(context, network) : [],
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'an adapter the host is not reached by',
        commands: lanOn('Ethernet 2'),
        host: { adapters: [{ name: 'Ethernet', defaultRoute: true }, { name: 'Ethernet 2' }] },
      },
      { title: 'not stated', commands: lanOn('Ethernet'), host: { adapters: [{ name: 'Ethernet' }] } },
      {
        title: 'a switch that exists is not made again',
        design: () =>
          exampleDesign(
            exampleHost({
              adapters: [nic('Ethernet', { defaultRoute: true })],
              switches: [handMadeSwitch('LAN', ['Ethernet'], { seenByDocker: true })],
              networks: [exampleNetwork('transparent', 'LAN', { switch: 'LAN', origin: 'host' })],
            }),
          ),
      },
    ],
    invalid: [
      {
        title: 'another adapter is free',
        commands: lanOn('Ethernet'),
        host: {
          adapters: [
            { name: 'Ethernet', defaultRoute: true },
            { name: 'Ethernet 2', status: 'Up' },
          ],
        },
      },
      {
        title: 'there is no other',
        commands: lanOn('Ethernet'),
        host: { adapters: [{ name: 'Ethernet', ipv4: '10.31.8.5/22', gateway: '10.31.8.1' }] },
      },
    ],
  },
};

/** A switch made by hand, or a network that exists, has the adapter already: its link was cut when that was made. */
function isBound(context: HostContext, adapter: Adapter): boolean {
  const { switchesOf, networksOn } = bindingsOf(context);
  return (switchesOf.get(adapter.id) ?? []).some(
    (item) => item.origin === 'host' || networksOn.get(item.id)?.some((network) => network.origin === 'host'),
  );
}

export const UPLINK_RULES: readonly Rule[] = [overlayAlone, adapterNamed, wiredAdapter, adapterUp, hostLink];
