import type { RuleText } from '../../catalogue.ts';

export const VLAN_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY069: {
    title: 'VLAN은 투명 네트워크와 l2bridge 네트워크에만 있습니다',
    message: '“{name}”에 VLAN({vlan})이 설정되어 있는데 {driver} 네트워크에는 VLAN이 없습니다.',
    why: 'vlanid 옵션은 투명 네트워크 또는 l2bridge 네트워크에 있는 모든 엔드포인트의 VLAN을 설정합니다. Docker는 다른 드라이버에도 이를 전달하지만, 그곳에서는 지원되지 않거나 무시됩니다.',
    fix: 'VLAN을 제거하거나 투명 네트워크 또는 l2bridge 네트워크를 사용하십시오',
    fixes: { remove: 'VLAN 제거' },
  },
  SY070: {
    title: 'VLAN은 1에서 4094 사이의 숫자입니다',
    message: '“{vlan}”은(는) VLAN이 아닙니다. {min}에서 {max} 사이의 정수를 사용하십시오.',
    variants: {
      zero: 'Docker에서 VLAN 0은 VLAN이 없다는 뜻이므로 네트워크의 프레임에 태그가 지정되지 않습니다.',
    },
    why: 'IEEE 802.1Q에는 1에서 4094까지의 VLAN이 있습니다. 0은 VLAN이 없음을 뜻하고 4095는 예약되어 있습니다. Docker 자체는 32비트에 들어가는 모든 숫자를 받습니다.',
    fix: '{min}에서 {max} 사이의 VLAN을 사용하거나 VLAN을 사용하지 마십시오',
    fixes: { remove: 'VLAN 제거', trim: '{trimmed} 사용' },
  },
  SY071: {
    title: 'VLAN이 있는 네트워크의 어댑터는 트렁크 포트에 연결되어야 합니다',
    message: '“{name}”이(가) VLAN {vlan}을(를) 사용하는데 다음 어댑터는 트렁크 포트에 있지 않습니다: {adapters}.',
    variants: {
      unknown:
        '“{name}”이(가) VLAN {vlan}을(를) 사용하며, 이를 위해서는 실제 스위치에 트렁크 포트가 필요합니다. 다음 어댑터가 트렁크 포트에 있는지 명시하십시오: {adapters}.',
    },
    why: '가상 스위치가 프레임에 태그를 지정하므로, 실제 스위치 포트는 그 VLAN을 전달하는 트렁크여야 합니다. 액세스 포트는 태그가 지정된 프레임을 버립니다.',
    fix: '실제 스위치 포트를 그 VLAN을 전달하는 트렁크로 설정하십시오',
  },
  SY072: {
    title: 'VLAN은 네트워크와 어댑터 중 한 곳에만 설정합니다',
    message: '“{name}”에 VLAN {vlan}이(가) 있는데 그 어댑터 “{adapter}”에도 VLAN {own}이(가) 설정되어 있습니다.',
    variants: { same: '“{name}”에 VLAN {vlan}이(가) 있고 그 어댑터 “{adapter}”에도 같은 VLAN이 설정되어 있습니다.' },
    why: '스위치가 네트워크의 프레임에 태그를 지정하는데, 어댑터의 드라이버가 다시 태그를 지정하거나 자신의 VLAN만 통과시킵니다. 이는 추론입니다.',
    fix: '어댑터에서 VLAN을 제거하십시오: Set-NetAdapter -Name “{adapter}” -VlanID 0',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY073: {
    title: 'VLAN은 컨테이너 하나가 아니라 네트워크에 설정합니다',
    message:
      '“{container}”이(가) “{network}”에서 자신에게만 {key}을(를) 설정합니다. Docker는 엔드포인트에서 이를 무시합니다.',
    why: 'Docker의 Windows 드라이버는 네트워크의 vlanid와 vsid를 읽고, 네트워크의 모든 컨테이너가 이를 공유합니다. HNS에는 개별 엔드포인트용 정책(스키마 2.4 이상)이 있지만 Docker로는 설정할 수 없습니다.',
    fix: 'VLAN마다 자체 어댑터가 있는 별도의 네트워크를 만드십시오',
    fixes: { remove: '{key} 제거' },
  },
};
