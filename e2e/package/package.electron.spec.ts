import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { test as base, expect } from '@playwright/test';
import { FORBIDDEN_SETTINGS } from '../../build/docs/forbidden.ts';
import { BUILT } from '../app/places.ts';
import { createWorkplace, type Workplace } from '../app/workplace.ts';
import { filesInAsar, textsInAsar } from './asarList.ts';
import { noPackage, type Package, pack } from './pack.ts';
import { type PackagedApp, startAgain, startPackaged } from './packagedApp.ts';

// What strangers are handed: the packages for Linux and Windows are made, looked into, and the one for Linux is used.

const output = join(BUILT.root, 'artifacts', 'package');

const test = base.extend<{ workplace: Workplace }>({
  // Playwright reads the first argument’s pattern, and this fixture needs no other one.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  workplace: async ({}, use) => {
    const workplace = await createWorkplace();
    await use(workplace);
    await workplace.remove();
  },
});

/** Sizes that a package grows beyond only for a reason; then they are raised with it. In MB. */
const LIMITS = { archive: 12, commandLine: 6 } as const;

const FUSES: readonly [FuseV1Options, FuseState][] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
];

for (const system of ['linux', 'windows'] as const) {
  test.describe(`the package for ${system}`, () => {
    const missing = noPackage(system);
    test.skip(missing !== undefined, missing);
    let made: Package;

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      await rm(join(output, system), { recursive: true, force: true });
      made = await pack(system, join(output, system));
    });

    test('holds the bundles, and no sources, tests, maps or packages', async () => {
      const files = await filesInAsar(made.archive);
      expect(files.filter((file) => !/^(package\.json|dist\/(electron|renderer|web)\/.+)$/.test(file))).toEqual([]);
      expect(files.filter((file) => /\.(tsx?|map)$|\.(test|spec)\.|node_modules/.test(file))).toEqual([]);
      for (const needed of ['dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/renderer/index.html']) {
        expect(files).toContain(needed);
      }
      const beside = await readdir(join(made.folder, 'resources'));
      expect(beside.filter((name) => !['app.asar', 'cli', 'LICENSE', 'elevate.exe'].includes(name))).toEqual([]);
    });

    test('is no larger than it must be', async () => {
      const megabytes = async (path: string) => (await stat(path)).size / 1024 ** 2;
      expect(await megabytes(made.archive)).toBeLessThan(LIMITS.archive);
      const cli = join(made.folder, 'resources', 'cli');
      let sum = 0;
      for (const name of await readdir(cli, { recursive: true })) {
        const found = await stat(join(cli, name));
        if (found.isFile()) sum += found.size / 1024 ** 2;
      }
      expect(sum).toBeLessThan(LIMITS.commandLine);
    });

    test('has its fuses set', async () => {
      const wire = await getCurrentFuseWire(made.program);
      for (const [fuse, state] of FUSES) expect(wire[fuse], FuseV1Options[fuse]).toBe(state);
    });

    test('has nothing that must not be used', async () => {
      const code = await textsInAsar(made.archive, /^dist\/electron\/.+\.c?js$/);
      expect(code.size).toBeGreaterThanOrEqual(2);
      for (const [name, text] of code) expect(text.match(FORBIDDEN_SETTINGS)?.[0], name).toBeUndefined();
    });

    test('says what it is', async () => {
      const manifest = JSON.parse(await readFile(join(BUILT.root, 'package.json'), 'utf8'));
      if (system === 'linux') {
        expect(await readdir(made.folder)).toContain('switchyard');
        return;
      }
      // The version resource is UTF-16.
      const executable = await readFile(made.program);
      for (const text of ['ProductName\0', 'Switchyard', manifest.version]) {
        expect(executable.includes(Buffer.from(text, 'utf16le')), text).toBe(true);
      }
    });
  });
}

