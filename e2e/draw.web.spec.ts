import type { Locator } from '@playwright/test';
import { textsFor } from '../shared/language/texts.ts';
import { expect, test } from './app/webApp.ts';
import type { Window } from './app/window.ts';

const text = textsFor('en');

/** A place of the empty canvas, clear of the panels. */
const ON_CANVAS = { x: 300, y: 110 };

/** A host with so many adapters, all drawn from the palette. */
async function drawHost({ canvas }: Window, adapters: number): Promise<void> {
  await canvas.drop('Host', ON_CANVAS);
  for (let index = 0; index < adapters; index++) await canvas.drop('Adapter', canvas.host('HOST01'));
}

/** What is being dragged may not be let go here, and this is why. */
async function expectRefusal({ canvas }: Window, reason: string, rule?: string): Promise<void> {
  await expect(canvas.tip).toHaveAttribute('data-ok', 'false');
  await expect(canvas.tip).toContainText(reason);
  if (rule) await expect(canvas.tip).toContainText(rule);
}

test('“transparent on Ethernet 2” is two gestures, and its switch comes along', async ({ app }) => {
  await drawHost(app, 1);
  await app.canvas.drop('Adapter', app.canvas.host('HOST01'));
  await app.canvas.drop('Transparent', app.canvas.adapter('Ethernet 2'));

  await expect(app.canvas.network('transparent1')).toBeVisible();
  await expect(app.canvas.vswitch('transparent1')).toHaveAccessibleName(/^External vSwitch transparent1, 1 /);
  await expect(app.inspector.name).toHaveText('transparent1');
  await app.canvas.vswitch('transparent1').click();
  await expect(app.inspector.section('Physical adapters')).toContainText('Ethernet 2');
});

test('a container dropped on a lane is attached to its network', async ({ app }) => {
  await drawHost(app, 0);
  await app.canvas.drop('NAT', app.canvas.host('HOST01'));
  await app.canvas.drop('Container', app.canvas.network('nat1'));
  await expect(app.canvas.endpoint('container1', 'nat1')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add container container1/);
});

test('a drop that is not allowed says why before it happens, and does nothing', async ({ app }) => {
  await app.canvas.carry('Container', ON_CANVAS);
  await expectRefusal(app, text('gesture.refused.needs-host'));
  await app.canvas.release();
  await expect(app.canvas.nodes).toHaveCount(0);

  await drawHost(app, 1);
  const drawn = await app.canvas.nodes.count();
  await app.canvas.carry('NAT', app.canvas.adapter('Ethernet'));
  await expectRefusal(app, text('gesture.refused.nat-on-adapter'), 'SY045');
  await app.canvas.release();
  await app.canvas.carry('Host', app.canvas.host('HOST01'));
  await expectRefusal(app, text('gesture.refused.host-in-something'));
  await app.canvas.release();
  await expect(app.canvas.nodes).toHaveCount(drawn);
  await expect(app.undo).toHaveAccessibleName(/^Undo: Add adapter Ethernet/);
});

test('everything that can be drawn is seen without scrolling', async ({ app }) => {
  for (const item of [
    'Host',
    'Adapter',
    'vSwitch',
    'NAT',
    'Transparent',
    'Overlay',
    'L2 bridge',
    'L2 tunnel',
    'Container',
  ]) {
    await expect(app.canvas.paletteItem(item)).toBeInViewport({ ratio: 1 });
  }
});

test('Escape ends every drag in the drawing without a trace', async ({ app, page }) => {
  await drawHost(app, 1);
  for (const driver of ['NAT', 'Transparent']) await app.canvas.drop(driver, app.canvas.host('HOST01'));
  await app.canvas.drop('Container', app.canvas.network('nat1'));
  await page.keyboard.press('Shift+A');
  await page.keyboard.press('Control+Enter');
  await app.canvas.showEverything();
  const said = await app.undo.getAttribute('aria-label');
  const area = page.locator('.react-flow__node-note');
  const container = app.canvas.container('container1');
  await expect(container).toBeVisible();
  const boxes = () => Promise.all([area, container, app.canvas.host('HOST01')].map((one) => one.boundingBox()));
  const before = await boxes();

  const drag = async (what: Locator, place: 'middle' | 'corner', seen: () => Promise<unknown>) => {
    const box = await what.boundingBox();
    if (!box) throw new Error('It is not in the window.');
    const from =
      place === 'middle' ? { x: box.x + box.width / 2, y: box.y + box.height / 3 } : { x: box.x - 8, y: box.y - 8 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 50, { steps: 8 });
    await seen();
    await page.keyboard.press('Escape');
    // The hand goes on, and lets go somewhere.
    await page.mouse.move(from.x + 90, from.y + 70, { steps: 4 });
    await page.mouse.up();
    await expect(app.canvas.tip).toBeHidden();
    expect(await boxes()).toEqual(before);
    await expect(app.undo).toHaveAttribute('aria-label', said ?? '');
  };
  const moved = (index: number) => () => expect.poll(async () => (await boxes())[index]).not.toEqual(before[index]);

  // Of the area first, while it is selected and has handles.
  await drag(page.locator('.sy-note-handle.bottom.right'), 'middle', moved(0));
  await expect(app.inspector.root).toContainText('Area');
  await drag(container, 'middle', moved(1));
  await drag(app.canvas.plug('container1'), 'middle', () => expect(app.canvas.tip).toBeVisible());
  await page.keyboard.down('Alt');
  await drag(container, 'middle', () => expect(app.canvas.tip).toContainText('container2'));
  await page.keyboard.up('Alt');

  await container.click();
  await page.keyboard.down('Shift');
  await drag(container, 'corner', () => expect(page.locator('.react-flow__selection')).toBeVisible());
  await page.keyboard.up('Shift');
  await expect(page.locator('.react-flow__selection, .react-flow__nodesselection')).toHaveCount(0);
  await expect(app.inspector.name).toHaveText('container1');
});

