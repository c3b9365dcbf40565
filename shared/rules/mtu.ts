import type { Adapter } from '../design/schema.ts';
import { LIMITS } from '../windows/limits.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { networksOfDriver } from './networkLists.ts';
import { inAdapter, inNetwork, onHost } from './places.ts';
import type { HostRule, Rule } from './rule.ts';
import { carriesHost, uplinksOf } from './uplinkChoice.ts';

/** Packet sizes: Windows takes 1500 for granted below its switches. */

const ETHERNET = LIMITS.ethernetMtu.value;
const VXLAN = LIMITS.vxlanOverhead.value;

function isSmall({ mtu }: Adapter): boolean {
  return mtu !== undefined && mtu > 0 && mtu < ETHERNET;
}

const roomForVxlan: HostRule = {
  code: 'SY165',
  name: 'room-for-vxlan',
  severity: 'warning',
  scope: 'host',
  sources: LIMITS.vxlanOverhead.sources,
  check(context, report) {
    const overlays = [...context.networks.values()].filter(({ driver }) => driver === 'overlay');
    if (overlays.length === 0) return;
    const adapter = overlayAdapters(context).find(isSmall);
    if (!adapter) return;
    report({
      entities: [inAdapter(context, adapter), onHost(context)],
      field: 'mtu',
      params: {
        adapter: adapter.name,
        host: context.host.name,
        mtu: adapter.mtu ?? 0,
        inner: ETHERNET - VXLAN,
        overhead: VXLAN,
        needed: ETHERNET,
        networks: overlays.map(({ name }) => name).join(', '),
      },
    });
  },
  examples: {
    valid: [
      { title: 'an adapter with the usual 1500 bytes', design: () => small('overlay', ETHERNET) },
      { title: 'not stated', design: () => small('overlay', undefined) },
      { title: 'no overlay', design: () => small('transparent', 1400) },
      { title: 'only the adapter below the overlay counts', design: () => besideOverlay(['Ethernet 2']) },
      {
        title: 'the one the host is reached by, where none is drawn',
        design: () => besideOverlay([], ETHERNET),
      },
    ],
    invalid: [{ title: 'one byte short', design: () => small('overlay', ETHERNET - 1) }],
  },
};

/** The adapters drawn below overlays of this host; where none is, the one the host is reached by. */
function overlayAdapters(context: HostContext): readonly Adapter[] {
  const drawn = networksOfDriver(context.host.networks, 'overlay').flatMap((network) => uplinksOf(network, context));
  return drawn.length > 0 ? drawn : context.host.adapters.filter(carriesHost);
}

const smallAdapter: HostRule = {
  code: 'SY166',
  name: 'adapter-mtu-1500',
  severity: 'warning',
  scope: 'host',
  sources: ['PJH', 'gh:microsoft/SDN#84'],
  check(context, report) {
    const { host } = context;
    for (const adapter of host.adapters) {
      if (!isSmall(adapter)) continue;
      const networks = host.networks.filter((network) => {
        // Overlays have SY165; nat leaves through the adapter of the default route.
        if (network.driver === 'overlay') return false;
        return network.driver === 'nat' ? carriesHost(adapter) : uplinksOf(network, context).includes(adapter);
      });
      if (networks.length === 0) continue;
      report({
        entities: [inAdapter(context, adapter), ...networks.map((network) => inNetwork(context, network))],
        field: 'mtu',
        params: {
          adapter: adapter.name,
          mtu: adapter.mtu ?? 0,
          assumed: ETHERNET,
          networks: networks.map(({ name }) => name).join(', '),
        },
      });
    }
  },
  examples: {
    valid: [
      { title: 'an adapter with the usual 1500 bytes', design: () => small('l2bridge', ETHERNET) },
      { title: 'jumbo frames', design: () => small('transparent', 9000) },
      { title: 'overlays have a rule of their own', design: () => small('overlay', 1400) },
    ],
    invalid: [
      { title: 'an adapter with 1460 bytes', design: () => small('transparent', 1460) },
      { title: 'nat leaves through it', design: () => small('nat', 1460) },
    ],
  },
};

function small(driver: string, mtu: number | undefined) {
  return exampleDesign(
    exampleHost({
      swarm: 'manager',
      adapters: [nic('Ethernet', { defaultRoute: true, ...(mtu !== undefined && { mtu }) })],
      switches: [dockerSwitch('switch', driver === 'nat' ? [] : ['Ethernet'])],
      networks: [exampleNetwork(driver, 'net', { switch: 'switch' })],
    }),
  );
}

function besideOverlay(below: readonly string[], first = 1400) {
  return exampleDesign(
    exampleHost({
      swarm: 'manager',
      adapters: [
        nic('Ethernet', { defaultRoute: true, mtu: first }),
        nic('Ethernet 2', { mtu: first === ETHERNET ? 1400 : ETHERNET }),
      ],
      switches: [dockerSwitch('switch', below)],
      networks: [exampleNetwork('overlay', 'net', { switch: 'switch' })],
    }),
  );
}

export const MTU_RULES: readonly Rule[] = [roomForVxlan, smallAdapter];
