import type { IdSource } from '../create.ts';
import { applyEdit, batch, type Edit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import { pins } from '../gestures/move.ts';
import type { Point } from '../placement/hitTest.ts';
import type { PlacedHost } from '../placement/placeDesign.ts';
import type { Design } from '../schema.ts';
import { copyElements } from './copy.ts';
import { type PasteResult, pasteClip } from './paste.ts';

/**
 * What dragging with Alt does: hosts and containers stay, copies of them stand where they were dragged to. A copy is what a
 * paste would make, so nothing in it is in the way of what is there.
 * @param moves where the copies stand: hosts on the canvas, containers relative to their host, by the id of the original.
 */
export function duplicateAt(
  design: Design,
  placed: readonly PlacedHost[],
  moves: ReadonlyMap<string, Point>,
  ids: IdSource,
): PasteResult {
  const { hosts } = design.topology;
  const copied = hosts.filter(({ id }) => moves.has(id)).map(({ id }): EntityRef => ({ kind: 'host', id }));
  const groups = hosts
    // What is in a host that is copied goes with it.
    .filter(({ id }) => !moves.has(id))
    .map((host) =>
      host.containers
        .filter(({ id }) => moves.has(id))
        .map(({ id }): EntityRef => ({ kind: 'container', id, host: host.id })),
    );
  const edits: Edit[] = [];
  const made: EntityRef[] = [];
  const positions: Record<string, Point> = {};
  let names: PasteResult | undefined;
  for (const refs of [copied, ...groups]) {
    const clip = refs.length > 0 ? copyElements(design, refs) : undefined;
    if (!clip) continue;
    const result = pasteClip(applyEdit(design, batch(...edits)), clip, refs[0]?.host, ids);
    if (!result.ok) return result;
    edits.push(result.edit);
    made.push(...result.select);
    const originals = [...clip.hosts, ...clip.containers];
    for (const [index, { id }] of result.select.entries()) {
      const at = moves.get(originals[index]?.id ?? '');
      if (at) positions[id] = { x: Math.round(at.x), y: Math.round(at.y) };
    }
    names = result;
  }
  if (!names?.ok) return { ok: false, reason: { key: 'gesture.refused.nothing-to-copy' } };
  const layout = { ...(placed.length > 1 || copied.length > 0 ? pins(design, placed) : {}), ...positions };
  return {
    ok: true,
    edit: batch(...edits, { type: 'change-layout', set: { positions: layout } }),
    select: made,
    step:
      made.length === 1 && names.step.params
        ? { key: 'gesture.duplicate', params: names.step.params }
        : { key: 'gesture.duplicate-several', params: { count: made.length } },
  };
}
