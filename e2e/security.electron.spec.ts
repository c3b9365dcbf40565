import type { DesktopApp } from './app/electronApp.ts';
import { expect, test } from './app/electronApp.ts';
import { BUILT } from './app/places.ts';

// One test for each thing the page must not be able to do, in the built application, in a real window.

const contents = <T>(desktop: DesktopApp, script: string): Promise<T> =>
  desktop.electron.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );

test('the page comes from a protocol of its own, with its policy', async ({ app }) => {
  expect(app.page.url()).toBe('app://switchyard/index.html');
  const headers = await app.page.evaluate(async () => {
    const answer = await fetch('app://switchyard/index.html');
    return Object.fromEntries(answer.headers);
  });
  const policy = headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
});

test('a script that is written into the page does not run', async ({ app, noise }) => {
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  expect(noise.heard().join()).toContain('Content Security Policy');
  noise.expected('Content Security Policy');
});

test('the page is sandboxed, isolated, and has nothing of Node', async ({ app, desktop }) => {
  const preferences = await desktop.electron.evaluate(({ BrowserWindow }) => {
    // Electron has it for its own tests, and not among its types.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return { ...contents.getLastWebPreferences() };
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    // Root has no sandbox on Linux.
    ...(process.getuid?.() !== 0 && { sandbox: true }),
  });
  const reachable = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(reachable).toEqual([]);
});

test('window.switchyard is all that is exposed, and it is two functions', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? {}));
    frame.remove();
    const own = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
    const bridge = (window as unknown as { switchyard: Record<string, unknown> }).switchyard;
    return {
      own,
      bridge: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
      inFrame: usual.has('switchyard'),
      frozen: Object.isFrozen(bridge),
    };
  });
  // Playwright puts names of its own there, and libraries theirs; nothing of Electron.
  expect(found.own).toContain('switchyard');
  expect(found.own.filter((name) => /electron|node|ipc|require/i.test(name))).toEqual([]);
  expect(found.bridge.sort()).toEqual(['call: function', 'on: function']);
  expect(found).toMatchObject({ inFrame: false, frozen: true });
});

test('calls that the contract does not have, or not so, are refused', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const { switchyard } = window as unknown as {
      switchyard: { call(name: unknown, args: unknown): Promise<{ ok: boolean; fault?: { code: string } }> };
    };
    const calls: [unknown, unknown][] = [
      ['no.such', {}],
      ['__proto__', {}],
      [{}, {}],
      ['file.read', {}],
      ['file.read', { path: 5 }],
      ['file.read', { path: '/etc/passwd', more: true }],
      ['file.write', { path: '/tmp/x', text: 'x', expected: 5 }],
      ['link.open', { url: 'file:///etc/passwd' }],
    ];
    return Promise.all(
      calls.map(([name, args]) =>
        switchyard.call(name, args).then(
          (answer) => answer.fault?.code ?? JSON.stringify(answer),
          () => 'thrown',
        ),
      ),
    );
  });
  expect(answers.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'bad-call'));
  // Well-formed, but it leads nowhere that may be opened.
  expect(answers[7]).toMatch(/bad-call|"opened":false/);
});

test('calls from another window, or from a page that is not ours, are refused', async ({ app: _opened, desktop }) => {
  const outcomes = await desktop.electron.evaluate(async ({ BrowserWindow }, preload) => {
    const results: string[] = [];
    for (const url of ['data:text/html,<title>other</title>', 'app://switchyard/index.html']) {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      await other.loadURL(url);
      results.push(
        await other.webContents.executeJavaScript(
          "window.switchyard.call('app.describe', {}).then(() => 'answered', (error) => String(error.message))",
        ),
      );
      other.destroy();
    }
    return results;
  }, BUILT.preload);
  for (const outcome of outcomes) expect(outcome).toContain('bad-call');
});

test('the window goes nowhere else, and opens no other', async ({ app, desktop, noise }) => {
  const opened = await desktop.electron.evaluate(({ shell }) => {
    const kept = globalThis as unknown as { opened: string[] };
    kept.opened = [];
    shell.openExternal = async (url) => void kept.opened.push(url);
    return kept.opened;
  });
  expect(opened).toEqual([]);
  await contents(desktop, "location.href = 'https://example.com/'");
  await contents(desktop, "location.href = 'file:///etc/passwd'");
  await contents(
    desktop,
    "window.open('https://example.com/'); window.open('file:///etc/passwd'); window.open('javascript:1'); 1",
  );
  await contents(desktop, "window.open('https://learn.microsoft.com/virtualization'); 1");
  await expect
    .poll(() => desktop.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://learn.microsoft.com/virtualization']);
  expect(app.page.url()).toBe('app://switchyard/index.html');
  expect(desktop.electron.windows()).toHaveLength(1);
  noise.expected('Not allowed to load local resource');
  noise.expected('Content Security Policy');
});

test('nothing is fetched from the network', async ({ app, noise }) => {
  const outcome = await app.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  noise.expected('example.com');
});

test('permissions are denied, except for text on the clipboard', async ({ app, noise }) => {
  const states = await app.page.evaluate(async () => {
    const query = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    await navigator.clipboard.writeText('copied');
    const read = await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    );
    return {
      geolocation: await query('geolocation'),
      notifications: await Notification.requestPermission(),
      media: media ?? 'denied',
      read,
    };
  });
  expect(states).toEqual({ geolocation: 'denied', notifications: 'denied', media: 'denied', read: 'granted' });
  noise.expected('Permissions policy violation');
});
