import { applyNodeChanges, type NodeChange, type NodePositionChange } from '@xyflow/react';
import { moveElements } from '../../shared/design/gestures/move.ts';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import { locate } from '../../shared/design/placement/locate.ts';
import { documentStore, edit } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { canvasStore } from './canvasStore.ts';
import type { CanvasNode } from './nodes.ts';
import { selectNodes } from './selectionSync.ts';

/** Takes what React Flow reports: selecting goes to the window's selection, dragging moves nodes until they are let go. */
export function changeNodes(changes: readonly NodeChange<CanvasNode>[]): void {
  const selects = changes.filter((change) => change.type === 'select');
  if (selects.length > 0) selectNodes(selects, canvasStore.getState().nodes);
  // Positions also come when a drag ends, and from React Flow's own arrow keys: what stays is written by an edit alone.
  const moves = changes.filter((change) => change.type === 'position' && change.dragging === true);
  if (moves.length > 0) dragNodes(moves as NodePositionChange[]);
}

function dragNodes(moves: NodePositionChange[]): void {
  const nodes = applyNodeChanges(moves, canvasStore.getState().nodes as CanvasNode[]);
  const moved = new Set(moves.map((move) => move.id));
  const dragged = new Map<string, Map<string, Point>>();
  for (const node of nodes) {
    if (node.type !== 'container' || !moved.has(node.id) || node.parentId === undefined) continue;
    const inHost = dragged.get(node.parentId) ?? new Map<string, Point>();
    dragged.set(node.parentId, inHost.set(node.id, node.position));
  }
  canvasStore.setState({ nodes, dragged });
}

/** Writes where dragged nodes were let go, as one step. */
export function commitDrag(nodes: readonly CanvasNode[]): void {
  const movable = nodes.filter((node) => node.type === 'host' || node.type === 'container');
  if (movable.length === 0) return;
  moveTo(new Map(movable.map((node) => [node.id, node.position])));
}

function moveTo(moves: ReadonlyMap<string, Point>, merge?: string): void {
  const { design } = documentStore.getState();
  const { placed } = canvasStore.getState();
  edit(moveElements(design, placed, moves), {
    key: 'canvas.step.move',
    params: { count: moves.size },
    ...(merge !== undefined && { merge }),
  });
}

/** Moves the selected hosts and containers a little; pressing the key again goes on with the same step. */
export function nudge(dx: number, dy: number): void {
  const { placed } = canvasStore.getState();
  const { selection } = viewStore.getState();
  const hosts = new Set(selection.filter((ref) => ref.kind === 'host').map((ref) => ref.id));
  const moves = new Map<string, Point>();
  for (const ref of selection) {
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
  return viewStore.getState().selection.some((ref) => ref.kind === 'host' || ref.kind === 'container');
}
