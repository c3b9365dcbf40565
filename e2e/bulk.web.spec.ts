import { shootAll } from './app/shots.ts';
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
  await app.canvas.showEverything();
  await expect(app.canvas.container('front-050')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(app.canvas.nodes).toHaveCount(before);
});
