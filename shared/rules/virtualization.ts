import type { Adapter } from '../design/schema.ts';
import { isHostVnic } from './bindings.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, handMadeSwitch, nic } from './example.ts';
import { platformOf } from './hostFacts.ts';
import { networksOfDriver } from './networkLists.ts';
import { inAdapter, inNetwork, inSwitch, onHost } from './places.ts';
import type { Hit, HostRule, Rule } from './rule.ts';

const LAN = 'docker network create -d transparent lan';

const macSpoofing: HostRule = {
  code: 'SY062',
  name: 'mac-spoofing-on',
  severity: 'error',
  scope: 'host',
  sources: ['S16', 'S18', 'TOPO'],
  check(context, report) {
    const { host } = context;
    const platform = platformOf(context);
    if (host.macSpoofing === true || (platform && platform.transparent !== 'mac-spoofing')) return;
    const hit = aboutTransparent(context, 'macSpoofing');
    if (!hit) return;
    if (!platform) {
      const drawn = networksOfDriver(host.networks, 'transparent').some((network) => network.origin === 'design');
      if (drawn) report({ ...hit, field: 'platform', severity: 'info', variant: 'unknown-platform' });
    } else if (host.macSpoofing === undefined) report({ ...hit, severity: 'info', variant: 'unknown' });
    else report(hit);
  },
  examples: {
    valid: [
      { commands: LAN, host: { platform: 'hyperv-vm', macSpoofing: true } },
      { title: 'a physical host', commands: LAN, host: { platform: 'physical', macSpoofing: false } },
      {
        title: 'nat does without',
        commands: 'docker network create -d nat lab',
        host: { platform: 'hyperv-vm', macSpoofing: false },
      },
    ],
    invalid: [
      { commands: LAN, host: { platform: 'hyperv-vm', macSpoofing: false } },
      { title: 'not stated', commands: LAN, host: { platform: 'hyperv-vm' }, severity: 'info' },
      { title: 'platform not stated', commands: LAN, severity: 'info' },
    ],
  },
};

const promiscuousMode: HostRule = {
  code: 'SY063',
  name: 'promiscuous-mode-on',
  severity: 'error',
  scope: 'host',
  sources: ['S16', 'ADV'],
  check(context, report) {
    const { host } = context;
    if (host.promiscuous === true || platformOf(context)?.transparent !== 'promiscuous') return;
    const hit = aboutTransparent(context, 'promiscuous');
    if (!hit) return;
    if (host.promiscuous === undefined) report({ ...hit, severity: 'info', variant: 'unknown' });
    else report(hit);
  },
  examples: {
    valid: [
      { commands: LAN, host: { platform: 'vmware-vm', promiscuous: true } },
      { title: 'a physical host', commands: LAN, host: { platform: 'physical', promiscuous: false } },
    ],
    invalid: [
      { commands: LAN, host: { platform: 'vmware-vm', promiscuous: false } },
      { title: 'not stated', commands: LAN, host: { platform: 'vmware-vm' }, severity: 'info' },
    ],
  },
};

/** One finding for the host, because one setting of its virtual machine serves all its transparent networks. */
function aboutTransparent(context: HostContext, field: string): Hit | undefined {
  const networks = networksOfDriver(context.host.networks, 'transparent');
  if (networks.length === 0) return undefined;
  return {
    entities: [onHost(context), ...networks.map((network) => inNetwork(context, network))],
    field,
    params: { host: context.host.name, networks: networks.map((network) => network.name).join(', ') },
  };
}

const cloudFilters: HostRule = {
  code: 'SY017',
  name: 'transparent-in-other-clouds',
  severity: 'warning',
  scope: 'host',
  sources: ['INF'],
  check(context, report) {
    if (platformOf(context)?.transparent !== 'filtered') return;
    const hit = aboutTransparent(context, 'platform');
    if (hit) report(hit);
  },
  examples: {
    valid: [
      { commands: LAN, host: { platform: 'physical' } },
      { title: 'nat does without', commands: 'docker network create -d nat lab', host: { platform: 'cloud-vm' } },
    ],
    invalid: [{ commands: LAN, host: { platform: 'cloud-vm' } }],
  },
};

const spoofingNotNeeded: HostRule = {
  code: 'SY064',
  name: 'mac-spoofing-not-needed',
  severity: 'info',
  scope: 'host',
  sources: ['L2BLOG'],
  check(context, report) {
    const { host } = context;
    if (host.macSpoofing !== true || platformOf(context)?.transparent !== 'mac-spoofing') return;
    const drawn = host.networks.filter((network) => network.origin === 'design');
    if (drawn.length === 0 || networksOfDriver(host.networks, 'transparent').length > 0) return;
    report({
      entities: [onHost(context)],
      field: 'macSpoofing',
      params: { host: host.name, networks: drawn.map(({ name }) => name).join(', ') },
    });
  },
  examples: {
    valid: [
      { title: 'a transparent network needs it', commands: LAN, host: { platform: 'hyperv-vm', macSpoofing: true } },
      { commands: 'docker network create -d nat lab', host: { platform: 'hyperv-vm', macSpoofing: false } },
    ],
    invalid: [
      { commands: 'docker network create -d nat lab', host: { platform: 'hyperv-vm', macSpoofing: true } },
      {
        title: 'of two networks neither',
        commands: 'docker network create -d nat lab\ndocker network create -d nat lab2',
        host: { platform: 'hyperv-vm', macSpoofing: true },
      },
    ],
  },
};

const hostKeepsPort: HostRule = {
  code: 'SY065',
  name: 'host-keeps-a-port',
  severity: 'warning',
  scope: 'host',
  sources: ['INF'],
  check(context, report) {
    const { host } = context;
    if (!host.adaptersKnown) return;
    const cards = host.adapters.filter((adapter) => !adapter.named && !isHostVnic(adapter.name));
    const [only] = cards;
    if (!only || cards.length > 1) return;
    for (const vswitch of host.switches) {
      if (vswitch.kind !== 'external' || vswitch.allowManagementOS !== false || !vswitch.adapters.includes(only.id))
        continue;
      report({
        entities: [inSwitch(context, vswitch), inAdapter(context, only)],
        field: 'allowManagementOS',
        params: { switch: vswitch.name, adapter: only.name, host: host.name },
      });
    }
  },
  examples: {
    valid: [
      { title: 'shared with the host', design: () => onOnlyAdapter(true) },
      { title: 'the host has another adapter', design: () => onOnlyAdapter(false, nic('Ethernet 2')) },
    ],
    invalid: [{ title: 'its only adapter, and not shared with it', design: () => onOnlyAdapter(false) }],
  },
};

function onOnlyAdapter(allowManagementOS: boolean, ...more: readonly Adapter[]) {
  return exampleDesign(
    exampleHost({
      adaptersKnown: true,
      adapters: [nic('Ethernet'), ...more],
      switches: [handMadeSwitch('LAN', ['Ethernet'], { allowManagementOS })],
    }),
  );
}

export const VIRTUALIZATION_RULES: readonly Rule[] = [
  cloudFilters,
  macSpoofing,
  promiscuousMode,
  spoofingNotNeeded,
  hostKeepsPort,
];
