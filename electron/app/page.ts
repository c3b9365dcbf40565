import { readAsset } from '../host/page/assets.ts';
import { securityHeaders } from '../host/page/headers.ts';
import { isOwnPage } from './sender.ts';

/** Answers one request of the window: a file of the built interface in `folder`, or nothing. */
export async function servePage(folder: string, url: string, method: string): Promise<Response> {
  const headers = securityHeaders();
  if (method !== 'GET' || !isOwnPage(url)) return new Response(null, { status: 403, headers });
  const asset = await readAsset(folder, new URL(url).pathname);
  if (!asset) return new Response(null, { status: 404, headers });
  return new Response(asset.body, { headers: { ...headers, 'Content-Type': asset.type } });
}
