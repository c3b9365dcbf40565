import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Path } from '../../shared/paths/path.ts';

/** The answer to what is asked: right for the design as it is now, also while it is edited. */
export interface Shown {
  /** Null where nothing is asked, an end is gone, or the panel is folded. */
  readonly path: Path | null;
  /** Whether it is only looked at from the matrix. */
  readonly preview: boolean;
  /** What a chosen end was called that is no longer in the design. */
  readonly gone: string | null;
}

export const NOTHING: Shown = { path: null, preview: false, gone: null };

/** Kept by `tracing.ts`, which is loaded when somebody asks for a path. */
export const shownStore = createStore<Shown>()(() => NOTHING);

export function useShown<T>(selector: (state: Shown) => T): T {
  return useStore(shownStore, selector);
}
