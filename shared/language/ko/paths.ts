import type { Translation } from '../catalogue.ts';
import type { PATH_TEXTS as ENGLISH } from '../en/paths.ts';
import { PATH_STOP_TEXTS } from './pathStops.ts';

/** Things named inside the sentences of a path. */
const PATH_VALUE_TEXTS = {
  'paths.value.address-hns': 'HNS가 할당하는 주소',
  'paths.value.address-hns-of': 'HNS가 할당하는 {subnet}의 주소',
  'paths.value.address-dhcp': 'DHCP 서버가 할당하는 주소',
  'paths.value.address-swarm': 'Swarm이 할당하는 주소',
  'paths.value.address-swarm-of': 'Swarm이 할당하는 {subnet}의 주소',
  'paths.value.address-azure': 'Azure 플러그인이 할당하는 주소',
  'paths.value.address-of': '{subnet}의 주소',
  'paths.value.address-any': '자신의 주소',
  'paths.value.address-host': '“{host}”의 주소',
  'paths.value.address-outside': '외부 주소',
  'paths.value.gateway-any': '게이트웨이',
  'paths.value.mac-container': '“{container}”의 MAC 주소',
  'paths.value.mac-adapter': '“{adapter}”의 MAC 주소',
  'paths.value.mac-host': '“{host}”의 MAC 주소',
  'paths.value.mac-router': '라우터의 MAC 주소',
  'paths.value.mac-management': '“{vnic}”의 MAC 주소',
  'paths.value.port-free': '비어 있는 포트',
  'paths.value.port-hns': 'HNS가 선택하는 포트',
  'paths.value.vxlan': '{source}에서 {destination}(으)로 가는 VXLAN({vni}), UDP {port}',
  'paths.value.vni': 'VNI {vni}',
  'paths.value.vni-swarm': 'Swarm이 선택하는 VNI',
  'paths.value.adapter': '“{adapter}” 어댑터',
  'paths.value.adapter-chosen': 'HNS가 선택하는 어댑터',
  'paths.value.adapter-host': '“{host}”의 어댑터',
  'paths.value.switch': '“{vswitch}” 스위치',
  'paths.value.switch-of': '“{network}”의 스위치',
  'paths.value.lan': '실제 네트워크',
  'paths.value.lan-prefix': '{prefix} 실제 네트워크',
  'paths.value.lan-vlan': '실제 네트워크의 VLAN {vlan}',
  'paths.value.router': '라우터',
  'paths.value.router-address': '{address} 라우터',
  'paths.value.end-outside': '외부',
  'paths.value.end-container': '{host}의 “{container}”',
  'paths.value.end-host': '호스트 “{host}”',
  'paths.value.end-port': '{host}의 포트 {port}(“{container}”)',
  'paths.value.end-missing': '설계에 없는 것',
} as const;

