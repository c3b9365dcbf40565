import { atFullSize, violations } from './app/axe.ts';
import { THEMES } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

for (const theme of THEMES) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme });

    test('adding many, and a table of them, is accessible', async ({ app, page }) => {
      await app.openExample('Web server behind nat');
      await app.canvas.container('web').click();
      await page.keyboard.press('Control+Shift+D');
      await expect(page.getByRole('dialog', { name: 'Add several containers' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.keyboard.type('from a table');
      await page.keyboard.press('Enter');
      const table = page.getByRole('dialog', { name: 'Add containers from a table' });
      await table.getByLabel('Table', { exact: true }).fill('name\timage\nweb\tiis\n');
      await expect(table.getByRole('list')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('templates, notes, the legend and the presentation are accessible', async ({ app, page }) => {
      await app.ready();
      await page.keyboard.press('Control+Shift+N');
      const templates = page.getByRole('dialog', { name: 'New from template' });
      await expect(templates).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await templates.getByRole('button', { name: /^Single server/ }).click();
      await expect(page.getByRole('region', { name: 'About this template' })).toBeVisible();
      await page.keyboard.press('Control+Alt+G');
      await expect(page.getByRole('region', { name: 'Legend', exact: true })).toBeVisible();
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+Alt+G');
      await page.keyboard.press('Shift+N');
      await page.keyboard.type('Call Anna first');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('group', { name: 'Note, Call Anna first' })).toBeVisible();
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+Shift+P');
      await expect(page.getByText('The whole design')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
