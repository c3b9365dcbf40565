import { judged } from './app/judged.ts';
import { expect, test } from './app/webApp.ts';

// “Mistakes to mend” is an example with one of each of the commonest mistakes.
const { summary, findings } = judged('mistakes-to-mend');
const ALL = findings.length;

test.describe('the problems of a design', () => {
  test.beforeEach(async ({ app }) => {
    await app.openExample('Mistakes to mend');
    await app.expectFindings(summary);
  });

  test('are counted in the status bar, on the panel’s tab and at the elements', async ({ app }) => {
    await expect(app.problems.tab).toContainText(String(ALL));
    await expect(app.problems.all).toHaveCount(ALL);
    await expect(app.canvas.container('web2')).toHaveAccessibleName(/2 errors/);
    await expect(app.canvas.network('CustomNat2')).toHaveAccessibleName(/1 error$/);
    await expect(app.canvas.container('web')).toHaveAccessibleName(/endpoints?$/);
    await expect(app.canvas.host('OLD16')).toHaveAccessibleName(new RegExp(`${summary.error} errors`));
  });

  test('are visited with F8 and Shift+F8, round and round', async ({ app, page }) => {
    const rows = await app.problems.all.allTextContents();
    for (const row of [...rows, rows[0]]) {
      await page.keyboard.press('F8');
      // A row ends with what it is about.
      expect(row).toContain(await app.inspector.name.textContent());
    }
    await page.keyboard.press('Shift+F8');
    expect(rows.at(-1)).toContain(await app.inspector.name.textContent());
  });

  test('are brought into view when clicked', async ({ app, page }) => {
    // Somewhere else entirely.
    await page.getByRole('button', { name: 'Zoom in' }).click({ clickCount: 6, delay: 5 });
    await app.canvas.dragBy(page.getByRole('application'), { x: -400, y: -200 });
    await app.problems.select('SY125');
    await expect(app.inspector.name).toHaveText('web2');
    await expect(app.canvas.container('web2')).toBeInViewport();
  });

  test('are filtered by text and by severity, and grouped', async ({ app, page }) => {
    await app.problems.search.fill('legacy');
    await expect(app.problems.finding('SY095')).toBeVisible();
    await expect(app.problems.finding('SY085')).toHaveCount(0);
    await app.problems.search.fill('sy085');
    await expect(app.problems.all).toHaveCount(1);
    await app.problems.search.fill('no such thing');
    await expect(app.problems.panel).toContainText('No problem matches the filter.');
    await app.problems.search.clear();

    await app.problems.panel.getByRole('button', { name: /^Show errors/ }).click();
    await expect(app.problems.all).toHaveCount(ALL - summary.error);
    await app.problems.panel.getByRole('button', { name: /^Show errors/ }).click();

    await app.problems.groupBy('Host');
    await expect(app.problems.groups).toHaveText([/^OLD16/]);
    await app.problems.groupBy('Rule');
    await expect(app.problems.groups).toHaveCount(new Set(findings.map((finding) => finding.code)).size);
    // Offered only where there is a fix.
    const group = app.problems.groups.filter({ hasText: 'SY070' });
    await expect(group.getByRole('button', { name: 'Fix all' })).toHaveCount(0);
    // Folding with the keyboard.
    await app.problems.list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(app.problems.all).toHaveCount(ALL - 1);
  });

  test('are reached with the arrow keys, and Enter selects what they are about', async ({ app, page }) => {
    const second = await app.problems.all.nth(1).textContent();
    await app.problems.list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(app.inspector.name).not.toHaveText('Mistakes to mend');
    expect(second).toContain(await app.inspector.name.textContent());
  });

  test('are fixed from the panel, as one named step', async ({ app }) => {
    await app.problems.finding('SY085').getByRole('button', { name: 'Use 172.16.2.1 as the gateway' }).click();
    await expect(app.problems.finding('SY085')).toHaveCount(0);
    await app.expectFindings({ ...summary, error: summary.error - 1 });
    await expect(app.undo).toHaveAccessibleName(/^Undo: Quick fix SY085/);
    await app.undo.click();
    await app.expectFindings(summary);
  });

  test('are fixed with Ctrl+. on the selection', async ({ app, page }) => {
    await app.canvas.container('web2').click();
    await page.keyboard.press('Control+Period');
    const fix = app.dialogs.fixes.getByRole('button', { name: 'Use host port 8081' });
    await fix.focus();
    await page.keyboard.press('Enter');
    await expect(app.dialogs.fixes).toBeHidden();
    await expect(app.problems.finding('SY125')).toHaveCount(0);
    await expect(app.canvas.container('web2')).toHaveAccessibleName(/1 error$/);
  });

  test('of one rule are fixed all at once', async ({ app }) => {
    await app.problems.groupBy('Rule');
    await app.problems.groups.filter({ hasText: 'SY097' }).getByRole('button', { name: 'Fix all' }).click();
    await expect(app.problems.finding('SY097')).toHaveCount(0);
    await expect(app.undo).toHaveAccessibleName(/^Undo: Fix SY097 in one place/);
  });
});

test('the gateway on Microsoft’s page is found in the wrong subnet, and mended', async ({ app, page }) => {
  await app.openExample('Several nat networks on Server 2016');
  await app.problems.tab.click();
  const finding = app.problems.finding('SY085');
  await expect(finding).toContainText('Gateway 172.16.1.1 lies outside its subnet 172.16.2.0/24.');
  await app.problems.select('SY085');
  await expect(app.inspector.name).toHaveText('CustomNat2');
  await page.keyboard.press('Control+Period');
  await app.dialogs.fixes.getByRole('button', { name: 'Use 172.16.2.1 as the gateway' }).click();
  await expect(app.inspector.text('Gateway')).toHaveValue('172.16.2.1');
  await expect(finding).toHaveCount(0);
});

test('a mistake is found the moment it is made', async ({ app }) => {
  await app.openExample('Web server behind nat');
  await app.canvas.network('shop').click();
  await app.inspector.text('Gateway').fill('10.99.0.1');
  await expect(app.problems.finding('SY085')).toBeVisible();
  await expect(app.canvas.network('shop')).toHaveAccessibleName(/1 error/);
});
