import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE_TEXTS } from '../shared/language/en/examples.ts';
import { SUPPORTED_DRIVER_IDS } from '../shared/windows/drivers.ts';
import { violations } from './app/axe.ts';
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

test('the tour is offered, never forced: it shows each part, by keyboard alone, and is not offered again', async ({
  app,
  page,
  workplace,
}) => {
  const offer = page.getByRole('region', { name: /^New here/ });
  const step = (title: string) => page.getByRole('dialog', { name: title });
  await expect(offer).toBeVisible();
  await expect(step('Draw a network')).toBeHidden();
  // A panel that is folded is opened for its step, and folded again afterwards.
  await page.keyboard.press('Control+Alt+i');
  await offer.getByRole('button', { name: 'Take the tour' }).focus();
  await page.keyboard.press('Enter');
  await expect(step('Draw a network')).toBeFocused();
  await expect(step('Draw a network')).toContainText('Step 1 of 6');
  for (const title of [
    'Say what it is',
    'See what would go wrong',
    'Take the script',
    'Or change the host from here',
  ]) {
    await page.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await expect(step(title)).toBeFocused();
  }
  expect(await violations(page)).toEqual([]);
  // Nothing is locked meanwhile, and Escape ends it wherever the focus is.
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await expect(app.canvas.host('HOST01')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(app.inspector.text('Name')).toBeHidden();

  const settings = () => readFile(join(workplace.home, '.config', 'switchyard', 'settings.json'), 'utf8');
  await expect.poll(settings).toContain('"tourOffered": false');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Examples…' })).toBeVisible();
  await expect(offer).toBeHidden();

  // Whoever wants it again finds it among the commands.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tour');
  await page.keyboard.press('Enter');
  await expect(step('Draw a network')).toBeFocused();
  await page.getByRole('button', { name: 'End the tour' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
