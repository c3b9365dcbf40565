import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { installedBrowser } from '../setup/browser.mjs';
import { hasDisplay, pinnedNode } from '../setup/places.mjs';
import { type Row, timingOf } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const RUNS = 7;
const MARK = 'switchyard/interactive';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Ratios that the start is held to, and sizes that a reason is needed to go beyond. */
const TARGETS = { ratio: 1.5, eagerMegabytes: 3, allMegabytes: 5 } as const;

/**
 * From the start of a process to a canvas that answers, as a ratio to the least that the same runtime needs: a bare Electron
 * window, and a bare React page from a bare server in a browser that is started as well. One run of each in turn, medians.
 */
export async function startRows(): Promise<Row[]> {
  await build({ configFile: join(import.meta.dirname, '..', 'vite.bench.config.ts') });
  const web = await inTurn(
    () => timeWeb([join(root, 'dist', 'web', 'serve.js'), '--no-open', '--json']),
    () => timeWeb([join(import.meta.dirname, 'bare', 'serve.mjs'), join(root, 'dist', 'bench')]),
  );
  const rows = [ratioRow('web shell, process start to canvas', web), ...(await sizeRows())];
  const runtime = electronProgram();
  if (!runtime) return rows;
  const desktop = await inTurn(
    () => timeElectron(runtime, root),
    () => timeElectron(runtime, join(import.meta.dirname, 'bare')),
  );
  return [ratioRow('Electron, process start to canvas', desktop), ...rows];
}

interface Pair {
  readonly ours: number;
  readonly bare: number;
}

async function inTurn(ours: () => Promise<number>, bare: () => Promise<number>): Promise<Pair> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  // The first of each fills the caches of the disk and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    const pair = { ours: await ours(), bare: await bare() };
    if (run === 0) continue;
    times.ours.push(pair.ours);
    times.bare.push(pair.bare);
  }
  return { ours: timingOf(times.ours).median, bare: timingOf(times.bare).median };
}

function ratioRow(what: string, { ours, bare }: Pair): Row {
  const note = `${ours.toFixed(0)} against ${bare.toFixed(0)} ms`;
  return { what, value: ours / bare, unit: '×', target: TARGETS.ratio, note };
}

function electronProgram(): string | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
  const program = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  return hasDisplay() && existsSync(program) ? program : undefined;
}

async function timeElectron(program: string, app: string): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'switchyard-start-'));
  const from = Date.now();
  const child = spawn(program, [...asRoot, '--remote-debugging-port=0', `--user-data-dir=${home}`, app], {
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await printed(child, child.stderr, /DevTools listening on (ws:\S+)/);
  const host = new URL(address).host;
  // Playwright never gets an answer where it connects before there is a page.
  while (!(await pageThere(host))) await new Promise((soon) => setImmediate(soon));
  const browser = await chromium.connectOverCDP(address);
  try {
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('There is no window.');
    return (await interactiveAt(page)) - from;
  } finally {
    await browser.close();
    await ended(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function pageThere(host: string): Promise<boolean> {
  const answer = await fetch(`http://${host}/json/list`);
  const targets: readonly { readonly type: string }[] = await answer.json();
  return targets.some(({ type }) => type === 'page');
}

async function timeWeb(args: readonly string[]): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'switchyard-start-'));
  const from = Date.now();
  const child = spawn(pinnedNode() ?? process.execPath, args, {
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let browser: Browser | undefined;
  try {
    const url = await printed(child, child.stdout, /"url":"([^"]+)"/);
    const executablePath = installedBrowser();
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...asRoot, '--disable-gpu'] });
    const page = await browser.newPage();
    await page.goto(url);
    return (await interactiveAt(page)) - from;
  } finally {
    await browser?.close();
    await ended(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** When the page marked that it can be used, in milliseconds since 1970. */
async function interactiveAt(page: Page): Promise<number> {
  const mark = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, MARK);
  const startTime = await mark.jsonValue();
  return (await page.evaluate(() => performance.timeOrigin)) + (startTime ?? Number.NaN);
}

function printed(child: ChildProcess, stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = pattern.exec(text)?.[1];
      if (match) found(match);
    });
    child.once('exit', () => failed(new Error(`It ended:\n${text}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await exit;
}

/** What must be read before the first canvas, and all of it. */
async function sizeRows(): Promise<Row[]> {
  const folder = join(root, 'dist', 'renderer');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const eager = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
  const all = (await readdir(join(folder, 'assets'))).filter((name) => !name.endsWith('.map'));
  const megabytes = async (names: readonly string[]) => {
    let bytes = 0;
    for (const name of names) bytes += (await stat(join(folder, name))).size;
    return bytes / 1024 ** 2;
  };
  return [
    {
      what: 'interface, loaded at the start',
      value: await megabytes(eager),
      unit: 'MB',
      target: TARGETS.eagerMegabytes,
    },
    {
      what: 'interface, all of it',
      value: await megabytes(all.map((name) => join('assets', name))),
      unit: 'MB',
      target: TARGETS.allMegabytes,
    },
  ];
}
