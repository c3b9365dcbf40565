import { readFile } from 'node:fs/promises';
import { AddressView } from './app/addressView.ts';
import { shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

// “Web server behind nat”: on shop, 10.61.0.0/24, web has .10 and api .11; worker has no address yet.

test('every subnet is listed with how full it is, and the map says whose an address is', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.openExample('Web server behind nat');
  await addresses.open();
  await expect(addresses.list.getByRole('option')).toHaveCount(3);
  await expect(addresses.subnet(/^shop, 10\.61\.0\.0\/24, WEB01, 2 of 253 used/)).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(addresses.subnet(/^nat, WEB01, subnet picked by HNS/)).toBeVisible();
  await expect(addresses.subnet(/^Host network, 10\.31\.8\.0\/24/)).toBeVisible();
  await expect(addresses.grid).toHaveAccessibleName('Addresses of 10.61.0.0/24');
  // What is looked at first is what is used.
  await expect(addresses.cell).toHaveAccessibleName('10.61.0.10, Used: web');
  await expect(addresses.root).toContainText('Fixed address of “web” on “shop” (WEB01).');
  await addresses.subnet(/^nat,/).click();
  await expect(addresses.root).toContainText('HNS picks the subnet when the network is made.');
});

test('the map is gone through with the keyboard, and Enter shows the container on the canvas', async ({
  app,
  page,
}) => {
  const addresses = new AddressView(page);
  await app.openExample('Web server behind nat');
  await addresses.open();
  await addresses.goTo(0);
  await expect(addresses.cell).toHaveAccessibleName('10.61.0.0, Reserved: shop');
  await expect(addresses.root).toContainText('First address of the subnet. HNS keeps it.');
  await page.keyboard.press('ArrowRight');
  await expect(addresses.cell).toHaveAccessibleName('10.61.0.1, Reserved: shop');
  await page.keyboard.press('Control+End');
  await expect(addresses.cell).toHaveAccessibleName('10.61.0.255, Reserved: shop');
  await addresses.goTo(11);
  await page.keyboard.press('Enter');
  await expect(app.inspector.name).toHaveText('api');
  // The list is moved about in with the arrow keys as well.
  await addresses.list.focus();
  await page.keyboard.press('End');
  await expect(addresses.subnet(/^Host network/)).toHaveAttribute('aria-selected', 'true');
  await expect(addresses.grid).toHaveAccessibleName('Addresses of 10.31.8.0/24');
});

test('the shortcut opens and folds the view', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.openExample('Web server behind nat');
  await page.keyboard.press('Control+Alt+a');
  await expect(addresses.root).toBeVisible();
  await page.keyboard.press('Control+Alt+a');
  await expect(addresses.root).toBeHidden();
});

test('all addresses are assigned in one step, which is taken back in one', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.paste(
    ['docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 shop']
      .concat(Array.from({ length: 5 }, (_, at) => `docker run -d --name web${at} --network=shop nanoserver`))
      .concat('docker run -d --name db --network=shop --ip=10.61.0.3 nanoserver')
      .join('\n'),
  );
  await addresses.open();
  await addresses.subnet(/^shop/).click();
  await addresses.button('Assign all (5)').click();
  await expect(addresses.said).toHaveText('5 addresses assigned.');
  await expect(addresses.subnet(/^shop, .*6 of 253 used/)).toBeVisible();
  await expect(addresses.button('Assign all')).toBeDisabled();
  // .1 is the gateway and .3 is db’s.
  for (const [name, end] of [
    ['web0', '.2'],
    ['web1', '.4'],
    ['web4', '.7'],
  ] as const) {
    await expect(app.canvas.container(name)).toContainText(end);
  }
  await expect(app.undo).toHaveAccessibleName(/^Undo: Assign 5 addresses on shop/);
  await app.undo.click();
  await expect(addresses.subnet(/^shop, .*1 of 253 used/)).toBeVisible();
});

