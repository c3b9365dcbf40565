#!/bin/sh
# Made by Switchyard: builds the design “Web server behind nat” on the host WEB01.
# It stops at the first command that fails. What was done until then stays; the undo script takes it back.

set -eu
export MSYS_NO_PATHCONV=1
stopped='Stopped at a command that failed. The commands before it were carried out, those after it were not.'
trap 'code=$?; [ "$code" -eq 0 ] || printf "%s\n" "$stopped" >&2' EXIT

# Create the nat network shop
docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 shop

# Run the container api
docker run -d --name=api --network=shop --ip=10.61.0.11 -p 8443:443 shop/api:3

# Run the container web
docker run -d --name=web --network=shop --ip=10.61.0.10 -p 443:443 -p 80:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022

# Run the container diag
docker run -d --name=diag --network=nat mcr.microsoft.com/windows/nanoserver:ltsc2022

# Run the container worker
docker run -d --name=worker --network=shop shop/worker:3
