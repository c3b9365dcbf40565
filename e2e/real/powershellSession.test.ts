import { beforeAll, describe, expect, test } from 'vitest';
import type { Node } from 'web-tree-sitter';
import { windowsPowerShell } from '../../electron/host/powershell/command.ts';
import { loaderScript, sessionScript } from '../../electron/host/powershell/script.ts';
import { LOOKS } from '../../shared/observed/looks.ts';
import { powerShellTree } from './parsers.ts';

/**
 * The script that stays in PowerShell while Switchyard reads and changes a host, read by a grammar of PowerShell: there is no
 * Windows here to run it on. Whatever it calls stands on the lists below.
 */
const script = sessionScript();

/** Cmdlets that only read, or only make something of what they are given. */
const READING = [
  'ConvertFrom-Json',
  'ConvertTo-Json',
  'Get-CimInstance',
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
  'Set-StrictMode',
  'Where-Object',
];

/** What changes a host, or loads code: each word by word. */
const EXACTLY = [
  'New-VMSwitch @parameters',
  'Remove-VMSwitch -VMSwitch $found[0] -Force -ErrorAction Stop',
  "& ([IO.Path]::Combine($env:SystemRoot, 'System32', 'netsh.exe')) 'interface' 'ipv4' 'show' 'excludedportrange' 'protocol=tcp'",
];

const METHODS = [
  '[Console]::In.ReadLine',
  '[Console]::Out.Flush',
  '[Console]::Out.Write',
  '[IO.Path]::Combine',
  '[Regex]::Replace',
  '[Security.Principal.WindowsIdentity]::GetCurrent',
  '[Switchyard.HostNetworkService]::HNSCall',
  '[string]::Equals',
  '$ErrorRecord.Exception.GetBaseException',
  '$principal.IsInRole',
];

describe('the script of the PowerShell session', () => {
  let tree: Node;
  let parse: (text: string) => Node;
  const nodes = (type: string, of = tree) => of.descendantsOfType(type).flatMap((node) => node ?? []);
  beforeAll(async () => {
    parse = await powerShellTree();
    tree = parse(script);
  });

  test('is PowerShell, and so is what loads it', () => {
    expect(nodes('ERROR').map(({ text }) => text)).toEqual([]);
    expect(tree.hasError).toBe(false);
    expect(parse(loaderScript()).hasError).toBe(false);
    // It is one argument of a command line, and quotes and line ends are lost or changed on the way there.
    expect(loaderScript()).toMatch(/^[^"\r\n]*$/);
    expect(script).toMatch(/^[\x20-\x7e\n]*$/);
    // The grammar passes over a try without catch.
    expect(script.match(/\btry \{/g)?.length).toBe(script.match(/\} catch \{/g)?.length);
  });

  test('calls nothing but what is known', () => {
    const functions = nodes('function_name').map(({ text }) => text);
    const unknown = nodes('command').filter((command) => {
      const name = command.childForFieldName('command_name')?.text ?? '';
      const text = command.text.trim();
      if (READING.includes(name) || functions.includes(name) || EXACTLY.includes(text)) return false;
      return !/^Add-Type -Namespace 'Switchyard' -Name 'HostNetworkService' -MemberDefinition '[^']*'$/.test(text);
    });
    expect(unknown.map(({ text }) => text)).toEqual([]);
    expect(script).not.toMatch(/Invoke-Expression|\biex\b|Start-Process|DownloadString|Invoke-Command|ScriptBlock/i);
    expect(nodes('command_invokation_operator')).toHaveLength(1);
  });

  test('calls no method that is not on the list', () => {
    const called = nodes('invokation_expression').map(({ text }) => text.replace(/\s+/g, ' '));
    expect(called.filter((text) => !METHODS.some((method) => text.startsWith(`${method}(`)))).toEqual([]);
    expect(called.length).toBeGreaterThan(METHODS.length);
  });

  test('has every look that is not at docker, and no values', () => {
    const looks = LOOKS.filter(({ needs }) => needs !== 'docker');
    for (const look of looks) {
      expect(script).toContain(`'${look.id}' { ${look.kind === 'powershell' ? look.pipeline : '@() | &'}`);
    }
    expect(script.match(/^ {8}'[a-z0-9-]+' \{/gm)).toHaveLength(looks.length + 5);
  });

  test('is started by its full path, in a folder of Windows', () => {
    const { argv, folder } = windowsPowerShell('D:\\Windows');
    expect(argv[0]).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(folder).toBe('D:\\Windows\\System32');
    expect(argv.join(' ').length).toBeLessThan(8000);
  });
});
