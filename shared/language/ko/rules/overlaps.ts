import type { RuleText } from '../../catalogue.ts';

const free = '이 호스트에서 비어 있는 {suggestion}(으)로 이동';

export const OVERLAP_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY100: {
    title: '한 호스트의 네트워크는 서로 겹치지 않아야 합니다',
    message: '“{network}”의 {subnet}이(가) “{other}”의 {otherSubnet}과(와) 겹칩니다.',
    variants: {
      plain: '“{network}”의 {subnet}이(가) “{other}”의 {otherSubnet}과(와) 겹칩니다.',
      overlays:
        '오버레이 “{network}”의 {subnet}이(가) 오버레이 “{other}”의 {otherSubnet}과(와) 겹칩니다. 각각 자체 VXLAN 세그먼트가 있어 둘 다 작동하지만, 둘 모두에 연결된 컨테이너는 작동하지 않습니다.',
      partition:
        '“{network}”의 {subnet}이(가) “{other}”의 {otherSubnet} 안에 있습니다. Windows Server 2016에서는 그래야 하지만, Windows 10 1703부터는 겹치지 않아야 합니다. 검사하려면 호스트의 Windows 릴리스를 명시하십시오.',
    },
    why: 'Docker는 로컬 네트워크의 서브넷을 비교하지 않습니다. HNS가 “The object already exists”라고 응답하거나, 두 네트워크가 모두 만들어져 호스트가 패킷을 잘못된 네트워크로 보낼 수 있습니다.',
    fix: '둘 중 하나에 다른 서브넷을 지정하십시오',
    fixes: { free },
  },
  SY101: {
    title: 'NAT 네트워크는 호스트 자신이 있는 네트워크와 겹치지 않아야 합니다',
    message: '{subnet}이(가) 어댑터 “{adapter}”의 네트워크인 {prefix}과(와) 겹칩니다.',
    variants: {
      route: '{subnet}이(가) 호스트에 경로가 있는 {route}과(와) 겹칩니다.',
    },
    why: '호스트는 자신의 이웃, 라우터, 관리용 컴퓨터를 NAT 네트워크 안에서 찾게 되어 스스로 연결을 끊을 수 있습니다.',
    fix: '호스트가 다른 방법으로 도달하지 않는 서브넷을 사용하십시오',
    fixes: { free },
  },
  SY103: {
    title: 'Windows Server 2016에서 NAT 네트워크는 하나뿐인 내부 접두사의 일부여야 합니다',
    message: '{subnet}은(는) 호스트의 내부 접두사({prefix})의 일부가 아닙니다.',
    variants: {
      unknown:
        'Windows Server 2016에서 {subnet}은(는) Get-NetNat에 표시되는 접두사의 일부여야 합니다. 검사하려면 호스트 정보에 접두사를 명시하십시오.',
    },
    why: 'Windows 10 1703 이전에는 내부 접두사가 하나인 NAT 개체가 하나뿐입니다. 추가 NAT 네트워크는 그 접두사의 파티션이어야 합니다(Get-NetNat의 InternalIPInterfaceAddressPrefix).',
    fix: 'Get-NetNat에 표시되는 접두사의 일부를 사용하십시오',
    fixes: { free: '접두사의 비어 있는 부분인 {suggestion}(으)로 이동' },
  },
  SY104: {
    title: 'Windows Server 2016에서 모든 NAT 네트워크는 접두사 하나를 공유합니다',
    message: '{subnet}과(와) “{other}”의 {otherSubnet}은(는) 한 내부 접두사의 일부가 될 수 없습니다.',
    variants: {
      unknown:
        'Windows Server 2016에서 NAT 서브넷 {count}개는 모두 Get-NetNat에 표시되는 접두사 하나의 일부여야 합니다. 검사하려면 호스트 정보에 접두사를 명시하십시오.',
    },
    why: '자체 접두사가 있는 여러 NAT 네트워크는 Windows 10 1703에서 도입되었습니다. 이전에는 접두사 하나의 파티션이어야 합니다.',
    fix: '모든 서브넷을 Get-NetNat에 표시되는 접두사에서 가져오십시오',
    fixes: { free: '{suggestion} 사용(이 호스트에서 비어 있음)' },
  },
};
