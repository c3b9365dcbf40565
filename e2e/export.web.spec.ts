import { readFile } from 'node:fs/promises';
import { benchDesign } from '../build/bench/designs.ts';
import { encodeDesign } from '../shared/design/codec.ts';
import { EXPORT_FORMATS } from '../shared/export/formats.ts';
import { textsFor } from '../shared/language/texts.ts';
import { expect, test } from './app/webApp.ts';

const texts = textsFor('en');
/** What every PNG begins with (PNG specification, third edition, §5.2). */
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

test('the script stands beside the one that takes it back, for three shells', async ({ app }) => {
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  const { apply, undo } = app.exportView;
  await expect(apply.text).toContainText(
    "docker network create -d nat '--subnet=10.61.0.0/24' '--gateway=10.61.0.1' shop",
  );
  await expect(apply.text).toContainText('$ErrorActionPreference');
  await expect(undo.text).toContainText('docker network rm');
  const create = await apply.text.textContent();
  expect(create?.indexOf('network create')).toBeLessThan(create?.indexOf('docker run') ?? -1);

  await app.exportView.choose('Docker commands for cmd');
  await expect(apply.text).toContainText('@echo off');
  await app.exportView.choose('Docker commands for sh');
  await expect(apply.text).toContainText('#!/bin/sh');
  await expect(apply.text).toContainText('10.61.0.0/24');
});

test('every host has its own script', async ({ app }) => {
  await app.openExample('Overlay over a swarm of three');
  await app.exportView.open();
  await expect(app.exportView.apply.text).toContainText('docker swarm init');
  await app.exportView.host('SWARM02').click();
  await expect(app.exportView.apply.text).toContainText('docker swarm join-token');
  await expect(app.exportView.apply.text).toContainText('orders');
});

test('a script is copied', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  await app.exportView.apply.copy.click();
  await expect(app.exportView.apply.root.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await app.exportView.apply.text.textContent());
});

test('a PowerShell script is saved with a byte order mark, which Windows PowerShell needs', async ({
  app,
  workplace,
}) => {
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  const shown = await app.exportView.apply.text.textContent();
  await app.exportView.apply.save.click();
  await app.dialogs.saveAs('shop.ps1');
  await expect.poll(() => workplace.list()).toEqual(['shop.ps1']);
  const bytes = await readFile(workplace.path('shop.ps1'));
  expect(bytes.subarray(0, 3)).toEqual(BYTE_ORDER_MARK);
  expect(bytes.subarray(3).toString('utf8').replaceAll('\r\n', '\n')).toBe(shown?.replaceAll('\r\n', '\n'));

  await app.exportView.choose('Docker commands for sh');
  await app.exportView.undo.save.click();
  await app.dialogs.saveAs('undo.sh');
  await expect.poll(() => workplace.list()).toEqual(['shop.ps1', 'undo.sh']);
  expect((await readFile(workplace.path('undo.sh'))).subarray(0, 2).toString()).toBe('#!');
});

test('every format is shown and saved as it is shown', async ({ app, workplace }) => {
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  for (const format of EXPORT_FORMATS) {
    await app.exportView.choose(texts(format.label));
    const file = format.inverse ? app.exportView.apply : app.exportView.content;
    const name = `saved-as-${format.id}.${format.extension}`;
    await file.save.click();
    await app.dialogs.saveAs(name);
    await expect.poll(() => workplace.list()).toContain(name);
    const lines = (text: string | null) => text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') ?? '';
    const saved = lines(await readFile(workplace.path(name), 'utf8'));
    expect(saved.length, format.id).toBeGreaterThan(100);
    if (format.extension !== 'svg') expect(saved, format.id).toBe(lines(await file.text.textContent()));
  }
});

