import type { Translation } from '../catalogue.ts';
import type { WINDOWS_TEXTS as ENGLISH } from '../en/windows.ts';
import { WINDOWS_ERROR_TEXTS } from './windowsErrors.ts';
import { WINDOWS_OPTION_TEXTS } from './windowsOptions.ts';

/** What the tables of shared/windows say, in words. */
export const WINDOWS_TEXTS = {
  ...WINDOWS_OPTION_TEXTS,
  ...WINDOWS_ERROR_TEXTS,

  'driver.nat.summary':
    '컨테이너는 내부 스위치에서 호스트 뒤에 있습니다. 나가는 트래픽에는 WinNAT이 호스트의 주소를 사용하고, 밖에서는 게시된 포트로 컨테이너에 접근합니다.',
  'driver.transparent.summary':
    '컨테이너가 자신의 주소(고정 또는 DHCP)와 MAC 주소로 실제 네트워크에 직접 연결됩니다. 주소를 변환하지 않으므로 포트를 게시할 필요가 없습니다.',
  'driver.overlay.summary':
    'Swarm의 모든 호스트에 걸친 하나의 서브넷입니다. 호스트 간 트래픽은 VXLAN으로 캡슐화되므로 실제 네트워크가 컨테이너의 주소를 알 필요가 없습니다.',
  'driver.l2bridge.summary':
    '컨테이너가 실제 네트워크에 브리지로 연결되지만 모든 프레임은 호스트의 MAC 주소로 나갑니다. 서브넷과 게이트웨이는 지정된 값이며 DHCP는 없습니다.',
  'driver.l2tunnel.summary':
    'Azure와 Azure Stack 전용입니다. 모든 패킷이 실제 Hyper-V 호스트로 가서 클라우드의 네트워크 정책이 적용되며, 한 호스트의 컨테이너 사이에서도 마찬가지입니다.',
  'driver.ics.summary':
    'Windows 자체가 “Default Switch”와 WSL에 사용하는 인터넷 연결 공유입니다. Docker는 이 드라이버를 등록하지만 Microsoft 문서에 컨테이너용으로 설명되어 있지 않습니다.',
  'driver.internal.summary':
    '컨테이너는 서로와 호스트에만 도달합니다. Docker는 이 드라이버를 등록하지만 Microsoft 문서에 컨테이너용으로 설명되어 있지 않습니다.',
  'driver.private.summary':
    '컨테이너는 서로에게만 도달하고 호스트에도 다른 곳에도 도달하지 못합니다. Docker는 이 드라이버를 등록하지만 Microsoft 문서에 컨테이너용으로 설명되어 있지 않습니다.',

  'platform.physical.label': '실제 컴퓨터',
  'platform.hyperv-vm.label': 'Hyper-V 가상 컴퓨터',
  'platform.vmware-vm.label': 'VMware 가상 컴퓨터',
  'platform.azure-vm.label': 'Azure 가상 컴퓨터',
  'platform.azure-stack.label': 'Azure Stack 가상 컴퓨터',
  'platform.cloud-vm.label': '다른 클라우드의 가상 컴퓨터',

  'patch.KB4015217.meaning':
    '빌드 14393(Windows Server 2016)에서 오버레이 네트워크를 사용하려면 이 업데이트가 필요합니다. 이 업데이트부터 HNS를 사용하려면 호스트에서 IPv6도 켜져 있어야 합니다.',
  'patch.KB4489899.meaning':
    '빌드 17763(Windows Server 2019)에서 오버레이 네트워크를 사용하려면 이 업데이트가 필요합니다.',

  'range.this-network': '대상이 될 수 없는 “이 네트워크”',
  'range.loopback': '루프백',
  'range.link-local': 'DHCP가 없을 때 Windows가 스스로 정하는 링크-로컬 주소',
  'range.multicast': '멀티캐스트',
  'range.reserved': '향후 사용 및 브로드캐스트',
  'range.private': '개인 네트워크',
  'range.shared': '통신 사업자와 고객 사이의 공유 주소 공간',

  'swarm-port.management': 'Swarm 관리(관리자 노드)',
  'swarm-port.nodes': 'Swarm 노드 간 통신',
  'swarm-port.overlay': '오버레이 네트워크의 VXLAN 트래픽',
} satisfies Partial<Translation<typeof ENGLISH>>;
