import { changeMany } from './changeMany.ts';
import { type ElementKind, type HostElements, LIST_OF } from './entities.ts';
import { moveSubnet } from './moveSubnet.ts';
import { mergeNotes } from './notes.ts';
import { mapChanged, patch } from './patch.ts';
import type { Container, Design, Host, HostFacts, Layout, Note, Swarm } from './schema.ts';
import { setAddresses } from './setAddresses.ts';
import type { Target } from './target.ts';

/**
 * Everything that can be done to a design, as data. An edit carries the ids it needs, so applying one is pure and can be
 * repeated. Objects an edit does not touch stay identical: rules, indexes and React rely on that.
 */
export type Edit =
  | { readonly type: 'rename-design'; readonly name: string }
  /** Gives the design the id that is written on what is made of it; one that has an id keeps it. */
  | { readonly type: 'identify-design'; readonly id: string }
  /** Says where drawn hosts are, by their ids; null takes it back. */
  | { readonly type: 'set-targets'; readonly targets: Readonly<Record<string, Target | null>> }
  | { readonly type: 'add-swarm'; readonly swarm: Swarm }
  | { readonly type: 'change-swarm'; readonly id: string; readonly set: Partial<Omit<Swarm, 'id'>> }
  | { readonly type: 'remove-swarm'; readonly id: string }
  | { readonly type: 'add-host'; readonly host: Host }
  | {
      readonly type: 'change-host';
      readonly id: string;
      readonly set: Partial<HostFacts & Pick<Host, 'swarmId' | 'adaptersKnown'>>;
    }
  | { readonly type: 'remove-host'; readonly id: string }
  | AddElement
  | ChangeElement
  | AddContainers
  | ChangeMany
  | { readonly type: 'remove'; readonly kind: ElementKind; readonly host: string; readonly id: string }
  | MoveSubnet
  | SetAddresses
  | { readonly type: 'change-layout'; readonly set: LayoutChange }
  | { readonly type: 'batch'; readonly edits: readonly Edit[] };

/** `set` is a shallow patch; a property set to undefined is removed. */
export type ChangeElement = {
  readonly [K in ElementKind]: {
    readonly type: 'change';
    readonly kind: K;
    readonly host: string;
    readonly id: string;
    readonly set: Partial<Omit<HostElements[K], 'id'>>;
  };
}[ElementKind];

export type AddElement = {
  readonly [K in ElementKind]: {
    readonly type: 'add';
    readonly kind: K;
    readonly host: string;
    readonly value: HostElements[K];
  };
}[ElementKind];

/** Adds containers to a host: as quick for ten thousand as for one. */
export interface AddContainers {
  readonly type: 'add-containers';
  readonly host: string;
  readonly values: readonly Container[];
}

/** The same patch for several elements of one kind, wherever they are; one pass, however many they are. */
export type ChangeMany =
  | {
      readonly type: 'change-many';
      readonly kind: 'host';
      readonly ids: readonly string[];
      readonly set: Partial<HostFacts>;
    }
  | {
      readonly [K in ElementKind]: {
        readonly type: 'change-many';
        readonly kind: K;
        readonly ids: readonly string[];
        readonly set: Partial<Omit<HostElements[K], 'id'>>;
      };
    }[ElementKind];

/**
 * Gives a network's subnet other addresses, and every fixed address in it the same place in the new one. `host` is where
 * the network is; its containers may be on others.
 */
export interface MoveSubnet {
  readonly type: 'move-subnet';
  readonly host: string;
  readonly network: string;
  /** Row of the network's subnets. */
  readonly index: number;
  readonly subnet: string;
  readonly gateway?: string;
}

/** Gives endpoints fixed addresses, wherever they are: as quick for ten thousand as for one. */
export interface SetAddresses {
  readonly type: 'set-addresses';
  /** By the id of the endpoint; null leaves the choice to the network. */
  readonly addresses: Readonly<Record<string, string | null>>;
}

/** Null takes a position or size away, so that the element is packed again. */
export interface LayoutChange {
  readonly positions?: Readonly<Record<string, { readonly x: number; readonly y: number } | null>>;
  readonly sizes?: Readonly<Record<string, { readonly width: number; readonly height: number } | null>>;
  readonly collapsed?: readonly string[];
  /** By id: replaced, added, or taken away by null. */
  readonly notes?: Readonly<Record<string, Note | null>>;
  readonly locked?: readonly string[];
}

