import type { Edit } from '../../shared/design/edits.ts';
import { type EntityRef, nameOf } from '../../shared/design/entities.ts';
import { removeElements } from '../../shared/design/gestures/remove.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore, edit } from '../store/document.ts';
import { select, viewStore } from '../store/view.ts';

/** Carries out an edit made for the design as it is now, named after the field it belongs to. */
export function changeField(ref: EntityRef, label: TextKey, make: (design: Design) => Edit | undefined): void {
  const { design } = documentStore.getState();
  const change = make(design);
  if (change) edit(change, { key: 'inspector.step.set', params: { field: texts()(label), name: nameOf(design, ref) } });
}

/** Takes elements away, as the Delete key does on the canvas, and lets go of those that were selected. */
export function remove(refs: readonly EntityRef[]): void {
  const result = removeElements(documentStore.getState().design, refs);
  if (!result.ok) return;
  edit(result.edit, result.step);
  const gone = new Set(refs.map((ref) => ref.id));
  select(...viewStore.getState().selection.filter((ref) => !gone.has(ref.id)));
}
