import { expect, test } from './app/webApp.ts';

test('a dialog that opens has the focus where one goes on', async ({ app, page }) => {
  await page.keyboard.press('Control+Shift+v');
  await expect(app.dialogs.import.getByLabel('Text to import')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+o');
  await expect(app.dialogs.open.getByLabel('File name')).toBeFocused();
  await page.keyboard.press('Escape');

  await app.openExample('Mistakes to mend');
  await app.problems.select('SY085');
  await page.keyboard.press('Control+Period');
  await expect(app.dialogs.fixes.getByRole('button', { name: 'Use 172.16.2.1 as the gateway' })).toBeFocused();
  // One key, and it is mended.
  await page.keyboard.press('Enter');
  await expect(app.problems.finding('SY085')).toHaveCount(0);

  await page.keyboard.press('Control+Alt+n');
  await expect(app.dialogs.unsaved.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
});

test('a dialog that is open is answered before another command', async ({ app, page }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await page.keyboard.press('Control+Alt+n');
  await expect(app.dialogs.unsaved).toBeVisible();
  await page.keyboard.press('Control+o');
  await page.keyboard.press('Control+Shift+v');
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(1);
  await app.dialogs.unsaved.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.canvas.host('HOST01')).toBeVisible();
});
