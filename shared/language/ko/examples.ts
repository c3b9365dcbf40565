import type { Translation } from '../catalogue.ts';
import type { EXAMPLE_TEXTS as ENGLISH } from '../en/examples.ts';

/** `examples/`에 있는 파일의 제목과 요약(폴더와 파일 이름별). */
export const EXAMPLE_TEXTS: Translation<typeof ENGLISH> = {
  'example.designs.nat-web-server.title': 'nat 뒤의 웹 서버',
  'example.designs.nat-web-server.summary': 'nat: 내부 접두사, 게시된 포트, 그 옆의 기본 제공 nat 네트워크',
  'example.designs.transparent-dhcp-vm.title': 'VM에서 DHCP를 사용하는 transparent',
  'example.designs.transparent-dhcp-vm.summary':
    'transparent: LAN에 직접 연결된 컨테이너, LAN의 DHCP 서버에서 받는 주소, MAC 주소 스푸핑 켜짐',
  'example.designs.transparent-vlan-team.title': 'VLAN이 있는 트렁크 팀',
  'example.designs.transparent-vlan-team.summary':
    'transparent: 어댑터 두 개의 SET 팀, VLAN 31, 고정 주소, 네트워크 두 개에 연결된 컨테이너 하나',
  'example.designs.overlay-swarm-of-three.title': '노드 세 개의 Swarm에 걸친 overlay',
  'example.designs.overlay-swarm-of-three.summary':
    'overlay: Swarm의 모든 구성원에 있는 네트워크 하나, VXLAN으로 전달됨',
  'example.designs.l2bridge-same-subnet.title': '호스트와 같은 서브넷의 l2bridge',
  'example.designs.l2bridge-same-subnet.summary':
    'l2bridge: 호스트의 MAC 주소 뒤에 있는 LAN의 고정 주소, 스푸핑 필요 없음',
  'example.designs.l2tunnel-azure.title': 'Azure의 l2tunnel',
  'example.designs.l2tunnel-azure.summary': 'l2tunnel: 가상 네트워크의 주소, Azure 호스트가 적용하는 정책',
  'example.designs.mistakes-to-mend.title': '고칠 점이 있는 설계',
  'example.designs.mistakes-to-mend.summary':
    '가장 흔한 실수가 있는 Windows Server 2016 호스트. F8 키로 찾고 Ctrl+.으로 수정하십시오',
  'example.seeds.nat-on-ws2016.title': 'Server 2016의 여러 nat 네트워크',
  'example.seeds.nat-on-ws2016.summary':
    '내부 접두사 하나를 나눈 파티션 두 개. Microsoft 문서에서처럼 두 번째의 게이트웨이가 잘못된 서브넷에 있습니다',
  'example.seeds.static-transparent.title': '고정 주소를 사용하는 transparent',
  'example.seeds.static-transparent.summary': '실제 네트워크의 서브넷과 게이트웨이, 10.123.174.105의 컨테이너',
  'example.seeds.interface.title': '네트워크를 어댑터에 바인딩',
  'example.seeds.interface.summary': '어댑터의 이름을 지정하는 interface 옵션',
  'example.seeds.several-transparent.title': '여러 transparent 네트워크',
  'example.seeds.several-transparent.summary': '각각 자체 어댑터를 지정합니다',
  'example.seeds.set-team.title': 'SET 팀',
  'example.seeds.set-team.summary':
    '스위치 하나에 어댑터 두 개. 문서의 명령은 인수가 나뉘는 문제가 있어 고쳐서 읽습니다',
  'example.seeds.vlan.title': 'VLAN',
  'example.seeds.vlan.summary': '네트워크의 모든 엔드포인트를 VLAN 11에',
  'example.seeds.dns.title': 'DNS 접미사와 서버',
  'example.seeds.dns.summary': '둘 다 네트워크의 옵션으로',
  'example.seeds.networkname.title': 'HNS용 이름',
  'example.seeds.networkname.summary': 'Docker가 네트워크의 id 대신 HNS에 주는 이름',
  'example.seeds.network-drivers.title': '모든 드라이버',
  'example.seeds.network-drivers.summary': '일반 형식. 자리 표시자는 이름만 알리고 그리지 않습니다',
  'example.seeds.existing-vswitch.title': 'Docker에 보이지 않는 스위치',
  'example.seeds.existing-vswitch.summary': 'HNS와 Docker를 다시 시작하여 Docker에 표시되게 하기',
  'example.seeds.mac-spoofing.title': 'VM의 MAC 주소 스푸핑',
  'example.seeds.mac-spoofing.summary': '실제 Hyper-V 호스트에서 실행할 명령',
  'example.seeds.ipv6-enabled.title': 'IPv6가 켜져 있어야 함',
  'example.seeds.ipv6-enabled.summary': '꺼져 있을 때의 오류와 삭제할 레지스트리 값',
  'example.seeds.vfp.title': 'VFP가 실행 중인가?',
  'example.seeds.vfp.summary': '확인할 서비스와 스위치 확장',
  'example.seeds.network-compartments.title': '네트워크 구획',
  'example.seeds.network-compartments.summary': '네트워크 구획을 나열하는 명령',
};
