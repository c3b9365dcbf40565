import { holds } from '../../shared/design/placement/boxes.ts';
import type { Box } from '../../shared/design/placement/placeHost.ts';

/** Room on each side of what is seen, as a share of it. */
const PAD = 0.5;
/** So many times as wide as what is seen, an area holds too much. */
const TOO_WIDE = 3;

/** What is seen with room around it. */
export function around({ x, y, width, height }: Box): Box {
  return {
    x: x - width * PAD,
    y: y - height * PAD,
    width: width * (1 + 2 * PAD),
    height: height * (1 + 2 * PAD),
  };
}

/** Whether an area still serves what is seen: it holds it, and not much more. Between the two nothing is made or put away. */
export function fits(seen: Box, area: Box): boolean {
  return holds(area, seen) && area.width <= seen.width * TOO_WIDE;
}
