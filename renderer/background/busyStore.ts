import { createStore } from 'zustand/vanilla';
import type { TextKey } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';
import { OPTIONS } from '../options.ts';
import { Cancelled } from './inWorker.ts';

/** Long work that is under way, and the way to end it. */
export interface Busy {
  readonly text: TextKey;
  readonly params: MessageParams;
  readonly cancel: () => void;
}

export const busyStore = createStore<{ readonly busy: Busy | null }>()(() => ({ busy: null }));

/** Does long work and says so once it takes a while. @returns what came of it; undefined where the user ended it. */
export async function withProgress<T>(
  text: TextKey,
  params: MessageParams,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const control = new AbortController();
  const busy: Busy = { text, params, cancel: () => control.abort() };
  const timer = setTimeout(() => busyStore.setState({ busy }), OPTIONS.busyAfter);
  try {
    return await work(control.signal);
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    if (busyStore.getState().busy === busy) busyStore.setState({ busy: null });
  }
}
