import { HostError } from '../faults.ts';
import type { HandlerOptions, Part } from '../handlerTypes.ts';

/** Keeps what one window has not saved, and gives out what windows before it have lost. */
export function recoveryHandlers({ stores, signal }: HandlerOptions): Part<'recovery'> {
  let session = stores.journals.session();
  signal.addEventListener('abort', () => void session.leave().catch(() => undefined), { once: true });
  return {
    'recovery.begin': async (beginning) => {
      await session.begin(beginning);
      return {};
    },
    'recovery.append': async ({ changes }) => {
      for (const change of changes) await session.append(change);
      return {};
    },
    'recovery.clear': async () => {
      await session.clear();
      return {};
    },
    'recovery.lost': async () => {
      // A page that has crashed and was loaded again finds its own work here.
      await session.leave();
      session = stores.journals.session();
      return (await stores.journals.lost()).map(({ id, changedAt, content }) => ({
        id,
        changedAt,
        name: content.name,
        path: content.path,
        changes: content.changes.length,
      }));
    },
    'recovery.read': async ({ id }) => {
      const content = await stores.journals.read(id);
      if (!content) throw new HostError('not-found', { path: id });
      const { base, changes, path, revision, name, whole } = content;
      return { base, changes: [...changes], path, revision, name, whole };
    },
    'recovery.discard': async ({ id }) => {
      await stores.journals.discard(id);
      return {};
    },
  };
}
