import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { installedBrowser } from '../setup/browser.mjs';
import { type Row, timingOf } from './measure.ts';

const SIZES = [500, 2000, 10_000];
const STEPS = 60;
const SCREEN = { width: 1400, height: 900 };

interface Measured {
  readonly mount: number;
  readonly nodes: number;
  readonly heap: number;
  readonly pan: Moved;
  readonly zoom: Moved;
  readonly drag: Moved;
}

/** p95 of the gaps between frames, and main-thread work per step, both in milliseconds. */
interface Moved {
  readonly frame: number;
  readonly work: number;
}

/**
 * Mount, pan, zoom and drag of the canvas beside a plain React Flow page with the same elements, in one run of one browser.
 * Ratios below 1 mean that the canvas is quicker.
 */
export async function canvasRows(): Promise<Row[]> {
  await build({ configFile: join(import.meta.dirname, '..', 'vite.bench.config.ts') });
  const server = await servePages();
  const browser = await launch();
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const rows: Row[] = [];
    for (const size of SIZES) {
      const ours = await measurePage(browser, `${base}/ours.html?nodes=${size}`);
      const plain = await measurePage(browser, `${base}/plain.html?nodes=${size}`);
      rows.push(...compare(size, ours, plain));
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

function compare(size: number, ours: Measured, plain: Measured): Row[] {
  const row = (what: string, a: number, b: number, unit: 'ms' | 'nodes' | 'MB', target?: number): Row => ({
    what: `${size} elements, ${what}`,
    value: a / b,
    unit: '×',
    note: `${a.toFixed(a < 10 ? 1 : 0)} against ${b.toFixed(b < 10 ? 1 : 0)} ${unit}`,
    ...(target !== undefined && { target }),
  });
  const noSlower = size === 2000 ? 1 : undefined;
  return [
    row('mount', ours.mount, plain.mount, 'ms'),
    row('pan, frame p95', ours.pan.frame, plain.pan.frame, 'ms', noSlower),
    row('pan, work per step', ours.pan.work, plain.pan.work, 'ms', noSlower),
    row('zoom, frame p95', ours.zoom.frame, plain.zoom.frame, 'ms', noSlower),
    row('zoom, work per step', ours.zoom.work, plain.zoom.work, 'ms', noSlower),
    row('drag, frame p95', ours.drag.frame, plain.drag.frame, 'ms', noSlower),
    row('drag, work per step', ours.drag.work, plain.drag.work, 'ms', noSlower),
    row('DOM nodes', ours.nodes, plain.nodes, 'nodes'),
    row('heap', ours.heap, plain.heap, 'MB'),
  ];
}

async function measurePage(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: SCREEN });
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.bench?.mounted !== undefined, undefined, { timeout: 120_000 });
    const mount = await page.evaluate(() => window.bench.mounted ?? Number.NaN);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    // All elements are in view here: the hardest case for panning and zooming.
    const pan = await during(page, devtools, () => dragMouse(page, { x: 3, y: SCREEN.height - 3 }));
    const zoom = await during(page, devtools, () => turnWheel(page));
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    await page.evaluate(() => window.bench.comeNear());
    const drag = await during(page, devtools, async () => dragMouse(page, await containerPoint(page)));
    await devtools.send('HeapProfiler.collectGarbage');
    const heap = (await metric(devtools, 'JSHeapUsedSize')) / 2 ** 20;
    return { mount, nodes, heap, pan, zoom, drag };
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

async function dragMouse(page: Page, from: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    const along = step <= STEPS / 2 ? step : STEPS - step;
    await page.mouse.move(from.x + along * 4, from.y - along * 3);
  }
  await page.mouse.up();
}

async function turnWheel(page: Page): Promise<void> {
  await page.mouse.move(SCREEN.width / 2, SCREEN.height / 2);
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, step < STEPS / 2 ? -60 : 60);
}

/** The middle of the container nearest to the middle of the window. */
async function containerPoint(page: Page): Promise<{ x: number; y: number }> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.react-flow__node')].some((node) =>
      node.getAttribute('data-id')?.startsWith('container'),
    ),
  );
  return page.evaluate(() => {
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    const points = [...document.querySelectorAll('.react-flow__node')]
      .filter((node) => node.getAttribute('data-id')?.startsWith('container'))
      .map((node) => node.getBoundingClientRect())
      .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
    const distance = (point: { x: number; y: number }) => Math.hypot(point.x - middle.x, point.y - middle.y);
    return points.reduce((best, point) => (distance(point) < distance(best) ? point : best), points[0] ?? middle);
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
