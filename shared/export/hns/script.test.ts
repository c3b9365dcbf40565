import { describe, expect, test } from 'vitest';
import { createContainer } from '../../design/create.ts';
import { designOf, hostWith, mesh, textOf, whole, write } from './testing/designs.ts';

describe('the script', () => {
  const script = textOf(whole, 'hns-ps1');
  const undo = textOf(whole, 'hns-ps1', true);
  const statements = (text: string) => text.split('\r\n').filter((line) => /^(?:Assert|New|Remove)-\w/.test(line));

  test('C177: it needs no module', () => {
    for (const text of [script, undo]) {
      expect(text).toContain('[DllImport("vmcompute.dll"');
      expect(text).not.toMatch(/Import-Module|Install-Module|Invoke-WebRequest|New-HnsNetwork|New-HnsEndpoint/i);
    }
  });

  test('C178, C179: whole bodies are sent, so DNS servers and VSIDs arrive', () => {
    expect(script).toContain('"DNSServerList":"10.63.9.9, 10.63.9.8"');
    expect(script).toContain('"Policies":[{"Type":"VSID","VSID":70000}]');
    expect(script).not.toMatch(/-DNSServer\b|-SubnetPolicies\b/);
  });

  test('C180: types as docker knows them', () => {
    expect(script).toContain('"Type":"overlay"');
    expect(textOf(whole, 'hns-json')).toContain('"Type": "overlay"');
  });

  test('looks first, then networks, then endpoints', () => {
    expect(statements(script).map((line) => line.split(' {', 1)[0]?.slice(0, 40))).toEqual([
      "Assert-NoNetwork 'devnat'",
      "Assert-NoNetwork 'front'",
      "Assert-NoNetwork 'mesh'",
      `New-Network 'devnat' '{"Name":"devnat","Ty`.slice(0, 40),
      `New-Network 'front' '{"Name":"front","Type":`.slice(0, 40),
      `New-Network 'mesh' '{"Name":"mesh","Type":"o`.slice(0, 40),
      `New-Endpoint 'devnat' 'web' '{"Name":"web",`.slice(0, 40),
      `New-Endpoint 'front' 'web' '{"Name":"web","`.slice(0, 40),
      `New-Endpoint 'mesh' 'web' '{"Name":"web","DN`.slice(0, 40),
    ]);
    expect(statements(script).filter((line) => line.endsWith(' -TakesAdapter'))).toHaveLength(2);
  });

  test('takes back exactly what it made, backwards', () => {
    expect(statements(undo)).toEqual([
      "Remove-Endpoint 'mesh' 'web'",
      "Remove-Endpoint 'front' 'web'",
      "Remove-Endpoint 'devnat' 'web'",
      "Remove-Network 'mesh' 'overlay' -TakesAdapter",
      "Remove-Network 'front' 'l2bridge' -TakesAdapter",
      "Remove-Network 'devnat' 'nat'",
    ]);
    expect(undo).toContain("$windowsOwnTypes = @('ics', ");
    expect(undo).toContain("'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444'");
  });

  test('asks HNS for the host’s address where the drawing lacks it', () => {
    const container = createContainer('d', 'db', 'sql', { endpoints: [{ id: 'e', network: 'o' }] });
    const text = textOf(designOf([hostWith([mesh], [container])]), 'hns-ps1');
    expect(text).toContain(
      `New-Endpoint 'mesh' 'db' ('{"Name":"db","Policies":[{"Type":"PA","PA":"' + (Get-ProviderAddress 'mesh') + '"},{"Type":"OutBoundNAT"}]}')`,
    );
  });

  test('says what is to be known, and has the bytes Windows PowerShell needs', () => {
    const [file] = write(whole, 'hns-ps1').files;
    expect(file).toMatchObject({ name: 'lab-WEB01-hns.ps1', encoding: 'utf8-bom', newline: 'crlf', host: 'h' });
    expect(write(whole, 'hns-ps1', true).files[0]?.name).toBe('lab-WEB01-hns-undo.ps1');
    expect(script).toMatch(/^#Requires -Version 5\.1\r\n#Requires -RunAsAdministrator\r\n/);
    expect(script).toContain('# WARNING: HNS makes an external switch on Ethernet 2');
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('a host without anything to do says so', () => {
    expect(textOf(designOf([hostWith([])]), 'hns-ps1')).toContain('# There is nothing to do on this host.');
  });
});
