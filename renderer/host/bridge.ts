import type { HostBridge } from '../../shared/contract.ts';
import { connectSocket } from './socketBridge.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload. */
    readonly switchyard?: HostBridge;
  }
}

/** The host this page runs on: Electron where its preload is there, the loopback server it was loaded from elsewhere. */
export async function connectHost(): Promise<HostBridge> {
  if (window.switchyard) return window.switchyard;
  const bridge = await connectSocket();
  // The one-time token is used up: nothing to keep in the history, or to show to whoever sees the screen.
  if (location.search !== '') history.replaceState(null, '', location.pathname);
  return bridge;
}
