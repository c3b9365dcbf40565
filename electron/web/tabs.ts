import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { textsFor } from '../../shared/language/texts.ts';
import { MAX_MESSAGE_BYTES } from '../../shared/limits.ts';
import { type Services, serveTab } from './socket.ts';

/** What stands behind the server: the tabs with their host services, and what it says to who is not let in. */
export interface Tabs {
  /** Makes a connection that is allowed one of a tab. */
  take(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  readonly locked: string;
  close(): void;
}

/** Loaded when the server listens already: a browser takes longer to start than this. */
export function openTabs(services: Services): Tabs {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  return {
    take: (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => serveTab(socket, services)),
    locked: textsFor(services.locale)('web.locked'),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
