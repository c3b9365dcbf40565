import { expect, test } from './app/webApp.ts';

const SHOP = 'shop.switchyard.json';

test('a design is saved by the window’s own dialog, and opened again', async ({ app, page, workplace }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await expect(app.title).toContainText('Not saved');
  await page.keyboard.press('Control+s');
  await expect(app.dialogs.save.getByLabel('File name')).toHaveValue('Untitled design.switchyard.json');
  // Without its extension, as people write it.
  await app.dialogs.saveAs('shop');
  await expect(app.title).toContainText('Saved');
  await expect(app.title).toContainText('shop');
  expect(await workplace.list()).toEqual([SHOP]);
  expect(JSON.parse(await workplace.read(SHOP))).toMatchObject({
    schema: 'switchyard/1',
    topology: { hosts: [{ name: 'HOST01' }] },
  });

  await page.keyboard.press('Control+Alt+n');
  await expect(app.canvas.nodes).toHaveCount(0);
  await page.keyboard.press('Control+o');
  await app.dialogs.choose(SHOP);
  await expect(app.canvas.host('HOST01')).toBeVisible();
  await expect(app.title).toContainText('Saved');
});

test('recent files are offered, and open again', async ({ app, page, workplace }) => {
  await workplace.putExample('l2tunnel-azure');
  await page.keyboard.press('Control+o');
  await app.dialogs.choose('l2tunnel-azure.switchyard.json');
  await expect(app.title).toContainText('l2tunnel-azure');
  await page.keyboard.press('Control+Alt+n');
  await page.getByRole('button', { name: 'Recent files and more' }).click();
  await page.getByRole('menuitem', { name: 'l2tunnel-azure' }).click();
  await expect(app.title).toContainText('l2tunnel-azure');
});

test('a save keeps the version before it', async ({ app, page, workplace }) => {
  await workplace.putExample('l2tunnel-azure', SHOP);
  const before = await workplace.read(SHOP);
  await page.keyboard.press('Control+o');
  await app.dialogs.choose(SHOP);
  await app.canvas.nodes.first().waitFor();
  await app.inspector.text('Name').fill('renamed');
  await page.keyboard.press('Control+s');
  await expect(app.title).toContainText('Saved');
  expect(JSON.parse(await workplace.read(SHOP))).toMatchObject({ name: 'renamed' });
  expect(await workplace.list()).toEqual([SHOP, `${SHOP}.bak`]);
  expect(await workplace.read(`${SHOP}.bak`)).toBe(before);
});

test('unsaved work is asked about before it would be lost', async ({ app, page, workplace }) => {
  const { unsaved } = app.dialogs;
  await app.canvas.drop('Host', { x: 300, y: 110 });

  await page.keyboard.press('Control+Alt+n');
  await unsaved.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.canvas.host('HOST01')).toBeVisible();

  await page.keyboard.press('Control+Alt+n');
  // Escape never loses anything.
  await page.keyboard.press('Escape');
  await expect(unsaved).toBeHidden();
  await expect(app.canvas.host('HOST01')).toBeVisible();

  await page.keyboard.press('Control+Alt+n');
  await unsaved.getByRole('button', { name: 'Save', exact: true }).click();
  await app.dialogs.saveAs(SHOP);
  await expect(app.title).not.toContainText('Not saved');
  await expect(app.canvas.nodes).toHaveCount(0);
  expect(await workplace.list()).toEqual([SHOP]);

  await app.canvas.drop('Host', { x: 300, y: 110 });
  await page.keyboard.press('Control+Alt+n');
  await unsaved.getByRole('button', { name: 'Do not save' }).click();
  await expect(app.canvas.nodes).toHaveCount(0);
});

test('a browser asks before it leaves unsaved work', async ({ app, page }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(app.canvas.host('HOST01')).toBeVisible();
});

