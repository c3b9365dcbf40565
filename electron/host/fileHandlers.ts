import type { Handlers } from '../../shared/contract.ts';
import { listFolder } from './files/list.ts';
import { readTextFile, requireAbsolute } from './files/read.ts';
import { createFileWatcher } from './files/watch.ts';
import { writeTextFile } from './files/write.ts';
import type { HandlerOptions, Part } from './handlerTypes.ts';

type RecentCall = 'file.recent' | 'file.remember' | 'file.forget';

/** Files: choosing, listing, reading, saving, and noticing that somebody else has saved. */
export function fileHandlers({ surface, emit, signal }: HandlerOptions): Omit<Part<'file'>, RecentCall> {
  const watcher = createFileWatcher((path, revision) => emit('file.changed', { path, revision }));
  signal.addEventListener('abort', () => watcher.close(), { once: true });
  const handlers: Pick<Handlers, Exclude<keyof Part<'file'>, RecentCall>> = {
    'file.pickOpen': async () => ({ path: (await surface.dialogs?.pickOpen()) ?? null }),
    'file.pickSave': async (args) => ({ path: (await surface.dialogs?.pickSave(args)) ?? null }),
    'file.list': ({ folder }) => listFolder(folder === null ? null : requireAbsolute(folder)),
    'file.read': async ({ path }) => {
      const file = await readTextFile(requireAbsolute(path));
      watcher.seen(path, file.revision);
      return file;
    },
    'file.write': (args) => watcher.duringSave(requireAbsolute(args.path), () => writeTextFile(args)),
    'file.watch': async ({ paths }) => {
      await watcher.watch(paths.map(requireAbsolute));
      return {};
    },
  };
  return handlers;
}
