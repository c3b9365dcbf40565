import { useStore } from 'zustand';
import type { Design } from '../../shared/design/schema.ts';
import { documentStore } from './document.ts';
import { type ViewState, viewStore } from './view.ts';

/** A part of the open design. The selector must give something that stays identical while it does not change. */
export function useDesign<T>(selector: (design: Design) => T): T {
  return useStore(documentStore, (state) => selector(state.design));
}

export function useView<T>(selector: (view: ViewState) => T): T {
  return useStore(viewStore, selector);
}
