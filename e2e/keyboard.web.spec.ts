import { expect, test } from './app/webApp.ts';

test('the palette is reached with Tab from the top of the window', async ({ app, page }) => {
  const reached = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await app.canvas.paletteItem('Host').evaluate((element) => element === document.activeElement)) break;
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')));
  }
  await expect(app.canvas.paletteItem('Host'), `after ${reached.join(', ')}`).toBeFocused();
});

test('a palette item that cannot be added says why', async ({ app, page }) => {
  await app.canvas.paletteItem('Container').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Palette' }).getByRole('status')).toContainText(
    'This belongs in a host.',
  );
});

test('searching the palette and pressing Enter adds what was found', async ({ app, page }) => {
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('host');
  await search.press('Enter');
  await expect(app.canvas.host('HOST01')).toBeVisible();
});

test('Delete removes what is selected with what hangs on it, and Ctrl+Z brings it back', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.network('shop').click();
  await page.keyboard.press('Delete');
  // What else it concerns is shown before.
  const preview = page.getByRole('dialog', { name: 'Delete shop?' });
  await expect(preview.getByRole('region', { name: 'Stays, without its connection' })).toContainText('web (from shop)');
  await page.keyboard.press('Escape');
  await expect(app.canvas.network('shop')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(preview.getByRole('button', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.canvas.network('shop')).toHaveCount(0);
  await expect(app.canvas.endpoint('web', 'shop')).toHaveCount(0);
  await expect(app.canvas.container('web')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Delete shop/);
  await page.keyboard.press('Control+z');
  await expect(app.canvas.endpoint('web', 'shop')).toBeVisible();
});

test('Delete in a field belongs to the field', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.container('web').click();
  const name = app.inspector.text('Name');
  await name.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(name).toHaveValue('eb');
  await expect(app.canvas.container('eb')).toBeVisible();
});

test('elements are walked through, moved and left with the keyboard', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(app.inspector.name).toHaveText('WEB01');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(app.inspector.name).not.toHaveText('WEB01');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(app.inspector.name).toHaveText('WEB01');

  const web = app.canvas.container('web');
  await web.click();
  const before = await web.boundingBox();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await web.boundingBox())?.x).toBeGreaterThan(before?.x ?? 0);
  // Nudging is one step.
  await page.keyboard.press('Control+z');
  await expect.poll(() => web.boundingBox()).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(app.inspector.root).toContainText('Nothing is selected');
});
