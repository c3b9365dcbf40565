import { shoot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('the legend says what is on the drawing, and is switched off again', async ({ app, page }) => {
  await app.openExample('Overlay over a swarm of three');
  await page.keyboard.press('Control+Alt+G');
  const legend = page.getByRole('region', { name: 'Legend', exact: true });
  await expect(legend.getByRole('listitem')).toHaveCount(15);
  await expect(legend).toContainText('One subnet across swarm hosts');
  await shoot(page, 'legend');
  await legend.getByRole('button', { name: 'Close the legend' }).click();
  await expect(legend).toBeHidden();
});

test('printing puts the drawing with its legend, name and date on one page', async ({ app, page }) => {
  await app.openExample('Overlay over a swarm of three');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press('Control+P');
  const sheet = page.locator('.sy-print');
  await expect(sheet).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByRole('heading')).toHaveText('Overlay over a swarm of three');
  await expect(sheet.getByText(/^Printed on /)).toBeVisible();
  await expect(app.toolbar).toBeHidden();
  await shoot(page, 'print');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // Once it is on paper, nothing is left behind.
  await expect(sheet).toHaveCount(0);
});

test('presenting shows the drawing alone; arrows go from host to host, Escape ends, and nothing has changed', async ({
  app,
  page,
}) => {
  await app.openExample('Overlay over a swarm of three');
  await page.keyboard.press('Control+Shift+P');
  await expect(app.toolbar).toBeHidden();
  await expect(page.getByText('The whole design')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('1 of 3')).toBeVisible();
  await shoot(page, 'presenting');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('3 of 3')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('2 of 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.toolbar).toBeVisible();
  await expect(app.undo).toBeDisabled();
});
