# Made by Switchyard: builds the design “Trunked team with a VLAN” on the host LAN07.
# It stops at the first command that fails. What was done until then stays; the undo script takes it back.
# The design has 1 finding here:
# - Warning SY160, api: “api” is attached to 2 networks with a gateway: lan31, build. Through which of them it leaves is not documented.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$dockerProgram = @(Get-Command -Name docker -CommandType Application)[0].Source
function docker {
    $ErrorActionPreference = 'Continue'
    & $dockerProgram @args
    if ($LASTEXITCODE -ne 0) { throw ('Stopped at a command that failed. The commands before it were carried out, those after it were not.' + " [docker $args]") }
}

# Create the nat network build
docker network create -d nat '--subnet=10.62.0.0/24' '--gateway=10.62.0.1' build

# Create the transparent network lan31
# WARNING: Docker makes an external switch on Ethernet 2, Ethernet 3, and the host loses its own connection there for a moment. Remote sessions drop; have a console at hand.
docker network create -d transparent '--subnet=10.123.174.0/23' '--gateway=10.123.174.1' -o 'com.docker.network.windowsshim.interface=Ethernet 2,Ethernet 3' -o 'com.docker.network.windowsshim.vlanid=31' 'lan31'

# Create the container api
docker create '--name=api' '--network=lan31' '--ip=10.123.174.106' 'shop/api:3'

# Connect the container api to the network build
docker network connect '--ip=10.62.0.20' build api

# Run the container shop
docker run -d '--name=shop' '--network=lan31' '--ip=10.123.174.105' 'mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022'

# Run the container worker
docker run -d '--name=worker' '--network=lan31' '--ip=10.123.174.107' 'shop/worker:3'

# Run the container agent
docker run -d '--name=agent' '--network=build' -p '9090:9090' 'shop/agent:1'
