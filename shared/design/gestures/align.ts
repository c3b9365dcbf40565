import { overlaps } from '../placement/boxes.ts';
import type { Point } from '../placement/hitTest.ts';
import type { Box } from '../placement/placeHost.ts';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Direction = 'horizontal' | 'vertical';

/** A box that can be moved, unless it is locked: then the others go by it. */
export interface Movable extends Box {
  readonly id: string;
  readonly locked?: boolean;
}

/**
 * Where boxes stand when they are aligned with the one furthest out (or, for middles, with all of them). What would come to
 * lie on another one goes behind it, because hosts never cover each other.
 * @param clearance kept between those.
 */
export function alignBoxes(boxes: readonly Movable[], how: Alignment, clearance: number): ReadonlyMap<string, Point> {
  const sideways = how === 'left' || how === 'centre' || how === 'right';
  const axis = sideways ? 'x' : 'y';
  const size = sideways ? 'width' : 'height';
  const from = Math.min(...boxes.map((box) => box[axis]));
  const to = Math.max(...boxes.map((box) => box[axis] + box[size]));
  const share = how === 'left' || how === 'top' ? 0 : how === 'right' || how === 'bottom' ? 1 : 0.5;
  const aligned = boxes.map((box) => (box.locked ? box : { ...box, [axis]: from + (to - from - box[size]) * share }));
  return changed(boxes, goBehind(aligned, sideways ? 'y' : 'x', clearance));
}

/** Where boxes stand with the same distance between neighbours, the first and the last staying where they are. */
export function distributeBoxes(
  boxes: readonly Movable[],
  direction: Direction,
  clearance: number,
): ReadonlyMap<string, Point> {
  const axis = direction === 'horizontal' ? 'x' : 'y';
  const size = direction === 'horizontal' ? 'width' : 'height';
  const row = [...boxes].sort((a, b) => a[axis] + a[size] / 2 - b[axis] - b[size] / 2);
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length < 3) return new Map();
  const room = last[axis] + last[size] - first[axis] - row.reduce((sum, box) => sum + box[size], 0);
  const gap = Math.max(room / (row.length - 1), clearance);
  let next = first[axis];
  const placed = row.map((box) => {
    const at = next;
    next += box[size] + gap;
    return box.locked ? box : { ...box, [axis]: at };
  });
  return changed(boxes, placed);
}

function goBehind(boxes: readonly Movable[], axis: 'x' | 'y', clearance: number): readonly Movable[] {
  const size = axis === 'x' ? 'width' : 'height';
  const settled: Movable[] = boxes.filter(({ locked }) => locked);
  for (const box of boxes.filter(({ locked }) => !locked).sort((a, b) => a[axis] - b[axis])) {
    let free = box;
    const inTheWay = () => settled.find((other) => overlaps(free, other));
    for (let hit = inTheWay(); hit; hit = inTheWay()) {
      free = { ...free, [axis]: hit[axis] + hit[size] + clearance };
    }
    settled.push(free);
  }
  return settled;
}

function changed(before: readonly Movable[], after: readonly Movable[]): ReadonlyMap<string, Point> {
  const old = new Map(before.map((box) => [box.id, box]));
  return new Map(
    after
      .map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }] as const)
      .filter(([id, { x, y }]) => old.get(id)?.x !== x || old.get(id)?.y !== y),
  );
}
