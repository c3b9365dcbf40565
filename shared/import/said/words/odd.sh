#!/bin/bash
set -eu
docker run 'a b' "c \"d\" \$e \`f\` \g \\" h\ i \j $'k\n\t\x\'l' 'it'\''s' "two
lines" "joined\
lines" a#b #c
docker run $A ${A} ${A:-b} $1 $? $$ $@ $(date) `date` "$(date)" "`date`" "$A" '$A' \$A $ "$" "$)" x$A"y"
docker run x=<THE NAME> <1> < file > out 2>&1 >> more end
docker run a; docker run b && docker run c || docker run d | tail & docker run e
docker run \
  --name a \
> web
docker run --name a ^
  web
docker run --name a ^
web
docker run --name a \ 
  web
docker run “a b” ‘c d’ x=“e f” y“g h” “i
docker run (a) {b} {{.ID}}
A=b C=d docker run e
sudo docker run f
sudo -u x docker run g
if true; then docker run h; else docker run i; fi
for i in 1 2; do docker run "$i"; done
id=$(docker run j)
echo "docker run inside"
echo docker run inside
docker run 'open
docker run "open
docker run $'open
docker run ''
# docker run commented
winpty docker run k
./docker run l
dockerd run m
docker run end \
