import { expect, test } from 'vitest';
import { liveLooks } from './liveLooks.ts';
import { LOOKS, lookById, lookCommand } from './looks.ts';

/** The words that docker is asked for containers with. */
function containerLook(...labels: readonly string[]): string {
  const look = liveLooks(labels).find(({ id }) => id === 'docker-containers');
  if (look?.kind !== 'program') throw new Error('Containers are asked of a program.');
  expect(look.argv.slice(0, 4)).toEqual(['docker', 'container', 'inspect', '--format']);
  expect(look.argumentsFrom).toEqual(['docker', 'container', 'ls', '--all', '--quiet', '--no-trunc']);
  return look.argv[4] ?? '';
}

/** The keys whose values are asked for of containers that Switchyard did not make. */
const named = (...labels: readonly string[]) => /\(eq \$key (.*?)\)\}\}/.exec(containerLook(...labels))?.[1];

test('a live host is looked at as the collector does, but for the labels of its containers', () => {
  const looks = liveLooks();
  expect(looks.map(({ id }) => id)).toEqual(LOOKS.map(({ id }) => id));
  expect(looks.filter((look) => look !== lookById.get(look.id)).map(({ id }) => id)).toEqual(['docker-containers']);
});

test('docker is asked for just these fields of a container: no variables, and only labels that are drawn or ours', () => {
  expect(containerLook()).toBe(
    '{ {{json `Id`}}:{{json .Id}},{{json `Name`}}:{{json .Name}},{{json `State`}}:{ {{json `Running`}}:{{json .State.Running}} },{{json `Config`}}:{ {{json `Image`}}:{{json .Config.Image}},{{json `Cmd`}}:{{json .Config.Cmd}},{{json `Hostname`}}:{{json .Config.Hostname}},{{json `Labels`}}:{ {{if .Config.Labels}}{{$marked := index .Config.Labels "io.switchyard.design"}}{{range $key, $value := .Config.Labels}}{{if or $marked}}{{json $key}}:{{json $value}},{{end}}{{end}}{{end}}{{json ``}}:{{json ``}} } },{{json `HostConfig`}}:{ {{json `NetworkMode`}}:{{json .HostConfig.NetworkMode}},{{json `PortBindings`}}:{{json .HostConfig.PortBindings}},{{json `PublishAllPorts`}}:{{json .HostConfig.PublishAllPorts}},{{json `AutoRemove`}}:{{json .HostConfig.AutoRemove}},{{json `Dns`}}:{{json .HostConfig.Dns}},{{json `DnsSearch`}}:{{json .HostConfig.DnsSearch}},{{json `Isolation`}}:{{json .HostConfig.Isolation}} },{{json `NetworkSettings`}}:{ {{json `Networks`}}:{{json .NetworkSettings.Networks}} } }',
  );
  expect(containerLook('team', 'a"b')).toBe(
    containerLook().replace('{{if or $marked}}', '{{if or $marked (eq $key "team" "a\\"b")}}'),
  );
});

test('keys of labels come from a drawing: each once, none that no argument can hold, and not too many', () => {
  expect(named()).toBeUndefined();
  expect(named('team', 'tier', 'team')).toBe('"team" "tier"');
  expect(named('a\0b', '\ud800', 'team')).toBe('"team"');
  // Quotes and a blank go with each key, and all of them must fit.
  const [fits, not] = ['x'.repeat(7997), 'x'.repeat(7998)];
  expect(named(fits)).toBe(`"${fits}"`);
  expect(named(fits, 'y')).toBe(`"${fits}"`);
  expect(named(not)).toBeUndefined();
});

test('a look is named to people by what they would type', () => {
  const typed = (id: string) =>
    lookCommand(lookById.get(id) ?? { id, kind: 'powershell', needs: 'windows', pipeline: '' });
  expect(LOOKS.map(({ id }) => typed(id))).toEqual([
    'Get-CimInstance -ClassName Win32_OperatingSystem',
    String.raw`Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'`,
    'Get-HotFix',
    'Get-CimInstance -ClassName Win32_ComputerSystem',
    'Get-CimInstance -ClassName Win32_SystemEnclosure',
    String.raw`Get-ItemProperty -LiteralPath 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters'`,
    "Get-Service -Name @('hns','vmcompute','docker','winnat','vfpext','SharedAccess','DNS')",
    'Get-NetAdapter',
    'Get-NetIPAddress',
    'Get-NetIPInterface -AddressFamily IPv4',
    'Get-NetRoute -AddressFamily IPv4',
    'Get-DnsClientServerAddress -AddressFamily IPv4',
    'Get-NetNat',
    'netsh interface ipv4 show excludedportrange protocol=tcp',
    'Get-VMSwitch',
    'Get-VMSwitch | Where-Object -Property EmbeddedTeamingEnabled -EQ -Value $true | Get-VMSwitchTeam',
    'Get-HnsNetwork',
    'Get-HnsEndpoint',
    'docker version',
    'docker info',
    'docker network inspect',
    'docker container inspect',
  ]);
});
