import { expect } from '@playwright/test';
import { view } from './view.ts';

const KINDS = ['host', 'adapter', 'switch', 'lane', 'container'] as const;

/** The inspector of each kind, lists that open, and what is looked up. */
export const WINDOW_VIEWS = [
  view('design', 'page', async (visit) => {
    await visit.example('transparent-vlan-team');
    await visit.atFullSize();
  }),
  ...KINDS.map((kind) =>
    view(`${kind}-inspector`, 'inspector', async ({ page, inspector }) => {
      await page.locator(`.react-flow__node-${kind}`).first().focus();
      await page.keyboard.press('Enter');
      await expect(inspector.getByRole('heading', { level: 2 })).toBeVisible();
    }),
  ),
  view('quick-add', 'dialog', (visit) => visit.dialogBy('Control+Shift+K')),
  view('several-inspector', 'inspector', async ({ page, t, inspector }) => {
    await page.locator('.react-flow__node-container').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('Control+a');
    await expect(inspector.getByText(t('inspector.section.arrange'))).toBeVisible();
  }),
  view('outline', 'left', async ({ page }) => {
    await page.keyboard.press('Control+Alt+o');
    await expect(page.getByRole('tree').first()).toBeVisible();
  }),
  view('context-menu', 'menu', async ({ page, menu }) => {
    await page
      .locator('.react-flow__node-container')
      .first()
      .click({ button: 'right', position: { x: 20, y: 8 } });
    await expect(menu).toBeVisible();
  }),
  view('history', 'dialog', async (visit) => {
    await visit.button('frame.history').click();
    await expect(visit.page.getByRole('option').first()).toBeVisible();
  }),
  view('recent-files', 'menu', async (visit) => {
    await visit.button('frame.more-files').click();
    await expect(visit.menu).toBeVisible();
  }),
  view('languages', 'menu', async (visit) => {
    await visit.button('frame.language').click();
    await expect(visit.menu).toBeVisible();
  }),
  view('commands', 'dialog', async (visit) => {
    await visit.dialogBy('Control+k');
    // Some rows of each kind are like all of them.
    await visit.dialog.getByRole('combobox').fill(visit.t('command.view.theme-dark').slice(0, 5));
  }),
  view('shortcuts', 'dialog', async (visit) => {
    await visit.dialogOf('command.help.shortcuts');
    await expect(visit.dialog.locator('kbd').first()).toBeVisible();
  }),
  view('rules', 'dialog', async (visit) => {
    await visit.dialogOf('command.help.rules');
    await expect(visit.dialog.getByRole('listbox')).toBeVisible();
  }),
  view('diagnostics', 'dialog', async (visit) => {
    await visit.dialogOf('command.help.diagnostics');
    await expect(visit.dialog.getByRole('textbox')).toBeVisible();
  }),
  view('tour', 'dialog', async (visit) => {
    await visit.dialogOf('command.help.tour');
    await expect(visit.dialog).toContainText(visit.t('tour.draw.title'));
  }),
] as const;
