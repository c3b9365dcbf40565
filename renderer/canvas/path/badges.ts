import { RADIUS, type Spot } from './drawing.ts';

/** Numbers of neighbouring hops that would cover each other from this far are one: “1–3”. */
export interface Badge {
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly y: number;
  /** Written beside the number, for a single hop that is read from this far. */
  readonly mark: Spot['mark'];
}

/**
 * The numbers of a path at a scale.
 * @param scale how much larger than at 100 % a number is drawn, in canvas units.
 * @param marked whether marks are written.
 */
export function badgesOf(spots: readonly Spot[], scale: number, marked: boolean): Badge[] {
  const badges: Badge[] = [];
  const least = 2 * RADIUS * scale * 0.98;
  for (const { hop, x, y, mark } of spots) {
    const last = badges.at(-1);
    const apart = last ? Math.hypot(last.x - x, last.y - y) : Number.POSITIVE_INFINITY;
    // With their marks, rows are spaced so that nothing is covered.
    const written = marked && mark !== undefined && scale === 1;
    if (last && apart < least && !(written && last.mark)) {
      badges[badges.length - 1] = { ...last, last: hop, mark: undefined };
    } else badges.push({ first: hop, last: hop, x, y, mark: marked ? mark : undefined });
  }
  return badges;
}

/** Below this zoom numbers keep their size on screen. */
const FULL = 0.8;
/** From one size to the next, so that they are not drawn anew at every step of the wheel. */
const STEP = 1.2;

/** How much larger numbers are drawn, so that they can be read from afar. */
export function badgeScale(zoom: number): number {
  if (zoom >= FULL) return 1;
  return STEP ** Math.ceil(Math.log(FULL / zoom) / Math.log(STEP));
}