/** What happens at a hop. */
const PATH_HOP_TEXTS = {
  'paths.hop.container-sends': '“{container}”이(가) {address}에서 {target}(으)로 보냅니다.',
  'paths.hop.container-receives': '“{container}”이(가) {address}에서 받습니다.',
  'paths.hop.container-alone': '“{host}”의 “{container}”은(는) 어느 네트워크에도 없습니다.',
  'paths.hop.host-sends': '호스트 “{host}”이(가) 기본 구획에서 {target}(으)로 보냅니다.',
  'paths.hop.host-receives': '호스트 “{host}”이(가) 기본 구획에서 받습니다.',
  'paths.hop.outside-sends': '외부에서 {target}(으)로 보냅니다.',
  'paths.hop.outside-receives': '외부에 도착합니다.',
  'paths.hop.compartment-out': '“{container}”의 네트워크 구획이 내보냅니다. 아웃바운드 트래픽은 기본적으로 허용됩니다.',
  'paths.hop.compartment-shared':
    '“{container}”은(는) “{other}”의 네트워크 구획에 있습니다. 둘은 엔드포인트 하나를 공유합니다.',
  'paths.hop.compartment-in':
    'Windows 방화벽이 “{container}”의 구획으로 들여보냅니다. 버전 1709부터 TCP, UDP, ICMP는 기본적으로 허용됩니다.',
  'paths.hop.compartment-in-vm':
    '“{container}”의 유틸리티 VM에 있는 방화벽이 들여보냅니다. Hyper-V 격리에서는 기본적으로 모두 허용됩니다.',
  'paths.hop.compartment-in-overlay':
    '“{container}”의 구획이 받습니다. 오버레이의 엔드포인트에는 모두 허용 규칙이 있습니다.',
  'paths.hop.compartment-in-published':
    '포트 {port}이(가) 게시되어 있으므로 Windows 방화벽이 “{container}”의 구획으로 들여보냅니다.',
  'paths.hop.compartment-in-denies':
    'Windows 방화벽이 “{container}”의 구획을 지킵니다. 버전 1709 이전에는 -p로 게시된 것만 받습니다.',
  'paths.hop.compartment-in-open': 'Windows 방화벽을 거쳐 “{container}”의 네트워크 구획으로 들어옵니다.',
  'paths.hop.vnic-host':
    '“{container}”은(는) Windows Server 컨테이너이므로 “{network}”의 엔드포인트가 호스트 vNIC입니다.',
  'paths.hop.vnic-vm': '“{container}”은(는) Hyper-V 격리를 사용하므로 “{network}”의 엔드포인트가 VM의 가상 NIC입니다.',
  'paths.hop.vnic': '“{network}”에 있는 “{container}”의 엔드포인트는 스위치의 vNIC입니다.',
  'paths.hop.vnic-gateway':
    '“{network}”에 있는 “{container}”의 두 번째 엔드포인트를 사용합니다. 이 Windows 버전에서 오버레이는 직접 외부로 나가지 못합니다.',
  'paths.hop.switch-bridges':
    '{vswitch}이(가) 프레임을 포트에서 포트로 브리지 연결합니다. IP 주소와 MAC 주소는 그대로입니다.',
  'paths.hop.switch-internal': '{vswitch}은(는) 내부 스위치입니다. 어댑터는 없고 컨테이너와 호스트의 vNIC만 있습니다.',
  'paths.hop.switch-external': '{vswitch}은(는) 외부 스위치입니다. 실제 네트워크에 연결되어 있습니다.',
  'paths.hop.switch-private': '{vswitch}은(는) 개인 스위치입니다. 어댑터도 호스트의 vNIC도 없습니다.',
  'paths.hop.management-gateway':
    '이 스위치에 있는 호스트 자신의 vNIC “{vnic}”이(가) 기본 게이트웨이({gateway})이므로 호스트가 패킷을 받습니다.',
  'paths.hop.management-inward': '호스트가 이 스위치에 있는 자신의 vNIC “{vnic}”을(를) 통해 스위치로 보냅니다.',
  'paths.hop.management-external': '호스트 자신이 관리 vNIC “{vnic}”(으)로 이 스위치에 있습니다.',
  'paths.hop.management-routes':
    '호스트가 “{vnic}”에 게이트웨이의 주소 {gateway}을(를) 가지고 있어 패킷을 라우팅합니다.',
  'paths.hop.management-carries': '호스트의 관리 vNIC “{vnic}”을(를) 통해 라우팅됩니다.',
  'paths.hop.winnat-out':
    'WinNAT이 보내는 주소 {address}을(를) {hostAddress}(으)로, 포트를 비어 있는 포트로 바꾸고 둘 다 기억합니다.',
  'paths.hop.winnat-in':
    'WinNAT에 “{host}”의 {protocol} 포트 {hostPort}에 대한 매핑이 있어 대상이 {address}, 포트 {port}(으)로 바뀝니다.',
  'paths.hop.winnat-hairpin':
    'WinNAT이 호스트에서 패킷을 되돌립니다. 포트 {hostPort}이(가) {address}, 포트 {port}(으)로 바뀝니다.',
  'paths.hop.winnat-host':
    'Windows가 호스트 자신이 보낸 포트 {hostPort}의 트래픽을 전달합니다. 대상이 {address}, 포트 {port}(으)로 바뀝니다.',
  'paths.hop.ics-out': '인터넷 연결 공유가 보내는 주소를 {hostAddress}(으)로 바꿉니다.',
  'paths.hop.vfp-mac-out': 'VFP가 보내는 쪽의 MAC 주소를 호스트의 MAC 주소로 다시 씁니다. IP 주소는 그대로입니다.',
  'paths.hop.vfp-mac-in': 'VFP가 IP 주소에 따라 호스트의 MAC 주소를 “{container}”의 MAC 주소로 다시 씁니다.',
  'paths.hop.vfp-outbound-nat':
    'VFP가 OutBoundNAT 정책을 적용합니다. 보내는 주소 {address}이(가) {hostAddress}(으)로 바뀌고 호스트의 MAC 주소를 사용합니다.',
  'paths.hop.vfp-overlay-nat':
    'VFP에 오버레이에서 나가는 트래픽에 대한 NAT 규칙이 있어 보내는 주소 {address}이(가) {hostAddress}(으)로 바뀝니다.',
  'paths.hop.vfp-encapsulates':
    'VFP가 프레임을 VXLAN({vni})으로 캡슐화하여 {source}에서 {destination}(으)로 보냅니다. {bytes}바이트가 추가됩니다.',
  'paths.hop.vfp-decapsulates':
    'VFP가 VXLAN 캡슐화를 벗깁니다. 안에는 “{container}”이(가) 보낸 그대로의 프레임이 있습니다.',
  'paths.hop.vfp-port':
    'VFP에 “{host}”의 {protocol} 포트 {hostPort}에 대한 NAT 정책이 있어 대상이 {address}, 포트 {port}(으)로 바뀝니다.',
  'paths.hop.vfp-port-bridge':
    'Docker가 포트 {hostPort}에 대한 NAT 정책을 HNS에 보냈습니다. VFP가 대상을 {address}, 포트 {port}(으)로 바꾸게 됩니다.',
  'paths.hop.vfp-tunnels': 'VFP가 이웃으로 가는 패킷까지 모든 패킷을 실제 Hyper-V 호스트로 보냅니다.',
  'paths.hop.vfp-from-tunnel': 'VFP가 실제 Hyper-V 호스트에서 받아 “{container}”에 전달합니다.',
  'paths.hop.vxlan': 'VXLAN 터널이 {source}에서 {destination}의 UDP 포트 {port}(으)로 전달합니다.',
  'paths.hop.adapter-own-mac': '컨테이너 자신의 MAC 주소로 {adapter}을(를) 통해 “{host}”에서 나갑니다.',
  'paths.hop.adapter-host-mac': '호스트의 MAC 주소로 {adapter}을(를) 통해 “{host}”에서 나갑니다.',
  'paths.hop.adapter-in': '{adapter}을(를) 통해 “{host}”(으)로 들어옵니다.',
  'paths.hop.hyperv-filters':
    '“{host}”은(는) 가상 컴퓨터입니다. 그 Hyper-V 호스트는 MAC 주소 스푸핑이 켜져 있을 때만 컨테이너의 MAC 주소가 있는 프레임을 통과시킵니다.',
  'paths.hop.hyperv-passes':
    '“{host}”은(는) 가상 컴퓨터입니다. 그 호스트에는 VM 자신의 MAC 주소만 보이므로 MAC 주소 스푸핑이 필요 없습니다.',
  'paths.hop.vmware-passes':
    '“{host}”은(는) 가상 컴퓨터입니다. 그 호스트에는 VM 자신의 MAC 주소만 보이므로 promiscuous 모드가 필요 없습니다.',
  'paths.hop.vmware-filters':
    '“{host}”은(는) 가상 컴퓨터입니다. VMware는 promiscuous 모드에서만 컨테이너의 MAC 주소가 있는 프레임을 통과시킵니다.',
  'paths.hop.azure-filters': '“{host}”은(는) Azure 가상 컴퓨터입니다. Azure는 자신이 할당한 MAC 주소만 알고 있습니다.',
  'paths.hop.azure-policy': '실제 Hyper-V 호스트가 클라우드의 네트워크 정책을 적용하고 전달합니다.',
  'paths.hop.lan': '{lan}이(가) 프레임을 전달합니다.',
  'paths.hop.lan-assumed':
    '호스트 사이의 실제 네트워크가 전달합니다. 두 호스트가 어떻게 이어져 있는지는 설계에 없습니다.',
  'paths.hop.router': '{router}이(가) {lan}(으)로 라우팅합니다.',
  'paths.hop.router-out': '{router}이(가) 실제 네트워크 밖으로 라우팅합니다.',
  'paths.hop.router-in': '{router}이(가) {lan} 안으로 라우팅합니다.',
  'paths.hop.azure-gateway': 'Azure 가상 네트워크의 게이트웨이가 전달합니다.',
} as const;

