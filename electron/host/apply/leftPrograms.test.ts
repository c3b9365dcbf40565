import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRunning, markOf } from '../process/processMark.ts';
import { runProgram } from '../process/runProgram.ts';
import { endLeftPrograms, notedRun } from './leftPrograms.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-left-'));
});
afterEach(() => rm(folder, { recursive: true }));

const modules = ['leftPrograms.ts', '../process/runProgram.ts'].map((name) => new URL(name, import.meta.url).href);

describe.runIf(process.platform === 'linux')('programs of a process that has gone', () => {
  test('are ended before what they do is taken back', async () => {
    // It starts a program that never ends, says its number, and waits to be killed.
    const source = `
      const [{ notedRun }, { runProgram }] = await Promise.all(${JSON.stringify(modules)}.map((name) => import(name)));
      const run = notedRun(${JSON.stringify(folder)}, runProgram);
      run(['sleep', '1000'], { onStart: (pid) => process.stdout.write(String(pid)) });
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    const mark = await markOf(Number(String(said)));
    while (!(await readdir(folder)).some((name) => name.endsWith('.json'))) await new Promise(setImmediate);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await isRunning(mark)).toBe(true);
    await endLeftPrograms(folder);
    expect(await isRunning(mark)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  test('that have ended leave no note, and nobody is ended in their place', async () => {
    const run = notedRun(folder, runProgram);
    expect((await run(['true'])).code).toBe(0);
    expect(await readdir(folder)).toEqual([]);
    await endLeftPrograms(folder);
    await endLeftPrograms(join(folder, 'none'));
  });
});
