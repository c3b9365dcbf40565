# Collects what is to be known of the networks of this host into one file for Switchyard. It only reads: nothing on the host is changed.
# Run it in Windows PowerShell 5.1 or later, as administrator if HNS and Hyper-V are to be seen: powershell -NoProfile -ExecutionPolicy Bypass -File .\switchyard-collect.ps1
# What is not installed (docker, Hyper-V, containers) or not allowed is noted in the file and does no harm. Read the file before you pass it on: it has names, addresses and MAC addresses.
# Environment variables and labels of containers are left out, because they may be secrets. Labels and options of docker networks are in it.
param([string]$Path = ".\$env:COMPUTERNAME.host.json")

$ErrorActionPreference = 'Continue'
if (Test-Path -LiteralPath $Path) { throw 'There is a file of that name already; give another one with -Path:' + " $Path" }
$identity = [Security.Principal.WindowsIdentity]::GetCurrent()
$administrator = [Security.Principal.WindowsBuiltInRole]::Administrator
$elevated = ([Security.Principal.WindowsPrincipal]$identity).IsInRole($administrator)
if (-not $elevated) { Write-Warning -Message 'Not run as administrator: Windows will not show HNS networks and Hyper-V switches. Everything else is collected.' }

# Docker writes UTF-8; without this, names beyond ASCII would be garbled.
$encoding = [Console]::OutputEncoding
try { [Console]::OutputEncoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false } catch { }

$parts = @()

