import { createStore } from 'zustand/vanilla';

export interface OutlineState {
  /** Rows folded or unfolded by hand; the others are as large hosts need it. */
  readonly folded: ReadonlyMap<string, boolean>;
}

export const outlineStore = createStore<OutlineState>()(() => ({ folded: new Map() }));

export function fold(key: string, folded: boolean): void {
  outlineStore.setState((state) => ({ folded: new Map(state.folded).set(key, folded) }));
}

export function unfoldAll(keys: readonly string[]): void {
  outlineStore.setState((state) => ({
    folded: new Map([...state.folded, ...keys.map((key) => [key, false] as const)]),
  }));
}
