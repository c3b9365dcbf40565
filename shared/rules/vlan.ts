import type { Adapter, Network } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { VLAN_RANGE } from '../windows/reserved.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { inAdapter, inNetwork, setNetwork, withoutOption } from './places.ts';
import type { NetworkRule, Rule } from './rule.ts';
import { moveToFreeAdapter } from './uplinkChoice.ts';

const VLAN_ID = 'com.docker.network.windowsshim.vlanid';
const lan = (driver: string, id: string) =>
  `docker network create -d ${driver} --subnet=10.31.8.0/22 --gateway=10.31.8.1 -o ${VLAN_ID}=${id} lan`;

const vlanDrivers: NetworkRule = {
  code: 'SY069',
  name: 'vlan-driver',
  severity: 'error',
  scope: 'network',
  sources: ['S16', 'ADV'],
  check(network, context, report) {
    const id = network.options[VLAN_ID];
    const facts = driverById.get(network.driver);
    // A VLAN that HNS reports on an existing network is its own affair.
    if (id === undefined || network.origin === 'host' || !facts || facts.vlan) return;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${VLAN_ID}`,
      params: { name: network.name, driver: network.driver, vlan: id },
      fixes: [{ variant: 'remove', edit: withoutOption(context, network, VLAN_ID) }],
    });
  },
  examples: {
    valid: [{ commands: lan('transparent', '11') }, { commands: lan('l2bridge', '11') }],
    invalid: [
      { commands: lan('nat', '11') },
      { commands: lan('l2tunnel', '11'), host: { platform: 'azure-vm' } },
      { commands: `docker network create -d overlay -o ${VLAN_ID}=11 ov`, host: { swarm: 'manager' } },
    ],
  },
};

const vlanRange: NetworkRule = {
  code: 'SY070',
  name: 'vlan-range',
  severity: 'error',
  scope: 'network',
  sources: ['DOT1Q', 'WIN'],
  check(network, context, report) {
    const id = network.options[VLAN_ID];
    if (id === undefined || network.origin === 'host' || !mayHaveVlan(network) || vlanOf(network) !== undefined) return;
    const hit = {
      entities: [inNetwork(context, network)],
      field: `options.${VLAN_ID}`,
      params: { vlan: id, min: VLAN_RANGE.min, max: VLAN_RANGE.max },
    };
    const remove = { variant: 'remove', edit: withoutOption(context, network, VLAN_ID) };
    if (/^0+$/.test(id)) return report({ ...hit, severity: 'warning', variant: 'zero', fixes: [remove] });
    const trimmed = id.trim();
    if (trimmed === id || !inRange(trimmed)) return report(hit);
    const edit = setNetwork(context, network, { options: { ...network.options, [VLAN_ID]: trimmed } });
    report({ ...hit, fixes: [{ variant: 'trim', params: { trimmed }, edit }] });
  },
  examples: {
    valid: [
      { title: 'the first', commands: lan('transparent', '1') },
      { title: 'the last', commands: lan('transparent', '4094') },
    ],
    invalid: [
      { title: 'zero means no VLAN', commands: lan('transparent', '0'), severity: 'warning' },
      { title: 'reserved', commands: lan('transparent', '4095') },
      { title: 'not a number', commands: lan('l2bridge', 'guests') },
      { title: 'blanks around it', commands: lan('l2bridge', '" 11 "') },
    ],
  },
};

/** SY069 speaks of the drivers that have no VLAN at all. */
function mayHaveVlan(network: Network): boolean {
  return driverById.get(network.driver)?.vlan ?? true;
}

/** The VLAN of a network that can have one, where it is stated and in range. */
export function vlanOf(network: Network): number | undefined {
  const id = network.options[VLAN_ID];
  return id !== undefined && mayHaveVlan(network) && inRange(id) ? Number(id) : undefined;
}

/** Docker reads the number in base 10 and takes any that fits 32 bits. */
function inRange(id: string): boolean {
  return /^\d{1,10}$/.test(id) && Number(id) >= VLAN_RANGE.min && Number(id) <= VLAN_RANGE.max;
}

const uplinkTrunk: NetworkRule = {
  code: 'SY071',
  name: 'vlan-uplink-trunk',
  severity: 'warning',
  scope: 'network',
  sources: ['S16', 'ADV'],
  check(network, context, report) {
    const vlan = vlanOf(network);
    if (vlan === undefined || network.origin === 'host') return;
    const adapters = context.adaptersOf(network);
    const access = adapters.filter((adapter) => adapter.trunk === false);
    const unknown = adapters.filter((adapter) => adapter.trunk === undefined);
    const concerned = access.length > 0 ? access : unknown;
    const [first] = concerned;
    if (!first) return;
    // One reminder for the host; each network of its own where a port is known to be wrong.
    if (access.length === 0 && context.host.networks.find((item) => vlanOf(item) !== undefined) !== network) return;
    report({
      entities: [inNetwork(context, network), ...concerned.map((adapter) => inAdapter(context, adapter))],
      field: `options.${VLAN_ID}`,
      ...(access.length === 0 && { severity: 'info', variant: 'unknown' }),
      params: { name: network.name, vlan, adapters: concerned.map((adapter) => adapter.name).join(', ') },
    });
  },
  examples: {
    valid: [
      { title: 'on a trunk port', design: () => vlanOn(true) },
      { title: 'no VLAN', design: () => vlanOn(false, {}) },
      { title: 'no adapter named', commands: lan('transparent', '11') },
    ],
    invalid: [
      { title: 'on an access port', design: () => vlanOn(false) },
      { title: 'not stated', design: () => vlanOn(undefined), severity: 'info' },
    ],
  },
};

function vlanOn(
  trunk: boolean | undefined,
  options: Network['options'] = { [VLAN_ID]: '11' },
  rest: Partial<Adapter> = {},
  ...more: readonly Adapter[]
) {
  return exampleDesign(
    exampleHost({
      adapters: [nic('Ethernet 2', { ...(trunk !== undefined && { trunk }), ...rest }), ...more],
      switches: [dockerSwitch('switch', ['Ethernet 2'])],
      networks: [exampleNetwork('transparent', 'lan', { switch: 'switch', options })],
    }),
  );
}

const adapterUntagged: NetworkRule = {
  code: 'SY072',
  name: 'vlan-set-once',
  severity: 'warning',
  scope: 'network',
  sources: ['INF'],
  check(network, context, report) {
    const vlan = vlanOf(network);
    if (vlan === undefined || network.origin === 'host') return;
    const tagged = context.adaptersOf(network).find((adapter) => adapter.vlan);
    if (!tagged) return;
    report({
      entities: [inNetwork(context, network), inAdapter(context, tagged)],
      field: `options.${VLAN_ID}`,
      params: { name: network.name, vlan, adapter: tagged.name, own: tagged.vlan ?? 0 },
      ...(tagged.vlan === vlan && { variant: 'same' }),
      fixes: moveToFreeAdapter(context, network),
    });
  },
  examples: {
    valid: [
      { title: 'on the network only', design: () => vlanOn(true) },
      { title: 'the adapter is set to none', design: () => vlanOn(true, undefined, { vlan: 0 }) },
      { title: 'the network is not tagged', design: () => vlanOn(true, {}, { vlan: 11 }) },
    ],
    invalid: [
      { title: 'another one', design: () => vlanOn(true, undefined, { vlan: 31 }) },
      { title: 'the same one', design: () => vlanOn(true, undefined, { vlan: 11 }) },
      {
        title: 'another adapter is free',
        design: () => vlanOn(true, undefined, { vlan: 31 }, nic('Ethernet 3', { trunk: true })),
        fixable: true,
      },
    ],
  },
};

export const VLAN_RULES: readonly Rule[] = [vlanDrivers, vlanRange, uplinkTrunk, adapterUntagged];
