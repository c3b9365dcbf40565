import { hitTest } from '../../shared/design/placement/hitTest.ts';
import { canvasStore } from '../canvas/canvasStore.ts';
import { canvasHasFocus, canvasPointAt } from '../canvas/viewport.ts';
import { select, viewStore } from '../store/view.ts';

/**
 * Selects what a context menu is asked for: what lies under the pointer, unless it is in the selection already; the
 * selection itself where the keyboard asked.
 * @returns whether anything is selected; undefined where it is not the canvas that was meant.
 */
export function selectForMenu(event: MouseEvent): boolean | undefined {
  const { selection } = viewStore.getState();
  // The keyboard's menu key has no pointer: browsers give -1 or 0 for the button and the place of the focus.
  if (event.button !== 2) return canvasHasFocus() ? selection.length > 0 : undefined;
  const point = canvasPointAt({ x: event.clientX, y: event.clientY });
  if (!point) return undefined;
  const note = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null;
  if (note?.dataset.note !== undefined) {
    const { note: id } = note.dataset;
    if (!selection.some((ref) => ref.id === id)) select({ kind: 'note', id });
    return true;
  }
  const hit = hitTest(canvasStore.getState().placed, point);
  if (!hit) select();
  else if (!selection.some(({ id }) => id === hit.ref.id)) select(hit.ref);
  return hit !== undefined;
}
