import type { Translation } from '../catalogue.ts';
import type { WINDOWS_OPTION_TEXTS as ENGLISH } from '../en/windowsOptions.ts';

/** The options of `docker network create -o`: what each is called, and what it does on Windows. */
export const WINDOWS_OPTION_TEXTS = {
  'option.networkname.label': 'HNS에서의 이름',
  'option.networkname.meaning':
    'Get-HnsNetwork에 표시되는 HNS에서의 네트워크 이름입니다. 비워 두면 Docker의 64자리 네트워크 ID가 HNS 이름이 됩니다. docker 명령에 사용하는 이름에는 영향이 없습니다.',
  'option.interface.label': '네트워크 어댑터',
  'option.interface.meaning':
    '네트워크의 스위치 아래에 있는 실제 어댑터입니다. Get-NetAdapter에 표시되는 정확한 이름을 쓰며, 설명이나 스위치 위의 “vEthernet (…)” 어댑터가 아닙니다. 생략하면 HNS가 외부 스위치가 사용하지 않는 어댑터를 사용합니다. 여러 이름을 공백 없이 쉼표로 구분하고 따옴표로 묶어 인수 하나로 지정하면 SET 팀이 됩니다. nat에는 사용하지 않습니다.',
  'option.vlanid.label': 'VLAN ID',
  'option.vlanid.meaning':
    '이 네트워크의 모든 컨테이너를 1에서 4094 사이의 VLAN에 넣습니다. 실제 스위치 포트는 이 VLAN을 전달하는 트렁크여야 합니다. 투명 네트워크와 l2bridge 네트워크용입니다. Docker는 모든 32비트 숫자를 받고 0은 VLAN이 없는 것으로 봅니다.',
  'option.vsid.label': '가상 서브넷 ID',
  'option.vsid.meaning':
    'Microsoft SDN 패브릭에 있는 네트워크의 격리 ID(VSID)이며 l2bridge와 l2tunnel용입니다. 그런 패브릭이 없으면 비워 두십시오. 오버레이 드라이버는 이를 읽지 않으며, 그곳에서 번호는 VXLAN ID입니다.',
  'option.dnssuffix.label': 'DNS 접미사',
  'option.dnssuffix.meaning':
    '이 네트워크의 컨테이너에 사용할 DNS 접미사 하나입니다(예: corp.example). Microsoft 페이지에는 모든 드라이버에 적용된다고 되어 있지만 오버레이 드라이버는 이를 읽지 않습니다.',
  'option.dnsservers.label': 'DNS 서버',
  'option.dnsservers.meaning':
    '이 네트워크의 컨테이너에 사용할 DNS 서버의 IP 주소이며 공백 없이 쉼표로 구분합니다. Docker는 텍스트를 검사하지 않고 전달합니다. Microsoft 페이지에는 모든 드라이버에 적용된다고 되어 있지만 오버레이 드라이버는 이를 읽지 않습니다.',
  'option.macpool.label': 'MAC 주소 풀',
  'option.macpool.meaning':
    'HNS가 컨테이너의 MAC 주소를 가져오는 곳입니다. 범위의 첫 주소와 마지막 주소를 쉼표로 구분하고 그 뒤에 다른 범위를 이어 씁니다: 00-15-5D-61-00-00,00-15-5D-61-0F-FF. Docker는 주소가 홀수 개이면 거부하고 그 밖에는 검사하지 않습니다. 비워 두면 HNS가 자체 풀을 사용합니다.',
  'option.enable_outboundnat.label': '아웃바운드 NAT',
  'option.enable_outboundnat.meaning':
    '이 l2bridge 네트워크의 각 컨테이너에 아웃바운드 NAT 정책을 줍니다. 이 정책이 없으면 컨테이너는 서브넷이 실제 네트워크의 서브넷인 경우에만 인터넷에 도달합니다. 20.10까지의 엔진은 Windows 빌드 16236까지 이를 거부합니다.',
  'option.outboundnat_exceptions.label': '아웃바운드 NAT 예외',
  'option.outboundnat_exceptions.meaning':
    '아웃바운드 NAT 없이 도달할 대상이며, 공백 없이 쉼표로 구분한 서브넷입니다: 이 네트워크 자신의 서브넷과 다른 호스트의 l2bridge 서브넷. 아웃바운드 NAT이 켜져 있을 때만 사용됩니다. 호스트 비트가 설정된 서브넷을 Windows Server 2022는 거부하고 Windows Server 2019는 받았습니다.',
  'option.disable_gatewaydns.label': 'Docker의 DNS 끄기',
  'option.disable_gatewaydns.meaning':
    '이 NAT 네트워크의 컨테이너가 Docker 자체의 DNS 확인자를 더 이상 사용하지 않으므로 서로를 이름으로 찾지 못합니다.',
  'option.vxlanid_list.label': 'VXLAN ID',
  'option.vxlanid_list.meaning':
    '4096에서 16777215 사이의 VXLAN 네트워크 ID이며, 서브넷 순서대로 하나씩 쉼표로 구분합니다. 비워 두면 Swarm 관리자 노드가 선택합니다. 호스트의 다른 오버레이 네트워크에 같은 번호가 있으면 드라이버는 그 네트워크를 이전에 남은 것으로 보고 삭제합니다.',
  'option.dsr.label': 'Direct Server Return',
  'option.dsr.meaning':
    '이 오버레이 네트워크에 있는 서비스의 부하 분산 장치를 Direct Server Return으로 전환합니다. 키가 있기만 하면 되고 값은 읽지 않습니다.',

  'option.hnsid.label': 'HNS 네트워크 ID',
  'option.hnsid.meaning':
    'HNS에 이미 있는 네트워크를 이어받을 때 Docker가 설정합니다. 직접 지정하면 아무것도 만들어지지 않습니다. Docker는 이 ID의 HNS 네트워크를 이어받고, 다른 설정은 보내지 않으며, 그 네트워크의 HNS 엔드포인트를 모두 삭제합니다. 오버레이 드라이버는 이를 저장하기만 합니다.',
  'option.hnsowned.label': 'HNS 소유',
  'option.hnsowned.meaning':
    'Docker는 HNS에서 찾은 네트워크에 이를 “true”로 설정하며, 그러면 “docker network prune”이 이 네트워크를 제거하지 않습니다. 직접 설정할 이유는 없습니다.',
  'option.routingdomain.label': '라우팅 도메인',
  'option.routingdomain.meaning': 'Docker는 이 값을 자체 구성에 보관하고 HNS에 보내지 않습니다.',
  'option.sourcemac.label': '원본 MAC 주소',
  'option.sourcemac.meaning':
    'Docker는 이 키를 선언하지만 읽지 않으므로 효과가 없습니다. HNS에는 이러한 설정(SourceMac)이 있지만 Docker로는 사용할 수 없습니다.',
  'option.disableicc.label': '컨테이너 간 통신 사용 안 함',
  'option.disableicc.meaning':
    'dockerd만 설정할 수 있는 개별 엔드포인트의 설정입니다. --driver-opt나 Compose 파일에서 텍스트로 지정하면 잘못된 엔드포인트 구성으로 실패합니다.',
  'option.disable_dns.label': 'DNS 사용 안 함',
  'option.disable_dns.meaning':
    'dockerd만 설정할 수 있는 개별 엔드포인트의 설정입니다. --driver-opt나 Compose 파일에서 텍스트로 지정하면 잘못된 엔드포인트 구성으로 실패합니다.',
  'option.qospolicies.label': '대역폭 정책',
  'option.qospolicies.meaning':
    'dockerd만 설정할 수 있는 개별 엔드포인트의 설정입니다. --driver-opt나 Compose 파일에서 텍스트로 지정하면 잘못된 엔드포인트 구성으로 실패합니다. Docker에는 Windows에서 대역폭을 제한하는 명령이 없습니다.',

  'option.enable_ipv4.label': 'IPv4 사용',
  'option.enable_ipv4.meaning':
    '--ipv4와 같습니다. Windows에서는 IPv4를 끌 수 없습니다. “false”는 거부되고 “true”는 아무것도 바꾸지 않습니다.',
  'option.enable_ipv6.label': 'IPv6 사용',
  'option.enable_ipv6.meaning':
    '--ipv6와 같습니다. Docker에서 IPv6 서브넷을 받는 Windows 드라이버가 없으므로 “true”는 거부됩니다.',

  'option.mtu.label': 'MTU',
  'option.mtu.meaning':
    'Linux 드라이버만 읽으며 Windows에서는 아무 알림 없이 무시됩니다. dockerd --mtu도 무시되며 이때는 경고가 나옵니다.',
  'option.bridge.name.label': '브리지 이름',
  'option.bridge.name.meaning': 'Linux bridge 드라이버의 옵션입니다. Windows에서는 아무 알림 없이 무시됩니다.',
  'option.bridge.enable_icc.label': '컨테이너 간 통신',
  'option.bridge.enable_icc.meaning':
    'Linux bridge 드라이버의 옵션입니다. Windows에서는 아무 알림 없이 무시되며, 한 네트워크의 컨테이너는 그대로 서로 도달합니다.',
  'option.bridge.enable_ip_masquerade.label': 'IP 마스커레이딩',
  'option.bridge.enable_ip_masquerade.meaning':
    'Linux bridge 드라이버의 옵션입니다. Windows에서는 아무 알림 없이 무시되며, 주소를 변환하는지는 드라이버에 따라 정해집니다.',
  'option.bridge.host_binding_ipv4.label': '게시된 포트의 호스트 주소',
  'option.bridge.host_binding_ipv4.meaning':
    'Linux bridge 드라이버의 옵션입니다. Windows에서는 아무 알림 없이 무시되며, 게시된 포트를 호스트 주소 하나에 바인딩할 수 없습니다.',
  'option.bridge.default_bridge.label': '기본 브리지',
  'option.bridge.default_bridge.meaning':
    'Linux bridge 드라이버의 옵션입니다. Windows에서는 아무 알림 없이 무시되며, 기본 네트워크는 이름이 “nat”인 네트워크입니다.',
  'option.bridge.gateway_mode_ipv4.label': 'IPv4 게이트웨이 모드',
  'option.bridge.gateway_mode_ipv4.meaning':
    'Linux bridge 드라이버의 옵션입니다. Windows에서는 아무 알림 없이 무시됩니다.',
  'option.bridge.gateway_mode_ipv6.label': 'IPv6 게이트웨이 모드',
  'option.bridge.gateway_mode_ipv6.meaning':
    'Linux bridge 드라이버의 옵션입니다. Windows에서는 아무 알림 없이 무시됩니다.',
  'option.parent.label': '부모 인터페이스',
  'option.parent.meaning':
    'Linux에서 macvlan과 ipvlan 네트워크의 어댑터를 지정합니다. Windows에서는 아무 알림 없이 무시되며, 어댑터는 네트워크의 스위치 아래에 그려진 것입니다.',
  'option.encrypted.label': '암호화',
  'option.encrypted.meaning':
    'Windows에서는 지원되지 않습니다. Docker는 오류 없이 이를 받지만 아무것도 암호화하지 않으므로, 오버레이 트래픽은 암호화되지 않은 채 실제 네트워크를 지납니다. TLS 등으로 응용 프로그램에서 암호화하십시오.',
} satisfies Partial<Translation<typeof ENGLISH>>;
