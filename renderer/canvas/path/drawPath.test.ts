import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../shared/design/placement/measures.ts';
import { createPlacer } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { textsFor } from '../../../shared/language/texts.ts';
import type { Path, PathEnd } from '../../../shared/paths/path.ts';
import { end, type GoldenDriver, goldenDesign } from '../../../shared/paths/testing/designs.ts';
import { tracePath } from '../../../shared/paths/trace.ts';
import { type Badge, badgesOf } from './badges.ts';
import { MARKS, type MarkTexts, type PathDrawing, RADIUS } from './drawing.ts';
import { drawPath } from './drawPath.ts';

const texts = textsFor('en');
const MARK_TEXTS = Object.fromEntries(MARKS.map((mark) => [mark, texts(`pathsView.mark.${mark}`)])) as MarkTexts;
const DRIVERS: readonly GoldenDriver[] = ['nat', 'transparent', 'overlay', 'l2bridge', 'l2tunnel'];
const RELEASES = ['WS2016', 'WS2019'];
const FROM = ['a1', 'b1', 'c1', 'a2', 'H1', 'out'];
const TO = [...FROM, 'H2', 'H1:8080', 'H2:8080'];

interface Drawn {
  readonly title: string;
  readonly path: Path;
  readonly drawing: PathDrawing;
  readonly placed: ReturnType<ReturnType<typeof createPlacer>>;
}

function draw(design: Design, from: PathEnd, to: PathEnd): Omit<Drawn, 'title'> {
  const placed = createPlacer()(design);
  const path = tracePath(design, from, to);
  const drawing = drawPath(path, (id) => placed.find(({ host }) => host.id === id), MARK_TEXTS);
  return { path, drawing, placed };
}

/** Every pair of ends of every golden design, side by side and apart. */
const ALL: readonly Drawn[] = DRIVERS.flatMap((driver) =>
  RELEASES.flatMap((release) =>
    [false, true].flatMap((apart) => {
      const design = goldenDesign(driver, release, { apart });
      return FROM.flatMap((from) =>
        TO.filter((to) => to !== from).map((to) => ({
          title: `${driver} ${release}${apart ? ' apart' : ''} ${from} → ${to}`,
          ...draw(design, end(from), end(to)),
        })),
      );
    }),
  ),
);

/** Titles of the paths where something does not hold. */
const where = (holds: (drawn: Drawn) => boolean) => ALL.filter((drawn) => !holds(drawn)).map(({ title }) => title);

describe('a drawn path', () => {
  it('has a place for every hop, in order', () => {
    expect(
      where(
        ({ path, drawing: { spots } }) =>
          spots.length === path.hops.length &&
          spots.every(({ hop, x, y }, index) => hop === index && Number.isFinite(x) && Number.isFinite(y)),
      ),
    ).toEqual([]);
  });

  it('is one line from hop to hop, level and upright', () => {
    expect(
      where(({ drawing: { spots, legs } }) =>
        legs.every(({ hop, points }, index) => {
          const [from, to] = [spots[index], spots[index + 1]];
          const [first, last] = [points[0], points.at(-1)];
          const straight = points.slice(1).every(({ x, y }, at) => {
            const before = points[at];
            return before && (Math.abs(before.x - x) < 0.6 || Math.abs(before.y - y) < 0.6);
          });
          return (
            hop === index + 1 &&
            straight &&
            first?.x === from?.x &&
            first?.y === from?.y &&
            last?.x === to?.x &&
            last?.y === to?.y
          );
        }),
      ),
    ).toEqual([]);
  });

  it('passes containers at their left edge, and endpoints below their tabs', () => {
    expect(
      where(({ path, drawing: { spots }, placed }) =>
        path.hops.every(({ kind, entity, host: id }, index) => {
          const host = placed.find(({ host }) => host.id === id);
          const spot = spots[index];
          const box = host?.inside.containers.get(entity?.container ?? entity?.id ?? '');
          if (!host || !spot || !box) return true;
          const [x, y] = [spot.x - host.x - box.x, spot.y - host.y - box.y];
          if (kind === 'container' || kind === 'compartment') return x === 0 && y > 0 && y < box.height;
          return kind !== 'vnic' || (x > 0 && x < box.width && y > box.height && y < box.height + MEASURES.rowGap);
        }),
      ),
    ).toEqual([]);
  });

  it('goes between hosts and outside below the hosts', () => {
    expect(
      where(({ path, drawing: { spots }, placed }) => {
        const passed = new Set([...path.hops.map(({ host }) => host), hostOf(path.to) ?? hostOf(path.from)]);
        const hosts = placed.filter(({ host }) => passed.has(host.id));
        const top = Math.min(...hosts.map(({ y, height }) => y + height));
        return spots.every(({ level, y }) => level !== 'outer' || y > top);
      }),
    ).toEqual([]);
  });

  it.each([1, 1.2, 2, 4])('never lays one number or mark over another, drawn %d times as large', (scale) => {
    expect(
      where(({ drawing: { spots } }) => {
        const badges = badgesOf(spots, scale, MARK_TEXTS);
        return badges.every((a, index) => badges.slice(index + 1).every((b) => !covers(a, b, scale)));
      }),
    ).toEqual([]);
  });

  it('lights up what it passes, in boxes that do not overlap', () => {
    expect(
      where(({ drawing: { lit } }) => lit.every((a, index) => lit.slice(index + 1).every((b) => !overlap(a, b)))),
    ).toEqual([]);
  });

  it('shows where it does not arrive, if that is drawn', () => {
    expect(
      where(
        ({ path, drawing: { missed } }) =>
          (missed !== undefined) === (path.result.outcome === 'blocked' && path.to.kind !== 'outside'),
      ),
    ).toEqual([]);
  });
});

