import { type Target, targetKey } from '../../../shared/plan/apply/target.ts';
import { HostError } from '../faults.ts';
import type { HandlerOptions, Part } from '../handlerTypes.ts';
import { listContexts } from './contexts.ts';
import { preflight } from './preflight.ts';
import { readHost } from './readHost.ts';

/** Reading hosts, for one renderer. */
export function hostHandlers({ locale, emit, signal, env }: HandlerOptions): Part<'host'> {
  const around = { locale, ...(env && { env }) };
  /** One at a time: whoever asks for another host wants that one. */
  let looking: AbortController | undefined;

  async function look(target: Target) {
    looking?.abort();
    const mine = new AbortController();
    looking = mine;
    try {
      const { observed } = await readHost(target, {
        ...around,
        signal: AbortSignal.any([signal, mine.signal]),
        onProgress: ({ command, finished, total }) =>
          emit('host.looking', { target, look: command, done: finished, total }),
      });
      return { observed };
    } catch (error) {
      // What was given up is no failure; nobody waits for this answer any more.
      if (mine.signal.aborted || signal.aborted) throw new HostError('stopped', { host: targetKey(target) });
      throw error;
    } finally {
      if (looking === mine) looking = undefined;
    }
  }

  return {
    'host.targets': async () => {
      const { contexts, problem } = await listContexts(around);
      return { contexts: [...contexts], problem };
    },
    'host.preflight': ({ target }) => preflight(target, { ...around, signal }),
    'host.look': ({ target }) => look(target),
    'host.stopLooking': async () => {
      looking?.abort();
      return {};
    },
  };
}
