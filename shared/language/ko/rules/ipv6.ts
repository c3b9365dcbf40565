import type { RuleText } from '../../catalogue.ts';

export const IPV6_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY034: {
    title: '컨테이너의 IPv6 주소는 Windows가 지원하는 곳에서만 사용합니다',
    message: '{ip}은(는) IPv6 주소입니다. “{network}”과(와) 같은 {driver} 네트워크의 컨테이너에는 IPv4만 있습니다.',
    variants: {
      'too-old': '{ip}은(는) IPv6 주소입니다. Windows Server 2022 이전에는 “{network}”의 컨테이너에 IPv4만 있습니다.',
      'self-assigned':
        '{ip}은(는) IPv6 주소입니다. “{network}”과(와) 같은 투명 네트워크에서는 컨테이너가 스스로 IPv6 주소를 정하며, 지정한 주소는 사용되지 않습니다.',
    },
    why: '컨테이너의 IPv6는 Windows Server 2022부터 지원됩니다. l2bridge 네트워크에서는 완전히, 투명 네트워크에서는 스스로 정한 주소로 지원되고, NAT 네트워크와 오버레이 네트워크에서는 전혀 지원되지 않습니다.',
    fix: '컨테이너에 IPv4 주소를 지정하십시오',
    fixes: { remove: '주소 {ip} 제거' },
  },
  SY035: {
    title: 'Docker에 IPv6 서브넷을 요청하지 않습니다',
    message: '“{name}”에 IPv6 서브넷 “{subnet}”이(가) 있습니다. Windows의 Docker는 IPv4 네트워크만 만듭니다.',
    variants: {
      gateway: '“{name}”에 IPv6 게이트웨이 “{gateway}”이(가) 있습니다. Windows의 Docker는 IPv4 네트워크만 만듭니다.',
    },
    why: 'Docker의 Windows 드라이버와 주소 관리는 모든 IPv6 서브넷을 거부합니다. HNS 자체는 l2bridge 네트워크에서 이를 지원할 수 있는 Windows Server 2022에서도 마찬가지입니다.',
    fix: 'Docker에서는 IPv4를 사용하십시오. IPv6 l2bridge 네트워크는 HCN 또는 CNI 플러그인으로 만듭니다',
    fixes: { remove: '“{name}”에서 IPv6 제거' },
  },
};
