import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** A call of docker's API that changes something, as the docker client sent it. */
export interface RecordedCall {
  readonly method: string;
  /** Without the API version. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface RecordingDaemon {
  /** Value for DOCKER_HOST. */
  readonly address: string;
  readonly calls: RecordedCall[];
  /** What answers to a name but has another one, as docker does where a name is the beginning of an id. */
  readonly answersTo: Map<string, string>;
  close(): Promise<void>;
}

/**
 * A server that looks enough like a docker daemon on Windows for the docker client to do its work, says yes to everything
 * and writes down what it is asked to change.
 */
export async function startRecordingDaemon(folder: string): Promise<RecordingDaemon> {
  const socket = join(folder, 'recording.sock');
  const calls: RecordedCall[] = [];
  const answersTo = new Map<string, string>();
  const server = createServer((request, response) => {
    void answer(request, response, calls, (name) => answersTo.get(name) ?? name);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  return { address: `unix://${socket}`, calls, answersTo, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  calls: RecordedCall[],
  realName: (name: string) => string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(request.url ?? '/', 'http://docker');
  const path = url.pathname.replace(/^\/v[\d.]+(?=\/)/, '');
  const method = request.method ?? 'GET';
  response.setHeader('Api-Version', '1.50');
  response.setHeader('Ostype', 'windows');
  if (isChange(method, path)) {
    calls.push({
      method,
      path: decodeURIComponent(path),
      query: Object.fromEntries(url.searchParams),
      body: text === '' ? undefined : JSON.parse(text),
    });
  }
  send(response, replyTo(method, path, realName));
}

function isChange(method: string, path: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && !path.endsWith('/wait');
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

function replyTo(method: string, path: string, realName: (name: string) => string): Reply {
  if (path === '/_ping') return { status: 200, body: 'OK' };
  if (path === '/version')
    return { status: 200, body: { ApiVersion: '1.50', Version: '28.2.2', Os: 'windows', Arch: 'amd64' } };
  if (path === '/info')
    return { status: 200, body: { OSType: 'windows', Swarm: { NodeID: 'n1', LocalNodeState: 'active' } } };
  if (path === '/networks/create') return { status: 201, body: { Id: 'n1', Warning: '' } };
  if (path === '/containers/create') return { status: 201, body: { Id: 'c1', Warnings: [] } };
  if (path === '/swarm/init') return { status: 200, body: 'n1' };
  if (path === '/swarm') return { status: 200, body: { JoinTokens: { Worker: 'w', Manager: 'm' } } };
  if (method === 'DELETE' || path.endsWith('/start')) return { status: 204 };
  const [, kind, name = ''] = path.split('/');
  if (method === 'GET' && kind === 'containers') return { status: 200, body: { Name: `/${realName(name)}` } };
  if (method === 'GET' && kind === 'networks') return { status: 200, body: { Name: realName(name) } };
  return { status: 200, body: {} };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