/** What else to know. */
const PATH_CAVEAT_TEXTS = {
  'paths.caveat.inbound-denied':
    '버전 1709 이전에는 Windows Server 컨테이너가 게시된 포트만 받습니다. TCP가 통과하지 못하는 곳에서 ping은 통과할 수 있습니다. -p로 포트를 게시하거나 방화벽 규칙을 추가하십시오.',
  'paths.caveat.ping-misleads':
    'VFP는 TCP와 UDP만 변환하므로 여기서 ping으로는 아무것도 확인할 수 없습니다. “Test-NetConnection -Port”로 테스트하십시오.',
  'paths.caveat.internal-flag':
    '“{network}” 네트워크는 --internal로 만들었습니다. Windows는 이 플래그를 받기만 하고 아무것도 하지 않으므로 네트워크가 차단되지 않습니다.',
  'paths.caveat.several-gateways':
    '“{container}”에 게이트웨이가 있는 네트워크가 여러 개 있습니다. Windows가 어느 것을 사용하는지는 설계로 정해지지 않습니다.',
  'paths.caveat.same-subnet-assumed':
    '“{network}” 아래에 있는 어댑터의 주소가 명시되지 않았습니다. 네트워크 자신의 서브넷인 {subnet}에 있다고 가정합니다.',
  'paths.caveat.lan-assumed':
    '실제 네트워크들이 어떻게 이어져 있는지 명시되지 않았습니다. 판단하게 하려면 어댑터의 주소를 명시하십시오.',
  'paths.caveat.forwarding-needed': '여기서 “{host}”이(가) 게이트웨이이므로 그곳에서 IP 전달이 켜져 있어야 합니다.',
  'paths.caveat.by-the-router':
    'Microsoft의 표에는 “컨테이너 호스트를 통해 라우팅”이라고 되어 있습니다. 여기서 게이트웨이는 라우터이므로 패킷이 호스트를 나갔다가 다른 어댑터로 돌아옵니다.',
  'paths.caveat.routes-needed':
    '각 호스트에 상대 호스트의 컨테이너 서브넷으로 가는 경로가 필요한데, l2bridge에서 Docker는 이를 설정하지 않습니다.',
  'paths.caveat.private-prefix': '{prefix}은(는) 개인 범위입니다. 인터넷에서는 그곳의 라우터가 전달할 때만 도달합니다.',
  'paths.caveat.swarm-ports':
    '호스트 사이에서 UDP 4789와 TCP 및 UDP 7946이 열려 있어야 하고, 관리자 노드로는 TCP 2377이 열려 있어야 합니다.',
  'paths.caveat.overlay-outbound-reports':
    '이는 Microsoft 문서의 내용입니다. 사용자들은 외부에 도달하지 못하는 Docker Swarm 오버레이를 보고합니다.',
  'paths.caveat.gateway-endpoint':
    '두 번째 엔드포인트가 그려져 있지 않습니다. 이 Windows 버전에서 20.10까지의 Docker는 스스로 “nat”에 엔드포인트를 하나 연결합니다. 이는 Microsoft 페이지가 아니라 Docker의 코드와 보고에서 확인한 내용입니다.',
  'paths.caveat.azure-policy': '클라우드 자체의 네트워크 정책은 설계에 없으며, 이 정책이 거부할 수도 있습니다.',
  'paths.caveat.host-firewall': '“{host}”의 방화벽에도 달려 있는데, 그 규칙은 설계에 없습니다.',
  'paths.caveat.localhost-bug':
    '버전 1803에서는 어댑터에 169.254 주소가 있으면 localhost가 작동하지 않습니다. 이후 빌드에서 수정되었습니다.',
  'paths.caveat.vnic-name':
    'networkname 옵션으로 이름을 지정하지 않으면 Windows는 vNIC 이름에 “{network}” 대신 Docker의 네트워크 ID를 표시합니다.',
} as const;