/** Applies an edit. An edit that points at something that is not there leaves the design as it is (same object). */
export function applyEdit(design: Design, edit: Edit): Design {
  switch (edit.type) {
    case 'batch':
      return edit.edits.reduce(applyEdit, design);
    case 'rename-design':
      return { ...design, name: edit.name };
    case 'identify-design':
      return design.id === undefined ? { ...design, id: edit.id } : design;
    case 'set-targets':
      return setTargets(design, edit.targets);
    case 'move-subnet':
      return moveSubnet(design, edit);
    case 'set-addresses':
      return setAddresses(design, edit);
    case 'change-layout':
      return { ...design, layout: changeLayout(design.layout, edit.set) };
    case 'add-swarm':
      return withTopology(design, { swarms: [...design.topology.swarms, edit.swarm] });
    case 'change-swarm':
      return withSwarms(
        design,
        replaceById(design.topology.swarms, edit.id, (swarm) => patch(swarm, edit.set)),
      );
    case 'remove-swarm':
      return removeSwarm(design, edit.id);
    case 'add-host':
      return withTopology(design, { hosts: [...design.topology.hosts, edit.host] });
    case 'change-host':
      return inHost(design, edit.id, (host) => patch(host, edit.set));
    case 'remove-host':
      return removeHost(design, edit.id);
    case 'add':
      return inHost(design, edit.host, (host) => ({
        ...host,
        [LIST_OF[edit.kind]]: [...host[LIST_OF[edit.kind]], edit.value],
      }));
    case 'change':
      return inHost(design, edit.host, (host) => changeElement(host, edit));
    case 'add-containers':
      if (edit.values.length === 0) return design;
      return inHost(design, edit.host, (host) => ({ ...host, containers: [...host.containers, ...edit.values] }));
    case 'change-many':
      return changeMany(design, edit);
    case 'remove':
      return removeElement(design, edit.kind, edit.host, edit.id);
  }
}

/** Several edits as one step. */
export function batch(...edits: readonly Edit[]): Edit {
  const [only] = edits;
  return edits.length === 1 && only ? only : { type: 'batch', edits };
}

function setTargets(design: Design, set: Readonly<Record<string, Target | null>>): Design {
  const targets = mergePlaces(design.targets ?? {}, set);
  return patch(design, { targets: Object.keys(targets).length > 0 ? targets : undefined });
}

function withTopology(design: Design, set: Partial<Design['topology']>): Design {
  return { ...design, topology: { ...design.topology, ...set } };
}

function withSwarms(design: Design, swarms: readonly Swarm[]): Design {
  return swarms === design.topology.swarms ? design : withTopology(design, { swarms });
}

function inHost(design: Design, id: string, change: (host: Host) => Host): Design {
  const hosts = replaceById(design.topology.hosts, id, change);
  return hosts === design.topology.hosts ? design : withTopology(design, { hosts });
}

function changeElement(host: Host, edit: ChangeElement): Host {
  const list = LIST_OF[edit.kind];
  const before: readonly { readonly id: string }[] = host[list];
  const set: object = edit.set;
  const after = replaceById(before, edit.id, (element) => patch(element, set));
  return after === before ? host : { ...host, [list]: after };
}

function removeElement(design: Design, kind: ElementKind, hostId: string, id: string): Design {
  const removed = inHost(design, hostId, (host) => {
    const list = LIST_OF[kind];
    const elements: readonly { readonly id: string }[] = host[list];
    const left = withoutId(elements, id);
    if (left === elements) return host;
    const kept = { ...host, [list]: left };
    if (kind === 'adapter') return { ...kept, switches: unbind(kept.switches, id) };
    if (kind === 'switch') return { ...kept, networks: detach(kept.networks, id) };
    return kept;
  });
  if (kind !== 'network') return withoutPlaces(removed, [id]);
  return withoutPlaces(disconnect(removed, id), [id]);
}

