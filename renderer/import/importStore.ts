import { createStore } from 'zustand/vanilla';
import type { Shell } from '../../shared/import/docker/tokens/cursor.ts';
import type { ImportInput } from '../../shared/import/reading.ts';
import { showDialog } from '../store/view.ts';
import type { UnreadFile } from './readFiles.ts';

/** What the import dialog holds. It lives outside of the dialog, because files dropped on the window come into it as well. */
export interface ImportState {
  readonly text: string;
  readonly files: readonly ImportInput[];
  readonly unread: readonly UnreadFile[];
  /** Id of a format; null where it is to be found out. */
  readonly format: string | null;
  readonly shell: Shell | null;
  readonly release: string | null;
}

const EMPTY: ImportState = { text: '', files: [], unread: [], format: null, shell: null, release: null };

export const importStore = createStore<ImportState>()(() => EMPTY);

/** Opens the dialog with nothing in it. */
export function openImport(): void {
  importStore.setState(EMPTY);
  showDialog({ kind: 'import' });
}

/** Files that come later replace those of the same name: somebody has collected once more. */
export function addFiles(added: readonly ImportInput[], unread: readonly UnreadFile[]): void {
  const names = new Set(added.map(({ name }) => name));
  importStore.setState(({ files }) => ({ files: [...files.filter(({ name }) => !names.has(name)), ...added], unread }));
}

export function removeFile(name: string): void {
  importStore.setState(({ files }) => ({ files: files.filter((file) => file.name !== name), unread: [] }));
}

/** The texts to read, the pasted one last. */
export function inputsOf({ files, text }: Pick<ImportState, 'files' | 'text'>): readonly ImportInput[] {
  return text.trim() === '' ? files : [...files, { name: '', text }];
}
