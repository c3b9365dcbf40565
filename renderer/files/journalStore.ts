import { createStore } from 'zustand/vanilla';
import type { HostError } from '../store/host.ts';

interface JournalState {
  /** Why unsaved work cannot be kept at the moment. */
  readonly fault: HostError | null;
  /** The person has read it; it is not said again until it has worked in between. */
  readonly told: boolean;
}

/** Whether unsaved work is being kept for after a crash. */
export const journalStore = createStore<JournalState>()(() => ({ fault: null, told: false }));

export function unkept(fault: HostError): void {
  // Said for everything at once, in a place of its own.
  if (fault.fault.code === 'no-connection') return;
  journalStore.setState({ fault });
}

export function keptAgain(): void {
  if (journalStore.getState().fault) journalStore.setState({ fault: null, told: false });
}

export function dismissUnkept(): void {
  journalStore.setState({ told: true });
}
