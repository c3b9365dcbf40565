import { type EntityRef, isElementKind } from '../../../shared/design/entities.ts';
import type { DropTarget } from '../../../shared/design/gestures/drop.ts';
import { hitTest, type Point } from '../../../shared/design/placement/hitTest.ts';
import type { TextKey } from '../../../shared/language/texts.ts';
import type { Command } from '../../commands/command.ts';
import { viewStore } from '../../store/view.ts';
import { canvasStore } from '../canvasStore.ts';
import { dropTarget } from '../gesture/dropping.ts';
import { focusedByPointer, pointerOverCanvas, takeMenuPoint } from '../pointer.ts';
import { bringIntoView, canvasHasFocus, focusPlace, freeArea, inWindow, toCanvas, windowPoint } from '../viewport.ts';
import { ask } from './quickAddStore.ts';

/** The list at the pointer. */
export const QUICK_ADD_COMMANDS: readonly Command[] = [
  {
    id: 'canvas.add',
    title: 'command.canvas.add',
    keys: ['Tab', 'Insert'],
    means: tabMeansAdding,
    disabled: needsFocus,
    run: addHere,
  },
  {
    id: 'canvas.connect-to',
    title: 'command.canvas.connect-to',
    keys: ['$mod+Shift+KeyK'],
    disabled: () => (connectable() ? undefined : 'canvas.disabled.one-to-connect'),
    run: connectTo,
  },
];

function needsFocus(): TextKey | undefined {
  return canvasHasFocus() ? undefined : 'canvas.disabled.no-focus';
}

/**
 * Tab is first of all the way from one control to the next: on the canvas it adds only where it is plain that the pointer is
 * at work there, or that something has just been selected, and never while the keyboard is walking through the parts
 * of the canvas.
 */
function tabMeansAdding({ key }: KeyboardEvent): boolean {
  if (key !== 'Tab') return true;
  const place = focusPlace();
  if (place === 'elsewhere' || (place === 'part' && !focusedByPointer())) return false;
  return pointerOverCanvas() !== undefined || viewStore.getState().selection.length > 0;
}

/** Under the pointer; else on what is selected; else in the middle of what is seen. */
function addHere(): void {
  const pointer = pointerOverCanvas() ?? takeMenuPoint();
  if (pointer) openQuickAdd(pointer);
  else if (!openOnSelection()) openQuickAdd(middleOfView());
}

/** Opens the list for what lies at a point of the window. */
export function openQuickAdd(pointer: Point): void {
  const at = toCanvas(pointer);
  const hit = hitTest(canvasStore.getState().placed, at);
  ask({ kind: 'add', target: dropTarget(hit?.ref, hit?.on), at }, pointer);
}

/** Opens the list for the loose end of a wire. */
export function openAtWireEnd(from: EntityRef, start: Point, pointer: Point): void {
  const at = toCanvas(pointer);
  const on = hitTest(canvasStore.getState().placed, at)?.on;
  ask({ kind: 'extend', from, on, start, at }, pointer);
}

/** What is selected, where it is one thing that can be connected at all. */
function connectable(): EntityRef | undefined {
  const [ref, ...others] = viewStore.getState().selection;
  if (!ref || others.length > 0) return undefined;
  if (ref.kind === 'endpoint')
    return { kind: 'container', id: ref.container ?? '', ...(ref.host && { host: ref.host }) };
  return isElementKind(ref.kind) ? ref : undefined;
}

function connectTo(): void {
  const from = connectable();
  if (!from) return;
  bringIntoView(from);
  const pointer = windowPoint(from) ?? middleOfView();
  ask({ kind: 'connect', from, at: toCanvas(pointer) }, pointer);
}

function openOnSelection(): boolean {
  const [ref] = viewStore.getState().selection;
  const box = ref && windowPoint(ref);
  if (!ref || !box) return false;
  const target: DropTarget = ref.kind === 'endpoint' ? { kind: 'host', id: ref.host ?? '' } : ref;
  ask({ kind: 'add', target, at: toCanvas(box) }, box);
  return true;
}

function middleOfView(): Point {
  const { x, y, width, height } = freeArea();
  return inWindow({ x: x + width / 2, y: y + height / 2 });
}
