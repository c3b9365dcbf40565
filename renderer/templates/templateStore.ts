import { createStore } from 'zustand/vanilla';
import type { CallResult } from '../../shared/contract.ts';
import type { Recipe } from '../../shared/design/templates/cookbook.ts';
import { documentStore } from '../store/document.ts';

export type OwnTemplate = CallResult<'template.list'>[number];

/** The user's own templates, and the recipe whose explanation is shown. */
export const templateStore = createStore<{
  readonly own: readonly OwnTemplate[];
  readonly explained: Recipe | null;
}>()(() => ({ own: [], explained: null }));

/** An explanation belongs to the design it came with. */
documentStore.subscribe((state, before) => {
  const { pastStates, futureStates } = documentStore.temporal.getState();
  const opened = state.step === null && state.design !== before.design && pastStates.length + futureStates.length === 0;
  if (opened && templateStore.getState().explained) templateStore.setState({ explained: null });
});
