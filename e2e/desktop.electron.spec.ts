import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, launch, switches, test } from './app/electronApp.ts';
import { BUILT } from './app/places.ts';

const SHOP = 'shop.switchyard.json';
/** Where the electron package says its program is. */
const program = (): string => createRequire(import.meta.url)('electron') as string;

test('the window is titled by its document, with a mark while it is not saved', async ({ app, desktop, workplace }) => {
  await expect.poll(desktop.title).toContain('Untitled');
  const untouched = await desktop.title();
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await expect.poll(desktop.title).not.toBe(untouched);
  const dirty = await desktop.title();
  await desktop.answerSave(workplace.path('shop'));
  await app.page.keyboard.press('Control+s');
  await expect.poll(desktop.title).toContain('shop');
  expect(await desktop.title()).not.toContain(dirty.replace(/Untitled.*/, '').trim() || '\u0000');
  // The native dialog's answer had no extension.
  expect(await workplace.list()).toEqual([SHOP]);
});

test('the native dialogs open and save; cancelling them changes nothing', async ({ app, desktop, workplace }) => {
  const path = await workplace.putExample('overlay-swarm-of-three', SHOP);
  await desktop.answerOpen(null);
  await app.page.keyboard.press('Control+o');
  await desktop.answerOpen(path);
  await app.page.keyboard.press('Control+o');
  await expect(app.canvas.host('SWARM01')).toBeVisible();
  await app.inspector.text('Name').fill('saved elsewhere');
  await desktop.answerSave(null);
  await app.page.keyboard.press('Control+Shift+s');
  await expect(app.title).toContainText('Not saved');
  await desktop.answerSave(workplace.path('copy.switchyard.json'));
  await app.page.keyboard.press('Control+Shift+s');
  await expect(app.title).not.toContainText('Not saved');
  expect(JSON.parse(await workplace.read('copy.switchyard.json')).name).toBe('saved elsewhere');
  expect(JSON.parse(await workplace.read(SHOP)).name).not.toBe('saved elsewhere');
});

test('a picture is saved as bytes, and copied', async ({ app, desktop, workplace }) => {
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  await app.exportView.choose('Picture (SVG)');
  await desktop.answerSave(workplace.path('drawing'));
  await app.exportView.content.savePng.click();
  await expect.poll(() => workplace.list()).toEqual(['drawing.png']);
  const bytes = await readFile(workplace.path('drawing.png'));
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('\x89PNG');
  await app.exportView.content.root.getByRole('button', { name: 'Copy picture' }).click();
  await expect(app.exportView.content.root.getByRole('button', { name: 'Copied' })).toBeVisible();
  const types = () => app.page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(await types()).toContain('image/png');
});

test('the menu’s entries are the window’s commands', async ({ app, desktop }) => {
  await desktop.menu('file.gallery');
  await expect(app.dialogs.gallery).toBeVisible();
  await app.dialogs.example('Mistakes to mend').click();
  await expect(app.dialogs.gallery).toBeHidden();
  await desktop.menu('problems.next');
  await expect(app.inspector.name).toHaveText('OLD16');
  await desktop.menu('view.export');
  await expect(app.exportView.root).toBeVisible();
  await app.inspector.text('Name').fill('NEW16');
  await app.inspector.name.click();
  await desktop.menu('edit.undo');
  await expect(app.inspector.text('Name')).toHaveValue('OLD16');

  // What is near what is selected stays in sight.
  await desktop.menu('view.focus');
  await expect(app.page.locator('.sy-focus-veil')).toHaveCount(1);
  await desktop.menu('view.focus');
  await expect(app.page.locator('.sy-focus-veil')).toHaveCount(0);
  const minimap = app.page.getByRole('img', { name: /^Minimap/ });
  const shown = await minimap.isVisible();
  await desktop.menu('view.minimap');
  await expect(minimap).toBeVisible({ visible: !shown });

  // The system's own print dialog could not be closed again.
  await app.page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await desktop.menu('file.print');
  await expect(app.page.locator('[data-printed] .sy-print h1')).toHaveText('Mistakes to mend');

  await desktop.menu('file.save-template');
  await app.page.getByRole('textbox', { name: 'Name of the template' }).fill('Ours');
  await app.page.getByRole('button', { name: 'Save template' }).click();
  await desktop.menu('file.new-from-template');
  await app.page.getByRole('region', { name: 'Your own' }).getByRole('button', { name: /^Ours/ }).click();
  await expect(app.title).toContainText('Ours');
  await expect(app.canvas.host('OLD16')).toBeVisible();
});

