import { type MarkTexts, markWidth, RADIUS, type Spot } from './drawing.ts';

/** Numbers of neighbouring hops that would cover each other from this far are one: “1–3”. */
export interface Badge {
  readonly first: number;
  readonly last: number;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** At 100 %. */
  readonly width: number;
  readonly number: string;
  /** Written beside the number of a single hop, where it covers no other. */
  readonly mark: string | undefined;
  /** The side that is turned away from the hop before: 1 is right, -1 left. */
  readonly onward: 1 | -1;
}

/**
 * The numbers of a path at a scale.
 * @param scale how much larger than at 100 % a number is drawn, in canvas units.
 * @param marks what is written beside them; nothing from afar.
 */
export function badgesOf(spots: readonly Spot[], scale: number, marks: MarkTexts | undefined): Badge[] {
  return groupsOf(spots, scale).map((group, at, groups) => {
    const [spot] = group;
    const last = group.at(-1) ?? spot;
    const number = spot.hop === last.hop ? String(spot.hop + 1) : `${spot.hop + 1}–${last.hop + 1}`;
    const text = group.length === 1 && spot.mark ? marks?.[spot.mark] : undefined;
    const others = [groups[at - 1]?.[0], groups[at + 1]?.[0]];
    const room = others.every((other) => !other || isClear(spot, other, markWidth(text), scale));
    const mark = room ? text : undefined;
    const width = mark === undefined ? numberWidth(number) : markWidth(mark);
    const before = groups[at - 1]?.[0];
    const onward = before && before.x > spot.x ? -1 : 1;
    return { first: spot.hop, last: last.hop, x: middleOf(spot, width, scale), y: spot.y, width, number, mark, onward };
  });
}

type Group = [Spot, ...Spot[]];

function groupsOf(spots: readonly Spot[], scale: number): Group[] {
  const groups: Group[] = [];
  // From afar a host's bars and what is below them are close to each other: numbers there need air, or they cover the next but one.
  const least = 2 * RADIUS * scale * (scale > CROWDED ? 1.45 : 0.98);
  for (const spot of spots) {
    const last = groups.at(-1);
    if (last && Math.hypot(last[0].x - spot.x, last[0].y - spot.y) < least) last.push(spot);
    else groups.push([spot]);
  }
  return groups;
}

/** Whether a mark of this width leaves the number of another hop free. */
function isClear(spot: Spot, other: Spot, width: number, scale: number): boolean {
  const beside = Math.abs(spot.x - other.x) >= (width / 2 + RADIUS) * scale;
  return beside || Math.abs(spot.y - other.y) >= 2 * RADIUS * scale;
}

/** How much of a number lies over the card whose edge it is at. */
const OVER_CARD = 6;

/** At a card a number hangs on the edge and covers nothing that is written there. */
function middleOf({ x, level }: Spot, width: number, scale: number): number {
  return level === 'card' ? x + OVER_CARD - (width / 2) * scale : x;
}

function numberWidth(number: string): number {
  return Math.max(2 * RADIUS, number.length * 7 + 8);
}

/** From this scale on there is no room for every number. */
const CROWDED = 1.3;

/** Below this zoom numbers keep their size on screen. */
const FULL = 0.8;
/** From one size to the next, so that they are not drawn anew at every step of the wheel. */
const STEP = 1.2;

/** How much larger numbers are drawn, so that they can be read from afar. */
export function badgeScale(zoom: number): number {
  if (zoom >= FULL) return 1;
  return STEP ** Math.ceil(Math.log(FULL / zoom) / Math.log(STEP));
}
