import { afterEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../shared/contract.ts';
import { createFrameReader, FRAME, framesOf } from '../../shared/wire/frames.ts';
import { connectionState, onConnectionState } from './connectionState.ts';
import { connectSocket } from './socketBridge.ts';

/** A browser's WebSocket, with the server's end in the test's hand. */
class FakeSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  readonly sent: { id: number; name: string; args: unknown }[] = [];
  readonly frames: string[] = [];
  readonly #take = createFrameReader();

  send(text: string): void {
    this.frames.push(text);
    const taken = this.#take(text);
    if (typeof taken === 'object') this.sent.push(JSON.parse(taken.message));
  }
  open(): void {
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }
  close(): void {
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new Event('close'));
  }
  receive(message: unknown): void {
    for (const data of framesOf(JSON.stringify(message))) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

afterEach(() => vi.useRealTimers());

async function connected(limit?: number) {
  vi.useFakeTimers();
  const sockets: FakeSocket[] = [];
  const tabs: string[] = [];
  const browser = {
    openSocket: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    openTab: (url: string) => tabs.push(url),
  };
  const promise = connectSocket(browser, limit);
  const latest = () => sockets.at(-1) as FakeSocket;
  latest().open();
  return { bridge: await promise, latest, sockets, tabs };
}

const value = (id: number, given: unknown) => ({ id, answer: { ok: true, value: given } });

it('gives each call its own answer, in whatever order they come', async () => {
  const { bridge, latest } = await connected();
  const [first, second] = [bridge.call('file.recent', {}), bridge.call('settings.read', {})];
  const [one, two] = latest().sent;
  latest().receive(value(two?.id ?? 0, { theme: 'dark' }));
  latest().receive(value(one?.id ?? 0, []));
  latest().receive(value(99, 'for nobody'));
  expect(await first).toEqual({ ok: true, value: [] });
  expect(await second).toEqual({ ok: true, value: { theme: 'dark' } });
});

it('tells listeners of events that the contract knows, until they stop', async () => {
  const { bridge, latest } = await connected();
  const heard: string[] = [];
  const stop = bridge.on('command', ({ id }) => heard.push(id));
  latest().receive({ event: 'command', body: { id: 'file.save' } });
  latest().receive({ event: 'command', body: { id: 7 } });
  latest().receive({ event: 'constructor', body: {} });
  // What events are checked with is loaded with the first of them.
  await vi.waitFor(() => expect(heard).toEqual(['file.save']), { timeout: 30_000 });
  latest().receive({ event: 'command', body: { id: 'file.new' } });
  stop();
  latest().receive({ event: 'command', body: { id: 'file.open' } });
  expect(heard).toEqual(['file.save', 'file.new']);
});

it('answers calls that were on their way when the server goes, and those made meanwhile', async () => {
  const { bridge, latest } = await connected();
  const pending = bridge.call('file.recent', {});
  latest().close();
  const lost: Answer<'file.recent'> = { ok: false, fault: { code: 'no-connection', params: {} } };
  expect(await pending).toEqual(lost);
  expect(await bridge.call('file.recent', {})).toEqual(lost);
});

it('comes back by itself, watches the same files again, and tells its state', async () => {
  const { bridge, latest, sockets } = await connected();
  const states: string[] = [];
  const stop = onConnectionState(() => states.push(connectionState()));
  void bridge.call('file.watch', { paths: ['/a.json'] });
  latest().close();
  for (const pause of [250, 500, 1000]) {
    await vi.advanceTimersByTimeAsync(pause);
    if (pause < 1000) latest().close();
  }
  latest().open();
  stop();
  expect(sockets).toHaveLength(4);
  expect(latest().sent).toMatchObject([{ name: 'file.watch', args: { paths: ['/a.json'] } }]);
  expect(states).toEqual(['lost', 'connected']);
});

it('opens links that the server has approved, in this browser', async () => {
  const { bridge, latest, tabs } = await connected();
  const open = async (url: string, opened: boolean) => {
    const answer = bridge.call('link.open', { url });
    latest().receive(value(latest().sent.at(-1)?.id ?? 0, { opened }));
    await answer;
  };
  await open('https://learn.microsoft.com/', true);
  await open('https://evil.example/', false);
  expect(tabs).toEqual(['https://learn.microsoft.com/']);
});

it('does not send what the server would have to refuse for its size', async () => {
  const { bridge, latest } = await connected(1000);
  const write = bridge.call('file.write', { path: '/a.json', text: 'ü'.repeat(500) });
  expect(await write).toEqual({ ok: false, fault: { code: 'too-large', params: { path: '/a.json', limit: '64' } } });
  expect(latest().sent).toEqual([]);
});

it('sends and takes what is long in frames, one long message after the other', async () => {
  const { bridge, latest } = await connected();
  const text = 'ü"'.repeat(2 * FRAME);
  const writes = ['/a.json', '/b.json'].map((path) => bridge.call('file.write', { path, text }));
  const short = bridge.call('file.recent', {});
  await vi.runAllTimersAsync();
  const socket = latest();
  expect(socket.frames.length).toBeGreaterThan(2 * 6);
  expect(socket.sent.map(({ name }) => name)).toEqual(['file.recent', 'file.write', 'file.write']);
  expect(socket.sent[2]?.args).toEqual({ path: '/b.json', text });
  const read = { path: text, revision: '1', text };
  for (const { id } of socket.sent) socket.receive(value(id, read));
  expect(await Promise.all([...writes, short])).toEqual(Array(3).fill({ ok: true, value: read }));
});

it('stops sending what is long when the server goes', async () => {
  const { bridge, latest, sockets } = await connected();
  const socket = latest();
  const send = vi.spyOn(socket, 'send').mockImplementation(() => send.mock.calls.length === 3 && socket.close());
  const write = await bridge.call('file.write', { path: '/a.json', text: 'x'.repeat(9 * FRAME) });
  expect(write).toMatchObject({ ok: false, fault: { code: 'no-connection' } });
  await vi.runAllTimersAsync();
  latest().open();
  await vi.runAllTimersAsync();
  expect(send).toHaveBeenCalledTimes(3);
  expect(sockets.flatMap(({ frames }) => frames.length)).toEqual([0, 0]);
});