test('closing with unsaved work asks first', async ({ app, desktop, workplace }) => {
  await app.canvas.drop('Host', { x: 300, y: 110 });
  await desktop.close();
  await app.dialogs.unsaved.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.canvas.host('HOST01')).toBeVisible();

  await desktop.close();
  await desktop.answerSave(workplace.path(SHOP));
  await app.dialogs.unsaved.getByRole('button', { name: 'Save', exact: true }).click();
  await desktop.ended;
  expect(await workplace.list()).toEqual([SHOP]);
});

test('closing without unsaved work closes', async ({ app: _opened, desktop }) => {
  await desktop.close();
  await desktop.ended;
});

test('a file given at a second start opens in the first window', async ({ app, desktop, workplace }) => {
  const path = await workplace.putExample('l2tunnel-azure', SHOP);
  const second = spawn(program(), [...switches(), BUILT.root, path], { env: workplace.env, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => second.once('exit', (code) => resolve(code)));
  await expect(app.canvas.host('AZ02')).toBeVisible();
  expect(await ended).toBe(0);
  expect(desktop.electron.windows()).toHaveLength(1);
  await expect.poll(desktop.title).toContain('shop');
});

test.describe('given at the start', () => {
  test.use({ documents: ['overlay-swarm-of-three'], fileAtStart: 'overlay-swarm-of-three.switchyard.json' });

  test('a file is open at once', async ({ app, desktop }) => {
    await expect(app.canvas.host('SWARM01')).toBeVisible();
    await expect.poll(desktop.title).toContain('overlay-swarm-of-three');
  });
});

test('the menu speaks the language of the window, also at the next start', async ({ desktop, workplace }) => {
  const menus = ({ electron }: Pick<typeof desktop, 'electron'>) =>
    electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(await menus(desktop)).toContain('File');
  await desktop.menu('view.language-ko');
  await expect.poll(() => menus(desktop)).toEqual(expect.arrayContaining(['파일', '편집', '보기', '도움말']));
  await expect.poll(desktop.title).toContain('제목 없는 설계');
  await desktop.close();
  await desktop.ended;

  const again = await launch(workplace);
  expect(await menus(again)).toContain('파일');
  await expect(again.window.page.locator('html')).toHaveAttribute('lang', 'ko');
  await again.close();
  await again.ended;
});

test('the window comes back where it was, with its theme', async ({ app, desktop, workplace }) => {
  await desktop.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 }),
  );
  await app.chooseTheme('dark');
  await expect.poll(() => desktop.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await desktop.close();
  await desktop.ended;

  const again = await launch(workplace);
  await expect(again.window.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const bounds = await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1100, height: 700 });
  await again.close();
  await again.ended;
});

test('a page that has crashed can be loaded again', async ({ desktop }) => {
  await desktop.electron.evaluate(({ dialog }) => {
    // As nobody answers within the same turn: Electron itself breaks when a page is loaded again in the turn it has crashed in.
    dialog.showMessageBox = () =>
      new Promise((answer) => setTimeout(answer, 100, { response: 0, checkboxChecked: false }));
  });
  const drawn = await desktop.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(true)));
    contents?.forcefullyCrashRenderer();
    await loaded;
    return contents?.executeJavaScript(`new Promise((resolve) => {
      const look = () => (document.querySelector('header') ? resolve(true) : requestAnimationFrame(look));
      look();
    })`);
  });
  expect(drawn).toBe(true);
});
