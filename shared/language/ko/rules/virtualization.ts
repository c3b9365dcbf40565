import type { RuleText } from '../../catalogue.ts';

export const VIRTUALIZATION_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY062: {
    title: 'Hyper-V 가상 컴퓨터에 투명 네트워크가 있으면 MAC 주소 스푸핑이 켜져 있어야 합니다',
    message:
      '가상 컴퓨터 “{host}”의 MAC 주소 스푸핑이 꺼져 있어 다음 네트워크의 컨테이너는 가상 컴퓨터 밖에 도달하지 못합니다: {networks}.',
    variants: {
      unknown:
        '“{host}”은(는) 투명 네트워크가 있는 가상 컴퓨터입니다: {networks}. 여기에는 MAC 주소 스푸핑이 필요합니다. 검사하려면 켜져 있는지 명시하십시오.',
      'unknown-platform':
        '“{host}”에 투명 네트워크가 있습니다: {networks}. 가상 컴퓨터에서는 MAC 주소 스푸핑(Hyper-V) 또는 promiscuous 모드(VMware)가 필요하며, Azure에서는 작동하지 않습니다. 검사하려면 호스트의 플랫폼을 명시하십시오.',
    },
    why: '투명 네트워크의 컨테이너는 자신의 MAC 주소로 프레임을 보냅니다. Hyper-V는 네트워크 어댑터에서 스푸핑이 허용되지 않으면 가상 컴퓨터의 주소가 아닌 프레임을 버립니다.',
    fix: '실제 호스트에서 다음을 실행하십시오(NAME 자리에 가상 컴퓨터의 이름을 쓰십시오): Get-VMNetworkAdapter -VMName NAME | Set-VMNetworkAdapter -MacAddressSpoofing On',
  },
  SY063: {
    title: 'VMware 가상 컴퓨터에 투명 네트워크가 있으면 promiscuous 모드가 켜져 있어야 합니다',
    message:
      '가상 컴퓨터 “{host}”의 promiscuous 모드가 꺼져 있어 다음 네트워크의 컨테이너는 가상 컴퓨터 밖에 도달하지 못합니다: {networks}.',
    variants: {
      unknown:
        '“{host}”은(는) 투명 네트워크가 있는 VMware 가상 컴퓨터입니다: {networks}. 여기에는 promiscuous 모드가 필요합니다. 검사하려면 켜져 있는지 명시하십시오.',
    },
    why: '투명 네트워크의 컨테이너에는 자신의 MAC 주소가 있습니다. VMware는 promiscuous 모드에서만 이 주소로 가는 프레임을 가상 컴퓨터에 전달하고, 위조 전송(forged transmits)을 허용할 때만 컨테이너의 프레임을 내보냅니다.',
    fix: '가상 컴퓨터의 포트 그룹에서 promiscuous 모드와 위조 전송(forged transmits)을 허용하십시오',
  },
  SY017: {
    title: '다른 클라우드에서 투명 네트워크는 확실하지 않습니다',
    message:
      '“{host}”은(는) 투명 네트워크가 있는 클라우드 가상 컴퓨터입니다: {networks}. 클라우드는 자신이 할당하지 않은 MAC 주소의 프레임을 버립니다.',
    why: '투명 네트워크에서 컨테이너는 자신의 MAC 주소를 사용합니다. Microsoft는 Azure에서 이것이 작동하지 않는다고 명시합니다. 다른 클라우드도 같은 방식으로 필터링한다는 것은 추론입니다.',
    fix: '프레임에 가상 컴퓨터 자신의 MAC 주소를 사용하는 nat, overlay, l2bridge를 사용하십시오',
  },
  SY064: {
    title: 'MAC 주소 스푸핑은 필요한 곳에서만 켭니다',
    message: '“{host}”의 MAC 주소 스푸핑이 켜져 있는데 이를 필요로 하는 네트워크가 없습니다: {networks}.',
    why: '컨테이너 자신의 MAC 주소로 프레임을 보내는 것은 투명 네트워크뿐입니다. Microsoft는 l2bridge에 스푸핑이 필요 없다고 설명하며, nat과 overlay도 호스트의 주소를 사용합니다.',
    fix: 'Hyper-V 호스트에서 다음을 실행하십시오: Set-VMNetworkAdapter -VMName … -MacAddressSpoofing Off',
  },
  SY065: {
    title: '어댑터가 하나인 호스트는 스위치에 자신의 포트를 두어야 합니다',
    message:
      '“{switch}” 스위치가 “{host}”의 유일한 어댑터({adapter})를 사용하는데 호스트의 포트가 그 스위치에 없습니다.',
    why: 'AllowManagementOS가 꺼져 있으면 어댑터는 스위치에만 속합니다. 그러면 다른 어댑터가 없는 호스트에는 네트워크로 접속할 수 없습니다. 이는 Hyper-V 스위치의 작동 방식에서 얻은 추론입니다.',
    fix: 'Set-VMSwitch -Name “{switch}” -AllowManagementOS $true를 실행하거나 호스트에 다른 어댑터를 추가하십시오',
  },
};
