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
 * The longest time the window does not answer during long work on 10,000 containers, in the built application, task by task
 * as the browser records them.
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
  ['select all', (page) => keys(page, 'Escape', 'Control+A')],
  ['move all', (page) => keys(page, 'ArrowRight')],
  ['delete a host', deleteHost],
  ['take back', (page) => keys(page, 'Control+Z')],
  ['tidy', (page) => keys(page, 'Control+Shift+L')],
  ['lock a host and tidy around it', tidyAround],
  ['change the Windows of all hosts', changeWindows],
  ['take that back', (page) => keys(page, 'Control+Z')],
  ['delete all', deleteAll],
  ['take the deletion back', (page) => keys(page, 'Control+Z')],
  ['look at a table of 2,000 containers', pasteTable],
  ['add the table', addTable],
  ['save', (page) => keys(page, 'Control+S')],
  ['addresses', (page) => keys(page, 'Control+Alt+A')],
  ['export', (page) => keys(page, 'Control+E')],
  ['search', search],
  ['import of 10,000 commands', importLines],
];

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

async function search(page: Page): Promise<void> {
  await keys(page, 'Control+K');
  await page.keyboard.type('app55');
  await page.getByRole('option').first().waitFor();
  await keys(page, 'Escape', 'Escape');
}

async function deleteHost(page: Page): Promise<void> {
  await keys(page, 'Escape', 'Alt+ArrowDown', 'Delete');
  // What hangs on it is shown first.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
}

async function tidyAround(page: Page): Promise<void> {
  await keys(page, 'Escape', 'Control+A', 'ArrowRight', 'Escape', 'Alt+ArrowDown', 'Control+L', 'Control+Shift+L');
}

async function changeWindows(page: Page): Promise<void> {
  await keys(page, 'Escape', 'Control+A');
  await page
    .getByRole('combobox', { name: /^Windows/ })
    .first()
    .selectOption({ label: 'Windows Server 2016' });
}

async function deleteAll(page: Page): Promise<void> {
  await keys(page, 'Escape', 'Control+A', 'Delete');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
}

/** As Excel puts it on the clipboard. */
async function pasteTable(page: Page): Promise<void> {
  const rows = Array.from({ length: 2000 }, (_, at) => `table${at}\tshop/table:${at % 7}\tshop`);
  await keys(page, 'Escape', 'Alt+ArrowDown');
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    ['Name\tImage\tNetwork', ...rows].join('\n'),
  );
  await page.getByRole('button', { name: /^Add 2,?000 containers/ }).waitFor();
}

async function addTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Add 2,?000 containers/ }).click();
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

/** A task of the main thread: how long it took, and how much of that the processor worked for it, in milliseconds. */
interface Task {
  readonly took: number;
  readonly worked: number;
}

/** Where other programs want the processor too, only the work says anything. */
async function longest(page: Page, what: string, act: () => Promise<void>): Promise<Row> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'],
      excludedCategories: ['*'],
    },
  });
  await act();
  await settled(page);
  const ended = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.end');
  await ended;
  await devtools.detach();
  const tasks = mainTasks(events);
  const long = tasks.filter(({ worked }) => worked > MOST);
  return {
    what,
    value: Math.max(0, ...tasks.map(({ worked }) => worked)),
    unit: 'ms',
    target: MOST,
    note: `${long.length} longer than ${MOST} ms; with what other programs took, ${Math.max(0, ...tasks.map(({ took }) => took)).toFixed(0)} ms`,
  };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds: on the wall, and of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

function mainTasks(events: readonly TraceEvent[]): readonly Task[] {
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  return events
    .filter((event) => event.name === 'RunTask' && main.has(thread(event)))
    .map(({ dur = 0, tdur = dur }) => ({ took: dur / 1000, worked: tdur / 1000 }));
}

/** Until nothing more comes of it: timers come on time for so long. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    (quiet) =>
      new Promise<void>((done) => {
        let late = performance.now();
        let last = late;
        const look = setInterval(() => {
          const now = performance.now();
          if (now - last > 100) late = now;
          last = now;
          if (now - late < quiet) return;
          clearInterval(look);
          done();
        }, 50);
      }),
    QUIET,
  );
}
