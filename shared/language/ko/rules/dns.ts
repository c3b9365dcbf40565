import type { RuleText } from '../../catalogue.ts';

export const DNS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY132: {
    title: 'DNS 서버는 쉼표로만 구분한 주소여야 합니다',
    message: '“{value}”은(는) 주소 목록이 아닙니다.',
    variants: {
      'not-address':
        'DNS 서버 중 “{wrong}”은(는) 주소가 아닙니다. 주소를 쉼표 하나로 구분하십시오. DNS 서버가 없으면 이름을 조회할 수 없습니다.',
      blank: 'DNS 서버 “{value}”에 불필요한 공백이나 쉼표가 있습니다. 쉼표 하나로만 구분하십시오.',
    },
    why: 'Docker는 텍스트를 그대로 전달합니다. HNS는 각 부분을 주소로 받아들이며, 주소가 아닌 부분이 있으면 컨테이너가 DNS를 사용하지 못하게 됩니다.',
    fix: '10.31.8.2,10.31.8.3처럼 주소를 쉼표로 구분하여 쓰십시오',
    fixes: { tidy: '{servers} 사용' },
  },
  SY133: {
    title: 'DNS 서버는 컨테이너가 접근할 수 있는 서버여야 합니다',
    message: '{server}은(는) “{of}”이(가) 사용할 수 있는 DNS 서버가 아닙니다.',
    variants: {
      ipv6: '“{of}”의 DNS 서버 {server}은(는) IPv6 주소입니다. Docker가 Windows에서 만드는 네트워크의 컨테이너에는 IPv6가 없습니다.',
      any: '“{of}”의 DNS 서버 {server}은(는) 컴퓨터의 주소가 아닙니다.',
      loopback: '“{of}”의 DNS 서버가 {server}입니다. 컨테이너 안에서 이 주소는 컨테이너 자신입니다.',
      gateway:
        '“{of}”의 DNS 서버 {server}은(는) 해당 NAT 네트워크의 게이트웨이입니다. Docker 자체 DNS 서버가 이미 그곳에 있으며 어차피 가장 먼저 조회됩니다.',
    },
    why: '컨테이너는 자신의 주소에서 이 서버에 직접 질의합니다. 이는 컨테이너 네트워크의 작동 방식에서 얻은 추론이며 문서에 있는 규칙이 아닙니다.',
    fix: '컨테이너의 네트워크에서 접근할 수 있는 DNS 서버의 IPv4 주소를 사용하십시오',
    fixes: { remove: '{server} 제거' },
  },
  SY134: {
    title: 'DNS 접미사는 도메인 이름 하나여야 합니다',
    message: '“{value}”은(는) 도메인 이름이 아닙니다.',
    variants: {
      'not-domain':
        '“{value}”은(는) 도메인 이름이 아닙니다. 도메인 이름은 영문자, 숫자, 하이픈으로 된 레이블을 점 하나씩으로 이어 만듭니다.',
      several: '“{value}”에는 도메인이 둘 이상 있습니다. DNS 접미사는 하나여야 합니다.',
      empty: 'DNS 접미사가 비어 있습니다.',
    },
    why: 'Docker는 텍스트를 그대로 전달하고, HNS는 이를 네트워크에 있는 모든 컨테이너의 유일한 접미사로 설정합니다.',
    fix: 'example.com과 같은 도메인 하나를 쓰십시오',
    fixes: { first: '{suffix} 사용', remove: '접미사 제거' },
  },
  SY135: {
    title: '오버레이에는 DNS 옵션이 적용되지 않습니다',
    message: '“{name}”이(가) {key}을(를) {value}(으)로 설정합니다. 오버레이 드라이버는 이 옵션을 읽지 않습니다.',
    why: 'Microsoft 페이지의 오버레이 예제에 이 옵션이 있지만, 드라이버는 dnsservers도 dnssuffix도 읽지 않습니다. 엔진 29부터는 --dns로 각 컨테이너에 서버를 지정할 수 있습니다.',
    fix: '--dns로 컨테이너에 서버를 지정하십시오(엔진 29 이상)',
    fixes: { remove: '옵션 제거' },
  },
  SY136: {
    title: '오버레이의 컨테이너에 --dns가 적용되는 것은 엔진 29부터입니다',
    message:
      '오버레이에 있는 “{container}”에 DNS 서버 {servers}이(가) 지정되어 있습니다. 엔진 {engine}은(는) 이를 전달하지 않습니다.',
    why: 'Windows용 Docker의 오버레이 드라이버는 엔진 29부터 --dns의 서버를 HNS에 전달합니다. 이전 버전에서는 아무 알림 없이 버려집니다.',
    fix: 'Docker Engine 29 이상을 사용하십시오',
    fixes: { remove: 'DNS 서버 제거' },
  },
  SY137: {
    title: '이름이 확인되지 않는 곳에서는 컨테이너 이름에 의존하지 않습니다',
    message:
      '“{container}”이(가) “{network}”에서 별칭 {alias}을(를) 사용하지만, {driver} 네트워크에서는 이름이 확인되지 않습니다.',
    why: 'Docker 자체 DNS 서버는 NAT 네트워크와 오버레이 네트워크에서 작동합니다. transparent와 l2bridge에서는 게이트웨이가 외부 라우터이므로 컨테이너 이름과 별칭을 알 수 없습니다.',
    fix: '사용 중인 DNS 서버에 이름을 등록하거나 NAT 또는 오버레이 네트워크를 사용하십시오',
    fixes: { remove: '별칭 제거' },
  },
  SY138: {
    title: '컨테이너 이름을 사용하려면 게이트웨이에 Docker의 DNS 서버가 있어야 합니다',
    message: '“{container}”에 별칭 {alias}이(가) 있지만 “{name}”에서는 Docker 자체 DNS 서버가 꺼져 있습니다.',
    why: '컨테이너의 이름과 별칭은 네트워크 게이트웨이에 있는 Docker의 DNS 서버가 응답합니다. disable_gatewaydns를 사용하면 컨테이너가 이 서버를 사용하지 못합니다.',
    fix: 'disable_gatewaydns를 제거하거나 이름 없이 사용하십시오',
    fixes: { enable: 'Docker의 DNS 서버 켜 두기' },
  },
  SY139: {
    title: '호스트의 DNS 서버는 게이트웨이 주소를 비워 두어야 합니다',
    message:
      '“{host}”에서 DNS 서버 역할이 실행 중입니다. 이 서버가 모든 주소에서 수신 대기하면 Docker가 다음 네트워크에서 이름에 응답할 수 없습니다: {networks}.',
    why: 'Docker의 DNS 서버는 각 NAT 게이트웨이의 포트 53에 바인딩됩니다. 모든 주소에서 수신 대기하는 호스트의 DNS 서버가 이미 그 포트를 차지하고 있습니다. 둘이 포트를 공유할 수 없다는 것은 추론입니다.',
    fix: 'DNS 서버 역할이 호스트 자신의 주소에서만 수신 대기하게 하십시오(DNS 관리자의 인터페이스 또는 Set-DnsServerSetting)',
  },
  SY140: {
    title: 'DNS 확인자 옵션은 사용하지 않습니다',
    message: '“{container}”이(가) {flag} {value}을(를) 설정합니다. Windows 컨테이너에는 이러한 옵션이 없습니다.',
    why: '이것은 Linux 확인자(resolv.conf)의 옵션입니다. Microsoft는 이 플래그를 지원되지 않는 것으로 분류하며, 효과가 없습니다.',
    fix: '플래그를 제거하십시오',
  },
  SY141: {
    title: 'DNS 검색 도메인을 여러 개 사용하려면 Windows 1703과 Docker 17.06이 필요합니다',
    message:
      '“{container}”에 DNS 검색 도메인이 {count}개 있습니다({domains}). Microsoft는 이 Windows 버전에서 여러 개의 검색 도메인을 지원되지 않는 것으로 분류합니다.',
    variants: {
      engine:
        '“{container}”에 DNS 검색 도메인이 {count}개 있습니다({domains}). 17.06 이전의 Docker Engine은 경우에 따라 이를 전달하지 않습니다.',
      passed:
        '“{container}”에 DNS 검색 도메인이 {count}개 있습니다({domains}). 현재 엔진은 모두 Windows에 전달하지만, Microsoft의 2017년 페이지에는 여러 개의 검색 도메인이 여전히 지원되지 않는 것으로 나와 있습니다.',
    },
    why: '검색 도메인에는 Windows와 Docker가 모두 필요합니다. Windows 10 1703에서 도입되었고, 이후 업데이트로 Windows Server 2016에도 추가되었으며, 그곳에서는 Docker 17.06부터 전달합니다. 이전 버전은 아무 알림 없이 버립니다.',
    fix: '컨테이너 안에서 “ipconfig /all”로 확인하거나 검색 도메인을 하나만 사용하십시오',
    fixes: { first: '{first}만 유지' },
  },
  SY142: {
    title: '기본 제공 nat 네트워크에서는 네트워크 별칭을 사용하지 않습니다',
    message:
      '“{container}”이(가) 기본 제공 네트워크 nat에서 별칭 {alias}을(를) 사용합니다. Docker 명령줄은 이를 거부합니다.',
    why: 'Docker는 직접 만든 네트워크에서만 --network-alias를 허용합니다. 직접 만든 NAT 네트워크에서는 별칭이 확인됩니다.',
    fix: '직접 만든 NAT 네트워크를 사용하거나 별칭을 제거하십시오',
    fixes: { remove: '별칭 제거' },
  },
};
