import type {
  Answer,
  CallArgs,
  CallName,
  EVENTS,
  EventBody,
  EventName,
  HostBridge,
  HostFault,
} from '../../shared/contract.ts';
import { MAX_FILE_BYTES, MAX_MESSAGE_BYTES } from '../../shared/limits.ts';
import { createFrameReader, FRAME, framesOf } from '../../shared/wire/frames.ts';
import { SOCKET_PATH } from '../../shared/wire/socketPath.ts';
import { inSlices } from '../background/slices.ts';
import { setConnectionState } from './connectionState.ts';
import { isLong, messageText } from './messageText.ts';

/** Pauses between attempts to reach a server that has gone: quick first, it may only be restarting. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/** What the bridge needs of the browser, so that a test can give it something else. */
export interface Browser {
  openSocket(): WebSocket;
  openTab(url: string): void;
}

const BROWSER: Browser = {
  openSocket: () => new WebSocket(new URL(SOCKET_PATH, location.href.replace(/^http/, 'ws'))),
  openTab: (url) => void window.open(url, '_blank', 'noopener,noreferrer'),
};

const NO_CONNECTION: HostFault = { code: 'no-connection', params: {} };

type Settle = (answer: Answer<CallName>) => void;

/** Connects to the web shell. Resolves when the first connection stands; after that it reconnects by itself. */
export function connectSocket(browser: Browser = BROWSER, limit: number = MAX_MESSAGE_BYTES): Promise<HostBridge> {
  const pending = new Map<number, Settle>();
  const listeners = new Map<string, Set<(body: never) => void>>();
  let socket: WebSocket;
  let nextId = 1;
  let pause = FIRST_PAUSE_MS;
  let watched: CallArgs<'file.watch'> | undefined;
  /** Long messages go out one after the other: the frames of two must not mix. */
  let sending: Promise<void> = Promise.resolve();
  let events: typeof EVENTS | undefined;
  const early: (readonly [name: unknown, body: unknown])[] = [];

  function call<K extends CallName>(name: K, args: CallArgs<K>): Promise<Answer<K>> {
    if (name === 'file.watch') watched = args as CallArgs<'file.watch'>;
    const answer = send(name, args);
    return name === 'link.open' ? answer.then((given) => openApproved(given, args as CallArgs<'link.open'>)) : answer;
  }

  function send<K extends CallName>(name: K, args: CallArgs<K>): Promise<Answer<K>> {
    const id = nextId++;
    if (!isLong(args)) return post(id, JSON.stringify({ id, name, args }), args);
    return inSlices(messageText(id, name, args)).then((message) => post(id, message, args));
  }

  function post<K extends CallName>(id: number, message: string, args: CallArgs<K>): Promise<Answer<K>> {
    if (socket.readyState !== WebSocket.OPEN) return Promise.resolve({ ok: false, fault: NO_CONNECTION });
    if (isLongerThan(limit, message)) return Promise.resolve({ ok: false, fault: tooLarge(args) });
    return new Promise((resolve) => {
      pending.set(id, resolve as Settle);
      if (message.length <= FRAME) socket.send(message);
      else sending = sending.then(() => inSlices(sent(socket, message)));
    });
  }

  /** The server has approved the address; the browser the user sits at opens it. */
  function openApproved<K extends CallName>(answer: Answer<K>, { url }: CallArgs<'link.open'>): Answer<K> {
    if (answer.ok && (answer.value as { opened: boolean }).opened) browser.openTab(url);
    return answer;
  }

  function receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('event' in message && 'body' in message) {
      if (events) tell(events, message.event, message.body);
      else hold(message.event, message.body);
    }
    if ('id' in message && 'answer' in message) settle(Number(message.id), message.answer as Answer<CallName>);
  }

  function settle(id: number, answer: Answer<CallName>): void {
    const asked = pending.get(id);
    pending.delete(id);
    asked?.(answer);
  }

  /** What events are checked with is large, and loaded with the first of them. */
  function hold(name: unknown, body: unknown): void {
    early.push([name, body]);
    if (early.length > 1) return;
    void import('../../shared/contract.ts').then((contract) => {
      events = contract.EVENTS;
      for (const [earlyName, earlyBody] of early) tell(events, earlyName, earlyBody);
    });
  }

  function tell(known: typeof EVENTS, name: unknown, body: unknown): void {
    if (typeof name !== 'string' || !Object.hasOwn(known, name)) return;
    const checked = known[name as EventName].safeParse(body);
    if (!checked.success) return;
    for (const listener of listeners.get(name) ?? []) listener(checked.data as never);
  }

  function on<K extends EventName>(name: K, listener: (body: EventBody<K>) => void): () => void {
    const set = listeners.get(name) ?? new Set();
    listeners.set(name, set.add(listener));
    return () => {
      set.delete(listener);
    };
  }

  function lose(): void {
    // Whether the server has carried them out is not known; the caller may ask again.
    for (const asked of pending.values()) asked({ ok: false, fault: NO_CONNECTION });
    pending.clear();
    setConnectionState('lost');
    setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  let opened: (bridge: HostBridge) => void = () => undefined;
  const first = new Promise<HostBridge>((resolve) => {
    opened = resolve;
  });

  function connect(): void {
    socket = browser.openSocket();
    const take = createFrameReader();
    socket.addEventListener('open', () => {
      pause = FIRST_PAUSE_MS;
      setConnectionState('connected');
      // The new connection knows nothing of the old one's watches.
      if (watched) void send('file.watch', watched);
      opened({ call, on });
    });
    socket.addEventListener('message', ({ data }) => {
      const taken = take(String(data));
      if (typeof taken === 'object') receive(JSON.parse(taken.message));
    });
    socket.addEventListener('close', lose);
  }

  connect();
  return first;
}

/** Sends a long message, a frame in each step, for as long as the connection stands. */
function* sent(socket: WebSocket, message: string): Generator<void, void> {
  for (const frame of framesOf(message)) {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.send(frame);
    yield;
  }
}

/** A UTF-16 unit takes three bytes at most, so only a huge message has to be measured. */
function isLongerThan(limit: number, message: string): boolean {
  return message.length * 3 > limit && new TextEncoder().encode(message).length > limit;
}

function tooLarge(args: object): HostFault {
  const path = 'path' in args ? String(args.path) : '';
  return { code: 'too-large', params: { path, limit: String(MAX_FILE_BYTES / 1024 / 1024) } };
}
