import { judged } from './app/judged.ts';
import { shoot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('steps have names, and are taken back and done again in order', async ({ app, page }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await app.canvas.drop('NAT', app.canvas.host('HOST01'));
  await app.canvas.drop('Container', app.canvas.network('nat1'));

  await expect(app.undo).toHaveAccessibleName(/^Undo: Add container container1/);
  await expect(app.redo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add network nat1/);
  await expect(app.redo).toHaveAccessibleName(/^Redo: Add container container1/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(app.canvas.nodes).toHaveCount(0);
  await expect(app.undo).toHaveAttribute('aria-disabled', 'true');

  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+y');
  await expect(app.canvas.endpoint('container1', 'nat1')).toBeVisible();
  await expect(app.redo).toHaveAttribute('aria-disabled', 'true');
});

test('a new step after undoing forgets what could be done again', async ({ app, page }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await page.keyboard.press('Control+z');
  await app.canvas.drop('Host', { x: 320, y: 130 });
  await expect(app.redo).toHaveAttribute('aria-disabled', 'true');
});

test('a drag is one step, and changes no finding', async ({ app, page }) => {
  await app.openExample('Mistakes to mend');
  const web = app.canvas.container('web');
  const before = await web.boundingBox();
  await app.canvas.dragBy(web, { x: 30, y: 24 });
  const moved = await web.boundingBox();
  expect(moved).not.toEqual(before);
  await expect(app.undo).toHaveAccessibleName(/^Undo: Move/);
  await app.expectFindings(judged('mistakes-to-mend').summary);

  await page.keyboard.press('Control+z');
  await expect.poll(() => web.boundingBox()).toEqual(before);
  await expect(app.undo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => web.boundingBox()).toEqual(moved);
});

test('opening another design begins a history of its own', async ({ app }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await app.page.getByRole('button', { name: 'Examples…' }).click();
  await app.dialogs.example('A VLAN').click();
  await app.dialogs.unsaved.getByRole('button', { name: 'Do not save' }).click();
  await expect(app.canvas.network('MyTransparentNetwork')).toBeVisible();
  await expect(app.undo).toHaveAttribute('aria-disabled', 'true');
});

test('the history lists every step, and choosing one goes there', async ({ app, page }) => {
  for (const name of ['HOST01', 'HOST02', 'HOST03']) {
    await app.canvas.paletteItem('Host').click();
    await expect(app.canvas.host(name)).toBeVisible();
  }
  await expect(app.canvas.host('HOST03')).toBeVisible();
  await app.toolbar.getByRole('button', { name: 'History' }).click();
  const list = page.getByRole('listbox', { name: 'History' });
  await expect(list.getByRole('option')).toHaveText([
    'As it was opened',
    'Add host HOST01',
    'Add host HOST02',
    'Add host HOST03',
  ]);
  await shoot(page, 'history');
  await list.getByRole('option', { name: 'Add host HOST01' }).click();
  await expect(app.canvas.host('HOST02')).toHaveCount(0);
  await expect(list.getByRole('option', { selected: true })).toHaveText('Add host HOST01');
  // Forwards again, with the keyboard.
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toHaveText('Add host HOST03');
  await page.keyboard.press('Escape');
  await expect(app.canvas.host('HOST03')).toBeVisible();
});

test('a file that is opened again has its history, as long as nobody has changed it', async ({
  app,
  page,
  workplace,
}) => {
  await app.canvas.paletteItem('Host').click();
  await app.canvas.paletteItem('Host').click();
  await expect(app.canvas.host('HOST02')).toBeVisible();
  await page.keyboard.press('Control+s');
  await app.dialogs.saveAs('kept');
  await page.keyboard.press('Control+Alt+n');
  await expect(app.canvas.nodes).toHaveCount(0);
  await expect(app.undo).toHaveAttribute('aria-disabled', 'true');

  await page.keyboard.press('Control+o');
  await app.dialogs.choose('kept.switchyard.json');
  await expect(app.canvas.host('HOST02')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add host HOST02/);
  await expect(app.title).toContainText('Saved');
  await page.keyboard.press('Control+z');
  await expect(app.canvas.host('HOST02')).toHaveCount(0);
  await page.keyboard.press('Control+y');

  await page.keyboard.press('Control+Alt+n');
  await workplace.put(
    'kept.switchyard.json',
    (await workplace.read('kept.switchyard.json')).replace('HOST02', 'HOST99'),
  );
  await page.keyboard.press('Control+o');
  await app.dialogs.choose('kept.switchyard.json');
  await expect(app.canvas.host('HOST99')).toBeVisible();
  await expect(app.undo).toHaveAttribute('aria-disabled', 'true');
});
