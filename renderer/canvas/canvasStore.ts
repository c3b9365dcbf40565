import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import { createPlacer, type PlacedHost } from '../../shared/design/placement/placeDesign.ts';
import { buildRibbons, type Ribbon } from '../../shared/design/placement/ribbons.ts';
import type { Design } from '../../shared/design/schema.ts';
import { noteNodes } from '../notes/noteNodes.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { createNodeBuilder, withSelected } from './buildNodes.ts';
import { type Detail, isFar } from './detail.ts';
import type { CanvasNode } from './nodes.ts';
import { nodeIdsOf } from './selectionSync.ts';

export interface CanvasState {
  readonly placed: readonly PlacedHost[];
  readonly nodes: readonly CanvasNode[];
  readonly ribbons: readonly Ribbon[];
  readonly detail: Detail;
  /** Containers being dragged, by host: where they are now. Their wires follow; the document changes when they are let go. */
  readonly dragged: ReadonlyMap<string, ReadonlyMap<string, Point>>;
  /** Whether anything is being dragged: what goes by places waits until it is let go. */
  readonly moving: boolean;
}

const place = createPlacer();
const buildNodes = createNodeBuilder();
const NOTHING_DRAGGED: CanvasState['dragged'] = new Map();

function build(design: Design, detail: Detail) {
  const placed = place(design);
  const nodes = withSelected(
    [...noteNodes(design), ...buildNodes(design, placed, isFar(detail))],
    nodeIdsOf(viewStore.getState().selection, placed),
  );
  return { placed, nodes, ribbons: buildRibbons(placed) };
}

/** The drawing: derived from the document, the selection and the zoom. Nothing here is saved. */
export const canvasStore = createStore<CanvasState>()(() => ({
  ...build(documentStore.getState().design, 'card'),
  detail: 'card',
  dragged: NOTHING_DRAGGED,
  moving: false,
}));

documentStore.subscribe((state, before) => {
  if (state.design === before.design) return;
  const { pastStates, futureStates } = documentStore.temporal.getState();
  const opened = state.step === null && pastStates.length + futureStates.length === 0;
  const detail = opened && isLarge(state.design) ? 'count' : canvasStore.getState().detail;
  canvasStore.setState({ ...build(state.design, detail), detail, dragged: NOTHING_DRAGGED });
});

/** A design that is shown from afar once it has been fitted: near, its elements would be made only to be put away again. */
function isLarge({ topology }: Design): boolean {
  return topology.hosts.reduce((sum, host) => sum + host.containers.length, 0) > OPTIONS.exportAtOnce;
}

viewStore.subscribe((view, before) => {
  if (view.selection === before.selection) return;
  const { nodes, placed } = canvasStore.getState();
  canvasStore.setState({ nodes: withSelected(nodes, nodeIdsOf(view.selection, placed)) });
});

/** Changes the level of detail; nodes are made or put away only where a step crosses between near and far. */
export function setDetail(detail: Detail): void {
  const before = canvasStore.getState().detail;
  if (detail === before) return;
  const rebuild = isFar(detail) !== isFar(before);
  canvasStore.setState({ detail, ...(rebuild && build(documentStore.getState().design, detail)) });
}

export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useStore(canvasStore, selector);
}
