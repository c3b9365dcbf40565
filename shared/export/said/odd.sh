docker network create -d nat --subnet 10.1.0.0/24 --gateway 10.1.0.1 --subnet 10.2.0.0/24 --ip-range 10.2.0.0/25 --aux-address a=10.1.0.9 --aux-address b=10.1.0.8 --ipam-driver azure --ipam-opt o --ipam-opt p=q --label l --label m=n --internal --ipv6=false --attachable lab
docker network create -d nat --gateway 10.3.0.1 half
docker network create -d nat --ip-range 10.9.0.0/25 'no pool'
docker network create -d nat --aux-address a=10.9.0.1 --subnet 10.4.0.0/24 'no place'
docker network create -d nat --ipam-opt x-a=b extension
docker network create -d nat --label =x 'odd label'
docker network create -d transparent -o com.docker.network.windowsshim.interface='Ethernet,Ethernet 2' -o com.docker.network.windowsshim.vlanid=12 -o com.docker.network.windowsshim.dnsservers=1.1.1.1,2.2.2.2 --subnet 192.168.1.0/24 --gateway 192.168.1.254 team
docker network create -d transparent unnamed
docker network create -d l2bridge -o com.docker.network.windowsshim.interface='Ethernet 3' -o com.docker.network.windowsshim.enable_outboundnat=true --subnet 10.61.0.0/24 --gateway 10.61.0.1 bridge
docker network create -d l2tunnel -o com.docker.network.windowsshim.vsid=5000 -o com.docker.network.windowsshim.macpool=00-15-5D-12-30-00,00-15-5D-12-3F-FF --subnet 10.62.0.0/24 tunnel
docker network create -d macvlan foreign
docker network create --config-only settings
docker network create nothing-said
docker run --name all --network lab --ip 10.1.0.5 --mac-address 02-42-00-00-00-01 --network-alias a --network-alias a --network-alias b --link alone:db --link outside:o --link gone --volumes-from alone:ro --volumes-from outside --mount type=bind,source='C:\a',target='C:\b',ro --mount source=data,dst='C:\c',readonly=1 --mount 'type=volume,target=C:\d' -v data2:'C:\e' -v 'C:\f:C:\g' --env 'A=it is' --env A --env-file 'my env' --env A --log-opt a --log-opt b=c --health-cmd 'x y' --health-interval 10s --stop-timeout 5 --cpus 0.5 --tty=false --no-healthcheck --annotation a=b --ip6 ::5 --link-local-ip 169.254.1.1 --link-local-ip 169.254.1.1 --dns 1.1.1.1 --dns 1.1.1.1 --dns-search x.y -P --isolation process --restart always iis cmd /c "echo \"a\" \$b 'c' # d: e"
docker run --name alone --network none --mac-address 02-42-00-00-00-02 --isolation vm -p 80 web
docker run --name ports --network lab -p 127.0.0.1:80:80 -p [::1]:81:81/udp -p 82-83:82-83 -p 84 -p 85:85 -p 85:85 web
docker run --name badport --network lab -p host:80:80 web
docker run --name badrange --network lab -p 80-90:80 web
docker run --name mounts --network lab --mount 'type=volume,"source=a,b",target=C:\d' --mount type=cluster,target=x --mount target=x,volume-opt=y --mount type=bind,source=x --mount source=a/b,target=x --mount target=x,readonly=maybe --link a: --link a:b:c --tty=maybe --cpus lots web
docker create --name stopped --network container:all --hostname h web
docker run --name shares --network container:outside web
docker run --name later --network bridge web
docker network connect --driver-opt a --driver-opt b=c --driver-opt x-d=e --gw-priority 5 --gw-priority many --link x --ip 10.1.0.77 --alias c --link-local-ip 169.254.1.2 lab later
docker network connect team later
docker run --name twice --network lab --network lab web
docker run --name 'it’s “odd”; rm -rf %PATH% `$x` & | < > ^ !' --network lab web
docker run --name - --network lab web
docker run --network lab --name ../up web
docker run --name dup --network lab web:1
docker run --name dup --network lab web:2
docker run --name foreign-user --network foreign web
docker run --name config-user --network settings web
docker run --name nowhere --network missing web
docker run --name 'multi
line' --network lab --label 'a=b
c' web
docker run --name trailing\\ --network lab web 'a\' 'b"' ''
docker run --name tunnelled --network tunnel --ip 10.62.0.9 web
docker run --name teamed --network team --mac-address 02-42-00-00-00-09 web
