/** `lost` while the web shell does not answer; Electron is always `connected`. */
export type ConnectionState = 'connected' | 'lost';

let state: ConnectionState = 'connected';
const listeners = new Set<() => void>();

export function connectionState(): ConnectionState {
  return state;
}

/** Fits React's useSyncExternalStore. */
export function onConnectionState(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** For the bridges. */
export function setConnectionState(next: ConnectionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}
