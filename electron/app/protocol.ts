import { join } from 'node:path';
import { protocol } from 'electron';
import { readAsset } from '../host/page/assets.ts';
import { securityHeaders } from '../host/page/headers.ts';
import { SCHEME } from './options.ts';
import { isOwnPage } from './sender.ts';

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

export async function servePage(page: string, url: string, method: string): Promise<Response> {
  const headers = securityHeaders();
  if (method !== 'GET' || !isOwnPage(url)) return new Response(null, { status: 403, headers });
  const asset = await readAsset(page, new URL(url).pathname);
  if (!asset) return new Response(null, { status: 404, headers });
  return new Response(asset.body, { headers: { ...headers, 'Content-Type': asset.type } });
}
