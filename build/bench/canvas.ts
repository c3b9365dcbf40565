import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { installedBrowser } from '../setup/browser.mjs';
import type { BenchSize } from './designs.ts';
import { type Row, timingOf } from './measure.ts';

const SMALLER = [5, 20].map((hosts): BenchSize => ({ hosts, containersPerHost: 100 }));
const LARGE: BenchSize = { hosts: 100, containersPerHost: 100 };
const NOTHING: BenchSize = { hosts: 0, containersPerHost: 0 };
/** Nothing but what is dragged: of one host one container, of two all. */
const ONE: BenchSize = { hosts: 1, containersPerHost: 1 };
const MANY: BenchSize = { hosts: 2, containersPerHost: 100 };

/** What the canvas is held to, at 10,000 containers. */
const TARGETS = { mount: 0.1, move: 4, drag: 1.5, domNodes: 3000, megabytes: 120 } as const;

const STEPS = 60;
/** A turn of the wheel; half of the steps go from the whole drawing to cards that are larger than life. */
const TURN = 90;
const SCREEN = { width: 1400, height: 900 };

/** p95 of the gaps between frames, and processor time of the main thread per step, both in milliseconds. */
interface Moved {
  readonly frame: number;
  readonly work: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Measured {
  readonly mount: number;
  readonly domNodes: number;
  /** Of the renderer's scripts, in MB. */
  readonly heap: number;
  readonly pan: Moved;
  readonly zoom: Moved;
  readonly panNear: Moved;
  readonly drag: Moved;
  readonly dragMany: Moved;
}

/**
 * The canvas with 10,000 containers beside an empty one of ours, in one run of one browser. Times of work are of the
 * processor, so that other programs do not count.
 */
export async function canvasRows(): Promise<Row[]> {
  return withPages(async (page) => {
    // The first page of a browser pays for what all others find ready.
    await page('ours', NOTHING);
    const ours = await page('ours', LARGE);
    return emptyRows(ours, await page('ours', NOTHING), await page('ours', ONE), await page('ours', MANY));
  });
}

/** The canvas beside plain React Flow with the same elements, in one run of one browser. */
export async function plainRows(): Promise<Row[]> {
  return withPages(async (page) => {
    await page('ours', NOTHING);
    const rows: Row[] = [];
    for (const size of [...SMALLER, LARGE])
      rows.push(...compare(size, await page('ours', size), await page('plain', size)));
    return rows;
  });
}

type Measure = (name: 'ours' | 'plain', size: BenchSize) => Promise<Measured>;

async function withPages(measure: (page: Measure) => Promise<Row[]>): Promise<Row[]> {
  await build({ configFile: join(import.meta.dirname, '..', 'vite.bench.config.ts') });
  const server = await servePages();
  const browser = await launch();
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return await measure((name, { hosts, containersPerHost }) =>
      measurePage(browser, `${base}/${name}.html?hosts=${hosts}&containers=${containersPerHost}`),
    );
  } finally {
    await browser.close();
    server.close();
  }
}

const containers = ({ hosts, containersPerHost }: BenchSize) =>
  `${(hosts * containersPerHost).toLocaleString('en')} containers`;

function ratio(what: string, a: number, b: number, unit: string, target?: number): Row {
  const short = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const note = `${short(a)} against ${short(b)} ${unit}`;
  return { what, value: a / b, unit: '×', note, ...(target !== undefined && { target }) };
}

function emptyRows(ours: Measured, nothing: Measured, one: Measured, many: Measured): Row[] {
  const name = containers(LARGE);
  return [
    ratio(`${name}, pan against an empty canvas`, ours.pan.work, nothing.pan.work, 'ms', TARGETS.move),
    ratio(`${name}, pan near against an empty canvas`, ours.panNear.work, nothing.panNear.work, 'ms', TARGETS.move),
    ratio(`${name}, zoom against an empty canvas`, ours.zoom.work, nothing.zoom.work, 'ms', TARGETS.move),
    ratio(`${name}, drag of one against it alone`, ours.drag.work, one.drag.work, 'ms', TARGETS.drag),
    ratio(`${name}, drag of 200 against them alone`, ours.dragMany.work, many.dragMany.work, 'ms', TARGETS.drag),
    {
      what: `${name}, memory above an empty canvas`,
      value: ours.heap - nothing.heap,
      unit: 'MB',
      target: TARGETS.megabytes,
      note: `empty ${nothing.heap.toFixed(0)} MB`,
    },
    { what: `${name}, DOM nodes`, value: ours.domNodes, unit: 'nodes', target: TARGETS.domNodes },
  ];
}

