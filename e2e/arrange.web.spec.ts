import type { Locator, Page } from '@playwright/test';
import { shoot, shootAll } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';
import type { Window } from './app/window.ts';

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error('Not drawn');
  return box;
}

/** Takes hold of a host by its title bar and holds it a little away, without letting go. */
async function hold(page: Page, host: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y } = await boxOf(host);
  await page.mouse.move(x + 60, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + 60 + by.x, y + 8 + by.y, { steps: 12 });
}

/** Three hosts in a row, shown whole. */
async function drawThree({ canvas, page }: Window): Promise<void> {
  await canvas.drop('Host', { x: 300, y: 110 });
  await page.keyboard.press('Control+Minus');
  await page.keyboard.press('Control+Minus');
  await page.keyboard.press('Control+Minus');
  await canvas.drop('Host', { x: 300, y: 330 });
  await canvas.drop('Host', { x: 620, y: 150 });
  await expect(canvas.nodes).toHaveCount(3);
  await canvas.showEverything();
}

const host = ({ canvas }: Window, number: number) => canvas.host(`HOST0${number}`);
const title = (app: Window, number: number) => host(app, number).getByText(`HOST0${number}`, { exact: true });

test('a dragged host snaps to edges, with a line; Alt lets it go where the pointer is', async ({ app, page }) => {
  await drawThree(app);
  const first = await boxOf(host(app, 1));
  const third = await boxOf(host(app, 3));
  const off = first.y - third.y + 3;
  await hold(page, host(app, 3), { x: 40, y: off });
  await expect(page.locator('.sy-guide')).toHaveAttribute('d', /M/);
  await shoot(page, 'guides');
  await page.mouse.up();
  expect(Math.abs((await boxOf(host(app, 3))).y - first.y)).toBeLessThan(1);
  await expect(page.locator('.sy-guide')).toHaveCount(0);
  await page.keyboard.press('Control+z');

  await hold(page, host(app, 3), { x: 40, y: off - 10 });
  await page.keyboard.down('Alt');
  await page.mouse.move(third.x + 60 + 40, third.y + 8 + off);
  await expect(page.locator('.sy-guide')).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  expect(Math.abs((await boxOf(host(app, 3))).y - first.y)).toBeGreaterThan(0.8);
});

test('equal distances are kept, and said', async ({ app, page }) => {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Control+Minus');
  await app.canvas.drop('Host', { x: 262, y: 150 });
  await app.canvas.drop('Host', { x: 497, y: 150 });
  await app.canvas.drop('Host', { x: 735, y: 210 });
  await hold(page, host(app, 3), { x: 0, y: -20 });
  await expect(page.locator('.sy-distance-text')).toHaveCount(2);
  const [first, second] = await page.locator('.sy-distance-text').allTextContents();
  expect(first).toBe(second);
  await shootAll(page, 'distances', async () => undefined);
  await page.mouse.up();
});

test('hosts are aligned and distributed, each in one step', async ({ app, page }) => {
  await drawThree(app);
  await page.keyboard.press('Escape');
  await title(app, 1).click();
  await title(app, 3).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'Arrange' });
  await bar.getByRole('button', { name: 'Align top edges' }).click();
  const top = (await boxOf(host(app, 1))).y;
  await expect.poll(async () => Math.abs((await boxOf(host(app, 3))).y - top)).toBeLessThan(1);
  await expect(app.undo).toHaveAccessibleName(/^Undo: Align 2 elements/);
  await expect(bar.getByRole('button', { name: 'Distribute side by side' })).toHaveAttribute('aria-disabled', 'true');

  await title(app, 2).click({ modifiers: ['Shift'] });
  await shootAll(page, 'arrange', async () => undefined);
  await bar.getByRole('button', { name: 'Distribute one below another' }).click();
  await expect(app.undo).toHaveAccessibleName(/^Undo: Distribute 3 elements/);
});

test('what is locked is neither moved, deleted nor tidied away', async ({ app, page }) => {
  await drawThree(app);
  await title(app, 3).click();
  await page.keyboard.press('Control+l');
  await expect(host(app, 3)).toHaveAccessibleName(/, locked/);
  await expect(app.undo).toHaveAccessibleName(/^Undo: Lock/);
  const before = await boxOf(host(app, 3));
  await page.keyboard.press('Shift+ArrowDown');
  expect(await boxOf(host(app, 3))).toEqual(before);
  await page.keyboard.press('Delete');
  const refusal = page.getByRole('dialog', { name: 'Nothing was deleted' });
  await expect(refusal).toContainText('HOST03 is locked');
  await shoot(page, 'locked');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+L');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Tidy up/);
  // The others are beside it, however the view was fitted.
  const [one, three] = [await boxOf(host(app, 1)), await boxOf(host(app, 3))];
  expect(three.x > one.x + one.width || three.y > one.y + one.height || one.y > three.y + three.height).toBe(true);
  await page.keyboard.press('Control+z');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Lock/);

  await title(app, 3).click();
  await page.keyboard.press('Control+l');
  await expect(host(app, 3)).not.toHaveAccessibleName(/, locked/);
});
