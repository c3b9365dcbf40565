import { shoot, shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('fifty of a container: names, addresses and ports seen before, one step, one undo', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  const before = await app.canvas.nodes.count();
  await app.canvas.container('web').click();
  await page.keyboard.press('Control+Shift+D');
  const dialog = page.getByRole('dialog', { name: 'Add several containers' });
  await expect(dialog.getByLabel('How many')).toBeFocused();
  await dialog.getByLabel('How many').fill('50');
  await dialog.getByLabel('Name').fill('front-{n:03}');
  await dialog.getByLabel('First number').fill('1');
  await dialog.getByLabel('The next free ones').check();
  await dialog.getByLabel('Published ports').fill('9000:80');
  const preview = dialog.getByRole('table', { name: 'What is added' });
  await expect(preview.getByRole('row').nth(1)).toContainText('front-001');
  await expect(preview.getByRole('row').last()).toContainText('front-050');
  await expect(preview.getByRole('row').last()).toContainText('9049:80');
  await shootAll(page, 'add-several', async () => undefined);

  // What is wrong is said by its field, and nothing can be added until it is right.
  await dialog.getByLabel('From').fill('10.9.9.9');
  await expect(dialog.getByText('The address lies outside the subnet.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add containers' })).toBeDisabled();
  await dialog.getByLabel('From').fill('');
  await dialog.getByRole('button', { name: 'Add 50 containers' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add 50 containers to WEB01/);
  await expect(app.canvas.container('front-050')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(app.canvas.nodes).toHaveCount(before);
});

const TABLE = [
  'Container\tImage\tNetwork\tIP 주소\tPorts\tRemark',
  'front\tiis:1\tshop\t10.61.0.200\t9090:80\tnew',
  'web\tiis:1\tshop\t\t\ttaken',
  'back\t\tshop\t10.61.0.999\t\twrong',
  'job\tjob:3\tnowhere\t\t\tunknown network',
].join('\n');

test('rows copied in a spreadsheet: columns by their headings, and each row left out says why', async ({
  app,
  page,
}) => {
  await app.openExample('Web server behind nat');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('from a table');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add containers from a table' });
  await dialog.getByLabel('Table', { exact: true }).fill(TABLE);
  await expect(dialog.getByLabel('Column 4: IP 주소')).toHaveValue('ip');
  await expect(dialog.getByLabel('Column 6: Remark')).toHaveValue('');
  const refused = dialog.getByRole('list', { name: '3 rows are left out' });
  await expect(refused).toContainText('Line 3: WEB01 has a container called “web” already.');
  await expect(refused).toContainText('Line 4: “10.61.0.999” is no IPv4 address.');
  await expect(refused).toContainText('Line 5: no network called “nowhere” can be reached from WEB01.');
  await shootAll(page, 'add-from-table', async () => undefined);

  // Another column for the name: “taken” is a name nobody has.
  await dialog.getByLabel('Column 6: Remark').selectOption('name');
  await expect(dialog.getByLabel('Column 1: Container')).toHaveValue('');
  await expect(dialog.getByRole('button', { name: 'Add 2 containers' })).toBeEnabled();
  await dialog.getByLabel('Column 1: Container').selectOption('name');
  await dialog.getByRole('button', { name: 'Add 1 container' }).click();
  await expect(app.canvas.container('front')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add 1 container to WEB01/);
});

test('a property of several containers is changed in one step; what they differ in says so', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.container('web').click();
  await app.canvas.container('worker').click({ modifiers: ['Shift'] });
  await expect(app.inspector.name).toHaveText('2 containers');
  await expect(app.inspector.text('Image')).toHaveAttribute('placeholder', 'Mixed values');
  await expect(app.inspector.text('Name')).toHaveCount(0);
  await shoot(page, 'several-selected');
  await app.inspector.text('Image').fill('shop:2');
  await app.inspector.choice('Isolation').selectOption('Process');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Change Isolation of 2 elements/);
  await app.undo.click();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Change Image of 2 elements/);
  await app.canvas.container('worker').click();
  await expect(app.inspector.text('Image')).toHaveValue('shop:2');
});
