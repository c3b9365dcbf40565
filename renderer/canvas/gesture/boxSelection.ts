import { viewStore } from '../../store/view.ts';
import { escapable } from './escapable.ts';

let before = viewStore.getState().selection;

/** A press on the canvas: what is selected then is what Escape comes back to; the box takes it away as soon as it begins. */
export function pressCanvas(): void {
  before = viewStore.getState().selection;
}

/**
 * A box is being drawn around what is to be selected.
 * @param forget React Flow puts a frame around what was selected by a box, once it hears of its end: this takes it away.
 */
export function beginBox({ target, pointerId }: PointerEvent, forget: () => void): void {
  const selection = before;
  escapable(() => {
    target?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId }));
    viewStore.setState({ selection });
    forget();
    window.addEventListener('pointerup', forget, { once: true });
  });
}
