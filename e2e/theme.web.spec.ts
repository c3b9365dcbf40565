import { expect, test } from './app/webApp.ts';

test('the theme follows the system until one is chosen, and the choice is remembered', async ({ app, page }) => {
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'light');

  await app.chooseTheme('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  // Until it has been written, a reload would not find it.
  await expect
    .poll(async () => {
      await page.reload();
      await app.ready();
      return html.getAttribute('data-theme');
    })
    .toBe('dark');
});

test('panels fold without moving the drawing, and stay folded', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  const web = app.canvas.container('web');
  const before = await web.boundingBox();
  await page.keyboard.press('Control+Alt+p');
  await expect(app.canvas.paletteItem('Host')).toBeHidden();
  await page.keyboard.press('Control+Alt+i');
  await expect(app.inspector.name).toBeHidden();
  await page.getByRole('button', { name: 'Fold the panel' }).click();
  await expect(app.problems.panel).toBeHidden();
  expect(await web.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: 'Unfold the panel' }).click();
  await expect(app.problems.panel).toBeVisible();
});
