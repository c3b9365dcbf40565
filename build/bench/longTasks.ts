import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startWebShell } from '../../e2e/app/webShell.ts';
import { createWorkplace } from '../../e2e/app/workplace.ts';
import { encodeDesign } from '../../shared/design/codec.ts';
import { installedBrowser } from '../setup/browser.mjs';
import { benchDesign } from './designs.ts';
import type { Row } from './measure.ts';

/** Longer than this, and one feels that the window does not answer. */
const MOST = 50;
/** Nothing more comes of what was done when the main thread has been free for so long. */
const QUIET = 1500;

/**
 * The longest time the window does not answer during long work on 10,000 containers, by the browser's own Long Tasks: open,
 * edit, tidy, take back, export, import, save, in the built application.
 */
export async function longTaskRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'switchyard-bench-'));
  const workplace = await createWorkplace();
  const file = await workplace.put(
    'large.switchyard.json',
    encodeDesign(benchDesign({ hosts: 100, containersPerHost: 100 })),
  );
  await writeFile(join(folder, 'lines.txt'), LINES);
  const shell = await startWebShell(workplace, undefined);
  const executablePath = installedBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.addInitScript(listen);
    await page.goto(shell.url);
    await page.getByRole('toolbar', { name: 'Toolbar' }).waitFor();
    await settled(page);
    const rows: Row[] = [];
    for (const [what, act] of WORK)
      rows.push(await longest(page, `10,000 containers: ${what}`, () => act(page, { file, folder })));
    return rows;
  } finally {
    await browser.close();
    await shell.stop();
    await workplace.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

const LINES = Array.from(
  { length: 10_000 },
  (_, at) => `docker run -d --name app${at} --network nat shop/app:${at % 7}`,
).join('\n');

interface Files {
  readonly file: string;
  readonly folder: string;
}

const WORK: readonly (readonly [string, (page: Page, files: Files) => Promise<void>])[] = [
  ['open', open],
  ['select all and move', (page) => keys(page, 'Escape', 'Control+A', 'ArrowRight')],
  ['delete a host', deleteHost],
  ['take back', (page) => keys(page, 'Control+Z')],
  ['tidy', (page) => keys(page, 'Control+Shift+L')],
  ['save', (page) => keys(page, 'Control+S')],
  ['addresses', (page) => keys(page, 'Control+Alt+A')],
  ['export', (page) => keys(page, 'Control+E')],
  ['import of 10,000 commands', importLines],
];

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

async function deleteHost(page: Page): Promise<void> {
  await keys(page, 'Escape', 'Alt+ArrowDown', 'Delete');
  // What hangs on it is shown first.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
}

async function open(page: Page, { file }: Files): Promise<void> {
  await page.keyboard.press('Control+O');
  await page.getByLabel('File name').fill(file);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').getByText('100 hosts').waitFor({ timeout: 120_000 });
}

async function importLines(page: Page, { folder }: Files): Promise<void> {
  await page.getByRole('button', { name: 'Import…' }).click();
  await page.locator('input[type=file]').setInputFiles(join(folder, 'lines.txt'));
  await page
    .getByText('10000 containers')
    .or(page.getByText('10,000 containers'))
    .first()
    .waitFor({ timeout: 120_000 });
}

declare global {
  interface Window {
    longTasks: { readonly end: number; readonly duration: number }[];
  }
}

function listen(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.longTasks.push({ end: startTime + duration, duration });
  }).observe({ type: 'longtask', buffered: true });
}

async function longest(page: Page, what: string, act: () => Promise<void>): Promise<Row> {
  await page.evaluate(() => {
    window.longTasks.length = 0;
  });
  await act();
  await settled(page);
  const durations = await page.evaluate(() => window.longTasks.map(({ duration }) => duration));
  const total = durations.reduce((sum, duration) => sum + duration, 0);
  return {
    what,
    value: Math.max(0, ...durations),
    unit: 'ms',
    target: MOST,
    note: `${durations.length} long tasks, ${total.toFixed(0)} ms together`,
  };
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    (quiet) => performance.now() - Math.max(0, ...window.longTasks.map(({ end }) => end)) > quiet,
    QUIET,
    { polling: 200, timeout: 120_000 },
  );
}
