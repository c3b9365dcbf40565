import { suppressClick } from './pointerDrag.ts';

let escaping = false;

/** Whether a drag ends because of Escape: what it has done is not taken. */
export function isEscaping(): boolean {
  return escaping;
}

/**
 * Lets Escape end a drag that React Flow follows, and which knows no way back: it is let go for the user, and whoever hears of
 * its end asks `isEscaping`. Called when it begins.
 * @param letGo tells React Flow; the pointer itself is let go later, and means nothing then.
 */
export function escapable(letGo: () => void = releaseMouse): void {
  const stop = new AbortController();
  const listen = { signal: stop.signal, capture: true };
  window.addEventListener('pointerup', () => stop.abort(), listen);
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      stop.abort();
      escaping = true;
      letGo();
      escaping = false;
      window.addEventListener('pointerup', suppressClick, { capture: true, once: true });
    },
    listen,
  );
}

/** React Flow drags and resizes by d3-drag, which listens to the mouse on the window. */
function releaseMouse(): void {
  window.dispatchEvent(new MouseEvent('mouseup', { view: window }));
}
