import { type EntityRef, networksFor } from '../../shared/design/entities.ts';
import { lockedIds } from '../../shared/design/locks.ts';
import { isAdapterUnnamed } from '../../shared/design/look/switches.ts';
import { overlaps } from '../../shared/design/placement/boxes.ts';
import { MEASURES } from '../../shared/design/placement/measures.ts';
import type { PlacedHost } from '../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../shared/design/placement/placeHost.ts';
import type { Design } from '../../shared/design/schema.ts';
import { noteDepth } from '../notes/noteNodes.ts';
import { type CanvasNode, laneNodeId, nodeLabelId } from './nodes.ts';

/** What is drawn of the design: nothing but hosts from afar, else what lies in a part of it, and what is selected. */
export interface Extent {
  readonly far: boolean;
  /** In canvas units; everything where it is not known. */
  readonly area: Box | undefined;
  readonly selection: readonly EntityRef[];
}

/**
 * Makes React Flow's nodes from the placed design, and keeps each node's identity while what it shows is unchanged. React
 * Flow compares nodes by identity: for a kept node it keeps its internals, and its component is not drawn again. So an edit
 * costs the nodes of one host, and moving a host costs one node. What lies far out of view has no nodes: React Flow goes
 * through all of them with every frame. What is selected has, because React Flow drags it along.
 */
export function createNodeBuilder(): (design: Design, placed: readonly PlacedHost[], extent: Extent) => CanvasNode[] {
  let memory = new Map<string, HostMemory>();
  return (design, placed, { far, area, selection }) => {
    const next: typeof memory = new Map();
    const locked = lockedIds(design.layout);
    const selected = selectedByHost(selection);
    const nodes: CanvasNode[] = [];
    for (const place of placed) {
      const before = memory.get(place.host.id);
      const host = keep(before?.host, hostNode(design, place, locked.has(place.host.id)));
      nodes.push(host);
      // Folded or far away, a host draws what is in it by itself.
      const hidden = place.collapsed || far;
      const shown = hidden ? NOTHING_SHOWN : shownOf(place, area, selected.get(place.host.id));
      const children = hidden
        ? []
        : (keptChildren(before, place, locked, shown) ?? childNodes(design, place, locked, shown, before?.byId));
      for (const child of children) nodes.push(child);
      const kept = hidden ? before : undefined;
      next.set(place.host.id, { place, locked, host, shown, children, byId: kept?.byId ?? byId(children, before) });
    }
    memory = next;
    return nodes;
  };
}

interface HostMemory {
  readonly place: PlacedHost;
  readonly locked: ReadonlySet<string>;
  readonly host: CanvasNode;
  readonly shown: Shown;
  readonly children: readonly CanvasNode[];
  readonly byId: ReadonlyMap<string, CanvasNode>;
}

/** What of a host's inside has nodes: what lies in a part of it, relative to the host, and what is selected. */
interface Shown {
  readonly part: Box | 'all' | 'none';
  readonly selected: readonly string[];
}

const NOTHING_SHOWN: Shown = { part: 'none', selected: [] };

function selectedByHost(selection: readonly EntityRef[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { host, container, id } of selection) {
    if (host === undefined) continue;
    const list = ids.get(host);
    if (list) list.push(container ?? id);
    else ids.set(host, [container ?? id]);
  }
  return ids;
}

function shownOf({ x, y, width, height }: PlacedHost, area: Box | undefined, selected: readonly string[] = []): Shown {
  if (!area) return { part: 'all', selected };
  const part = { x: area.x - x, y: area.y - y, width: area.width, height: area.height };
  if (!overlaps(part, { x: 0, y: 0, width, height })) return { part: 'none', selected };
  const whole = part.x <= 0 && part.y <= 0 && part.x + part.width >= width && part.y + part.height >= height;
  return { part: whole ? 'all' : part, selected };
}

function isShown({ part, selected }: Shown, id: string, box: Box): boolean {
  if (part === 'all' || (part !== 'none' && overlaps(part, box))) return true;
  return selected.includes(id);
}

function sameShown(a: Shown, b: Shown): boolean {
  const samePart =
    typeof a.part === 'string' || typeof b.part === 'string'
      ? a.part === b.part
      : a.part.x === b.part.x &&
        a.part.y === b.part.y &&
        a.part.width === b.part.width &&
        a.part.height === b.part.height;
  return samePart && (a.part === 'all' || sameValue(a.selected, b.selected));
}

function keptChildren(
  before: HostMemory | undefined,
  { host, inside, width, height }: PlacedHost,
  locked: ReadonlySet<string>,
  shown: Shown,
) {
  const same =
    before?.locked === locked &&
    before.place.host === host &&
    before.place.inside === inside &&
    before.place.width === width &&
    before.place.height === height &&
    sameShown(before.shown, shown);
  return same ? before.children : undefined;
}

function byId(children: readonly CanvasNode[], before: HostMemory | undefined) {
  return before?.children === children ? before.byId : new Map(children.map((node) => [node.id, node]));
}

/** The node from before where it shows the same. */
function keep(before: CanvasNode | undefined, now: CanvasNode): CanvasNode {
  const same =
    before !== undefined &&
    before.position.x === now.position.x &&
    before.position.y === now.position.y &&
    before.width === now.width &&
    before.height === now.height &&
    before.draggable === now.draggable &&
    sameExtent(before, now) &&
    sameData(before.data, now.data);
  return same ? before : now;
}

