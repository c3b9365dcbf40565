import type { PointerEvent } from 'react';
import { batch, type Edit } from '../../../shared/design/edits.ts';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { type DropTarget, dropItem, type PaletteItem } from '../../../shared/design/gestures/drop.ts';
import type { GestureResult } from '../../../shared/design/gestures/gesture.ts';
import { inPlace, pins } from '../../../shared/design/gestures/move.ts';
import { freePlace } from '../../../shared/design/placement/freePlace.ts';
import { type Hit, hitTest, type Point } from '../../../shared/design/placement/hitTest.ts';
import { MEASURES } from '../../../shared/design/placement/measures.ts';
import { uplinkAt } from '../../../shared/design/placement/uplinkAt.ts';
import { OPTIONS } from '../../options.ts';
import { documentStore, edit, newId } from '../../store/document.ts';
import { reveal, select, viewStore } from '../../store/view.ts';
import { canvasStore } from '../canvasStore.ts';
import { canvasPointAt, localPoint, panIntoView } from '../viewport.ts';
import { createEdgePan } from './edgePan.ts';
import { endGesture, gestureStore } from './gestureStore.ts';
import { followPointer } from './pointerDrag.ts';

/** Begins carrying a palette item over the canvas. */
export function beginDropping(event: PointerEvent, item: PaletteItem): void {
  const pan = createEdgePan(() => aim(item, gestureStore.getState().pointer));
  const end = () => {
    pan.stop();
    endGesture();
    viewStore.setState({ dragging: null });
  };
  followPointer(event, {
    begin(pointer) {
      viewStore.setState({ dragging: item });
      gestureStore.setState({ gesture: { kind: 'drop', item }, pointer });
    },
    move(pointer) {
      aim(item, pointer);
      pan.update(localPoint(pointer));
    },
    drop(pointer) {
      aim(item, pointer);
      const { at } = gestureStore.getState();
      end();
      if (at) insert(item, targetAt(item, at).target, at);
    },
    cancel: end,
  });
}

function aim(item: PaletteItem, pointer: Point): void {
  const before = gestureStore.getState();
  const at = canvasPointAt(pointer);
  const { hit, target } = at ? targetAt(item, at) : NOTHING;
  const same = at !== null && before.at !== null && sameHit(hit, before.hit);
  gestureStore.setState({ pointer, at, hit, result: same ? before.result : at && judge(item, target) });
}

interface Aimed {
  readonly hit: Hit | null;
  readonly target: DropTarget;
}

const NOTHING: Aimed = { hit: null, target: { kind: 'canvas' } };

/** What a drop would concern: the element under the pointer, or for a switch the uplink it would be put into. */
function targetAt(item: PaletteItem, at: Point): Aimed {
  const { placed } = canvasStore.getState();
  const hit = hitTest(placed, at);
  if (!hit) return NOTHING;
  const reach = OPTIONS.connectionReach / viewStore.getState().zoom;
  const wire = item.kind === 'switch' && hit.ref.kind === 'host' ? uplinkAt(placed, at, reach) : undefined;
  if (!wire) return { hit, target: dropTarget(hit.ref, hit.on) };
  const ref = { kind: 'switch', id: wire.switch, host: wire.host } as const;
  return { hit: { ref, on: wire.host, box: wire.box }, target: { ...ref, kind: 'uplink' } };
}

/** A switch and its uplink are the same element, drawn at different places. */
function sameHit(a: Hit | null, b: Hit | null): boolean {
  return a?.ref.id === b?.ref.id && a?.on === b?.on && a?.box.y === b?.box.y;
}

function judge(item: PaletteItem, target: DropTarget): GestureResult {
  return dropItem(documentStore.getState().design, item, target, (prefix) => prefix);
}

/** A drop goes to the host it is drawn in: a container dropped on a visiting lane stands where it was dropped. */
export function dropTarget(ref: EntityRef | undefined, on: string | undefined): DropTarget {
  if (!ref) return { kind: 'canvas' };
  return ref.kind === 'host' || on === undefined ? ref : { ...ref, host: on };
}

/** Puts a palette item where it was dropped, as one step. */
function insert(item: PaletteItem, target: DropTarget, at: Point): void {
  carryOut(dropItem(documentStore.getState().design, item, target, newId), at);
}

/**
 * Carries out what a gesture makes, as one step, and shows it.
 * @param at where it was asked for, in canvas units.
 * @param exactly a container stands right there where its host has room, instead of where packing puts it.
 */
export function carryOut(result: GestureResult, at: Point, exactly = false): void {
  if (!result.ok) return;
  const place = exactly ? freePlace(canvasStore.getState().placed, result.select, at) : undefined;
  const change = place ? batch(result.edit, putAt(result.select, place)) : result.edit;
  edit(settled(change, result.select, at), result.step);
  select(result.select);
  panIntoView(result.select);
}

function putAt({ id }: EntityRef, place: Point): Edit {
  return { type: 'change-layout', set: { positions: { [id]: place } } };
}

/** The edit with the places it needs: a new host stands where it was dropped, its title bar under the pointer. */
function settled(change: Edit, made: EntityRef, at: Point): Edit {
  const { design } = documentStore.getState();
  const { placed } = canvasStore.getState();
  if (made.kind !== 'host') return inPlace(design, placed, change);
  const place = { x: Math.round(at.x - MEASURES.title), y: Math.round(at.y - MEASURES.title / 2) };
  const positions = { ...pins(design, placed), [made.id]: place };
  return batch(change, { type: 'change-layout', set: { positions } });
}

/**
 * Adds a palette item without the pointer: to what is selected, else to the host it is in, else to the only host there is.
 * @returns what was done, or why not.
 */
export function addItem(item: PaletteItem): GestureResult {
  const { design } = documentStore.getState();
  const results = targetsFor(item).map((target) => dropItem(design, item, target, newId));
  const result = results.find((one) => one.ok) ?? results[0];
  if (!result) return dropItem(design, item, { kind: 'canvas' }, newId);
  if (!result.ok) return result;
  edit(settled(result.edit, result.select, besideAll()), result.step);
  reveal(result.select);
  return result;
}

/** Where a host added without the pointer goes: right of all others, its upper edge level with theirs. */
function besideAll(): Point {
  const { placed } = canvasStore.getState();
  const right = placed.reduce((most, host) => Math.max(most, host.x + host.width + MEASURES.hostGap), 0);
  const top = placed.length > 0 ? Math.min(...placed.map((host) => host.y)) : 0;
  return { x: right + MEASURES.title, y: top + MEASURES.title / 2 };
}

function targetsFor(item: PaletteItem): DropTarget[] {
  if (item.kind === 'host') return [{ kind: 'canvas' }];
  const [selected] = viewStore.getState().selection;
  const { hosts } = documentStore.getState().design.topology;
  const [only] = hosts;
  if (!selected || selected.kind === 'design' || selected.kind === 'swarm') {
    return only && hosts.length === 1 ? [{ kind: 'host', id: only.id }] : [{ kind: 'canvas' }];
  }
  if (selected.kind === 'host') return [selected];
  // On an adapter or a switch a network or switch is meant to be bound; a refusal is said, not worked around.
  const binds = item.kind === 'network' || item.kind === 'switch';
  if (binds && (selected.kind === 'adapter' || selected.kind === 'switch')) return [selected];
  return [selected, { kind: 'host', id: selected.host ?? '' }];
}
