import { createStore } from 'zustand/vanilla';
import { OPTIONS } from '../options.ts';

/** Whether nodes are gliding to new places; the canvas has a transition only then, because it would trail every drag. */
export const glideStore = createStore<{ readonly gliding: boolean }>()(() => ({ gliding: false }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Lets the nodes glide to the places the next edit gives them. */
export function glide(): void {
  clearTimeout(timer);
  glideStore.setState({ gliding: true });
  timer = setTimeout(() => glideStore.setState({ gliding: false }), OPTIONS.motion + 50);
}
