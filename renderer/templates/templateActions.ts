import { decodeDesign, encodeDesign } from '../../shared/design/codec.ts';
import { fileFaultText } from '../../shared/design/fileFault.ts';
import type { Recipe } from '../../shared/design/templates/cookbook.ts';
import { fromTemplate } from '../../shared/design/templates/fromTemplate.ts';
import { hostFaultText, showDesign } from '../files/fileActions.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore, newId } from '../store/document.ts';
import { ask, HostError } from '../store/host.ts';
import { Turns } from '../store/turns.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { recipeText } from './recipes.ts';
import { type OwnTemplate, templateStore } from './templateStore.ts';

/** Opens a design of the cookbook as a new one, with its explanation beside it. */
export async function openRecipe(recipe: Recipe): Promise<void> {
  const title = texts()(`template.${recipe.id}.title`);
  if (!(await openText(await recipeText(recipe), title))) return;
  templateStore.setState({ explained: recipe });
  // It stands where the design itself is described, as long as nothing is selected.
  viewStore.setState({ inspectorOpen: true });
}

export async function openOwn({ id, name }: OwnTemplate): Promise<void> {
  await guarded(name, async () => {
    const { text } = await ask('template.read', { id });
    await openText(text, name);
  });
}

export async function listOwn(): Promise<void> {
  await listed('', () => ask('template.list', {}));
}

/** Keeps the open design under a name, without what says where it was applied. */
export async function saveTemplate(name: string): Promise<void> {
  const design = fromTemplate({ ...documentStore.getState().design, name }, newId);
  await listed(name, () => ask('template.save', { name, text: encodeDesign(design) }));
}

export async function removeOwn({ id, name }: OwnTemplate): Promise<void> {
  await listed(name, () => ask('template.remove', { id }));
}

/** One after the other: a list that was read before a template was kept would hide it again. */
const calls = new Turns();

async function listed(name: string, call: () => Promise<readonly OwnTemplate[]>): Promise<void> {
  await guarded(name, () => calls.take(async () => templateStore.setState({ own: await call() })));
}

/** A template is in no file, and can always be opened again: going on from it loses nothing. */
async function openText(text: string, name: string): Promise<boolean> {
  const decoded = decodeDesign(text);
  if (decoded.ok) return showDesign({ ...fromTemplate(decoded.design, newId), name }, [], 'example');
  fault(name, fileFaultText(texts(), decoded.fault));
  return false;
}

async function guarded(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    fault(name, hostFaultText(error));
  }
}

function fault(name: string, detail: string): void {
  showDialog({ kind: 'fault', title: texts()('templates.own.unreadable', { name }), detail });
}
