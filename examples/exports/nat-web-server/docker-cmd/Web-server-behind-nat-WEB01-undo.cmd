@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Made by Switchyard: takes the design 'Web server behind nat' back from the host WEB01.
rem It removes what the design names, by name. Run it only where the other script made these things. What is not there is reported and passed over.

set "failed="

rem Remove the container worker
docker rm -f worker || set "failed=yes"

rem Remove the container diag
docker rm -f diag || set "failed=yes"

rem Remove the container web
docker rm -f web || set "failed=yes"

rem Remove the container api
docker rm -f api || set "failed=yes"

rem Remove the network shop
docker network rm shop || set "failed=yes"

if not defined failed exit /b 0
echo Some commands failed: look at the messages above, and at what is still there. 1>&2
exit /b 1
