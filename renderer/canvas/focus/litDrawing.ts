import { type DriverLook, driverLook } from '../../../shared/design/look/driverLook.ts';
import type { Neighbourhood } from '../../../shared/design/neighbours.ts';
import { boxesOf, type Point } from '../../../shared/design/placement/hitTest.ts';
import { MEASURES } from '../../../shared/design/placement/measures.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import { createWireRouter, pathOf, uplinkPoints } from '../../../shared/design/placement/wires.ts';

/** What stays lit: boxes on the canvas, and the wires between them, which lie under the veil and are drawn once more. */
export interface LitDrawing {
  readonly boxes: readonly Box[];
  readonly wires: ReadonlyMap<DriverLook | 'uplink', string>;
}

/** Kept free around what is lit, for its edge. */
const AIR = 2;

/** @param wholeHosts from afar, where single elements are not drawn, the hosts they are in stay lit. */
export function litDrawing(
  placed: readonly PlacedHost[],
  { elements, hosts }: Neighbourhood,
  wholeHosts: boolean,
): LitDrawing {
  const boxes: Box[] = [];
  const wires = new Map<DriverLook | 'uplink', string>();
  for (const host of placed) {
    const lit = litInside(host, elements);
    // A folded host is nothing but its title.
    if (hosts.has(host.host.id) || (lit.length > 0 && (wholeHosts || host.collapsed))) boxes.push(grown(host));
    else if (lit.length > 0) {
      // Whose elements these are is said by the title.
      boxes.push(grown({ ...host, height: MEASURES.title }), ...lit);
      addWires(host, elements, wires);
    }
  }
  return { boxes, wires };
}

function litInside(host: PlacedHost, elements: ReadonlySet<string>): Box[] {
  return (['container', 'network', 'switch', 'adapter'] as const).flatMap((kind) =>
    [...boxesOf(host, kind)]
      .filter(([id]) => elements.has(id))
      .map(([, box]) => {
        // Tabs hang half below their container.
        const tabs = kind === 'container' ? MEASURES.tab.height / 2 : 0;
        return grown({ x: host.x + box.x, y: host.y + box.y, width: box.width, height: box.height + tabs });
      }),
  );
}

function addWires(
  { host, inside, x, y }: PlacedHost,
  elements: ReadonlySet<string>,
  wires: Map<DriverLook | 'uplink', string>,
): void {
  const add = (key: DriverLook | 'uplink', points: readonly Point[]) => {
    const moved = points.map((point) => ({ x: point.x + x, y: point.y + y }));
    wires.set(key, (wires.get(key) ?? '') + pathOf(moved));
  };
  const router = createWireRouter(inside);
  for (const container of host.containers) {
    const box = elements.has(container.id) ? inside.containers.get(container.id) : undefined;
    if (!box) continue;
    for (const { network, points } of router.route(container, box)) {
      const driver = inside.lanes.get(network)?.network.driver ?? '';
      if (elements.has(network)) add(driverLook(driver), belowTab(points));
    }
  }
  for (const vswitch of host.switches) {
    const bar = elements.has(vswitch.id) ? inside.switches.get(vswitch.id) : undefined;
    for (const id of vswitch.adapters) {
      const adapter = elements.has(id) ? inside.adapters.get(id) : undefined;
      if (bar && adapter) add('uplink', uplinkPoints(bar, adapter));
    }
  }
}

/** The tab at which a wire begins stays readable: nodes lie above their own wires, but not above these. */
function belowTab(points: readonly Point[]): readonly Point[] {
  const [first, ...rest] = points;
  return first ? [{ x: first.x, y: first.y + MEASURES.tab.height / 2 }, ...rest] : points;
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
}
