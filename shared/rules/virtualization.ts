import type { HostContext } from './context.ts';
import { platformOf } from './hostFacts.ts';
import { networksOfDriver } from './networkLists.ts';
import { inNetwork, onHost } from './places.ts';
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

export const VIRTUALIZATION_RULES: readonly Rule[] = [macSpoofing, promiscuousMode];