/** What `switchyard paths` says. */
const PATH_COMMAND_TEXTS = {
  'cli.paths.usage': 'paths FILE [--from END --to END] [--protocol tcp|udp|icmp] [--port N] [--localhost] [--json]',
  'cli.paths.from': '시작하는 곳: HOST/CONTAINER, 컨테이너 이름, HOST 또는 outside',
  'cli.paths.to': '가는 곳: 위의 것 중 하나, 또는 게시된 포트이면 HOST:PORT',
  'cli.paths.protocol': '생략하면 tcp',
  'cli.paths.port': '컨테이너 안의 서비스 포트. 생략하면 모든 포트',
  'cli.paths.localhost': '게시된 포트에 그 호스트 자신에서 localhost로 접근',
  'cli.paths.both':
    '경로에는 양쪽 끝이 필요합니다. --from과 --to를 모두 지정하거나, 모든 컨테이너의 표를 보려면 둘 다 생략하십시오.',
  'cli.paths.bad-port': '“{value}”은(는) 포트가 아닙니다. --port는 {min}에서 {max} 사이의 숫자를 받습니다.',
  'cli.paths.no-end':
    '설계에 “{name}”(이)라는 것이 없습니다. END에는 HOST/CONTAINER, 컨테이너 이름, HOST, 게시된 포트를 뜻하는 HOST:PORT 또는 outside를 씁니다.',
  'cli.paths.several-ends': '“{name}”(이)라는 것이 여러 개 있습니다: {candidates}. 그중 하나를 쓰십시오.',
  'cli.paths.note': '참고: {note}',
  'cli.paths.sources': '출처:',
  'cli.paths.no-containers': '설계에 컨테이너가 없습니다.',
  'cli.paths.group.other': '{name} 외 같은 것 {count}개',
  'cli.paths.out': '나감',
  'cli.paths.in': '들어옴',
  'cli.paths.legend':
    '+ 도달함, p 게시된 포트로만, - 도달하지 못함, ? 알 수 없음, . 자기 자신; n 이름으로 찾음, c 제어 평면이 있으면 이름으로 찾음. 행이 보내는 쪽입니다.',
} as const;

