import type { Handlers } from '../../shared/contract.ts';
import { fileHandlers } from './fileHandlers.ts';
import type { HandlerOptions, Part, Surface } from './handlerTypes.ts';
import { laterPart } from './laterPart.ts';
import { isAllowedLink } from './links.ts';
import { logHandlers } from './log/logHandlers.ts';
import { notingFaults } from './log/noteFaults.ts';
import { recentHandlers } from './recentHandlers.ts';
import { recoveryHandlers } from './recovery/recoveryHandlers.ts';
import { templateHandlers } from './templates/templateHandlers.ts';
import { APP_VERSION } from './version.ts';

/** Every call of the contract for one renderer. */
export function createHandlers(options: HandlerOptions): Handlers {
  const handlers = {
    ...appHandlers(options),
    ...fileHandlers(options),
    ...recentHandlers(options.stores),
    ...recoveryHandlers(options),
    ...laterPart('host', async () => (await import('./discovery/hostHandlers.ts')).hostHandlers(options)),
    ...laterPart('apply', async () => (await import('./apply/applyHandlers.ts')).applyHandlers(options)),
    ...templateHandlers(options.stores),
    ...settingsHandlers(options),
    ...windowHandlers(options.surface),
    ...linkHandlers(options.surface),
    ...logHandlers(options),
  };
  return notingFaults(handlers, options.stores.log);
}

function appHandlers({ surface, locale, openAtStart }: HandlerOptions): Part<'app'> {
  return {
    'app.describe': async () => ({
      shell: surface.shell,
      platform: process.platform,
      version: APP_VERSION,
      locale,
      nativeDialogs: surface.dialogs !== undefined,
      openAtStart,
    }),
  };
}

function settingsHandlers({ stores, surface }: HandlerOptions): Part<'settings'> {
  return {
    'settings.read': () => stores.settings.read(),
    'settings.write': async ({ values }) => {
      const settings = await stores.settings.update((before) => ({ ...before, ...values }));
      surface.settingsChanged?.(settings);
      return {};
    },
  };
}

function windowHandlers(surface: Surface): Part<'window'> {
  return {
    'window.document': async (document) => {
      surface.showDocument(document);
      return {};
    },
    'window.close': async () => {
      surface.closeWindow();
      return {};
    },
  };
}

function linkHandlers(surface: Surface): Part<'link'> {
  return {
    'link.open': async ({ url }) => ({ opened: isAllowedLink(url) && (await surface.openLink(url)) }),
  };
}
