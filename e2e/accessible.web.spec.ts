import { atFullSize, violations } from './app/axe.ts';
import { THEMES } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

for (const theme of THEMES) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme });

    test('the start and the gallery are accessible', async ({ app, page }) => {
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Examples…' }).click();
      await expect(app.dialogs.gallery).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('a design with problems is accessible', async ({ app, page }) => {
      await app.openExample('Mistakes to mend');
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('F8');
      await page.keyboard.press('F8');
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+Period');
      await expect(app.dialogs.fixes).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('help on rules is accessible', async ({ app, page }) => {
      await app.openExample('Mistakes to mend');
      await page.keyboard.press('F8');
      await page.keyboard.press('Shift+F1');
      await expect(app.rules.article).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('what another Windows came to is accessible', async ({ app, page }) => {
      await app.openExample('Mistakes to mend');
      await app.canvas.host('OLD16').click({ position: { x: 40, y: 12 } });
      await app.inspector.choice('Windows').selectOption({ label: 'Windows Server 2022' });
      await expect(app.inspector.root.getByRole('status')).not.toBeEmpty();
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
    });

    test('the export view and the inspector are accessible', async ({ app, page }) => {
      await app.openExample('Overlay over a swarm of three');
      await app.exportView.open();
      await app.canvas.container('orders').click();
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
      await app.canvas.showEverything();
      await app.canvas.network('shop').first().click();
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
    });

    test('a path and the choice of its ends are accessible', async ({ app, page }) => {
      // At 100 % the example is wider than a small window, and buttons at its edge would lie under a panel.
      await page.setViewportSize({ width: 1920, height: 1080 });
      await app.openExample('Mistakes to mend');
      await app.paths.open();
      await app.paths.ask('web', 'legacy');
      await app.paths.to().blur();
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
      await app.paths.from().fill('web');
      await expect(app.paths.choices.first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the reachability of all containers is accessible', async ({ app, page }) => {
      await app.openExample('Web server behind nat');
      await app.paths.open();
      await app.paths.showMatrix();
      await atFullSize(page);
      await app.paths.matrix.focus();
      await expect(app.paths.drawing).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the list at the pointer, what hangs on something, and several elements are accessible', async ({
      app,
      page,
    }) => {
      await app.openExample('Web server behind nat');
      await app.canvas.container('web').click();
      await page.keyboard.press('Control+Shift+K');
      await expect(app.canvas.quickAdd).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await app.canvas.container('api').click({ modifiers: ['Shift'] });
      await page.keyboard.press('Control+l');
      await atFullSize(page);
      expect(await violations(page)).toEqual([]);
      await app.canvas.showEverything();
      await app.canvas.network('shop').click();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('dialog', { name: 'Delete shop?' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('pasting is accessible', async ({ app, page }) => {
      await app.openImport();
      await app.dialogs.import.getByLabel('Text to import').fill('docker network create -d nat --frobnicate x');
      const draw = app.dialogs.import.getByRole('button', { name: 'Draw' });
      await expect(draw).toBeEnabled();
      // What was disabled fades into what is not; half-way it is as pale as neither.
      await draw.evaluate((button) => Promise.all(button.getAnimations().map(({ finished }) => finished)));
      expect(await violations(page)).toEqual([]);
      await draw.click();
      await expect(page.getByRole('region', { name: 'Import notes' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
