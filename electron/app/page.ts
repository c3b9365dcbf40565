import type { PageStart } from '../../shared/wire/pageStart.ts';
import { readAsset } from '../host/page/assets.ts';
import { securityHeaders } from '../host/page/headers.ts';
import { withPageStart } from '../host/page/pageStart.ts';
import { isOwnPage } from './sender.ts';

export interface Page {
  /** Folder of the built interface. */
  readonly folder: string;
  readonly start: () => Promise<PageStart>;
}

/** Answers one request of the window: a file of the built interface, or nothing. */
export async function servePage({ folder, start }: Page, url: string, method: string): Promise<Response> {
  const headers = securityHeaders();
  if (method !== 'GET' || !isOwnPage(url)) return new Response(null, { status: 403, headers });
  const asset = await readAsset(folder, new URL(url).pathname);
  if (!asset) return new Response(null, { status: 404, headers });
  const { body, type } = await withPageStart(asset, start);
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}
