import type { Box } from '../../shared/design/placement/placeHost.ts';

/** Far beyond any drawing. */
const VEIL = 50_000;

/** A path that covers everything but some boxes, to be filled by the even-odd rule. */
export function veilOf(lit: readonly Box[]): string {
  const holes = lit.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}Z`);
  return `M${-VEIL} ${-VEIL}h${2 * VEIL}v${2 * VEIL}h${-2 * VEIL}Z${holes.join('')}`;
}
