import { readFile } from 'node:fs/promises';
import { expect, test } from './app/webApp.ts';

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