test('the picture is looked at, with findings or without, and saved as PNG', async ({ app, workplace }) => {
  await app.openExample('Mistakes to mend');
  await app.exportView.open();
  // A picture is not run, so errors do not hold it back.
  await app.exportView.choose('Picture (SVG)');
  const { content, root } = app.exportView;
  await expect(content.picture).toHaveAccessibleName('Picture of the design “Mistakes to mend”');
  const drawn = () => content.picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth);
  await expect.poll(drawn).toBeGreaterThan(400);

  await content.savePng.click();
  await app.dialogs.saveAs('drawing.png');
  await expect.poll(() => workplace.list()).toContain('drawing.png');
  const bytes = await readFile(workplace.path('drawing.png'));
  expect(bytes.subarray(0, 8)).toEqual(PNG_SIGNATURE);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  await expect(content.root).toContainText(`As PNG: ${width} × ${height} pixels`);
  expect(width).toBe(2 * Number(await drawn()));

  const marked = await content.picture.getAttribute('src');
  await root.getByRole('checkbox', { name: 'With findings' }).uncheck();
  await expect(content.picture).not.toHaveAttribute('src', marked ?? '');
  await expect.poll(drawn).toBeGreaterThan(400);
});

test('the picture is copied as an image', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  await app.exportView.choose('Picture (SVG)');
  await app.exportView.content.root.getByRole('button', { name: 'Copy picture' }).click();
  await expect(app.exportView.content.root.getByRole('button', { name: 'Copied' })).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain('image/png');
});

test('what a folded host leaves out of the picture is said', async ({ app, page }) => {
  await app.openExample('Web server behind nat');
  await page.getByRole('button', { name: 'Fold WEB01' }).click();
  await app.exportView.open();
  await app.exportView.choose('Picture (SVG)');
  await expect(app.exportView.root).toContainText(
    'The host “WEB01” is folded, so what is in it is not in the picture.',
  );
});

test('a large design is exported beside the window, and shown in part', async ({ app, workplace, page }) => {
  // A machine that does other things besides takes its time; how long it takes is measured by the benchmarks, for more.
  const patience = { timeout: 30_000 };
  await workplace.put('large.switchyard.json', encodeDesign(benchDesign({ hosts: 1, containersPerHost: 1500 })));
  await page.keyboard.press('Control+o');
  await app.dialogs.choose('large.switchyard.json');
  await expect(app.canvas.nodes.first()).toBeVisible(patience);
  await page.getByRole('tab', { name: 'Export' }).click();
  await expect(app.exportView.apply.root).toContainText(/Shown: the first \d+ of \d+ lines/, patience);
  // One of each kind: with an inverse, as one file, as a picture. That every format is written beside the window as in it is
  // shown by the tests of that work.
  const wanted = [
    EXPORT_FORMATS.findLast(({ inverse }) => inverse),
    ...EXPORT_FORMATS.filter(({ id }) => ['markdown', 'svg'].includes(id)),
  ];
  for (const format of wanted) {
    if (!format) continue;
    await app.exportView.choose(texts(format.label));
    const file = format.inverse ? app.exportView.apply : app.exportView.content;
    const said = format.extension === 'svg' ? /As PNG: \d+ × \d+ pixels/ : /Shown: the first \d+ of \d+ lines/;
    await expect(file.root).toContainText(said, patience);
  }
});

test('a design with errors is exported only when that is confirmed, and says so in its head', async ({ app, page }) => {
  await app.openExample('Mistakes to mend');
  await app.exportView.open();
  await expect(app.exportView.root).toContainText(/This design has \d+ errors/);
  await expect(app.exportView.apply.text).toHaveCount(0);
  await app.exportView.anyway.click();
  await expect(app.exportView.apply.text).toContainText(/# .*SY085.*172\.16\.1\.1/);

  // Another mistake has to be agreed to again.
  await app.canvas.container('web').click();
  await app.inspector.text('Name').fill('two words');
  await expect(app.exportView.anyway).toBeVisible();
  await expect(app.exportView.apply.text).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await expect(app.exportView.root).toBeHidden();
});

test('there is nothing to export yet on an empty canvas', async ({ app: _opened, page }) => {
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('There is nothing to export yet. Draw a host first.')).toBeVisible();
});
