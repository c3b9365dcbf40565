import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import { createPlacer, type PlacedHost } from '../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../shared/design/placement/placeHost.ts';
import { buildRibbons, type Ribbon } from '../../shared/design/placement/ribbons.ts';
import type { Design } from '../../shared/design/schema.ts';
import { noteNodes } from '../notes/noteNodes.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { around, fits } from './area.ts';
import { createNodeBuilder, withSelected } from './buildNodes.ts';
import { type Detail, isFar } from './detail.ts';
import type { CanvasNode } from './nodes.ts';
import { nodeIdsOf } from './selectionSync.ts';

export interface CanvasState {
  readonly placed: readonly PlacedHost[];
  readonly nodes: readonly CanvasNode[];
  readonly ribbons: readonly Ribbon[];
  readonly detail: Detail;
  /** The part of the drawing whose elements are nodes: what is seen with room around it. Unknown before there is a window. */
  readonly area: Box | undefined;
  /** Containers being dragged, by host: where they are now. Their wires follow; the document changes when they are let go. */
  readonly dragged: ReadonlyMap<string, ReadonlyMap<string, Point>>;
  /** Whether anything is being dragged: what goes by places waits until it is let go. */
  readonly moving: boolean;
}

const place = createPlacer();
const buildNodes = createNodeBuilder();
const NOTHING_DRAGGED: CanvasState['dragged'] = new Map();

function nodesOf(design: Design, placed: readonly PlacedHost[], detail: Detail, area: Box | undefined) {
  const { selection } = viewStore.getState();
  return withSelected(
    [...noteNodes(design), ...buildNodes(design, placed, { far: isFar(detail), area, selection })],
    nodeIdsOf(selection, placed),
  );
}

function build(design: Design, detail: Detail, area: Box | undefined) {
  const placed = place(design);
  return { placed, nodes: nodesOf(design, placed, detail, area), ribbons: buildRibbons(placed) };
}

/** The drawing: derived from the document, the selection and the zoom. Nothing here is saved. */
export const canvasStore = createStore<CanvasState>()(() => ({
  ...build(documentStore.getState().design, 'card', undefined),
  detail: 'card',
  area: undefined,
  dragged: NOTHING_DRAGGED,
  moving: false,
}));

documentStore.subscribe((state, before) => {
  if (state.design === before.design) return;
  const { pastStates, futureStates } = documentStore.temporal.getState();
  const opened = state.step === null && pastStates.length + futureStates.length === 0;
  const { detail: shown, area } = canvasStore.getState();
  const detail = opened && isLarge(state.design) ? 'count' : shown;
  canvasStore.setState({ ...build(state.design, detail, area), detail, dragged: NOTHING_DRAGGED });
});

/** A design that is shown from afar once it has been fitted: near, its elements would be made only to be put away again. */
function isLarge({ topology }: Design): boolean {
  return topology.hosts.reduce((sum, host) => sum + host.containers.length, 0) > OPTIONS.exportAtOnce;
}

viewStore.subscribe((view, before) => {
  if (view.selection === before.selection) return;
  canvasStore.setState({ nodes: nodesNow() });
});

/** Changes the level of detail; nodes are made or put away only where a step crosses between near and far. */
export function setDetail(detail: Detail): void {
  const before = canvasStore.getState().detail;
  if (detail === before) return;
  canvasStore.setState({ detail });
  if (isFar(detail) !== isFar(before)) canvasStore.setState({ nodes: nodesNow() });
}

/** Makes nodes of what has come into view, and puts away those far out of it, once what is seen has left what was made. */
export function followView(seen: Box): void {
  const { area, detail } = canvasStore.getState();
  if (area && fits(seen, area)) return;
  canvasStore.setState({ area: around(seen) });
  if (!isFar(detail)) canvasStore.setState({ nodes: nodesNow() });
}

/** The nodes for what is seen and selected now. What is being dragged stays where it has been dragged to. */
function nodesNow(): readonly CanvasNode[] {
  const { placed, nodes, detail, area, moving } = canvasStore.getState();
  const { design } = documentStore.getState();
  if (!moving) return nodesOf(design, placed, detail, area);
  const dragged = new Map(nodes.filter(({ dragging }) => dragging).map((node) => [node.id, node]));
  const now = placed.map((place) => ({ ...place, ...dragged.get(place.host.id)?.position }));
  return nodesOf(design, now, detail, area).map((node) => dragged.get(node.id) ?? node);
}

export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useStore(canvasStore, selector);
}
