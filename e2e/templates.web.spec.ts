import { shoot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('a template opens with what it is, when it is used, and what to change first', async ({ app, page }) => {
  await page.keyboard.press('Control+Shift+N');
  const dialog = page.getByRole('dialog', { name: 'New from template' });
  await expect(dialog.getByRole('region', { name: 'By driver' }).getByRole('button')).toHaveCount(5);
  await expect(dialog.getByRole('region', { name: 'By environment' }).getByRole('button')).toHaveCount(6);
  await shoot(page, 'templates');
  await dialog.getByRole('button', { name: /^Teamed trunk with VLANs/ }).click();
  await expect(app.canvas.network('back32')).toBeVisible();
  const note = page.getByRole('region', { name: 'About this template' });
  await expect(note).toContainText('What to change first');
  await expect(note.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await shoot(page, 'template-opened');
  await note.getByRole('button', { name: 'Close the explanation' }).click();
  await expect(note).toBeHidden();
});

test('the open design is kept as a template, opened again with new ids, and removed', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  const before = await app.canvas.container('web').getAttribute('data-id');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('save as template');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name of the template' }).fill('Our web server');
  await page.getByRole('button', { name: 'Save template' }).click();
  await page.keyboard.press('Control+Shift+N');
  const own = page.getByRole('region', { name: 'Your own' });
  await own.getByRole('button', { name: /^Our web server/ }).click();
  await expect(app.title).toContainText('Our web server');
  expect(await app.canvas.container('web').getAttribute('data-id')).not.toBe(before);
  await page.keyboard.press('Control+Shift+N');
  await own.getByRole('button', { name: 'Remove the template “Our web server”' }).click();
  await expect(own).toContainText('None yet');
});
