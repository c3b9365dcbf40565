import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closed, opened, shell } from '../../e2e/loopback.ts';
import { MAX_MESSAGE_BYTES } from '../../shared/limits.ts';
import { createFrameReader, FRAME, framesOf } from '../../shared/wire/frames.ts';

// What the loopback server does for its own page, and what it refuses to everybody else. Attacks below HTTP are in attacks.test.ts.

describe('the one-time token', () => {
  it('opens a session once; later visits need its cookie and no token', async () => {
    const { get, token } = await shell();
    const first = await get(`/${token}`);
    expect(first.status).toBe(200);
    expect(first.body).toContain('<title>Switchyard');
    expect(first.headers['set-cookie']?.[0]).toMatch(/^switchyard-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';

    expect((await get(`/${token}`)).status).toBe(403);
    expect((await get('/', { cookie })).status).toBe(200);
    expect((await get(`/${token}`, { cookie })).status).toBe(200);
    expect((await get('/assets/index-1a2b.js', { cookie })).body).toBe('start()');
  });

  it.each([
    ['nothing', '/'],
    ['a wrong token', '/?token=x'],
    ['an empty token', '/?token='],
    ['no session for a script', '/assets/index-1a2b.js'],
  ])('shuts out %s', async (_, path) => {
    const { get } = await shell();
    const reply = await get(path);
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.body).not.toContain('<title>');
  });

  it('shuts out a session that was never opened, and another one’s', async () => {
    const [one, other] = [await shell(), await shell()];
    const theirs = await other.enter();
    expect((await one.get('/', { cookie: theirs })).status).toBe(403);
    const name = `switchyard-${one.running.port}`;
    expect((await one.get('/', { cookie: `${name}=${theirs.split('=')[1]}` })).status).toBe(403);
    expect((await one.get('/', { cookie: `${name}=` })).status).toBe(403);
  });

  it('is not found by guessing, and guessing does not spend it', async () => {
    const { get, token } = await shell();
    const [, value = ''] = token.split('=');
    const guesses = [
      ...Array.from({ length: 40 }, (_, at) => value.slice(0, at)),
      `${value}x`,
      `${value}%00`,
      value.toUpperCase(),
      'x'.repeat(10_000),
      encodeURIComponent('é'.repeat(43)),
      '%ff%fe',
    ];
    for (const guess of guesses) expect((await get(`/?token=${guess}`)).status, guess).toBe(403);
    // Only at the door, and only as it was printed.
    expect((await get(`/assets/index-1a2b.js${token}`)).status).toBe(403);
    expect((await get(`/${token}`)).status).toBe(200);
  });

  it('is not spent by a request that is refused for its host', async () => {
    const { get, token } = await shell();
    await get(`/${token}`, { host: 'evil.example' });
    expect((await get(`/${token}`)).status).toBe(200);
  });
});

