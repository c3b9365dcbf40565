import type { Edit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import type { Point } from '../placement/hitTest.ts';
import type { PlacedHost } from '../placement/placeDesign.ts';
import type { Design } from '../schema.ts';
import { pins } from './move.ts';

/**
 * Locks elements where they are drawn: hosts and containers are given the places they stand at, so that packing does not move
 * them either.
 */
export function lockEdit(design: Design, placed: readonly PlacedHost[], refs: readonly EntityRef[]): Edit {
  const ids = new Set(refs.map(({ id }) => id));
  const positions: Record<string, Point> = placed.some(({ host }) => ids.has(host.id)) ? pins(design, placed) : {};
  for (const { inside } of placed) {
    for (const [id, { x, y }] of inside.containers) if (ids.has(id)) positions[id] = { x, y };
  }
  const locked = [...new Set([...(design.layout.locked ?? []), ...ids])];
  return { type: 'change-layout', set: { positions, locked } };
}

export function unlockEdit(design: Design, refs: readonly EntityRef[]): Edit {
  const ids = new Set(refs.map(({ id }) => id));
  return { type: 'change-layout', set: { locked: (design.layout.locked ?? []).filter((id) => !ids.has(id)) } };
}
