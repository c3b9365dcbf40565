import type { HandlerOptions, Part } from '../handlerTypes.ts';
import { diagnosticsText } from './diagnostics.ts';

/** What a window reports, and what is handed out. */
export function logHandlers({ stores, surface, locale }: HandlerOptions): Part<'log'> {
  const { log } = stores;
  return {
    'log.report': async ({ event, detail }) => {
      log.write('error', `window.${event}`, { detail });
      return {};
    },
    'log.diagnostics': async () => ({ text: await diagnosticsText({ shell: surface.shell, locale, log }) }),
  };
}
