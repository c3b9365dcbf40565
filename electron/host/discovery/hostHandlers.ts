import type { CallArgs } from '../../../shared/contract.ts';
import { targetKey } from '../../../shared/plan/apply/target.ts';
import { madeOn } from '../apply/madeOn.ts';
import { HostError } from '../faults.ts';
import type { HandlerOptions, Part } from '../handlerTypes.ts';
import { listContexts } from './contexts.ts';
import { preflight } from './preflight.ts';
import { readHost } from './readHost.ts';

/** What the handlers look with; a test gives its own. */
export interface Eyes {
  readonly listContexts: typeof listContexts;
  readonly preflight: typeof preflight;
  readonly readHost: typeof readHost;
}

/** Reading hosts, for one renderer. */
export function hostHandlers(
  { jobs, locale, emit, signal }: HandlerOptions,
  eyes: Eyes = { listContexts, preflight, readHost },
): Part<'host'> {
  /** Hosts are looked at side by side, where a window shows several. */
  const looking = new Set<AbortController>();

  async function look({ target, labels }: CallArgs<'host.look'>) {
    const mine = new AbortController();
    looking.add(mine);
    const stop = AbortSignal.any([signal, mine.signal]);
    try {
      const { observed } = await eyes.readHost(target, {
        locale,
        signal: stop,
        ...(labels && { labels }),
        onProgress: ({ command, finished, total }) =>
          emit('host.looking', { target, look: command, done: finished, total }),
      });
      return { observed, made: await madeOn(observed, jobs) };
    } catch (error) {
      if (stop.aborted) throw new HostError('cancelled', { host: targetKey(target) });
      throw error;
    } finally {
      looking.delete(mine);
    }
  }

  return {
    'host.targets': async () => {
      const { contexts, problem } = await eyes.listContexts({ locale });
      return { contexts: [...contexts], problem };
    },
    'host.preflight': ({ target }) => eyes.preflight(target, { signal }),
    'host.look': look,
    'host.stopLooking': async () => {
      for (const each of looking) each.abort();
      return {};
    },
  };
}
