import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Point } from '../../../shared/design/placement/hitTest.ts';
import { OPTIONS } from '../../options.ts';

interface PointerDrag {
  /** Called once, when the pointer has moved far enough to mean it. */
  readonly begin: (start: Point) => void;
  readonly move: (at: Point) => void;
  /** The pointer was let go. */
  readonly drop: (at: Point) => void;
  /** Escape, or the system took the pointer away. */
  readonly cancel: () => void;
}

/**
 * Follows the pointer from a press until it is let go. Pointer events on the window, not HTML drag and drop: the ghost can
 * show what will be made, touch and pen work, and nothing depends on the browser's drag image.
 */
export function followPointer(event: ReactPointerEvent, drag: PointerDrag): void {
  if (event.button !== 0 || !event.isPrimary) return;
  const start = { x: event.clientX, y: event.clientY };
  const stop = new AbortController();
  const listen = { signal: stop.signal, capture: true };
  let begun = false;

  const finish = (ending: () => void) => {
    stop.abort();
    if (!begun) return;
    suppressClick();
    ending();
  };
  window.addEventListener(
    'pointermove',
    (move) => {
      const at = { x: move.clientX, y: move.clientY };
      if (!begun && Math.hypot(at.x - start.x, at.y - start.y) < OPTIONS.dragThreshold) return;
      if (!begun) {
        begun = true;
        drag.begin(start);
      }
      drag.move(at);
    },
    listen,
  );
  // Without these the browser begins a drag of its own, or selects text, and takes the pointer away.
  for (const type of ['dragstart', 'selectstart'] as const) {
    window.addEventListener(type, (own) => own.preventDefault(), listen);
  }
  window.addEventListener('pointerup', (up) => finish(() => drag.drop({ x: up.clientX, y: up.clientY })), listen);
  window.addEventListener('pointercancel', () => finish(drag.cancel), listen);
  // Only the window's own: an element that loses the focus sends the same event through here.
  window.addEventListener('blur', (blur) => blur.target === window && finish(drag.cancel), listen);
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape' || !begun) return;
      key.stopPropagation();
      finish(drag.cancel);
    },
    listen,
  );
}

/** The click that browsers send after a drag, where press and release share an ancestor, is not meant as one. */
export function suppressClick(): void {
  const stop = new AbortController();
  window.addEventListener(
    'click',
    (click) => {
      click.stopPropagation();
      click.preventDefault();
    },
    { capture: true, signal: stop.signal },
  );
  setTimeout(() => stop.abort(), 0);
}
