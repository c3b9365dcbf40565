import { shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

/** A place of the empty canvas, clear of the panels. */
const ON_CANVAS = { x: 320, y: 160 };
/** In the body of a host whose title is at that place. */
const IN_HOST = { x: 470, y: 260 };

test('double-click on the empty canvas offers a host; in a host, what belongs there', async ({ app, page }) => {
  await page.mouse.dblclick(ON_CANVAS.x, ON_CANVAS.y);
  await expect(app.canvas.quickAdd.getByRole('combobox')).toBeFocused();
  await expect(app.canvas.offers).toHaveText(/^Host/);
  await page.keyboard.press('Enter');
  await expect(app.canvas.quickAdd).toBeHidden();
  const host = await app.canvas.host('HOST01').boundingBox();
  expect(host?.x).toBeLessThan(ON_CANVAS.x);
  expect(Math.abs((host?.y ?? 0) - ON_CANVAS.y)).toBeLessThan(40);
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add host HOST01/);

  await page.mouse.dblclick(IN_HOST.x, IN_HOST.y);
  await expect(app.canvas.offers).toHaveCount(8);
  await shootAll(page, 'quick-add', async () => undefined);
  await page.keyboard.type('con');
  await expect(app.canvas.offers.first()).toHaveText(/^Container/);
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

test('a wire let go on the empty canvas offers what it may lead to, made and connected in one step', async ({
  app,
  page,
}) => {
  await app.openExample('Web server behind nat');
  await expect(app.canvas.container('web')).toBeVisible();
  const nodes = await app.canvas.nodes.count();
  const host = await app.canvas.host('WEB01').boundingBox();
  const beside = { x: (host?.x ?? 0) + 120, y: (host?.y ?? 0) + (host?.height ?? 0) + 24 };
  await app.canvas.pull(app.canvas.plug('web'), beside);
  await expect(page.getByText('Let go to add something at its end')).toBeVisible();
  await app.canvas.release();
  await expect(app.canvas.quickAdd).toHaveAccessibleName('Add at the end of this wire from web');
  await expect(app.canvas.offers).toHaveText([/^N.*NAT/, /Transparent/, /Overlay/, /L2 bridge/, /L2 tunnel/]);
  await shootAll(page, 'wire-end', async () => undefined);
  await page.keyboard.type('tra');
  await page.keyboard.press('Enter');
  await expect(app.canvas.endpoint('web', 'transparent1')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add transparent1 and connect it to web/);
  await page.keyboard.press('Control+z');
  await expect(app.canvas.nodes).toHaveCount(nodes);

  // Escape leaves everything as it was.
  await app.canvas.pull(app.canvas.plug('web'), beside);
  await app.canvas.release();
  await page.keyboard.press('Escape');
  await expect(app.canvas.quickAdd).toBeHidden();
  await expect(app.canvas.nodes).toHaveCount(nodes);
});

test('a vSwitch dropped on an uplink is put between the network and its adapter', async ({ app, page }) => {
  await app.canvas.drop('Host', ON_CANVAS);
  await app.canvas.drop('Adapter', app.canvas.host('HOST01'));
  await app.canvas.drop('Transparent', app.canvas.adapter('Ethernet'));
  const bar = await app.canvas.vswitch('transparent1').boundingBox();
  const socket = await app.canvas.adapter('Ethernet').boundingBox();
  if (!bar || !socket) throw new Error('Not drawn');
  const onWire = { x: socket.x + socket.width / 2, y: (bar.y + bar.height + socket.y) / 2 };
  await app.canvas.carry('vSwitch', onWire);
  await expect(app.canvas.tip).toHaveText('Put vSwitch between transparent1 and Ethernet');
  await shootAll(page, 'insert-switch', async () => undefined);
  await app.canvas.release();
  await expect(app.canvas.vswitch('vSwitch')).toHaveAccessibleName(/^External vSwitch vSwitch, 1 /);
  await expect(app.canvas.vswitch('transparent1')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(app.canvas.vswitch('transparent1')).toBeVisible();
});

test('an element is connected with the keyboard, from the outline as well', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.drop('Container', app.canvas.host('WEB01'));
  await page.keyboard.press('Control+Shift+K');
  await expect(app.canvas.quickAdd).toHaveAccessibleName('Connect container1 to');
  await expect(app.canvas.offers.first()).toHaveText(/shop/);
  await shootAll(page, 'connect-to', async () => undefined);
  await page.keyboard.press('Enter');
  await expect(app.canvas.endpoint('container1', 'shop')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(app.canvas.endpoint('container1', 'shop')).toHaveCount(0);

  await page.getByRole('tab', { name: 'Outline' }).click();
  const tree = page.getByRole('tree', { name: 'Outline of the design' });
  await tree.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+K');
  await page.keyboard.type('shop');
  await page.keyboard.press('Enter');
  await expect(app.canvas.endpoint('container1', 'shop')).toBeVisible();
  await expect(tree).toBeFocused();
});
