import type { Point } from '../../shared/design/placement/hitTest.ts';
import { canvasPointAt } from './viewport.ts';

/** Where the pointer last was over the canvas, in the window; null since it has left. */
let over: Point | null = null;

/** Keeps track of the pointer, for what is done “here” by a key. @returns the way to stop. */
export function trackPointer(element: HTMLElement): () => void {
  const stop = new AbortController();
  const listen = { signal: stop.signal, passive: true };
  element.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      over = { x: clientX, y: clientY };
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
  return () => {
    stop.abort();
    over = null;
  };
}

/** The pointer's place in the window, while nothing lies between it and the canvas. */
export function pointerOverCanvas(): Point | undefined {
  return over && canvasPointAt(over) ? over : undefined;
}
