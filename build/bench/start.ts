import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { installedBrowser } from '../setup/browser.mjs';
import { hasDisplay, pinnedNode } from '../setup/places.mjs';
import { ended, markedAt, printed } from './devtools.ts';
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
  return inNewHome(async (home, env) => {
    const from = Date.now();
    const child = spawn(program, [...asRoot, '--remote-debugging-port=0', `--user-data-dir=${home}`, app], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    try {
      return (await markedAt(child, MARK, (url) => url.endsWith('.html'))) - from;
    } finally {
      await ended(child);
    }
  });
}

/** Starts a server and then a browser with the address it prints, as `npm start` does. */
async function timeWeb(args: readonly string[]): Promise<number> {
  const browserProgram = installedBrowser();
  if (!browserProgram) throw new Error('There is no Chromium on this machine.');
  return inNewHome(async (home, env) => {
    const from = Date.now();
    const server = spawn(pinnedNode() ?? process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const started: ChildProcess[] = [server];
    try {
      const url = await printed(server, server.stdout, /"url":"([^"]+)"/);
      const browser = spawn(browserProgram, [...asRoot, ...HEADLESS, `--user-data-dir=${home}`, url], {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      started.push(browser);
      return (await markedAt(browser, MARK, (page) => page.startsWith(new URL(url).origin))) - from;
    } finally {
      for (const child of started) await ended(child);
    }
  });
}

const HEADLESS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
];

/** As for somebody who starts for the first time: no settings, no browser profile. */
async function inNewHome(time: (home: string, env: NodeJS.ProcessEnv) => Promise<number>): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'switchyard-start-'));
  try {
    return await time(home, { ...process.env, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, HOME: home });
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
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
