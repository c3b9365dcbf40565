docker run one`two "a `"b`" `$c `t" 'it''s ’quoted”' “curly „low” end” x"y"z
docker run --env A=$env:PATH ${my var} $(Get-Date) (Get-Date) @args @{a=1} $? $^ $5 a$b a(b) a@b a#b #c
docker run --% "a b" c"d e"f %PATH% "g | h && i" $x & y | more
docker run --% a && docker run b
docker run "--%" a
docker run a --%x b
docker run {{.ID}} {a} {}a }b x=<THE NAME> <1> < file
docker run web > out.txt 2>&1 3> $null more *> all.log
docker run a;docker run b && docker run c || docker run d | docker run e & docker run f
docker run `
  --name a ` 
>> --dns b\
  web
docker run --name a \
  web
docker run --name a ^
  web
docker run --name a ^
web
docker run a` b
docker run "two
lines" 'and
two' web
docker run "open
docker run 'open $x
docker run $(open
docker run “” '' "" ``
if ($x) { docker run a } else { docker run b }
foreach ($n in 1..3) {
  docker network create "n$n"
  docker run --name "c$($n)" web; }
$id = docker run web
$id.Value = docker run web
Write-Host "docker run inside"
Invoke-Expression 'docker run inside'
docker.exe ps
C:\docker\docker.exe run x
& "C:\Program Files\Docker\docker" run x
& $docker run x
call docker run x
docker
# docker run commented
<# docker run in a comment
#> docker run behind a comment
docker run end `
