import type { Container } from '../schema.ts';
import type { Point } from './hitTest.ts';
import { MEASURES } from './measures.ts';
import type { Box, HostPlacement, LaneBox } from './placeHost.ts';

/** An endpoint's tab on its container's lower edge; `x` is relative to the container. */
export interface Tab {
  readonly endpoint: string;
  readonly network: string;
  readonly x: number;
  readonly width: number;
}

/** Where the tabs of a container sit, in the order of its endpoints. Many endpoints make narrow tabs. */
export function tabsOf(container: Container): Tab[] {
  const { tab, container: card } = MEASURES;
  const count = container.endpoints.length;
  const room = (card.width - 2 * tab.inset - (count - 1) * tab.gap) / count;
  const width = Math.min(tab.width, room);
  return container.endpoints.map((endpoint, index) => ({
    endpoint: endpoint.id,
    network: endpoint.network,
    x: tab.inset + index * (width + tab.gap),
    width,
  }));
}

export interface Wire {
  readonly endpoint: string;
  readonly container: string;
  readonly network: string;
  /** Corner points from the tab down to the lane, relative to the host. */
  readonly points: readonly Point[];
}

export interface WireRouter {
  /** The wires of one container standing at a box, which may be elsewhere than where it is packed (while it is dragged). */
  readonly route: (container: Container, box: Box) => Wire[];
}

/** Width of the columns in which the router looks for containers in the way. */
const SLOT = 4;

/**
 * Routes wires from endpoint tabs to lanes: straight down where nothing is in the way, else beside the containers below.
 * Wires to one lane share their way and read as a comb; those to different lanes keep apart.
 */
export function createWireRouter(inside: HostPlacement): WireRouter {
  const skyline = skylineOf(inside.containers.values());
  const lanes = [...inside.lanes.values()];
  const order = new Map(lanes.map((lane, index) => [lane.network.id, index]));
  const lanesTop = Math.min(...lanes.map((lane) => lane.y));
  const isClear = (x: number, below: number) => (skyline[Math.floor(x / SLOT)] ?? 0) <= below;

  function route(container: Container, box: Box): Wire[] {
    return tabsOf(container).flatMap((tab) => {
      const lane = inside.lanes.get(tab.network);
      if (!lane) return [];
      const points = wirePoints(box, tab, lane, order.get(tab.network) ?? 0);
      return [{ endpoint: tab.endpoint, container: container.id, network: tab.network, points }];
    });
  }

  function wirePoints(box: Box, tab: Tab, lane: LaneBox, track: number): Point[] {
    const bottom = box.y + box.height;
    const start = { x: box.x + tab.x + tab.width / 2, y: bottom };
    const points: Point[] = [start];
    let x = start.x;
    if (!isClear(x, bottom)) {
      const turn = bottom + MEASURES.rowGap - 10 + shift(track);
      x = gutter(box, lane, bottom, x) + shift(track);
      points.push({ x: start.x, y: turn }, { x, y: turn });
    }
    const end = landing(lane, x);
    if (end !== x) {
      const channel = lanesTop - 10 - (track % 4) * 6;
      points.push({ x, y: channel }, { x: end, y: channel });
    }
    points.push({ x: end, y: lane.y });
    return points;
  }

  /** The clear way down beside a container: over the lane if possible, then the nearer side. */
  function gutter(box: Box, lane: Box, bottom: number, from: number): number {
    const half = MEASURES.gap / 2;
    const sides = [box.x + box.width + half, box.x - half];
    const cost = (x: number) =>
      (isClear(x, bottom) ? 0 : 1e6) + (landing(lane, x) === x ? 0 : 1e3) + Math.abs(x - from) / 1e3;
    return sides.reduce((best, side) => (cost(side) < cost(best) ? side : best));
  }

  return { route };
}

/** The place on a lane's upper edge nearest to `x`, a little in from its ends. */
function landing(lane: Box, x: number): number {
  const inset = 12;
  return Math.min(Math.max(x, lane.x + inset), lane.x + lane.width - inset);
}

/** Neighbouring tracks lie 4 apart: 0, 4, −4. */
function shift(track: number): number {
  return ((track + 1) % 3) * 4 - 4;
}

/** The lowest edge of any container, per slot. */
function skylineOf(boxes: Iterable<Box>): number[] {
  const skyline: number[] = [];
  for (const box of boxes) {
    const last = Math.floor((box.x + box.width) / SLOT);
    for (let slot = Math.floor(box.x / SLOT); slot <= last; slot++) {
      skyline[slot] = Math.max(skyline[slot] ?? 0, box.y + box.height);
    }
  }
  return skyline;
}

/** The uplinks from a switch bar down to its adapters. */
export function uplinkPoints(bar: Box, adapter: Box): Point[] {
  const x = adapter.x + adapter.width / 2;
  const from = landing(bar, x);
  const start = { x: from, y: bar.y + bar.height };
  if (from === x) return [start, { x, y: adapter.y }];
  const turn = bar.y + bar.height + MEASURES.uplinks / 2;
  return [start, { x: from, y: turn }, { x, y: turn }, { x, y: adapter.y }];
}

/** SVG path through corner points, with rounded corners. */
export function pathOf(points: readonly Point[], radius = 5): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((corner, index) => {
    const before = points[index];
    const after = rest[index + 1];
    if (!before || !after) {
      path += `L${corner.x} ${corner.y}`;
      return;
    }
    const into = toward(corner, before, radius);
    const out = toward(corner, after, radius);
    path += `L${into.x} ${into.y}Q${corner.x} ${corner.y} ${out.x} ${out.y}`;
  });
  return path;
}

/** A point on the way from a corner, at most half way. */
function toward(corner: Point, to: Point, radius: number): Point {
  const length = Math.hypot(to.x - corner.x, to.y - corner.y);
  if (length === 0) return corner;
  const part = Math.min(radius, length / 2) / length;
  return { x: corner.x + (to.x - corner.x) * part, y: corner.y + (to.y - corner.y) * part };
}
