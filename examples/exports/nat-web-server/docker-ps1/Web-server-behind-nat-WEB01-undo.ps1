# Made by Switchyard: takes the design “Web server behind nat” back from the host WEB01.
# It removes what the design names, by name. Run it only where the other script made these things. What is not there is reported and passed over.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$dockerProgram = @(Get-Command -Name docker -CommandType Application)[0].Source
$failed = $false
function docker {
    $ErrorActionPreference = 'Continue'
    & $dockerProgram @args
    if ($LASTEXITCODE -ne 0) { $script:failed = $true }
}

# Remove the container worker
docker rm -f worker

# Remove the container diag
docker rm -f diag

# Remove the container web
docker rm -f web

# Remove the container api
docker rm -f api

# Remove the network shop
docker network rm shop

if ($failed) {
    Write-Warning 'Some commands failed: look at the messages above, and at what is still there.'
    exit 1
}
