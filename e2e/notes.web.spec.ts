import { shoot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('notes, areas and labels: written in place, moved, resized, copied, undone, and nothing of the network changes', async ({
  app,
  page,
}) => {
  await app.openExample('Web server behind nat');
  const findings = await app.statusBar.getByRole('status').textContent();
  const note = (name: string) => page.getByRole('group', { name });

  // An area around what is selected, with the keyboard alone.
  await app.canvas.host('WEB01').getByText('WEB01', { exact: true }).click();
  await page.keyboard.press('Shift+A');
  await page.keyboard.type('Rack 7');
  await page.keyboard.press('Enter');
  await expect(note('Area, Rack 7')).toBeVisible();
  await page.keyboard.press('Shift+N');
  await page.keyboard.type('Moves to the new subnet\nin March');
  await page.keyboard.press('Control+Enter');
  const written = note('Note, Moves to the new subnet');
  await expect(written).toBeVisible();
  await app.canvas.showEverything();

  // Moved with the mouse, and a little with the arrows.
  const before = await written.boundingBox();
  await app.canvas.dragBy(written, { x: 0, y: 120 });
  await expect.poll(async () => (await written.boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 60);
  await page.keyboard.press('ArrowRight');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Move/);

  // Resized, coloured and counted in the inspector.
  await app.inspector.root.getByLabel('Width').fill('320');
  await app.inspector.root.getByLabel('Colour and line').selectOption('red');
  await expect(app.undo).toHaveAccessibleName(/^Undo: Change Colour and line of “Moves to the new subnet”/);

  // A copy beside it.
  await written.focus();
  await page.keyboard.press('Control+D');
  await expect(note('Note, Moves to the new subnet')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(note('Note, Moves to the new subnet')).toHaveCount(1);

  // F2 writes in it again.
  await written.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Done');
  await page.keyboard.press('Control+Enter');
  await expect(note('Note, Done')).toBeVisible();
  await shoot(page, 'notes');

  // In the outline, in the picture and in the document.
  await page.keyboard.press('Control+Alt+O');
  await expect(page.getByRole('treeitem', { name: 'Note, Done' })).toBeVisible();
  await expect(app.statusBar.getByRole('status')).toHaveText(findings ?? '');
});
