import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { idleJobs } from '../../e2e/idleJobs.ts';
import { testFolder } from '../../e2e/testFolder.ts';
import { CALLS, type EventBody, type EventName, type Handlers, HOST_FAULT_CODES } from '../../shared/contract.ts';
import { ENGLISH } from '../../shared/language/en/index.ts';
import { dispatch } from './dispatch.ts';
import { HostError } from './faults.ts';
import { createHandlers } from './handlers.ts';
import type { Surface } from './handlerTypes.ts';
import { createStores } from './stores.ts';

const SURFACE: Surface = {
  shell: 'web',
  showDocument: () => undefined,
  closeWindow: () => undefined,
  openLink: async () => true,
};

async function host(surface: Partial<Surface> = {}) {
  const folder = await testFolder();
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const events: { name: EventName; body: EventBody<EventName> }[] = [];
  const handlers = createHandlers({
    surface: { ...SURFACE, ...surface },
    stores: createStores(join(folder, 'config')),
    jobs: idleJobs(join(folder, 'state')),
    locale: 'en',
    openAtStart: null,
    emit: (name, body) => events.push({ name, body }),
    signal: gone.signal,
  });
  return { folder, handlers, events, call: (name: unknown, args: unknown) => dispatch(handlers, name, args) };
}

describe('dispatch', () => {
  it('answers a call', async () => {
    const { call } = await host();
    expect(await call('app.describe', {})).toMatchObject({ ok: true, value: { shell: 'web', nativeDialogs: false } });
  });

  it.each([
    ['no such call', 'file.destroy', {}],
    ['a name from the prototype', 'constructor', {}],
    ['a name from the prototype’s prototype', '__proto__', {}],
    ['a name that is no text', { toString: 'x' }, {}],
    ['missing arguments', 'file.read', undefined],
    ['arguments of another type', 'file.read', { path: 7 }],
    ['arguments too many', 'file.read', { path: '/a', follow: true }],
    ['an empty path', 'file.read', { path: '' }],
    ['a path that needs a working directory', 'file.read', { path: 'a.json' }],
    ['a path with a NUL', 'file.read', { path: '/tmp/a\0.json' }],
    ['a link that is none', 'link.open', { url: 'not a url' }],
  ])('refuses %s', async (_, name, args) => {
    const { call } = await host();
    expect(await call(name, args)).toMatchObject({ ok: false, fault: { code: 'bad-call' } });
  });

  it('makes a fault of whatever a handler throws, or gives back against the contract', async () => {
    const { handlers } = await host();
    const broken = (work: () => Promise<never>): Handlers => ({ ...handlers, 'file.recent': work });
    const fault = async (work: () => Promise<never>) => dispatch(broken(work), 'file.recent', {});
    expect(await fault(() => Promise.reject(new HostError('busy', { path: '/a' })))).toEqual({
      ok: false,
      fault: { code: 'busy', params: { path: '/a' } },
    });
    expect(await fault(() => Promise.reject(new Error('boom')))).toMatchObject({
      ok: false,
      fault: { code: 'failed' },
    });
    expect(await fault(() => Promise.reject('boom'))).toMatchObject({ ok: false, fault: { code: 'failed' } });
    expect(await fault(async () => [{ secret: 1 }] as never)).toMatchObject({ ok: false, fault: { code: 'failed' } });
  });

  it('has a handler for every call, and a text for every fault', async () => {
    const { handlers } = await host();
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(CALLS).sort());
    for (const code of HOST_FAULT_CODES) expect(ENGLISH.texts).toHaveProperty([`host.error.${code}`]);
  });
});

describe('recent files', () => {
  it('remembers ten, newest first, each once', async () => {
    const { call } = await host();
    for (let index = 0; index < 12; index++) await call('file.remember', { path: `/designs/${index}.json` });
    await call('file.remember', { path: '/designs/5.json' });
    await call('file.forget', { path: '/designs/11.json' });
    const answer = await call('file.recent', {});
    const names = answer.ok ? (answer.value as { name: string }[]).map(({ name }) => name) : [];
    expect(names).toEqual(['5', '10', '9', '8', '7', '6', '4', '3', '2'].map((name) => `${name}.json`));
  });

  it('keeps them between starts, also of files that are missing', async () => {
    const { folder, call } = await host();
    await call('file.remember', { path: '/gone/a.json' });
    expect(await createStores(join(folder, 'config')).recent.read()).toMatchObject([{ path: '/gone/a.json' }]);
  });
});

describe('settings', () => {
  it('replaces the keys that are given and keeps the others', async () => {
    const { call } = await host();
    await Promise.all([
      call('settings.write', { values: { theme: 'dark', zoom: 1 } }),
      call('settings.write', { values: { zoom: 2 } }),
    ]);
    expect(await call('settings.read', {})).toEqual({ ok: true, value: { theme: 'dark', zoom: 2 } });
  });

  it('starts empty where there are none or they cannot be read, and sets what cannot be read aside', async () => {
    const { folder, call } = await host();
    expect(await call('settings.read', {})).toEqual({ ok: true, value: {} });
    await call('settings.write', { values: { theme: 'dark' } });
    const config = join(folder, 'config');
    await writeFile(join(config, 'settings.json'), '{"theme": "da');
    expect(await call('settings.read', {})).toEqual({ ok: true, value: {} });
    await call('settings.write', { values: { theme: 'light' } });
    expect((await readdir(config)).sort()).toEqual(['settings.json', 'settings.json.broken']);
    expect(await readFile(join(config, 'settings.json.broken'), 'utf8')).toBe('{"theme": "da');
  });

  it('tells the shell, which follows some of them', async () => {
    let told: unknown;
    const { call } = await host({
      settingsChanged: (settings) => {
        told = settings;
      },
    });
    await call('settings.write', { values: { theme: 'dark' } });
    expect(told).toEqual({ theme: 'dark' });
  });
});

describe('files through the contract', () => {
  it('saves, reads, and tells of a change by somebody else, not of its own', async () => {
    const { folder, handlers, call, events } = await host();
    const path = join(folder, 'a.switchyard.json');
    const saved = await handlers['file.write']({ path, text: 'one', expected: null });
    await call('file.watch', { paths: [path] });
    await handlers['file.write']({ path, text: 'two', expected: saved.revision });
    await writeFile(path, 'theirs');
    const clash = await handlers['file.write']({ path, text: 'three', expected: saved.revision });
    expect(clash.status).toBe('changed-outside');
    expect(events.every(({ name }) => name === 'file.changed')).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  it('has no dialogs to show where the shell has none', async () => {
    const { call } = await host();
    expect(await call('file.pickOpen', {})).toEqual({ ok: true, value: { path: null } });
    expect(await call('file.pickSave', { suggestedName: 'a', extension: 'json' })).toEqual({
      ok: true,
      value: { path: null },
    });
  });

  it('opens only links that may be opened', async () => {
    const opened: string[] = [];
    const { call } = await host({
      openLink: async (url) => {
        opened.push(url);
        return true;
      },
    });
    expect(await call('link.open', { url: 'https://learn.microsoft.com/x' })).toMatchObject({
      value: { opened: true },
    });
    expect(await call('link.open', { url: 'https://evil.example/' })).toMatchObject({ value: { opened: false } });
    expect(opened).toEqual(['https://learn.microsoft.com/x']);
  });
});
