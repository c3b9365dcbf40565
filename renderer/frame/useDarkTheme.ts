import { useSyncExternalStore } from 'react';
import type { Theme } from '../store/view.ts';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether to draw dark: as the user chose, else as the system is. */
export function useDarkTheme(theme: Theme): boolean {
  const systemDark = useSyncExternalStore(subscribe, () => query.matches);
  return theme === 'system' ? systemDark : theme === 'dark';
}
