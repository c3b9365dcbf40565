import type { Point } from '../../shared/design/placement/hitTest.ts';
import { canvasPointAt } from './viewport.ts';

/** Where the pointer last was over the canvas, in the window; null since it has left. */
let over: Point | null = null;
/** Where the context menu was last asked for, until the pointer is back. */
let menu: Point | null = null;
let alt = false;
/** The part of the canvas that got the focus by being pressed; none since the keyboard has moved the focus on. */
let pressed: EventTarget | null = null;

/** Keeps track of the pointer, for what is done “here” by a key. @returns the way to stop. */
export function trackPointer(element: HTMLElement): () => void {
  const stop = new AbortController();
  const listen = { signal: stop.signal, passive: true };
  element.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      over = { x: clientX, y: clientY };
      menu = null;
    },
    listen,
  );
  element.addEventListener(
    'pointerleave',
    () => {
      over = null;
    },
    listen,
  );
  element.addEventListener(
    'contextmenu',
    ({ button, clientX, clientY }) => {
      menu = button === 2 ? { x: clientX, y: clientY } : null;
    },
    listen,
  );
  const noteAlt = ({ altKey }: PointerEvent | KeyboardEvent) => {
    alt = altKey;
  };
  // Before React Flow hears of the move, which then snaps or does not.
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'keyup'] as const) {
    window.addEventListener(type, noteAlt, { ...listen, capture: true });
  }
  let pressing = false;
  element.addEventListener('pointerdown', () => (pressing = true), { ...listen, capture: true });
  window.addEventListener('pointerup', () => (pressing = false), { ...listen, capture: true });
  // What gets the focus back, as when a list closes, has it as it had it before.
  element.addEventListener(
    'focusin',
    ({ target }) => (pressed = pressing || target === pressed ? target : null),
    listen,
  );
  return () => {
    stop.abort();
    over = null;
    pressed = null;
  };
}

/** The pointer's place in the window, while nothing lies between it and the canvas. */
export function pointerOverCanvas(): Point | undefined {
  return over && canvasPointAt(over) ? over : undefined;
}

/** Whether Alt is held down. */
export function altHeld(): boolean {
  return alt;
}

/** Where the menu was opened out of which a command comes; only once, for the next command may come from elsewhere. */
export function takeMenuPoint(): Point | undefined {
  const point = menu ?? undefined;
  menu = null;
  return point;
}

/** Whether what has the focus was pressed, not walked to with the keyboard. `:focus-visible` is true once any key goes down. */
export function focusedByPointer(): boolean {
  return pressed !== null && pressed === document.activeElement;
}
