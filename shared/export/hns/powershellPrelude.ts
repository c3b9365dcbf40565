import type { Texts } from '../../language/texts.ts';
import { WINDOWS_OWN_IDS, WINDOWS_OWN_TYPES } from '../../windows/windowsOwn.ts';
import { literalPowerShell } from '../quote/powershell.ts';
import { HNS_CALL_TYPE, hnsCall } from './powershellHnsCall.ts';

/** How long a script waits for an address of the host to come back, in seconds: flannel waits half as long for HNS alone. */
const ADDRESS_LIMIT_SECONDS = 60;

/** How often it looks, in milliseconds. */
const LOOK_EVERY_MS = 500;

/** What both scripts begin with: the call of HNS, checked. */
export function commonPrelude(texts: Texts): string[] {
  const text = (key: Parameters<Texts>[0], params?: Parameters<Texts>[1]) => literalPowerShell(texts(key, params));
  return [
    'Set-StrictMode -Version Latest',
    `$ErrorActionPreference = 'Stop'`,
    // The library exists for 64-bit programs only.
    `if (-not [Environment]::Is64BitProcess) { throw ${text('hns.script.bits')} }`,
    ...HNS_CALL_TYPE,
    'function Get-Field($Object, [string]$Name) {',
    '    if ($null -eq $Object) { return }',
    '    $property = $Object.PSObject.Properties[$Name]',
    '    if ($null -ne $property) { $property.Value }',
    '}',
    `function Invoke-Hns([string]$Method, [string]$Path, [string]$Request = '') {`,
    `    $response = ''`,
    `    $code = ${hnsCall('$Method', '$Path', '$Request', '$response')}`,
    `    if ($code -lt 0) { throw (${text('hns.script.failed', HOLES)} -f $Method, $Path, ('0x{0:X8}' -f $code)) }`,
    '    $answer = ConvertFrom-Json -InputObject $response',
    `    if (-not (Get-Field $answer 'Success')) {`,
    `        throw (${text('hns.script.failed', HOLES)} -f $Method, $Path, (Get-Field $answer 'Error'))`,
    '    }',
    `    Get-Field $answer 'Output'`,
    '}',
    'function Get-HnsList([string]$Kind) {',
    `    Invoke-Hns 'GET' "/$Kind" | Where-Object { $null -ne $_ }`,
    '}',
    // PowerShell's own comparison passes over characters that cannot be seen.
    'function Test-Same([string]$Left, [string]$Right, [StringComparison]$How) {',
    '    [string]::Equals($Left, $Right, $How)',
    '}',
    'function Find-Network([string]$Name, [StringComparison]$How) {',
    `    Get-HnsList 'networks' | Where-Object { Test-Same (Get-Field $_ 'Name') $Name $How }`,
    '}',
    'function Find-Endpoint([string]$NetworkId, [string]$Name) {',
    `    Get-HnsList 'endpoints' | Where-Object {`,
    `        (Test-Same (Get-Field $_ 'VirtualNetwork') $NetworkId 'OrdinalIgnoreCase') -and`,
    `        (Test-Same (Get-Field $_ 'Name') $Name 'Ordinal')`,
    '    }',
    '}',
    'function Get-NetworkId([string]$Name) {',
    `    $found = @(Find-Network $Name 'Ordinal')`,
    `    if ($found.Count -ne 1) { throw (${text('hns.script.not-one', { name: '{0}', count: '{1}' })} -f $Name, $found.Count) }`,
    `    ([Guid](Get-Field $found[0] 'ID')).ToString().ToUpperInvariant()`,
    '}',
    'function Get-HostAddress {',
    `    Get-NetIPAddress -AddressFamily 'IPv4' -AddressState 'Preferred' -ErrorAction 'SilentlyContinue' |`,
    `        ForEach-Object { $_.IPAddress } | Where-Object { $_ -notlike '127.*' -and $_ -notlike '169.254.*' }`,
    '}',
    'function Wait-HostAddress([string[]]$Addresses) {',
    '    $watch = [Diagnostics.Stopwatch]::StartNew()',
    '    do {',
    '        $now = @(Get-HostAddress)',
    '        $missing = @($Addresses | Where-Object { $now -notcontains $_ })',
    '        if ($missing.Count -eq 0) { return }',
    `        Start-Sleep -Milliseconds ${LOOK_EVERY_MS}`,
    `    } while ($watch.Elapsed.TotalSeconds -lt ${ADDRESS_LIMIT_SECONDS})`,
    `    throw (${text('hns.script.no-address', { addresses: '{0}', seconds: ADDRESS_LIMIT_SECONDS })} -f ($missing -join ', '))`,
    '}',
  ];
}

/** Places that PowerShell's -f fills. */
const HOLES = { method: '{0}', path: '{1}', error: '{2}' };

