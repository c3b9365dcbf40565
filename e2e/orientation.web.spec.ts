import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('the minimap comes when not all is in view, leads there, and can be switched off for good', async ({
  app,
  page,
  workplace,
}) => {
  await app.openExample('Overlay over a swarm of three');
  const minimap = page.getByRole('img', { name: /^Minimap/ });
  await expect(minimap).toHaveCount(0);
  await page.keyboard.press('Control+0');
  await expect(minimap).toBeVisible();
  await shootAll(page, 'minimap', async () => undefined);
  await page.setViewportSize({ width: 1280, height: 800 });

  const before = await app.canvas.nodes.first().boundingBox();
  const box = await minimap.boundingBox();
  if (!box) throw new Error('No minimap');
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await app.canvas.nodes.first().boundingBox())?.x).not.toBe(before?.x);

  await page.getByRole('toolbar', { name: 'Zoom' }).getByRole('button', { name: 'Minimap' }).click();
  await expect(minimap).toHaveCount(0);
  // It stays as it was left, also in the next window.
  await expect
    .poll(() => readFile(join(workplace.home, '.config', 'switchyard', 'settings.json'), 'utf8').catch(() => ''))
    .toContain('never');
});

test('focus mode leaves the selection and its neighbours lit', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.container('web').click();
  await page.keyboard.press('Control+Alt+f');
  const veil = page.locator('.sy-focus-veil');
  await expect(veil).toHaveCount(1);
  const holes = async () => (await veil.getAttribute('d'))?.match(/M/g)?.length ?? 0;
  // The veil itself, the title of the host, the container, its network, and that one's switch.
  expect(await holes()).toBe(5);
  await shootAll(page, 'focus', async () => undefined);

  await app.canvas.container('diag').click();
  await expect(veil).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(veil).toHaveCount(0);
  await app.canvas.container('web').click();
  await expect(veil).toHaveCount(1);
  await page.getByRole('button', { name: 'Focus on the selection and its neighbours', pressed: true }).click();
  await expect(veil).toHaveCount(0);
});
