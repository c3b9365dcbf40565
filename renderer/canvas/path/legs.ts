import type { Point } from '../../../shared/design/placement/hitTest.ts';
import { MEASURES } from '../../../shared/design/placement/measures.ts';
import type { Level, Spot } from './drawing.ts';
import { railOf } from './hostSpots.ts';

/** The corners of the way from one hop to the next within a host, both ends among them. */
export function legWithin(a: Spot, b: Spot): Point[] {
  const host = a.host ?? b.host;
  if (!host || a.level === 'folded' || b.level === 'folded') return [a, b];
  if (a.level === 'tab' && b.level === 'bar') return wireWay(a, b);
  if (a.level === 'bar' && b.level === 'tab') return wireWay(b, a).toReversed();
  if (BELOW_CARDS.has(a.level) && BELOW_CARDS.has(b.level) && !(a.level === 'bar' && b.level === 'bar')) {
    const way = host.y + railOf(host) - lift(a, b);
    return clean([a, { x: a.x, y: way }, { x: b.x, y: way }, b]);
  }
  // Along the edge of the card and below its tab, never through its text.
  return clean(a.level === 'tab' ? [a, { x: b.x, y: a.y }, b] : [a, { x: a.x, y: b.y }, b]);
}

const BELOW_CARDS: ReadonlySet<Level> = new Set(['tab', 'bar', 'rail', 'socket', 'title']);

/** How far above the row of marks a line runs that goes from or to a bar and past that row. */
function lift(a: Spot, b: Spot): number {
  const levels = [a.level, b.level];
  if (!levels.includes('bar')) return 0;
  if (levels.includes('rail')) return MEASURES.uplinks / 2 - 1;
  return levels.includes('socket') ? MEASURES.uplinks / 4 : 0;
}

/** Along the endpoint's wire; an endpoint that is not drawn has none. */
function wireWay(tab: Spot, bar: Spot): Point[] {
  if (tab.wire.length === 0) return clean([tab, { x: bar.x, y: tab.y }, bar]);
  const corners = tab.wire.map(({ x, y }) => ({ x: x + (tab.host?.x ?? 0), y: y + (tab.host?.y ?? 0) }));
  // Where the wire turns above the number, the line turns at it.
  const below = corners.filter(({ y }) => y > tab.y);
  const turned = corners.findLast(({ y }) => y <= tab.y);
  const start = turned ? [{ x: turned.x, y: tab.y }] : [];
  const landing = corners.at(-1) ?? bar;
  return clean([tab, ...start, ...below, { x: landing.x, y: bar.y }, bar]);
}

/** The part of a line between two places on it, in its direction. */
export function sliceOf(points: readonly Point[], from: Point, to: Point): Point[] {
  const start = stretchOf(points, from);
  const end = stretchOf(points, to);
  return clean([from, ...points.slice(start + 1, end + 1), to]);
}

/** Index of the point after which a place lies on a line. */
function stretchOf(points: readonly Point[], place: Point): number {
  const at = points.findIndex((from, index) => {
    const to = points[index + 1];
    return to !== undefined && isOn(place, from, to);
  });
  return at < 0 ? points.length - 2 : at;
}

/** Half a unit is within what was rounded. */
const NEAR = 0.5;

function isOn(place: Point, from: Point, to: Point): boolean {
  const within = (value: number, a: number, b: number) =>
    value >= Math.min(a, b) - NEAR && value <= Math.max(a, b) + NEAR;
  return within(place.x, from.x, to.x) && within(place.y, from.y, to.y);
}

/** Without points that are where the one before is; a line has at least two. */
function clean(points: readonly Point[]): Point[] {
  const kept = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || Math.abs(point.x - before.x) > NEAR || Math.abs(point.y - before.y) > NEAR;
  });
  const [only] = kept;
  return (kept.length === 1 && only ? [only, only] : kept).map(({ x, y }) => ({ x, y }));
}
