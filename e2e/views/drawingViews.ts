import { expect } from '@playwright/test';
import { view } from './view.ts';

/** Drawing, and what is asked of a drawing. */
export const DRAWING_VIEWS = [
  view('start', 'page', async ({ page, t }) => {
    await expect(page.getByRole('heading', { name: t('start.title') })).toBeVisible();
  }),
  view('gallery', 'dialog', async ({ page, dialog }) => {
    await page.locator('[data-command="file.gallery"]').click();
    await expect(dialog).toBeVisible();
  }),
  view('templates', 'dialog', (visit) => visit.dialogBy('Control+Shift+N')),
  view(
    'template-opened',
    'page',
    async (visit) => {
      await visit.dialogBy('Control+Shift+N');
      await visit.dialog
        .getByRole('button', { name: new RegExp(`^${visit.t('template.single-server.title')}`) })
        .click();
      await expect(visit.region('templates.explain')).toBeVisible();
      await visit.press('Control+Alt+G', 'Shift+N');
      await visit.page.keyboard.type('Call Anna first');
      await visit.press('Control+Enter');
      await expect(visit.region('legend.title')).toBeVisible();
      await visit.atFullSize();
    },
    async (visit) => {
      // The explanation is shown where nothing is selected.
      await visit.press('Control+Alt+G', 'Escape');
      await visit.button('templates.explain.close').click();
    },
  ),
  view('save-template', 'dialog', (visit) => visit.dialogOf('command.file.save-template')),
  view(
    'present',
    'page',
    async (visit) => {
      await visit.press('Control+Shift+P');
      await expect(visit.page.getByText(visit.t('present.whole'))).toBeVisible();
      await visit.press('ArrowRight');
      await expect(visit.page.getByText(visit.t('present.place', { at: 1, count: 1 }))).toBeVisible();
    },
    async (visit) => {
      await visit.press('Escape');
      await expect(visit.page.locator('[data-presenting]')).toHaveCount(0);
    },
  ),
  view(
    'unsaved',
    'dialog',
    (visit) => visit.dialogBy('Control+Alt+n'),
    async (visit) => {
      await visit.button('dialog.unsaved.discard').click();
      await visit.close();
    },
  ),
  view('problems', 'page', async (visit) => {
    await visit.example('mistakes-to-mend');
    await visit.press('F8', 'F8');
    await visit.atFullSize();
  }),
  view('fixes', 'dialog', (visit) => visit.dialogBy('Control+Period')),
  view('rule', 'dialog', async (visit) => {
    await visit.dialogBy('Shift+F1');
    await expect(visit.dialog.getByRole('article')).toBeVisible();
  }),
  view('path', 'panel', async (visit) => {
    await visit.tab('command.view.paths');
    for (const [end, name] of [
      ['pathsView.from', 'web'],
      ['pathsView.to', 'legacy'],
    ] as const) {
      await visit.panel.getByRole('combobox', { name: visit.t(end), exact: true }).fill(name);
      await expect(visit.menu.getByRole('option').first()).toContainText(name);
      await visit.menu.getByRole('option').first().click();
    }
    await expect(visit.page.locator('.sy-path')).toBeVisible();
  }),
  view('path-ends', 'menu', async (visit) => {
    await visit.panel.getByRole('combobox', { name: visit.t('pathsView.from'), exact: true }).fill('web');
    await expect(visit.menu.getByRole('option').first()).toBeVisible();
  }),
  view('reachability', 'panel', async (visit) => {
    await visit.button('pathsView.view.matrix').click();
    await visit.panel.getByRole('grid').focus();
    await expect(visit.page.locator('.sy-path')).toBeVisible();
  }),
  view('addresses', 'panel', async (visit) => {
    await visit.tab('command.view.addresses');
    await visit.panel.getByRole('option', { name: /^CustomNat1/ }).click();
  }),
  view('renumber', 'dialog', async (visit) => {
    await visit.button('addresses.renumber').click();
    await visit.dialog.getByRole('textbox').first().fill('10.1.2.0/24');
    await expect(visit.dialog.getByRole('table')).toBeVisible();
  }),
  view('plan-of-nothing', 'panel', (visit) => visit.tab('command.view.plan')),
  view('drift-of-nothing', 'panel', (visit) => visit.tab('command.view.drift')),
  view('export', 'panel', async (visit) => {
    await visit.tab('command.view.export');
    await visit.button('exportView.export-anyway').click();
    await expect(visit.panel.locator('pre').first()).toBeVisible();
  }),
  view('export-formats', 'menu', async (visit) => {
    await visit.panel.getByRole('combobox', { name: visit.t('exportView.format') }).click();
    await expect(visit.menu.getByRole('option').first()).toBeVisible();
  }),
  view('version-changed', 'inspector', async (visit) => {
    await visit.select('host', 'OLD16');
    await visit.inspector.getByRole('combobox').first().selectOption({ label: 'Windows Server 2022' });
    await expect(visit.inspector.getByRole('status')).not.toBeEmpty();
  }),
  view('delete', 'dialog', async (visit) => {
    await visit.select('host', 'OLD16');
    await visit.dialogBy('Delete');
  }),
  view('several', 'dialog', (visit) => visit.dialogBy('Control+Shift+D')),
  view('table', 'dialog', async (visit) => {
    await visit.dialogOf('command.edit.paste-table');
    await visit.dialog.getByRole('textbox').first().fill('name\timage\nweb\tiis\n');
    await expect(visit.dialog.getByRole('list').first()).toBeVisible();
  }),
  view(
    'import',
    'dialog',
    async (visit) => {
      await visit.page.locator('[data-command="file.import"]').click();
      await visit.dialog.getByRole('textbox').first().fill('docker network create -d nat --frobnicate x');
      await expect(visit.button('dialog.import.run')).toBeEnabled();
    },
    async (visit) => {
      await visit.button('dialog.import.run').click();
      await visit.button('dialog.unsaved.discard').click();
      await expect(visit.dialog).toHaveCount(0);
    },
  ),
  view('import-notes', 'panel', async (visit) => {
    await expect(visit.region('frame.import-notes')).toBeVisible();
  }),
] as const;
