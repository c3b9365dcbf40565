import type { Point } from './hitTest.ts';
import type { Box } from './placeHost.ts';

/** Width to height of what is packed: a window without its panels. */
const SHAPE = 1.6;

/**
 * Places for sizes in rows, in their order, beside and below obstacles that stay where they are.
 * @param from the upper left corner.
 * @param gap kept between all of them.
 */
export function packAround(
  sizes: readonly Pick<Box, 'width' | 'height'>[],
  obstacles: readonly Box[],
  from: Point,
  gap: number,
): readonly Point[] {
  const area = [...sizes, ...obstacles].reduce((sum, box) => sum + (box.width + gap) * (box.height + gap), 0);
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const right = from.x + Math.max(widest, Math.sqrt(area * SHAPE));
  let { x, y } = from;
  let rowEnd = y;
  return sizes.map(({ width, height }) => {
    // Where the first of the obstacles in this row ends: the next row begins there if nothing else stands in this one.
    let blocked = Number.POSITIVE_INFINITY;
    for (;;) {
      const hit = obstacles.find((box) => isNear({ x, y, width, height }, box, gap));
      if (!hit && (x === from.x || x + width <= right)) break;
      if (hit) blocked = Math.min(blocked, hit.y + hit.height + gap);
      if (hit && hit.x + hit.width + gap + width <= right) {
        x = hit.x + hit.width + gap;
        continue;
      }
      y = rowEnd > y ? rowEnd : blocked;
      x = from.x;
      rowEnd = y;
      blocked = Number.POSITIVE_INFINITY;
    }
    const place = { x: Math.round(x), y: Math.round(y) };
    x += width + gap;
    rowEnd = Math.max(rowEnd, y + height + gap);
    return place;
  });
}

function isNear(a: Box, b: Box, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}