test('a subnet that is too small for all says so and assigns nothing', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.paste(
    ['docker network create -d nat --subnet=10.61.0.0/29 --gateway=10.61.0.1 tight']
      .concat(Array.from({ length: 6 }, (_, at) => `docker run -d --name web${at} --network=tight nanoserver`))
      .join('\n'),
  );
  await addresses.open();
  await addresses.subnet(/^tight/).click();
  await addresses.button('Assign all (6)').click();
  await expect(addresses.said).toHaveText(
    'Nothing was assigned: 6 addresses are needed, 5 are free. Take a larger subnet first.',
  );
  await expect(addresses.subnet(/^tight, .*0 of 5 used/)).toBeVisible();
});

test('a network is renumbered in one step: seen before, faults at the field', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.openExample('Web server behind nat');
  await addresses.open();
  await addresses.button('Renumber…').click();
  const dialog = addresses.renumbering;
  const subnet = dialog.getByLabel('New subnet');
  const run = dialog.getByRole('button', { name: 'Renumber', exact: true });
  await expect(subnet).toBeFocused();
  await expect(run).toBeDisabled();

  await subnet.fill('10.62.0.5/24');
  await expect(dialog).toContainText('10.62.0.0/24');
  await expect(run).toBeDisabled();
  await subnet.fill('10.62.0.0/29');
  await expect(dialog).toContainText('2 addresses have no place in this subnet.');
  await expect(run).toBeDisabled();
  await subnet.fill('127.0.0.0/24');
  await expect(dialog).toContainText('Containers cannot have addresses of this range (loopback).');
  // What the rules would say is known before.
  await subnet.fill('10.31.8.0/24');
  await expect(dialog).toContainText('SY101');
  await expect(dialog.getByRole('button', { name: 'Renumber all the same' })).toBeEnabled();

  await subnet.fill('10.62.0.0/24');
  const rows = dialog.getByRole('row');
  await expect(rows).toHaveText([
    /What.*Host.*Now.*Then/,
    /Gateway.*10\.61\.0\.1.*10\.62\.0\.1/,
    /web.*WEB01.*10\.61\.0\.10.*10\.62\.0\.10/,
    /api.*WEB01.*10\.61\.0\.11.*10\.62\.0\.11/,
  ]);
  await run.click();
  await expect(dialog).toBeHidden();
  await expect(addresses.said).toHaveText('“shop” is in 10.62.0.0/24 now: 2 addresses changed.');
  await expect(addresses.subnet(/^shop, 10\.62\.0\.0\/24/)).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Renumber shop into 10\.62\.0\.0\/24/);
  await app.undo.click();
  await expect(addresses.subnet(/^shop, 10\.61\.0\.0\/24, WEB01, 2 of 253 used/)).toBeVisible();
});

test('addresses are put one after the other', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.openExample('Web server behind nat');
  await addresses.open();
  await addresses.button('Renumber…').click();
  await addresses.renumbering.getByRole('radio', { name: /^One after the other/ }).check();
  await expect(addresses.renumbering.getByRole('row')).toHaveText([
    /What/,
    /web.*10\.61\.0\.10.*10\.61\.0\.2/,
    /api.*10\.61\.0\.11.*10\.61\.0\.3/,
  ]);
  await addresses.renumbering.getByRole('button', { name: 'Renumber', exact: true }).click();
  await expect(app.canvas.container('api')).toContainText('.3');
});

test('conflicts name both sides, and lead to their finding', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.openExample('Mistakes to mend');
  await addresses.open();
  await expect(addresses.subnet(/^CustomNat1, .*1 conflict$/)).toBeVisible();
  await addresses.subnet(/^CustomNat1/).click();
  await expect(addresses.cell).toHaveAccessibleName(/^172\.16\.1\.10, Conflict: web, web2$/);
  const conflict = addresses.conflicts.getByRole('button', {
    name: '“web2” has 172.16.1.10, and so has “web” on OLD16.',
  });
  await expect(addresses.conflicts).toContainText('SY097');
  await conflict.click();
  await expect(app.inspector.name).toHaveText('web2');
});

