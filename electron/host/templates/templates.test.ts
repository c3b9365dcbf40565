import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStores } from '../stores.ts';
import { templateHandlers } from './templateHandlers.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-templates-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('templates are saved, listed newest first, read and removed, also after a restart', async () => {
  const calls = templateHandlers(createStores(folder));
  expect(await calls['template.list']({})).toEqual([]);
  await calls['template.save']({ name: 'First', text: 'one' });
  const [second, first] = await calls['template.save']({ name: 'Second', text: 'two' });
  expect([second?.name, first?.name]).toEqual(['Second', 'First']);
  const again = templateHandlers(createStores(folder));
  expect(await again['template.read']({ id: first?.id ?? '' })).toEqual({ text: 'one' });
  expect((await again['template.remove']({ id: first?.id ?? '' })).map(({ name }) => name)).toEqual(['Second']);
  expect(await readdir(join(folder, 'templates'))).toHaveLength(1);
  await expect(again['template.read']({ id: first?.id ?? '' })).rejects.toThrow();
});

test('an id that leads elsewhere reads and removes nothing', async () => {
  const calls = templateHandlers(createStores(folder));
  await calls['template.save']({ name: 'A', text: 'a' });
  await expect(calls['template.read']({ id: '../settings' })).rejects.toThrow();
  expect(await calls['template.remove']({ id: '../templates' })).toHaveLength(1);
});
