#Requires -Version 5.1
#Requires -RunAsAdministrator
# Made by Switchyard: builds the design “Web server behind nat” on the host WEB01.
# It asks the Host Network Service itself, without docker, and prints the id of everything it makes. It looks first, and changes nothing where a network of a name it needs is there already. It stops at the first request that fails; what was made until then stays, and the undo script takes it back.
# Where docker runs on this host: it does not see these networks until it is restarted, and then deletes the endpoints on those it takes over. Keep its networks and these apart.
# From Windows Server 2019 on, nat networks made without docker are gone when the host restarts, and have to be made again: shop.

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
function Assert-NoNetwork([string]$Name) {
    if (@(Find-Network $Name 'OrdinalIgnoreCase').Count -gt 0) { throw ('HNS has a network named {0} already. Rename or remove one of the two, then run the script again.' -f $Name) }
}
function Assert-Network([string]$Name) {
    $null = Get-NetworkId $Name
}
function Assert-NoEndpoint([string]$Network, [string]$Name) {
    if (@(Find-Endpoint (Get-NetworkId $Network) $Name).Count -gt 0) {
        throw ('The network {1} has an endpoint named {0} already.' -f $Name, $Network)
    }
}
function New-Network([string]$Name, [string]$Body, [switch]$TakesAdapter) {
    Assert-NoNetwork $Name
    $addresses = @(if ($TakesAdapter) { Get-HostAddress })
    $made = Invoke-Hns 'POST' '/networks' $Body
    if ($addresses.Count -gt 0) { Wait-HostAddress $addresses }
    [pscustomobject]@{ Kind = 'network'; Name = $Name; ID = (Get-Field $made 'ID') }
}
function New-Endpoint([string]$Network, [string]$Name, [string]$Body) {
    $request = '{"VirtualNetwork":"' + (Get-NetworkId $Network) + '",' + $Body.Substring(1)
    $made = Invoke-Hns 'POST' '/endpoints' $request
    [pscustomobject]@{ Kind = 'endpoint'; Name = $Name; ID = (Get-Field $made 'ID') }
}
function Get-ProviderAddress([string]$Network) {
    $id = Get-NetworkId $Network
    $watch = [Diagnostics.Stopwatch]::StartNew()
    do {
        $address = Get-Field (Invoke-Hns 'GET' "/networks/$id") 'ManagementIP'
        if ($address) { return ([Net.IPAddress]$address).ToString() }
        Start-Sleep -Milliseconds 500
    } while ($watch.Elapsed.TotalSeconds -lt 60)
    throw ('HNS has given the network {0} no address of the host within 60 seconds.' -f $Network)
}

# Look first: what must be there, and what must not
Assert-Network 'nat'
Assert-NoNetwork 'shop'
Assert-NoEndpoint 'nat' 'diag'

# Make the nat network shop
New-Network 'shop' '{"Name":"shop","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}'

# Make the endpoint of api on shop
New-Endpoint 'shop' 'api' '{"Name":"api","IPAddress":"10.61.0.11","Policies":[{"Type":"NAT","Protocol":"tcp","InternalPort":443,"ExternalPort":8443,"ExternalPortReserved":true}]}'

# Make the endpoint of web on shop
New-Endpoint 'shop' 'web' '{"Name":"web","IPAddress":"10.61.0.10","Policies":[{"Type":"NAT","Protocol":"tcp","InternalPort":443,"ExternalPort":443,"ExternalPortReserved":true},{"Type":"NAT","Protocol":"tcp","InternalPort":80,"ExternalPort":80,"ExternalPortReserved":true}]}'

# Make the endpoint of diag on nat
New-Endpoint 'nat' 'diag' '{"Name":"diag"}'

# Make the endpoint of worker on shop
New-Endpoint 'shop' 'worker' '{"Name":"worker"}'
