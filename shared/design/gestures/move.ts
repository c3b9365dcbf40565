import { batch, type Edit } from '../edits.ts';
import type { Point } from '../placement/hitTest.ts';
import type { PlacedHost } from '../placement/placeDesign.ts';
import type { Design } from '../schema.ts';

/**
 * Puts elements at new places: hosts on the canvas, containers relative to their host. The first host that is moved pins all
 * others where they stand: packing depends on every unplaced host, so without that the rest would jump.
 */
export function moveElements(design: Design, placed: readonly PlacedHost[], moves: ReadonlyMap<string, Point>): Edit {
  const movesHost = placed.some(({ host }) => moves.has(host.id));
  const positions = { ...(movesHost && pins(design, placed)), ...roundedPlaces(moves) };
  return { type: 'change-layout', set: { positions } };
}

/** Positions that keep every host where it is drawn now; hosts that stand at their stored place need none. */
export function pins(design: Design, placed: readonly PlacedHost[]): Record<string, Point> {
  const needed: Record<string, Point> = {};
  for (const { host, x, y } of placed) {
    const stored = design.layout.positions[host.id];
    if (stored?.x !== x || stored.y !== y) needed[host.id] = { x, y };
  }
  return needed;
}

/**
 * The edit, with every host pinned where it is drawn: what changes a host's size would otherwise pack all anew, and what is
 * under the pointer would run away. A design with one host has nothing that could.
 */
export function inPlace(design: Design, placed: readonly PlacedHost[], edit: Edit): Edit {
  const positions = placed.length > 1 ? pins(design, placed) : {};
  if (Object.keys(positions).length === 0) return edit;
  return batch(edit, { type: 'change-layout', set: { positions } });
}

/** Whole units: a file with sub-pixel positions reads badly and says no more. */
function roundedPlaces(moves: ReadonlyMap<string, Point>): Record<string, Point> {
  const places: Record<string, Point> = {};
  for (const [id, { x, y }] of moves) places[id] = { x: Math.round(x), y: Math.round(y) };
  return places;
}
