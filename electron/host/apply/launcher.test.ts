import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { powerShellTree } from '../../../e2e/real/parsers.ts';
import { splitCommandLine } from '../../../e2e/real/windowsArguments.ts';
import { testFolder } from '../../../e2e/testFolder.ts';
import type { RunOptions, RunProgram } from '../process/types.ts';
import { announce, awaitAnnouncement } from './announce.ts';
import { ELEVATION_SCRIPT, withElevation } from './elevated.ts';
import { type JobCall, jobArguments, jobCallOf } from './jobCall.ts';
import { detachedLauncher, type Launcher } from './launcher.ts';

const call: JobCall = {
  folder: 'C:\\Users\\Kim Lee\\Switchyard\\jobs\\20261122T093000Z-0123abcd',
  role: 'runner',
  digest: 'a'.repeat(64),
  token: '0123456789abcdef',
};

describe('a call of a job', () => {
  test('comes out of the words it was put into, whatever stands around them', () => {
    const words = ['app.exe', '--disable-gpu', '.', ...jobArguments(call), '--type=x'];
    expect(jobCallOf(words)).toEqual(call);
    expect(jobCallOf(['app.exe', 'design.json'])).toBeUndefined();
  });

  test.each([{ role: 'x' }, { digest: 'a' }, { token: '../x' }, { digest: '' }])('is none with %j', (change) => {
    expect(() => jobCallOf(jobArguments({ ...call, ...change } as JobCall))).toThrow('Not a job call.');
  });
});

test('a process is started without anything of this one, and what it says is in the log', async () => {
  const folder = await testFolder();
  const program = join(folder, 'program.mjs');
  await writeFile(
    program,
    `import { writeFileSync } from 'node:fs';
     console.log('here', process.argv.length, process.env.NODE_OPTIONS ?? 'none', process.env.SECRET ?? 'none');
     writeFileSync(${JSON.stringify(join(folder, 'here-0123456789abcdef'))}, process.pid + '\\n\\0');`,
  );
  const launcher = detachedLauncher([process.execPath, program], {
    ...process.env,
    NODE_OPTIONS: '--throw-deprecation',
  });
  const launched = await launcher.launch({ ...call, folder });
  const heard = await awaitAnnouncement(folder, call.token, 30_000, launched);
  expect(heard?.pid).toBeGreaterThan(1);
  await launched.gone;
  expect(await readFile(join(folder, 'log.txt'), 'utf8')).toBe('here 6 none none\n');
});

test('what cannot be started, and what dies before it answers, is told at once', async () => {
  const folder = await testFolder();
  const none = detachedLauncher([join(folder, 'no-such-program')]);
  await expect(none.launch({ ...call, folder })).rejects.toMatchObject({ fault: { code: 'not-started' } });
  const dying = await detachedLauncher([process.execPath, '--eval=process.exit(3)']).launch({ ...call, folder });
  expect(await awaitAnnouncement(folder, call.token, 30_000, dying)).toBeUndefined();
  await announce(folder, call.token, { pid: 7, fault: 'other-digest' });
  expect(await awaitAnnouncement(folder, call.token, 1000, dying)).toEqual({ pid: 7, fault: 'other-digest' });
});

describe('rights of an administrator', () => {
  const self: Launcher['self'] = ['C:\\Program Files\\Switchyard\\Switchyard.exe', 'C:\\app folder'];
  const place = (answer: string) => {
    const runs: { argv: readonly string[]; options: RunOptions }[] = [];
    const run: RunProgram = async (argv, options = {}) => {
      runs.push({ argv, options });
      const rest = { signal: null, stderr: '', cut: false, timedOut: false, cancelled: false, milliseconds: 1 };
      return { code: 0, stdout: answer, ...rest };
    };
    const plain: JobCall[] = [];
    const launcher: Launcher = {
      self,
      launch: async (asked) => {
        plain.push(asked);
        return { gone: Promise.resolve() };
      },
    };
    return { runs, plain, launcher: withElevation(launcher, { run }) };
  };

  test('are asked for with data, never with a script that is built', async () => {
    const { runs, plain, launcher } = place('started');
    await launcher.launch(call);
    expect([plain, runs]).toEqual([[call], []]);
    await launcher.launch(call, { elevated: true });
    const [first = '', second = ''] = runs[0]?.options.input?.split('\n') ?? [];
    expect(JSON.parse(first)).toEqual({ script: ELEVATION_SCRIPT });
    const request = JSON.parse(second);
    expect(request.program).toBe(self[0]);
    expect(splitCommandLine(request.arguments)).toEqual([self[1], ...jobArguments(call)]);
    expect(runs[0]?.argv.join(' ')).not.toContain('Kim');
  });

  test('that are refused are no rights', async () => {
    const { launcher } = place('refused 1223');
    await expect(launcher.launch(call, { elevated: true })).rejects.toMatchObject({
      fault: { code: 'not-started', params: { detail: 'UAC' } },
    });
  });

  test('are asked for in PowerShell', async () => {
    const parse = await powerShellTree();
    expect(parse(ELEVATION_SCRIPT).hasError).toBe(false);
    expect(ELEVATION_SCRIPT).toMatch(/^[\x20-\x7e\n]*$/);
  });
});
