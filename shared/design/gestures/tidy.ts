import { applyEdit, batch, type Edit } from '../edits.ts';
import { lockedIds } from '../locks.ts';
import type { Point } from '../placement/hitTest.ts';
import { MEASURES } from '../placement/measures.ts';
import { packAround } from '../placement/packAround.ts';
import { createPlacer, type PlacedHost } from '../placement/placeDesign.ts';
import type { Design } from '../schema.ts';
import { atOnce } from '../steps.ts';

/**
 * Packs the drawing anew: containers into their hosts, hosts in rows. What is locked keeps its place, and the other hosts are
 * packed around it.
 */
export function tidyEdit(design: Design, placed: readonly PlacedHost[]): Edit {
  return atOnce(tidySteps(design, placed));
}

/** The same in steps, for who has something else to do in between. */
export function* tidySteps(design: Design, placed: readonly PlacedHost[]): Generator<void, Edit> {
  const locked = lockedIds(design.layout);
  const forget = forgetPlaces(design, locked);
  const fixed = placed.filter(({ host }) => locked.has(host.id));
  if (fixed.length === 0) return forget;
  // How large hosts are once what is in them is packed.
  const sizes = yield* createPlacer().steps(applyEdit(design, forget));
  const obstacles = sizes.filter(({ host }) => locked.has(host.id));
  const free = sizes.filter(({ host }) => !locked.has(host.id));
  const from = { x: Math.min(...placed.map(({ x }) => x)), y: Math.min(...placed.map(({ y }) => y)) };
  const places = packAround(free, obstacles, from, MEASURES.hostGap);
  const positions: Record<string, Point> = {};
  for (const [index, { host }] of free.entries()) {
    const place = places[index];
    if (place) positions[host.id] = place;
  }
  return batch(forget, { type: 'change-layout', set: { positions } });
}

/** Forgets every position and size but those of what is locked, so that the rest is packed again. */
function forgetPlaces(design: Design, locked: ReadonlySet<string>): Edit {
  const nulls = (places: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.keys(places)
        .filter((id) => !locked.has(id))
        .map((id) => [id, null]),
    );
  const { positions, sizes } = design.layout;
  return { type: 'change-layout', set: { positions: nulls(positions), sizes: nulls(sizes) } };
}
