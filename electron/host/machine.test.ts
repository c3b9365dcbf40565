import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../shared/windows/sources.ts';
import { isAllowedLink } from './links.ts';
import { browserCommand, hasDisplay } from './openInBrowser.ts';
import { namesOf } from './page/assets.ts';
import { contentSecurityPolicy } from './page/headers.ts';
import { configFolder, localeOf, stateFolder } from './places.ts';

describe('configFolder', () => {
  it.each([
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\kim', 'D:\\Roaming\\Switchyard'],
    ['win32', {}, 'C:\\Users\\kim', 'C:\\Users\\kim\\AppData\\Roaming\\Switchyard'],
    ['darwin', {}, '/Users/kim', '/Users/kim/Library/Application Support/Switchyard'],
    ['linux', {}, '/home/kim', '/home/kim/.config/switchyard'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/kim', '/cfg/switchyard'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/kim', '/home/kim/.config/switchyard'],
  ])('on %s with %o', (platform, env, home, expected) => {
    expect(configFolder({ platform, env, home })).toBe(expected);
  });
});

describe('stateFolder', () => {
  it.each([
    ['win32', { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' }, 'C:\\Users\\kim', 'D:\\Local\\Switchyard'],
    ['win32', {}, 'C:\\Users\\kim', 'C:\\Users\\kim\\AppData\\Local\\Switchyard'],
    ['darwin', {}, '/Users/kim', '/Users/kim/Library/Application Support/Switchyard'],
    ['linux', {}, '/home/kim', '/home/kim/.local/state/switchyard'],
    ['linux', { XDG_STATE_HOME: '/state' }, '/home/kim', '/state/switchyard'],
    ['linux', { XDG_STATE_HOME: 'relative' }, '/home/kim', '/home/kim/.local/state/switchyard'],
  ])('on %s with %o', (platform, env, home, expected) => {
    expect(stateFolder({ platform, env, home })).toBe(expected);
  });
});

describe('localeOf', () => {
  it.each([
    [{ LANG: 'ko_KR.UTF-8' }, 'ko-KR'],
    [{ LANG: 'de_DE@euro', LC_ALL: 'fr_FR' }, 'fr-FR'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: '!!' }, 'en'],
    [{}, 'en'],
  ])('%o', (env, expected) => expect(localeOf(env, 'en')).toBe(expected));
});

describe('isAllowedLink', () => {
  it.each([
    'https://learn.microsoft.com/en-us/virtualization/windowscontainers/',
    'https://github.com/moby/moby/issues/33193',
    'https://docs.docker.com/reference/cli/docker/network/create/#options',
  ])('opens %s', (url) => expect(isAllowedLink(url)).toBe(true));

  it.each([
    'http://learn.microsoft.com/',
    'https://learn.microsoft.com.evil.example/',
    'https://evil.example/learn.microsoft.com',
    'https://learn.microsoft.com@evil.example/',
    'https://user@learn.microsoft.com/',
    'https://learn.microsoft.com:8443/',
    'file:///C:/Windows/System32/calc.exe',
    'ms-settings:network',
    'javascript:alert(1)',
    '\\\\evil\\share',
    '',
  ])('does not open %s', (url) => expect(isAllowedLink(url)).toBe(false));

  it('opens every source that the facts name', () => {
    for (const source of Object.values(SOURCES)) {
      const url = 'url' in source ? source.url : undefined;
      if (url !== undefined) expect([url, isAllowedLink(url)]).toEqual([url, true]);
    }
  });
});

describe('opening a browser', () => {
  const url = 'http://127.0.0.1:1/?token=a&b=^&calc';
  it('never goes through a shell or a .cmd', () => {
    expect(browserCommand(url, { platform: 'win32', env: { SystemRoot: 'C:\\Windows' } })).toEqual([
      'C:\\Windows\\System32\\rundll32.exe',
      'url.dll,FileProtocolHandler',
      url,
    ]);
    expect(browserCommand(url, { platform: 'darwin', env: {} })).toEqual(['/usr/bin/open', url]);
    expect(browserCommand(url, { platform: 'linux', env: {} })).toEqual(['xdg-open', url]);
  });

  it.each([
    ['win32', {}, true],
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { DISPLAY: ':0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, false],
  ])('on %s with %o', (platform, env, expected) => expect(hasDisplay({ platform, env })).toBe(expected));
});

describe('the page', () => {
  it('allows scripts from itself only, and no network', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:/);
    expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
  });

  it.each([
    ['/', ['index.html']],
    ['/assets/index-Ab_1.js', ['assets', 'index-Ab_1.js']],
  ])('understands %s', (path, names) => expect(namesOf(path)).toEqual(names));

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets\\..\\..\\package.json',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/.env',
    '/index.html/',
    '/a\0.html',
    'index.html',
    '',
  ])('does not understand %s', (path) => expect(namesOf(path)).toBeNull());
});
