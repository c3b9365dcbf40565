import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { PageStart } from '../../shared/wire/pageStart.ts';
import { SOCKET_PATH } from '../../shared/wire/socketPath.ts';
import { readAsset } from '../host/page/assets.ts';
import { securityHeaders } from '../host/page/headers.ts';
import { withPageStart } from '../host/page/pageStart.ts';
import { type Access, createAccess, isOwnFetch, isOwnHost, isOwnOrigin } from './access.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Tabs } from './tabs.ts';

/** Never an address that another machine can reach. */
const LOOPBACK = '127.0.0.1';

export interface WebShellOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Folder of the built interface. */
  readonly page: string;
  /** What the page begins with. */
  readonly pageStart: () => Promise<PageStart>;
  readonly limits?: Partial<Limits>;
  /** What stands behind the server, asked for once it listens; whoever comes before it is there waits. */
  readonly tabs: () => Promise<Tabs>;
}

export interface WebShell {
  readonly port: number;
  /** With the one-time token: opens one browser, once. */
  readonly url: string;
  /** When all that stands behind it is there. @throws what kept it from being loaded. */
  readonly ready: Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the loopback server: the built interface by HTTP, the host services by WebSocket. */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const limits = { ...LIMITS, ...options.limits };
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.lookMs,
    maxHeaderSize: limits.headerBytes,
    // Two readings of one request are how requests are smuggled.
    insecureHTTPParser: false,
  });
  server.maxConnections = limits.connections;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, LOOPBACK, listening);
  });
  const { port } = server.address() as AddressInfo;
  const access = createAccess(port);
  const tabs = options.tabs();
  // Said by `ready`; whoever waits for it is refused.
  tabs.catch(() => undefined);

  server.on(
    'request',
    (request, response) => void answer(request, response, { ...options, port, access, loaded: tabs }),
  );
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Whoever goes away in the middle takes nobody with them.
    stream.on('error', () => stream.destroy());
    const { host, origin, cookie } = request.headers;
    const allowed = namesOneHost(request) && isOwnHost(host, port) && isOwnOrigin(origin, host);
    if (!allowed || !access.hasSession(cookie) || request.url !== SOCKET_PATH) return refuse(stream);
    tabs.then(
      ({ take }) => take(request, stream, head),
      () => refuse(stream),
    );
  });

  return {
    port,
    url: `http://${LOOPBACK}:${port}/?token=${access.token}`,
    ready: tabs,
    close: async () => {
      await tabs.then(
        ({ close }) => close(),
        () => undefined,
      );
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}

interface Site extends Pick<WebShellOptions, 'port' | 'page' | 'pageStart'> {
  readonly loaded: Promise<Tabs>;
  readonly access: Access;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const { host, cookie } = request.headers;
  const send = (status: number, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) => {
    const connect = isOwnHost(host, site.port) ? [`ws://${host}`] : [];
    response.writeHead(status, { ...securityHeaders({ connect }), 'Cache-Control': 'no-store', ...PLAIN, ...headers });
    response.end(body);
  };

  if (!namesOneHost(request)) return send(400, statusText(400), LAST);
  if (!isOwnHost(host, site.port) || !isOwnFetch(request.headers)) return send(403, statusText(403));
  if (request.method !== 'GET') return send(405, statusText(405), { Allow: 'GET', ...LAST });
  if (hasBody(request)) return send(413, statusText(413), LAST);
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);

  const session = site.access.hasSession(cookie);
  const opened = session || path !== '/' ? null : site.access.exchange(new URLSearchParams(query).get('token') ?? '');
  if (!session && !opened) return send(403, (await site.loaded.catch(() => undefined))?.locked ?? statusText(403));

  const found = await readAsset(site.page, path);
  if (!found) return send(404, statusText(404));
  const asset = await withPageStart(found, site.pageStart);
  send(200, asset.body, {
    'Content-Type': asset.type,
    ...(asset.immutable && { 'Cache-Control': 'private, max-age=31536000, immutable' }),
    ...(opened && { 'Set-Cookie': opened }),
  });
}

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

/** What else the connection brings is not read. */
const LAST = { Connection: 'close' };

/** Nobody has anything to send here but through the WebSocket. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

/** Node takes the first of two Host headers, something in between might take the other. */
function namesOneHost({ rawHeaders }: IncomingMessage): boolean {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length <= 1;
}

const statusText = (status: number): string => STATUS_CODES[status] ?? '';

function refuse(stream: Duplex): void {
  // Closed from this side as well: a stream that was to be upgraded has no time-out any more.
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => stream.destroy());
}
