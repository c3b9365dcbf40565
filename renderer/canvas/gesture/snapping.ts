import type { NodePositionChange } from '@xyflow/react';
import { createStore } from 'zustand/vanilla';
import type { Point } from '../../../shared/design/placement/hitTest.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import { type Snapped, snapBox } from '../../../shared/design/placement/snap.ts';
import { OPTIONS } from '../../options.ts';
import { viewStore } from '../../store/view.ts';
import { canvasStore } from '../canvasStore.ts';
import { altHeld } from '../pointer.ts';

/** The helper lines of a drag, and where what they are relative to begins. */
export interface Guides extends Pick<Snapped, 'guides' | 'gaps'> {
  readonly origin: Point;
}

const NOWHERE = { x: 0, y: 0 };
const NO_GUIDES: Guides = { guides: [], gaps: [], origin: NOWHERE };

/** Changes with every pointer move of a drag, so it is a store of its own. */
export const guideStore = createStore<Guides>()(() => NO_GUIDES);

export function clearGuides(): void {
  if (guideStore.getState() !== NO_GUIDES) guideStore.setState(NO_GUIDES, true);
}

/**
 * The moves of a drag, shifted to where hosts (or containers of one host) line up with their neighbours. Alt leaves them where
 * the pointer is. React Flow goes on from the pointer, not from what is shown, so a shift never adds up.
 */
export function snapMoves(moves: NodePositionChange[]): NodePositionChange[] {
  const scene = altHeld() ? undefined : sceneOf(moves);
  if (!scene) {
    clearGuides();
    return moves;
  }
  const { dx, dy, guides, gaps } = snapBox(scene.moving, scene.others, OPTIONS.snapReach / viewStore.getState().zoom);
  guideStore.setState({ guides, gaps, origin: scene.origin }, true);
  if (dx === 0 && dy === 0) return moves;
  return moves.map((move) =>
    move.position ? { ...move, position: { x: move.position.x + dx, y: move.position.y + dy } } : move,
  );
}

interface Scene {
  readonly moving: Box;
  readonly others: readonly Box[];
  readonly origin: Point;
}

/** What moves among what, in the coordinates of the moves; undefined where they have no neighbours in common. */
function sceneOf(moves: readonly NodePositionChange[]): Scene | undefined {
  const { placed } = canvasStore.getState();
  const ids = new Set(moves.map(({ id }) => id));
  const hosts = placed.filter(({ host }) => ids.has(host.id));
  if (hosts.length === moves.length) {
    const sizes = new Map(hosts.map((host) => [host.host.id, host]));
    return scene(
      moves,
      sizes,
      placed.filter(({ host }) => !ids.has(host.id)),
      NOWHERE,
    );
  }
  return hosts.length === 0 ? sceneInHost(moves, ids, placed) : undefined;
}

function sceneInHost(
  moves: readonly NodePositionChange[],
  ids: ReadonlySet<string>,
  placed: readonly PlacedHost[],
): Scene | undefined {
  const first = moves[0]?.id ?? '';
  const host = placed.find(({ inside }) => inside.containers.has(first));
  if (!host || ![...ids].every((id) => host.inside.containers.has(id))) return undefined;
  const others = [...host.inside.containers].filter(([id]) => !ids.has(id)).map(([, box]) => box);
  return scene(moves, host.inside.containers, others, host);
}

function scene(
  moves: readonly NodePositionChange[],
  sizes: ReadonlyMap<string, Pick<Box, 'width' | 'height'>>,
  others: readonly Box[],
  { x, y }: Point,
): Scene | undefined {
  const boxes = moves.flatMap(({ id, position }): Box[] => {
    const size = sizes.get(id);
    return position && size ? [{ ...position, width: size.width, height: size.height }] : [];
  });
  return boxes.length > 0 ? { moving: boundsOf(boxes), others, origin: { x, y } } : undefined;
}

function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