function compare(size: BenchSize, ours: Measured, plain: Measured): Row[] {
  const row = (what: string, of: (measured: Measured) => number, unit = 'ms') =>
    ratio(`${containers(size)}, ${what}`, of(ours), of(plain), unit);
  return [
    ratio(`${containers(size)}, mount`, ours.mount, plain.mount, 'ms', size === LARGE ? TARGETS.mount : undefined),
    row('pan', ({ pan }) => pan.work),
    row('pan, frame p95', ({ pan }) => pan.frame),
    row('zoom', ({ zoom }) => zoom.work),
    row('zoom, frame p95', ({ zoom }) => zoom.frame),
    row('drag of one', ({ drag }) => drag.work),
    row('drag of one, frame p95', ({ drag }) => drag.frame),
    row('DOM nodes', ({ domNodes }) => domNodes, 'nodes'),
    row('heap', ({ heap }) => heap, 'MB'),
  ];
}

async function measurePage(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: SCREEN });
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.bench?.mounted !== undefined, undefined, { timeout: 120_000 });
    const mount = await page.evaluate(() => window.bench.mounted ?? Number.NaN);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    // All elements are in view here: the hardest case for panning and zooming.
    const corner = { x: 3, y: SCREEN.height - 3 };
    const pan = await during(page, devtools, () => dragMouse(page, corner));
    const zoom = await during(page, devtools, () => turnWheel(page));
    const domNodes = await page.evaluate(() => document.querySelectorAll('*').length);
    await page.evaluate(() => window.bench.comeNear());
    const point = await containerPoint(page);
    const pane = (await panePoint(page)) ?? corner;
    const panNear = await during(page, devtools, () => dragMouse(page, pane));
    const still = { frame: Number.NaN, work: Number.NaN };
    const drag = point ? await during(page, devtools, () => dragMouse(page, point)) : still;
    await page.evaluate(() => window.bench.selectMany());
    const again = await containerPoint(page);
    const dragMany = again ? await during(page, devtools, () => dragMouse(page, again)) : still;
    await devtools.send('HeapProfiler.collectGarbage');
    const heap = (await metric(devtools, 'JSHeapUsedSize')) / 2 ** 20;
    return { mount, domNodes, heap, pan, zoom, panNear, drag, dragMany };
  } finally {
    await page.close();
  }
}
async function during(page: Page, devtools: CDPSession, act: () => Promise<void>): Promise<Moved> {
  const before = await metric(devtools, 'TaskDuration');
  await page.evaluate(() => window.bench.startFrames());
  await act();
  const gaps = await page.evaluate(() => window.bench.stopFrames());
  const after = await metric(devtools, 'TaskDuration');
  return { frame: timingOf(gaps).p95, work: ((after - before) * 1000) / STEPS };
}

async function metric(devtools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((item) => item.name === name)?.value ?? Number.NaN;
}

async function dragMouse(page: Page, from: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    const along = step <= STEPS / 2 ? step : STEPS - step;
    await page.mouse.move(from.x + along * 4, from.y - along * 3);
  }
  await page.mouse.up();
}

/**
 * From the whole drawing to single cards and back; near, until everything is drawn that is drawn there. One turn with each
 * frame, from within the page: a browser that is told from outside waits longer between two turns than a hand does.
 */
async function turnWheel(page: Page): Promise<void> {
  for (const by of [-TURN, TURN]) {
    await page.evaluate(
      async ({ by: deltaY, steps }) => {
        const at = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
        for (let step = 0; step < steps; step++) {
          await new Promise((frame) => requestAnimationFrame(frame));
          const target = document.elementFromPoint(at.clientX, at.clientY);
          target?.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY, bubbles: true, cancelable: true }));
        }
      },
      { by, steps: STEPS / 2 },
    );
    await rested(page);
  }
}

/** Until the page has had time for all that follows a change of the zoom: a third of a second without work. */
function rested(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        let late = performance.now();
        let last = late;
        const look = setInterval(() => {
          const now = performance.now();
          if (now - last > 40) late = now;
          last = now;
          if (now - late < 330) return;
          clearInterval(look);
          done();
        }, 20);
      }),
  );
}

/** The middle of the container nearest to the middle of the window; undefined where there are none. */
async function containerPoint(page: Page): Promise<Point | undefined> {
  if (new URL(page.url()).searchParams.get('hosts') === '0') return undefined;
  await page.waitForFunction(() => document.querySelector('.react-flow__node[data-id^="container"]'));
  await rested(page);
  return page.evaluate(() => {
    const distance = ({ x, y }: Point) => Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
    return [...document.querySelectorAll('.react-flow__node[data-id^="container"]')]
      .map((node) => node.getBoundingClientRect())
      .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }))
      .sort((a, b) => distance(a) - distance(b))[0];
  });
}

/** A point where the pointer takes hold of the canvas itself. */
function panePoint(page: Page): Promise<Point | undefined> {
  return page.evaluate(() => {
    for (let y = innerHeight - 3; y > innerHeight / 2; y -= 7) {
      for (let x = 3; x < innerWidth / 2; x += 7) {
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
      }
    }
    return undefined;
  });
}

async function launch(): Promise<Browser> {
  const executablePath = installedBrowser();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    // Chromium's sandbox refuses to run as root.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function servePages(): Promise<Server> {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'bench');
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.replaceAll('..', '');
    readFile(join(folder, name)).then(
      (body) => response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}
