import type { Translation } from '../catalogue.ts';
import type { INSPECTOR_FIELD_TEXTS as ENGLISH } from '../en/inspectorFields.ts';

/** 속성 창 필드의 레이블과 각각의 의미. 어디에서 읽었는지는 renderer/inspector에서 필드 옆에 있습니다. */
export const INSPECTOR_FIELD_TEXTS: Translation<typeof ENGLISH> = {
  'inspector.field.design.name.label': '이름',
  'inspector.field.design.name.meaning': '설계 전체의 이름입니다. 제안되는 파일 이름과 내보낸 문서의 제목이 됩니다.',

  'inspector.field.host.name.label': '이름',
  'inspector.field.host.name.meaning':
    '컴퓨터의 이름입니다. 여기와 내보낸 결과에서 호스트를 구별하며, 명령에는 들어가지 않습니다.',
  'inspector.field.host.release.label': 'Windows',
  'inspector.field.host.release.meaning':
    'Windows 릴리스입니다. 드라이버로 할 수 있는 일이 빌드마다 달라졌으므로, 많은 규칙은 릴리스나 빌드가 명시되어야 적용됩니다. “winver”로 둘 다 볼 수 있습니다.',
  'inspector.field.host.build.label': '빌드',
  'inspector.field.host.build.meaning':
    'Windows 빌드 번호입니다. 릴리스 자체의 빌드와 다르거나 릴리스를 모를 때 입력합니다. 릴리스보다 우선합니다.',
  'inspector.field.host.platform.label': '플랫폼',
  'inspector.field.host.platform.meaning':
    '호스트가 실행되는 곳입니다. 가상 컴퓨터에서 투명 네트워크를 쓰려면 아래 계층의 도움이 필요하고, Azure 가상 컴퓨터에서는 투명 네트워크를 전혀 쓸 수 없으며, l2tunnel은 Azure와 Azure Stack에서만 작동합니다.',
  'inspector.field.host.engine.label': 'Docker Engine',
  'inspector.field.host.engine.meaning':
    'Docker Engine의 버전입니다. “docker version”에서 서버의 버전으로 표시됩니다. Engine 23 이상에는 빌드 17763 이상이 필요하며, Windows Server 2016용은 20.10이 마지막이었습니다.',
  'inspector.field.host.macSpoofing.label': 'MAC 주소 스푸핑',
  'inspector.field.host.macSpoofing.meaning':
    '가상 컴퓨터의 네트워크 어댑터가 자체 MAC 주소가 아닌 다른 MAC 주소로 보낼 수 있는지 여부입니다. 투명 네트워크의 컨테이너에는 자체 MAC 주소가 있으므로, 이를 허용하지 않으면 컨테이너의 프레임이 버려집니다. 실제 Hyper-V 호스트에서 켭니다: Get-VMNetworkAdapter -VMName … | Set-VMNetworkAdapter -MacAddressSpoofing On.',
  'inspector.field.host.promiscuous.label': 'promiscuous 모드',
  'inspector.field.host.promiscuous.meaning':
    'VMware 포트 그룹이 promiscuous 모드(및 위조 전송)를 허용하는지 여부입니다. 투명 네트워크의 컨테이너에는 자체 MAC 주소가 있으므로, 이를 허용하지 않으면 VMware가 컨테이너의 프레임을 버립니다.',
  'inspector.field.host.ipv6.label': 'Windows IPv6',
  'inspector.field.host.ipv6.meaning':
    '호스트에서 IPv6가 켜져 있는지 여부입니다. KB4015217부터 HNS에 IPv6가 필요합니다. HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters 아래에 DisabledComponents가 설정되어 있으면 꺼진 것이므로, 값을 제거하고 다시 시작하십시오.',
  'inspector.field.host.vfpext.label': 'VFP 서비스',
  'inspector.field.host.vfpext.meaning':
    '“vfpext” 서비스가 실행 중인지 여부입니다. overlay, l2bridge, l2tunnel은 이 스위치 확장에서 작동합니다. “Get-Service vfpext”로 확인할 수 있습니다.',
  'inspector.field.host.kbs.label': '업데이트',
  'inspector.field.host.kbs.meaning':
    '설치된 업데이트 중 컨테이너 네트워크에 영향을 주는 것의 KB 번호입니다. 누적 업데이트이므로 나중 업데이트에는 이전 업데이트도 들어 있습니다.',
  'inspector.field.host.netNat.label': 'NAT 접두사',
  'inspector.field.host.netNat.meaning':
    'Get-NetNat에 표시되는 내부 접두사입니다. Windows Server 2016에서는 모든 NAT 네트워크가 접두사 하나의 일부여야 합니다.',
  'inspector.field.host.routes.label': '경로',
  'inspector.field.host.routes.meaning':
    '어댑터 자체의 네트워크 외에 호스트에 경로가 있는 대상입니다(예: VPN). NAT 네트워크는 이와 겹치지 않아야 합니다.',
  'inspector.field.host.excludedPorts.label': 'Windows가 예약한 포트',
  'inspector.field.host.excludedPorts.meaning':
    '“netsh int ipv4 show excludedportrange protocol=tcp”에 표시되는 포트 범위입니다. 그중 하나를 게시하는 컨테이너는 시작되지 않습니다.',
  'inspector.field.host.dnsServerRole.label': 'DNS 서버 역할',
  'inspector.field.host.dnsServerRole.meaning':
    '호스트가 DNS 서버인지 여부입니다. 모든 주소에서 수신 대기하는 DNS 서버는 Docker가 컨테이너 이름에 응답하는 NAT 게이트웨이의 53번 포트를 차지합니다.',
  'inspector.field.host.adaptersKnown.label': '모든 어댑터를 그렸음',
  'inspector.field.host.adaptersKnown.meaning':
    '그려진 어댑터가 호스트에 있는 전부임을 명시합니다. 그러면 다른 어댑터를 지정하는 명령은 실수로 판단됩니다.',
  'inspector.field.host.swarmId.label': '소속 Swarm',
  'inspector.field.host.swarmId.meaning':
    '이 호스트가 속한 Swarm입니다. 오버레이 네트워크에는 Swarm이 필요하며, 오버레이 네트워크는 Swarm의 모든 구성원에 걸칩니다.',
  'inspector.field.host.swarm.label': '역할',
  'inspector.field.host.swarm.meaning': '관리자 노드만 오버레이 네트워크를 만들 수 있고, 작업자 노드는 사용합니다.',

  'inspector.field.swarm.name.label': '이름',
  'inspector.field.swarm.name.meaning': '이 그림에서 쓰는 이름입니다. Docker 자체는 Swarm에 이름을 붙이지 않습니다.',
  'inspector.field.swarm.origin.label': '유래',
  'inspector.field.swarm.origin.meaning':
    '내보낸 결과가 “docker swarm init”으로 시작하는지, 아니면 Swarm이 이미 있고 호스트가 그 구성원인지 여부입니다.',

  'inspector.field.adapter.name.label': '이름',
  'inspector.field.adapter.name.meaning':
    'Get-NetAdapter에 표시되는 이름입니다(예: “Ethernet 2”). 명령에서는 설명이나 그 위의 “vEthernet (…)” 어댑터가 아니라 정확히 이 이름을 씁니다.',
  'inspector.field.adapter.description.label': '설명',
  'inspector.field.adapter.description.meaning':
    'Get-NetAdapter의 InterfaceDescription, 즉 제조업체와 모델입니다. SET 팀의 구성원은 같아야 합니다.',
  'inspector.field.adapter.mac.label': 'MAC 주소',
  'inspector.field.adapter.mac.meaning': 'Get-NetAdapter에 표시되는 어댑터 자체의 MAC 주소입니다.',
  'inspector.field.adapter.ipv4.label': 'IPv4 주소',
  'inspector.field.adapter.ipv4.meaning':
    '이 어댑터에 있는 호스트의 주소와 접두사 길이입니다. 어댑터의 투명 네트워크와 l2bridge 네트워크를 이 주소와 비교하며, NAT 네트워크는 이와 겹치지 않아야 합니다.',
  'inspector.field.adapter.gateway.label': '게이트웨이',
  'inspector.field.adapter.gateway.meaning':
    '실제 네트워크의 라우터입니다. 고정 주소를 쓰는 투명 네트워크도 같은 라우터를 씁니다.',
  'inspector.field.adapter.defaultRoute.label': '기본 경로',
  'inspector.field.adapter.defaultRoute.meaning':
    '호스트가 이 어댑터를 통해 외부와 통신하는지 여부입니다. 외부 스위치가 바인딩되면 이 어댑터의 링크가 잠시 끊어지고 원격 세션도 끊어집니다.',
  'inspector.field.adapter.status.label': '상태',
  'inspector.field.adapter.status.meaning':
    'Get-NetAdapter의 Status입니다. Up이 아닌 어댑터의 스위치는 아무것에도 연결되지 않습니다.',
  'inspector.field.adapter.media.label': '매체',
  'inspector.field.adapter.media.meaning':
    'Get-NetAdapter의 PhysicalMediaType입니다. Wi-Fi 어댑터(Native 802.11)에서는 컨테이너의 외부 스위치가 실패한다는 보고가 있습니다.',
  'inspector.field.adapter.speed.label': '속도',
  'inspector.field.adapter.speed.meaning': 'Get-NetAdapter의 LinkSpeed입니다. SET 팀의 구성원은 같은 속도여야 합니다.',
  'inspector.field.adapter.driver.label': '드라이버',
  'inspector.field.adapter.driver.meaning': '드라이버와 버전입니다. SET 팀의 구성원은 같아야 합니다.',
  'inspector.field.adapter.mtu.label': 'MTU',
  'inspector.field.adapter.mtu.meaning':
    '어댑터가 받는 가장 큰 패킷(바이트)입니다. 어댑터의 값이 더 작은데도 가상 어댑터가 1500이나 1450으로 가정하는 경우가 있었습니다.',
  'inspector.field.adapter.trunk.label': '트렁크 포트',
  'inspector.field.adapter.trunk.meaning':
    '실제 스위치 포트가 트렁크인지 여부입니다. VLAN ID가 있는 네트워크에는 트렁크가 필요하며, 컨테이너 자체의 포트는 액세스 포트입니다.',
  'inspector.field.adapter.vlan.label': 'VLAN ID',
  'inspector.field.adapter.vlan.meaning':
    'Get-NetAdapter에 표시되는, 어댑터 자체에 설정된 VLAN입니다. 그 위에 있는 네트워크의 VLAN ID와 충돌합니다.',

  'inspector.field.switch.name.label': '이름',
  'inspector.field.switch.name.meaning':
    'Get-VMSwitch에 표시되는 스위치의 이름입니다. Docker가 시작되기 전에 호스트에 있던 스위치는 Docker에서 이 이름의 투명 네트워크로 나타납니다.',
  'inspector.field.switch.kind.label': '종류',
  'inspector.field.switch.kind.meaning':
    '외부: 실제 어댑터에 바인딩됩니다. 내부: 컨테이너와 호스트를 연결합니다. 개인: 컨테이너만 연결합니다. nat은 내부 스위치를, transparent, l2bridge, l2tunnel, overlay는 외부 스위치를 사용합니다.',
  'inspector.field.switch.origin.label': '만든 방법',
  'inspector.field.switch.origin.meaning':
    'Docker는 네트워크와 함께 스위치를 만듭니다. Hyper-V 관리자나 New-VMSwitch로 직접 만든 스위치는 그 전부터 있고, 네트워크가 없어져도 남습니다.',
  'inspector.field.switch.seenByDocker.label': 'Docker에 보임',
  'inspector.field.switch.seenByDocker.meaning':
    'HNS와 Docker가 시작된 뒤에 만든 스위치는 Docker가 알지 못하므로, 그 어댑터에 네트워크를 만들면 실패합니다. 두 서비스를 다시 시작하거나(Restart-Service hns; Restart-Service docker), 다른 어댑터를 사용하거나, 스위치를 제거하십시오.',
  'inspector.field.switch.allowManagementOS.label': '호스트에 포트가 있음',
  'inspector.field.switch.allowManagementOS.meaning':
    '호스트 자체가 스위치를 통해 어댑터를 사용하는지 여부입니다(AllowManagementOS). 하나뿐인 어댑터가 이런 포트가 없는 스위치에 있는 호스트에는 더 이상 연결할 수 없습니다.',
  'inspector.field.switch.adapters.label': '어댑터',
  'inspector.field.switch.adapters.meaning':
    '스위치가 바인딩된 실제 어댑터입니다. 여러 개면 SET 팀이 됩니다. 실제 Windows Server에서 제조업체, 모델, 속도가 같은 어댑터 한 개에서 여덟 개까지 가능합니다. 어댑터 하나는 외부 스위치 하나에만 바인딩할 수 있습니다.',
  'inspector.field.switch.teamingMode.label': '팀 구성 모드',
  'inspector.field.switch.teamingMode.meaning': '스위치 포함 팀(SET)에는 실제 스위치와 무관한 모드 하나만 있습니다.',
  'inspector.field.switch.loadBalancing.label': '부하 분산',
  'inspector.field.switch.loadBalancing.meaning':
    '팀이 트래픽을 나누는 방법입니다. SET에는 HyperVPort와 Dynamic이 있으며, Set-VMSwitchTeam -LoadBalancingAlgorithm으로 변경합니다.',

  'inspector.field.network.name.label': '이름',
  'inspector.field.network.name.meaning':
    'Docker가 네트워크를 구별하는 이름입니다. “nat”, “none”, “default” 및 “container:”로 시작하는 이름은 예약되어 있습니다.',
  'inspector.field.network.driver.label': '드라이버',
  'inspector.field.network.driver.meaning':
    '컨테이너가 서로, 그리고 외부와 통신하는 방법입니다. 아래에 어떤 필드가 있는지를 결정합니다. 드라이버를 변경하면, 새 드라이버에도 있는 필드는 값을 유지합니다.',
  'inspector.field.network.origin.label': '유래',
  'inspector.field.network.origin.meaning':
    '기본 제공 “nat”이나 Docker가 HNS에서 이어받은 네트워크처럼 이미 있는 네트워크는 컨테이너가 사용할 뿐, 내보내기로 만들지 않습니다.',
  'inspector.field.network.attachable.label': '연결 가능(attachable)',
  'inspector.field.network.attachable.meaning':
    '“docker run”으로 시작한 컨테이너가 오버레이를 사용할 수 있게 합니다. 이 설정이 없으면 Swarm 서비스만 사용할 수 있습니다.',
  'inspector.field.network.lanReserved.label': 'LAN에서 예약됨',
  'inspector.field.network.lanReserved.meaning':
    '실제 네트워크의 다른 누구도 이 주소를 사용하지 않음을 명시합니다. 즉 DHCP 서버의 범위 밖에 있으며 어떤 컴퓨터도 이 주소를 갖고 있지 않습니다.',
  'inspector.field.network.subnet.label': '서브넷',
  'inspector.field.network.subnet.meaning':
    '접두사 길이가 있는 IPv4 네트워크입니다(예: 10.31.8.0/22). 필요한지, 없으면 어떻게 되는지는 드라이버에 따라 다릅니다.',
  'inspector.field.network.gateway.label': '게이트웨이',
  'inspector.field.network.gateway.meaning':
    '컨테이너가 사용하는 라우터로, 서브넷 안의 주소입니다. 투명 네트워크와 l2bridge 네트워크에서는 보통 실제 네트워크의 라우터입니다. NAT 네트워크와 오버레이 네트워크에서 지정하지 않으면 첫 번째 주소가 사용됩니다.',
  'inspector.field.network.switch.label': '스위치',
  'inspector.field.network.switch.meaning':
    '네트워크 아래의 가상 스위치입니다. Docker는 네트워크와 함께 스위치를 만들거나, 시작할 때 보인 호스트의 스위치를 다시 사용합니다.',

  'inspector.field.container.name.label': '이름',
  'inspector.field.container.name.meaning':
    '영문자, 숫자, “_”, “.”, “-”로 된 두 글자 이상의 이름이며, 영문자나 숫자로 시작합니다.',
  'inspector.field.container.image.label': '이미지',
  'inspector.field.container.image.meaning':
    '“docker run”에 쓰는 이미지입니다. Docker Hub가 아니면 레지스트리를 붙이고, 태그를 붙입니다.',
  'inspector.field.container.command.label': '명령',
  'inspector.field.container.command.meaning':
    '이미지 자체의 명령 대신 실행할 명령입니다. 한 줄에 인수 하나씩 쓰므로 따옴표가 필요 없습니다.',
  'inspector.field.container.isolation.label': '격리',
  'inspector.field.container.isolation.meaning':
    '프로세스: 컨테이너가 호스트의 커널을 공유합니다. Hyper-V: 컨테이너마다 작은 가상 컴퓨터가 있습니다. 설정하지 않으면 엔진이 결정합니다. 다른 컨테이너의 네트워크를 공유하려면 프로세스 격리가 필요합니다.',
  'inspector.field.container.networkMode.label': '네트워킹',
  'inspector.field.container.networkMode.meaning':
    '컨테이너는 네트워크에 연결되거나, 네트워크가 없거나, 다른 컨테이너의 네트워크를 공유합니다. Linux와 달리 Windows에는 호스트 자체의 네트워크를 쓰는 방법이 없습니다.',
  'inspector.field.container.running.label': '실행 중',
  'inspector.field.container.running.meaning':
    '지금 호스트에서 실행 중인지 여부입니다. Windows Server 2016에서는 실행 중인 컨테이너를 네트워크에 연결하거나 주소를 변경할 수 없습니다.',
  'inspector.field.container.dns.label': '서버',
  'inspector.field.container.dns.meaning':
    '컨테이너의 DNS 서버 IP 주소입니다. 오버레이 네트워크에서는 Engine 29부터 Docker가 이를 전달합니다.',
  'inspector.field.container.dnsSearch.label': '검색 접미사',
  'inspector.field.container.dnsSearch.meaning':
    '점이 없는 이름을 찾을 때 붙이는 접미사입니다. Microsoft의 2016년 문서에서는 여러 개가 지원되지 않는다고 하지만, 현재의 Docker는 모두 전달합니다.',
  'inspector.field.container.publishAll.label': '노출된 모든 포트 게시',
  'inspector.field.container.publishAll.meaning':
    '이미지가 노출하는 모든 포트를 직접 고르지 않은 호스트 포트에 게시합니다. nat에서는 HNS가, l2bridge, l2tunnel, overlay에서는 Docker가(60000~65000) 선택합니다.',
  'inspector.field.container.origin.label': '유래',
  'inspector.field.container.origin.meaning': '이미 있는 컨테이너는 내보내기로 만들지 않습니다.',

  'inspector.field.endpoint.ip.label': 'IPv4 주소',
  'inspector.field.endpoint.ip.meaning':
    '네트워크의 서브넷 안에 있는 고정 주소입니다. 첫 번째 주소, 마지막 주소, 게이트웨이는 쓸 수 없습니다. Docker는 오버레이 네트워크에서만 주소 중복을 검사합니다.',
  'inspector.field.endpoint.mac.label': 'MAC 주소',
  'inspector.field.endpoint.mac.meaning':
    '고정 MAC 주소입니다. l2bridge 네트워크와 l2tunnel 네트워크에서는 실제 네트워크에 호스트의 MAC 주소가 대신 보입니다.',
  'inspector.field.endpoint.aliases.label': '별칭',
  'inspector.field.endpoint.aliases.meaning':
    '이 네트워크의 다른 컨테이너가 이 컨테이너를 찾는 데 쓸 수 있는 다른 이름입니다. Windows의 docker 명령줄은 네트워크 “nat”에서 별칭을 거부합니다.',
  'inspector.field.endpoint.hotAdd.label': '실행 중에 연결',
  'inspector.field.endpoint.hotAdd.meaning':
    '컨테이너를 먼저 시작한 뒤 “docker network connect”로 연결합니다. Windows Server 2016에서는 할 수 없습니다.',

  'inspector.field.port.host.label': '호스트 포트',
  'inspector.field.port.host.meaning':
    '호스트에 연결할 때 쓰는 포트입니다. 비워 두면 nat에서는 HNS가, l2bridge, l2tunnel, overlay에서는 Docker가 60000에서 65000 사이에서 선택합니다.',
  'inspector.field.port.container.label': '컨테이너',
  'inspector.field.port.container.meaning': '컨테이너 안의 포트입니다. 범위이면 같은 개수의 호스트 포트가 필요합니다.',
  'inspector.field.port.protocol.label': '프로토콜',
  'inspector.field.port.protocol.meaning': 'TCP 또는 UDP입니다. Windows는 그 밖의 것을 게시하지 않습니다.',
  'inspector.field.port.hostIp.label': '호스트 주소',
  'inspector.field.port.hostIp.meaning':
    'Windows는 게시된 포트를 호스트의 주소 하나에 바인딩할 수 없습니다. 0.0.0.0 이외의 값은 거부되므로 제거하십시오.',

  'inspector.field.flag.label': '플래그',
  'inspector.field.flag.meaning': '자체 필드가 없는 명령 플래그입니다. 보관되며, 적힌 그대로 내보냅니다.',
};
