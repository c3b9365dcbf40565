import type { NetworkPlace } from '../design/entities.ts';
import type { Adapter, Host, Network, VSwitch } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { DockerWords, exactName, isCleanedAsPath, type Said } from './dockerWords.ts';
import { afterNeeds, byName, compareText } from './order.ts';
import { isOwnLabel, networkSettings, ownershipLabels } from './ownership.ts';
import type { Command, Step, StepNote } from './step.ts';

export const INTERFACE_OPTION = `${WINDOWSSHIM_PREFIX}interface`;

/** Drivers whose network sits on an external switch, that is, on an adapter of the host. */
export const ON_EXTERNAL_SWITCH: ReadonlySet<string> = new Set(['transparent', 'l2bridge', 'l2tunnel', 'overlay']);

/** A network's switch and the adapters bound to it, in the switch's order. */
export interface Uplink {
  readonly vswitch?: VSwitch;
  readonly adapters: readonly Adapter[];
}

/** Gives the uplinks of a host's networks. */
export function uplinksOf(host: Host): (network: Network) => Uplink {
  const switches = new Map(host.switches.map((item) => [item.id, item]));
  const adapters = new Map(host.adapters.map((item) => [item.id, item]));
  return (network) => {
    const vswitch = network.switch === undefined ? undefined : switches.get(network.switch);
    const bound = vswitch?.adapters.map((id) => adapters.get(id)) ?? [];
    return { ...(vswitch && { vswitch }), adapters: bound.filter((adapter) => adapter !== undefined) };
  };
}

/**
 * `docker network create` for a network as it is drawn.
 * @param owner the design that is written on it; none for a script that a person runs.
 */
export function networkCreate(network: Network, uplink: Uplink, owner?: string): Said {
  const words = new DockerWords('network', 'create');
  if (network.driver !== '') words.flag('-d', network.driver);
  for (const { subnet, gateway } of network.subnets) {
    if (subnet === '' && gateway === undefined) continue;
    words.flag('--subnet', subnet);
    if (gateway !== undefined) words.flag('--gateway', gateway);
  }
  const options = optionsOf(network, uplink);
  for (const [key, value] of options) {
    if (key.includes('=')) words.obstacle('option-key', key);
    words.flag('-o', value === '' ? key : `${key}=${value}`);
  }
  if (network.attachable) words.flag('--attachable');
  const flags = owner === undefined ? network.flags : network.flags.filter((use) => !isOwnLabel(use));
  words.asWritten(flags, 'network create');
  if (owner !== undefined) words.labels(ownershipLabels(owner, networkSettings(network)));
  checkName(words, network.name);
  return words.operands(network.name).said();
}

function checkName(words: DockerWords, name: string): void {
  if (name === '') words.obstacle('no-name', name);
  else if (isCleanedAsPath(name)) words.obstacle('path-name', name);
}

/** Options in the order of their keys. The interface is drawn; what is drawn goes before what an option says. */
export function optionsOf(network: Network, { adapters }: Uplink): [string, string][] {
  const names = adapters.map((adapter) => adapter.name).join(',');
  const options = adapters.length === 0 ? network.options : { ...network.options, [INTERFACE_OPTION]: names };
  return Object.entries(options).sort(([a], [b]) => compareText(a, b));
}

function networkRemove({ name }: Network): Command {
  return new DockerWords('network', 'rm').operands(name).command(exactName('network', name));
}

export interface NetworkStepOptions {
  /** Id of the swarm that overlays need. */
  readonly swarm?: string | undefined;
  /** The design that is written on what is made. */
  readonly owner?: string | undefined;
  /** Ids of networks that are there and stay: their switches need not be made. */
  readonly present?: ReadonlySet<string>;
}

/**
 * Steps that make networks, by name. One that is configured from another comes after it. Of several networks on one new
 * switch only the first makes the switch, and so drops the link.
 */
export function networkSteps(places: readonly NetworkPlace[], options: NetworkStepOptions = {}): Step[] {
  const uplinks = new Map([...new Set(places.map((place) => place.host))].map((host) => [host, uplinksOf(host)]));
  const uplinkOf = ({ host, network }: NetworkPlace) => uplinks.get(host)?.(network) ?? { adapters: [] };
  const isPresent = ({ network }: NetworkPlace) => options.present?.has(network.id) === true;
  const made = new Set(places.filter(isPresent).map((place) => switchKey(place.network, uplinkOf(place))));
  const missing = places.filter((place) => !isPresent(place));
  return inOrder(missing).map((place) => {
    const uplink = uplinkOf(place);
    const key = switchKey(place.network, uplink);
    const isFirst = !made.has(key);
    made.add(key);
    return networkStep(place, uplink, isFirst, options);
  });
}

/** The same for networks that share a switch: those drawn on one, and overlays on the same adapter (C041). */
function switchKey(network: Network, { vswitch, adapters }: Uplink): string {
  if (network.driver === 'overlay') return `overlay:${adapters.map((adapter) => adapter.id).join(',')}`;
  return vswitch ? `switch:${vswitch.id}` : `network:${network.id}`;
}

function networkStep(
  { host, network }: NetworkPlace,
  uplink: Uplink,
  isFirst: boolean,
  { swarm, owner }: NetworkStepOptions,
): Step {
  const note = isFirst ? linkDrop(network, uplink) : undefined;
  return {
    id: `network-create:${network.id}`,
    kind: 'network-create',
    target: { kind: 'network', id: network.id, host: host.id },
    name: network.name,
    needs: network.driver === 'overlay' && swarm !== undefined ? [swarm] : [],
    ...networkCreate(network, uplink, owner),
    params: { name: network.name, driver: network.driver },
    ...(note && { note }),
    disruption: note ? 'host-link-drop' : 'none',
    inverse: networkRemove(network),
  };
}

function inOrder(places: readonly NetworkPlace[]): NetworkPlace[] {
  const sorted = [...places].sort((a, b) => byName(a.network, b.network));
  return afterNeeds(sorted, ({ network }) => {
    const sources = network.flags.filter((use) => use.flag === '--config-from').map((use) => use.value);
    return sources.length === 0 ? [] : sorted.filter((other) => sources.includes(other.network.name));
  });
}

/**
 * An adapter leaves the host's IP stack while a new external switch takes it, and remote sessions drop (C051: capture PJH,
 * microsoft/SDN#84). A switch the host has already made, or one of another kind, drops nothing.
 */
function linkDrop(network: Network, { vswitch, adapters }: Uplink): StepNote | undefined {
  if (!ON_EXTERNAL_SWITCH.has(network.driver)) return undefined;
  if (vswitch && (vswitch.origin === 'host' || vswitch.kind !== 'external')) return undefined;
  if (network.flags.some((use) => use.flag === '--config-only')) return undefined;
  if (adapters.length === 0) return { key: 'step.note.link-drop-some', params: { name: network.name } };
  const names = adapters.map((adapter) => adapter.name).join(', ');
  return { key: 'step.note.link-drop', params: { name: network.name, adapters: names } };
}
