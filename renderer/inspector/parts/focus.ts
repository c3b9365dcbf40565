/**
 * Keyboard focus must not fall back to the page when the control that had it goes away: a removed row, a fix that was
 * applied. These look for the next sensible place once React has drawn the change.
 */

const CONTROLS = 'input, select, textarea, button';

/** Marks a list of rows, a row in it, and the button that adds one. */
export const ROWS = 'data-rows';
export const ROW = 'data-row';
export const ADD = 'data-add';

/** Marks a field with its notes. */
export const FIELD = 'data-field';

/** After a row is removed: to the list's add button, or its first control. */
export function focusAfterRemoval(from: HTMLElement): void {
  const rows = from.closest<HTMLElement>(`[${ROWS}]`);
  afterDrawing(() =>
    (rows?.querySelector<HTMLElement>(`[${ADD}]`) ?? rows?.querySelector<HTMLElement>(CONTROLS))?.focus(),
  );
}

/** After a row is added: to its first control. */
export function focusNewRow(from: HTMLElement): void {
  const rows = from.closest<HTMLElement>(`[${ROWS}]`);
  afterDrawing(() => {
    const last = [...(rows?.querySelectorAll<HTMLElement>(`[${ROW}]`) ?? [])].at(-1);
    last?.querySelector<HTMLElement>(CONTROLS)?.focus();
  });
}

/** Before a control may vanish by what it does: if it does, to the field or panel it stood in. */
export function keepFocusNear(from: HTMLElement): void {
  const near = from.closest<HTMLElement>(`[${FIELD}]`) ?? from.closest<HTMLElement>('[role="region"], section, aside');
  afterDrawing(() => {
    if (!from.isConnected) near?.querySelector<HTMLElement>(CONTROLS)?.focus();
  });
}

function afterDrawing(act: () => void): void {
  requestAnimationFrame(act);
}
