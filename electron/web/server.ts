import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MAX_MESSAGE_BYTES, SOCKET_PATH } from '../../shared/contract.ts';
import { textsFor } from '../../shared/language/texts.ts';
import { readAsset } from '../host/page/assets.ts';
import { securityHeaders } from '../host/page/headers.ts';
import { type Access, createAccess, isOwnFetch, isOwnHost, isOwnOrigin } from './access.ts';
import { type Services, serveTab } from './socket.ts';

/** Never an address that another machine can reach. */
const LOOPBACK = '127.0.0.1';

export interface WebShellOptions extends Services {
  /** 0 takes a free one. */
  readonly port: number;
  /** Folder of the built interface. */
  readonly page: string;
}

export interface WebShell {
  readonly port: number;
  /** With the one-time token: opens one browser, once. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the loopback server: the built interface by HTTP, the host services by WebSocket. */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, LOOPBACK, listening);
  });
  const { port } = server.address() as AddressInfo;
  const access = createAccess(port);

  server.on('request', (request, response) => void answer(request, response, { ...options, port, access }));
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { host, origin, cookie } = request.headers;
    const allowed = isOwnHost(host, port) && isOwnOrigin(origin, host) && access.hasSession(cookie);
    if (!allowed || request.url !== SOCKET_PATH) return refuse(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => serveTab(socket, options));
  });

  return {
    port,
    url: `http://${LOOPBACK}:${port}/?token=${access.token}`,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Site extends WebShellOptions {
  readonly access: Access;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const { host, cookie } = request.headers;
  const send = (status: number, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) => {
    const connect = isOwnHost(host, site.port) ? [`ws://${host}`] : [];
    response.writeHead(status, { ...securityHeaders({ connect }), 'Cache-Control': 'no-store', ...PLAIN, ...headers });
    response.end(body);
  };

  if (!isOwnHost(host, site.port) || !isOwnFetch(request.headers)) return send(403, statusText(403));
  if (request.method !== 'GET') return send(405, statusText(405), { Allow: 'GET' });
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);

  const session = site.access.hasSession(cookie);
  const opened = session || path !== '/' ? null : site.access.exchange(new URLSearchParams(query).get('token') ?? '');
  if (!session && !opened) return send(403, textsFor(site.locale)('web.locked'));

  const asset = await readAsset(site.page, path);
  if (!asset) return send(404, statusText(404));
  send(200, asset.body, {
    'Content-Type': asset.type,
    ...(asset.immutable && { 'Cache-Control': 'private, max-age=31536000, immutable' }),
    ...(opened && { 'Set-Cookie': opened }),
  });
}

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

const statusText = (status: number): string => STATUS_CODES[status] ?? '';

function refuse(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
