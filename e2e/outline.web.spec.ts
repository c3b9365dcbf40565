import { shoot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('the outline is the canvas’s twin: it selects, follows, folds, renames and deletes by keyboard', async ({
  app,
  page,
}) => {
  await app.openExample('Overlay over a swarm of three');
  await page.keyboard.press('Control+Alt+o');
  const tree = page.getByRole('tree', { name: 'Outline of the design' });
  await expect(tree.getByRole('treeitem').first()).toHaveAccessibleName(/^Host, SWARM01/);
  await shoot(page, 'outline');

  await tree.focus();
  await page.keyboard.press('Home');
  await expect(app.inspector.text('Name')).toHaveValue('SWARM01');
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(app.inspector.text('Name')).toHaveValue('SWARM02');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem').nth(1)).toHaveAttribute('aria-selected', 'true');

  // What is selected on the canvas is shown here, whatever was folded.
  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill('Ethernet');
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('treeitem', { name: /^Adapter, Ethernet/, selected: true }).first()).toBeVisible();

  // Keys of the canvas work from here.
  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name' }).fill('FIRST');
  await page.keyboard.press('Enter');
  await expect(tree.getByRole('treeitem').first()).toHaveAccessibleName(/^Host, FIRST/);
  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await page.getByRole('dialog', { name: 'Delete FIRST?' }).getByRole('button', { name: 'Delete' }).click();
  await expect(tree.getByRole('treeitem').first()).toHaveAccessibleName(/^Host, SWARM02/);
});
