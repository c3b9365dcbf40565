import { createStore } from 'zustand/vanilla';
import type { Edit } from '../../shared/design/edits.ts';
import { type EntityRef, isElementKind, nameOf } from '../../shared/design/entities.ts';
import { editNote } from '../notes/noteStore.ts';
import { documentStore, edit } from '../store/document.ts';
import { reveal, viewStore } from '../store/view.ts';

/** What is being renamed in its place on the canvas. */
export const renameStore = createStore<{ readonly ref: EntityRef | null }>()(() => ({ ref: null }));

/** What F2 would rename: the selection, where it is one thing with a name. */
export function renamable(): EntityRef | undefined {
  const [ref, ...others] = viewStore.getState().selection;
  const named = ref && (ref.kind === 'host' || ref.kind === 'note' || isElementKind(ref.kind));
  return named && others.length === 0 ? ref : undefined;
}

export function startRenaming(): void {
  const ref = renamable();
  if (!ref) return;
  reveal(ref);
  // A note is its text, which is written where it stands.
  if (ref.kind === 'note') {
    editNote(ref.id);
    return;
  }
  renameStore.setState({ ref });
}

export function stopRenaming(): void {
  renameStore.setState({ ref: null });
}

/** Names are kept as typed, right or wrong: the rules judge them. */
export function rename(ref: EntityRef, name: string): void {
  const before = nameOf(documentStore.getState().design, ref);
  if (name === before) return;
  edit(renameEdit(ref, name), { key: 'canvas.step.rename', params: { before, name } });
}

function renameEdit(ref: EntityRef, name: string): Edit {
  if (ref.kind === 'host') return { type: 'change-host', id: ref.id, set: { name } };
  return { type: 'change', kind: ref.kind, host: ref.host ?? '', id: ref.id, set: { name } } as Edit;
}
