import type { Network } from '../../design/schema.ts';
import type { ObservedDockerNetwork } from '../../observed/observedHost.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import { INTERFACE_OPTION, optionsOf, type Uplink } from '../networkSteps.ts';
import { LABEL_PREFIX, networkSettings, SETTINGS_LABEL, SHOWN_OF_NETWORK } from '../ownership.ts';
import type { Difference } from './change.ts';
import { isOn, keyed, valuesOf } from './flagTexts.ts';
import type { SeenNetwork } from './seen.ts';
import { canonicalSubnet, gatewayOf, subnetsText } from './subnetText.ts';

/** How a thing on a host differs from what is drawn. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** The host's mark says that it was made with other settings than the design has now. */
  readonly otherSettings: boolean;
  /** Flags of which docker does not show whether they hold. */
  readonly unchecked: readonly string[];
}

/** Compares a network on a host with how it is drawn. Only what the design states can differ. */
export function compareNetwork(network: Network, uplink: Uplink, seen: SeenNetwork): Comparison {
  const { docker } = seen;
  const differences: Difference[] = [];
  const differ = (field: Difference['field'], from: string, to: string, key?: string) => {
    if (from !== to) differences.push({ field, from, to, ...(key !== undefined && { key }) });
  };
  const { flags } = network;
  const isPattern = isOn(flags, '--config-only');
  if (isPattern || docker.configOnly) differ('config-only', String(docker.configOnly === true), String(isPattern));
  else if (network.driver !== '') differ('driver', docker.driver.toLowerCase(), network.driver.toLowerCase());
  compareSubnets(network, seen, differences);
  const wanted = optionsOf(network, uplink);
  compareOptions(wanted, network.origin, seen, differences);
  compareLabels(network, docker, differences);
  const attachable = network.attachable === true || isOn(flags, '--attachable');
  if (docker.attachable !== undefined) differ('attachable', String(docker.attachable), String(attachable));
  if (docker.internal !== undefined) differ('internal', String(docker.internal), String(isOn(flags, '--internal')));
  if (docker.ingress !== undefined) differ('ingress', String(docker.ingress), String(isOn(flags, '--ingress')));
  const [scope] = valuesOf(flags, '--scope').slice(-1);
  if (scope !== undefined && docker.scope !== undefined) differ('scope', docker.scope, scope);
  const [pattern = ''] = valuesOf(flags, '--config-from').slice(-1);
  if (pattern !== '' || docker.configFrom !== undefined) differ('config-from', docker.configFrom ?? '', pattern);
  const mark = docker.labels[SETTINGS_LABEL];
  const isSame = mark !== undefined && mark === networkSettings(network);
  return {
    differences,
    // A drawing that was read from a host need not say what it was made with.
    otherSettings: mark !== undefined && !isSame && network.origin !== 'host',
    unchecked: isSame ? [] : flags.map(({ flag }) => flag).filter((flag) => !SHOWN_OF_NETWORK.has(flag)),
  };
}

function compareSubnets(network: Network, seen: SeenNetwork, differences: Difference[]): void {
  const wanted = network.subnets.filter(({ subnet, gateway }) => subnet !== '' || gateway !== undefined);
  const { subnets } = seen;
  if (wanted.length === 0) {
    // Elsewhere HNS or the swarm chooses; a transparent network without a subnet is one with DHCP, and stays so.
    if (network.driver === 'transparent' && subnets.length > 0)
      differences.push({ field: 'subnets', from: subnetsText(subnets), to: '' });
    return;
  }
  const has = new Map(subnets.map((entry) => [canonicalSubnet(entry.subnet), entry]));
  const isSame = wanted.length === subnets.length && wanted.every(({ subnet }) => has.has(canonicalSubnet(subnet)));
  if (!isSame) {
    differences.push({ field: 'subnets', from: subnetsText(subnets), to: subnetsText(wanted) });
    return;
  }
  for (const entry of wanted) {
    const gateway = gatewayOf(entry);
    const key = canonicalSubnet(entry.subnet);
    const there = has.get(key);
    const from = (there && gatewayOf(there)) ?? '';
    if (gateway !== undefined && gateway !== from) differences.push({ field: 'gateway', key, from, to: gateway });
  }
}

/** Options that docker and the swarm manager write themselves; they count only where the design states them. */
const WRITTEN: ReadonlySet<string> = new Set([
  `${WINDOWSSHIM_PREFIX}hnsid`,
  `${WINDOWSSHIM_PREFIX}hnsowned`,
  `${WINDOWSSHIM_PREFIX}networkname`,
  'com.docker.network.driver.overlay.vxlanid_list',
  'com.docker.network.enable_ipv4',
  'com.docker.network.enable_ipv6',
]);

export function isWrittenByDocker(option: string): boolean {
  return WRITTEN.has(option);
}

function compareOptions(
  wanted: readonly (readonly [string, string])[],
  origin: Network['origin'],
  { docker: { options }, hns }: SeenNetwork,
  differences: Difference[],
): void {
  const stated = new Set<string>();
  for (const [key, value] of wanted) {
    stated.add(key);
    const there = options[key] ?? (key === INTERFACE_OPTION ? hns?.adapter : undefined);
    // What a host had already may stand on an adapter that nobody named to docker; the drawing shows the one it found.
    if (there === undefined && key === INTERFACE_OPTION && origin === 'host') continue;
    if (there !== undefined && isSameOption(key, there, value)) continue;
    differences.push(optionDifference(key, there ?? '', value));
  }
  for (const [key, value] of Object.entries(options)) {
    if (!stated.has(key) && !isWrittenByDocker(key)) differences.push(optionDifference(key, value, ''));
  }
}

function optionDifference(key: string, from: string, to: string): Difference {
  if (key === INTERFACE_OPTION) return { field: 'interface', from, to };
  return { field: 'option', key, from, to };
}

/** Adapters are found whatever their case, and a team has no order. */
function isSameOption(key: string, a: string, b: string): boolean {
  if (a === b) return true;
  if (key !== INTERFACE_OPTION) return false;
  const members = (text: string) => text.toLowerCase().split(',').sort().join(',');
  return members(a) === members(b);
}

/** Labels that are not drawn are others' business; one taken out of the drawing shows in the mark of the settings. */
function compareLabels(network: Network, { labels }: ObservedDockerNetwork, differences: Difference[]): void {
  const wanted = keyed(valuesOf(network.flags, '--label'));
  for (const [key, value] of Object.entries(wanted)) {
    if (key.startsWith(LABEL_PREFIX) || labels[key] === value) continue;
    differences.push({ field: 'label', key, from: labels[key] ?? '', to: value });
  }
}
