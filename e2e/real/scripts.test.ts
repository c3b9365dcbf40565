import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Design } from '../../shared/design/schema.ts';
import { exportDocker } from '../../shared/export/docker.ts';
import { joinForOneStream } from '../../shared/export/oneStream.ts';
import type { ShellId } from '../../shared/export/result.ts';
import { planDesign, undoCommands } from '../../shared/plan/dockerPlan.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { DESIGNS } from './designs.ts';
import { hostileDesign } from './hostileDesign.ts';
import { FUZZ_SEED, fuzzRuns } from './hostileText.ts';
import { describeWith, findProgram } from './missing.ts';
import { cmdParser, powerShellParser, type ScriptParser } from './parsers.ts';
import { readRecords } from './records.ts';
import { runShScript } from './shell.ts';

/** Commands that are the script's own. */
const SCAFFOLD: Readonly<Record<'ps1' | 'cmd', readonly string[]>> = {
  ps1: ['$dockerProgram', 'Get-Command', 'Set-StrictMode', 'Write-Warning'],
  cmd: ['chcp', 'echo', 'goto'],
};

/** A finding whose every text is as hostile as the design's names. */
function findingAbout(design: Design): Finding {
  const params = { subnet: design.name, canonical: design.name, gateway: design.name };
  const entities = [{ kind: 'network', id: 'n1', host: design.topology.hosts[0]?.id ?? '' }] as const;
  return { code: 'SY081', rule: 'subnet-canonical', severity: 'error', entities, params, fixes: [] };
}

/** The commands that a script must hold: those of the plan, without what the export says it leaves out. */
function expectedCommands(design: Design, refused: ReadonlySet<string>, undo: boolean): string[][] {
  return planDesign(design).flatMap((plan) => {
    const steps = plan.steps.filter((step) => !refused.has(step.target.id));
    const done = steps.flatMap((step) => (step.command ? [step.command] : []));
    const undone = undoCommands({ ...plan, steps }).map(({ command }) => command);
    return (undo ? undone : done).map(({ argv }) => argv.slice(1));
  });
}

function exportOf(design: Design, shell: ShellId, undo: boolean) {
  const { files, problems } = exportDocker(design, { shell, undo, findings: [findingAbout(design)], locale: 'en' });
  return { files, refused: new Set(problems.map((problem) => problem.target.id)), problems };
}

function checkScripts(design: Design, shell: 'ps1' | 'cmd', parse: ScriptParser): void {
  for (const undo of [false, true]) {
    const { files, refused } = exportOf(design, shell, undo);
    const read = files.map((file) => parse(file.text));
    if (undo) read.reverse();
    expect(read.flatMap((script) => script.errors)).toEqual([]);
    expect(read.flatMap((script) => script.docker)).toEqual(expectedCommands(design, refused, undo));
    for (const file of files) checkText(file.text, shell);
    const others = read.flatMap((script) => script.others);
    expect(others.filter((name) => !SCAFFOLD[shell].includes(name))).toEqual([]);
  }
}

/** What the grammars do not see: characters that cmd expands in a remark, hidden ones anywhere, and stray line ends. */
function checkText(text: string, shell: 'ps1' | 'cmd'): void {
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(
    lines.filter((line) => /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(line)),
  ).toEqual([]);
  if (shell === 'ps1') return;
  const printed = lines.filter((line) => line.startsWith('rem ') || line.startsWith('echo '));
  expect(printed.map((line) => line.replace(/ 1>&2$/, '')).filter((line) => /[%!^&|<>"()]|\/\?/.test(line))).toEqual(
    [],
  );
  expect(lines.filter((line) => line.length > 8191)).toEqual([]);
  expect(lines.some((line) => /\P{ASCII}/u.test(line))).toBe(lines.includes('chcp 65001 >nul'));
}

const options = { seed: FUZZ_SEED, numRuns: fuzzRuns(150, 10_000) };

describe.each([
  ['ps1', powerShellParser],
  ['cmd', cmdParser],
] as const)('%s scripts, read by a real grammar', (shell, parserOf) => {
  let parse: ScriptParser;
  beforeAll(async () => {
    parse = await parserOf();
  });

  test.each(DESIGNS.map((design) => [design.name, design] as const))('design %s: exactly the plan', (_, design) => {
    checkScripts(design, shell, parse);
  });

  test('hostile designs: exactly the plan without what is refused', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(hostileDesign, (design) => checkScripts(design, shell, parse)),
      options,
    );
  });

  test('several hosts on one stream: a statement that stops comes first', () => {
    const design = DESIGNS.find(({ name }) => name === 'swarm');
    if (!design) throw new Error('The design with two hosts is gone.');
    const text = joinForOneStream(exportOf(design, shell, false).files, shell, 'en');
    expect(parse(text).errors).toEqual([]);
    expect(text).toMatch(shell === 'ps1' ? /^throw '/ : /^@echo off\r\necho [^\r\n]* 1>&2\r\nexit \/b 1\r\n/);
  });
});

describeWith('hostile designs through the real /bin/sh', findProgram('sh') ? undefined : 'no sh here', () => {
  let folder: string;
  let record: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'switchyard-sh-'));
    record = join(folder, 'record');
    const program = join(folder, 'docker');
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\0' "$#" "$@" >>'${record}'\n`);
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the docker program is started exactly as planned', { timeout: 1_200_000 }, async () => {
    const env = { PATH: `${folder}${delimiter}${process.env.PATH}` };
    const check = async (design: Design) => {
      const { files, refused } = exportOf(design, 'sh', false);
      writeFileSync(record, '');
      const outcome = await runShScript(folder, files[0]?.text ?? '', env);
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      expect(readRecords(readFileSync(record, 'utf8'))).toEqual(expectedCommands(design, refused, false));
    };
    await fc.assert(fc.asyncProperty(hostileDesign, check), { ...options, numRuns: fuzzRuns(10, 1000) });
  });
});
