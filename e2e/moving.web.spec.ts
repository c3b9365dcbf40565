import type { Locator, Page } from '@playwright/test';
import { shoot, shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test.beforeEach(async ({ app }) => {
  await app.paste(
    'docker network create -d nat --subnet 172.20.0.0/24 lab\ndocker run -d --name web1 --network lab --ip 172.20.0.10 -p 8080:80 nginx\ndocker run -d --name web2 --network lab nginx',
  );
  await expect(app.canvas.container('web2')).toBeVisible();
});

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error('Not drawn');
  return box;
}

/** Presses in an element, and moves by steps as a hand does. */
async function drag(page: Page, what: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y, width, height } = await boxOf(what);
  await page.mouse.move(x + width / 2, y + height / 3);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + by.x, y + height / 3 + by.y, { steps: 10 });
}

test('Alt-drag leaves the original and makes a copy without a conflict, in one step', async ({ app, page }) => {
  const counts = await app.statusBar.getByRole('status').textContent();
  const before = await boxOf(app.canvas.container('web1'));
  await page.keyboard.down('Alt');
  await drag(page, app.canvas.container('web1'), { x: 20, y: 110 });
  await expect(app.canvas.tip).toHaveText('Duplicate as web3');
  await shoot(page, 'alt-drag');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(app.canvas.container('web3')).toBeVisible();
  expect(await boxOf(app.canvas.container('web1'))).toEqual(before);
  expect((await boxOf(app.canvas.container('web3'))).y).toBeGreaterThan(before.y + 60);
  await expect(app.canvas.endpoint('web3', 'lab')).toHaveAccessibleName('lab: 172.20.0.11');
  expect(await app.statusBar.getByRole('status').textContent()).toBe(counts);
  await page.keyboard.press('Control+z');
  await expect(app.canvas.container('web3')).toHaveCount(0);
  await expect(app.undo).toBeDisabled();
});

test('a drag without Alt moves', async ({ app, page }) => {
  const before = await boxOf(app.canvas.container('web1'));
  await drag(page, app.canvas.container('web1'), { x: 20, y: 110 });
  await page.mouse.up();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Move/);
  expect((await boxOf(app.canvas.container('web1'))).y).toBeGreaterThan(before.y + 60);
});

test('several are selected with a box and with Shift; all, and none', async ({ app, page }) => {
  const first = await boxOf(app.canvas.container('web1'));
  const second = await boxOf(app.canvas.container('web2'));
  await page.keyboard.down('Shift');
  await page.mouse.move(first.x - 6, first.y - 6);
  await page.mouse.down();
  await page.mouse.move(second.x + second.width + 6, second.y + second.height + 8, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(app.inspector.name).toHaveText('2 containers');
  await page.keyboard.press('Escape');
  await expect(app.inspector.root).toContainText('Nothing is selected');

  await app.canvas.container('web1').click();
  await app.canvas.container('web2').click({ modifiers: ['Shift'] });
  await expect(app.inspector.name).toHaveText('2 containers');
  await page.keyboard.press('Control+a');
  await expect(app.inspector.name).toHaveText('host');
});

test('arrows nudge, Shift in large steps; Ctrl+0, 1 and 2 zoom', async ({ app, page }) => {
  const web = app.canvas.container('web1');
  await web.click();
  const before = await boxOf(web);
  await page.keyboard.press('ArrowRight');
  const little = (await boxOf(web)).x - before.x;
  await page.keyboard.press('Shift+ArrowDown');
  const far = (await boxOf(web)).y - before.y;
  expect(far).toBeGreaterThan(little * 9);

  await page.keyboard.press('Control+2');
  await expect(app.statusBar).toContainText('100 %');
  await page.keyboard.press('Control+Minus');
  await expect(app.statusBar).toContainText('80 %');
  await page.keyboard.press('Control+0');
  await expect(app.statusBar).toContainText('100 %');
  await page.keyboard.press('Control+Minus');
  await page.keyboard.press('Control+1');
  await expect(app.statusBar).toContainText('100 %');
});

test('what hangs on a host is shown before it is deleted', async ({ app, page }) => {
  await app.canvas.host('host').click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Delete');
  const preview = page.getByRole('dialog', { name: 'Delete host?' });
  await expect(preview.getByRole('region', { name: 'Goes as well' })).toContainText('2 containersweb1 · web2');
  await shootAll(page, 'delete', async () => undefined);
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.canvas.host('host')).toBeVisible();
});
