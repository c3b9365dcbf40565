import { holds, overlaps } from './boxes.ts';
import type { Point } from './hitTest.ts';
import type { Box } from './placeHost.ts';

/** Looking through the gaps takes the cube of it; where so much stands there is no gap to be found by eye either. */
const MOST = 40;

/**
 * The place for a box, as near to a point with its middle as it can be without covering anything. In the best place it
 * stands at the point, or beside something, so that only those have to be looked at.
 * @param within where it has to lie as a whole; `air` is kept to what stands there, in pixels.
 * @returns undefined where there is no room.
 */
export function nearestGap(
  size: Pick<Box, 'width' | 'height'>,
  at: Point,
  { within, taken, air }: { readonly within: Box; readonly taken: readonly Box[]; readonly air: number },
): Box | undefined {
  const near = taken.filter((box) => overlaps(box, within, air));
  if (near.length > MOST) return undefined;
  const middle = { x: at.x - size.width / 2, y: at.y - size.height / 2 };
  const xs = [middle.x, ...near.flatMap((box) => [box.x - air - size.width, box.x + box.width + air])];
  const ys = [middle.y, ...near.flatMap((box) => [box.y - air - size.height, box.y + box.height + air])];
  let best: { readonly box: Box; readonly far: number } | undefined;
  for (const x of xs) {
    for (const y of ys) {
      const box = { x, y, ...size };
      const far = Math.hypot(x - middle.x, y - middle.y);
      if (best && far >= best.far) continue;
      if (holds(within, box) && !near.some((other) => overlaps(box, other, air))) best = { box, far };
    }
  }
  return best?.box;
}
