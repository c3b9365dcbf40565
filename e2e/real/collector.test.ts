import { beforeAll, describe, expect, test } from 'vitest';
import type { Node } from 'web-tree-sitter';
import { emptyDesign } from '../../shared/design/create.ts';
import { exportCollector } from '../../shared/export/collector/exportCollector.ts';
import { LOOKS } from '../../shared/observed/looks.ts';
import { powerShellTree } from './parsers.ts';

/**
 * The collector runs on other people's hosts. It is read by a grammar of PowerShell, and everything in it that could do
 * something must stand on the lists below: what is not known to only read does not pass.
 */
const [file] = exportCollector(emptyDesign('x'), { locale: 'en', findings: [] }).files;
const script = file?.text ?? '';

/** Cmdlets that only read, or only make something of what they are given. */
const READING = [
  'ConvertTo-Json',
  'Get-CimInstance',
  'Get-Date',
  'Get-DnsClientServerAddress',
  'Get-HnsEndpoint',
  'Get-HnsNetwork',
  'Get-HotFix',
  'Get-ItemProperty',
  'Get-NetAdapter',
  'Get-NetIPAddress',
  'Get-NetIPInterface',
  'Get-NetNat',
  'Get-NetRoute',
  'Get-Service',
  'Get-VMSwitch',
  'Get-VMSwitchTeam',
  'Select-Object',
  'Test-Path',
  'Where-Object',
  'Write-Output',
  'Write-Warning',
];

/** Programs, with the beginning that each call must have. */
const PROGRAMS = [
  /^docker (?:version|info) --format '/,
  /^docker network ls --quiet --no-trunc /,
  /^docker network inspect \$some /,
  /^docker container ls --all --quiet --no-trunc /,
  /^docker container inspect --format '[^']*' \$some /,
  /^netsh interface 'ipv4' show excludedportrange /,
];

/** What else is written word by word, because it does something: the file, and an encoder. */
const EXACTLY = [
  'Set-Content -LiteralPath $Path -Value $json -Encoding UTF8',
  'New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false',
];

const METHODS = ['[Math]::Min', '[Security.Principal.WindowsIdentity]::GetCurrent', 'IsInRole'];

describe('the collector script', () => {
  let tree: Node;
  const nodes = (type: string) => tree.descendantsOfType(type).flatMap((node) => node ?? []);
  beforeAll(async () => {
    tree = (await powerShellTree())(script);
  });

  test('is PowerShell', () => {
    expect(nodes('ERROR').map(({ text }) => text)).toEqual([]);
    expect(tree.hasError).toBe(false);
  });

  test('has no command that is not known to only read', () => {
    const unknown = nodes('command').filter((command) => {
      const name = command.childForFieldName('command_name')?.text ?? '';
      const text = command.text.trim();
      return !READING.includes(name) && !EXACTLY.includes(text) && !PROGRAMS.some((known) => known.test(`${text} `));
    });
    expect(unknown.map(({ text }) => text)).toEqual([]);
    expect(nodes('command').length).toBeGreaterThan(LOOKS.length);
  });

  test('calls nothing by a variable, and no other script', () => {
    expect(nodes('command_invokation_operator')).toEqual([]);
    expect(nodes('command_name_expr')).toEqual([]);
    expect(script).not.toMatch(/Invoke-|iex\b|Start-Process|Add-Type|DownloadString|\[ScriptBlock\]/i);
  });

  test('writes to nothing but the file that was named', () => {
    expect(nodes('redirection').map(({ text }) => text)).toEqual(nodes('redirection').map(() => '2>&1'));
    const assigned = nodes('left_assignment_expression').map(({ text }) => text.trim());
    expect(assigned.filter((target) => !/^(?:\$\w+|\$part\.\w+|\[Console\]::OutputEncoding)$/.test(target))).toEqual(
      [],
    );
    expect(script.match(/Set-Content/g)).toHaveLength(1);
  });

  test('calls no method that is not on the list', () => {
    const called = nodes('invokation_expression').map(({ text }) => text);
    expect(called.filter((text) => !METHODS.some((method) => text.includes(`${method}(`)))).toEqual([]);
  });

  test('never asks for environment variables or labels of containers', () => {
    expect(script).not.toMatch(/\.Config\.(?:Env|Labels)\b|\.Config\}\}/);
  });

  test('is the same for every design, and in lines of Windows', () => {
    expect(exportCollector(emptyDesign('another'), { locale: 'en', findings: [] }).files[0]?.text).toBe(script);
    expect(script.split('\r\n').some((line) => line.includes('\n'))).toBe(false);
    expect(script.split('\r\n').filter((line) => line.length > 8000)).toEqual([]);
  });
});
