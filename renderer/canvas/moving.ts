import { applyNodeChanges, type NodeChange, type NodePositionChange } from '@xyflow/react';
import { duplicateAt } from '../../shared/design/clipboard/duplicateAt.ts';
import type { IdSource } from '../../shared/design/create.ts';
import { batch } from '../../shared/design/edits.ts';
import type { EntityRef } from '../../shared/design/entities.ts';
import { moveElements } from '../../shared/design/gestures/move.ts';
import { lockedIds } from '../../shared/design/locks.ts';
import { findNote, notesOf, setNotes } from '../../shared/design/notes.ts';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import { locate } from '../../shared/design/placement/locate.ts';
import type { Note } from '../../shared/design/schema.ts';
import { documentStore, edit, newId } from '../store/document.ts';
import { select, viewStore } from '../store/view.ts';
import { canvasStore, forgetDrag } from './canvasStore.ts';
import { escapable, isEscaping } from './gesture/escapable.ts';
import { endGesture, gestureStore } from './gesture/gestureStore.ts';
import { clearGuides, snapMoves } from './gesture/snapping.ts';
import type { CanvasNode } from './nodes.ts';
import { selectNodes } from './selectionSync.ts';
import { toCanvas } from './viewport.ts';

/** Takes what React Flow reports: selecting goes to the window's selection, dragging moves nodes until they are let go. */
export function changeNodes(changes: readonly NodeChange<CanvasNode>[]): void {
  const selects = changes.filter((change) => change.type === 'select');
  if (selects.length > 0) selectNodes(selects, canvasStore.getState().nodes);
  // Positions also come when a drag ends, and from React Flow's own arrow keys: what stays is written by an edit alone.
  const moves = changes.filter((change) => change.type === 'position' && change.dragging === true);
  if (moves.length > 0) dragNodes(moves as NodePositionChange[]);
}

function dragNodes(wanted: NodePositionChange[]): void {
  const moves = snapMoves(wanted);
  const nodes = applyNodeChanges(moves, canvasStore.getState().nodes as CanvasNode[]);
  const moved = new Set(moves.map((move) => move.id));
  const dragged = new Map<string, Map<string, Point>>();
  for (const node of nodes) {
    if (node.type !== 'container' || !moved.has(node.id) || node.parentId === undefined) continue;
    const inHost = dragged.get(node.parentId) ?? new Map<string, Point>();
    dragged.set(node.parentId, inHost.set(node.id, node.position));
  }
  canvasStore.setState({ nodes, dragged, moving: true });
}

/**
 * A drag of hosts and containers begins. With Alt held down it drags copies away: their originals stay, shown by their
 * outlines, and where it ends is where the copies are made. Pressed later, Alt only keeps hosts from snapping.
 */
export function beginDrag(event: PointerLike, nodes: readonly CanvasNode[]): void {
  escapable();
  if (!event.altKey) return;
  const { placed } = canvasStore.getState();
  const originals = nodes.filter(isMovable).flatMap((node) => locate(placed, node.data.ref) ?? []);
  if (originals.length === 0) return;
  const result = duplicate(nodes, (prefix) => prefix);
  gestureStore.setState({
    gesture: { kind: 'copy', originals },
    result: result.ok ? { ...result, select: NONE } : result,
  });
  followDrag(event);
}

/** Copies are named beside the pointer. */
export function followDrag(event: PointerLike): void {
  const { gesture } = gestureStore.getState();
  if (gesture?.kind !== 'copy' || !('clientX' in event)) return;
  const pointer = { x: event.clientX, y: event.clientY };
  gestureStore.setState({ pointer, at: toCanvas(pointer) });
}

/** Writes where dragged nodes were let go, as one step; after Escape they are where they were. */
export function endDrag(nodes: readonly CanvasNode[]): void {
  const copies = gestureStore.getState().gesture?.kind === 'copy';
  if (copies) endGesture();
  clearGuides();
  if (isEscaping()) {
    forgetDrag();
    return;
  }
  canvasStore.setState({ moving: false });
  const movable = nodes.filter(isMovable);
  if (movable.length === 0) return;
  if (copies) dropCopies(movable);
  else moveTo(shownPlaces(movable));
}

/** Of a mouse or a touch; only what both have is relied upon. */
type PointerLike = MouseEvent | TouchEvent;

const NONE: EntityRef = { kind: 'design', id: 'design' };

function isMovable({ type }: CanvasNode): boolean {
  return type === 'host' || type === 'container' || type === 'note';
}

/** Where nodes are shown; React Flow itself only knows where the pointer has taken them. */
function shownPlaces(nodes: readonly CanvasNode[]): ReadonlyMap<string, Point> {
  const ids = new Set(nodes.map(({ id }) => id));
  const shown = canvasStore.getState().nodes.filter(({ id }) => ids.has(id));
  return new Map(shown.map(({ id, position }) => [id, position]));
}

function duplicate(nodes: readonly CanvasNode[], ids: IdSource) {
  const { design } = documentStore.getState();
  return duplicateAt(design, canvasStore.getState().placed, shownPlaces(nodes), ids);
}

function dropCopies(nodes: readonly CanvasNode[]): void {
  const result = duplicate(nodes, newId);
  if (!result.ok) return;
  edit(result.edit, result.step);
  select(...result.select);
}

function moveTo(moves: ReadonlyMap<string, Point>, merge?: string): void {
  const { design } = documentStore.getState();
  const { placed } = canvasStore.getState();
  const notes = notesOf(design).filter(({ id }) => moves.has(id));
  const others = new Map([...moves].filter(([id]) => !notes.some((note) => note.id === id)));
  const edits = [
    ...(others.size > 0 ? [moveElements(design, placed, others)] : []),
    ...(notes.length > 0 ? [setNotes(...notes.map((note) => movedNote(note, moves.get(note.id))))] : []),
  ];
  edit(batch(...edits), {
    key: 'canvas.step.move',
    params: { count: moves.size },
    ...(merge !== undefined && { merge }),
  });
}

function movedNote(note: Note, to: Point = note): Note {
  return { ...note, x: Math.round(to.x), y: Math.round(to.y) };
}

/** Moves the selected hosts and containers a little; pressing the key again goes on with the same step. */
export function nudge(dx: number, dy: number): void {
  const { placed } = canvasStore.getState();
  const locked = lockedIds(documentStore.getState().design.layout);
  const selection = viewStore.getState().selection.filter(({ id }) => !locked.has(id));
  const hosts = new Set(selection.filter((ref) => ref.kind === 'host').map((ref) => ref.id));
  const moves = new Map<string, Point>();
  for (const ref of selection) {
    const note = ref.kind === 'note' ? findNote(documentStore.getState().design, ref.id) : undefined;
    if (note) moves.set(note.id, { x: note.x + dx, y: note.y + dy });
    const box = locate(placed, ref);
    if (!box) continue;
    if (ref.kind === 'host') moves.set(ref.id, { x: box.x + dx, y: box.y + dy });
    // A container whose host moves goes along anyway.
    if (ref.kind !== 'container' || hosts.has(ref.host ?? '')) continue;
    const host = placed.find((item) => item.host.id === ref.host);
    if (host && !host.collapsed) moves.set(ref.id, { x: box.x - host.x + dx, y: box.y - host.y + dy });
  }
  if (moves.size > 0) moveTo(moves, `nudge:${[...moves.keys()].join()}`);
}

export function canNudge(): boolean {
  const locked = lockedIds(documentStore.getState().design.layout);
  return viewStore
    .getState()
    .selection.some(({ kind, id }) => ['host', 'container', 'note'].includes(kind) && !locked.has(id));
}
