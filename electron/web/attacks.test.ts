import { describe, expect, it } from 'vitest';
import { opened, shell } from '../../e2e/loopback.ts';
import { LIMITS } from './limits.ts';

// What another program of this machine may put on the wire. Each test ends with the server still serving its own page.

type Shell = Awaited<ReturnType<typeof shell>>;

async function stillServes({ get, token }: Shell): Promise<void> {
  expect((await get(`/${token}`)).status).toBe(200);
}

/** Sends it and gives the status lines of what was answered until the server closed the connection. */
async function statuses({ line }: Shell, text: string): Promise<number[]> {
  const { write, closed } = await line();
  write(text);
  return [...(await closed).matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}

describe('a request that is never finished', () => {
  const QUICK = { headersMs: 100, requestMs: 200, lookMs: 20 };

  it.each([
    ['in its first line', 'GET / HT'],
    ['in its headers', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
    ['before it begins', ''],
  ])('%s is ended', async (_, text) => {
    const running = await shell(QUICK);
    expect(await statuses(running, text)).toEqual([408]);
    await stillServes(running);
  });

  it('has less than half a minute, and an upgrade that is refused has none', async () => {
    expect(LIMITS.requestMs + LIMITS.lookMs).toBeLessThan(30_000);
    const running = await shell();
    const { write, closed } = await running.line();
    // The client keeps its side open; it is closed all the same.
    write(`GET /host HTTP/1.1\r\nHost: ${running.own}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    expect(await closed).toMatch(/^HTTP\/1\.1 403/);
    await stillServes(running);
  });
});

describe('more than there is room for', () => {
  it('of connections: those beyond the limit are closed, and a place that is free again is given', async () => {
    const running = await shell({ connections: 4 });
    const lines = await Promise.all(Array.from({ length: 4 }, () => running.line()));
    // Each is there when it has been answered, and stays.
    for (const { socket, write } of lines) {
      const answered = new Promise((resolve) => socket.once('data', resolve));
      write(`GET / HTTP/1.1\r\nHost: ${running.own}\r\n\r\n`);
      await answered;
    }
    const more = await Promise.all(Array.from({ length: 8 }, () => running.line()));
    expect(await Promise.all(more.map(({ closed }) => closed))).toEqual(more.map(() => ''));
    for (const { socket } of lines) socket.destroy();
    await expect.poll(() => running.get('/').then(({ status }) => status, String)).toBe(403);
    await stillServes(running);
  });

  it('of headers', async () => {
    const running = await shell();
    const header = `X-Long: ${'x'.repeat(LIMITS.headerBytes)}\r\n`;
    expect(await statuses(running, `GET / HTTP/1.1\r\nHost: ${running.own}\r\n${header}\r\n`)).toEqual([431]);
    await stillServes(running);
  });

  it.each([
    ['POST', 405],
    ['GET', 413],
  ])('of a body: %s with ten gigabytes is answered and not read', async (method, status) => {
    const running = await shell();
    const head = `${method} / HTTP/1.1\r\nHost: ${running.own}\r\nContent-Length: 10000000000\r\n\r\n`;
    expect(await statuses(running, head)).toEqual([status]);
    await stillServes(running);
  });
});

describe('a request that can be read in two ways', () => {
  const inner = (own: string) => `GET /assets/index-1a2b.js HTTP/1.1\r\nHost: ${own}\r\n\r\n`;

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 60\r\n', 400],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', 400],
    ['chunks in disguise', 'Transfer-Encoding: xchunked\r\n', 413],
    ['chunks', 'Transfer-Encoding: chunked\r\n', 413],
    ['a length that is no number', 'Content-Length: 0x10\r\n', 400],
    ['a negative length', 'Content-Length: -1\r\n', 400],
    ['a second host', 'Host: evil.example\r\n', 400],
    ['a blank before the colon', 'X-Name : x\r\n', 400],
    ['a folded header', 'X-Name: x\r\n folded\r\n', 400],
    ['a bare carriage return', 'X-Name: x\rY: y\r\n', 400],
    ['a null byte', 'X-Name: \0\r\n', 400],
  ])('%s: is refused, and what follows on the connection is not taken for a request', async (_, header, status) => {
    const running = await shell();
    const text = `GET / HTTP/1.1\r\nHost: ${running.own}\r\n${header}\r\n${inner(running.own)}`;
    expect(await statuses(running, text)).toEqual([status]);
    await stillServes(running);
  });

  it.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['an old version and no host', 'GET / HTTP/1.0\r\n\r\n', 403],
    ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01', 400],
  ])('%s', async (_, text, status) => {
    const running = await shell();
    expect(await statuses(running, text)).toEqual([status]);
    await stillServes(running);
  });

  it('a tunnel is not made', async () => {
    const running = await shell();
    expect(await statuses(running, `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${running.own}\r\n\r\n`)).toEqual([]);
    await stillServes(running);
  });
});

describe('an upgrade', () => {
  const upgrade = (own: string, headers: string) =>
    `GET /host HTTP/1.1\r\nHost: ${own}\r\nConnection: Upgrade\r\n${headers}\r\n`;

  it('that goes away at once takes nobody with it', async () => {
    const running = await shell();
    for (let count = 0; count < 20; count++) {
      const { socket } = await running.line();
      socket.write(upgrade(running.own, 'Upgrade: websocket\r\n'));
      socket.resetAndDestroy();
    }
    await stillServes(running);
  });

  it('to anything but a WebSocket is refused, even with a session', async () => {
    const running = await shell();
    const who = `Cookie: ${await running.enter()}\r\nOrigin: http://${running.own}\r\n`;
    const asked = [
      ['h2c', ''],
      ['websocket', 'Sec-WebSocket-Version: 12\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'],
      ['websocket', 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n'],
    ];
    for (const [protocol, more] of asked) {
      expect(await statuses(running, upgrade(running.own, `Upgrade: ${protocol}\r\n${who}${more}`))).toEqual([400]);
    }
  });

  it('with two hosts is refused', async () => {
    const running = await shell();
    const who = `Cookie: ${await running.enter()}\r\nOrigin: http://${running.own}\r\nHost: evil.example\r\n`;
    expect(await statuses(running, upgrade(running.own, `Upgrade: websocket\r\n${who}`))).toEqual([403]);
  });

  it('agrees to no compression, so that no small message grows into a large one', async () => {
    const running = await shell();
    const socket = running.socket({ cookie: await running.enter(), origin: `http://${running.own}` });
    expect(await opened(socket)).toBe('open');
    expect(socket.extensions).toBe('');
  });
});
