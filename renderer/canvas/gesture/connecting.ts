import type { PointerEvent } from 'react';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { connectElements, legalTargets } from '../../../shared/design/gestures/connect.ts';
import { inPlace } from '../../../shared/design/gestures/move.ts';
import { type Hit, hitTest, type Point } from '../../../shared/design/placement/hitTest.ts';
import { OPTIONS } from '../../options.ts';
import { documentStore, edit, newId } from '../../store/document.ts';
import { select, viewStore } from '../../store/view.ts';
import { canvasStore } from '../canvasStore.ts';
import { openAtWireEnd } from '../quickAdd/quickAddCommands.ts';
import { canvasPointAt, localPoint, toCanvas } from '../viewport.ts';
import { createEdgePan } from './edgePan.ts';
import { endGesture, gestureStore } from './gestureStore.ts';
import { followPointer } from './pointerDrag.ts';

/**
 * Begins pulling a connection out of an element. React Flow's own handles are not used: a lane or a bar is a target along its
 * whole length, legal targets and reasons come from the gesture kernel, and thousands of handles would have to be in the page.
 */
export function beginConnecting(event: PointerEvent, from: EntityRef): void {
  // Shift draws a selection box; with other keys a click adds to the selection.
  if (event.shiftKey || event.ctrlKey || event.metaKey) return;
  const pan = createEdgePan(() => aim(from, gestureStore.getState().pointer));
  const end = () => {
    pan.stop();
    endGesture();
  };
  followPointer(event, {
    begin(start) {
      const legal = legalTargets(documentStore.getState().design, from);
      gestureStore.setState({ gesture: { kind: 'connect', from, start: toCanvas(start), legal } });
    },
    move(pointer) {
      aim(from, pointer);
      pan.update(localPoint(pointer));
    },
    drop(pointer) {
      aim(from, pointer);
      const { hit, at, gesture } = gestureStore.getState();
      end();
      if (hit) connect(from, hit);
      else if (at && gesture?.kind === 'connect') openAtWireEnd(from, gesture.start, pointer);
    },
    cancel: end,
  });
}

function aim(from: EntityRef, pointer: Point): void {
  const { gesture } = gestureStore.getState();
  if (gesture?.kind !== 'connect') return;
  const at = canvasPointAt(pointer);
  const hit = at ? targetAt(from, at, gesture.legal) : null;
  const before = gestureStore.getState();
  const result = hit?.ref.id === before.hit?.ref.id ? before.result : hit && judge(from, hit.ref);
  gestureStore.setState({ pointer, at, hit, result });
}

function judge(from: EntityRef, to: EntityRef) {
  return connectElements(documentStore.getState().design, from, to, (prefix) => prefix);
}

/** What is under the pointer, allowed or not; else the nearest allowed element within reach. */
function targetAt(from: EntityRef, at: Point, legal: ReadonlySet<string>): Hit | null {
  const { placed } = canvasStore.getState();
  const direct = hitTest(placed, at);
  if (direct?.ref.id === from.id) return null;
  if (direct && direct.ref.kind !== 'host') return direct;
  const reach = OPTIONS.connectionReach / viewStore.getState().zoom;
  const near = hitTest(placed, at, reach, (ref) => legal.has(ref.id));
  return near && near.ref.kind !== 'host' ? near : null;
}

function connect(from: EntityRef, hit: Hit): void {
  const { design } = documentStore.getState();
  const result = connectElements(design, from, hit.ref, newId);
  if (!result.ok) return;
  edit(inPlace(design, canvasStore.getState().placed, result.edit), result.step);
  select(result.select);
}
