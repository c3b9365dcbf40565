import { expect, test } from './app/webApp.ts';

test.beforeEach(async ({ app }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.network('shop').click();
  await expect(app.inspector.name).toHaveText('shop');
});

test('a wrong address is said at the field, and is kept as typed', async ({ app }) => {
  const subnet = app.inspector.text('Subnet');
  await subnet.fill('10.61.0/');
  await expect(subnet).toHaveAccessibleDescription(/“10\.61\.0\/” is not an IPv4 subnet/);
  await expect(subnet).toHaveAttribute('aria-invalid', 'true');
  await subnet.fill('fd00::/64');
  await expect(subnet).toHaveAccessibleDescription(/IPv6/);
  await subnet.fill('10.61.0.0/24');
  await expect(subnet).toHaveAttribute('aria-invalid', 'false');

  // What a rule finds is said at the same place, with its fix.
  const gateway = app.inspector.text('Gateway');
  await gateway.fill('10.62.0.1');
  await expect(gateway).toHaveAccessibleDescription(/10\.62\.0\.1 lies outside its subnet 10\.61\.0\.0\/24.*SY085/);
  await app.inspector.root.getByRole('button', { name: 'Use 10.61.0.1 as the gateway' }).click();
  await expect(gateway).toHaveValue('10.61.0.1');
  await expect(gateway).toHaveAttribute('aria-invalid', 'false');
});

test('typing in a field is one step', async ({ app }) => {
  const subnet = app.inspector.text('Subnet');
  await subnet.click();
  await subnet.press('Control+a');
  await subnet.pressSequentially('10.99.0.0/16');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Change Subnet of shop/);
  await app.undo.click();
  await expect(subnet).toHaveValue('10.61.0.0/24');
  await app.redo.click();
  await expect(subnet).toHaveValue('10.99.0.0/16');
});

test('Escape puts back what was there before', async ({ app, page }) => {
  const subnet = app.inspector.text('Subnet');
  await subnet.click();
  await subnet.press('Control+a');
  await subnet.pressSequentially('192.168');
  await page.keyboard.press('Escape');
  await expect(subnet).toHaveValue('10.61.0.0/24');
  await expect(app.inspector.name).toHaveText('shop');
});

test('another driver keeps what fits, and shows the fields it has', async ({ app }) => {
  await expect(app.inspector.choice('Driver')).toHaveValue('nat');
  const nat = await app.inspector.fieldNames();
  await app.inspector.choice('Driver').selectOption('transparent');
  await expect(app.canvas.network('shop')).toHaveAccessibleName(/^Network shop, transparent/);
  await expect(app.inspector.text('Subnet')).toHaveValue('10.61.0.0/24');
  const transparent = await app.inspector.fieldNames();
  expect(transparent, 'an option that does not apply is absent').not.toEqual(nat);
  expect(transparent).toContain('VLAN ID');
  expect(nat).not.toContain('VLAN ID');
  // One step, however much went with it.
  await app.undo.click();
  await expect(app.inspector.choice('Driver')).toHaveValue('nat');
  await expect(app.canvas.vswitch('shop')).toHaveAccessibleName(/^Internal vSwitch/);
});

test('a field’s meaning and its sources are one click away', async ({ app, page, context }) => {
  await app.inspector.about('Driver').click();
  const note = page.getByRole('note').or(page.getByRole('tooltip')).filter({ hasText: 'Sources' });
  await expect(note).toContainText('How containers reach each other and the outside.');
  const source = note.getByRole('link').first();
  const address = await source.getAttribute('href');
  expect(address).toMatch(/^https:\/\/[^/]*(microsoft|docker)\.com\//);

  // A tab of its own; it does not matter whether the network can be reached from here.
  const asked = context.waitForEvent('request', (request) => request.url() === address);
  const tab = context.waitForEvent('page');
  await source.click();
  await Promise.all([asked, tab]);
});

test('a name is changed where it is shown, everywhere at once', async ({ app }) => {
  await app.inspector.text('Name').fill('store');
  await expect(app.canvas.network('store')).toBeVisible();
  await expect(app.canvas.network('shop')).toHaveCount(0);
  await expect(app.canvas.container('web').getByRole('button', { name: /^store: / })).toBeVisible();
});
