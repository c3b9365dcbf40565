import type { Point } from './hitTest.ts';
import type { PlacedHost } from './placeDesign.ts';
import type { Box } from './placeHost.ts';
import { uplinkPoints } from './wires.ts';

/** A wire between a switch and one of its adapters. */
export interface UplinkHit {
  readonly host: string;
  readonly switch: string;
  /** Around the wire, in canvas units. */
  readonly box: Box;
}

/** The uplink at a point of the canvas, at most `reach` beside it. */
export function uplinkAt(placed: readonly PlacedHost[], point: Point, reach: number): UplinkHit | undefined {
  for (const { host, inside, collapsed, ...place } of placed) {
    const local = { x: point.x - place.x, y: point.y - place.y };
    if (collapsed || local.x < 0 || local.y < 0 || local.x > place.width || local.y > place.height) continue;
    for (const vswitch of host.switches) {
      const bar = inside.switches.get(vswitch.id);
      for (const id of vswitch.adapters) {
        const adapter = inside.adapters.get(id);
        if (!bar || !adapter) continue;
        const box = around(uplinkPoints(bar, adapter));
        if (!isNear(box, local, reach)) continue;
        return { host: host.id, switch: vswitch.id, box: { ...box, x: box.x + place.x, y: box.y + place.y } };
      }
    }
  }
  return undefined;
}

function around(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Beside it only: above and below stand the bar and the adapter, which are meant themselves. */
function isNear({ x, y, width, height }: Box, point: Point, reach: number): boolean {
  return point.x >= x - reach && point.x <= x + width + reach && point.y >= y && point.y <= y + height;
}
