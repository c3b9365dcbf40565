import type { TextKey } from '../../shared/language/texts.ts';
import type { ViewState } from '../store/view.ts';

/** One stop of the tour: a part of the window, and what is said of it. */
export interface TourStep {
  /** Value of the part's `data-tour`, or of a button's `data-command`. */
  readonly at: { readonly tour: string } | { readonly command: string };
  readonly title: TextKey;
  readonly body: TextKey;
  /** Where the words stand beside it. */
  readonly side: 'before' | 'after' | 'above' | 'below';
  /** What must be open for the part to be seen. */
  readonly shows?: Partial<Pick<ViewState, 'paletteOpen' | 'leftPanel' | 'inspectorOpen' | 'panel'>>;
}

/** From nothing to a changed host, in the order in which one meets the parts. */
export const TOUR: readonly TourStep[] = [
  {
    at: { tour: 'palette' },
    title: 'tour.draw.title',
    body: 'tour.draw.body',
    side: 'after',
    shows: { paletteOpen: true, leftPanel: 'palette' },
  },
  {
    at: { tour: 'inspector' },
    title: 'tour.inspector.title',
    body: 'tour.inspector.body',
    side: 'before',
    shows: { inspectorOpen: true },
  },
  {
    at: { tour: 'panel' },
    title: 'tour.problems.title',
    body: 'tour.problems.body',
    side: 'above',
    shows: { panel: 'problems' },
  },
  { at: { command: 'view.export' }, title: 'tour.export.title', body: 'tour.export.body', side: 'below' },
  { at: { tour: 'panel' }, title: 'tour.plan.title', body: 'tour.plan.body', side: 'above', shows: { panel: 'plan' } },
  { at: { command: 'help.commands' }, title: 'tour.find.title', body: 'tour.find.body', side: 'below' },
];

/** The part of the window that a step is about, if it is there. */
export function partOf({ at }: TourStep): HTMLElement | null {
  const selector = 'tour' in at ? `[data-tour="${at.tour}"]` : `[data-command="${at.command}"]`;
  return document.querySelector<HTMLElement>(selector);
}
