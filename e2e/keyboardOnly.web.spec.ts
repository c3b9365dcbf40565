import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app/webApp.ts';

// A design for three hosts, from the empty window to the saved file, without one touch of a mouse.

test.describe.configure({ timeout: 240_000 });

test('an overlay over a swarm of three is drawn, judged, exported and saved with the keyboard alone', async ({
  app,
  page,
  workplace,
}) => {
  await page.evaluate(() => {
    const count = () => document.body.setAttribute('data-touched', 'true');
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) window.addEventListener(type, count, true);
  });

  // Hosts: the part after the header is the palette.
  await part(page, app.canvas.paletteItem('Host'));
  await reach(page, page.getByRole('searchbox', { name: 'Search' }));
  await page.keyboard.type('host');
  for (const name of ['HOST01', 'HOST02', 'HOST03']) {
    await page.keyboard.press('Enter');
    await expect(app.inspector.name).toHaveText(name);
  }

  // Each is a member of one swarm, the first its manager, and has an address.
  for (const [name, role] of [
    ['HOST01', 'Manager'],
    ['HOST02', 'Worker'],
    ['HOST03', 'Worker'],
  ] as const) {
    await select(name);
    await choose('Windows', 'Windows Server 2022');
    await choose('Member of', role === 'Manager' ? 'New swarm' : 'swarm', 'swarm');
    await choose('Role', role);
    await add('Adapter', 'Ethernet');
    await fill('IPv4 address', `10.0.0.${name.slice(-1)}/24`);
  }

  // The overlay is made on the manager; a container on each host is connected to it.
  await select('HOST01');
  await add('Overlay', 'overlay1');
  for (const [name, container] of [
    ['HOST01', 'web'],
    ['HOST02', 'api'],
    ['HOST03', 'worker'],
  ] as const) {
    await select(name);
    await add('Container', /^container/);
    await fill('Name', container);
    await part(page, app.canvas.pane);
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.type('overlay1');
    await page.keyboard.press('Enter');
    await expect(app.canvas.endpoint(container, 'overlay1')).toHaveCount(1);
  }

  // Nothing of it is wrong.
  await expect(app.statusBar.getByRole('img', { name: 'Error' }).locator('..')).toHaveText('0');

  // The outline is the twin of the drawing: what is selected in one is selected in the other.
  await page.keyboard.press('Control+Alt+O');
  const tree = page.getByRole('tree', { name: 'Outline of the design' });
  await expect(tree.getByRole('treeitem', { name: /^Container, worker/, selected: true })).toBeVisible();
  await part(page, tree);
  await reach(page, tree);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(app.inspector.name).toHaveText('HOST01');
  await expect(app.canvas.host('HOST01')).toHaveClass(/selected/);
  await part(page, app.canvas.pane);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(tree.getByRole('treeitem', { name: /^Adapter, Ethernet/, selected: true })).toHaveCount(1);

  // The script of each host, and the design itself.
  await page.keyboard.press('Control+E');
  await expect(app.exportView.apply.text).toContainText('docker swarm init');
  await part(page, app.exportView.apply.save);
  await reach(page, app.exportView.apply.save);
  await page.keyboard.press('Enter');
  await saveAs('make.ps1');
  await expect.poll(() => workplace.list()).toEqual(['make.ps1']);
  await page.keyboard.press('Control+s');
  await saveAs('swarm');
  await expect(app.title).toContainText('Saved');
  expect(await workplace.list()).toEqual(['make.ps1', 'swarm.switchyard.json']);
  expect(JSON.parse(await workplace.read('swarm.switchyard.json')).topology.hosts).toHaveLength(3);
  await expect(page.locator('[data-touched]')).toHaveCount(0);

  /** By its name, as one finds anything. */
  async function select(name: string): Promise<void> {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(app.inspector.name).toHaveText(name);
  }

  /** To what is selected, from the list at the selection. */
  async function add(item: string, named: string | RegExp): Promise<void> {
    await part(page, app.canvas.pane);
    await page.keyboard.press('Insert');
    await expect(app.canvas.quickAdd).toBeVisible();
    await page.keyboard.type(item);
    await page.keyboard.press('Enter');
    await expect(app.inspector.name).toHaveText(named);
  }

  async function fill(field: string, text: string): Promise<void> {
    await part(page, app.inspector.text(field));
    await reach(page, app.inspector.text(field));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  /** In a closed list of the system, typing finds. */
  async function choose(field: string, label: string, then = label): Promise<void> {
    await part(page, app.inspector.choice(field));
    await reach(page, app.inspector.choice(field));
    await page.keyboard.type(label);
    await expect(app.inspector.choice(field).locator('option:checked')).toHaveText(then);
  }

  /** Without a look at the dialog, as who knows it does. */
  async function saveAs(name: string): Promise<void> {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(app.dialogs.save).toBeHidden();
  }
});

/** F6 goes from part to part of the window, to the one that holds something. */
async function part(page: Page, inside: Locator): Promise<void> {
  const there = () =>
    inside.first().evaluate((element) => {
      const focused = document.activeElement;
      if (element.matches('main')) return focused?.closest('.sy-canvas') !== null;
      return focused?.closest('aside, main section[data-tour]')?.contains(element) === true;
    });
  for (let presses = 0; presses < 8; presses++) {
    if (await there()) return;
    await page.keyboard.press('F6');
  }
  throw new Error('No part of the window holds it.');
}

async function reach(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
