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

/** The doors of a stretch; `near` is the host it is drawn at where it has none. */
export interface Doors {
  readonly out: Door | undefined;
  readonly into: Door | undefined;
  readonly near: PlacedHost | undefined;
}

/** The hops of a stretch outside hosts, with the line they lie on. */
export interface OuterRoute {
  readonly spots: readonly Spot[];
  /** From one door, or the first spot, to the other door, or the last spot. */
  readonly points: readonly Point[];
}

export function outerRoute(hops: readonly NumberedHop[], doors: Doors, marks: MarkTexts): OuterRoute {
  const named = hops.map(({ hop, index }) => ({ index, mark: MARKS.find((mark) => mark === hop.kind) }));
  const widths = named.map(({ mark }) => markWidth(mark && marks[mark]));
  const points = lineOf(doors, widths);
  const stretch =
    doors.out && doors.into ? roomiest(points, widths) : doors.into ? points.slice(0, 2) : points.slice(-2);
  const places = onStretch(stretch, widths);
  const spots = named.map(({ index, mark }, at): Spot => {
    const { x, y } = places[at] ?? { x: 0, y: 0 };
    return { hop: index, level: 'outer', mark, host: undefined, wire: [], x, y };
  });
  return { spots, points };
}

function lineOf({ out, into, near }: Doors, widths: readonly number[]): Point[] {
  if (out && into) return between(out, into, rowWidth(widths));
  if (out) return awayFrom(out, widths);
  if (into) return awayFrom(into, widths).toReversed();
  // Blocked before it comes to any host: at the one it is meant for.
  const { x = 0, y = 0, height = 0 } = near ?? {};
  const depth = y + height + BELOW_HOST;
  return [
    { x: x + rowWidth(widths) + 2 * MARK_GAP, y: depth },
    { x, y: depth },
  ];
}

/** Down from one door, along below the hosts, and up to the other one. */
function between(out: Door, into: Door, room: number): Point[] {
  const [a, b] = [bottomOf(out.host) + BELOW_HOST, bottomOf(into.host) + BELOW_HOST];
  if (bottomOf(out.host) <= into.host.y) return [out, ...aroundHost(out, a, into, b), into];
  if (bottomOf(into.host) <= out.host.y) return [out, ...aroundHost(into, b, out, a).toReversed(), into];
  if (out.host === into.host && Math.abs(into.x - out.x) < room + 2 * MARK_GAP) return loop(out, into, a, room);
  const depth = Math.max(a, b);
  return [out, { x: out.x, y: depth }, { x: into.x, y: depth }, into];
}

/** Out and back in so near that the marks need more room than there is: a loop to the right, which never crosses itself. */
function loop(out: Door, into: Door, depth: number, room: number): Point[] {
  const [left, right] = out.x <= into.x ? [out, into] : [into, out];
  const [deep, shallow] = [depth + VERTICAL, depth - 10];
  const reach = right.x + room;
  const corners = [
    left,
    { x: left.x, y: deep },
    { x: reach, y: deep },
    { x: reach, y: shallow },
    { x: right.x, y: shallow },
    right,
  ];
  return left === out ? corners : corners.toReversed();
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

/** From a door into the open; along the host as far as that is possible, so that it is seen with it. */
function awayFrom(door: Door, widths: readonly number[]): Point[] {
  const { host } = door;
  const length = rowWidth(widths) + 2 * MARK_GAP;
  const depth = bottomOf(host) + BELOW_HOST;
  const right = host.x + host.width - door.x;
  const direction = right >= length || right >= door.x - host.x ? 1 : -1;
  return [door, { x: door.x, y: depth }, { x: door.x + direction * length, y: depth }];
}

/** The stretch below or between hosts that has most room for the marks; level ones before upright ones. */
function roomiest(points: readonly Point[], widths: readonly number[]): readonly Point[] {
  const stretches = points.slice(2, -1).map((to, index) => [points[index + 1] ?? to, to]);
  return stretches.reduce((a, b) => (spareOf(b, widths) > spareOf(a, widths) ? b : a));
}

function spareOf([from, to]: readonly Point[], widths: readonly number[]): number {
  if (!from || !to) return Number.NEGATIVE_INFINITY;
  if (from.y === to.y) return Math.abs(to.x - from.x) - rowWidth(widths) - 2 * MARK_GAP;
  return (Math.abs(to.y - from.y) - (widths.length + 1) * VERTICAL) / 2;
}

function onStretch([from, to]: readonly Point[], widths: readonly number[]): Point[] {
  if (!from || !to) return [];
  const bounds = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  if (from.y === to.y) return spread(widths, { from: from.x, to: to.x }, bounds).map((x) => ({ x, y: from.y }));
  const heights = widths.map(() => 2 * RADIUS);
  return spread(heights, { from: from.y, to: to.y }, bounds).map((y) => ({ x: from.x, y }));
}

function bottomOf({ y, height }: PlacedHost): number {
  return y + height;
}
