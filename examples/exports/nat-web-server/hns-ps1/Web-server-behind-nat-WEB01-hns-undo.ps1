#Requires -Version 5.1
#Requires -RunAsAdministrator
# Made by Switchyard: takes the design “Web server behind nat” back from the host WEB01.
# It removes the endpoints and then the networks of this design, each by its exact name and type, and nothing else; never those of Windows itself. Run it only where the other script made them. What is not there is reported and passed over.
# Where docker runs on this host: it does not see these networks until it is restarted, and then deletes the endpoints on those it takes over. Keep its networks and these apart.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
if (-not [Environment]::Is64BitProcess) { throw 'Run this in the 64-bit PowerShell: HNS has no 32-bit interface. Nothing was changed.' }
if (-not ('Switchyard.HostNetworkService' -as [type])) {
    Add-Type -Namespace 'Switchyard' -Name 'HostNetworkService' -MemberDefinition '[DllImport("vmcompute.dll", CharSet = CharSet.Unicode, ExactSpelling = true)] public static extern int HNSCall([MarshalAs(UnmanagedType.LPWStr)] string method, [MarshalAs(UnmanagedType.LPWStr)] string path, [MarshalAs(UnmanagedType.LPWStr)] string request, [MarshalAs(UnmanagedType.LPWStr)] out string response);'
}
function Get-Field($Object, [string]$Name) {
    if ($null -eq $Object) { return }
    $property = $Object.PSObject.Properties[$Name]
    if ($null -ne $property) { $property.Value }
}
function Invoke-Hns([string]$Method, [string]$Path, [string]$Request = '') {
    $response = ''
    $code = [Switchyard.HostNetworkService]::HNSCall($Method, $Path, $Request, [ref]$response)
    if ($code -lt 0) { throw ('HNS refused {0} {1}: {2}' -f $Method, $Path, ('0x{0:X8}' -f $code)) }
    $answer = ConvertFrom-Json -InputObject $response
    if (-not (Get-Field $answer 'Success')) {
        throw ('HNS refused {0} {1}: {2}' -f $Method, $Path, (Get-Field $answer 'Error'))
    }
    Get-Field $answer 'Output'
}
function Get-HnsList([string]$Kind) {
    Invoke-Hns 'GET' "/$Kind" | Where-Object { $null -ne $_ }
}
function Test-Same([string]$Left, [string]$Right, [StringComparison]$How) {
    [string]::Equals($Left, $Right, $How)
}
function Find-Network([string]$Name, [StringComparison]$How) {
    Get-HnsList 'networks' | Where-Object { Test-Same (Get-Field $_ 'Name') $Name $How }
}
function Find-Endpoint([string]$NetworkId, [string]$Name) {
    Get-HnsList 'endpoints' | Where-Object {
        (Test-Same (Get-Field $_ 'VirtualNetwork') $NetworkId 'OrdinalIgnoreCase') -and
        (Test-Same (Get-Field $_ 'Name') $Name 'Ordinal')
    }
}
function Get-NetworkId([string]$Name) {
    $found = @(Find-Network $Name 'Ordinal')
    if ($found.Count -ne 1) { throw ('There must be exactly one network named {0}, and HNS has {1}.' -f $Name, $found.Count) }
    ([Guid](Get-Field $found[0] 'ID')).ToString().ToUpperInvariant()
}
function Get-HostAddress {
    Get-NetIPAddress -AddressFamily 'IPv4' -AddressState 'Preferred' -ErrorAction 'SilentlyContinue' |
        ForEach-Object { $_.IPAddress } | Where-Object { $_ -notlike '127.*' -and $_ -notlike '169.254.*' }
}
function Wait-HostAddress([string[]]$Addresses) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    do {
        $now = @(Get-HostAddress)
        $missing = @($Addresses | Where-Object { $now -notcontains $_ })
        if ($missing.Count -eq 0) { return }
        Start-Sleep -Milliseconds 500
    } while ($watch.Elapsed.TotalSeconds -lt 60)
    throw ('The host’’s own address {0} has not come back within 60 seconds. Look at the adapter before you go on; the undo script takes back what was made.' -f ($missing -join ', '))
}
$windowsOwnIds = @('C08CB7B8-9B3C-408E-8E30-5E16A3AEB444', 'B95D0C5E-57D4-412B-B571-18A81A16E005', '790E58B4-7939-4434-9358-89AE7DDBE87E')
$windowsOwnTypes = @('ics', 'constrainedics', 'mirrored')
$failed = $false
function Remove-Endpoint([string]$Network, [string]$Name) {
    try {
        $networks = @(Find-Network $Network 'Ordinal')
        $found = @()
        if ($networks.Count -eq 1) { $found = @(Find-Endpoint (Get-Field $networks[0] 'ID') $Name) }
        if ($networks.Count -gt 1 -or $found.Count -gt 1) {
            throw ('There are several named {0}, so none was removed.' -f $Name)
        }
        if ($found.Count -eq 0) {
            Write-Warning ('{0} is not there.' -f $Name)
            return
        }
        $null = Invoke-Hns 'DELETE' ('/endpoints/' + [Guid](Get-Field $found[0] 'ID'))
    } catch {
        $script:failed = $true
        Write-Warning $_.Exception.Message
    }
}
function Remove-Network([string]$Name, [string]$Type, [switch]$TakesAdapter) {
    try {
        $found = @(Find-Network $Name 'Ordinal')
        if ($found.Count -gt 1) { throw ('There are several named {0}, so none was removed.' -f $Name) }
        if ($found.Count -eq 0) {
            Write-Warning ('{0} is not there.' -f $Name)
            return
        }
        $id = Get-Field $found[0] 'ID'
        $itsType = Get-Field $found[0] 'Type'
        if ($windowsOwnIds -contains $id -or $windowsOwnTypes -contains $itsType -or -not (Test-Same $itsType $Type 'OrdinalIgnoreCase')) {
            throw ('The network {0} is of the type {1} and not the one this design makes, so it was not removed.' -f $Name, $itsType)
        }
        $left = @(Get-HnsList 'endpoints' | Where-Object { Test-Same (Get-Field $_ 'VirtualNetwork') $id 'OrdinalIgnoreCase' })
        if ($left.Count -gt 0) { throw ('The network {0} still has endpoints ({1}) that this design does not name, so it was not removed.' -f $Name, $left.Count) }
        $addresses = @(if ($TakesAdapter) { Get-HostAddress })
        $null = Invoke-Hns 'DELETE' ('/networks/' + [Guid]$id)
        if ($addresses.Count -gt 0) { Wait-HostAddress $addresses }
    } catch {
        $script:failed = $true
        Write-Warning $_.Exception.Message
    }
}

# Remove the endpoint of worker on shop
Remove-Endpoint 'shop' 'worker'

# Remove the endpoint of diag on nat
Remove-Endpoint 'nat' 'diag'

# Remove the endpoint of web on shop
Remove-Endpoint 'shop' 'web'

# Remove the endpoint of api on shop
Remove-Endpoint 'shop' 'api'

# Remove the network shop
Remove-Network 'shop' 'nat'

if ($failed) {
    Write-Warning 'Some commands failed: look at the messages above, and at what is still there.'
    exit 1
}
