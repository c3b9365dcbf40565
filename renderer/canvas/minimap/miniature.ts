import { type DriverLook, driverLook } from '../../../shared/design/look/driverLook.ts';
import { holds } from '../../../shared/design/placement/boxes.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import { OPTIONS } from '../../options.ts';
import { pathOfBoxes } from '../HostCells.tsx';

/** The whole drawing as a handful of paths, whatever its size: hosts, and their lanes by driver. */
export interface Miniature {
  readonly hosts: string;
  readonly lanes: ReadonlyMap<DriverLook, string>;
}

/** Lanes are thinner than a pixel in a miniature; drawn this much higher they are seen. */
const LANE_HEIGHT = 3;

export function miniatureOf(placed: readonly PlacedHost[]): Miniature {
  const lanes = new Map<DriverLook, Box[]>();
  for (const { inside, collapsed, x, y } of placed) {
    if (collapsed) continue;
    for (const lane of inside.lanes.values()) {
      const look = driverLook(lane.network.driver);
      const boxes = lanes.get(look) ?? [];
      lanes.set(look, boxes);
      const height = lane.height * LANE_HEIGHT;
      boxes.push({ x: x + lane.x, y: y + lane.y + lane.height - height, width: lane.width, height });
    }
  }
  return {
    hosts: pathOfBoxes(placed),
    lanes: new Map([...lanes].map(([look, boxes]) => [look, pathOfBoxes(boxes)])),
  };
}

/** The drawing's bounds with some air around, as the miniature shows them. */
export function frameOf({ x, y, width, height }: Box): Box {
  const air = Math.max(width, height) * 0.06;
  return { x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air };
}

export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the drawing that panels leave free of a view of some size, in canvas units. */
export function seenOf(
  [x, y, zoom]: readonly [number, number, number],
  size: Pick<Box, 'width' | 'height'>,
  { left, right, bottom }: Insets,
): Box {
  return {
    x: (left - x) / zoom,
    y: -y / zoom,
    width: Math.max(size.width - left - right, 0) / zoom,
    height: Math.max(size.height - bottom, 0) / zoom,
  };
}

/** Whether a drawing with these bounds has parts out of view, and there is room to say so. `room`: height in CSS pixels. */
export function isNeeded(seen: Box, bounds: Box, room: number): boolean {
  return room >= OPTIONS.minimapRoom && !holds(seen, bounds, 1);
}