const hostOf = (end: PathEnd) => (end.kind === 'outside' ? undefined : end.kind === 'host' ? end.id : end.host);

/** Numbers may touch, as they do at a card; a mark and a number may not cover each other’s text. */
function covers(a: Badge, b: Badge, scale: number): boolean {
  const beside = Math.abs(a.x - b.x) / scale >= (a.width + b.width) / 2 - 8;
  return !beside && Math.abs(a.y - b.y) / scale < 2 * RADIUS - 2;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

it('stands still at a folded host', () => {
  const design = goldenDesign('overlay', 'WS2019');
  const folded = { ...design, layout: { ...design.layout, collapsed: ['H1'] } };
  const { path, drawing, placed } = draw(folded, end('a1'), end('a2'));
  const host = placed.find(({ host }) => host.id === 'H1');
  const here = drawing.spots.filter(({ level }) => level === 'folded');
  expect(here.length).toBeGreaterThan(3);
  expect(new Set(here.map(({ x, y }) => `${x} ${y}`))).toEqual(
    new Set([`${(host?.x ?? 0) + (host?.width ?? 0) / 2} ${(host?.y ?? 0) + MEASURES.title}`]),
  );
  expect(drawing.spots).toHaveLength(path.hops.length);
});

it('follows a host that is dragged', () => {
  const design = goldenDesign('overlay', 'WS2019');
  const [placed, path] = [createPlacer()(design), tracePath(design, end('a1'), end('a2'))];
  const lookup = (dx: number) => (id: string) => {
    const host = placed.find((item) => item.host.id === id);
    return host && { ...host, x: host.x + dx };
  };
  const [still, moved] = [0, 100].map((dx) => drawPath(path, lookup(dx), MARK_TEXTS));
  expect(moved?.spots.map(({ x }) => x.toFixed(3))).toEqual(still?.spots.map(({ x }) => (x + 100).toFixed(3)));
});

it('reaches a host in a lower row beside it, not through it', () => {
  const design = goldenDesign('transparent', 'WS2019');
  const stacked = { ...design, layout: { ...design.layout, positions: { H1: { x: 0, y: 0 }, H2: { x: 0, y: 900 } } } };
  for (const [from, to] of [
    ['a1', 'a2'],
    ['a2', 'a1'],
  ] as const) {
    const { drawing, placed } = draw(stacked, end(from), end(to));
    const lower = placed.find(({ host }) => host.id === 'H2');
    if (!lower) throw new Error('no H2');
    const upright = drawing.legs
      .flatMap(({ points }) => points.slice(1).map((point, index) => [points[index] ?? point, point] as const))
      .filter(([a, b]) => a.x === b.x && Math.min(a.y, b.y) < lower.y && Math.max(a.y, b.y) > lower.y);
    expect(upright.length).toBe(1);
    for (const [{ x }] of upright) expect(x < lower.x || x > lower.x + lower.width).toBe(true);
  }
});

it('marks what rests on an inference, and what is only supposed', () => {
  const open = goldenDesign('transparent', 'WS2019', { facts: { platform: 'hyperv-vm' } });
  const { path, drawing } = draw(open, end('a1'), end('out'));
  expect(path.result.outcome).toBe('unknown');
  expect(drawing.legs.at(-1)?.look).toBe('open');
  expect(drawing.legs[0]?.look).toBe('sure');
});