test('a change from outside is noticed, and a save does not overwrite it unasked', async ({ app, page, workplace }) => {
  await workplace.putExample('l2tunnel-azure', SHOP);
  const original = await workplace.read(SHOP);
  await page.keyboard.press('Control+o');
  await app.dialogs.choose(SHOP);
  await expect(app.title).toContainText('Saved');
  await app.inspector.text('Name').fill('mine');

  await workplace.put(SHOP, original.replace('"name": "', '"name": "theirs, once '));
  const bar = page.getByRole('group').filter({ hasText: `“${SHOP}” was changed by another window or program` });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Keep mine' }).click();
  await expect(bar).toBeHidden();

  await page.keyboard.press('Control+s');
  await expect(app.dialogs.conflict).toContainText('Nothing has been written yet.');
  await app.dialogs.conflict.getByRole('button', { name: 'Cancel' }).click();
  expect(JSON.parse(await workplace.read(SHOP)).name).toContain('theirs');
  await expect(app.inspector.text('Name')).toHaveValue('mine');

  await page.keyboard.press('Control+s');
  await app.dialogs.conflict.getByRole('button', { name: 'Replace the file with mine' }).click();
  await expect(app.title).toContainText('Saved');
  expect(JSON.parse(await workplace.read(SHOP)).name).toBe('mine');
  // What was there before is beside it.
  expect(JSON.parse(await workplace.read(`${SHOP}.bak`)).name).toContain('theirs');

  await workplace.put(SHOP, original.replace('"name": "', '"name": "theirs, twice '));
  await bar.getByRole('button', { name: 'Reload the file' }).click();
  await expect(app.inspector.text('Name')).toHaveValue(/^theirs, twice/);
  await expect(app.title).toContainText('Saved');
});

test('a file that cannot be opened says where and why, and what was open stays open', async ({
  app,
  page,
  workplace,
}) => {
  await workplace.putExample('nat-web-server', 'good.switchyard.json');
  const good = await workplace.read('good.switchyard.json');
  const faulty = {
    'broken.switchyard.json': [good.replace('"topology": {', '"topology": ?'), /damaged at line 4, column \d+: “\?”/],
    'cut.switchyard.json': [good.slice(0, good.length / 2), /ends in the middle, at line \d+/],
    'foreign.switchyard.json': ['{ "name": "something else" }', /not a Switchyard design/],
    'newer.switchyard.json': [good.replace('switchyard/1', 'switchyard/99'), /newer Switchyard \(format 99/],
    'empty.switchyard.json': ['', /The file is empty/],
    'wrong.switchyard.json': [good.replace(/"hosts": \[/, '"hosts": 5, "x": ['), /topology/],
  } as const;
  for (const [name, [text]] of Object.entries(faulty)) await workplace.put(name, text);
  await app.openExample('A VLAN');
  const { nodes } = app.canvas;
  const drawn = await nodes.count();

  for (const [name, [text, says]] of Object.entries(faulty)) {
    await page.keyboard.press('Control+o');
    await app.dialogs.choose(name);
    const fault = app.dialogs.fault(`“${name}” was not opened`);
    await expect(fault).toContainText(says);
    await fault.getByRole('button', { name: 'Close' }).last().click();
    await expect(fault).toBeHidden();
    await expect(nodes).toHaveCount(drawn);
    expect(await workplace.read(name), 'a file that cannot be read is not touched').toBe(text);
  }
});

test('a file that has gone says so', async ({ app, page, workplace }) => {
  await workplace.putExample('l2tunnel-azure');
  await page.keyboard.press('Control+o');
  await expect(app.dialogs.open.getByRole('button', { name: 'l2tunnel-azure.switchyard.json' })).toBeVisible();
  await app.dialogs.open.getByLabel('File name').fill('no-such.switchyard.json');
  await page.keyboard.press('Enter');
  await expect(app.dialogs.fault('“no-such.switchyard.json” was not opened')).toContainText('no-such.switchyard.json');
});

test('a web shell that has gone is said, and nothing is lost', async ({ app, page, shell, noise }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await shell.stop();
  await expect(page.getByText(/connection|no longer|does not answer/i).first()).toBeVisible();
  await app.canvas.drop('Adapter', app.canvas.host('HOST01'));
  await page.keyboard.press('Control+Shift+s');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.canvas.adapter('Ethernet')).toBeVisible();
  noise.expected('WebSocket connection');
  noise.expected('ERR_CONNECTION_REFUSED');
});

test.describe('given at the start', () => {
  test.use({ documents: ['overlay-swarm-of-three'], fileAtStart: 'overlay-swarm-of-three.switchyard.json' });

  test('a file is open at once', async ({ app }) => {
    await expect(app.canvas.host('SWARM01')).toBeVisible();
    await expect(app.title).toContainText('overlay-swarm-of-three');
    await expect(app.title).toContainText('Saved');
  });
});

test.describe('given at the start, a broken file', () => {
  test.use({ fileAtStart: 'missing.switchyard.json' });

  test('says why, over an empty canvas', async ({ app }) => {
    await expect(app.dialogs.fault('“missing.switchyard.json” was not opened')).toBeVisible();
  });
});
