import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRunning, thisProcess } from '../process/processMark.ts';
import { createLocks } from './lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-lock-'));
  await mkdir(join(folder, 'inside'));
});
afterEach(() => rm(folder, { recursive: true }));

const contender = new URL('./testing/lockContender.ts', import.meta.url).pathname;

/** @returns the signal that ended it. */
function contend(rounds: number, odds: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [contender, folder, String(rounds), String(odds)], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => (code ? reject(new Error(`exit ${code}`)) : resolve(signal)));
  });
}

describe('a lock', () => {
  test('is one process’s until it is released', async () => {
    const locks = createLocks(folder);
    const lock = await locks.take(['host'], 'job-1');
    expect(await locks.owner('host')).toEqual({ pid: process.pid, job: 'job-1' });
    expect(await locks.take(['host'], 'job-2')).toBeUndefined();
    expect(await locks.take(['other', 'host'], 'job-2')).toBeUndefined();
    expect(await locks.owner('other')).toBeUndefined();
    await lock?.release();
    expect(await locks.owner('host')).toBeUndefined();
    expect(await locks.take(['other', 'host'], 'job-2')).toBeDefined();
  });

  test('is released by its owner only', async () => {
    const locks = createLocks(folder);
    const lock = await locks.take(['host'], 'job-1');
    const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.lock'));
    const text = await readFile(join(folder, name), 'utf8');
    const other = text.replace(/"token":"[^"]*"/, '"token":"0123456789abcdef"');
    await writeFile(join(folder, name), other);
    await lock?.release();
    expect(await readFile(join(folder, name), 'utf8')).toBe(other);
  });

  test('that cannot be read is left alone', async () => {
    const locks = createLocks(folder);
    await (await locks.take(['host'], 'job-1'))?.release();
    const lock = await locks.take(['host'], 'job-1');
    const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.lock'));
    await writeFile(join(folder, name), '');
    await lock?.release();
    expect(await locks.take(['host'], 'job-2')).toBeUndefined();
  });

  test('of a process that has gone is taken over by exactly one of several', { timeout: 60_000 }, async () => {
    expect(await contend(1, 1)).toBe('SIGKILL');
    for (let i = 0; i < 5; i++) {
      const contenders = Array.from({ length: 8 }, () => createLocks(join(folder, 'locks')));
      const held = await Promise.all(contenders.map((locks) => locks.take(['a'], `job-${i}`)));
      const winners = held.filter((lock) => lock !== undefined);
      expect(winners.length, `round ${i}`).toBe(1);
      await winners[0]?.release();
      expect(await contend(1, 1)).toBe('SIGKILL');
    }
  });

  test('is never two processes’, however many of them are killed', { timeout: 120_000 }, async () => {
    let killed = 0;
    const worker = async () => {
      for (let left = 3; left > 0; left--) {
        if ((await contend(12, 12)) !== null) killed++;
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    expect(existsSync(join(folder, 'both'))).toBe(false);
    expect((await readFile(join(folder, 'rounds'), 'utf8')).length).toBeGreaterThanOrEqual(12);
    // What is left is held by nobody.
    expect(await createLocks(join(folder, 'locks')).take(['a', 'b'], 'last')).toBeDefined();
    console.info(`locks: ${killed} of 12 processes killed while they held one`);
  });
});

describe('whether a process runs', () => {
  test('this one does, and one with its number from another time does not', async () => {
    const mark = await thisProcess();
    expect(await isRunning(mark)).toBe(true);
    expect(await isRunning({ ...mark, uptime: mark.uptime + 1000 })).toBe(false);
    if (process.platform !== 'linux') return;
    expect(await isRunning({ ...mark, start: '1' })).toBe(false);
    expect(await isRunning({ ...mark, boot: 'another' })).toBe(false);
  });

  test('one that nobody knows does, in doubt', async () => {
    expect(await isRunning({ pid: 0, start: null, boot: null, uptime: 0 })).toBe(true);
  });
});
