import { createStore } from 'zustand/vanilla';
import { type ViewState, viewStore } from '../store/view.ts';
import { TOUR } from './steps.ts';

type Before = Pick<ViewState, 'paletteOpen' | 'leftPanel' | 'inspectorOpen' | 'panel'>;

interface TourState {
  /** Index of the step; null while there is no tour. */
  readonly step: number | null;
  /** What was open before the tour opened what it shows. */
  readonly before: Before | null;
}

export const tourStore = createStore<TourState>()(() => ({ step: null, before: null }));

export function startTour(): void {
  const { paletteOpen, leftPanel, inspectorOpen, panel } = viewStore.getState();
  const { before } = tourStore.getState();
  tourStore.setState({ before: before ?? { paletteOpen, leftPanel, inspectorOpen, panel } });
  goTo(0);
}

/** Shows a step; beyond the last one is the end. */
export function goTo(step: number): void {
  const shown = TOUR[step];
  if (!shown) {
    endTour();
    return;
  }
  if (shown.shows) viewStore.setState(shown.shows);
  tourStore.setState({ step });
}

/** Puts the panels as they were, and does not offer the tour unasked again. */
export function endTour(): void {
  const { before } = tourStore.getState();
  tourStore.setState({ step: null, before: null });
  viewStore.setState({ ...before, tourOffered: false });
}

/** Thanks, but no: it stays in the help and among the commands. */
export function declineTour(): void {
  viewStore.setState({ tourOffered: false });
}
