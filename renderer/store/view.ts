import { createStore } from 'zustand/vanilla';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { PaletteItem } from '../../shared/design/gestures/drop.ts';
import { OPTIONS } from '../options.ts';

export type Panel = 'problems' | 'export';

/** What this window shows of the document: selection, panels, what is being dragged. Not part of the document or its history. */
export interface ViewState {
  readonly selection: readonly EntityRef[];
  /** The open bottom panel; null when folded. */
  readonly panel: Panel | null;
  readonly panelHeight: number;
  readonly inspectorOpen: boolean;
  readonly inspectorWidth: number;
  readonly paletteOpen: boolean;
  /** Palette item under the pointer while it is dragged. */
  readonly dragging: PaletteItem | null;
  /** Asks the canvas to bring an element into view; a new object each time. */
  readonly reveal: { readonly ref: EntityRef } | null;
  readonly zoom: number;
  readonly dialog: Dialog | null;
}

export type Dialog =
  | { readonly kind: 'gallery' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'open-file' }
  | { readonly kind: 'save-file'; readonly suggestedName: string; readonly resolve: (path: string | null) => void }
  | { readonly kind: 'unsaved'; readonly resolve: (answer: 'save' | 'discard' | 'cancel') => void }
  | { readonly kind: 'changed-outside'; readonly resolve: (answer: 'overwrite' | 'reload' | 'cancel') => void }
  | { readonly kind: 'fault'; readonly title: string; readonly detail: string };

export const viewStore = createStore<ViewState>()(() => ({
  selection: [],
  panel: 'problems',
  panelHeight: OPTIONS.panelHeight,
  inspectorOpen: true,
  inspectorWidth: OPTIONS.inspectorWidth,
  paletteOpen: true,
  dragging: null,
  reveal: null,
  zoom: 1,
  dialog: null,
}));

export function select(...refs: readonly EntityRef[]): void {
  viewStore.setState({ selection: refs });
}

/** Selects an element and brings it into view. */
export function reveal(ref: EntityRef): void {
  viewStore.setState({ selection: [ref], reveal: { ref } });
}