# Get-CimInstance -ClassName Win32_OperatingSystem
$part = [ordered]@{ look = 'os'; command = 'Get-CimInstance -ClassName Win32_OperatingSystem' }
try {
    $part.output = @(Get-CimInstance -ClassName Win32_OperatingSystem -ErrorAction Stop | Select-Object -Property @('CSName','Caption','BuildNumber','ProductType'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
$part = [ordered]@{ look = 'os-update'; command = 'Get-ItemProperty -LiteralPath ''HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion''' }
try {
    $part.output = @(Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' -ErrorAction Stop | Select-Object -Property @('CurrentBuildNumber','UBR'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-HotFix
$part = [ordered]@{ look = 'hotfixes'; command = 'Get-HotFix' }
try {
    $part.output = @(Get-HotFix -ErrorAction Stop | Select-Object -Property @('HotFixID'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-CimInstance -ClassName Win32_ComputerSystem
$part = [ordered]@{ look = 'computer'; command = 'Get-CimInstance -ClassName Win32_ComputerSystem' }
try {
    $part.output = @(Get-CimInstance -ClassName Win32_ComputerSystem -ErrorAction Stop | Select-Object -Property @('Name','Manufacturer','Model','HypervisorPresent'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-CimInstance -ClassName Win32_SystemEnclosure
$part = [ordered]@{ look = 'enclosure'; command = 'Get-CimInstance -ClassName Win32_SystemEnclosure' }
try {
    $part.output = @(Get-CimInstance -ClassName Win32_SystemEnclosure -ErrorAction Stop | Select-Object -Property @('SMBIOSAssetTag'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-ItemProperty -LiteralPath 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters'
$part = [ordered]@{ look = 'ipv6'; command = 'Get-ItemProperty -LiteralPath ''HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters''' }
try {
    $part.output = @(Get-ItemProperty -LiteralPath 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters' -ErrorAction Stop | Select-Object -Property @('DisabledComponents'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-Service -Name @('hns','vmcompute','docker','winnat','vfpext','SharedAccess','DNS')
$part = [ordered]@{ look = 'services'; command = 'Get-Service -Name @(''hns'',''vmcompute'',''docker'',''winnat'',''vfpext'',''SharedAccess'',''DNS'')' }
try {
    $part.output = @(Get-Service -Name @('hns','vmcompute','docker','winnat','vfpext','SharedAccess','DNS') -ErrorAction SilentlyContinue | Select-Object -Property @('Name',@{Name='Status';Expression={[string]$_.Status}},@{Name='StartType';Expression={[string]$_.StartType}}))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-NetAdapter
$part = [ordered]@{ look = 'adapters'; command = 'Get-NetAdapter' }
try {
    $part.output = @(Get-NetAdapter -ErrorAction Stop | Select-Object -Property @('Name','InterfaceDescription','ifIndex','Status','InterfaceOperationalStatus','MacAddress','LinkSpeed','MediaType','PhysicalMediaType','Virtual','HardwareInterface','VlanID','MtuSize','DriverFileName','DriverVersionString','ComponentID'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-NetIPAddress
$part = [ordered]@{ look = 'addresses'; command = 'Get-NetIPAddress' }
try {
    $part.output = @(Get-NetIPAddress -ErrorAction Stop | Select-Object -Property @('InterfaceIndex','InterfaceAlias','IPAddress','PrefixLength','AddressFamily','PrefixOrigin'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-NetIPInterface -AddressFamily IPv4
$part = [ordered]@{ look = 'interfaces'; command = 'Get-NetIPInterface -AddressFamily IPv4' }
try {
    $part.output = @(Get-NetIPInterface -AddressFamily IPv4 -ErrorAction Stop | Select-Object -Property @('ifIndex','InterfaceAlias','NlMtu','Dhcp','ConnectionState'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-NetRoute -AddressFamily IPv4
$part = [ordered]@{ look = 'routes'; command = 'Get-NetRoute -AddressFamily IPv4' }
try {
    $part.output = @(Get-NetRoute -AddressFamily IPv4 -ErrorAction Stop | Select-Object -Property @('InterfaceIndex','InterfaceAlias','DestinationPrefix','NextHop','RouteMetric'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-DnsClientServerAddress -AddressFamily IPv4
$part = [ordered]@{ look = 'dns'; command = 'Get-DnsClientServerAddress -AddressFamily IPv4' }
try {
    $part.output = @(Get-DnsClientServerAddress -AddressFamily IPv4 -ErrorAction Stop | Select-Object -Property @('InterfaceIndex','InterfaceAlias','ServerAddresses'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-NetNat
$part = [ordered]@{ look = 'nat'; command = 'Get-NetNat' }
try {
    $part.output = @(Get-NetNat -ErrorAction Stop | Select-Object -Property @('Name','ExternalIPInterfaceAddressPrefix','InternalIPInterfaceAddressPrefix','Active'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# netsh interface ipv4 show excludedportrange protocol=tcp
$part = [ordered]@{ look = 'excluded-ports'; command = 'netsh interface ipv4 show excludedportrange protocol=tcp' }
try {
    $lines = @(netsh interface 'ipv4' show excludedportrange 'protocol=tcp' 2>&1)
    $part.output = @($lines | Where-Object -FilterScript { $_ -is [string] })
    if ($LASTEXITCODE -ne 0) { $part.error = [string]($lines | Where-Object -FilterScript { $_ -isnot [string] }) }
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-VMSwitch
$part = [ordered]@{ look = 'switches'; command = 'Get-VMSwitch' }
try {
    $part.output = @(Get-VMSwitch -ErrorAction Stop | Select-Object -Property @('Name','Id',@{Name='SwitchType';Expression={[string]$_.SwitchType}},'AllowManagementOS','NetAdapterInterfaceDescription','NetAdapterInterfaceDescriptions','EmbeddedTeamingEnabled'))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-VMSwitch | Where-Object -Property EmbeddedTeamingEnabled -EQ -Value $true | Get-VMSwitchTeam
$part = [ordered]@{ look = 'teams'; command = 'Get-VMSwitch | Where-Object -Property EmbeddedTeamingEnabled -EQ -Value $true | Get-VMSwitchTeam' }
try {
    $part.output = @(Get-VMSwitch -ErrorAction Stop | Where-Object -Property EmbeddedTeamingEnabled -EQ -Value $true | Get-VMSwitchTeam | Select-Object -Property @('Name','Id','NetAdapterInterfaceDescription',@{Name='TeamingMode';Expression={[string]$_.TeamingMode}},@{Name='LoadBalancingAlgorithm';Expression={[string]$_.LoadBalancingAlgorithm}}))
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-HnsNetwork
$part = [ordered]@{ look = 'hns-networks'; command = 'Get-HnsNetwork' }
try {
    $part.output = @(Get-HnsNetwork)
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# Get-HnsEndpoint
$part = [ordered]@{ look = 'hns-endpoints'; command = 'Get-HnsEndpoint' }
try {
    $part.output = @(Get-HnsEndpoint)
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# docker version
$part = [ordered]@{ look = 'docker-version'; command = 'docker version' }
try {
    $lines = @(docker version --format '{ {{json `Server`}}:{ {{json `Version`}}:{{json .Server.Version}},{{json `Os`}}:{{json .Server.Os}},{{json `KernelVersion`}}:{{json .Server.KernelVersion}} },{{json `Client`}}:{ {{json `Version`}}:{{json .Client.Version}},{{json `Os`}}:{{json .Client.Os}} } }' 2>&1)
    $part.output = @($lines | Where-Object -FilterScript { $_ -is [string] })
    if ($LASTEXITCODE -ne 0) { $part.error = [string]($lines | Where-Object -FilterScript { $_ -isnot [string] }) }
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# docker info
$part = [ordered]@{ look = 'docker-info'; command = 'docker info' }
try {
    $lines = @(docker info --format '{ {{json `Name`}}:{{json .Name}},{{json `ServerVersion`}}:{{json .ServerVersion}},{{json `OSType`}}:{{json .OSType}},{{json `OperatingSystem`}}:{{json .OperatingSystem}},{{json `KernelVersion`}}:{{json .KernelVersion}},{{json `Isolation`}}:{{json .Isolation}},{{json `Swarm`}}:{ {{json `NodeID`}}:{{json .Swarm.NodeID}},{{json `LocalNodeState`}}:{{json .Swarm.LocalNodeState}},{{json `ControlAvailable`}}:{{json .Swarm.ControlAvailable}},{{json `RemoteManagers`}}:{{json .Swarm.RemoteManagers}},{{json `Cluster`}}:{{with .Swarm.Cluster}}{ {{json `ID`}}:{{json .ID}} }{{else}}null{{end}} } }' 2>&1)
    $part.output = @($lines | Where-Object -FilterScript { $_ -is [string] })
    if ($LASTEXITCODE -ne 0) { $part.error = [string]($lines | Where-Object -FilterScript { $_ -isnot [string] }) }
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# docker network inspect
$part = [ordered]@{ look = 'docker-networks'; command = 'docker network inspect' }
try {
    $lines = @(docker network ls --quiet --no-trunc 2>&1)
    $ids = @($lines | Where-Object -FilterScript { $_ -is [string] })
    if ($LASTEXITCODE -eq 0) {
        $lines = @()
        for ($at = 0; $at -lt $ids.Count; $at += 200) {
            $some = $ids[$at..([Math]::Min($at + 199, $ids.Count - 1))]
            $lines += @(docker network inspect $some 2>&1)
        }
    }
    $part.output = @($lines | Where-Object -FilterScript { $_ -is [string] })
    if ($LASTEXITCODE -ne 0) { $part.error = [string]($lines | Where-Object -FilterScript { $_ -isnot [string] }) }
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

# docker container inspect
$part = [ordered]@{ look = 'docker-containers'; command = 'docker container inspect' }
try {
    $lines = @(docker container ls --all --quiet --no-trunc 2>&1)
    $ids = @($lines | Where-Object -FilterScript { $_ -is [string] })
    if ($LASTEXITCODE -eq 0) {
        $lines = @()
        for ($at = 0; $at -lt $ids.Count; $at += 200) {
            $some = $ids[$at..([Math]::Min($at + 199, $ids.Count - 1))]
            $lines += @(docker container inspect --format '{ {{json `Id`}}:{{json .Id}},{{json `Name`}}:{{json .Name}},{{json `State`}}:{ {{json `Running`}}:{{json .State.Running}} },{{json `Config`}}:{ {{json `Image`}}:{{json .Config.Image}},{{json `Cmd`}}:{{json .Config.Cmd}},{{json `Hostname`}}:{{json .Config.Hostname}} },{{json `HostConfig`}}:{ {{json `NetworkMode`}}:{{json .HostConfig.NetworkMode}},{{json `PortBindings`}}:{{json .HostConfig.PortBindings}},{{json `PublishAllPorts`}}:{{json .HostConfig.PublishAllPorts}},{{json `AutoRemove`}}:{{json .HostConfig.AutoRemove}},{{json `Dns`}}:{{json .HostConfig.Dns}},{{json `DnsSearch`}}:{{json .HostConfig.DnsSearch}},{{json `Isolation`}}:{{json .HostConfig.Isolation}} },{{json `NetworkSettings`}}:{ {{json `Networks`}}:{{json .NetworkSettings.Networks}} } }' $some 2>&1)
        }
    }
    $part.output = @($lines | Where-Object -FilterScript { $_ -is [string] })
    if ($LASTEXITCODE -ne 0) { $part.error = [string]($lines | Where-Object -FilterScript { $_ -isnot [string] }) }
} catch {
    $part.error = [string]$_.Exception.Message
    $part.errorId = [string]$_.FullyQualifiedErrorId
}
$parts += $part

try { [Console]::OutputEncoding = $encoding } catch { }
$bundle = [ordered]@{
    schema = 'switchyard.host/1'
    computer = $env:COMPUTERNAME
    collected = Get-Date -Format o
    elevated = $elevated
    powershell = [string]$PSVersionTable.PSVersion
    parts = $parts
}
$json = ConvertTo-Json -InputObject $bundle -Depth 12 -Compress
Set-Content -LiteralPath $Path -Value $json -Encoding UTF8
Write-Output -InputObject ('Written:' + " $Path")
