# Made by Switchyard: takes the design “Trunked team with a VLAN” back from the host LAN07.
# It removes what the design names, by name. Run it only where the other script made these things. What is not there is reported and passed over.
# The design has 1 finding here:
# - Warning SY160, api: “api” is attached to 2 networks with a gateway: lan31, build. Through which of them it leaves is not documented.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$dockerProgram = @(Get-Command -Name docker -CommandType Application)[0].Source
$failed = $false
function docker {
    $ErrorActionPreference = 'Continue'
    & $dockerProgram @args
    if ($LASTEXITCODE -ne 0) { $script:failed = $true }
}

# Remove the container agent
docker rm -f agent

# Remove the container worker
docker rm -f worker

# Remove the container shop
docker rm -f shop

# Remove the container api
docker rm -f api

# Remove the network lan31
# WARNING: When its external switch goes, the adapter returns to the host, which loses its own connection there for a moment.
docker network rm 'lan31'

# Remove the network build
docker network rm build

if ($failed) {
    Write-Warning 'Some commands failed: look at the messages above, and at what is still there.'
    exit 1
}
