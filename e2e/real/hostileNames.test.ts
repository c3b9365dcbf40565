import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandLine, commandLine } from '../../shared/export/commandLine.ts';
import { SHELLS } from '../../shared/export/shells/byId.ts';
import { FUZZ_SEED, fuzzRuns, hostileText } from './hostileText.ts';
import { describeWith, findProgram } from './missing.ts';
import { cmdParser, powerShellParser, type ScriptParser } from './parsers.ts';
import { readRecords } from './records.ts';
import { runShScript } from './shell.ts';
import { powerShellCommandLine, splitCommandLine } from './windowsArguments.ts';

/** Values stand in a flag, behind one, and among the last words; mostly one at a time, because one refusal refuses all. */
const commands = fc.oneof(
  { weight: 2, arbitrary: hostileText.map((value) => ['docker', 'run', `--name=${value}`, 'img']) },
  { weight: 2, arbitrary: hostileText.map((value) => ['docker', 'run', '-o', value, 'img', value]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileText, hostileText, hostileText)
      .map(([a, b, c]) => ['docker', 'run', `--name=${a}`, '-o', `k=${b}`, c, 'img']),
  },
);

const RUNS = fuzzRuns(400, 100_000);
const options = { seed: FUZZ_SEED, numRuns: RUNS };

const isRefused = (written: CommandLine) => !('line' in written);
const tooLong = (written: CommandLine) => 'refused' in written && written.refused.reason === 'too-long';

describe('hostile names come back as they were, or are refused', () => {
  test('PowerShell', { timeout: 1_200_000 }, async () => {
    const parse = await powerShellParser();
    let refused = 0;
    const check = (argv: readonly string[]) => {
      const written = commandLine(SHELLS.ps1, argv);
      if (!('line' in written)) {
        refused++;
        if (!tooLong(written)) expect(argv).toContain(written.refused.value);
        return;
      }
      expectOneCommand(parse, `${written.line}\r\n`, argv.slice(1));
      expect(splitCommandLine(powerShellCommandLine(argv))).toEqual(argv);
    };
    fc.assert(fc.property(commands, check), options);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(RUNS);
  });

  test('cmd', { timeout: 1_200_000 }, async () => {
    const parse = await cmdParser();
    let refused = 0;
    const check = (argv: readonly string[]) => {
      const written = commandLine(SHELLS.cmd, argv);
      if (!('line' in written)) {
        refused++;
        return;
      }
      expectOneCommand(parse, `${written.line}\r\n`, argv.slice(1));
      expect(written.line).not.toMatch(/[%!^\r\n]/);
    };
    fc.assert(fc.property(commands, check), options);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(RUNS);
  });
});

function expectOneCommand(parse: ScriptParser, line: string, argv: readonly string[]): void {
  const { errors, docker, others } = parse(line);
  expect({ errors, docker, others }).toEqual({ errors: [], docker: [argv], others: [] });
}

/** So many commands in one script: a shell is started for each script. */
const PER_SCRIPT = 400;

describeWith('hostile names through the real /bin/sh', findProgram('sh') ? undefined : 'no sh here', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'switchyard-names-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('sh', { timeout: 1_200_000 }, async () => {
    let refused = 0;
    const cases = fc.sample(commands, options);
    for (let from = 0; from < cases.length; from += PER_SCRIPT) {
      const sent: (readonly string[])[] = [];
      const lines = ['set -eu', `docker() { printf '%s\\0' "$#" "$@"; }`];
      for (const argv of cases.slice(from, from + PER_SCRIPT)) {
        const written = commandLine(SHELLS.sh, argv);
        if ('line' in written) {
          lines.push(written.line);
          sent.push(argv.slice(1));
        } else refused++;
      }
      const outcome = await runShScript(folder, `${lines.join('\n')}\n`);
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      expect(readRecords(outcome.stdout)).toEqual(sent);
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(cases.length);
  });
});

test('every shell writes ordinary names', () => {
  const argv = ['docker', 'run', '-d', '--name=web', '-o', 'a=Ethernet 2,Ethernet 3', "it’s o'clock", '10.0.0.0/24'];
  for (const shell of Object.values(SHELLS)) expect(isRefused(commandLine(shell, argv))).toBe(false);
});
