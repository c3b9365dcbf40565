import type { Translation } from '../catalogue.ts';
import type { PATH_STOP_TEXTS as ENGLISH } from '../en/pathStops.ts';

/** Why a path ends, or why it cannot be told. Each goes on after a colon. */
export const PATH_STOP_TEXTS = {
  'paths.stop.no-network': '“{container}”에 네트워크가 없습니다. 네트워크에 연결하십시오.',
  'paths.stop.host-mode':
    '“{container}”이(가) Windows에 없는 --network host를 사용합니다. NAT 네트워크 또는 투명 네트워크에 연결하십시오.',
  'paths.stop.no-such-container':
    '“{container}”이(가) “{name}”의 네트워크를 공유하는데, “{host}”에는 자체 네트워크가 있는 그런 컨테이너가 없습니다.',
  'paths.stop.container-gone': '설계에 그런 컨테이너나 호스트가 없습니다.',
  'paths.stop.shared-with-vm':
    '“{container}”이(가) 다른 컨테이너의 네트워크를 공유하는데, 이는 프로세스 격리에서만 작동합니다.',
  'paths.stop.inbound-denied':
    '버전 1709 이전에는 “{container}”이(가) 게시된 포트만 받는데 포트 {port}이(가) 게시되지 않았습니다. -p로 게시하거나 방화벽 규칙을 추가하십시오.',
  'paths.stop.network-not-here':
    '“{container}”이(가) “{host}”에 없는 네트워크에 연결되어 있습니다. 이 호스트의 네트워크 또는 이 호스트가 속한 Swarm의 오버레이에 연결하십시오.',
  'paths.stop.address-unusable':
    '“{container}”의 주소 “{ip}”이(가) “{network}”의 어느 서브넷에도 없어 Docker가 엔드포인트를 거부합니다. 주소를 변경하십시오.',
  'paths.stop.address-reserved':
    '“{container}”의 주소 “{ip}”은(는) 게이트웨이의 주소이거나 서브넷의 첫 번째 또는 마지막 주소이므로 HNS가 거부합니다. 주소를 변경하십시오.',
  'paths.stop.address-on-dhcp':
    '“{network}”은(는) DHCP에서 주소를 받으므로 “{container}”에 고정 주소 “{ip}”을(를) 사용할 수 없습니다. 네트워크에 서브넷과 게이트웨이를 지정하거나 주소를 제거하십시오.',
  'paths.stop.address-twice':
    '“{container}”과(와) “{other}”이(가) “{network}”에서 모두 {ip}을(를) 사용합니다. 두 번째 것이 거부되거나 어느 쪽에도 안정적으로 도달하지 못합니다. 둘 중 하나에 다른 주소를 지정하십시오.',
  'paths.stop.address-twice-hosts':
    '“{host}”의 “{container}”과(와) “{otherHost}”의 “{other}”이(가) 같은 네트워크에서 모두 {ip}을(를) 사용합니다. 두 번째 것이 거부되거나 어느 쪽에도 안정적으로 도달하지 못합니다. 둘 중 하나에 다른 주소를 지정하십시오.',
  'paths.stop.hot-add':
    '“{container}”이(가) 실행 중에 “{network}”에 연결되었는데, {version}에서는 지원되지 않습니다. 컨테이너를 시작하기 전에 연결하십시오.',
  'paths.stop.not-attachable':
    '오버레이 “{network}”은(는) 연결 가능(attachable)하지 않아 서비스만 사용할 수 있습니다. --attachable로 만드십시오.',
  'paths.stop.driver-unknown':
    'Windows에는 “{driver}” 네트워크 드라이버가 없습니다. Windows에 있는 드라이버를 선택하십시오.',
  'paths.stop.subnet-unreadable':
    '“{network}”의 서브넷 “{subnet}”을(를) 사용할 수 없어 네트워크가 만들어지지 않습니다.',
  'paths.stop.gateway-outside':
    '“{network}”의 게이트웨이 “{gateway}”은(는) {subnet}의 사용할 수 있는 주소가 아니므로 네트워크가 만들어지지 않습니다.',
  'paths.stop.needs-subnet': '“{network}”에 {driver}에 필요한 서브넷이 없습니다. 서브넷과 게이트웨이를 지정하십시오.',
  'paths.stop.nat-prefix':
    '{version}에는 모든 NAT 네트워크가 사용하는 내부 접두사가 하나({prefix}) 있는데 {subnet}은(는) 그 일부가 아닙니다.',
  'paths.stop.switch-kind':
    '“{network}”이(가) 잘못된 종류의 스위치에 있습니다. {driver}에는 {needed} 스위치가 필요합니다.',
  'paths.stop.no-swarm':
    '오버레이 “{network}”에는 Swarm 관리자 노드가 필요한데 “{host}”은(는) 관리자 노드가 아닙니다. 그곳에서 “docker swarm init”을 실행하십시오.',
  'paths.stop.swarm-role':
    '오버레이 “{network}”에는 Swarm 관리자 노드가 필요한데 “{host}”의 역할이 명시되지 않았습니다.',
  'paths.stop.overlay-patch':
    '{version}의 오버레이에는 {patch}이(가) 필요한데 “{host}”에 없습니다. 업데이트를 설치하십시오.',
  'paths.stop.overlay-windows': '{version}에는 오버레이 드라이버가 없습니다.',
  'paths.stop.l2bridge-windows': '{version}에는 l2bridge 드라이버가 없습니다.',
  'paths.stop.vfp-stopped':
    '“{host}”에서 VFP 확장이 실행되고 있지 않은데 {driver}은(는) 이 확장을 통해 작동합니다. vfpext 서비스를 시작하십시오.',
  'paths.stop.ipv6-off':
    '“{host}”에서 IPv6가 꺼져 있는데 HNS는 IPv6 없이 작동하지 않습니다. IPv6를 켜고 다시 시작하십시오.',
  'paths.stop.ipv6-unclear':
    '“{host}”에서 IPv6가 꺼져 있는데, 이 경우 KB4015217부터 HNS가 작동하지 않습니다. 호스트에 이 업데이트가 있는지 명시되지 않았습니다.',
  'paths.stop.not-azure': 'l2tunnel은 Azure와 Azure Stack에서만 작동합니다. “{host}”에서는 l2bridge를 사용하십시오.',
  'paths.stop.azure-unstated':
    'l2tunnel은 Azure와 Azure Stack에서만 작동하는데 “{host}”이(가) 어디에서 실행되는지 명시되지 않았습니다.',

  'paths.stop.nat-island':
    'NAT 네트워크는 서로 라우팅하지 않습니다. “{network}”과(와) “{other}”은(는) 서로 분리되어 있습니다. 두 컨테이너를 한 네트워크에 두거나 포트를 게시하십시오.',
  'paths.stop.publish-ports':
    '“{host}” 밖에서는 아무도 NAT 네트워크 “{network}”의 주소를 알지 못합니다. “{host}”에서 -p로 포트를 게시하십시오.',
  'paths.stop.prefix-overlaps-lan':
    'NAT 네트워크 “{network}”({subnet})이(가) “{host}” 자신이 있는 네트워크 {prefix}과(와) 겹칩니다. 다른 서브넷을 지정하십시오.',

  'paths.stop.azure-transparent':
    '투명 네트워크는 Azure 가상 컴퓨터에서 작동하지 않습니다. “{host}”에서는 l2bridge, l2tunnel 또는 nat을 사용하십시오.',
  'paths.stop.cloud-transparent':
    '클라우드는 Azure처럼 자신이 할당하지 않은 MAC 주소의 프레임을 버립니다. “{host}”의 클라우드도 그런지는 알 수 없습니다.',
  'paths.stop.spoofing-off':
    '“{host}”의 MAC 주소 스푸핑이 꺼져 있어 그 Hyper-V 호스트가 컨테이너의 프레임을 버립니다. 그곳에서 “Set-VMNetworkAdapter -MacAddressSpoofing On”을 실행하십시오.',
  'paths.stop.spoofing-unstated':
    '이 가상 컴퓨터의 컨테이너에는 MAC 주소 스푸핑이 필요한데 켜져 있는지 명시되지 않았습니다.',
  'paths.stop.promiscuous-off':
    '“{host}”의 promiscuous 모드가 꺼져 있어 VMware가 컨테이너의 프레임을 버립니다. 위조 전송(forged transmits)과 함께 켜십시오.',
  'paths.stop.promiscuous-unstated':
    '이 가상 컴퓨터의 컨테이너에는 promiscuous 모드가 필요한데 켜져 있는지 명시되지 않았습니다.',
  'paths.stop.platform-unstated':
    '호스트가 가상 컴퓨터이면 투명 네트워크에 MAC 주소 스푸핑이 필요한데 “{host}”이(가) 무엇인지 명시되지 않았습니다.',
  'paths.stop.not-a-trunk':
    '{adapter}이(가) 트렁크 포트에 있지 않아 “{network}”의 VLAN {vlan}이(가) 그곳에서 끝납니다. 스위치 포트를 트렁크로 설정하십시오.',
  'paths.stop.trunk-unstated':
    '“{network}”의 VLAN {vlan}에는 {adapter} 아래에 트렁크 포트가 필요한데 트렁크 포트인지 명시되지 않았습니다.',
  'paths.stop.no-gateway':
    '“{network}”에 게이트웨이가 없어 “{container}”은(는) 자신의 서브넷에만 도달합니다. 네트워크에 게이트웨이를 지정하십시오.',
  'paths.stop.not-the-lan':
    '“{network}”의 게이트웨이({gateway})가 어댑터가 있는 네트워크 {prefix} 안에 있지 않습니다. 실제 네트워크의 서브넷과 게이트웨이를 지정하십시오.',
  'paths.stop.no-route-back':
    '라우터에 l2bridge 네트워크 “{network}”의 자체 서브넷 {subnet}(으)로 돌아오는 경로가 없습니다. enable_outboundnat을 설정하거나 호스트의 서브넷을 사용하십시오.',
  'paths.stop.no-route-in':
    '라우터에 “{network}”의 자체 서브넷 {subnet}(으)로 가는 경로가 필요한데 설계에 그런 경로가 있다는 정보가 없습니다.',
  'paths.stop.no-host-endpoint':
    '“{network}”의 서브넷이 호스트의 서브넷이 아니고, “{host}”에 게이트웨이 주소 {gateway}을(를) 가진 vNIC가 없습니다. 이 주소의 호스트 엔드포인트를 추가하고 라우팅을 켜십시오.',
  'paths.stop.host-endpoint-undrawn':
    '“{network}”의 서브넷이 호스트의 서브넷이 아니므로 게이트웨이 주소 {gateway}의 호스트 엔드포인트가 필요한데 “{host}”에 명시된 것이 없습니다.',
  'paths.stop.l2bridge-cross-subnet':
    '서브넷 간 l2bridge에는 버전 1809 이상이 필요한데 “{host}”은(는) {version}을(를) 실행합니다. 업데이트하거나 두 호스트를 한 서브넷에 두십시오.',
  'paths.stop.l2bridge-build-unstated':
    '서브넷 간 l2bridge에는 버전 1809 이상이 필요한데 “{host}”의 Windows 버전이 명시되지 않았습니다.',

  'paths.stop.other-overlay':
    '“{network}”과(와) “{other}”은(는) 서로 다른 오버레이이며, 오버레이는 자신에 연결된 컨테이너만 이어 줍니다. 둘 다 한 오버레이에 연결하십시오.',
  'paths.stop.overlay-private':
    'Swarm 밖에서는 아무도 오버레이 “{network}”의 주소를 알지 못합니다. 호스트에서 포트를 게시하십시오.',
  'paths.stop.overlay-out-build':
    '오버레이가 외부로 나가는 방법은 Windows 버전에 따라 다른데 “{host}”의 버전이 명시되지 않았습니다.',
  'paths.stop.overlay-out-between':
    '이 Windows 버전에서 Docker는 오버레이에 NAT 규칙을 설정하는데, 버전 1809 이전에는 작동하지 않는다는 보고가 있습니다.',
  'paths.stop.overlay-host':
    '오버레이의 컨테이너와 그 호스트가 서로 도달하는지 알려 주는 출처가 없습니다. 사용자들은 도달하지 못한다고 보고합니다.',
  'paths.stop.ping-not-translated':
    'VFP는 TCP와 UDP만 변환하므로 ping에는 응답이 없습니다. “Test-NetConnection -Port”로 테스트하십시오.',

  'paths.stop.closed-network': '“{network}”은(는) 닫힌 네트워크입니다. {driver}에는 스위치에서 나가는 길이 없습니다.',
  'paths.stop.inner-network':
    '“{host}” 밖에서는 아무도 “{network}”의 주소를 알지 못하고, Windows는 {driver} 네트워크로 포트를 전달하지 않습니다.',
  'paths.stop.not-documented': '이 경우 Windows가 어떻게 하는지 알려 주는 출처가 없습니다.',

  'paths.stop.port-ping': '게시된 포트는 TCP 또는 UDP이며 ping은 포트를 사용하지 않습니다.',
  'paths.stop.port-not-forwarded':
    'Windows는 {driver} 네트워크로 포트를 전달하지 않습니다. “{container}”에는 자체 주소로 접근하십시오.',
  'paths.stop.port-unreliable':
    'Docker는 포트를 HNS에 전달하지만 Microsoft 문서에는 nat의 포트 전달만 있고, {driver}에 대한 보고는 서로 다릅니다.',
  'paths.stop.port-engine':
    'Docker {engine}은(는) 이 Windows 버전의 오버레이에서 포트를 게시할 수 없습니다(“port is already allocated”). Docker를 20.10.17 이상으로 업데이트하십시오.',
  'paths.stop.port-host-address':
    'Windows는 게시된 포트에 호스트 주소를 받지 않으므로 “{container}”이(가) 시작되지 않습니다. {address}을(를) 생략하십시오.',
  'paths.stop.port-protocol':
    'Windows는 TCP와 UDP만 게시하므로 {protocol}을(를) 사용하는 “{container}”이(가) 시작되지 않습니다.',
  'paths.stop.port-unreadable': '“{container}”의 게시된 포트 “{port}”을(를) 읽을 수 없습니다.',
  'paths.stop.port-range':
    '{driver}에서 Windows는 호스트 포트 범위를 컨테이너 포트 하나에 매핑하지 않으므로 “{container}”이(가) 시작되지 않습니다. 포트를 나열하십시오.',
  'paths.stop.port-taken':
    '“{container}”과(와) “{other}”이(가) 모두 “{host}”의 {protocol} 포트 {hostPort}을(를) 게시하는데 둘 중 하나만 사용할 수 있습니다. 하나에 다른 포트를 지정하십시오.',
  'paths.stop.port-from-host-old':
    '{version}에서 호스트는 자신의 게시된 포트를 사용할 수 없습니다. 컨테이너의 주소인 {address}을(를) 사용하십시오.',
  'paths.stop.port-localhost-old':
    '버전 1803부터만 localhost로 게시된 포트에 도달합니다. 컨테이너의 주소인 {address}을(를) 사용하십시오.',
  'paths.stop.port-from-host-build':
    '호스트가 자신의 게시된 포트를 사용할 수 있는지는 Windows 버전에 따라 다른데 “{host}”의 버전이 명시되지 않았습니다.',
  'paths.stop.port-from-host-between':
    'Microsoft 문서에 따르면 WS2016에서는 호스트가 자신의 게시된 포트를 사용할 수 없고 1803부터는 사용할 수 있습니다. 그 사이 버전에 대해서는 보고만 있습니다.',
  'paths.stop.port-of-its-own':
    '컨테이너가 호스트를 거쳐 자신에게 도달하는지 알려 주는 출처가 없습니다. 문서에 있는 것은 두 컨테이너 사이의 되돌림입니다.',
  'paths.stop.localhost-is-its-own': '컨테이너나 다른 곳의 localhost는 이 호스트가 아닙니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
