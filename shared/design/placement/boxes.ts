import type { Box } from './placeHost.ts';

/** Whether there is less than `air` between two boxes. */
export function overlaps(a: Box, b: Box, air = 0): boolean {
  return (
    a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air
  );
}

/** Whether all of a box lies in another one. @param slack so many canvas units more or less are nothing that anybody misses. */
export function holds(outer: Box, inner: Box, slack = 0): boolean {
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.width >= inner.x + inner.width - slack &&
    outer.y + outer.height >= inner.y + inner.height - slack
  );
}
