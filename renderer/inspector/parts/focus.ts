/**
 * Keyboard focus must not fall back to the page when the control that had it goes away: a removed row, a fix that was
 * applied. These look for the next sensible place once React has drawn the change.
 */

/** Marks a list of rows, a row in it, and the button that adds one. */
export const ROWS = 'data-rows';
export const ROW = 'data-row';
export const ADD = 'data-add';

/** Marks a field with its notes. */
export const FIELD = 'data-field';

/** After a row is removed: to the list's add button, or its first control. */
export function focusAfterRemoval(from: HTMLElement): void {
  const rows = from.closest<HTMLElement>(`[${ROWS}]`);
  afterDrawing(() => (rows?.querySelector<HTMLElement>(`[${ADD}]`) ?? (rows && firstControl(rows)))?.focus());
}

/** After a row is added: to its first control. */
export function focusNewRow(from: HTMLElement): void {
  const rows = from.closest<HTMLElement>(`[${ROWS}]`);
  afterDrawing(() => {
    const last = [...(rows?.querySelectorAll<HTMLElement>(`[${ROW}]`) ?? [])].at(-1);
    if (last) firstControl(last)?.focus();
  });
}

/** Before a control may vanish by what it does: if it does, to the field its note is about, or else to one nearby. */
export function keepFocusNear(from: HTMLElement): void {
  const note = from.closest('[aria-live][id]')?.id;
  const about = note === undefined ? null : document.querySelector<HTMLElement>(`[aria-describedby="${note}"]`);
  const near = from.closest<HTMLElement>(`[${FIELD}]`) ?? from.closest<HTMLElement>('section')?.parentElement;
  afterDrawing(() => {
    if (from.isConnected) return;
    const next = about?.isConnected ? about : near?.isConnected ? firstControl(near) : undefined;
    next?.focus();
  });
}

function firstControl(within: HTMLElement): HTMLElement | null {
  return within.querySelector<HTMLElement>('input, select, textarea') ?? within.querySelector<HTMLElement>('button');
}

function afterDrawing(act: () => void): void {
  requestAnimationFrame(act);
}
