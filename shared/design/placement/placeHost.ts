import type { NetworkPlace } from '../entities.ts';
import type { Container, Host, Layout, Network, VSwitch } from '../schema.ts';
import { MEASURES } from './measures.ts';

/** A rectangle relative to its host's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A network's lane on one host. An overlay has one on every host of its swarm; only one of them is where it was made. */
export interface LaneBox extends Box {
  readonly network: Network;
  /** The host the network was made on. */
  readonly owner: string;
  readonly visiting: boolean;
}

export interface HostPlacement {
  readonly width: number;
  readonly height: number;
  readonly containers: ReadonlyMap<string, Box>;
  readonly lanes: ReadonlyMap<string, LaneBox>;
  readonly switches: ReadonlyMap<string, Box>;
  readonly adapters: ReadonlyMap<string, Box>;
}

/**
 * One switch with what stands on it: containers above, lanes, bar, adapters below. Bays stand side by side, so that most
 * containers stand straight above their network and need no wire across others.
 */
interface Bay {
  readonly vswitch: VSwitch | undefined;
  readonly lanes: readonly NetworkPlace[];
  readonly adapters: readonly string[];
  readonly containers: Container[];
}

/**
 * Packs a host: O(elements). Containers the user has placed keep their place and everything else makes room.
 * @param visiting overlays made on other hosts of the swarm.
 */
export function placeHost(
  host: Host,
  visiting: readonly NetworkPlace[],
  positions: Layout['positions'],
): HostPlacement {
  const bays = makeBays(host, visiting);
  const homeless = fillBays(bays, host.containers);
  const free: Bay = { vswitch: undefined, lanes: [], adapters: [], containers: homeless };
  const all = homeless.length > 0 ? [...bays, free] : bays;
  return arrange(host, all, positions);
}

function makeBays(host: Host, visiting: readonly NetworkPlace[]): Bay[] {
  const known = new Set(host.switches.map((vswitch) => vswitch.id));
  const bays: Bay[] = sortSwitches(host.switches).map((vswitch) => ({
    vswitch,
    lanes: host.networks.filter((network) => network.switch === vswitch.id).map((network) => ({ network, host })),
    adapters: vswitch.adapters,
    containers: [],
  }));
  const loose = host.networks
    .filter((network) => network.switch === undefined || !known.has(network.switch))
    .map((network) => ({ network, host }));
  for (const lane of [...loose, ...visiting]) {
    bays.push({ vswitch: undefined, lanes: [lane], adapters: [], containers: [] });
  }
  return bays;
}

/** Internal switches first: they do not touch the bottom edge, external ones do. */
function sortSwitches(switches: readonly VSwitch[]): VSwitch[] {
  const rank = (vswitch: VSwitch) => (vswitch.kind === 'external' ? 1 : 0);
  return [...switches].sort((a, b) => rank(a) - rank(b));
}

/** Puts each container over the bay of its first endpoint; returns those that stand over none. */
function fillBays(bays: readonly Bay[], containers: readonly Container[]): Container[] {
  const bayOf = new Map<string, Bay>();
  for (const bay of bays) for (const lane of bay.lanes) bayOf.set(lane.network.id, bay);
  const homeless: Container[] = [];
  for (const container of containers) {
    const first = container.endpoints.find((endpoint) => bayOf.has(endpoint.network));
    const bay = first && bayOf.get(first.network);
    (bay?.containers ?? homeless).push(container);
  }
  return homeless;
}

function arrange(host: Host, bays: readonly Bay[], positions: Layout['positions']): HostPlacement {
  const { title, margin, container, gap, rowGap, wires, lane, laneGap } = MEASURES;
  const { switchBar, uplinks, adapter, bayGap, emptyHost } = MEASURES;
  const containers = new Map<string, Box>();
  const lanes = new Map<string, LaneBox>();
  const switches = new Map<string, Box>();
  const adapters = new Map<string, Box>();

  let containersEnd = title + margin;
  let right: number = margin;
  const left: number[] = [];
  for (const bay of bays) {
    left.push(right);
    const columns = columnsFor(bay.containers.length);
    // A container the user moved leaves its slot empty, so that its neighbours stay where they are.
    bay.containers.forEach((item, index) => {
      if (positions[item.id]) return;
      const x = right + (index % columns) * (container.width + gap);
      const y = title + margin + Math.floor(index / columns) * (container.height + rowGap);
      containers.set(item.id, { x, y, ...container });
      containersEnd = Math.max(containersEnd, y + container.height);
    });
    right += bayWidth(bay, columns) + bayGap;
  }
  let width = Math.max(right - bayGap + margin, emptyHost.width);
  for (const item of host.containers) {
    const place = positions[item.id];
    if (!place) continue;
    const box = { x: Math.max(place.x, 0), y: Math.max(place.y, title), ...container };
    containers.set(item.id, box);
    containersEnd = Math.max(containersEnd, box.y + container.height);
    width = Math.max(width, box.x + container.width + margin);
  }

  const deepest = bays.reduce((most, bay) => Math.max(most, bay.lanes.length), 0);
  const barTop = containersEnd + wires + deepest * (lane + laneGap);
  bays.forEach((bay, index) => {
    const x = left[index] ?? margin;
    const wide = bayWidth(bay, columnsFor(bay.containers.length));
    bay.lanes.forEach((place, at) => {
      const y = barTop - (bay.lanes.length - at) * (lane + laneGap);
      const visiting = place.host.id !== host.id;
      const { network } = place;
      lanes.set(network.id, { x, y, width: wide, height: lane, network, owner: place.host.id, visiting });
    });
    if (bay.vswitch) switches.set(bay.vswitch.id, { x, y: barTop, width: wide, height: switchBar });
    bay.adapters.forEach((id, at) => {
      adapters.set(id, { x: x + at * (adapter.width + gap), y: barTop + switchBar + uplinks, ...adapter });
    });
  });

  const bottom = barTop + switchBar + uplinks;
  let nextFree: number = margin;
  for (const box of adapters.values()) nextFree = Math.max(nextFree, box.x + adapter.width + gap);
  for (const item of host.adapters) {
    if (adapters.has(item.id)) continue;
    adapters.set(item.id, { x: nextFree, y: bottom, ...adapter });
    nextFree += adapter.width + gap;
  }
  width = Math.max(width, nextFree - gap + margin);
  const height = host.adapters.length > 0 ? bottom + adapter.height : barTop + switchBar + margin;
  return { width, height: Math.max(height, emptyHost.height), containers, lanes, switches, adapters };
}

function columnsFor(count: number): number {
  return Math.min(MEASURES.columns, Math.max(2, Math.ceil(Math.sqrt(count * 0.8))));
}

function bayWidth(bay: Bay, columns: number): number {
  const { container, gap, adapter, bayWidth: least } = MEASURES;
  const used = Math.min(columns, Math.max(1, bay.containers.length));
  const cards = used * (container.width + gap) - gap;
  const sockets = bay.adapters.length * (adapter.width + gap) - gap;
  const bars = bay.vswitch || bay.lanes.length > 0 ? least : 0;
  return Math.max(bars, cards, sockets);
}
