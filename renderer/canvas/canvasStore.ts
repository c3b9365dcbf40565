import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { holds } from '../../shared/design/placement/boxes.ts';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import { createPlacer, type PlacedHost } from '../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../shared/design/placement/placeHost.ts';
import { buildRibbons, type Ribbon } from '../../shared/design/placement/ribbons.ts';
import type { Design } from '../../shared/design/schema.ts';
import { noteNodes } from '../notes/noteNodes.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { isLarge } from '../store/size.ts';
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
  /** The part of the drawing whose elements are nodes: what is seen with room around it. All of it in a small design. */
  readonly area: Box | undefined;
  /** Whether more is seen than has nodes, for as long as one zooms: hosts draw by themselves what is in them. */
  readonly behind: boolean;
  /** Containers being dragged, by host: where they are now. Their wires follow; the document changes when they are let go. */
  readonly dragged: ReadonlyMap<string, ReadonlyMap<string, Point>>;
  /** Whether anything is being dragged: what goes by places waits until it is let go. */
  readonly moving: boolean;
}

const place = createPlacer();
const buildNodes = createNodeBuilder();
const NOTHING_DRAGGED: CanvasState['dragged'] = new Map();

/** Packs a design that is about to be opened, in steps. */
export function* placeAhead(design: Design): Generator<void, void> {
  yield* place.steps(design);
}

/** So many nodes have come of a large design that has just been opened; all have otherwise. */
let come = Number.POSITIVE_INFINITY;

function nodesOf(design: Design, placed: readonly PlacedHost[], detail: Detail, area: Box | undefined) {
  const { selection } = viewStore.getState();
  const nodes = [...noteNodes(design), ...buildNodes(design, placed, { far: isFar(detail), area, selection })];
  return withSelected(nodes.length > come ? nodes.slice(0, come) : nodes, nodeIdsOf(selection, placed));
}

/** Lets the nodes of a large design come a few with each frame: all hosts at once would hold the window up. */
function comeInParts(): void {
  // Not in the frame in which everything else shows the new design.
  if (come === Number.POSITIVE_INFINITY) requestAnimationFrame(() => requestAnimationFrame(bringMore));
  come = 0;
}

/** Whether a drawing of which there is next to nothing gets many hosts, as by taking back that all were deleted. */
function comesAnew({ topology }: Design): boolean {
  const { length } = canvasStore.getState().nodes;
  return length <= OPTIONS.comeAtOnce && topology.hosts.length > length + 2 * OPTIONS.comeAtOnce;
}

function bringMore(): void {
  come += OPTIONS.comeAtOnce;
  canvasStore.setState({ nodes: nodesIn(canvasStore.getState().area) });
  if (canvasStore.getState().nodes.length < come) come = Number.POSITIVE_INFINITY;
  else requestAnimationFrame(bringMore);
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
  behind: false,
  dragged: NOTHING_DRAGGED,
  moving: false,
}));

/** What is seen of the drawing, once there is a window. */
let seen: Box | undefined;

documentStore.subscribe((state, before) => {
  if (state.design === before.design) return;
  const { pastStates, futureStates } = documentStore.temporal.getState();
  const opened = state.step === null && pastStates.length + futureStates.length === 0;
  const large = isLarge(state.design);
  const { detail: shown, area: made } = canvasStore.getState();
  // It is shown from afar once it has been fitted: near, its elements would be made only to be put away again.
  const detail = opened && large ? 'count' : shown;
  const area = large ? (made ?? (seen && around(seen))) : undefined;
  if (large && (opened || comesAnew(state.design))) comeInParts();
  canvasStore.setState({ ...build(state.design, detail, area), detail, area, behind: false, dragged: NOTHING_DRAGGED });
});

viewStore.subscribe((view, before) => {
  if (view.selection === before.selection) return;
  canvasStore.setState({ nodes: nodesIn(canvasStore.getState().area) });
});

/** Changes the level of detail; nodes are made or put away only where a step crosses between near and far. */
export function setDetail(detail: Detail): void {
  const before = canvasStore.getState().detail;
  if (detail === before) return;
  canvasStore.setState({ detail, behind: false });
  if (isFar(detail) === isFar(before)) return;
  const { area } = canvasStore.getState();
  const next = seen && area ? around(seen) : area;
  frozen = false;
  canvasStore.setState({ area: next, nodes: nodesIn(next) });
}

/** Whether the nodes are those of what was seen when zooming began. */
let frozen = false;

/**
 * Makes nodes of what has come into view, and puts away those far out of it, once what is seen has left what was made.
 * @param zooming what is seen is still changing so fast that elements made now would be put away again at once: none are.
 */
export function followView(box: Box, zooming: boolean): void {
  const before = seen;
  seen = box;
  const { area, detail, behind } = canvasStore.getState();
  if (!isLarge(documentStore.getState().design)) return;
  const near = !isFar(detail);
  if (zooming && area && before) {
    if (!frozen && near) canvasStore.setState({ area: before, nodes: nodesIn(before) });
    frozen ||= near;
    const now = near && !holds(canvasStore.getState().area ?? area, box);
    if (now !== behind) canvasStore.setState({ behind: now });
    return;
  }
  if (area && !frozen && fits(box, area)) return;
  frozen = false;
  const next = around(box);
  canvasStore.setState({ area: next, behind: false, ...(near && { nodes: nodesIn(next) }) });
}

/** Takes back what has been dragged or resized and is not to be kept. */
export function forgetDrag(): void {
  canvasStore.setState({ moving: false, dragged: NOTHING_DRAGGED });
  canvasStore.setState({ nodes: nodesIn(canvasStore.getState().area) });
}

/** The nodes of a part of the drawing, and of what is selected. What is being dragged stays where it has been dragged to. */
function nodesIn(area: Box | undefined): readonly CanvasNode[] {
  const { placed, nodes, detail, moving } = canvasStore.getState();
  const { design } = documentStore.getState();
  if (!moving) return nodesOf(design, placed, detail, area);
  const dragged = new Map(nodes.filter(({ dragging }) => dragging).map((node) => [node.id, node]));
  const now = placed.map((place) => ({ ...place, ...dragged.get(place.host.id)?.position }));
  return nodesOf(design, now, detail, area).map((node) => dragged.get(node.id) ?? node);
}

export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useStore(canvasStore, selector);
}
