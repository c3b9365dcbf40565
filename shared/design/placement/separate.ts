import { overlaps } from './boxes.ts';
import type { Box } from './placeHost.ts';

/**
 * Moves rectangles apart that overlap: the one further right or below gives way, by the shorter way. Hosts grow as they are
 * filled, and a host must never cover its neighbour. What overlaps nothing stays where it is (same object), and when a host
 * shrinks again its neighbour is back at the place the user gave it, because this is worked out anew each time.
 * @param isFixed what gives way to nothing that can give way itself.
 */
export function separate<T extends Box>(
  rects: readonly T[],
  clearance: number,
  isFixed: (rect: T) => boolean = () => false,
): readonly T[] {
  const order = rects
    .map((rect, index) => ({ rect, index, fixed: isFixed(rect) ? 0 : 1 }))
    .sort((a, b) => a.fixed - b.fixed || rank(a.rect) - rank(b.rect));
  const result = [...rects];
  const settled: Box[] = [];
  for (const { rect, index } of order) {
    const free = giveWay(rect, settled, clearance);
    settled.push(free);
    result[index] = free;
  }
  return result;
}

/** Distance from the upper left, so that what grows to the right and downwards pushes and is not pushed. */
function rank(rect: Box): number {
  return rect.x + rect.y;
}

function giveWay<T extends Box>(rect: T, settled: readonly Box[], clearance: number): T {
  let free = rect;
  const inTheWay = () => settled.find((other) => overlaps(free, other));
  for (let other = inTheWay(); other; other = inTheWay()) {
    const right = other.x + other.width + clearance;
    const below = other.y + other.height + clearance;
    free = right - free.x <= below - free.y ? { ...free, x: right } : { ...free, y: below };
  }
  return free;
}
