import { exportCollector } from '../../shared/export/collector/exportCollector.ts';
import { saveScript } from '../files/fileActions.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { showDialog, viewStore } from '../store/view.ts';

/** Saves the script that gathers what there is of a host, and comes back to the import that waits for its file. */
export async function saveCollector(): Promise<void> {
  const { design } = documentStore.getState();
  const [file] = exportCollector(design, { locale: texts().locale, findings: [] }).files;
  if (file) await saveScript(file, 'ps1');
  // The window's own file chooser has taken the place of this dialog.
  if (viewStore.getState().dialog === null) showDialog({ kind: 'import' });
}
