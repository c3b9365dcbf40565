import { join } from 'node:path';
import { protocol } from 'electron';
import { SCHEME } from './options.ts';
import { type Page, servePage } from './page.ts';

/** The built interface; main.js lies beside its folder in dist/. */
const PAGE = join(import.meta.dirname, '..', 'renderer');

/** Before the application is ready: the scheme behaves like https (origin, CSP, compiled code kept between starts). */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Loads what answers are made of: Node does so when the first one is made, which takes it 50 ms. To be called while Chromium
 * opens the window's process, and there is nothing else to do.
 */
export function prepareAnswers(): void {
  new Response(new ReadableStream());
}

/** Serves the built interface, and nothing else, at app://switchyard. @param start what its page begins with */
export function serveInterface(start: Page['start']): void {
  protocol.handle(SCHEME, ({ url, method }) => servePage({ folder: PAGE, start }, url, method));
}
