// A bare server of one folder, for the bare React page: prints its address and serves.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = join(folder, pathname === '/' ? 'bare.html' : pathname);
  const body = await readFile(path).catch(() => undefined);
  if (body) response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
  response.writeHead(body ? 200 : 404).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(JSON.stringify({ url: `http://127.0.0.1:${address?.port}/` }));
});
