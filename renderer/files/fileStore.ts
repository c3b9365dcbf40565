import { createStore } from 'zustand/vanilla';
import type { Design } from '../../shared/design/schema.ts';
import { documentStore } from '../store/document.ts';

export interface FileState {
  /** Where the document was opened from or saved to; null while it has no file. */
  readonly path: string | null;
  /** State of the file's content that this window knows; what a save expects to find. */
  readonly revision: string | null;
  /** The design as it is in the file. */
  readonly saved: Design;
  /** The id that the design has in the file; until something was made of it, the file may do without. */
  readonly savedId: string | undefined;
  /** What somebody else did with the file since: changed it, or it can no longer be reached. */
  readonly outside: 'changed' | 'gone' | null;
}

/** Which file the open document belongs to. */
export const fileStore = createStore<FileState>()(() => ({
  path: null,
  revision: null,
  saved: documentStore.getState().design,
  savedId: undefined,
  outside: null,
}));

/** Whether there is work that is in no file. */
export function isDirty(): boolean {
  const { saved, outside } = fileStore.getState();
  // What is in a file that has gone is in no file.
  return documentStore.getState().design !== saved || outside === 'gone';
}

/** The design's id stands on a host from now on: a file without it would not know its own things again. */
export function needIdInFile(): void {
  const { saved, savedId } = fileStore.getState();
  if (documentStore.getState().design.id !== savedId) fileStore.setState({ saved: { ...saved } });
}

/** Last part of a path, whichever slash it is written with. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Name of the document for titles: the file's, else the design's, without the extension. */
export function documentName(untitled: string): string {
  const { path } = fileStore.getState();
  if (path) return baseName(path).replace(/\.switchyard\.json$/i, '');
  return documentStore.getState().design.name || untitled;
}
