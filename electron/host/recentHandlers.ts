import { basename } from 'node:path';
import type { Handlers } from '../../shared/contract.ts';
import { requireAbsolute } from './files/read.ts';
import type { RecentFiles, Stores } from './stores.ts';

/** As many as fit a menu without scrolling. */
const MOST_RECENT = 10;

/** Recent files, newest first. A file that is missing stays: its disk may only be unplugged. */
export function recentHandlers({ recent }: Stores): Pick<Handlers, 'file.recent' | 'file.remember' | 'file.forget'> {
  return {
    'file.recent': () => recent.read(),
    'file.remember': async ({ path }) => {
      const entry = { path: requireAbsolute(path), name: basename(path), openedAt: Date.now() };
      return recent.update((files) => [entry, ...without(files, path)].slice(0, MOST_RECENT));
    },
    'file.forget': ({ path }) => recent.update((files) => without(files, path)),
  };
}

const without = (files: RecentFiles, path: string): RecentFiles => files.filter((file) => file.path !== path);
