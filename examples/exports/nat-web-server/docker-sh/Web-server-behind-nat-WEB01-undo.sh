#!/bin/sh
# Made by Switchyard: takes the design “Web server behind nat” back from the host WEB01.
# It removes what the design names, by name. Run it only where the other script made these things. What is not there is reported and passed over.

set -u
export MSYS_NO_PATHCONV=1
failed=0

# Remove the container worker
docker rm -f worker || failed=1

# Remove the container diag
docker rm -f diag || failed=1

# Remove the container web
docker rm -f web || failed=1

# Remove the container api
docker rm -f api || failed=1

# Remove the network shop
docker network rm shop || failed=1

[ "$failed" -eq 0 ] || printf '%s\n' 'Some commands failed: look at the messages above, and at what is still there.' >&2
exit "$failed"
