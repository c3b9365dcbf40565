import { MEASURES } from '../../../shared/design/placement/measures.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box, HostPlacement } from '../../../shared/design/placement/placeHost.ts';
import { createWireRouter, tabsOf, type WireRouter } from '../../../shared/design/placement/wires.ts';
import type { Hop } from '../../../shared/paths/path.ts';
import { type Level, MARKS, type Mark, type MarkTexts, markWidth, RADIUS, type Spot } from './drawing.ts';
import { rowFrom, spread } from './spread.ts';

/** Where the hops of a path are within one host. */

export interface NumberedHop {
  readonly hop: Hop;
  readonly index: number;
}

/** A spot whose place is still being found. */
type Draft = { -readonly [K in keyof Spot]: Spot[K] } & { bar: Box | undefined };

/** How far below the lower edge of a card the number of its endpoint is: under the tab, above where wires turn. */
const BELOW_CARD = 20;
/** Heights on the left edge of a card. */
const CARD_END = 15;
const CARD_INSIDE = 40;
/** From the middle of a bar down to the row below it. */
const BAR_TO_RAIL = (MEASURES.switchBar + MEASURES.uplinks) / 2;
/** The way from the title down, left of everything. */
const CORRIDOR = 7;

/**
 * Places a stretch of a path that runs within one host.
 * @param passed adapters that the path has used before: the second time it takes their other end.
 */
export function hostSpots(
  hops: readonly NumberedHop[],
  host: PlacedHost,
  passed: Set<string>,
  marks: MarkTexts,
): readonly Spot[] {
  if (host.collapsed) return hops.map(({ index }) => folded(index, host));
  const drafts = hops.map((numbered) => draftOf(numbered, host, passed));
  drafts.forEach((draft, at) => {
    if (draft.level === 'bar') draft.x = switchX(draft, drafts[at - 1], drafts[at + 1]);
  });
  placeRails(drafts, host, marks);
  return drafts.map(({ bar: _, ...spot }) => ({ ...spot, x: spot.x + host.x, y: spot.y + host.y }));
}

function folded(hop: number, host: PlacedHost): Spot {
  const { x, y, width, height } = host;
  return { hop, level: 'folded', mark: undefined, host, wire: [], x: x + width / 2, y: y + height };
}

function draftOf({ hop, index }: NumberedHop, host: PlacedHost, passed: Set<string>): Draft {
  const at = (level: Level, x: number, y: number, more: Partial<Draft> = {}): Draft => ({
    hop: index,
    level,
    mark: undefined,
    host,
    wire: [],
    bar: undefined,
    x,
    y,
    ...more,
  });
  const rail = (mark?: Mark) => at('rail', 0, railOf(host), { mark });
  switch (hop.kind) {
    case 'container':
    case 'compartment': {
      const box = host.inside.containers.get(hop.entity?.id ?? '');
      if (!box) return rail();
      return at('card', box.x, box.y + (hop.kind === 'container' ? CARD_END : CARD_INSIDE));
    }
    case 'vnic':
      return tabDraft(hop, host, at) ?? rail();
    case 'vswitch': {
      const bar = host.inside.switches.get(hop.entity?.id ?? '');
      if (bar) return at('bar', 0, bar.y + bar.height / 2, { bar });
      // On the members of a swarm an overlay has a lane and no bar: its place below the lane is free.
      const lane = host.inside.lanes.get(hop.entity?.id ?? '');
      return lane ? at('bar', 0, railOf(host) - BAR_TO_RAIL, { bar: lane, mark: 'vswitch' }) : rail('vswitch');
    }
    case 'adapter':
      return socketDraft(hop, host, passed, at);
    case 'host':
      return at('title', CORRIDOR, MEASURES.title);
    default:
      return rail(MARKS.find((mark) => mark === hop.kind));
  }
}

type Place = (level: Level, x: number, y: number, more?: Partial<Draft>) => Draft;

