import type { RuleText } from '../../catalogue.ts';

export const CONTAINER_FLAG_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY148: {
    title: '--ip6와 --link-local-ip는 사용하지 않습니다',
    message: '“{container}”에 {flag} {value}이(가) 있습니다. Windows에서는 지원되지 않습니다.',
    variants: {
      ip6: '“{container}”이(가) IPv6 주소 {value}을(를) 요청합니다. Windows의 Docker에는 이 주소를 줄 수 있는 IPv6 서브넷이 없습니다.',
      'link-local':
        '“{container}”이(가) 링크-로컬 주소 {value}을(를) 요청합니다. Windows의 Docker에서는 지원되지 않습니다.',
    },
    why: 'Windows 네트워크에는 IPv4 서브넷만 있으므로 Docker는 “no configured subnet or ip-range contain the IP address”라고 응답합니다.',
    fix: '{flag}을(를) 제거하십시오',
  },
  SY149: {
    title: '--link는 사용하지 않습니다',
    message: '“{container}”에 --link {value}이(가) 있습니다.',
    variants: {
      unsupported: '“{container}”에 --link {value}이(가) 있는데 Windows Server 2016에서는 지원되지 않습니다.',
      ignored:
        '“{container}”에 --link {value}이(가) 있습니다. 기본 제공 네트워크 nat에서 Windows용 Docker는 이를 받기만 하고 아무것도 하지 않습니다.',
      alias:
        '“{container}”에 --link {value}이(가) 있습니다. 이 네트워크에서는 별칭만 생기고 변수나 시작 순서는 적용되지 않습니다.',
    },
    why: '링크는 Docker의 첫 브리지에서 남은 기능입니다. Windows에서는 구현된 적이 없으며, 직접 만든 네트워크에서는 이름과 별칭이 같은 역할을 합니다.',
    fix: '--link를 제거하고 다른 컨테이너에는 이름으로 접근하십시오',
  },
};
