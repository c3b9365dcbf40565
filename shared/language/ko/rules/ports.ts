import type { RuleText } from '../../catalogue.ts';

export const PORT_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY121: {
    title: '포트는 호스트가 전달하는 곳에서 게시합니다',
    message: '“{container}”이(가) {driver} 네트워크 “{network}”에서 포트를 게시합니다.',
    variants: {
      none: '“{container}”이(가) “{network}”에서 포트를 게시하지만 투명 네트워크는 포트를 전달하지 않습니다. 컨테이너에는 자체 주소로 접근합니다.',
      unreliable:
        '“{container}”이(가) “{network}”에서 포트를 게시합니다. {driver} 네트워크에서는 문서에 없는 기능이며 실패한다는 보고가 있습니다.',
      'overlay-engine':
        '“{container}”이(가) 오버레이 “{network}”에서 포트를 게시합니다. 2020년 8월 이후의 업데이트가 설치된 이 Windows는 포트를 일찍 예약하므로, 20.10.17 이전의 엔진은 “port is already allocated”라고 응답합니다.',
    },
    why: '포트 전달은 NAT 네트워크에서는 WinNAT이, 오버레이에서는 부하 분산 장치가 합니다. Windows Server 2019(2020년 8월 이후의 업데이트 포함) 이상의 오버레이에서는 Docker Engine 20.10.17 이상과 2022년 5월 이후의 Windows 업데이트가 필요합니다.',
    fix: 'NAT 네트워크에서 게시하거나, 컨테이너의 자체 주소로 접근하거나, 오버레이라면 엔진을 업데이트하십시오',
    fixes: { unpublish: '게시하지 않기' },
  },
  SY122: {
    title: '포트는 호스트의 모든 주소에서 게시합니다',
    message: '“{container}”이(가) 호스트 주소 {address}에서만 게시합니다. Windows는 이를 거부합니다.',
    why: 'Windows의 Docker는 “Windows does not support host IP addresses in NAT settings”라고 응답합니다. 0.0.0.0이거나 주소가 없는 경우만 받습니다.',
    fix: '호스트 주소를 생략하십시오',
    fixes: { drop: '모든 주소에서 게시' },
  },
  SY123: {
    title: '호스트 포트 범위는 같은 수의 컨테이너 포트로 이어져야 합니다',
    message: '“{container}”이(가) 호스트 포트 {host}을(를) 컨테이너 포트 {inside}(으)로 게시합니다.',
    variants: {
      'to-one':
        '“{container}”이(가) 호스트 포트 {host}을(를) 컨테이너 포트 {inside} 하나로 게시합니다. Windows는 이 네트워크에서 이를 거부합니다.',
      lengths:
        '“{container}”이(가) 호스트 포트 {host}을(를) 컨테이너 포트 {inside}(으)로 게시하는데 두 범위의 길이가 다릅니다.',
      chosen:
        '“{container}”이(가) 컨테이너 포트 {inside}을(를) 호스트 포트 {host} 중 하나에 게시합니다. Docker는 비어 있는 첫 번째 포트를 사용합니다.',
    },
    why: 'NAT 네트워크와 투명 네트워크에서 Docker는 “Windows does not support more than one host port in NAT settings”라고 응답합니다. l2bridge, l2tunnel, overlay에서는 범위에서 포트 하나를 고릅니다.',
    fix: '두 범위의 길이를 같게 하거나 호스트 포트를 하나만 지정하십시오',
    fixes: { first: '호스트 포트 {first} 사용' },
  },
  SY124: {
    title: '포트는 TCP 또는 UDP로 게시합니다',
    message: '“{container}”이(가) “{protocol}” 포트를 게시합니다. Windows는 TCP와 UDP만 전달합니다.',
    why: 'Windows의 Docker는 “invalid protocol”이라고 응답합니다. WinNAT과 HNS에는 TCP와 UDP가 있습니다.',
    fix: 'tcp 또는 udp를 사용하십시오',
    fixes: { tcp: 'tcp 사용', udp: 'udp 사용' },
  },
  SY125: {
    title: '호스트 포트는 한 번만 게시합니다',
    message: '“{container}”의 호스트 포트 {port}/{protocol}은(는) “{other}”({otherPort})이(가) 사용하고 있습니다.',
    variants: {
      'same-container': '“{container}”이(가) 호스트 포트 {port}/{protocol}을(를) 두 번 게시합니다.',
      'other-container':
        '“{container}”의 호스트 포트 {port}/{protocol}은(는) {otherPort}을(를) 게시하는 “{other}”이(가) 사용하고 있습니다.',
    },
    why: '네트워크와 관계없이 호스트에는 각 포트가 하나씩만 있습니다. 두 번째 컨테이너는 시작되지 않습니다: “The process cannot access the file because it is being used by another process (0x20)”.',
    fix: '다른 호스트 포트를 사용하십시오',
    fixes: { free: '호스트 포트 {suggestion} 사용', remove: '중복 제거' },
  },
  SY126: {
    title: '호스트 포트는 Windows가 할당하거나 예약하는 포트가 아니어야 합니다',
    message:
      '“{container}”이(가) 호스트 포트 {port}을(를) 게시합니다. Windows는 {start}부터의 포트를 아무 프로그램에나 할당하므로, 컨테이너를 시작할 때 이미 사용 중일 수 있습니다.',
    variants: {
      excluded:
        '“{container}”이(가) 호스트 포트 {port}을(를) 게시하는데, 이 호스트에서 Windows가 예약한 포트({range})입니다.',
    },
    why: '포트가 사용 중이거나 예약되어 있으면 컨테이너가 시작되지 않습니다: “The process cannot access the file because it is being used by another process (0x20)”. Hyper-V와 WinNAT은 그 안에 자체 범위를 예약하며, 이 범위는 다시 시작할 때마다 바뀝니다.',
    fix: '더 낮은 포트를 사용하거나 포트를 미리 확보하십시오: net stop winnat, netsh int ipv4 add excludedportrange, net start winnat',
    fixes: { free: '호스트 포트 {suggestion} 사용' },
  },
  SY127: {
    title: '고정 호스트 포트는 Docker가 직접 고르는 포트가 아니어야 합니다',
    message:
      '“{container}”이(가) 호스트 포트 {port}을(를) 게시합니다. {driver} 네트워크에서는 Docker가 {first}부터 {last}까지의 포트를 직접 고릅니다.',
    why: 'Docker는 포트를 지정하지 않은 컨테이너에 이 범위의 포트를 할당하고 열어 둡니다. 이 포트를 이미 다른 컨테이너에 주었을 수 있습니다.',
    fix: '이 범위 밖의 포트를 사용하거나 Docker가 선택하게 하십시오',
    fixes: { automatic: 'Docker가 포트를 선택하게 하기' },
  },
  SY128: {
    title: '포트는 1에서 65535 사이의 숫자입니다',
    message: '“{container}”의 “{port}”은(는) 포트가 아닙니다.',
    variants: {
      malformed: '“{container}”의 “{port}”은(는) 포트가 아닙니다. 80과 같은 숫자나 8000-8010과 같은 범위를 쓰십시오.',
      zero: '포트 0은 없습니다. Windows가 “{container}”의 호스트 포트를 선택하게 하려면 생략하십시오.',
      'zero-inside': '“{container}”에 포트 0은 없습니다. 컨테이너가 수신 대기하는 포트를 쓰십시오.',
      beyond: '“{container}”의 포트 {port}은(는) 가장 큰 포트인 65535를 넘습니다.',
      reversed: '“{container}”의 범위 {port}은(는) 시작보다 끝이 앞에 있습니다.',
    },
    why: '포트는 16비트 숫자이며 Docker는 다른 값을 거부합니다.',
    fix: '1에서 65535 사이의 포트를 사용하십시오',
    fixes: { turn: '{suggestion}(으)로 쓰기', automatic: 'Windows가 포트를 선택하게 하기' },
  },
  SY129: {
    title: 'Swarm의 포트는 Swarm에 남겨 둡니다',
    message:
      '“{container}”이(가) 호스트 포트 {port}/{protocol}을(를) 게시하는데, “{host}”의 Swarm에 필요한 포트입니다.',
    why: 'Swarm 노드는 2377/tcp(관리자 노드), 7946/tcp와 udp, 4789/udp(오버레이 트래픽)로 통신합니다. 이 포트는 모두 노드 사이에서 열려 있어야 합니다.',
    fix: '다른 호스트 포트를 사용하십시오',
    fixes: { free: '호스트 포트 {suggestion} 사용' },
  },
  SY130: {
    title: 'Windows 1709 이전에는 게시된 포트로만 들어올 수 있습니다',
    message:
      '“{container}”이(가) 포트 {port}을(를) 노출(EXPOSE)하지만 게시하지 않습니다. {version}에서는 컨테이너의 방화벽이 아무것도 들여보내지 않습니다.',
    why: '버전 1709 이전에는 프로세스 격리 컨테이너의 방화벽이 게시되지 않은 것을 모두 거부합니다. 이후 버전은 TCP, UDP, ICMP, IGMP를 들여보냅니다.',
    fix: '포트를 게시하십시오',
    fixes: { publish: '노출된 포트 모두 게시' },
  },
  SY131: {
    title: 'Windows 1803 이전에는 게시된 포트를 localhost에서 사용할 수 없습니다',
    message:
      '{version}에서는 “{host}”의 게시된 포트(예: “{container}”의 {port})에 호스트 자신에서 localhost로 접근할 수 없습니다.',
    why: 'WinNAT은 호스트 밖에서 오는 것을 전달합니다. 호스트가 자신의 게시된 포트에 localhost로 접근하는 기능은 버전 1803에서 도입되었으며, Windows 10 1803에서 어댑터에 169.254.0.0/16 주소가 있으면 KB4340917이 필요합니다.',
    fix: '호스트에서는 컨테이너의 자체 주소와 포트를 사용하십시오',
  },
};
