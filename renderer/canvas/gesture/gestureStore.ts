import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityRef } from '../../../shared/design/entities.ts';
import type { PaletteItem } from '../../../shared/design/gestures/drop.ts';
import type { GestureResult } from '../../../shared/design/gestures/gesture.ts';
import type { Hit, Point } from '../../../shared/design/placement/hitTest.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';

/** What the pointer is doing right now: carrying something from the palette, dragging a copy away, or pulling a connection. */
export type Gesture =
  | { readonly kind: 'drop'; readonly item: PaletteItem }
  /** Where the originals stand, in canvas units. */
  | { readonly kind: 'copy'; readonly originals: readonly Box[] }
  | {
      readonly kind: 'connect';
      readonly from: EntityRef;
      /** Where the line begins, in canvas units. */
      readonly start: Point;
      /** Ids of the elements it may end at, worked out once when it begins. */
      readonly legal: ReadonlySet<string>;
    };

export interface GestureState {
  readonly gesture: Gesture | null;
  /** The pointer in the window. */
  readonly pointer: Point;
  /** The same place on the canvas; null while the pointer is not over it. */
  readonly at: Point | null;
  /** The element a drop would concern, and what a drop would do; null where it would do nothing. */
  readonly hit: Hit | null;
  readonly result: GestureResult | null;
}

const IDLE: GestureState = { gesture: null, pointer: { x: 0, y: 0 }, at: null, hit: null, result: null };

/** Changes with every pointer move, so it is a store of its own: only what follows the pointer listens. */
export const gestureStore = createStore<GestureState>()(() => IDLE);

export function useGesture<T>(selector: (state: GestureState) => T): T {
  return useStore(gestureStore, selector);
}

export function endGesture(): void {
  gestureStore.setState(IDLE);
}
