import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_TEXTS } from '../shared/language/en/examples.ts';
import { SUPPORTED_DRIVER_IDS } from '../shared/windows/drivers.ts';
import { EXAMPLES } from './app/places.ts';
import { expect, test } from './app/webApp.ts';

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
const DESIGNS = filesIn(EXAMPLES, '.switchyard.json');
const SEEDS = filesIn(join(EXAMPLES, 'seeds'), '.txt');

/** Every text of the gallery by its key, such as `example.seeds.vlan.title`. */
const TEXTS: Readonly<Record<string, string>> = EXAMPLE_TEXTS;

test('an empty canvas shows three ways to begin, and each leads there', async ({ app, page }) => {
  const ways = page.getByRole('main').getByRole('button', { name: /^(Open an example|Open a file|Import)/ });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Draw a Windows container network');
  await expect(ways).toHaveCount(3);

  await ways.nth(0).click();
  await expect(app.dialogs.gallery).toBeVisible();
  await page.keyboard.press('Escape');
  await ways.nth(1).click();
  await expect(app.dialogs.open).toBeVisible();
  await page.keyboard.press('Escape');
  // With the keyboard as well.
  await ways.nth(2).focus();
  await page.keyboard.press('Enter');
  await expect(app.dialogs.import).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.dialogs.import).toBeHidden();
  await expect(ways).toHaveCount(3);
});

test('the gallery lists a design for every driver, and every command of the two pages', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Examples…' }).click();
  const cards = app.dialogs.gallery.getByRole('button', { name: /\S \S/ });
  for (const driver of SUPPORTED_DRIVER_IDS) {
    await expect(cards.filter({ hasText: `${driver}: ` }).first()).toBeVisible();
  }
  for (const [group, files] of [
    ['designs', DESIGNS],
    ['seeds', SEEDS],
  ] as const) {
    for (const file of files) {
      const title = TEXTS[`example.${group}.${file}.title`] ?? file;
      await expect(app.dialogs.example(title)).toBeVisible();
    }
  }
  await expect(cards).toHaveCount(DESIGNS.length + SEEDS.length);
});

test('every example opens, and nothing complains', async ({ app }) => {
  for (const file of DESIGNS) {
    const title = TEXTS[`example.designs.${file}.title`] ?? file;
    await test.step(title, async () => {
      await app.openExample(title);
      await expect(app.dialogs.gallery).toBeHidden();
      await expect(app.canvas.nodes.first()).toBeVisible();
    });
  }
  for (const file of SEEDS) {
    const title = TEXTS[`example.seeds.${file}.title`] ?? file;
    await test.step(title, async () => {
      await app.openExample(title);
      await expect(app.statusBar).toContainText(/\d hosts?/);
    });
  }
});
