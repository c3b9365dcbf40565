import { OPTIONS } from '../options.ts';
import { type LeftDocument, leaveDocument } from '../store/document.ts';
import { fileStore } from './fileStore.ts';

/** Histories of files that were open in this window, by their paths; the one left last is at the end. */
const histories = new Map<string, LeftDocument & { readonly revision: string }>();

/** Keeps the history of the open file for when it is opened again. Called before another document takes its place. */
export function rememberHistory(): void {
  const { path, revision, saved } = fileStore.getState();
  if (path === null || revision === null) return;
  const left = leaveDocument(saved);
  histories.delete(path);
  if (!left || left.history.past.length + left.history.future.length === 0) return;
  histories.set(path, { ...left, revision });
  const [oldest] = histories.keys();
  if (histories.size > OPTIONS.fileHistories && oldest !== undefined) histories.delete(oldest);
}

/** The document as it was left, where the file still has the same content: a revision is a hash of it. */
export function historyOf({
  path,
  revision,
}: {
  readonly path: string;
  readonly revision: string;
}): LeftDocument | undefined {
  const left = histories.get(path);
  return left?.revision === revision ? left : undefined;
}
