import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { BUDGETS } from '../budgets.ts';
import { installedBrowser } from '../setup/browser.mjs';
import { hasDisplay, pinnedNode } from '../setup/places.mjs';
import { ended, markedAt, printed } from './devtools.ts';
import { type Row, timingOf } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const RUNS = 7;
/** The first start fills the disk's cache; Chromium keeps compiled code when it sees it for the second time. */
const WARM_UP = 3;
const MARK = 'switchyard/interactive';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Ratio that the start is held to. */
const MOST = 1.5;

/**
 * From the start of a process to a canvas that answers, as a ratio to the least that the same runtime needs: a bare Electron
 * window, and a bare React page from a bare server in a browser that is started as well. One run of each in turn, medians.
 */
export async function startRows(): Promise<Row[]> {
  await build({ configFile: join(import.meta.dirname, '..', 'vite.bench.config.ts') });
  const runtime = electronProgram();
  const desktop = runtime
    ? await ratioRows('Electron', {
        ours: (home) => timeElectron(runtime, root, home),
        bare: (home) => timeElectron(runtime, join(import.meta.dirname, 'bare'), home),
      })
    : [];
  const web = await ratioRows('web shell', {
    ours: (home) => timeWeb([join(root, 'dist', 'web', 'serve.js'), '--no-open', '--json'], home),
    bare: (home) => timeWeb([join(import.meta.dirname, 'bare', 'serve.mjs'), join(root, 'dist', 'bench')], home),
  });
  return [...desktop, ...web, ...(await sizeRows())];
}

interface Sides<T> {
  readonly ours: T;
  readonly bare: T;
}

/** One start in a home folder, in milliseconds. */
type Start = (home: string) => Promise<number>;

/** The very first start of somebody, and the starts after it: by then Chromium has kept what it compiled. */
async function ratioRows(what: string, start: Sides<Start>): Promise<Row[]> {
  const first = await inTurn({ ours: () => inNewHome(start.ours), bare: () => inNewHome(start.bare) });
  const later = await inNewHome((ours) =>
    inNewHome((bare) => inTurn({ ours: () => start.ours(ours), bare: () => start.bare(bare) })),
  );
  return [ratioRow(`${what}, process start to canvas`, later), ratioRow(`${what}, the very first start`, first)];
}

async function inTurn({ ours, bare }: Sides<() => Promise<number>>): Promise<Sides<number>> {
  const times: Sides<number[]> = { ours: [], bare: [] };
  for (let run = -WARM_UP; run < RUNS; run++) {
    const pair = { ours: await ours(), bare: await bare() };
    if (run < 0) continue;
    times.ours.push(pair.ours);
    times.bare.push(pair.bare);
  }
  return { ours: timingOf(times.ours).median, bare: timingOf(times.bare).median };
}

function ratioRow(what: string, { ours, bare }: Sides<number>): Row {
  const note = `${ours.toFixed(0)} against ${bare.toFixed(0)} ms`;
  return { what, value: ours / bare, unit: '×', target: MOST, note };
}

function electronProgram(): string | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
  const program = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  return hasDisplay() && existsSync(program) ? program : undefined;
}

async function timeElectron(program: string, app: string, home: string): Promise<number> {
  const from = Date.now();
  const args = [...asRoot, '--remote-debugging-port=0', `--user-data-dir=${join(home, 'browser')}`, app];
  const child = spawn(program, args, { env: envOf(home), stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    return (await markedAt(child, MARK, (url) => url.endsWith('.html'))) - from;
  } finally {
    await ended(child);
  }
}

/** Starts a server and then a browser with the address it prints, as `npm start` does. */
async function timeWeb(args: readonly string[], home: string): Promise<number> {
  const program = installedBrowser();
  if (!program) throw new Error('There is no Chromium on this machine.');
  const env = envOf(home);
  const from = Date.now();
  const server = spawn(pinnedNode() ?? process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const started: ChildProcess[] = [server];
  try {
    const url = await printed(server, server.stdout, /"url":"([^"]+)"/);
    const switches = [...asRoot, ...HEADLESS, `--user-data-dir=${join(home, 'browser')}`];
    const browser = spawn(program, [...switches, url], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    started.push(browser);
    return (await markedAt(browser, MARK, (page) => page.startsWith(new URL(url).origin))) - from;
  } finally {
    for (const child of started) await ended(child);
  }
}

const HEADLESS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
];

const envOf = (home: string) => ({ ...process.env, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, HOME: home });

/** A home folder without settings and without a browser's profile, for as long as it is used. */
async function inNewHome<T>(use: (home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'switchyard-start-'));
  try {
    return await use(home);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What must be read before the first canvas, and all of it. */
async function sizeRows(): Promise<Row[]> {
  const folder = join(root, 'dist', 'renderer');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const eager = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
  const assets = (await readdir(join(folder, 'assets'))).filter((name) => !name.endsWith('.map'));
  const megabytes = async (names: readonly string[]) => {
    let bytes = 0;
    for (const name of names) bytes += (await stat(join(folder, name))).size;
    return bytes / 1024 ** 2;
  };
  const row = async (what: string, names: readonly string[], budget: number): Promise<Row> => ({
    what,
    value: await megabytes(names),
    unit: 'MB',
    target: Number((budget / 1024).toFixed(2)),
  });
  const { start = 0, all = 0 } = BUDGETS.renderer ?? {};
  return [
    await row('interface, loaded at the start', eager, start),
    await row(
      'interface, all of it',
      assets.map((name) => join('assets', name)),
      all,
    ),
  ];
}
