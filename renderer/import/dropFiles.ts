import { decodeText, showDesign } from '../files/fileActions.ts';
import { viewStore } from '../store/view.ts';
import { addFiles, openImport } from './importStore.ts';
import { readFiles } from './readFiles.ts';

/**
 * Files dropped anywhere on the window are imported; a design of ours is opened. Without this, a browser would leave the
 * page for the file. @returns the way to stop.
 */
export function takeDroppedFiles(target: Window): () => void {
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = mayTake() ? 'copy' : 'none';
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    // The list is emptied as soon as the event is over.
    const files = [...(event.dataTransfer?.files ?? [])];
    if (mayTake() && files.length > 0) void take(files);
  };
  target.addEventListener('dragover', over);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('drop', drop);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Another dialog that is open is answered first. */
function mayTake(): boolean {
  const { dialog } = viewStore.getState();
  return dialog === null || dialog.kind === 'import';
}

async function take(list: readonly File[]): Promise<void> {
  const { files, unread } = await readFiles(list);
  const [only] = files;
  const isOpen = viewStore.getState().dialog?.kind === 'import';
  if (!isOpen && only && files.length === 1 && unread.length === 0) {
    const decoded = await decodeText(only.text, only.name);
    if (!decoded) return;
    if (decoded.ok) {
      await showDesign(decoded.design);
      return;
    }
  }
  if (!isOpen) openImport();
  addFiles(files, unread);
}