function sameExtent(a: CanvasNode, b: CanvasNode): boolean {
  return String(a.extent) === String(b.extent);
}

function sameData(a: object, b: object): boolean {
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(left).every((key) => key === 'ref' || sameValue(left[key], right[key]));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index]);
  return a === b;
}

function hostNode(design: Design, place: PlacedHost, locked: boolean): CanvasNode {
  const { host, inside, collapsed, x, y } = place;
  const swarm = design.topology.swarms.find((item) => item.id === host.swarmId)?.name;
  return {
    ...shell(host.id, place),
    type: 'host',
    position: { x, y },
    draggable: !locked,
    dragHandle: '.sy-drag',
    style: HOST_STYLE,
    data: { ref: { kind: 'host', id: host.id }, host, swarm, inside, collapsed, locked },
  };
}

/** Near, a host's body lets the pointer through to the pane; canvas.css says when. */
const HOST_STYLE = { pointerEvents: 'var(--sy-host-events)' as 'none' };

function childNodes(
  design: Design,
  place: PlacedHost,
  lockedOnes: ReadonlySet<string>,
  shown: Shown,
  before: ReadonlyMap<string, CanvasNode> | undefined,
): readonly CanvasNode[] {
  if (shown.part === 'none' && shown.selected.length === 0) return [];
  const { host, inside } = place;
  const nodes: CanvasNode[] = [];
  const add = (node: CanvasNode) => nodes.push(keep(before?.get(node.id), node));
  const lockOf = ({ id }: { readonly id: string }) => lockedOnes.has(id);
  const networks = new Map(networksFor(design, host).map(({ network }) => [network.id, network]));

  for (const vswitch of host.switches) {
    const box = inside.switches.get(vswitch.id);
    const ref = { kind: 'switch', id: vswitch.id, host: host.id } as const;
    const adapterUnnamed = isAdapterUnnamed(host, vswitch);
    if (box && isShown(shown, vswitch.id, box))
      add({
        ...fixed(vswitch.id, host.id, box),
        type: 'switch',
        data: { ref, vswitch, adapterUnnamed, locked: lockOf(vswitch) },
      });
  }
  for (const adapter of host.adapters) {
    const box = inside.adapters.get(adapter.id);
    const ref = { kind: 'adapter', id: adapter.id, host: host.id } as const;
    if (box && isShown(shown, adapter.id, box))
      add({ ...fixed(adapter.id, host.id, box), type: 'adapter', data: { ref, adapter, locked: lockOf(adapter) } });
  }
  for (const lane of inside.lanes.values()) {
    if (!isShown(shown, lane.network.id, lane)) continue;
    const ref = { kind: 'network', id: lane.network.id, host: lane.owner } as const;
    const id = laneNodeId(lane.network.id, lane.owner, host.id);
    const owner = design.topology.hosts.find((item) => item.id === lane.owner);
    const from = lane.visiting ? owner?.name : undefined;
    add({
      ...fixed(id, host.id, lane),
      type: 'lane',
      data: { ref, network: lane.network, from, locked: lockOf(lane.network) },
    });
  }
  for (const container of host.containers) {
    const box = inside.containers.get(container.id);
    if (!box || !isShown(shown, container.id, box)) continue;
    add({
      ...shell(container.id, box),
      type: 'container',
      parentId: host.id,
      position: { x: box.x, y: box.y },
      extent: roomFor(place),
      draggable: !lockOf(container),
      data: {
        ref: { kind: 'container', id: container.id, host: host.id },
        container,
        locked: lockOf(container),
        networks: container.endpoints.map((endpoint) => networks.get(endpoint.network)),
      },
    });
  }
  return nodes;
}

/** Where a container can be dragged: inside its host, below the title bar. */
function roomFor({ width, height }: PlacedHost): [[number, number], [number, number]] {
  const inset = 8;
  return [
    [inset, MEASURES.title + inset],
    [width - inset, height - inset],
  ];
}

/** What stands where packing puts it: lanes, switches and adapters. Dragging one of them begins a connection instead. */
function fixed(id: string, host: string, box: Box) {
  return { ...shell(id, box), parentId: host, position: { x: box.x, y: box.y }, draggable: false };
}

/** Size is given to React Flow, also as “measured”: it then draws, culls and fits without ever measuring the page. */
function shell(id: string, { width, height }: Pick<Box, 'width' | 'height'>) {
  return {
    id,
    width,
    height,
    measured: { width, height },
    handles: [],
    domAttributes: { 'aria-labelledby': nodeLabelId(id) },
  };
}

/** The same nodes with the given ones selected; nodes that stay as they are keep their identity. */
export function withSelected(nodes: readonly CanvasNode[], selected: ReadonlySet<string>): CanvasNode[] {
  return nodes.map((node) => ((node.selected ?? false) === selected.has(node.id) ? node : reselected(node, selected)));
}

function reselected(node: CanvasNode, selected: ReadonlySet<string>): CanvasNode {
  const is = selected.has(node.id);
  return node.type === 'note' ? { ...node, selected: is, zIndex: noteDepth(node, is) } : { ...node, selected: is };
}
