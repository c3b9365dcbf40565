import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { documentStore, historyEnds, type Step } from '../store/document.ts';

/** The steps undo and redo would take, kept up to date. */
export function useHistory(): { readonly undo: Step | null; readonly redo: Step | null } {
  useStore(documentStore, (state) => state.design);
  return useStore(
    documentStore.temporal,
    useShallow(() => historyEnds()),
  );
}
