import { languageStore, texts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { ask, hear, tellHost } from '../store/host.ts';
import { mayDiscard, openPath } from './fileActions.ts';
import { documentName, fileStore, isDirty } from './fileStore.ts';
import { forgetUnsaved } from './journal.ts';

/** Keeps the shell told of what is open, and this window told of what happens to its file. @returns the way to stop. */
export function watchFiles(shell: 'electron' | 'web'): () => void {
  const tell = () => {
    const { path } = fileStore.getState();
    tellHost('window.document', { name: documentName(texts()('frame.untitled')), path, dirty: isDirty() });
  };
  const stops = [
    documentStore.subscribe(tell),
    fileStore.subscribe(tell),
    languageStore.subscribe(tell),
    hear('file.changed', ({ path, revision }) => {
      const file = fileStore.getState();
      if (path !== file.path) return;
      // A drive that comes back brings the file as it was.
      const outside = revision === null ? 'gone' : revision === file.revision ? null : 'changed';
      if (outside !== file.outside) fileStore.setState({ outside });
    }),
    hear('file.open', ({ path }) => void openPath(path)),
    hear('window.closing', () => void closeWindow()),
  ];
  // Electron asks through `window.closing`; a browser can only be asked this way.
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (isDirty()) event.preventDefault();
  };
  if (shell === 'web') window.addEventListener('beforeunload', beforeUnload);
  tell();
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('beforeunload', beforeUnload);
  };
}

async function closeWindow(): Promise<void> {
  if (!(await mayDiscard())) return;
  await forgetUnsaved();
  await ask('window.close', {});
}
