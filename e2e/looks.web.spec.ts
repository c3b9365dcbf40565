import { readdirSync } from 'node:fs';
import { EXAMPLE_TEXTS } from '../shared/language/en/examples.ts';
import { EXAMPLES } from './app/places.ts';
import { shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

// Pictures of every view in two sizes and two themes, for people to look at.

const TEXTS: Readonly<Record<string, string>> = EXAMPLE_TEXTS;
const ENDING = '.switchyard.json';
const DESIGNS = readdirSync(EXAMPLES).filter((file) => file.endsWith(ENDING));

test('pictures of the start and the gallery', { tag: '@pictures' }, async ({ app, page }) => {
  await shootAll(page, 'start');
  await page.getByRole('button', { name: 'Examples…' }).click();
  await expect(app.dialogs.gallery).toBeVisible();
  await shootAll(page, 'gallery');
});

test('pictures of every example', { tag: '@pictures' }, async ({ app, page }) => {
  for (const file of DESIGNS) {
    const example = file.slice(0, -ENDING.length);
    await app.openExample(TEXTS[`example.designs.${example}.title`] ?? example);
    await shootAll(page, `example-${example}`, () => app.canvas.showEverything());
  }
});

test('pictures of the export view', { tag: '@pictures' }, async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  await shootAll(page, 'export', () => app.canvas.showEverything());
  for (const [name, format] of [
    ['export-picture', 'Picture (SVG)'],
    ['export-markdown', 'Hand-over document (Markdown)'],
    ['export-json', 'HNS v1 JSON'],
  ] as const) {
    await app.exportView.choose(format);
    await shootAll(page, name);
  }
  await app.exportView.root.getByRole('combobox', { name: 'Format' }).click();
  await shootAll(page, 'export-formats');
  await page.keyboard.press('Escape');
  await app.openExample('Mistakes to mend');
  await app.exportView.open();
  await shootAll(page, 'export-with-errors', () => app.canvas.showEverything());
});

test('pictures of the Problems panel and what a finding selects', { tag: '@pictures' }, async ({ app, page }) => {
  await app.openExample('Mistakes to mend');
  await app.problems.select('SY085');
  await shootAll(page, 'problems');
  await app.problems.groupBy('Rule');
  await page.keyboard.press('Control+Period');
  await expect(app.dialogs.fixes).toBeVisible();
  await shootAll(page, 'problems-quick-fix');
});

test('pictures of the inspector for each kind of element', { tag: '@pictures' }, async ({ app, page }) => {
  await app.openExample('Trunked team with a VLAN');
  const kinds = {
    host: 'Host',
    adapter: 'Adapter',
    switch: 'External vSwitch',
    network: 'Network',
    container: 'Container',
  };
  for (const [kind, label] of Object.entries(kinds)) {
    await app.canvas.nodes
      .and(page.getByRole('group', { name: new RegExp(`^${label} `) }))
      .first()
      .click({ position: { x: 60, y: 12 } });
    await shootAll(page, `inspector-${kind}`, () => app.canvas.showEverything());
  }
});
