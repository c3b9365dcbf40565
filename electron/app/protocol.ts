import { join } from 'node:path';
import { protocol } from 'electron';
import { SCHEME } from './options.ts';
import { servePage } from './page.ts';

/** The built interface; main.js lies beside its folder in dist/. */
const PAGE = join(import.meta.dirname, '..', 'renderer');

/** Before the application is ready: the scheme behaves like https (origin, CSP, compiled code kept between starts). */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built interface, and nothing else, at app://switchyard. */
export function serveInterface(): void {
  protocol.handle(SCHEME, (request) => servePage(PAGE, request.url, request.method));
}
