import { createStore } from 'zustand/vanilla';
import type { CallResult } from '../../shared/contract.ts';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { Dependents } from '../../shared/design/gestures/dependents.ts';
import type { PaletteItem } from '../../shared/design/gestures/drop.ts';
import { SYSTEM_LANGUAGE } from '../../shared/language/choice.ts';
import type { RuleCode } from '../../shared/rules/rule.ts';
import { OPTIONS } from '../options.ts';

export type Panel = 'problems' | 'import' | 'paths' | 'addresses' | 'plan' | 'apply' | 'drift' | 'export';

/** A small picture of the whole drawing: shown when not all of it is in view, or always, or never. */
export type Minimap = 'when-needed' | 'always' | 'never';

export type LeftPanel = 'palette' | 'outline';

/** What this window shows of the document: selection, panels, what is being dragged. Not part of the document or its history. */
export interface ViewState {
  readonly selection: readonly EntityRef[];
  /** The open bottom panel; null when folded. */
  readonly panel: Panel | null;
  /** Each panel remembers its own height. */
  readonly panelHeights: Readonly<Record<Panel, number>>;
  readonly inspectorOpen: boolean;
  readonly inspectorWidth: number;
  readonly paletteOpen: boolean;
  /** What was folded for want of room, and comes back with it. */
  readonly madeRoom: 'paletteOpen' | 'inspectorOpen' | null;
  /** How large the place is that the canvas and its panels share, in CSS pixels. */
  readonly room: { readonly width: number; readonly height: number };
  /** What the left panel shows. */
  readonly leftPanel: LeftPanel;
  /** Palette item under the pointer while it is dragged. */
  readonly dragging: PaletteItem | null;
  /** Asks the canvas to bring an element into view; a new object each time. */
  readonly reveal: { readonly ref: EntityRef } | null;
  readonly zoom: number;
  readonly minimap: Minimap;
  /** Whether everything but the selection and its neighbours is dimmed. */
  readonly focusMode: boolean;
  /** Whether it is shown what the signs on the drawing mean. */
  readonly legendOpen: boolean;
  /** How far the presentation is: 0 the whole, then host by host; null while none is given. */
  readonly presenting: number | null;
  readonly dialog: Dialog | null;
  /** Whether the tour is still offered unasked. */
  readonly tourOffered: boolean;
  readonly theme: Theme;
  /** Tag of the language chosen, or `system`. */
  readonly language: string;
}

/** Unsaved work of a window that has gone. */
export type LostWork = CallResult<'recovery.lost'>[number];

export type Theme = 'system' | 'light' | 'dark';

export type Dialog =
  | { readonly kind: 'gallery' }
  | { readonly kind: 'import' }
  | { readonly kind: 'fixes' }
  /** With the drawn host that is meant, if any. */
  | { readonly kind: 'read-host'; readonly host?: string }
  /** What is about to be carried out, before it is. */
  | { readonly kind: 'review' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'save-template' }
  | { readonly kind: 'several' }
  | { readonly kind: 'table'; readonly text: string }
  | { readonly kind: 'choose-file'; readonly resolve: (path: string | null) => void }
  | {
      readonly kind: 'save-file';
      readonly suggestedName: string;
      readonly extension: string;
      readonly resolve: (path: string | null) => void;
    }
  | { readonly kind: 'unsaved'; readonly resolve: (answer: 'save' | 'discard' | 'cancel') => void }
  | { readonly kind: 'changed-outside'; readonly resolve: (answer: 'overwrite' | 'reload' | 'cancel') => void }
  | { readonly kind: 'delete'; readonly refs: readonly EntityRef[]; readonly dependents: Dependents }
  | { readonly kind: 'commands' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'diagnostics' }
  /** All rules, or the page of one. */
  | { readonly kind: 'rules'; readonly code?: RuleCode }
  | { readonly kind: 'recover'; readonly works: readonly LostWork[] }
  | { readonly kind: 'fault'; readonly title: string; readonly detail: string }
  | {
      readonly kind: 'not-saved';
      readonly title: string;
      readonly detail: string;
      readonly resolve: (answer: 'elsewhere' | 'again' | 'cancel') => void;
    };

export const viewStore = createStore<ViewState>()(() => ({
  selection: [],
  panel: 'problems',
  panelHeights: OPTIONS.panelHeights,
  inspectorOpen: true,
  inspectorWidth: OPTIONS.inspectorWidth,
  paletteOpen: true,
  madeRoom: null,
  room: { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY },
  leftPanel: 'palette',
  dragging: null,
  reveal: null,
  zoom: 1,
  minimap: 'when-needed',
  focusMode: false,
  legendOpen: false,
  presenting: null,
  dialog: null,
  tourOffered: true,
  theme: 'system',
  language: SYSTEM_LANGUAGE,
}));

export function select(...refs: readonly EntityRef[]): void {
  viewStore.setState({ selection: refs });
}

/** Selects an element and brings it into view. */
export function reveal(ref: EntityRef): void {
  viewStore.setState({ selection: [ref], reveal: { ref } });
}

export function showDialog(dialog: Dialog | null): void {
  viewStore.setState({ dialog });
}

/** Whether there is room for one side panel only, as at a zoom of 200 %. */
export function isNarrow({ room }: Pick<ViewState, 'room'>): boolean {
  return room.width < OPTIONS.narrow;
}

/**
 * What the panels cover of the canvas, in CSS pixels. They lie over it, so that folding one never moves the drawing; fitting
 * and centring keep clear of them.
 */
export function canvasInsets(view: ViewState): { left: number; right: number; bottom: number } {
  if (view.presenting !== null) return { left: 0, right: 0, bottom: 0 };
  return {
    left: view.paletteOpen ? OPTIONS.paletteWidth : OPTIONS.foldedWidth,
    right: view.inspectorOpen ? inspectorWidth(view) : OPTIONS.foldedWidth,
    bottom: view.panel ? panelHeight(view.panel, view) : OPTIONS.tabBarHeight,
  };
}

function inspectorWidth(view: ViewState): number {
  return isNarrow(view) ? Math.min(view.inspectorWidth, Math.round(view.room.width * 0.55)) : view.inspectorWidth;
}

function panelHeight(panel: Panel, { panelHeights, room }: ViewState): number {
  return Math.min(panelHeights[panel], Math.max(room.height - OPTIONS.leastCanvas, OPTIONS.leastCanvas));
}
