@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Made by Switchyard: builds the design 'Web server behind nat' on the host WEB01.
rem It stops at the first command that fails. What was done until then stays; the undo script takes it back.

rem Create the nat network shop
docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 shop || goto :failed

rem Run the container api
docker run -d --name=api --network=shop --ip=10.61.0.11 -p 8443:443 shop/api:3 || goto :failed

rem Run the container web
docker run -d --name=web --network=shop --ip=10.61.0.10 -p 443:443 -p 80:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022 || goto :failed

rem Run the container diag
docker run -d --name=diag --network=nat mcr.microsoft.com/windows/nanoserver:ltsc2022 || goto :failed

rem Run the container worker
docker run -d --name=worker --network=shop shop/worker:3 || goto :failed

exit /b 0
:failed
echo Stopped at a command that failed. The commands before it were carried out, those after it were not. 1>&2
exit /b 1
