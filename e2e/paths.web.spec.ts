import { shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test.describe('a path', () => {
  test('is drawn over the canvas hop by hop, and listed in the panel', async ({ app }) => {
    await app.openExample('Web server behind nat');
    await app.paths.open();
    await expect(app.paths.panel).toContainText('Choose where a packet starts');
    await app.paths.ask('web', 'Outside');
    await expect(app.paths.answer).toContainText('“web” on WEB01 reaches the outside.');
    await expect(app.paths.answer).toContainText('This is a model: nothing is sent.');
    const kinds = ['Container', 'Compartment', 'vNIC', 'vSwitch', 'Management vNIC', 'WinNAT', 'Adapter'];
    for (const [index, kind] of kinds.entries()) await expect(app.paths.hops.nth(index)).toContainText(kind);
    await expect(app.paths.hop('WinNAT')).toContainText('source address: 10.61.0.10 → 10.31.8.21');
    await expect(app.paths.drawing).toHaveAttribute('data-outcome', 'reaches');
    await expect(app.paths.numbers.first()).toContainText('1');
    await expect(app.paths.drawing).toContainText('WinNAT');
    await expect(app.paths.drawing).toContainText('Outside');
  });

  test('lights up on the canvas what is pointed at in the list, and the other way round', async ({ app }) => {
    await app.openExample('Web server behind nat');
    await app.paths.open();
    await app.paths.ask('web', 'Outside');
    await app.paths.hop('Adapter').hover();
    const adapter = app.paths.numbers.filter({ hasText: 'by adapter “Ethernet”' });
    await expect(adapter).toHaveAttribute('data-lit', 'true');
    await adapter.hover();
    await app.paths.hop('Adapter').getByRole('button').first().click();
    await expect(app.inspector.name).toHaveText('Ethernet');
    // Selecting what a hop passes does not ask for another path.
    await expect(app.paths.answer).toContainText('reaches the outside');
  });

  test('that is blocked names the rule and leads to its finding', async ({ app, page }) => {
    await app.openExample('Mistakes to mend');
    await app.paths.open();
    await app.paths.ask('web', 'legacy');
    await expect(app.paths.drawing).toHaveAttribute('data-outcome', 'blocked');
    await expect(app.paths.numbers.locator('.sy-path-stop')).toHaveCount(1);
    await expect(app.paths.answer).toContainText('MAC spoofing is off for “OLD16”');
    await expect(app.paths.hops.last()).toContainText('The packet ends here');
    await app.paths.answer.getByRole('button', { name: 'Show the finding' }).click();
    await expect(app.inspector.name).toHaveText('OLD16');
    await expect(page.getByRole('link', { name: 'Windows container network drivers' }).first()).toHaveAttribute(
      'href',
      /^https:\/\/learn\.microsoft\.com\//,
    );
    await app.paths.answer.getByRole('button', { name: /^Rule SY062/ }).click();
    await expect(page.getByRole('dialog')).toContainText('MAC address spoofing');
  });

  test('through VXLAN runs between the hosts', async ({ app }) => {
    await app.openExample('Overlay over a swarm of three');
    await app.paths.open();
    await app.paths.ask('front', 'search');
    await expect(app.paths.hops).toHaveCount(16);
    await expect(app.paths.hop('VXLAN')).toContainText('UDP to port 4789');
    await expect(app.paths.drawing).toContainText('VXLAN');
    await expect(app.paths.answer).toContainText('By name');
  });

  test('is found by typing, and can be turned round', async ({ app, page }) => {
    await app.openExample('Web server behind nat');
    await app.paths.open();
    await app.paths.to().fill('8443');
    await expect(app.paths.choices).toHaveText([/^WEB01:8443 → api/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(app.paths.to()).toHaveValue('WEB01:8443 → api');
    await app.paths.pick(app.paths.from(), 'Outside');
    await expect(app.paths.answer).toContainText('The outside reaches port 8443');
    await app.paths.panel.getByRole('button', { name: 'Swap the ends' }).click();
    await expect(app.paths.from()).toHaveValue('api · WEB01');
    await expect(app.paths.answer).toContainText('“api” on WEB01 reaches the outside.');
    await app.paths.panel.getByRole('button', { name: 'Close this path' }).click();
    await expect(app.paths.drawing).toHaveCount(0);
  });

  test('is asked for by selecting two elements', async ({ app, page }) => {
    await app.openExample('Web server behind nat');
    await app.canvas.container('web').click();
    await app.canvas.container('diag').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+Alt+KeyR');
    await expect(app.paths.answer).toContainText('“web” on WEB01 does not reach “diag” on WEB01');
    await expect(app.paths.answer).toContainText('two islands');
    // What was selected later is offered.
    await app.canvas.container('worker').click();
    await app.paths.panel.getByRole('button', { name: 'To worker · WEB01' }).click();
    await expect(app.paths.answer).toContainText('“web” on WEB01 reaches “worker” on WEB01.');
  });

  test('follows the design: another release, another answer; an end that is removed is missed', async ({
    app,
    page,
  }) => {
    await app.openExample('Web server behind nat');
    await app.paths.open();
    await app.paths.ask('WEB01', '443');
    await expect(app.paths.answer).toContainText('Host “WEB01” reaches port 443');
    await app.canvas.host('WEB01').click({ position: { x: 60, y: 12 } });
    await app.inspector.choice('Windows').selectOption('WS2016');
    await expect(app.paths.answer).toContainText('does not reach port 443');
    await expect(app.paths.drawing).toHaveAttribute('data-outcome', 'blocked');
    await app.undo.click();
    await expect(app.paths.drawing).toHaveAttribute('data-outcome', 'reaches');
    await app.canvas.container('web').click();
    await page.keyboard.press('Delete');
    await expect(app.paths.panel).toContainText('“WEB01:443 → web” is no longer in the design');
    await expect(app.paths.drawing).toHaveCount(0);
    await app.undo.click();
    await expect(app.paths.answer).toContainText('Host “WEB01” reaches port 443');
  });

  test('depends on the protocol', async ({ app }) => {
    await app.openExample('Web server behind nat');
    await app.paths.open();
    await app.paths.ask('Outside', 'WEB01:443');
    await app.paths.panel.getByRole('combobox', { name: 'Protocol' }).selectOption('icmp');
    await expect(app.paths.answer).toContainText('a ping does not use ports');
  });
});

test.describe('the reachability of all containers', () => {
  test('is a table whose cells show their path, with the pointer', async ({ app }) => {
    await app.openExample('Web server behind nat');
    await app.paths.open();
    await app.paths.showMatrix();
    await expect(app.paths.matrix.getByRole('row')).toHaveCount(4);
    const blocked = app.paths.cell('worker · WEB01', 'diag · WEB01');
    await expect(blocked).toHaveAccessibleName(/does not reach$/);
    await expect(app.paths.cell('web · WEB01', 'Outside')).toHaveAccessibleName(/reaches$/);
    await expect(app.paths.cell('Outside', 'web · WEB01')).toHaveAccessibleName(/through a published port$/);
    await blocked.hover();
    await expect(app.paths.drawing).toHaveAttribute('data-outcome', 'blocked');
    await expect(app.paths.answer).toContainText('“worker” on WEB01 does not reach “diag” on WEB01');
    await blocked.click();
    await expect(app.paths.from()).toHaveValue('worker · WEB01');
    await expect(app.paths.to()).toHaveValue('diag · WEB01');
  });

  test('is walked with the arrow keys; Enter follows the path', async ({ app, page }) => {
    await app.openExample('Overlay over a swarm of three');
    await app.paths.open();
    await app.paths.showMatrix();
    await app.paths.matrix.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(app.paths.active).toHaveAccessibleName('cache · SWARM01 → front · SWARM01: reaches');
    await page.keyboard.press('Control+End');
    await expect(app.paths.active).toHaveAccessibleName('search · SWARM03 → search · SWARM03: reaches');
    await page.keyboard.press('Control+Home');
    await expect(app.paths.active).toHaveAccessibleName(/^front · SWARM01 → Outside/);
    await expect(app.paths.drawing).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(app.paths.from()).toHaveValue('front · SWARM01');
    await expect(app.paths.to()).toHaveValue('Outside');
  });

  test('shows names as well, and every container on its own line', async ({ app }) => {
    await app.openExample('Overlay over a swarm of three');
    await app.paths.open();
    await app.paths.showMatrix();
    await expect(app.paths.matrix.getByRole('row')).toHaveCount(5);
    await app.paths.panel.getByRole('checkbox', { name: 'Group containers alike' }).uncheck();
    await expect(app.paths.matrix).toHaveAttribute('aria-rowcount', '7');
    await app.paths.panel.getByRole('button', { name: 'Names' }).click();
    await expect(app.paths.cell('front · SWARM01', 'cache · SWARM01')).toHaveAccessibleName(/: resolves$/);
    await expect(app.paths.cell('front · SWARM01', 'orders · SWARM02')).toHaveAccessibleName(/control plane only$/);
  });
});

test.describe('pictures', { tag: '@pictures' }, () => {
  const PATHS = [
    ['path-nat', 'Web server behind nat', 'web', 'Outside'],
    ['path-port', 'Web server behind nat', 'Outside', 'WEB01:443'],
    ['path-overlay', 'Overlay over a swarm of three', 'front', 'search'],
    ['path-l2bridge', 'l2bridge in the host’s subnet', 'orders', 'Outside'],
    ['path-blocked', 'Mistakes to mend', 'web', 'legacy'],
  ] as const;
  for (const [name, example, from, to] of PATHS) {
    test(`of a path: ${name}`, async ({ app, page }) => {
      await app.openExample(example);
      await app.paths.open();
      await shootAll(page, name, async () => {
        // Chosen anew for each size: a path that is chosen is brought into view.
        const clear = app.paths.panel.getByRole('button', { name: 'Close this path' });
        if (await clear.isVisible()) await clear.click();
        await app.paths.ask(from, to);
        await app.paths.hops.last().hover();
      });
    });
  }

  test('of the reachability', async ({ app, page }) => {
    await app.openExample('Overlay over a swarm of three');
    await app.paths.open();
    await app.paths.showMatrix();
    await shootAll(page, 'path-matrix', async () => {
      await app.paths.fit.click();
      await app.paths.cell('orders · SWARM02', 'search · SWARM03').hover();
    });
  });
});
