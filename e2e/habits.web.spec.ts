import { shoot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test.beforeEach(async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.paste(
    'docker network create -d nat --subnet 172.20.0.0/24 lab\ndocker run -d --name web1 --network lab --ip 172.20.0.10 -p 8080:80 nginx',
  );
  await expect(app.canvas.container('web1')).toBeVisible();
});

test('commands and elements are found by typing', async ({ app, page }) => {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  const field = palette.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  await field.fill('172.20.0.10');
  await expect(palette.getByRole('option').first()).toContainText('web1');
  await shoot(page, 'palette');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(app.inspector.text('Name')).toHaveValue('web1');

  await page.keyboard.press('F1');
  await field.fill('export');
  await expect(palette.getByRole('option').first()).toContainText('Export');
  await expect(palette.getByRole('option').first()).toContainText('Ctrl+E');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Export', exact: true })).toBeVisible();

  // What cannot run says why, and stays.
  await page.keyboard.press('Control+k');
  await field.fill('redo');
  await expect(palette.getByRole('option').first()).toContainText('Nothing to redo');
  await page.keyboard.press('Enter');
  await expect(palette).toBeVisible();
  await field.fill('qqqq');
  await expect(palette.getByRole('status')).toContainText('“qqqq”');
});

test('every shortcut is on the sheet', async ({ page }) => {
  await page.locator('body').press('Shift+Slash');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Next problem');
  await expect(sheet).toContainText('Ctrl+Shift+L');
  await shoot(page, 'shortcuts');
});

test('a container is duplicated, copied, cut and pasted without a conflict', async ({ app, page }) => {
  const before = await app.statusBar.getByRole('status').textContent();
  await app.canvas.container('web1').click();
  await page.keyboard.press('Control+d');
  await expect(app.canvas.container('web2')).toBeVisible();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(app.canvas.container('web3')).toBeVisible();
  await expect(app.inspector.text('Name')).toHaveValue('web3');
  await page.keyboard.press('Control+x');
  await expect(app.canvas.container('web3')).toBeHidden();
  await page.keyboard.press('Control+v');
  await expect(app.canvas.container('web3')).toBeVisible();
  expect(await app.statusBar.getByRole('status').textContent()).toBe(before);
  await expect(app.undo).toHaveAccessibleName(/Paste web3/);
  await page.keyboard.press('Control+z');
  await expect(app.canvas.container('web3')).toBeHidden();
});

test('a host goes to another window by the clipboard', async ({ app, page, context, shell }) => {
  await app.canvas.host('host').click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Control+c');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('switchyard.clip/1');
  expect(shell.origin).toContain('127.0.0.1');
  await page.keyboard.press('Control+v');
  await expect(app.canvas.host('host-2')).toBeVisible();
  expect(context.pages()).toHaveLength(1);
});

test('an element is renamed in its place', async ({ app, page }) => {
  await app.canvas.container('web1').click();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'New name' });
  await expect(field).toBeFocused();
  await shoot(page, 'rename');
  await field.fill('shop');
  await page.keyboard.press('Enter');
  await expect(app.canvas.container('shop')).toBeVisible();
  await page.keyboard.press('F2');
  await field.fill('never');
  await page.keyboard.press('Escape');
  await expect(app.canvas.container('shop')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/Rename web1 to shop/);
});

test('the context menu offers what fits what is under the pointer', async ({ app, page }) => {
  await app.canvas.container('web1').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
  await expect(app.inspector.text('Name')).toHaveValue('web1');
  await shoot(page, 'menu');
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(app.canvas.container('web2')).toBeVisible();

  // By keyboard, for the selection.
  await app.canvas.container('web2').focus();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect(app.canvas.container('web2')).toBeHidden();

  await app.canvas.pane.click({ button: 'right', position: { x: 400, y: 420 } });
  await expect(menu.getByRole('menuitem', { name: 'Select all' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});

test('what cannot be pasted says why', async ({ app, page }) => {
  await page.evaluate(() => navigator.clipboard.writeText('just words'));
  await app.canvas.pane.click({ button: 'right', position: { x: 400, y: 420 } });
  await page.getByRole('menuitem', { name: 'Paste', exact: false }).first().click();
  await expect(page.getByRole('dialog', { name: 'Nothing was pasted' })).toContainText('no elements of a design');
});