/** The paths of a packet, the reachability matrix, and names. */
export const PATH_TEXTS = {
  ...PATH_VALUE_TEXTS,
  ...PATH_HOP_TEXTS,
  ...PATH_STOP_TEXTS,
  ...PATH_CAVEAT_TEXTS,
  ...PATH_COMMAND_TEXTS,

  'paths.result.reaches': '{from}에서 {to}(으)로 도달합니다.',
  'paths.result.reaches-port': '{from}에서 {to}(으)로 도달하지만 {port}을(를) 통해서만 가능합니다.',
  'paths.result.blocked': '{from}에서 {to}(으)로 도달하지 못합니다: {reason}',
  'paths.result.unknown': '{from}에서 {to}(으)로 도달하는지 알 수 없습니다: {reason}',
  'paths.result.inferred': '이를 직접 명시하는 1차 출처가 없습니다. 기술적 추론입니다.',
  'paths.missing': '판단하게 하려면 {entity}의 “{field}”을(를) 명시하십시오.',

  'paths.field.release': 'Windows 버전',
  'paths.field.platform': '플랫폼',
  'paths.field.macSpoofing': 'MAC 주소 스푸핑',
  'paths.field.promiscuous': 'promiscuous 모드',
  'paths.field.swarm': 'Swarm 역할',
  'paths.field.kbs': '설치된 업데이트',
  'paths.field.adapters': '어댑터',
  'paths.field.trunk': '트렁크 포트',

  'paths.part.source-address': '원본 주소',
  'paths.part.source-port': '원본 포트',
  'paths.part.destination-address': '대상 주소',
  'paths.part.destination-port': '대상 포트',
  'paths.part.source-mac': '원본 MAC 주소',
  'paths.part.destination-mac': '대상 MAC 주소',
  'paths.part.encapsulation': '캡슐화',
  'paths.change.set': '{part}: {to}',
  'paths.change.rewritten': '{part}: {from} → {to}',
  'paths.change.removed': '{part}: {from}, 제거됨',

  'paths.names.yes.other': '“{name}”(으)로 이름이 확인됩니다.',
  'paths.names.no': '확인되는 이름이 없습니다: {reason}',
  'paths.names.conditional.other':
    '{control}이(가) 있으면 “{name}”(으)로 이름이 확인됩니다. Microsoft의 표는 이것이 없는 경우를 보장하지 않습니다.',
  'paths.names.resolver':
    'Docker의 코드에 따르면 {driver} 엔드포인트에는 Docker 자체의 이름 서비스가 켜져 있으므로, 이것이 없어도 이름이 확인될 수 있습니다.',
  'paths.names.not-stated': 'Microsoft의 표에는 {driver}의 이름에 대한 내용이 없습니다.',
  'paths.names.reason.driver': '{driver} 네트워크에는 이름 서비스가 없습니다.',
  'paths.names.reason.no-shared-network': '공통 네트워크가 없으며, 이름은 한 네트워크 안에서만 알 수 있습니다.',
  'paths.names.reason.same-host-only': '{driver}에서 이름은 한 호스트에서만 알 수 있습니다.',
  'paths.names.reason.dns-off': 'disable_gatewaydns 옵션이 “{network}”의 이름 서비스를 끕니다.',
  'paths.names.reason.no-network': '둘 중 하나가 어느 네트워크에도 없습니다.',
  'paths.names.reason.no-name': '컨테이너에 이름이 없습니다.',
  'paths.names.control.docker-ee': 'Docker Enterprise',
  'paths.names.control.kube-dns': 'kube-dns',
  'paths.names.control.docker-ee-or-kube-dns': 'Docker Enterprise 또는 kube-dns',
} satisfies Partial<Translation<typeof ENGLISH>>;