describe('requests', () => {
  it.each([
    ['a rebound name', (port: number) => `evil.example:${port}`],
    ['a name that begins like ours', (port: number) => `127.0.0.1:${port}.evil.example`],
    ['another loopback name', (port: number) => `127.0.0.2:${port}`],
    ['no port', () => '127.0.0.1'],
    ['another port', (port: number) => `127.0.0.1:${port + 1}`],
    ['a user in front', (port: number) => `x@127.0.0.1:${port}`],
    ['a name below localhost', (port: number) => `evil.localhost:${port}`],
    ['a dot behind it', (port: number) => `localhost.:${port}`],
    ['the loopback of IPv6', (port: number) => `[::1]:${port}`],
    ['the address in IPv6', (port: number) => `[::ffff:127.0.0.1]:${port}`],
    ['the address as one number', (port: number) => `2130706433:${port}`],
    ['the address in short', (port: number) => `127.1:${port}`],
    ['any address', (port: number) => `0.0.0.0:${port}`],
    ['two of them', (port: number) => `127.0.0.1:${port}, evil.example`],
    ['nothing', () => ''],
  ])('are refused with %s as the host', async (_, host) => {
    const { get, enter, running } = await shell();
    const cookie = await enter();
    expect((await get('/', { cookie, host: host(running.port) })).status).toBe(403);
  });

  it('are answered under both loopback names', async () => {
    const { get, enter, running } = await shell();
    const cookie = await enter();
    expect((await get('/', { cookie, host: `localhost:${running.port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE'])('are refused with %s', async (method) => {
    const { get, enter } = await shell();
    const reply = await get('/', { cookie: await enter(), origin: 'http://evil.example' }, method);
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET']);
  });

  it('are refused when another page of the browser makes them', async () => {
    const { get, enter } = await shell();
    const cookie = await enter();
    const site = (value: string, mode = 'no-cors') => ({ cookie, 'sec-fetch-site': value, 'sec-fetch-mode': mode });
    expect((await get('/assets/index-1a2b.js', site('cross-site'))).status).toBe(403);
    expect((await get('/assets/index-1a2b.js', site('same-site'))).status).toBe(403);
    expect((await get('/assets/index-1a2b.js', site('same-origin'))).status).toBe(200);
    expect((await get('/', site('none', 'navigate'))).status).toBe(200);
    // A link on another page is followed; a frame, an object or a worker on it gets nothing.
    const into = (dest: string) => ({ ...site('same-site', 'navigate'), 'sec-fetch-dest': dest });
    expect((await get('/', into('document'))).status).toBe(200);
    for (const dest of ['iframe', 'frame', 'embed', 'object', 'worker', 'empty']) {
      expect((await get('/', into(dest))).status, dest).toBe(403);
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/etc/passwd',
    'http://evil.example/secret.txt',
    '/assets',
    '/index.html/..',
    '/%252e%252e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/%2e%2e%5c%2e%2e%5csecret.txt',
    '/....//secret.txt',
    '/..;/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/C:/Windows/win.ini',
    '/c%3a/Windows/win.ini',
    '/\\\\server\\share\\secret.txt',
    '/index.html%00.js',
    '/index.html::$DATA',
    '/.git/config.txt',
    '/link.txt',
    '//evil.example/secret.txt',
  ])('cannot leave the page’s folder by %s', async (path) => {
    const { get, enter } = await shell();
    const reply = await get(path, { cookie: await enter() });
    expect([reply.status, reply.body]).toEqual([404, 'Not Found']);
  });

  it('get no permission for other origins, a policy for scripts, and an index that is never kept', async () => {
    const { get, enter, own } = await shell();
    const cookie = await enter();
    for (const path of ['/', '/assets/index-1a2b.js', '/missing.js']) {
      const { headers } = await get(path, { cookie, origin: 'http://evil.example' });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://${own};`);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
      // The address may still hold the token.
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers.server ?? headers['x-powered-by']).toBeUndefined();
      expect(headers['cache-control']).toBe(
        path.startsWith('/assets') ? 'private, max-age=31536000, immutable' : 'no-store',
      );
    }
  });

  it('reach the server by loopback only', async () => {
    const { running } = await shell();
    // The whole of 127/8 is loopback on Linux, but the server listens on one address of it.
    const other = connect(running.port, '127.0.0.2');
    const outcome = await new Promise((resolve) =>
      other.on('connect', () => resolve('open')).on('error', () => resolve('shut')),
    );
    other.destroy();
    expect(outcome).toBe('shut');
  });
});

describe('the WebSocket', () => {
  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['no origin', {}],
    ['an empty origin', { origin: '' }],
    ['a file', { origin: 'file://' }],
    ['the same name by https', { origin: 'https://127.0.0.1:PORT' }],
    ['the other loopback name', { origin: 'http://localhost:PORT' }],
    ['a name that ends like ours', { origin: 'http://evil.example/127.0.0.1:PORT' }],
    ['ours with something behind it', { origin: 'http://127.0.0.1:PORT.evil.example' }],
  ] as [string, { origin?: string }][])('is refused to %s', async (_, { origin }) => {
    const { socket, enter, running } = await shell();
    const said = origin?.replace('PORT', String(running.port));
    const cookie = await enter();
    expect(await opened(socket(said === undefined ? { cookie } : { cookie, origin: said }))).toBe(403);
  });

  it('is refused without a session, with a rebound host, and elsewhere', async () => {
    const { socket, enter, own, token } = await shell();
    const origin = `http://${own}`;
    expect(await opened(socket({ origin }))).toBe(403);
    expect(await opened(socket({ origin }, `/host${token}`))).toBe(403);
    const cookie = await enter();
    expect(await opened(socket({ cookie, origin, host: 'evil.example' }))).toBe(403);
    expect(await opened(socket({ cookie, origin: 'http://evil.example', host: 'evil.example' }))).toBe(403);
    expect(await opened(socket({ cookie, origin }, '/'))).toBe(403);
    expect(await opened(socket({ cookie, origin }))).toBe('open');
  });

  it('carries calls and events', async () => {
    const { socket, enter, own, folder } = await shell();
    const client = socket({ cookie: await enter(), origin: `http://${own}` });
    await opened(client);
    const path = join(folder, 'a.switchyard.json');
    const messages: Record<string, unknown>[] = [];
    const arrived = (count: number) =>
      new Promise<void>((resolve) => {
        const check = () => messages.length >= count && resolve();
        client.on('message', check);
        check();
      });
    client.on('message', (data) => messages.push(JSON.parse(data.toString())));
    client.send(JSON.stringify({ id: 1, name: 'file.write', args: { path, text: 'mine', expected: null } }));
    client.send(JSON.stringify({ id: 2, name: 'no.such', args: {} }));
    await arrived(2);
    client.send(JSON.stringify({ id: 3, name: 'file.watch', args: { paths: [path] } }));
    await arrived(3);
    await writeFile(path, 'theirs');
    await arrived(4);
    expect(messages.find(({ id }) => id === 1)).toMatchObject({ answer: { ok: true, value: { status: 'saved' } } });
    expect(messages.find(({ id }) => id === 2)).toMatchObject({ answer: { ok: false, fault: { code: 'bad-call' } } });
    expect(messages[3]).toMatchObject({ event: 'file.changed', body: { path } });
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  it.each([
    ['what is no JSON', 'hello', 1008],
    ['a call without a number', '{"name":"app.describe","args":{}}', 1008],
    ['a list', '[]', 1008],
    ['bytes', Buffer.from('{"id":1}'), 1003],
  ])('is closed on %s', async (_, message, code) => {
    const { socket, enter, own } = await shell();
    const client = socket({ cookie: await enter(), origin: `http://${own}` });
    await opened(client);
    client.send(message);
    expect(await closed(client)).toBe(code);
  });

  it('takes and gives what is long in frames', async () => {
    const { socket, enter, own, folder } = await shell();
    const client = socket({ cookie: await enter(), origin: `http://${own}` });
    await opened(client);
    const take = createFrameReader();
    const path = join(folder, 'long.json');
    const text = '🧭"한'.repeat(FRAME);
    const call = (id: number, name: string, args: object) => {
      for (const frame of framesOf(JSON.stringify({ id, name, args }))) client.send(frame);
    };
    const read = new Promise<unknown>((resolve) => {
      client.on('message', (data) => {
        const taken = take(data.toString());
        if (typeof taken !== 'object') return;
        const { id, answer } = JSON.parse(taken.message);
        if (id === 1) call(2, 'file.read', { path });
        else resolve(answer);
      });
    });
    call(1, 'file.write', { path, text, expected: null });
    expect(await read).toMatchObject({ ok: true, value: { text } });
  });

  it('is closed on a message that announces more than may come, before it has come', async () => {
    const { socket, enter, own } = await shell();
    const client = socket({ cookie: await enter(), origin: `http://${own}` });
    await opened(client);
    client.on('error', () => undefined);
    // A text frame’s head, masked, with a 64-bit length.
    const head = Buffer.alloc(14);
    head.writeUInt8(0x81, 0);
    head.writeUInt8(0xff, 1);
    head.writeBigUInt64BE(BigInt(MAX_MESSAGE_BYTES + 1), 2);
    const { _socket: raw } = client as unknown as { _socket: { write(bytes: Buffer): void } };
    raw.write(head);
    expect(await closed(client)).toBe(1009);
  });
});
