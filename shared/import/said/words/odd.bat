@echo off
docker run one^two "a \"b\" c" d\e\\ "f\\" \"g\" end
docker run "h""i"
docker run "h""i j" k" l"
docker run "j ^& k" 'l m' 'n' ‘o p’ “q r” x“s” “t' u ^
 next
docker run "a \" ^& "b"
docker run "a" "" "b""" c
docker run a^"b c^" ^\"d "e\\\"f" "g&h" i^&j ^^ ^
 "k ^
docker run %PATH% %~dp0 %1 %* %%i 100% "%A:b=c%" %ProgramFiles(x86)% % a%
docker run x=<THE NAME> <1> < file > nul 2>&1 more
docker run a & docker run b && docker run c || docker run d | more
docker run --name a `
  web
docker run --name a \
  web
docker run --name a ^
More? web
docker run --name "a b
docker run --name it's web's
docker run 'a, b' 'c
for %%i in (1 2) do docker run %%i
if errorlevel 1 docker run never
call docker run x
@call docker run x
@docker run y
sudo docker run z
rem docker run a
:: docker run b
@rem docker run c
remote docker run d
docker run 	tab ^	x
docker run "" ^
