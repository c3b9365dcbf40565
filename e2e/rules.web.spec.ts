import type { Locator } from '@playwright/test';
import { RULES } from '../shared/rules/catalogue.ts';
import { shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

// What the rules say of themselves, and what a change of Windows comes to.

const PARTS = ['What it says', 'Why', 'How to fix', 'When it applies', 'Sources', 'Fails', 'Passes'];

const FOUR_GATEWAYS = ['a', 'b', 'c', 'd']
  .map((name, at) => `docker network create -d nat --subnet=10.6${at}.0.0/24 --gateway=10.99.0.1 ${name}`)
  .join('\n');

test.describe('the page of a rule', () => {
  test.beforeEach(async ({ app }) => {
    await app.openExample('Mistakes to mend');
  });

  test('is opened by the code of a finding, and says what, why, how to fix and where it was read', async ({ app }) => {
    await app.problems.finding('SY085').getByRole('button', { name: 'What SY085 means' }).click();
    await expect(app.rules.article).toHaveAccessibleName('The gateway lies inside its subnet');
    for (const part of PARTS) await expect(app.rules.article.getByRole('heading', { name: part })).toBeVisible();
    await expect(app.rules.article).toContainText('Row C085 of the catalogue');
    await expect(app.rules.article).toContainText('Documented, or read in source code');
    await expect(app.rules.article).toContainText('--subnet=172.16.2.0/24 --gateway=172.16.1.1 CustomNat2');
    await expect(app.rules.article.getByRole('link', { name: /moby daemon\/network.go/ })).toHaveAttribute(
      'href',
      /^https:\/\/github\.com\/moby\/moby/,
    );
    // Its place in the list is shown, with how often it is found here.
    await expect(app.rules.list.getByRole('option', { selected: true })).toContainText('SY085');
  });

  test('is opened from the inspector and from the quick fixes', async ({ app, page }) => {
    await app.problems.select('SY085');
    await app.inspector.root.getByRole('button', { name: 'What SY085 means' }).click();
    await expect(app.rules.article).toContainText('SY085');
    await page.keyboard.press('Escape');
    await expect(app.rules.dialog).toBeHidden();
    // The Escape was the dialog's: what is selected still is.
    await expect(app.inspector.root).toContainText('CustomNat2');
    await page.keyboard.press('Control+Period');
    await app.dialogs.fixes.getByRole('button', { name: 'What SY085 means' }).click();
    await expect(app.rules.article).toContainText('SY085');
  });

  test('is opened by Shift+F1 for what is selected, and for the active row of the list', async ({ app, page }) => {
    await app.problems.select('SY125');
    await page.keyboard.press('Shift+F1');
    await expect(app.rules.article).toContainText('SY125');
    await page.keyboard.press('Escape');
    await app.problems.list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const active = await app.problems.list.locator('[aria-selected="true"]').textContent();
    await page.keyboard.press('Shift+F1');
    const chosen = await app.rules.list.getByRole('option', { selected: true }).textContent();
    expect(active).toContain(/SY\d{3}/.exec(chosen ?? '')?.[0] ?? 'no code');
  });

  test('opens its examples as designs', async ({ app }) => {
    await app.problems.finding('SY085').getByRole('button', { name: 'What SY085 means' }).click();
    await app.rules.example('the broadcast address').getByRole('button', { name: 'Open as a design' }).click();
    await expect(app.rules.dialog).toBeHidden();
    await expect(app.title).toContainText('SY085 gateway-in-subnet');
    await expect(app.problems.finding('SY085')).toContainText('172.16.2.255');
  });

  test('shows what a rule comes to on each Windows, and how sure it is', async ({ app, page }) => {
    await page.keyboard.press('Shift+F1');
    await app.rules.search.fill('SY104');
    const windows = app.rules.article.locator('dl > div');
    await expect(windows).toHaveText([/2016.*error/, /2019.*nothing/, /2022.*nothing/, /2025.*nothing/]);
    await expect(app.rules.article).toContainText('Windows builds before 15063 (Windows 10 1703)');
    await app.rules.search.fill('SY099');
    await expect(app.rules.article).toContainText('An inference; no primary source was found');
  });
});

test.describe('the help', () => {
  test('has all guides and rules, and is searched', async ({ app, page }) => {
    await page.getByRole('button', { name: /^Help: / }).click();
    await expect(app.rules.search).toBeFocused();
    await expect(app.rules.entries).toHaveCount(RULES.length);
    await expect(app.rules.article).toHaveAccessibleName('Draw a network');
    // A guide is shown from where it has the words, and leads on.
    await app.rules.search.fill('back after 120 seconds');
    await expect(app.rules.list.getByRole('option')).toHaveCount(1);
    await expect(app.rules.article).toHaveAccessibleName('Change a host, and be able to go back');
    await expect(app.rules.article.getByText('puts everything back after 120 seconds')).toBeInViewport();
    await app.rules.search.fill('mac spoofing');
    await expect(app.rules.entries.first()).toContainText('SY062');
    await app.rules.search.press('ArrowDown');
    await expect(app.rules.list.getByRole('option', { selected: true })).not.toContainText('SY062');
    await app.rules.search.fill('nosuchword');
    await expect(app.rules.dialog).toContainText('Nothing has these words.');
    await app.rules.search.fill('c160');
    await expect(app.rules.article).toContainText('SY160');
    await page.keyboard.press('Escape');
    await expect(app.rules.dialog).toBeHidden();
  });

  test('is narrowed to what is found in the design', async ({ app, page }) => {
    await app.paste(FOUR_GATEWAYS);
    await page.getByRole('button', { name: /^Help: / }).click();
    await app.rules.dialog.getByRole('checkbox', { name: 'Found in this design' }).check();
    await expect(app.rules.entries.filter({ hasText: 'SY085' })).toContainText('4');
    await expect(app.rules.entries.filter({ hasText: 'SY160' })).toHaveCount(0);
  });

  test('looks as it should', { tag: '@pictures' }, async ({ app, page }) => {
    await app.openExample('Mistakes to mend');
    await app.problems.finding('SY085').getByRole('button', { name: 'What SY085 means' }).click();
    await shootAll(page, 'rules');
    await app.rules.search.fill('SY104');
    await shootAll(page, 'rules-releases');
  });
});

test('all findings of a rule are fixed in one step that can be undone', async ({ app }) => {
  await app.paste(FOUR_GATEWAYS);
  await app.problems.groupBy('Rule');
  const group = app.problems.groups.filter({ hasText: 'SY085' });
  await expect(app.problems.finding('SY085')).toHaveCount(4);
  await group.getByRole('button', { name: 'Fix all' }).click();
  await expect(app.problems.finding('SY085')).toHaveCount(0);
  await expect(app.undo).toHaveAccessibleName(/^Undo: Fix SY085 in 4 places/);
  await app.undo.click();
  await expect(app.problems.finding('SY085')).toHaveCount(4);
  // Beside it is the way to the rule’s page.
  await group.getByRole('button', { name: 'What SY085 means' }).click();
  await expect(app.rules.article).toContainText('SY085');
});

test.describe('another Windows', () => {
  const COMMANDS = `docker network create -d nat --subnet=172.16.1.0/24 front
docker network create -d nat --subnet=192.168.50.0/24 back
docker run -d --name web --network front --expose 9000 nanoserver
docker network connect back web`;

  const note = (root: Locator) => root.getByRole('status', { name: 'What the change of version came to' });
  const choose = (field: Locator, release: string) => field.selectOption({ label: release });

  test('shows what it changed, until the next edit', async ({ app, page }) => {
    await app.paste(COMMANDS);
    await app.canvas.host('host').click({ position: { x: 40, y: 12 } });
    const release = app.inspector.choice('Windows');
    await choose(release, 'Windows Server 2016');
    await expect(note(app.inspector.root)).toContainText('Not stated → Windows Server 2016');
    await choose(release, 'Windows Server 2022');
    await expect(note(app.inspector.root)).toContainText('Windows Server 2016 → Windows Server 2022');
    await expect(note(app.inspector.root)).toContainText('2 problems gone, 2 new, 1 of another severity');
    await shootAll(page, 'another-windows');

    // It stays while one looks at what it names.
    await note(app.inspector.root)
      .getByRole('button', { name: /back.*made anew|SY037.*back/s })
      .click();
    await expect(app.inspector.name).toHaveText('back');
    await expect(note(app.inspector.root)).toContainText('2 problems gone');
    await app.inspector.text('Gateway').fill('192.168.50.1');
    await expect(note(app.inspector.root)).toBeEmpty();
  });

  test('is dismissed with Escape and with its button', async ({ app, page }) => {
    await app.paste(COMMANDS);
    await app.canvas.host('host').click({ position: { x: 40, y: 12 } });
    const release = app.inspector.choice('Windows');
    await choose(release, 'Windows Server 2016');
    await expect(note(app.inspector.root)).not.toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(note(app.inspector.root)).toBeEmpty();
    await app.canvas.host('host').click({ position: { x: 40, y: 12 } });
    await choose(release, 'Windows Server 2025');
    await note(app.inspector.root).getByRole('button', { name: 'Dismiss' }).click();
    await expect(note(app.inspector.root)).toBeEmpty();
  });
});
