import { join } from 'node:path';
import { canMakeDisks, makeSmallDisk, type SmallDisk } from './app/smallDisk.ts';
import { expect, test } from './app/webApp.ts';

const SHOP = 'shop.switchyard.json';

// What each failure comes to on the disk is in electron/host/files/realDisks.test.ts; this is how a person meets it.
test.skip(!canMakeDisks, 'only root on Linux may make disks');

const disks: SmallDisk[] = [];
test.afterEach(() => {
  for (const disk of disks.splice(0)) disk.takeAway();
});

function diskAt(folder: string): SmallDisk {
  const disk = makeSmallDisk(folder);
  disks.push(disk);
  return disk;
}

test('on a full disk, and on one that is taken away, the work stays open and is saved elsewhere', async ({
  app,
  page,
  workplace,
}) => {
  const stick = diskAt(workplace.path('stick'));
  const journals = diskAt(join(workplace.home, '.config', 'switchyard', 'recovery'));
  await workplace.putExample('l2tunnel-azure', join('stick', SHOP));
  const before = await workplace.read(join('stick', SHOP));
  await page.keyboard.press('Control+o');
  await app.dialogs.open.getByRole('button', { name: 'stick' }).click();
  await app.dialogs.choose(SHOP);
  await expect(app.title).toContainText('Saved');

  // No room for what is not saved yet: said once, nothing is in the way.
  journals.fill();
  stick.fill();
  await app.inspector.text('Name').fill('mine');
  const unkept = page.getByRole('group').filter({ hasText: 'Switchyard keeps trying' });
  await expect(unkept).toContainText('There is no space left');
  await unkept.getByRole('button', { name: 'Understood' }).click();
  await expect(unkept).toBeHidden();

  // No room for the file either.
  await page.keyboard.press('Control+s');
  const notSaved = page.getByRole('dialog', { name: `“${SHOP}” was not saved` });
  await expect(notSaved).toContainText(`There is no space left for “${join(stick.folder, SHOP)}”`);
  await expect(notSaved).toContainText('Nothing is lost');
  await notSaved.getByRole('button', { name: 'Try again' }).click();
  await expect(notSaved).toContainText('There is no space left');
  expect(await workplace.read(join('stick', SHOP))).toBe(before);
  await page.keyboard.press('Escape');
  await expect(notSaved).toBeHidden();
  await expect(app.title).toContainText('Not saved');

  // The stick is pulled.
  stick.takeAway();
  const gone = page.getByRole('group').filter({ hasText: `“${SHOP}” cannot be reached any more` });
  await expect(gone).toBeVisible();
  await gone.getByRole('button', { name: 'Save elsewhere…' }).click();
  await app.dialogs.saveAs('rescued');
  await expect(app.title).toContainText('rescued');
  await expect(app.title).not.toContainText('Not saved');
  await expect(gone).toBeHidden();
  expect(JSON.parse(await workplace.read('rescued.switchyard.json')).name).toBe('mine');
});