/** What makes networks and endpoints, and looks first. */
export function makingPrelude(texts: Texts): string[] {
  const text = (key: Parameters<Texts>[0], params?: Parameters<Texts>[1]) => literalPowerShell(texts(key, params));
  return [
    'function Assert-NoNetwork([string]$Name) {',
    `    if (@(Find-Network $Name 'OrdinalIgnoreCase').Count -gt 0) { throw (${text('hns.script.exists', { name: '{0}' })} -f $Name) }`,
    '}',
    'function Assert-Network([string]$Name) {',
    '    $null = Get-NetworkId $Name',
    '}',
    'function Assert-NoEndpoint([string]$Network, [string]$Name) {',
    '    if (@(Find-Endpoint (Get-NetworkId $Network) $Name).Count -gt 0) {',
    `        throw (${text('hns.script.endpoint-exists', { name: '{0}', network: '{1}' })} -f $Name, $Network)`,
    '    }',
    '}',
    'function New-Network([string]$Name, [string]$Body, [switch]$TakesAdapter) {',
    '    Assert-NoNetwork $Name',
    '    $addresses = @(if ($TakesAdapter) { Get-HostAddress })',
    `    $made = Invoke-Hns 'POST' '/networks' $Body`,
    '    if ($addresses.Count -gt 0) { Wait-HostAddress $addresses }',
    `    [pscustomobject]@{ Kind = 'network'; Name = $Name; ID = (Get-Field $made 'ID') }`,
    '}',
    'function New-Endpoint([string]$Network, [string]$Name, [string]$Body) {',
    `    $request = '{"VirtualNetwork":"' + (Get-NetworkId $Network) + '",' + $Body.Substring(1)`,
    `    $made = Invoke-Hns 'POST' '/endpoints' $request`,
    `    [pscustomobject]@{ Kind = 'endpoint'; Name = $Name; ID = (Get-Field $made 'ID') }`,
    '}',
    'function Get-ProviderAddress([string]$Network) {',
    '    $id = Get-NetworkId $Network',
    '    $watch = [Diagnostics.Stopwatch]::StartNew()',
    '    do {',
    `        $address = Get-Field (Invoke-Hns 'GET' "/networks/$id") 'ManagementIP'`,
    '        if ($address) { return ([Net.IPAddress]$address).ToString() }',
    `        Start-Sleep -Milliseconds ${LOOK_EVERY_MS}`,
    `    } while ($watch.Elapsed.TotalSeconds -lt ${ADDRESS_LIMIT_SECONDS})`,
    `    throw (${text('hns.script.no-provider', { name: '{0}', seconds: ADDRESS_LIMIT_SECONDS })} -f $Network)`,
    '}',
  ];
}

/** What takes them back: each by its exact name, and nothing that something else still needs. */
export function undoingPrelude(texts: Texts): string[] {
  const text = (key: Parameters<Texts>[0], params?: Parameters<Texts>[1]) => literalPowerShell(texts(key, params));
  const list = (items: readonly string[]) => items.map(literalPowerShell).join(', ');
  return [
    `$windowsOwnIds = @(${list(WINDOWS_OWN_IDS.map(({ id }) => id))})`,
    `$windowsOwnTypes = @(${list(WINDOWS_OWN_TYPES.names)})`,
    '$failed = $false',
    'function Remove-Endpoint([string]$Network, [string]$Name) {',
    '    try {',
    `        $networks = @(Find-Network $Network 'Ordinal')`,
    '        $found = @()',
    `        if ($networks.Count -eq 1) { $found = @(Find-Endpoint (Get-Field $networks[0] 'ID') $Name) }`,
    '        if ($networks.Count -gt 1 -or $found.Count -gt 1) {',
    `            throw (${text('hns.script.ambiguous', { name: '{0}' })} -f $Name)`,
    '        }',
    '        if ($found.Count -eq 0) {',
    `            Write-Warning (${text('hns.script.gone', { name: '{0}' })} -f $Name)`,
    '            return',
    '        }',
    `        $null = Invoke-Hns 'DELETE' ('/endpoints/' + [Guid](Get-Field $found[0] 'ID'))`,
    '    } catch {',
    '        $script:failed = $true',
    '        Write-Warning $_.Exception.Message',
    '    }',
    '}',
    'function Remove-Network([string]$Name, [string]$Type, [switch]$TakesAdapter) {',
    '    try {',
    `        $found = @(Find-Network $Name 'Ordinal')`,
    `        if ($found.Count -gt 1) { throw (${text('hns.script.ambiguous', { name: '{0}' })} -f $Name) }`,
    '        if ($found.Count -eq 0) {',
    `            Write-Warning (${text('hns.script.gone', { name: '{0}' })} -f $Name)`,
    '            return',
    '        }',
    `        $id = Get-Field $found[0] 'ID'`,
    `        $itsType = Get-Field $found[0] 'Type'`,
    `        if ($windowsOwnIds -contains $id -or $windowsOwnTypes -contains $itsType -or -not (Test-Same $itsType $Type 'OrdinalIgnoreCase')) {`,
    `            throw (${text('hns.script.other-network', { name: '{0}', type: '{1}' })} -f $Name, $itsType)`,
    '        }',
    `        $left = @(Get-HnsList 'endpoints' | Where-Object { Test-Same (Get-Field $_ 'VirtualNetwork') $id 'OrdinalIgnoreCase' })`,
    `        if ($left.Count -gt 0) { throw (${text('hns.script.in-use', { name: '{0}', count: '{1}' })} -f $Name, $left.Count) }`,
    '        $addresses = @(if ($TakesAdapter) { Get-HostAddress })',
    `        $null = Invoke-Hns 'DELETE' ('/networks/' + [Guid]$id)`,
    '        if ($addresses.Count -gt 0) { Wait-HostAddress $addresses }',
    '    } catch {',
    '        $script:failed = $true',
    '        Write-Warning $_.Exception.Message',
    '    }',
    '}',
  ];
}
