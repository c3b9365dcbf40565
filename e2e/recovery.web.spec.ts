import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app/webApp.ts';
import { startWebShell } from './app/webShell.ts';
import { Window } from './app/window.ts';

/** The journal is written in the background: what a test ends must have arrived. */
const journals = async (home: string) =>
  (await readdir(home, { recursive: true })).filter((name) => /\.journal$/.test(name));

/** How many changes have arrived in journals, each after the line that begins it. */
const changesKept = async (home: string) => {
  const texts = await Promise.all((await journals(home)).map((name) => readFile(join(home, name), 'utf8')));
  return texts.reduce((sum, text) => sum + text.trimEnd().split('\n').length - 1, 0);
};

test('work that was not saved when its window went is offered, shown and recovered', async ({
  app,
  page,
  shell,
  workplace,
  context,
}) => {
  await workplace.putExample('l2tunnel-azure');
  await page.keyboard.press('Control+o');
  await app.dialogs.choose('l2tunnel-azure.switchyard.json');
  await expect(app.title).toContainText('Saved');
  await app.inspector.text('Name').fill('before the crash');
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await expect(app.canvas.host('HOST01')).toBeVisible();
  await expect.poll(() => changesKept(workplace.home)).toBeGreaterThan(0);
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  const next = await startWebShell(workplace);
  await again.goto(next.url);
  const window = new Window(again);
  const dialog = again.getByRole('dialog', { name: 'Work that was not saved' });
  await expect(dialog).toContainText('l2tunnel-azure');
  await expect(dialog).toContainText('Last steps:');
  await dialog.getByRole('button', { name: /^Recover “/ }).click();
  await expect(window.canvas.host('HOST01')).toBeVisible();
  await expect(window.title).toContainText('Not saved');
  await expect(window.inspector.text('Name')).toHaveValue('before the crash');
  expect(JSON.parse(await workplace.read('l2tunnel-azure.switchyard.json')).name).not.toBe('before the crash');

  // It belongs to its file, and once saved nothing is left to recover.
  await again.keyboard.press('Control+s');
  await expect(window.title).not.toContainText('Not saved');
  expect(JSON.parse(await workplace.read('l2tunnel-azure.switchyard.json')).name).toBe('before the crash');
  await expect.poll(() => journals(workplace.home)).toEqual([]);
  await again.close();
  await next.stop();
  await shell.stop();
});

test('deleted work does not come again; work put off does', async ({ app, page, workplace, context }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await expect.poll(() => changesKept(workplace.home)).toBeGreaterThan(0);
  await page.close({ runBeforeUnload: false });
  const open = async () => {
    const next = await startWebShell(workplace);
    const tab = await context.newPage();
    await tab.goto(next.url);
    const close = async () => {
      await tab.close();
      await next.stop();
    };
    return { tab, close, dialog: tab.getByRole('dialog', { name: 'Work that was not saved' }) };
  };
  const first = await open();
  await first.dialog.getByRole('button', { name: 'Later' }).click();
  await expect(first.dialog).toBeHidden();
  await first.close();
  const second = await open();
  await second.dialog.getByRole('button', { name: /^Delete “/ }).click();
  await expect(second.dialog).toBeHidden();
  await second.close();
  const third = await open();
  await new Window(third.tab).ready();
  await expect(third.tab.getByRole('button', { name: 'Examples…' })).toBeVisible();
  await expect(third.dialog).toBeHidden();
  await third.close();
});

test('work the user gives up is not offered again', async ({ app, page, workplace }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await expect.poll(() => journals(workplace.home)).toHaveLength(1);
  await page.keyboard.press('Control+Alt+n');
  await app.dialogs.unsaved.getByRole('button', { name: 'Do not save' }).click();
  await expect.poll(() => journals(workplace.home)).toEqual([]);
});
