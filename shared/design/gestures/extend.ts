import type { IdSource } from '../create.ts';
import { applyEdit, batch } from '../edits.ts';
import { type ElementKind, type EntityRef, nameOf } from '../entities.ts';
import type { Design } from '../schema.ts';
import { connectElements } from './connect.ts';
import { dropItem, type PaletteItem } from './drop.ts';
import { type GestureResult, refuse } from './gesture.ts';

/**
 * What letting a wire go where nothing is does: a new element at its loose end, connected in the same step. Allowed is
 * exactly what could be drawn with two gestures, adding and connecting, so no rule of connecting is said twice.
 * @param from where the wire begins.
 * @param on id of the host it was let go in; its own host where that is none.
 */
export function extendWire(
  design: Design,
  from: EntityRef,
  item: PaletteItem,
  on: string | undefined,
  ids: IdSource,
): GestureResult {
  const host = on ?? from.host;
  if (host === undefined || !isPair(from.kind, item.kind)) return refuse('gesture.refused.nothing-to-connect');
  const bound = BOUND_WHEN_DROPPED[from.kind as ElementKind]?.includes(item.kind) ?? false;
  const made =
    bound && host === from.host ? dropItem(design, item, from, ids) : addAndConnect(design, from, item, host, ids);
  if (!made.ok) return made;
  const name = nameOf(applyEdit(design, made.edit), made.select);
  return { ...made, step: { key: 'gesture.extend', params: { name, from: nameOf(design, from) } } };
}

/** What can hang together directly; a network between two elements is a lane both reach, not a wire. */
const PAIRS: Readonly<Record<ElementKind, readonly PaletteItem['kind'][]>> = {
  container: ['network'],
  network: ['container', 'switch', 'adapter'],
  switch: ['network', 'adapter'],
  adapter: ['network', 'switch'],
};

/** Pairs that dropping one on the other binds already, and better: the new network then starts with the adapter's subnet. */
const BOUND_WHEN_DROPPED: Partial<Record<ElementKind, readonly PaletteItem['kind'][]>> = {
  adapter: ['network', 'switch'],
  switch: ['network'],
};

function isPair(kind: EntityRef['kind'], item: PaletteItem['kind']): boolean {
  return (PAIRS as Partial<Record<EntityRef['kind'], readonly string[]>>)[kind]?.includes(item) ?? false;
}

function addAndConnect(design: Design, from: EntityRef, item: PaletteItem, host: string, ids: IdSource): GestureResult {
  const added = dropItem(design, item, { kind: 'host', id: host }, ids);
  if (!added.ok) return added;
  const connected = connectElements(applyEdit(design, added.edit), from, added.select, ids);
  if (!connected.ok) return connected;
  return { ...added, edit: batch(added.edit, connected.edit) };
}
