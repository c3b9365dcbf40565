import { showDesign } from '../files/fileActions.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore, edit, newId } from '../store/document.ts';
import { setImported } from '../store/verdict.ts';
import { reveal, showDialog, viewStore } from '../store/view.ts';
import { keepReading, type Reading, readingsStore } from './readings.ts';
import { asDesign, asNewHost, ontoHost, type TakeIn, type Taken } from './takeIn.ts';

/** Takes what was read into the drawing, as one step, and keeps the reading for the plan. */
export async function draw(reading: Reading, taking: TakeIn): Promise<void> {
  showDialog(null);
  const unnamed = texts()('discover.unnamed');
  const { design } = documentStore.getState();
  if (taking.kind === 'new-design') {
    const taken = asDesign(reading, newId, unnamed);
    if (await showDesign(taken.design, taken.findings)) show(taken, reading);
    return;
  }
  const taken =
    taking.kind === 'new-host'
      ? asNewHost(design, reading, readingsStore.getState().byHost, newId, unnamed)
      : ontoHost(design, taking.host, reading, newId);
  if (!taken) return;
  edit(taken.edit, { key: `discover.step.${taking.kind}`, params: { name: taken.name } });
  setImported(taken.findings);
  reveal({ kind: 'host', id: taken.host });
  show(taken, reading);
}

function show({ host, findings }: Taken, reading: Reading): void {
  keepReading(host, { reading });
  if (findings.length > 0) viewStore.setState({ panel: 'import' });
}
