import type { Point } from '../../../shared/design/placement/hitTest.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import { MARK_GAP, MARKS, type MarkTexts, markWidth, RADIUS, type Spot } from './drawing.ts';
import type { NumberedHop } from './hostSpots.ts';
import { rowWidth, spread } from './spread.ts';

/** Where the hops between hosts and outside are: on the physical network, below the hosts. */

/** How far below the lower edge of a host the physical network is drawn; overlays have their ribbons there. */
const BELOW_HOST = 28;
/** How far beside a host the way to another row of hosts goes. */
const BESIDE_HOST = 32;
/** Between marks on a vertical stretch. */
const VERTICAL = 30;

/** Where a path leaves a host or comes into one. */
export interface Door extends Point {
  readonly host: PlacedHost;
}

/** The hops of a stretch outside hosts, with the line they lie on. */
export interface OuterRoute {
  readonly spots: readonly Spot[];
  /** From the door, or the first spot, to the other door, or the last spot. */
  readonly points: readonly Point[];
}

export function outerRoute(
  hops: readonly NumberedHop[],
  out: Door | undefined,
  into: Door | undefined,
  marks: MarkTexts,
): OuterRoute {
  const widths = hops.map(({ hop }) => markWidth(marks[MARKS.find((mark) => mark === hop.kind) ?? 'outside']));
  const points = out && into ? between(out, into, rowWidth(widths)) : openEnded(out ?? into, out !== undefined, widths);
  const at = out && into ? alongBest(points, widths) : alongOpen(points, widths, out !== undefined);
  const spots = hops.map(({ hop, index }, place): Spot => {
    const mark = MARKS.find((item) => item === hop.kind);
    return { hop: index, level: 'outer', mark, host: undefined, wire: [], ...(at[place] ?? { x: 0, y: 0 }) };
  });
  return { spots, points };
}

/** Down from one door, along below the hosts, and up to the other one. */
function between(out: Door, into: Door, room: number): Point[] {
  const [a, b] = [bottomOf(out.host) + BELOW_HOST, bottomOf(into.host) + BELOW_HOST];
  if (bottomOf(out.host) <= into.host.y) return [out, ...aroundHost(out, a, into, b), into];
  if (bottomOf(into.host) <= out.host.y) return [out, ...aroundHost(into, b, out, a).toReversed(), into];
  const depth = Math.max(a, b);
  // Out and back in by one adapter: a loop beside it, wide enough for what is on it.
  const near = Math.abs(into.x - out.x) < room + 2 * MARK_GAP && out.host === into.host;
  if (near) {
    const deep = depth + VERTICAL;
    const reach = Math.max(into.x, out.x) + room;
    const left = Math.min(into.x, out.x);
    return into.x >= out.x
      ? [
          out,
          { x: out.x, y: deep },
          { x: reach, y: deep },
          { x: reach, y: depth - 10 },
          { x: into.x, y: depth - 10 },
          into,
        ]
      : [
          out,
          { x: out.x, y: depth - 10 },
          { x: reach, y: depth - 10 },
          { x: reach, y: deep },
          { x: left, y: deep },
          into,
        ];
  }
  return [out, { x: out.x, y: depth }, { x: into.x, y: depth }, into];
}

/** From a host down to one in a lower row: below the first, beside the second, below the second. */
function aroundHost(from: Point, fromDepth: number, to: Door, toDepth: number): Point[] {
  const { x, width } = to.host;
  const left = x - BESIDE_HOST;
  const right = x + width + BESIDE_HOST;
  const side = Math.abs(from.x - left) < Math.abs(from.x - right) ? left : right;
  return [
    { x: from.x, y: fromDepth },
    { x: side, y: fromDepth },
    { x: side, y: toDepth },
    { x: to.x, y: toDepth },
  ];
}

/** Away from a door, or from nowhere; along the host as far as that is possible, so that it is seen with it. */
function openEnded(door: Door | undefined, outward: boolean, widths: readonly number[]): Point[] {
  const length = rowWidth(widths) + 2 * MARK_GAP;
  if (!door)
    return [
      { x: 0, y: 0 },
      { x: length, y: 0 },
    ];
  const { host } = door;
  const depth = bottomOf(host) + BELOW_HOST;
  const right = host.x + host.width - door.x;
  const direction = right >= length || right >= door.x - host.x ? 1 : -1;
  const points = [door, { x: door.x, y: depth }, { x: door.x + direction * length, y: depth }];
  return outward ? points : points.toReversed();
}

/** Marks on a line with a door at one end only: side by side on its long stretch. */
function alongOpen(points: readonly Point[], widths: readonly number[], outward: boolean): Point[] {
  const stretch = outward ? points.slice(-2) : points.slice(0, 2);
  return onStretch(stretch, widths);
}

/** Marks on the first stretch that has room for them; level ones before upright ones. */
function alongBest(points: readonly Point[], widths: readonly number[]): Point[] {
  const stretches = points.slice(1).map((to, index) => [points[index] ?? to, to]);
  const ranked = stretches.map((stretch) => ({ stretch, spare: spareOf(stretch, widths) }));
  const best = ranked.reduce((a, b) => (b.spare > a.spare ? b : a));
  return onStretch(best.stretch, widths);
}

function spareOf([from, to]: readonly Point[], widths: readonly number[]): number {
  if (!from || !to) return Number.NEGATIVE_INFINITY;
  if (from.y === to.y) return Math.abs(to.x - from.x) - rowWidth(widths) - 2 * MARK_GAP;
  return (Math.abs(to.y - from.y) - (widths.length + 1) * VERTICAL) / 2;
}

function onStretch([from, to]: readonly Point[], widths: readonly number[]): Point[] {
  if (!from || !to) return [];
  if (from.y !== to.y) {
    const heights = widths.map(() => 2 * RADIUS);
    const bounds = { from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) };
    return spread(heights, { from: from.y, to: to.y }, bounds).map((y) => ({ x: from.x, y }));
  }
  const bounds = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return spread(widths, { from: from.x, to: to.x }, bounds).map((x) => ({ x, y: from.y }));
}

export function bottomOf({ y, height }: PlacedHost): number {
  return y + height;
}
