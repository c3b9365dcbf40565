import { expect, test } from './app/webApp.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.use({ documents: ['nat-web-server'], fileAtStart: 'nat-web-server.switchyard.json' });

test('where the window cannot be drawn, a page says so, gives the design out, and loading again brings the work back', async ({
  app,
  page,
  noise,
}) => {
  await app.ready();
  // A part of the page that cannot be had is a fault that every browser can be made to have.
  await page.route(/AboutDialog/, (route) => route.abort());
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('About Switchyard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Switchyard has made a mistake' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the design' }).click();
  await expect(page.getByRole('status')).toContainText('on the clipboard');
  noise.expected('Failed to load resource');
  noise.expected('AboutDialog');
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toMatchObject({
    schema: 'switchyard/1',
  });
  await page.unroute(/AboutDialog/);
  await page.getByRole('button', { name: 'Load the window again' }).click();
  await app.ready();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('About Switchyard');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'About Switchyard' });
  await expect(dialog.getByText(/^\d+ packages, each with its licence$/)).toBeVisible();
  await dialog.getByRole('button', { name: /^react 19/ }).click();
  await expect(dialog.getByText('Permission is hereby granted', { exact: false })).toBeVisible();
});
