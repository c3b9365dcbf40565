import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where docker looks for plugins. */
export const PLUGINS = '/run/docker/plugins';

export interface NetworkPlugins {
  /** Where their sockets are, for the engines that are to see them. */
  readonly folder: string;
  /** The options of each network a driver was asked to make, as they arrived. */
  readonly created: readonly { readonly driver: string; readonly options: Readonly<Record<string, string>> }[];
  close(): Promise<void>;
}

/**
 * Drivers of these names for a real Docker Engine on Linux: libnetwork's remote plugin protocol, one server for each. They
 * connect nothing, but the engine believes that it has the Windows drivers, and keeps networks for them.
 * @param folder for their sockets, which only engines see that are started with it; else one of their own.
 */
export async function startNetworkPlugins(
  drivers: readonly string[],
  folder: string = mkdtempSync(join(tmpdir(), 'switchyard-plugins-')),
): Promise<NetworkPlugins> {
  mkdirSync(folder, { recursive: true });
  const created: { driver: string; options: Record<string, string> }[] = [];
  const running = await Promise.all(
    drivers.map(async (driver) => {
      const path = join(folder, `${driver}.sock`);
      const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
          if (request.url === '/NetworkDriver.CreateNetwork') {
            created.push({ driver, options: body.Options?.['com.docker.network.generic'] ?? {} });
          }
          response.setHeader('Content-Type', 'application/vnd.docker.plugins.v1.1+json');
          response.end(JSON.stringify(replyTo(request.url ?? '')));
        });
      });
      await listen(server, path);
      return { server, path };
    }),
  );
  return {
    folder,
    created,
    async close() {
      for (const { server, path } of running) {
        await new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        });
        rmSync(path, { force: true });
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
}

function replyTo(call: string): object {
  if (call === '/Plugin.Activate') return { Implements: ['NetworkDriver'] };
  if (call === '/NetworkDriver.GetCapabilities') return { Scope: 'local' };
  if (call === '/NetworkDriver.CreateEndpoint') return { Interface: {} };
  if (call === '/NetworkDriver.EndpointOperInfo') return { Value: {} };
  if (call === '/NetworkDriver.Join') return { DisableGatewayService: true };
  return {};
}
