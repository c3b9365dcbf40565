import type { WebSocket } from 'ws';
import type { EventBody, EventName } from '../../shared/contract.ts';
import { createFrameReader, framesOf } from '../../shared/wire/frames.ts';
import { dispatch } from '../host/dispatch.ts';
import { createHandlers } from '../host/handlers.ts';
import type { HandlerOptions, Surface } from '../host/handlerTypes.ts';

export type Services = Pick<HandlerOptions, 'stores' | 'jobs' | 'locale' | 'openAtStart'>;

/** WebSocket close codes, RFC 6455 §7.4.1. */
const UNSUPPORTED_DATA = 1003;
const POLICY_VIOLATION = 1008;
const TOO_BIG = 1009;

/** A browser tab has its own title and its own close button, and can open links by itself once they are approved. */
const TAB: Surface = {
  shell: 'web',
  showDocument: () => undefined,
  closeWindow: () => undefined,
  openLink: async () => true,
};

/** Serves the calls of one tab: `{id, name, args}` comes in, `{id, answer}` and `{event, body}` go out, long ones in frames. */
export function serveTab(socket: WebSocket, services: Services): void {
  const gone = new AbortController();
  const send = (message: object) => {
    if (socket.readyState !== socket.OPEN) return;
    for (const frame of framesOf(JSON.stringify(message))) socket.send(frame);
  };
  const take = createFrameReader();
  const emit = <K extends EventName>(event: K, body: EventBody<K>) => send({ event, body });
  const handlers = createHandlers({ ...services, surface: TAB, emit, signal: gone.signal });

  socket.on('message', (data, isBinary) => {
    if (isBinary) return socket.close(UNSUPPORTED_DATA);
    const taken = take(data.toString());
    if (taken === 'more') return;
    if (taken === 'too-long') return socket.close(TOO_BIG);
    const call = parseCall(taken.message);
    if (!call) return socket.close(POLICY_VIOLATION);
    void dispatch(handlers, call.name, call.args).then((answer) => send({ id: call.id, answer }));
  });
  socket.on('close', () => gone.abort());
  // An oversized or malformed frame: ws closes the connection with the fitting code by itself.
  socket.on('error', () => gone.abort());
}

interface Call {
  readonly id: number;
  readonly name: unknown;
  readonly args: unknown;
}

function parseCall(text: string): Call | null {
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null || !('id' in message) || !Number.isSafeInteger(message.id)) {
      return null;
    }
    return {
      id: Number(message.id),
      name: 'name' in message ? message.name : undefined,
      args: 'args' in message ? message.args : undefined,
    };
  } catch {
    return null;
  }
}
