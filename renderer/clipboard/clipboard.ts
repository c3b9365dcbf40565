import { type Clip, readClip } from '../../shared/design/clipboard/clip.ts';
import { copyElements } from '../../shared/design/clipboard/copy.ts';
import { pasteClip } from '../../shared/design/clipboard/paste.ts';
import { removeElements } from '../../shared/design/gestures/remove.ts';
import { looksLikeContainers } from '../../shared/import/table/readTable.ts';
import { canvasHasFocus } from '../canvas/viewport.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore, edit, newId } from '../store/document.ts';
import { select, showDialog, viewStore } from '../store/view.ts';

/** Carries out the system's own copy, cut and paste while the canvas has the focus. @returns the way to stop. */
export function bindClipboard(target: Window): () => void {
  const onCopy = (event: ClipboardEvent) => take(event, copyText());
  const onCut = (event: ClipboardEvent) => {
    if (take(event, copyText())) deleteSelection();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isForCanvas()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (pasteText(text)) event.preventDefault();
  };
  target.document.addEventListener('copy', onCopy);
  target.document.addEventListener('cut', onCut);
  target.document.addEventListener('paste', onPaste);
  return () => {
    target.document.removeEventListener('copy', onCopy);
    target.document.removeEventListener('cut', onCut);
    target.document.removeEventListener('paste', onPaste);
  };
}

/** Where keys do not come from: the menu, the palette. */
export async function copySelection(): Promise<void> {
  const text = copyText();
  if (text !== undefined) await navigator.clipboard.writeText(text);
}

export async function cutSelection(): Promise<void> {
  await copySelection();
  deleteSelection();
}

export async function pasteFromClipboard(): Promise<void> {
  // A browser may refuse to let a page read the clipboard; the shortcut always works.
  const text = await navigator.clipboard.readText().catch(() => '');
  if (!pasteText(text)) {
    showDialog({
      kind: 'fault',
      title: texts()('clipboard.not-pasted'),
      detail: texts()('clipboard.nothing-to-paste'),
    });
  }
}

/** A copy beside what is selected, without the system's clipboard. */
export function duplicateSelection(): void {
  const clip = copyElements(documentStore.getState().design, viewStore.getState().selection);
  if (clip) paste(clip);
}

export function canCopy(): boolean {
  return viewStore.getState().selection.some(({ kind }) => kind !== 'swarm' && kind !== 'design');
}

function take(event: ClipboardEvent, text: string | undefined): boolean {
  if (!isForCanvas() || text === undefined || !event.clipboardData) return false;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  return true;
}

/** Text that somebody has marked is what they mean to copy. */
function isForCanvas(): boolean {
  const marked = document.getSelection()?.isCollapsed === false;
  return viewStore.getState().dialog === null && canvasHasFocus() && !marked;
}

function copyText(): string | undefined {
  const clip = copyElements(documentStore.getState().design, viewStore.getState().selection);
  return clip && JSON.stringify(clip);
}

function deleteSelection(): void {
  const result = removeElements(documentStore.getState().design, viewStore.getState().selection);
  if (!result.ok) return;
  edit(result.edit, result.step);
  select();
}

/** @returns whether the text was elements of a design. */
function pasteText(text: string): boolean {
  const clip = readClip(text);
  if (!clip) return pasteTable(text);
  paste(clip);
  return true;
}

/** Rows of a spreadsheet are looked at before they become containers. */
function pasteTable(text: string): boolean {
  const anywhere = documentStore.getState().design.topology.hosts.length > 0;
  if (!anywhere || !looksLikeContainers(text)) return false;
  showDialog({ kind: 'table', text });
  return true;
}

function paste(clip: Clip): void {
  const { design } = documentStore.getState();
  const result = pasteClip(design, clip, targetHost(), newId);
  if (!result.ok) {
    const detail = texts()(result.reason.key, result.reason.params);
    showDialog({ kind: 'fault', title: texts()('clipboard.not-pasted'), detail });
    return;
  }
  edit(result.edit, result.step);
  select(...result.select);
}

/** The host of what is selected, else the only one there is. */
function targetHost(): string | undefined {
  const { hosts } = documentStore.getState().design.topology;
  const selected = viewStore.getState().selection.map((ref) => (ref.kind === 'host' ? ref.id : ref.host));
  const inside = selected.find((id) => id !== undefined && hosts.some((host) => host.id === id));
  return inside ?? (hosts.length === 1 ? hosts[0]?.id : undefined);
}
