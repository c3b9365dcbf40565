import { shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

/** A place of the empty canvas, clear of the panels. */
const ON_CANVAS = { x: 320, y: 160 };
/** In the body of a host whose title is at that place. */
const IN_HOST = { x: 470, y: 260 };

test('double-click on the empty canvas offers a host; in a host, what belongs there', async ({ app, page }) => {
  await page.mouse.dblclick(ON_CANVAS.x, ON_CANVAS.y);
  await expect(app.canvas.quickAdd.getByRole('combobox')).toBeFocused();
  await expect(app.canvas.quickAdd.getByRole('option')).toHaveText(/^Host/);
  await page.keyboard.press('Enter');
  await expect(app.canvas.quickAdd).toBeHidden();
  const host = await app.canvas.host('HOST01').boundingBox();
  expect(host?.x).toBeLessThan(ON_CANVAS.x);
  expect(Math.abs((host?.y ?? 0) - ON_CANVAS.y)).toBeLessThan(40);
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add host HOST01/);

  await page.mouse.dblclick(IN_HOST.x, IN_HOST.y);
  await expect(app.canvas.quickAdd.getByRole('option')).toHaveCount(8);
  await shootAll(page, 'quick-add', async () => undefined);
  await page.keyboard.type('con');
  await expect(app.canvas.quickAdd.getByRole('option').first()).toHaveText(/^Container/);
  await page.keyboard.press('Enter');
  // It stands right there, is selected, and F2 renames it.
  const box = await app.canvas.container('container1').boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - IN_HOST.x)).toBeLessThan(3);
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - IN_HOST.y)).toBeLessThan(3);
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name' }).fill('web');
  await page.keyboard.press('Enter');
  await expect(app.canvas.container('web')).toBeVisible();
});

test('Tab opens it at the pointer; arrows choose, Escape closes and leaves no trace', async ({ app, page }) => {
  await page.mouse.move(ON_CANVAS.x, ON_CANVAS.y);
  await page.keyboard.press('Tab');
  await expect(app.canvas.quickAdd).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.canvas.quickAdd).toBeHidden();
  await expect(app.canvas.nodes).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  // On what is selected, where the pointer is elsewhere.
  await app.canvas.host('HOST01').getByText('HOST01', { exact: true }).click();
  await app.statusBar.hover();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(app.canvas.quickAdd.getByRole('option', { selected: true })).toHaveText(/^NAT/);
  await page.keyboard.press('Enter');
  await expect(app.canvas.network('nat1')).toBeVisible();
  await page.keyboard.press('Insert');
  await page.keyboard.type('container');
  await page.keyboard.press('Enter');
  await expect(app.canvas.endpoint('container1', 'nat1')).toBeVisible();
});

test('Tab still leads the keyboard from one part of the canvas to the next', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.host('WEB01').focus();
  await page.keyboard.press('Tab');
  await expect(app.canvas.quickAdd).toBeHidden();
  await expect(app.canvas.host('WEB01').getByRole('button').first()).toBeFocused();
});

test('what nothing is called is said, and a click elsewhere closes the list', async ({ app, page }) => {
  await page.mouse.dblclick(ON_CANVAS.x, ON_CANVAS.y);
  await page.keyboard.type('qqq');
  await expect(app.canvas.quickAdd.getByRole('status')).toContainText('“qqq”');
  await page.mouse.click(ON_CANVAS.x - 40, ON_CANVAS.y + 330);
  await expect(app.canvas.quickAdd).toBeHidden();
});

test('double-click on an element renames it', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.container('web').dblclick();
  await page.getByRole('textbox', { name: 'New name' }).fill('shop');
  await page.keyboard.press('Enter');
  await expect(app.canvas.container('shop')).toBeVisible();
});
