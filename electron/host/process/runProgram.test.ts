import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProgramFault } from './programFault.ts';
import { runProgram } from './runProgram.ts';
import { gone } from './testing/gone.ts';
import type { RunOptions } from './types.ts';

/** Runs JavaScript in another Node. */
const node = (script: string, options?: RunOptions, ...args: readonly string[]) =>
  runProgram([process.execPath, '-e', script, '--', ...args], options);

const faultOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProgramFault)) throw new Error(`No fault: ${error}`);
  return error.code;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-run-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a program', () => {
  test('gets its arguments as they are, and no shell', async () => {
    const args = ['a b', '', '$HOME', '`id`', '"', "'", '%PATH%', '\\', '한글', '*', '--', 'a\nb'];
    const { stdout, code } = await node('process.stdout.write(JSON.stringify(process.argv.slice(1)))', {}, ...args);
    expect([JSON.parse(stdout), code]).toEqual([args, 0]);
  });

  test('that fails is no fault', async () => {
    const result = await node('console.error("no"); process.exit(3)');
    expect(result).toMatchObject({ code: 3, stderr: 'no\n', stdout: '', signal: null, cut: false, timedOut: false });
    expect(await node('process.kill(process.pid, "SIGTERM")')).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  test('sees of the environment what it needs, and what it is given', async () => {
    process.env.SWITCHYARD_SECRET_OF_TEST = 'secret';
    process.env.DOCKER_CONTEXT = 'one';
    try {
      const show = 'process.stdout.write(JSON.stringify(process.env))';
      const plain = JSON.parse((await node(show)).stdout);
      expect(plain).toMatchObject({ PATH: process.env.PATH, DOCKER_CONTEXT: 'one' });
      expect(plain).not.toHaveProperty('SWITCHYARD_SECRET_OF_TEST');
      const given = JSON.parse((await node(show, { env: { DOCKER_CONTEXT: undefined, MINE: 'x' } })).stdout);
      expect(given).toMatchObject({ MINE: 'x' });
      expect(given).not.toHaveProperty('DOCKER_CONTEXT');
    } finally {
      delete process.env.SWITCHYARD_SECRET_OF_TEST;
      delete process.env.DOCKER_CONTEXT;
    }
  });

  test('is read as UTF-8 wherever chunks end, line by line', async () => {
    const lines: string[] = [];
    const script = `const bytes = Buffer.from('한글 “x”\\r\\nzwei\\n드');
      let at = 0;
      const next = () => at < bytes.length && process.stdout.write(bytes.subarray(at, ++at), () => setImmediate(next));
      next();`;
    const { stdout } = await node(script, { onLine: (line, stream) => lines.push(`${stream} ${line}`) });
    expect(stdout).toBe('한글 “x”\r\nzwei\n드');
    expect(lines).toEqual(['stdout 한글 “x”', 'stdout zwei', 'stdout 드']);
  });

  test('that prints too much is cut at a whole character, and says so', async () => {
    const lines: string[] = [];
    const script = 'process.stdout.write("한".repeat(1000) + "\\nlast\\n")';
    const result = await node(script, { outputLimit: 100, onLine: (line) => lines.push(line) });
    expect([result.stdout, result.cut, result.code]).toEqual(['한'.repeat(33), true, 0]);
    expect(lines).toEqual(['한'.repeat(1000), 'last']);
    expect((await node(script, { outputLimit: 100 })).stdout).toBe('한'.repeat(33));
    expect((await node(script, { outputLimit: 0 })).stdout).toBe('');
  });

  test('reads what it is given, and none is given nothing', async () => {
    const copy = 'process.stdin.pipe(process.stdout)';
    expect((await node(copy, { input: '한글' })).stdout).toBe('한글');
    expect((await node(copy)).stdout).toBe('');
    expect((await node('process.stdin.destroy()', { input: 'x'.repeat(1_000_000) })).code).toBe(0);
  });
});

/** Starts a child of its own that never ends, says its id, and never ends itself. */
const FAMILY = `const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  console.log(child.pid);
  setInterval(() => {}, 1000);`;

describe('a program that takes too long', () => {
  test('is ended with all it started', async () => {
    let pid = 0;
    const controller = new AbortController();
    const onLine = (line: string) => {
      pid = Number(line);
      controller.abort();
    };
    const result = await node(FAMILY, { signal: controller.signal, onLine });
    expect(result).toMatchObject({ cancelled: true, timedOut: false, code: null, signal: 'SIGKILL' });
    await gone(pid);
    const limited = await node(FAMILY, { timeLimit: 500 });
    expect(limited).toMatchObject({ cancelled: false, timedOut: true, code: null });
    if (limited.stdout !== '') await gone(Number(limited.stdout));
  });

  test('is not started where it was cancelled before', async () => {
    const result = await node('process.exit(1)', { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ cancelled: true, code: null, milliseconds: 0 });
  });
});

describe('what cannot be started', () => {
  test('is a fault with a code', async () => {
    expect(await faultOf(runProgram(['switchyard-no-such-program']))).toBe('program-not-found');
    expect(await faultOf(runProgram(['./node']))).toBe('program-not-found');
    writeFileSync(join(folder, 'plain'), 'text');
    expect(await faultOf(runProgram([join(folder, 'plain')]))).toBe('program-not-executable');
    expect(await faultOf(runProgram([process.execPath, 'a\0b']))).toBe('arguments-refused');
    const long = Array.from({ length: 200 }, () => 'x'.repeat(100_000)) as [string, ...string[]];
    expect(await faultOf(runProgram([process.execPath, ...long]))).toBe('arguments-refused');
  });

  test('is looked for in the PATH that it is given', async () => {
    symlinkSync(process.execPath, join(folder, 'switchyard-node'));
    const env = { PATH: `relative:${folder}` };
    expect((await runProgram(['switchyard-node', '-p', '1'], { env })).stdout).toBe('1\n');
  });
});