test('Escape ends a drag without a trace', async ({ app, page }) => {
  await app.canvas.carry('Host', ON_CANVAS);
  await expect(app.canvas.tip).toHaveAttribute('data-ok', 'true');
  await page.keyboard.press('Escape');
  await expect(app.canvas.tip).toBeHidden();
  await app.canvas.release();
  await expect(app.canvas.nodes).toHaveCount(0);
});

test('a container is connected to a second network by its plug; an illegal target shows its reason', async ({
  app,
  page,
}) => {
  await drawHost(app, 1);
  await app.canvas.drop('Transparent', app.canvas.adapter('Ethernet'));
  await app.canvas.drop('NAT', app.canvas.host('HOST01'));
  await app.canvas.drop('Container', app.canvas.network('nat1'));

  await app.canvas.pull(app.canvas.plug('container1'), app.canvas.adapter('Ethernet'));
  await expectRefusal(app, text('gesture.refused.nothing-to-connect'));
  // Only what is allowed is lit: the one lane the container is not attached to yet.
  expect((await page.locator('.sy-legal').getAttribute('d'))?.match(/M/g)).toHaveLength(1);
  await app.canvas.release();
  await app.canvas.pull(app.canvas.plug('container1'), app.canvas.network('nat1'));
  await expectRefusal(
    app,
    text('gesture.refused.already-attached', { container: 'container1', network: 'nat1' }),
    'SY158',
  );
  await app.canvas.release();

  await app.canvas.connect(app.canvas.plug('container1'), app.canvas.network('transparent1'));
  await expect(app.canvas.endpoint('container1', 'transparent1')).toBeVisible();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Attach container1 to transparent1/);
});

test('a second adapter on a switch makes a SET team; a third switch on a taken adapter is refused', async ({ app }) => {
  await drawHost(app, 2);
  await app.canvas.drop('Transparent', app.canvas.adapter('Ethernet'));
  await app.canvas.connect(app.canvas.adapter('Ethernet 2'), app.canvas.vswitch('transparent1'));
  await expect(app.canvas.vswitch('transparent1')).toHaveAccessibleName(/, 2 adapters/);
  await expect(app.canvas.vswitch('transparent1').getByText('SET')).toBeVisible();

  await app.canvas.carry('vSwitch', app.canvas.adapter('Ethernet 2'));
  await expectRefusal(
    app,
    text('gesture.refused.adapter-taken', { adapter: 'Ethernet 2', switch: 'transparent1' }),
    'SY040',
  );
  await app.canvas.release();
});

test('a network moves to a switch that was made by hand, and an unfit one is refused', async ({ app }) => {
  await drawHost(app, 1);
  await app.canvas.drop('vSwitch', app.canvas.adapter('Ethernet'));
  await app.canvas.drop('NAT', app.canvas.host('HOST01'));
  await app.canvas.drop('L2 bridge', app.canvas.host('HOST01'));
  // There is no room left of the inspector: the drawing moves until it can be seen.
  await expect(app.canvas.network('l2bridge1')).toBeInViewport({ ratio: 1 });
  await app.canvas.showEverything();

  await app.canvas.pull(app.canvas.network('nat1'), app.canvas.vswitch('vSwitch'));
  await expect(app.canvas.tip).toContainText('SY039');
  await app.canvas.release();
  await app.canvas.connect(app.canvas.network('l2bridge1'), app.canvas.vswitch('vSwitch'));
  await expect(app.undo).toHaveAccessibleName(/^Undo: Move l2bridge1 to vSwitch/);
  await expect(app.canvas.vswitch('l2bridge1')).toHaveCount(0);
});