function unbind(switches: Host['switches'], adapter: string): Host['switches'] {
  return mapChanged(switches, (item) =>
    item.adapters.includes(adapter) ? { ...item, adapters: item.adapters.filter((bound) => bound !== adapter) } : item,
  );
}

function detach(networks: Host['networks'], vswitch: string): Host['networks'] {
  return mapChanged(networks, (network) =>
    network.switch === vswitch ? patch(network, { switch: undefined }) : network,
  );
}

/** Takes a network's endpoints away on every host: an overlay's containers may sit on any member of its swarm. */
function disconnect(design: Design, network: string): Design {
  const hosts = mapChanged(design.topology.hosts, (host) => {
    const containers = mapChanged(host.containers, (container) => withoutEndpointsOn(container, network));
    return containers === host.containers ? host : { ...host, containers };
  });
  return hosts === design.topology.hosts ? design : withTopology(design, { hosts });
}

function withoutEndpointsOn(container: Container, network: string): Container {
  if (!container.endpoints.some((endpoint) => endpoint.network === network)) return container;
  return { ...container, endpoints: container.endpoints.filter((endpoint) => endpoint.network !== network) };
}

function removeHost(design: Design, id: string): Design {
  const host = design.topology.hosts.find((candidate) => candidate.id === id);
  if (!host) return design;
  const inside = [...host.adapters, ...host.switches, ...host.networks, ...host.containers].map(
    (element) => element.id,
  );
  const kept = withTopology(design, { hosts: withoutId(design.topology.hosts, id) });
  const overlays = host.networks.filter((network) => network.driver === 'overlay');
  const placed = withoutPlaces(
    overlays.reduce((left, network) => disconnect(left, network.id), kept),
    [id, ...inside],
  );
  return placed.targets && id in placed.targets ? setTargets(placed, { [id]: null }) : placed;
}

function removeSwarm(design: Design, id: string): Design {
  const hosts = mapChanged(design.topology.hosts, (host) =>
    host.swarmId === id ? patch(host, { swarmId: undefined, swarm: 'none' as const }) : host,
  );
  return withSwarms(
    hosts === design.topology.hosts ? design : withTopology(design, { hosts }),
    withoutId(design.topology.swarms, id),
  );
}

function changeLayout(layout: Layout, set: LayoutChange): Layout {
  const locked = set.locked ?? layout.locked ?? [];
  const notes = set.notes ? mergeNotes(layout.notes, set.notes) : (layout.notes ?? []);
  return {
    positions: set.positions ? mergePlaces(layout.positions, set.positions) : layout.positions,
    sizes: set.sizes ? mergePlaces(layout.sizes, set.sizes) : layout.sizes,
    collapsed: set.collapsed ?? layout.collapsed,
    // An empty list is left out: files from before there was a lock stay as they are.
    ...(locked.length > 0 && { locked }),
    ...(notes.length > 0 && { notes }),
  };
}

function mergePlaces<T>(
  before: Readonly<Record<string, T>>,
  set: Readonly<Record<string, T | null>>,
): Record<string, T> {
  const after: Record<string, T> = { ...before };
  for (const [id, place] of Object.entries(set)) {
    if (place === null) delete after[id];
    else after[id] = place;
  }
  return after;
}

function withoutPlaces(design: Design, ids: readonly string[]): Design {
  const { positions, sizes, collapsed, locked = [] } = design.layout;
  const isPlaced = (id: string) => id in positions || id in sizes || collapsed.includes(id) || locked.includes(id);
  if (!ids.some(isPlaced)) return design;
  const gone = Object.fromEntries(ids.map((id) => [id, null]));
  const without = (list: readonly string[]) => list.filter((id) => !ids.includes(id));
  const set = { positions: gone, sizes: gone, collapsed: without(collapsed), locked: without(locked) };
  return { ...design, layout: changeLayout(design.layout, set) };
}

function replaceById<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (item: T) => T,
): readonly T[] {
  const index = list.findIndex((item) => item.id === id);
  const before = list[index];
  if (!before) return list;
  const after = change(before);
  return after === before ? list : list.with(index, after);
}

function withoutId<T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] {
  return list.some((item) => item.id === id) ? list.filter((item) => item.id !== id) : list;
}
