import { findNote, noteName } from './notes.ts';
import type { Adapter, Container, Design, Host, Network, Swarm, VSwitch } from './schema.ts';

/** What lives directly in a host, by the name of its list. */
export interface HostElements {
  readonly adapter: Adapter;
  readonly switch: VSwitch;
  readonly network: Network;
  readonly container: Container;
}

export type ElementKind = keyof HostElements;
export type EntityKind = 'design' | 'swarm' | 'host' | 'endpoint' | 'note' | ElementKind;

/** Points at one thing in a design. `host` is the id of the host it lives in; endpoints also name their `container`. */
export interface EntityRef {
  readonly kind: EntityKind;
  readonly id: string;
  readonly host?: string;
  readonly container?: string;
}

/** The host property that lists elements of a kind. */
export const LIST_OF = {
  adapter: 'adapters',
  switch: 'switches',
  network: 'networks',
  container: 'containers',
} as const satisfies Record<ElementKind, keyof Host>;

export const ELEMENT_KINDS = Object.keys(LIST_OF) as readonly ElementKind[];

export function isElementKind(kind: EntityKind): kind is ElementKind {
  return kind in LIST_OF;
}

export function findHost(design: Design, id: string): Host | undefined {
  return design.topology.hosts.find((host) => host.id === id);
}

function findSwarm(design: Design, id: string): Swarm | undefined {
  return design.topology.swarms.find((swarm) => swarm.id === id);
}

/** The list of a host's elements of one kind, typed by the kind. */
export function elementsOf<K extends ElementKind>(host: Host, kind: K): readonly HostElements[K][] {
  return host[LIST_OF[kind]] as unknown as readonly HostElements[K][];
}

export function findElement<K extends ElementKind>(host: Host, kind: K, id: string): HostElements[K] | undefined {
  return elementsOf(host, kind).find((element) => element.id === id);
}

/** The host that holds the element with this id, whatever its kind. */
function hostHolding(design: Design, id: string): Host | undefined {
  return design.topology.hosts.find((host) =>
    ELEMENT_KINDS.some((kind) => elementsOf(host, kind).some((element) => element.id === id)),
  );
}

export interface NetworkPlace {
  readonly host: Host;
  readonly network: Network;
}

/**
 * Networks a host's containers can attach to: its own, and the overlays of the other hosts in its swarm, because an
 * overlay is created once on a manager and spans every member.
 */
export function networksFor(design: Design, host: Host): NetworkPlace[] {
  const own = host.networks.map((network) => ({ host, network }));
  if (!host.swarmId) return own;
  for (const other of design.topology.hosts) {
    if (other.id === host.id || other.swarmId !== host.swarmId) continue;
    for (const network of other.networks) if (network.driver === 'overlay') own.push({ host: other, network });
  }
  return own;
}

/** Name of the thing for people: an endpoint is named after its container. */
export function nameOf(design: Design, ref: EntityRef): string {
  if (ref.kind === 'design') return design.name;
  if (ref.kind === 'swarm') return findSwarm(design, ref.id)?.name ?? ref.id;
  if (ref.kind === 'note') {
    const note = findNote(design, ref.id);
    return note ? noteName(note) : ref.id;
  }
  if (ref.kind === 'host') return findHost(design, ref.id)?.name ?? ref.id;
  const host = ref.host ? findHost(design, ref.host) : hostHolding(design, ref.id);
  if (!host) return ref.id;
  if (ref.kind === 'endpoint') {
    const owner = host.containers.find((container) => container.endpoints.some((endpoint) => endpoint.id === ref.id));
    return owner?.name ?? ref.id;
  }
  return findElement(host, ref.kind, ref.id)?.name ?? ref.id;
}
