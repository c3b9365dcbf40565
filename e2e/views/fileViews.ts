import { rm } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { view } from './view.ts';

/** Files, and what goes wrong. */
export const FILE_VIEWS = [
  view('save-file', 'dialog', async (visit) => {
    await visit.example('nat-web-server');
    await visit.dialogBy('Control+Shift+s');
  }),
  view(
    'choose-file',
    'dialog',
    async (visit) => {
      await visit.workplace.put('broken.switchyard.json', '{ "schema": ');
      await visit.workplace.putExample('nat-web-server');
      await visit.dialogBy('Control+o');
      await expect(visit.dialog.getByRole('button', { name: 'broken.switchyard.json' })).toBeVisible();
    },
    async () => undefined,
  ),
  view('fault', 'dialog', async (visit) => {
    await visit.dialog.getByRole('button', { name: 'broken.switchyard.json' }).click();
    await visit.button('dialog.files.open').click();
    await expect(visit.dialog).toContainText('broken');
  }),
  view('changed-outside', 'dialog', async (visit) => {
    await visit.dialogBy('Control+o');
    await visit.dialog.getByRole('button', { name: 'nat-web-server.switchyard.json', exact: true }).click();
    await visit.button('dialog.files.open').click();
    await visit.close();
    await expect(visit.page.getByRole('banner')).toContainText('nat-web-server');
    await visit.press('Shift+T');
    await visit.page.keyboard.type('mine');
    await visit.press('Control+Enter');
    await visit.workplace.putExample('l2tunnel-azure', 'nat-web-server.switchyard.json');
    await visit.dialogBy('Control+s');
  }),
  view('changed-bar', 'page', (visit) => expect(visit.button('file.keep-mine')).toBeVisible()),
  view('not-saved', 'dialog', async (visit) => {
    await visit.button('file.keep-mine').click();
    await rm(visit.workplace.documents, { recursive: true });
    await visit.dialogBy('Control+s');
    if (await visit.button('dialog.conflict.overwrite').isVisible()) {
      await visit.button('dialog.conflict.overwrite').click();
    }
    await expect(visit.button('file.try-again', undefined, visit.dialog)).toBeVisible();
  }),
  view('crash', 'page', async (visit) => {
    const { page, t, noise } = visit;
    // A part of the page that cannot be had is a fault that every browser can be made to have.
    await page.route(/AboutDialog/, (route) => route.abort());
    await visit.command('command.help.about');
    await expect(page.getByRole('heading', { name: t('crash.title') })).toBeVisible();
    noise.expected('Failed to load resource');
    noise.expected('AboutDialog');
    await page.unroute(/AboutDialog/);
  }),
  view(
    'recover',
    'dialog',
    async (visit) => {
      await visit.button('crash.reload').click();
      await expect(visit.dialog).toBeVisible();
    },
    async (visit) => {
      await visit.button('recovery.later').click();
      await visit.close();
    },
  ),
  view('about', 'dialog', async (visit) => {
    await visit.dialogOf('command.help.about');
    await expect(visit.dialog.getByText(visit.t('about.licence'))).toBeVisible();
  }),
] as const;
