import type { RuleText } from '../../catalogue.ts';

const remove = '{flag} 제거';

export const NETWORK_FLAG_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY143: {
    title: '--ip-range는 사용하지 않습니다',
    message: '“{network}”에 {flag} {value}이(가) 있습니다. Windows는 이를 거부합니다.',
    variants: {
      overlay:
        '“{network}”에 {flag} {value}이(가) 있습니다. Swarm은 이를 받지만 Microsoft는 Windows에서 지원되지 않는 것으로 분류합니다.',
    },
    why: 'Windows에서는 Docker가 아니라 HNS가 주소를 할당합니다. 엔진은 “this request is not supported by the ‘windows’ ipam driver”라고 응답합니다.',
    fix: '플래그를 제거하고 필요한 크기의 서브넷을 사용하십시오',
    fixes: { remove },
  },
  SY144: {
    title: '--aux-address는 사용하지 않습니다',
    message:
      '“{network}”에 {flag} {value}이(가) 있습니다. Docker는 이를 받기만 하고 아무것도 하지 않으므로 주소가 비워지지 않습니다.',
    variants: {
      overlay:
        '“{network}”에 {flag} {value}이(가) 있습니다. Microsoft는 이를 Windows에서 지원되지 않는 것으로 분류합니다.',
    },
    why: 'Windows에서는 HNS가 주소를 할당하는데 이 예외를 전달받지 못하므로, 그래도 컨테이너가 이 주소를 받을 수 있습니다.',
    fix: '플래그를 제거하고 이 주소가 없는 서브넷을 사용하십시오',
    fixes: { remove },
  },
  SY145: {
    title: '--internal은 사용하지 않습니다',
    message:
      '“{network}”은(는) internal로 표시되어 있지만 그렇지 않습니다. 이 네트워크의 컨테이너는 다른 네트워크에서처럼 외부에 도달합니다.',
    why: 'Windows 드라이버는 이 플래그를 읽지 않습니다. 유일한 효과는 컨테이너가 DNS 서버를 받지 못하는 것입니다.',
    fix: '플래그를 제거하고 방화벽 규칙으로 컨테이너를 격리하십시오',
    fixes: { remove },
  },
  SY146: {
    title: '주소 관리는 Windows에 맡깁니다',
    message: '“{network}”이(가) IPAM 드라이버 “{value}”을(를) 요청합니다. Windows에서는 “default”만 작동합니다.',
    variants: {
      option: '“{network}”에 IPAM 옵션 “{value}”이(가) 있습니다. 저장되지만 아무도 읽지 않습니다.',
    },
    why: 'Windows에서는 HNS가 주소를 할당합니다. 그곳의 Docker에는 IPAM 드라이버 default와 windows만 있으며 그 옵션은 하나도 없습니다.',
    fix: '플래그를 제거하십시오',
    fixes: { remove },
  },
  SY147: {
    title: 'Docker가 만드는 네트워크는 IPv4 전용입니다',
    message: '“{network}”이(가) IPv4가 아닌 것을 요청합니다.',
    variants: {
      ipv6: '“{network}”이(가) IPv6를 요청합니다. Windows의 Docker는 IPv6 네트워크를 만들 수 없습니다.',
      ipv4: '“{network}”이(가) IPv4를 끕니다. Windows의 Docker는 “IPv4 cannot be disabled on Windows”라고 응답합니다.',
    },
    why: 'Docker의 Windows 드라이버는 IPv4 서브넷만 받습니다. 컨테이너에서 IPv6를 사용하려면 Windows Server 2022와 Docker 없이 만든 네트워크가 필요합니다.',
    fix: '플래그를 제거하십시오',
    fixes: { remove },
  },
};