test.describe('the packaged application', () => {
  const missing = noPackage('linux');
  test.skip(missing !== undefined, missing);
  let made: Package;
  let app: PackagedApp | undefined;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    made = await pack('linux', join(output, 'run'));
  });

  test.afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  test('opens a file given as its argument, and a second start hands its own file over', async ({ workplace }) => {
    const first = await workplace.putExample('nat-web-server');
    const second = await workplace.putExample('overlay-swarm-of-three');
    app = await startPackaged(made, workplace, [first]);
    await expect(app.page.getByText('nat-web-server', { exact: false }).first()).toBeVisible();
    const again = await startAgain(made, workplace, [second]);
    expect(again.code).toBe(0);
    await expect(app.page.getByText('overlay-swarm-of-three', { exact: false }).first()).toBeVisible();
  });

  test('cannot be used as Node, be inspected, or be given options for Node', async ({ workplace }) => {
    const script = await workplace.put('script.js', 'console.log("ran as Node"); process.exit(7)');
    app = await startPackaged(made, workplace, ['--inspect=0'], {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require=${script}`,
    });
    await expect(app.page).toHaveURL('app://switchyard/index.html');
    expect(app.printed()).not.toContain('ran as Node');
    expect(app.printed()).not.toContain('Debugger listening');
  });

  test('has a page that is isolated, held to its policy, and without Node', async ({ workplace }) => {
    app = await startPackaged(made, workplace);
    await expect(app.page).toHaveURL('app://switchyard/index.html');
    const found = await app.page.evaluate(async () => {
      const answer = await fetch('app://switchyard/index.html');
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const { switchyard } = window as unknown as {
        switchyard: { call(name: string, args: object): Promise<{ value?: { opened?: boolean } }> };
      };
      const status = (address: string) =>
        fetch(address).then(
          ({ status }) => status,
          () => 'refused',
        );
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inFrame = 'switchyard' in (frame.contentWindow ?? {});
      frame.remove();
      await navigator.clipboard.writeText('copied');
      return {
        inFrame,
        // Made by the bridge in the page’s own world: nothing of the preload’s is reachable through it.
        ownWorld: switchyard.call instanceof Function,
        webview: 'getWebContentsId' in document.createElement('webview'),
        beside: await Promise.all(
          [
            'app://switchyard/../package.json',
            'app://switchyard/..%2fpackage.json',
            'app://switchyard/%2e%2e/electron/main.js',
            'app://switchyard/electron/main.js',
            'app://other/index.html',
          ].map(status),
        ),
        links: await Promise.all(
          ['file:///etc/passwd', 'javascript:1', 'https://example.com/', 'https://x@learn.microsoft.com/'].map(
            async (url) => (await switchyard.call('link.open', { url })).value?.opened ?? false,
          ),
        ),
        media: await (navigator.mediaDevices?.getUserMedia({ audio: true }) ?? Promise.reject()).then(
          () => 'granted',
          () => 'denied',
        ),
        clipboard: await navigator.clipboard.readText().then(
          () => 'granted',
          () => 'denied',
        ),
        policy: answer.headers.get('content-security-policy') ?? '',
        ran: 'ran' in window,
        node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
        bridge: Object.keys(switchyard).sort(),
        frozen: Object.isFrozen(switchyard),
        outside: await fetch('https://example.com/').then(
          () => 'fetched',
          () => 'refused',
        ),
        file: await fetch('file:///etc/passwd').then(
          () => 'fetched',
          () => 'refused',
        ),
        geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
        notifications: await Notification.requestPermission(),
      };
    });
    expect(found.policy).toContain("default-src 'none'");
    expect(found.policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(found.beside).not.toContain(200);
    expect(found.links).toEqual([false, false, false, false]);
    expect(found).toMatchObject({
      inFrame: false,
      ownWorld: true,
      webview: false,
      media: 'denied',
      clipboard: 'granted',
      ran: false,
      node: [],
      bridge: ['call', 'on'],
      frozen: true,
      outside: 'refused',
      file: 'refused',
      geolocation: 'denied',
      notifications: 'denied',
    });
  });

  test('has its pages in a sandbox', async ({ workplace }) => {
    test.skip(process.getuid?.() === 0, 'root has no sandbox on Linux');
    app = await startPackaged(made, workplace);
    const processes = await Promise.all(
      (await readdir('/proc'))
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
    );
    const renderers = processes.filter((line) => line.startsWith(made.program) && line.includes('--type=renderer'));
    expect(renderers.length).toBeGreaterThan(0);
    expect(renderers.filter((line) => line.includes('--no-sandbox'))).toEqual([]);
  });

  test('goes nowhere else and opens no other window', async ({ workplace }) => {
    app = await startPackaged(made, workplace);
    await app.page.evaluate(() => {
      window.open('file:///etc/passwd');
      window.open('javascript:1');
      location.href = 'file:///etc/passwd';
    });
    await app.page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    const { page } = app;
    // Playwright’s own idea of the address waits for navigations that never come to an end.
    await expect.poll(() => page.evaluate(() => location.href)).toBe('app://switchyard/index.html');
    expect(page.context().pages()).toHaveLength(1);
  });

  test('refuses calls that its contract does not have, or not so', async ({ workplace }) => {
    app = await startPackaged(made, workplace);
    const answers = await app.page.evaluate(() => {
      const { switchyard } = window as unknown as {
        switchyard: { call(name: unknown, args: unknown): Promise<{ fault?: { code: string } }> };
      };
      const calls: [unknown, unknown][] = [
        ['no.such', {}],
        ['__proto__', {}],
        ['file.read', { path: 5 }],
        ['file.read', { path: '/etc/passwd', more: true }],
      ];
      return Promise.all(calls.map(async ([name, args]) => (await switchyard.call(name, args)).fault?.code));
    });
    expect(answers).toEqual(['bad-call', 'bad-call', 'bad-call', 'bad-call']);
  });
});