function tabDraft(hop: Hop, host: PlacedHost, at: Place): Draft | undefined {
  const { entity } = hop;
  const id = entity?.kind === 'endpoint' ? entity.container : entity?.id;
  const container = host.host.containers.find((item) => item.id === id);
  const box = container && host.inside.containers.get(container.id);
  if (!container || !box) return undefined;
  const y = box.y + box.height + BELOW_CARD;
  const tab = tabsOf(container).find(({ endpoint }) => endpoint === entity?.id);
  // The endpoint that docker adds by itself is not drawn.
  if (!tab) return at('tab', box.x + box.width - 2 * RADIUS, y);
  const wire = routerFor(host.inside)
    .route(container, box)
    .find(({ endpoint }) => endpoint === entity?.id);
  return at('tab', box.x + tab.x + tab.width / 2, y, { wire: wire?.points.slice(1) ?? [] });
}

/** An adapter is passed by its socket at the left; the second time at its right end. */
function socketDraft(hop: Hop, host: PlacedHost, passed: Set<string>, at: Place): Draft {
  const box = host.inside.adapters.get(hop.entity?.id ?? '');
  const key = hop.entity?.id ?? host.host.id;
  const again = passed.has(key);
  passed.add(key);
  if (!box) return at('socket', host.width / 2 + (again ? 40 : 0), host.height);
  return at('socket', again ? box.x + box.width - 2 * RADIUS : box.x + 2 * RADIUS, box.y + box.height);
}

function switchX({ bar }: Draft, before: Draft | undefined, after: Draft | undefined): number {
  if (!bar) return 0;
  const landing = (draft: Draft | undefined) =>
    draft?.level === 'tab' ? (draft.wire.at(-1)?.x ?? draft.x) : undefined;
  const from = landing(before);
  const to = landing(after);
  const x = from !== undefined && to !== undefined ? (from + to) / 2 : (from ?? to ?? before?.x ?? after?.x ?? 0);
  return clamp(x, bar.x + RADIUS + 2, bar.x + bar.width - RADIUS - 2);
}

/** What the drawing has no element for stands in rows between the bars and the adapters. */
function placeRails(drafts: readonly Draft[], host: PlacedHost, marks: MarkTexts): void {
  const bounds = { from: CORRIDOR, to: host.width - CORRIDOR };
  for (let at = 0; at < drafts.length; at++) {
    if (drafts[at]?.level !== 'rail') continue;
    let end = at;
    while (drafts[end]?.level === 'rail') end++;
    const row = drafts.slice(at, end);
    const widths = row.map(({ mark }) => markWidth(mark && marks[mark]));
    railPlaces(widths, drafts[at - 1], drafts[end], bounds).forEach((x, index) => {
      const draft = row[index];
      if (draft) draft.x = x;
    });
    at = end;
  }
}

function railPlaces(
  widths: readonly number[],
  before: Draft | undefined,
  after: Draft | undefined,
  bounds: { from: number; to: number },
): number[] {
  const middle = (bounds.from + bounds.to) / 2;
  const from = before?.x ?? after?.x ?? middle;
  const to = after?.x ?? before?.x ?? middle;
  const down = before?.level === 'bar' || before?.level === 'tab';
  const up = after?.level === 'bar';
  // Straight down from a bar or straight up into one, where there is room; else in order, so that the line never turns back.
  const straight =
    down && !up
      ? rowFrom(widths, from, after ? to : middle, bounds)
      : up && !down
        ? rowFrom(widths.toReversed(), to, before ? from : middle, bounds)?.toReversed()
        : undefined;
  return straight ?? spread(widths, { from, to }, bounds);
}

/** Height of the row between the bars and the adapters of a host. */
export function railOf({ inside, height }: PlacedHost): number {
  const [bar] = inside.switches.values();
  if (bar) return bar.y + bar.height + MEASURES.uplinks / 2;
  const lanes = [...inside.lanes.values()].map((lane) => lane.y + lane.height);
  if (lanes.length > 0) return Math.max(...lanes) + MEASURES.laneGap + MEASURES.switchBar + MEASURES.uplinks / 2;
  const [adapter] = inside.adapters.values();
  return adapter ? adapter.y - MEASURES.uplinks / 2 : height - MEASURES.margin;
}

const routers = new WeakMap<HostPlacement, WireRouter>();

function routerFor(inside: HostPlacement): WireRouter {
  let router = routers.get(inside);
  if (!router) {
    router = createWireRouter(inside);
    routers.set(inside, router);
  }
  return router;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
