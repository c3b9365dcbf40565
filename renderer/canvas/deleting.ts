import { applyEdit } from '../../shared/design/edits.ts';
import type { EntityRef } from '../../shared/design/entities.ts';
import { dependentsOf, isWorthAsking } from '../../shared/design/gestures/dependents.ts';
import { removeElements } from '../../shared/design/gestures/remove.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore, edit } from '../store/document.ts';
import { select, showDialog, viewStore } from '../store/view.ts';

/** Deletes elements; where something else hangs on them, that is shown first. */
export function askToDelete(refs: readonly EntityRef[]): void {
  const { design } = documentStore.getState();
  const result = removeElements(design, refs);
  if (!result.ok) {
    const detail = texts()(result.reason.key, result.reason.params);
    showDialog({ kind: 'fault', title: texts()('delete.not-deleted'), detail });
    return;
  }
  const dependents = dependentsOf(design, applyEdit(design, result.edit), refs);
  if (isWorthAsking(design, dependents)) showDialog({ kind: 'delete', refs, dependents });
  else deleteElements(refs);
}

/** Deletes elements with what hangs on them, as one step, and lets go of those that were selected. */
export function deleteElements(refs: readonly EntityRef[]): void {
  const result = removeElements(documentStore.getState().design, refs);
  if (!result.ok) return;
  edit(result.edit, result.step);
  const gone = new Set(refs.map(({ id }) => id));
  select(...viewStore.getState().selection.filter(({ id }) => !gone.has(id)));
}
