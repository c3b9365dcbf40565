import { type MarkTexts, markWidth, RADIUS, type Spot } from './drawing.ts';

/** One number, or several of hops that are in one place or would cover each other from this far: “1–2, 15”. */
export interface Badge {
  /** Indexes of its hops, in order. */
  readonly hops: readonly number[];
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
  const badges = groupsOf(spots, scale).map((group) => badgeOf(group, spots, scale));
  // One after the other, each only where those before have left it room.
  badges.forEach((badge, at) => {
    const [hop] = badge.hops;
    const mark = badge.hops.length === 1 ? spots[hop ?? -1]?.mark : undefined;
    const text = mark && marks?.[mark];
    if (text === undefined) return;
    const written = { ...badge, width: markWidth(text), mark: text };
    if (badges.every((other, index) => index === at || !touches(written, other, scale, 0))) badges[at] = written;
  });
  return badges;
}

type Group = readonly [Spot, ...Spot[]];

function badgeOf(group: Group, spots: readonly Spot[], scale: number): Badge {
  const [spot] = group;
  const hops = group.map(({ hop }) => hop);
  const number = numbersOf(hops);
  const width = numberWidth(number);
  const before = spots[spot.hop - 1];
  const onward = before && before.x > spot.x ? -1 : 1;
  return { hops, x: middleOf(spot, width, scale), y: spot.y, width, number, mark: undefined, onward };
}

/** Puts together what would cover each other, until nothing does. */
function groupsOf(spots: readonly Spot[], scale: number): readonly Group[] {
  // From afar a host's bars and what is below them are close to each other, and numbers need air between them.
  const air = scale > CROWDED ? 8 : -2;
  let groups: readonly Group[] = spots.map((spot) => [spot]);
  for (;;) {
    const badges = groups.map((group) => badgeOf(group, spots, scale));
    const first = badges.findIndex((badge, at) =>
      badges.slice(at + 1).some((other) => touches(badge, other, scale, air)),
    );
    const second = badges.findIndex((badge, at) => at > first && touches(badges[first] ?? badge, badge, scale, air));
    if (first < 0) return groups;
    groups = joined(groups, first, second, scale);
  }
}

/** Puts two groups together, and what is between them on a short way: “4–6” says more than “4, 6” beside a 5. */
function joined(groups: readonly Group[], a: number, b: number, scale: number): readonly Group[] {
  const [one, other] = [groups[a] ?? [], groups[b] ?? []];
  const last = one.findLast(({ hop }) => hop < (other[0]?.hop ?? 0))?.hop ?? 0;
  const next = other[0]?.hop ?? 0;
  const isNear = ({ x, y }: Spot) =>
    Math.hypot(x - (one[0]?.x ?? 0), y - (one[0]?.y ?? 0)) < SHORT_WAY * RADIUS * scale;
  const isBetween = (group: Group) => group.every((spot) => last < spot.hop && spot.hop < next && isNear(spot));
  const taken = groups.filter((group, index) => index === a || index === b || isBetween(group));
  const [first, ...rest] = taken.flat().toSorted((x, y) => x.hop - y.hop);
  const kept = groups.filter((group) => !taken.includes(group));
  return first ? [...kept, [first, ...rest] as const].toSorted((x, y) => x[0].hop - y[0].hop) : kept;
}

/** How far from each other, in radii of a number, hops may be said to be in one place. */
const SHORT_WAY = 6;

function touches(a: Badge, b: Badge, scale: number, air: number): boolean {
  const beside = Math.abs(a.x - b.x) >= ((a.width + b.width) / 2 + air) * scale;
  return !beside && Math.abs(a.y - b.y) < (2 * RADIUS - 2) * scale;
}

/** Hops as people count them: `1–3, 7`. */
function numbersOf(hops: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const hop of hops) {
    const last = runs.at(-1);
    if (last && last[1] === hop - 1) last[1] = hop;
    else runs.push([hop, hop]);
  }
  return runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ');
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
