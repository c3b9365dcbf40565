import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../e2e/testFolder.ts';
import { loadLanguage, textsFor } from '../../shared/language/texts.ts';
import { isAllowedLink } from '../host/links.ts';
import { fileArgument, withExtension } from './fileNames.ts';
import { createShellLanguage } from './language.ts';
import { menuTemplate } from './menu.ts';
import { servePage } from './page.ts';
import { isOwnPage, isTrustedSender } from './sender.ts';
import { parseWindowState, placeOn } from './windowState.ts';

// Beforehand: on a busy machine the first time takes longer than a test may.
await loadLanguage('ko');

describe('isTrustedSender', () => {
  const ours = { ownWindow: true, isMainFrame: true, url: 'app://switchyard/index.html' };
  it('answers our own page in the main frame of our own window', () => {
    expect(isTrustedSender(ours)).toBe(true);
  });

  it.each([
    ['another window', { ownWindow: false }],
    ['a frame inside the page', { isMainFrame: false }],
    ['no address', { url: undefined }],
    ['an empty address', { url: '' }],
    ['a blank page', { url: 'about:blank' }],
    ['a file', { url: 'file:///app/index.html' }],
    ['the web', { url: 'https://switchyard/index.html' }],
    ['another host of our scheme', { url: 'app://switchyard.evil/index.html' }],
    ['a user in front', { url: 'app://evil@switchyard/index.html' }],
    ['our name elsewhere', { url: 'data:text/html,app://switchyard/' }],
  ])('does not answer %s', (_, change) => {
    expect(isTrustedSender({ ...ours, ...change })).toBe(false);
  });
});

describe('servePage', () => {
  const start = async () => ({ locale: 'en', settings: {} });
  async function page() {
    const folder = await testFolder();
    await mkdir(join(folder, 'page'));
    await writeFile(join(folder, 'page', 'index.html'), '<title>Switchyard</title>');
    await writeFile(join(folder, 'secret.json'), '{}');
    return join(folder, 'page');
  }

  it('serves the interface with its policy', async () => {
    const response = await servePage({ folder: await page(), start }, 'app://switchyard/index.html', 'GET');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('Switchyard');
  });

  it.each([
    ['app://switchyard/../secret.json', 'GET', 404],
    ['app://switchyard/%2e%2e/secret.json', 'GET', 404],
    ['app://switchyard/..%5csecret.json', 'GET', 404],
    ['app://switchyard/missing.js', 'GET', 404],
    ['app://other/index.html', 'GET', 403],
    ['https://switchyard/index.html', 'GET', 403],
    ['app://switchyard/index.html', 'POST', 403],
  ])('does not serve %s by %s', async (url, method, status) => {
    const response = await servePage({ folder: await page(), start }, url, method);
    expect([response.status, await response.text()]).toEqual([status, '']);
  });
});

describe('createShellLanguage', () => {
  it('speaks as the system does until the settings say otherwise, and says when it changes', async () => {
    const { text, follow } = createShellLanguage('en-US');
    expect([await follow({}), text('menu.file')]).toEqual([false, 'File']);
    expect([await follow({ language: 'ko' }), text('menu.file'), text.locale]).toEqual([true, '파일', 'ko']);
    expect(await follow({ language: 'ko', theme: 'dark' })).toBe(false);
    expect([await follow({ language: 'system' }), text('menu.file')]).toEqual([true, 'File']);
  });
});

describe('menuTemplate', () => {
  const sent: string[] = [];
  const actions = { command: (id: string) => sent.push(id), link: (url: string) => sent.push(url) };
  const template = (platform: string) => menuTemplate({ text: textsFor('en'), platform, developing: false }, actions);
  const items = (platform: string) =>
    template(platform).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));

  it('gives every entry a text, and every command its id', () => {
    for (const item of items('win32').filter(({ type }) => type !== 'separator')) {
      expect(item.label).toBeTruthy();
      expect(item.label).not.toMatch(/^(command|menu)\./);
      if (item.id === undefined) continue;
      sent.length = 0;
      (item.click as () => void)();
      expect(sent).toEqual([item.id]);
    }
    expect(items('win32').map(({ id }) => id)).toEqual(expect.arrayContaining(['file.new', 'file.save', 'edit.undo']));
  });

  it('keeps the platform’s roles for the clipboard', () => {
    expect(items('win32').map(({ role }) => role)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste']));
  });

  it('leaves shortcuts to the page, except on macOS, which cannot show them otherwise', () => {
    const save = (platform: string) => items(platform).find(({ id }) => id === 'file.save');
    expect(save('win32')).toMatchObject({ accelerator: 'CmdOrCtrl+S', registerAccelerator: false });
    expect(save('darwin')).toMatchObject({ registerAccelerator: true });
    expect(template('darwin')[0]).toEqual({ role: 'appMenu' });
  });

  it('links only where links may lead', () => {
    sent.length = 0;
    for (const item of items('win32')) if (!item.id && item.click) (item.click as () => void)();
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.every(isAllowedLink)).toBe(true);
  });

  it('shows developer tools only while developing', () => {
    expect(items('win32').some(({ role }) => role === 'toggleDevTools')).toBe(false);
  });
});

describe('the window’s place', () => {
  const state = { x: 100, y: 50, width: 1280, height: 800, maximized: false };
  const display = { x: 0, y: 0, width: 1920, height: 1040 };

  it('is kept while a display shows enough of it', () => {
    expect(placeOn([display], state)).toEqual(state);
    expect(placeOn([display], { ...state, x: 1800 })).not.toBeNull();
  });

  it.each([
    ['the display is gone', { x: 2500 }],
    ['only a sliver is visible', { x: 1900 }],
    ['its title bar is above', { y: -30 }],
    ['its title bar is below', { y: 1030 }],
  ])('is dropped when %s', (_, change) => expect(placeOn([display], { ...state, ...change })).toBeNull());

  it.each([null, 'x', {}, { ...state, width: 0 }, { ...state, x: '1' }, { ...state, y: 1.5 }])(
    'is not read from %o',
    (json) => expect(parseWindowState(json)).toBeUndefined(),
  );

  it('is read as it was written', () => {
    expect(parseWindowState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});

describe('names of files', () => {
  it.each([
    [['electron', '/app', 'a.json'], false, 'a.json'],
    [['electron', '--inspect=0', '/app', '--no-sandbox', 'a.json'], false, 'a.json'],
    [['Switchyard.exe', '--flag', 'a.json', 'b.json'], true, 'a.json'],
    [['Switchyard.exe'], true, null],
    [['electron', '/app'], false, null],
    [['electron', '.', ''], false, null],
  ])('in %o', (argv, packaged, file) => {
    expect(fileArgument(argv, packaged, '/home/kim')).toBe(file === null ? null : resolve('/home/kim', file));
  });

  it('get an extension only where there is none', () => {
    expect(withExtension('/a/shop', 'switchyard.json')).toBe('/a/shop.switchyard.json');
    expect(withExtension('/a/shop.json', 'switchyard.json')).toBe('/a/shop.json');
    expect(withExtension('/a.b/shop', 'ps1')).toBe('/a.b/shop.ps1');
  });
});

it('knows its own pages', () => {
  expect(isOwnPage('app://switchyard/')).toBe(true);
  expect(isOwnPage('app://switchyard')).toBe(true);
});