test('a free address is given to the container that is selected on the canvas', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.openExample('Web server behind nat');
  await addresses.open();
  await addresses.goTo(77);
  await expect(addresses.root).toContainText('Select a container of “shop” on the canvas to give it this address.');
  await app.canvas.container('worker').click();
  await addresses.button('Give to “worker”').click();
  await expect(addresses.said).toHaveText('“worker” has 10.61.0.77 now.');
  await expect(addresses.cell).toHaveAccessibleName('10.61.0.77, Used: worker');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Assign 10\.61\.0\.77 to worker/);
});

test('a network selected on the canvas is the one shown', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.openExample('Web server behind nat');
  await addresses.open();
  await app.canvas.network('nat').click();
  await expect(addresses.subnet(/^nat,/)).toHaveAttribute('aria-selected', 'true');
  await addresses.subnet(/^shop/).click();
  await expect(addresses.subnet(/^shop/)).toHaveAttribute('aria-selected', 'true');
});

test('the plan is copied and saved as CSV, the next free address is copied', async ({
  app,
  page,
  context,
  workplace,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const addresses = new AddressView(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await app.openExample('Web server behind nat');
  await addresses.open();
  await addresses.button('Next free 10.61.0.2').click();
  await expect(addresses.said).toHaveText('10.61.0.2 copied.');
  expect(await clipboard()).toBe('10.61.0.2');

  await addresses.button('Copy as CSV').click();
  await expect(addresses.said).toHaveText('Copied.');
  const copied = (await clipboard()).replaceAll('\r\n', '\n');
  expect(copied).toContain('WEB01,shop,nat,,10.61.0.0/24,10.61.0.1,web,,10.61.0.10,,,fixed,');
  expect(copied.split('\n')[0]).toMatch(/^Host,Network,Driver,/);

  await addresses.button('Save CSV…').click();
  await app.dialogs.saveAs('plan.csv');
  await expect.poll(() => workplace.list()).toEqual(['plan.csv']);
  const bytes = await readFile(workplace.path('plan.csv'));
  // Excel takes UTF-8 for UTF-8 only behind a byte order mark.
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.subarray(3).toString('utf8').replaceAll('\r\n', '\n')).toBe(copied);
});

test('a large subnet is shown in parts that open, without an element for each address', async ({ app, page }) => {
  const addresses = new AddressView(page);
  await app.paste(`docker network create -d nat --subnet=10.0.0.0/8 --gateway=10.0.0.1 wide
docker run -d --name deep --network=wide --ip=10.77.9.200 nanoserver`);
  await addresses.open();
  await addresses.subnet(/^wide/).click();
  await expect(addresses.grid).toHaveAccessibleName('Parts of 10.0.0.0/8');
  await expect(addresses.cell).toHaveAccessibleName('10.77.0.0/16: 1 used, 65,535 free');
  await addresses.grid.focus();
  await page.keyboard.press('Enter');
  await expect(addresses.grid).toHaveAccessibleName('Parts of 10.77.0.0/16');
  await page.keyboard.press('Enter');
  await expect(addresses.grid).toHaveAccessibleName('Addresses of 10.77.9.0/24');
  await expect(addresses.cell).toHaveAccessibleName('10.77.9.200, Used: deep');
  await page.keyboard.press('Backspace');
  await expect(addresses.cell).toHaveAccessibleName(/^10\.77\.9\.0\/24/);
  await addresses.root.getByRole('button', { name: 'Back to 10.0.0.0/8' }).click();
  await expect(addresses.grid).toHaveAccessibleName('Parts of 10.0.0.0/8');
  expect(await addresses.grid.locator('*').count()).toBeLessThan(100);
});

test('pictures of the address view', { tag: '@pictures' }, async ({ app, page }) => {
  const addresses = new AddressView(page);
  const settle = () => app.canvas.showEverything();
  await app.openExample('Mistakes to mend');
  await addresses.open();
  await shootAll(page, 'addresses-conflicts', settle);
  await app.openExample('Overlay over a swarm of three');
  await addresses.open();
  await shootAll(page, 'addresses-overlay', settle);
  await app.openExample('Web server behind nat');
  await addresses.open();
  await addresses.button('Renumber…').click();
  await addresses.renumbering.getByLabel('New subnet').fill('10.62.0.0/24');
  await expect(addresses.renumbering.getByRole('table')).toBeVisible();
  await shootAll(page, 'addresses-renumber');
});
