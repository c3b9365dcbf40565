/** 템플릿: 각각이 무엇이고, 언제 쓰며, 먼저 무엇을 바꿀지. 사용자의 템플릿. */
export const TEMPLATE_TEXTS = {
  'command.file.new-from-template': '템플릿에서 새로 만들기…',
  'command.file.save-template': '템플릿으로 저장…',
  'command.disabled.nothing-to-save': '캔버스에 저장할 것이 없습니다',
  'start.template': '템플릿에서 시작',
  'start.template-hint': '드라이버별, 그리고 노트북, 서버, Swarm, Kubernetes, Azure용',

  'templates.dialog.title': '템플릿에서 새로 만들기',
  'templates.group.environment': '환경별',
  'templates.group.driver': '드라이버별',
  'templates.group.own': '내 템플릿',
  'templates.own.none': '아직 없습니다. “템플릿으로 저장…”으로 열려 있는 설계를 여기에 보관할 수 있습니다.',
  'templates.own.saved': '{date}에 저장됨',
  'templates.own.what': '템플릿 “{name}”',
  'templates.own.unreadable': '“{name}”을(를) 열 수 없습니다',
  'templates.save.title': '템플릿으로 저장',
  'templates.save.name': '템플릿 이름',
  'templates.save.hint': '적용한 호스트에 대한 정보 없이 설정과 함께 보관됩니다. 열려 있는 설계는 그대로입니다.',
  'templates.save.run': '템플릿 저장',
  'templates.explain': '이 템플릿 정보',
  'templates.explain.what': '설명',
  'templates.explain.when': '쓰는 경우',
  'templates.explain.first': '먼저 바꿀 것',
  'templates.explain.sources': '더 읽을 문서',
  'templates.explain.close': '설명 닫기',

  'template.nat.title': 'nat',
  'template.nat.what':
    '컨테이너는 호스트 뒤에 있는 개인 접두사의 주소를 갖습니다. 내부 스위치이므로 바인딩된 어댑터가 없습니다. WinNAT이 주소를 변환하고, 게시된 포트로 들어옵니다.',
  'template.nat.when': '개발, 그리고 호스트 자체의 주소로 서비스에 연결하는 서버.',
  'template.nat.first': '호스트가 도달할 수 있는 것과 겹치지 않도록 서브넷을, 그리고 게시된 포트를 바꿉니다.',

  'template.transparent.title': 'transparent',
  'template.transparent.what':
    '컨테이너가 자체 MAC 주소로 실제 네트워크에 있습니다. 여기에서는 실제 네트워크의 DHCP 서버가 주소를 줍니다.',
  'template.transparent.when':
    'LAN의 다른 컴퓨터와 같아야 하는 서비스. 가상 컴퓨터에서는 MAC 주소 스푸핑이 켜져 있어야 하며, Azure 가상 컴퓨터에서는 켤 수 없습니다.',
  'template.transparent.first':
    '어댑터를 바꿉니다. 고정 주소를 쓰려면 네트워크에 실제 네트워크의 서브넷과 게이트웨이를 지정합니다.',

  'template.overlay.title': 'overlay',
  'template.overlay.what': 'Swarm의 모든 구성원에 걸친 한 서브넷입니다. 호스트 사이에서 패킷은 VXLAN으로 전달됩니다.',
  'template.overlay.when': '여러 호스트에 있으면서 한 호스트에 있는 것처럼 서로 도달해야 하는 컨테이너.',
  'template.overlay.first': '호스트의 이름과 주소, 관리자 노드로 쓸 호스트, 서브넷을 바꿉니다.',

  'template.l2bridge.title': 'l2bridge',
  'template.l2bridge.what':
    '컨테이너는 호스트 자체 서브넷의 고정 주소를 갖습니다. VFP가 컨테이너의 MAC 주소를 호스트의 MAC 주소로 다시 쓰므로 외부에는 호스트의 주소만 보입니다.',
  'template.l2bridge.when':
    '하이퍼바이저나 스위치가 다른 MAC 주소를 통과시키지 않는 곳. MAC 주소 스푸핑이 필요 없습니다.',
  'template.l2bridge.first':
    'DHCP가 없어 둘 다 필요한 서브넷과 게이트웨이, 그리고 LAN에서 비워 둔 주소 범위를 바꿉니다.',

  'template.l2tunnel.title': 'l2tunnel',
  'template.l2tunnel.what':
    'l2bridge와 비슷하지만 모든 패킷이 먼저 실제 Hyper-V 호스트로 가며, 그곳에서 가상 네트워크의 규칙이 적용됩니다.',
  'template.l2tunnel.when': 'Azure와 Azure Stack에서만 씁니다.',
  'template.l2tunnel.first': '가상 네트워크의 서브넷과 게이트웨이를 바꿉니다.',

  'template.developer-laptop.title': '개발자 노트북',
  'template.developer-laptop.what':
    'Docker의 기본 제공 네트워크 옆에 있는 별도의 NAT 네트워크입니다. 어댑터를 바인딩하지 않으므로, 외부 스위치를 쓰는 네트워크가 실패한 적이 있는 Wi-Fi에 노트북이 연결되어 있어도 괜찮습니다.',
  'template.developer-laptop.when': '한 컴퓨터에서 서비스를 만들고 시험할 때.',
  'template.developer-laptop.first':
    '사무실이나 VPN에서 172.30.10.0/24를 쓰면 서브넷을, 다음으로 이미지와 게시된 포트를 바꿉니다.',

  'template.single-server.title': '단일 서버',
  'template.single-server.what':
    '대부분의 컨테이너는 nat 뒤에 있으며 포트를 게시합니다. 하나는 두 번째 어댑터를 통해 LAN에 직접 있으므로, 서버를 관리하는 연결은 건드리지 않습니다.',
  'template.single-server.when': '자체 주소가 있거나 없는 여러 서비스를 제공하는 서버 하나.',
  'template.single-server.first':
    'Get-NetAdapter에 표시되는 두 번째 어댑터의 이름, LAN의 서브넷과 게이트웨이를 바꿉니다.',

  'template.swarm-of-three.title': '노드 세 개의 Swarm',
  'template.swarm-of-three.what':
    '관리자 노드 하나와 작업자 노드 두 개입니다. 오버레이 네트워크는 관리자 노드에서 한 번 만들며 세 노드 모두에 걸칩니다.',
  'template.swarm-of-three.when': 'Kubernetes 없이 여러 Windows 서버에 나누어 실행하는 서비스.',
  'template.swarm-of-three.first': '세 호스트의 이름과 주소, 다음으로 오버레이의 서브넷을 바꿉니다.',

  'template.kubernetes-l2bridge.title': 'l2bridge를 쓰는 Kubernetes',
  'template.kubernetes-l2bridge.what':
    '노드 두 개에 각각 l2bridge 네트워크와 포드용 자체 서브넷이 있습니다. 그 서브넷에 있는 호스트의 엔드포인트가 게이트웨이이며, 각 노드에는 다른 노드의 서브넷으로 가는 경로가 있습니다. 클러스터의 네트워크 플러그 인이 이 네트워크를 만들므로 내보내기로는 만들지 않습니다.',
  'template.kubernetes-l2bridge.when':
    '클러스터의 주소와 경로를 보고 확인할 때. 서브넷 사이에서 l2bridge를 쓰려면 Windows Server 2019 이상이 필요합니다.',
  'template.kubernetes-l2bridge.first': '포드용 서브넷, 노드의 주소, 그 사이의 경로를 바꿉니다.',

  'template.azure-l2tunnel.title': 'l2tunnel을 쓰는 Azure',
  'template.azure-l2tunnel.what':
    '컨테이너가 가상 네트워크의 주소를 갖는 Azure 가상 컴퓨터입니다. 네트워크 보안 그룹이 실제 호스트에서 컨테이너에 적용됩니다.',
  'template.azure-l2tunnel.when': 'Azure 가상 네트워크의 일부여야 하는 컨테이너.',
  'template.azure-l2tunnel.first': '가상 네트워크의 서브넷과 게이트웨이, 어댑터의 이름을 바꿉니다.',

  'template.teamed-trunk-vlans.title': 'VLAN이 있는 트렁크 팀',
  'template.teamed-trunk-vlans.what':
    '트렁크 포트에 있는 스위치 포함 팀(SET) 두 개에 각각 투명 네트워크가 하나씩 있으며, 네트워크에 있는 모든 것을 한 VLAN에 넣습니다. 세 번째 링크는 호스트 관리용으로 남습니다.',
  'template.teamed-trunk-vlans.when': 'LAN의 서로 다른 VLAN에 있어야 하는 컨테이너. 여분의 링크가 있어야 합니다.',
  'template.teamed-trunk-vlans.first':
    'VLAN 번호와 어댑터의 이름을 바꿉니다. 이런 네트워크마다 자체 어댑터가 필요하며, 어댑터를 꽂은 포트는 트렁크여야 합니다.',
};
