import type { Translation } from '../catalogue.ts';
import type { HNS_TEXTS as ENGLISH } from '../en/hns.ts';

/** Requests to HNS and HCN without docker: formats, steps, scripts, what they cannot carry. */
export const HNS_TEXTS = {
  'export.format.hns-ps1': 'Docker가 필요 없는 PowerShell용 HNS 요청',
  'export.format.hns-ps1.hint':
    'containerd 또는 HNS만 있는 호스트마다 .ps1 스크립트를 하나씩 만듭니다. Docker도 모듈도 필요 없고 관리자 권한만 있으면 됩니다.',
  'export.format.hns-json': 'HNS v1 JSON',
  'export.format.hns-json.hint':
    'HNS가 받는 요청 본문이며 호스트마다 .json 파일을 하나씩 만듭니다. New-HnsNetwork -JsonString처럼 각각 그대로 사용할 수 있습니다.',
  'export.format.hcn-json': 'HCN v2 JSON',
  'export.format.hcn-json.hint':
    'HcnCreateNetwork와 HcnCreateEndpoint가 받는 설정이며 호스트마다 .json 파일을 하나씩 만듭니다. Windows Server 2019 이상용입니다.',

  'hns.kind.endpoint': '컨테이너의 엔드포인트',
  'hns.kind.host': '호스트',

  'hns.header.does':
    'Docker 없이 호스트 네트워킹 서비스(HNS)에 직접 요청하고, 만드는 모든 것의 ID를 출력합니다. 먼저 확인하며, 필요한 이름의 네트워크가 이미 있으면 아무것도 변경하지 않습니다. 요청이 실패하면 바로 멈춥니다. 그때까지 만든 것은 남으며, 되돌리기 스크립트로 되돌립니다.',
  'hns.header.does-undo':
    '이 설계의 엔드포인트를 먼저, 그다음 네트워크를 정확한 이름과 유형으로 하나씩 제거하고 그 밖의 것은 제거하지 않습니다. Windows 자체의 것은 절대 제거하지 않습니다. 다른 스크립트로 만든 곳에서만 실행하십시오. 없는 것은 알리고 넘어갑니다.',
  'hns.header.docker':
    '이 호스트에서 Docker가 실행되는 경우: Docker는 다시 시작하기 전에는 이 네트워크를 보지 못하고, 다시 시작하면 이어받은 네트워크의 엔드포인트를 삭제합니다. Docker의 네트워크와 이 네트워크를 따로 두십시오.',

  'hns.script.checks': '먼저 확인: 있어야 하는 것과 없어야 하는 것',
  'hns.script.bits':
    '64비트 PowerShell에서 실행하십시오. HNS에는 32비트 인터페이스가 없습니다. 아무것도 변경하지 않았습니다.',
  'hns.script.failed': 'HNS가 {method} {path}을(를) 거부했습니다: {error}',
  'hns.script.not-one': '이름이 {name}인 네트워크가 정확히 하나 있어야 하는데 HNS에 {count}개 있습니다.',
  'hns.script.exists':
    'HNS에 이름이 {name}인 네트워크가 이미 있습니다. 둘 중 하나의 이름을 바꾸거나 제거한 다음 스크립트를 다시 실행하십시오.',
  'hns.script.endpoint-exists': '{network} 네트워크에 이름이 {name}인 엔드포인트가 이미 있습니다.',
  'hns.script.no-address':
    '호스트 자신의 주소 {addresses}이(가) {seconds}초 안에 돌아오지 않았습니다. 계속하기 전에 어댑터를 확인하십시오. 만든 것은 되돌리기 스크립트로 되돌립니다.',
  'hns.script.no-provider': 'HNS가 {seconds}초 안에 {name} 네트워크에 호스트의 주소를 주지 않았습니다.',
  'hns.script.ambiguous': '이름이 {name}인 것이 여러 개이므로 아무것도 제거하지 않았습니다.',
  'hns.script.gone': '{name}이(가) 없습니다.',
  'hns.script.other-network':
    '{name} 네트워크는 유형이 {type}(으)로, 이 설계가 만드는 네트워크가 아니므로 제거하지 않았습니다.',
  'hns.script.in-use': '{name} 네트워크에 이 설계에 없는 엔드포인트가 아직 있으므로({count}개) 제거하지 않았습니다.',

  'hns.step.hns-network-expect': '{driver} 네트워크 {name}이(가) 있어야 함',
  'hns.step.hns-network-create': '{driver} 네트워크 {name} 만들기',
  'hns.step.hns-endpoint-create': '{network}에 {name}의 엔드포인트 만들기',
  'hns.undo.hns-network-expect': '{name} 네트워크를 그대로 두기',
  'hns.undo.hns-network-create': '{name} 네트워크 제거',
  'hns.undo.hns-endpoint-create': '{network}에서 {name}의 엔드포인트 제거',
  'hns.note.link-drop':
    'HNS가 {adapters}에 외부 스위치를 만들면 호스트 자신의 연결이 그곳에서 잠시 끊깁니다. 원격 세션도 끊기므로 콘솔을 준비하십시오.',
  'hns.note.link-drop-some':
    'HNS가 직접 고른 어댑터에 외부 스위치를 만들면 호스트 자신의 연결이 그곳에서 잠시 끊깁니다. 원격 세션도 끊기므로 콘솔을 준비하십시오.',

  'hns.why.line-break': '“{value}”에 줄바꿈이 있습니다. 제거하십시오.',
  'export.why.hns-no-name': '이름이 없거나 공백뿐입니다. 이름을 지정하십시오.',
  'export.why.hns-name-taken':
    '같은 곳에 “{value}”(이)라는 것이 하나 더 있어, 이름으로 찾으면 잘못된 것을 찾게 됩니다. 둘 중 하나의 이름을 바꾸십시오.',
  'export.why.hns-windows-own': 'Windows에 “{value}”(이)라는 자체 네트워크가 있습니다. 이름을 바꾸십시오.',
  'export.why.hns-driver':
    'HNS에는 “{value}” 드라이버에 해당하는 네트워크 유형이 없습니다. Windows의 드라이버를 선택하십시오.',
  'export.why.hns-ics': '인터넷 연결 공유는 Windows 자체가 설정합니다. 대신 nat을 사용하십시오.',
  'export.why.hns-config-only': '네트워크가 없는 구성은 Docker에만 있습니다. --config-only를 제거하십시오.',
  'export.why.hns-config-from':
    '설정을 다른 Docker 네트워크에서 가져옵니다. 자체 설정을 지정하고 --config-from을 제거하십시오.',
  'export.why.hns-adapter-comma':
    '어댑터 이름 “{value}”에 쉼표가 있어 HNS가 어댑터 두 개로 읽습니다. 어댑터의 이름을 바꾸십시오.',
  'export.why.hns-number': '“{value}”은(는) HNS가 담을 수 있는 숫자가 아닙니다. 고치십시오.',
  'export.why.hns-switch': '“{value}”은(는) true도 false도 아닙니다. 고치십시오.',
  'export.why.hns-mac': '“{value}”은(는) 6바이트 MAC 주소가 아닙니다. 고치십시오.',
  'export.why.hns-mac-pool': 'MAC 풀 “{value}”에 끝이 없는 범위가 있습니다. 각 범위의 시작과 끝을 모두 지정하십시오.',
  'export.why.hns-gateway-alone': '서브넷 없이 게이트웨이 {value}만 있습니다. 서브넷을 추가하십시오.',
  'export.why.hns-overlay-subnets':
    'Docker의 Swarm이 없으면 아무도 오버레이에 서브넷을 주지 않습니다. 서브넷을 게이트웨이, VXLAN ID와 함께 지정하십시오.',
  'export.why.hns-overlay-ids':
    'Docker의 Swarm이 없으면 아무도 오버레이에 VXLAN ID를 주지 않으며, “{value}”은(는) 서브넷마다 하나씩이 아닙니다. vxlanid_list를 채우십시오.',
  'export.why.hns-missing-network': '네트워크가 없습니다. 이 호스트의 네트워크에 연결하십시오.',
  'export.why.hns-port': '“{value}”은(는) 포트가 아닙니다. 고치십시오.',
  'export.why.hns-port-protocol': 'Windows는 TCP와 UDP의 포트만 게시하고 {value}의 포트는 게시하지 않습니다.',
  'export.why.hns-port-range':
    'Windows는 컨테이너 포트마다 호스트 포트를 하나씩 게시하는데 “{value}”은(는) 수가 다릅니다.',
  'export.why.hns-port-address':
    'HNS는 호스트의 모든 주소에서 포트를 게시하는데 설계에서는 {value}만 허용합니다. 모든 주소에서 응답해도 되면 주소를 제거하십시오.',
  'export.why.hcn-no-gateway': 'HCN에는 서브넷 {value}의 기본 경로가 필요합니다. 게이트웨이를 지정하십시오.',
  'export.why.hcn-vlan-without-subnet':
    'HCN은 VLAN이나 VSID를 서브넷에 두는데 “{value}”에는 서브넷이 없습니다. 서브넷을 지정하거나 HNS v1로 내보내십시오.',
  'export.why.hcn-network-id':
    'HCN은 네트워크를 ID로 가리키는데, 호스트에 이미 있는 “{value}”의 ID를 알 수 없습니다. HNS v1로 내보내십시오.',
  'export.why.hcn-too-old':
    '호스트의 Windows({value})가 Windows Server 2019에서 도입된 HCN보다 오래되었습니다. HNS v1로 내보내십시오.',

  'hns.loss.more.other': '{names} 외 {count}개',
  'hns.loss.containers':
    '컨테이너는 시작하지 않습니다. 이미지, 명령, 격리 등의 설정은 HNS에 자리가 없습니다. 다음의 엔드포인트를 만들며, 연결은 containerd 등의 런타임이 해야 합니다: {names}.',
  'hns.loss.no-endpoint': '엔드포인트가 없는 컨테이너에 대해서는 아무것도 만들지 않습니다: {names}.',
  'hns.loss.aliases': '네트워크 별칭은 Docker 자체의 DNS가 응답하므로 생략합니다: {names}.',
  'hns.loss.ports': '컨테이너의 어느 네트워크도 전달하지 않는 게시된 포트는 생략합니다: {names}.',
  'hns.loss.publish-all':
    '이미지가 어떤 포트를 노출하는지는 Docker만 알기 때문에 모두 게시하는 설정은 생략합니다: {names}.',
  'hns.loss.endpoint-flags': '연결에 대한 Docker의 추가 설정은 생략합니다: {names}.',
  'hns.loss.docker-names': 'HNS는 이 네트워크를 “networkname”으로 부르며, Docker에서의 이름은 생략합니다: {names}.',
  'hns.loss.network-flags': '레이블, “attachable” 등 Docker의 플래그는 생략합니다: {names}.',
  'hns.loss.options': '다음 옵션은 HNS에 자리가 없어 생략합니다: {names}.',
  'hns.loss.nat-vlan': 'HNS에서 NAT 네트워크에는 VLAN과 VSID가 없으므로 생략합니다: {names}.',
  'hns.loss.overlay':
    'Docker의 Swarm이 만드는, 오버레이의 다른 호스트에 있는 엔드포인트는 생략합니다. Flannel과 같은 제어 평면이 만들어야 합니다: {names}.',
  'hns.loss.nat-restart':
    'Windows Server 2019부터 Docker 없이 만든 NAT 네트워크는 호스트를 다시 시작하면 사라지므로 다시 만들어야 합니다: {names}.',
  'hns.loss.swarm': 'Swarm은 Docker의 것이므로 생략합니다.',
  'hns.loss.drawing': '설계에 있는 호스트 정보, 스위치 설정, 위치는 설계 파일에 남습니다.',
  'hns.loss.reference':
    'HNS는 네트워크를 만들 때 네트워크의 ID를 만들므로, 엔드포인트는 “VirtualNetworkName”으로 네트워크를 가리킵니다. 보내기 전에 ID를 “VirtualNetwork”에 넣으십시오: {names}.',
  'hns.loss.ids':
    'HCN은 네트워크를 ID로만 가리키므로 각 네트워크에는 네트워크 이름과 호스트 이름으로 만든 ID가 있습니다. 각 네트워크를 그 ID로 만들거나(HcnCreateNetwork는 설정과 함께 ID를 받습니다) HNS가 준 ID를 “HostComputeNetwork”에 넣으십시오: {names}.',
  'hns.loss.provider':
    '오버레이의 어댑터에 있는 호스트 자신의 주소를 알 수 없어 그 주소가 들어가는 정책이 없습니다. 추가해야 합니다: {names}.',
  'hns.loss.host-networks': '호스트에 이미 있는 네트워크는 가리키기만 합니다: {names}.',
  'hns.loss.hcn-version':
    'HCN에는 HNS 9.2가 필요하며, Windows Server 2019에서는 업데이트를 설치해야 있습니다. 호스트의 Windows 릴리스가 명시되지 않아 이를 검사하지 않았습니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
