import type { Edit } from '../../shared/design/edits.ts';
import { type EntityRef, nameOf } from '../../shared/design/entities.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import { documentStore, edit } from '../store/document.ts';

/** Carries out an edit made for the design as it is now, named after the field it belongs to. */
export function changeField(ref: EntityRef, label: TextKey, make: (design: Design) => Edit | undefined): void {
  const { design } = documentStore.getState();
  const change = make(design);
  if (change) edit(change, { key: 'inspector.step.set', params: { field: label, name: nameOf(design, ref) } });
}
