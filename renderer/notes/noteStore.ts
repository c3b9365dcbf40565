import { createStore } from 'zustand/vanilla';

/** The note whose text is being written on the canvas. */
export const noteStore = createStore<{ readonly editing: string | null }>()(() => ({ editing: null }));

export function editNote(id: string | null): void {
  noteStore.setState({ editing: id });
}
