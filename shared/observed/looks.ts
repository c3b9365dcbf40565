import { docker } from './lookTemplates.ts';

/** What a look needs on the host; where it is missing, the command is not there. */
export type LookNeeds = 'windows' | 'docker' | 'hyper-v' | 'hns';

interface LookBase {
  /** Also the name of its part in a collected file. */
  readonly id: string;
  readonly needs: LookNeeds;
  /** Whether Windows shows it to administrators only. */
  readonly elevated?: boolean;
}

/** A program that is run, without a shell. */
export interface ProgramLook extends LookBase {
  readonly kind: 'program';
  readonly argv: readonly [string, ...string[]];
  /** Its output lines are added to `argv`; where there are none, the look has nothing to see. */
  readonly argumentsFrom?: readonly [string, ...string[]];
}

/** A pipeline of cmdlets whose objects become JSON. */
export interface PowerShellLook extends LookBase {
  readonly kind: 'powershell';
  readonly pipeline: string;
}

export type Look = ProgramLook | PowerShellLook;

/** An enumeration as its name: ConvertTo-Json would write its number. */
const named = (property: string) => `@{Name='${property}';Expression={[string]$_.${property}}}`;

/**
 * Errors end a look: functions of modules go by the preference of the session, not of the script that calls them, and would
 * only print what went wrong, as if there were nothing to see.
 */
const STOP = '-ErrorAction Stop';

const select = (source: string, ...properties: readonly string[]) => {
  const [first, ...rest] = source.split(' | ');
  const strict = first?.includes('-ErrorAction') ? first : `${first} ${STOP}`;
  const list = properties.map((property) => (property.startsWith('@') ? property : `'${property}'`)).join(',');
  return [strict, ...rest, `Select-Object -Property @(${list})`].join(' | ');
};

/**
 * Everything that is looked at on a host. All of it only reads. The collector script runs it, and so does discovery of this
 * machine; the readers in `import/host` understand what comes back. Properties are named one by one, because whole objects
 * of Get-NetAdapter and the like are large and change with Windows.
 */
export const LOOKS: readonly Look[] = [
  {
    id: 'os',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-CimInstance -ClassName Win32_OperatingSystem',
      'CSName',
      'Caption',
      'BuildNumber',
      'ProductType',
    ),
  },
  {
    id: 'os-update',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      String.raw`Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'`,
      'CurrentBuildNumber',
      'UBR',
    ),
  },
  {
    id: 'hotfixes',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select('Get-HotFix', 'HotFixID'),
  },
  {
    id: 'computer',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-CimInstance -ClassName Win32_ComputerSystem',
      'Name',
      'Manufacturer',
      'Model',
      'HypervisorPresent',
    ),
  },
  {
    id: 'enclosure',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select('Get-CimInstance -ClassName Win32_SystemEnclosure', 'SMBIOSAssetTag'),
  },
  {
    id: 'ipv6',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      String.raw`Get-ItemProperty -LiteralPath 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters'`,
      'DisabledComponents',
    ),
  },
  {
    id: 'services',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      "Get-Service -Name @('hns','vmcompute','docker','winnat','vfpext','SharedAccess','DNS') -ErrorAction SilentlyContinue",
      'Name',
      named('Status'),
      named('StartType'),
    ),
  },
  {
    id: 'adapters',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-NetAdapter',
      'Name',
      'InterfaceDescription',
      'ifIndex',
      'Status',
      'InterfaceOperationalStatus',
      'MacAddress',
      'LinkSpeed',
      'MediaType',
      'PhysicalMediaType',
      'Virtual',
      'HardwareInterface',
      'VlanID',
      'MtuSize',
      'DriverFileName',
      'DriverVersionString',
      'ComponentID',
    ),
  },
  {
    id: 'addresses',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-NetIPAddress',
      'InterfaceIndex',
      'InterfaceAlias',
      'IPAddress',
      'PrefixLength',
      'AddressFamily',
      'PrefixOrigin',
    ),
  },
  {
    id: 'interfaces',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-NetIPInterface -AddressFamily IPv4',
      'ifIndex',
      'InterfaceAlias',
      'NlMtu',
      'Dhcp',
      'ConnectionState',
    ),
  },
  {
    id: 'routes',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-NetRoute -AddressFamily IPv4',
      'InterfaceIndex',
      'InterfaceAlias',
      'DestinationPrefix',
      'NextHop',
      'RouteMetric',
    ),
  },
  {
    id: 'dns',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-DnsClientServerAddress -AddressFamily IPv4',
      'InterfaceIndex',
      'InterfaceAlias',
      'ServerAddresses',
    ),
  },
  {
    id: 'nat',
    kind: 'powershell',
    needs: 'windows',
    pipeline: select(
      'Get-NetNat',
      'Name',
      'ExternalIPInterfaceAddressPrefix',
      'InternalIPInterfaceAddressPrefix',
      'Active',
    ),
  },
  {
    id: 'excluded-ports',
    kind: 'program',
    needs: 'windows',
    argv: ['netsh', 'interface', 'ipv4', 'show', 'excludedportrange', 'protocol=tcp'],
  },
  {
    id: 'switches',
    kind: 'powershell',
    needs: 'hyper-v',
    elevated: true,
    pipeline: select(
      'Get-VMSwitch',
      'Name',
      'Id',
      named('SwitchType'),
      'AllowManagementOS',
      'NetAdapterInterfaceDescription',
      'NetAdapterInterfaceDescriptions',
      'EmbeddedTeamingEnabled',
    ),
  },
  {
    id: 'teams',
    kind: 'powershell',
    needs: 'hyper-v',
    elevated: true,
    pipeline: select(
      'Get-VMSwitch | Where-Object -Property EmbeddedTeamingEnabled -EQ -Value $true | Get-VMSwitchTeam',
      'Name',
      'Id',
      'NetAdapterInterfaceDescription',
      named('TeamingMode'),
      named('LoadBalancingAlgorithm'),
    ),
  },
  { id: 'hns-networks', kind: 'powershell', needs: 'hns', elevated: true, pipeline: 'Get-HnsNetwork' },
  { id: 'hns-endpoints', kind: 'powershell', needs: 'hns', elevated: true, pipeline: 'Get-HnsEndpoint' },
  {
    id: 'docker-version',
    kind: 'program',
    needs: 'docker',
    argv: ['docker', 'version', '--format', docker.version],
  },
  { id: 'docker-info', kind: 'program', needs: 'docker', argv: ['docker', 'info', '--format', docker.info] },
  {
    id: 'docker-networks',
    kind: 'program',
    needs: 'docker',
    argv: ['docker', 'network', 'inspect'],
    argumentsFrom: ['docker', 'network', 'ls', '--quiet', '--no-trunc'],
  },
  {
    id: 'docker-containers',
    kind: 'program',
    needs: 'docker',
    argv: ['docker', 'container', 'inspect', '--format', docker.container],
    argumentsFrom: ['docker', 'container', 'ls', '--all', '--quiet', '--no-trunc'],
  },
];

export const lookById: ReadonlyMap<string, Look> = new Map(LOOKS.map((look): [string, Look] => [look.id, look]));

/** How a look is named to people: what they would type. */
export function lookCommand(look: Look): string {
  if (look.kind === 'powershell') {
    return (look.pipeline.split(' | Select-Object ')[0] ?? '').replace(/ -ErrorAction \w+/, '');
  }
  const at = look.argv.indexOf('--format');
  return (at < 0 ? look.argv : look.argv.slice(0, at)).join(' ');
}
