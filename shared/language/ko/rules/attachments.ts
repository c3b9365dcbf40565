import type { RuleText } from '../../catalogue.ts';

export const ATTACHMENT_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY015: {
    title: '자체 네트워크가 없는 컨테이너는 다른 네트워크에 연결하지 않습니다',
    message: '“{container}”은(는) 네트워크가 없도록(none) 지정되었는데 다음 네트워크에 연결되어 있습니다: {networks}.',
    variants: {
      container:
        '“{container}”은(는) 네트워크를 공유하도록({mode}) 지정되었는데 다음 네트워크에 연결되어 있습니다: {networks}.',
    },
    why: 'Docker는 none과 container:NAME을 단독으로만 받습니다: “container cannot be connected to multiple networks with one of the networks in private (none) mode”.',
    fix: '하나만 선택하십시오',
    fixes: { networks: '연결할 네트워크: {networks}', mode: '{mode} 유지' },
  },
  SY157: {
    title: '엔드포인트별 드라이버 옵션은 사용하지 않습니다',
    message:
      '“{container}”이(가) “{network}”에서 {key}을(를) 설정합니다. Docker는 “Invalid endpoint configuration”이라고 응답합니다.',
    why: '이러한 설정은 dockerd가 직접 설정하는 값이며, 명령줄이나 Compose 파일의 텍스트는 dockerd가 기대하는 형식이 아닙니다. Windows에서 Docker로 대역폭을 제한하거나 컨테이너 간 트래픽을 끄는 방법은 없습니다.',
    fix: '옵션을 제거하십시오. HNS 정책은 PowerShell로 설정할 수 있습니다',
    fixes: { remove: '{key} 제거' },
  },
  SY158: {
    title: '컨테이너는 네트워크 하나에 한 번만 연결합니다',
    message: '“{container}”이(가) “{network}”에 두 번 이상 연결되어 있습니다.',
    why: 'Docker는 네트워크마다 컨테이너에 엔드포인트 하나를 주고, 두 번째는 거부합니다: “network is specified multiple times”.',
    fix: '첫 번째 연결만 남기십시오',
  },
  SY161: {
    title: '네트워크는 컨테이너가 중지된 상태에서 연결합니다',
    message: '“{container}”이(가) 실행 중에 “{network}”에 연결됩니다.',
    variants: {
      refused: '“{container}”이(가) 실행 중에 “{network}”에 연결됩니다. 이 Windows 버전에서는 지원되지 않습니다.',
      works: '“{container}”이(가) 실행 중에 “{network}”에 연결됩니다. 이 Windows 버전에서는 지원됩니다.',
      unknown:
        '“{container}”이(가) 실행 중에 “{network}”에 연결됩니다. Windows Server 2016에서는 지원되지 않고 그 이후 버전에서는 지원됩니다.',
    },
    why: '실행 중인 컨테이너에 네트워크 어댑터를 추가하는 기능(핫 애드)은 Windows 10 1703에서 도입되었습니다. 이전 버전에서는 컨테이너를 만들고 연결한 다음 시작해야 합니다.',
    fix: '컨테이너를 시작하기 전에 연결하십시오',
  },
  SY162: {
    title: 'Windows Server 2016에서 실행 중인 컨테이너의 주소는 바꾸지 않습니다',
    message:
      '“{container}”이(가) {actual}(으)로 실행 중인데 설계에서는 {ip}을(를) 지정합니다. 먼저 컨테이너를 중지하십시오.',
    why: 'Windows 10 1703 이전에는 컨테이너의 고정 주소를 컨테이너가 중지된 상태에서만 변경할 수 있습니다.',
    fix: '변경하기 전에 컨테이너를 중지하십시오',
    fixes: { keep: '{actual} 유지' },
  },
  SY160: {
    title: '컨테이너가 밖으로 나가는 길은 하나여야 합니다',
    message:
      '“{container}”이(가) 게이트웨이가 있는 네트워크 {count}개에 연결되어 있습니다: {networks}. 오버레이 “{overlay}”을(를) 통해 나간다는 보고가 있습니다.',
    variants: {
      open: '“{container}”이(가) 게이트웨이가 있는 네트워크 {count}개에 연결되어 있습니다: {networks}. 그중 어느 네트워크를 통해 나가는지는 문서에 나와 있지 않습니다.',
    },
    why: '게이트웨이가 있는 네트워크는 모두 컨테이너에 기본 경로를 주고, Windows는 그중 하나를 사용합니다.',
    fix: '게이트웨이가 있는 네트워크 하나에만 연결하거나 컨테이너 안에서 경로를 설정하십시오',
  },
  SY163: {
    title: '네트워크를 공유하는 컨테이너는 Hyper-V 격리 없이 실행합니다',
    message:
      '“{container}”은(는) “{target}”의 네트워크를 공유해야 하는데 “{isolated}”이(가) Hyper-V 격리로 실행됩니다.',
    variants: {
      'by-default':
        '“{container}”은(는) “{target}”의 네트워크를 공유해야 하는데 {version}에서 “{isolated}”은(는) 따로 지정하지 않으면 Hyper-V 격리로 실행됩니다.',
      stopped: '“{container}”은(는) “{target}”의 네트워크를 공유해야 하는데 “{target}”이(가) 실행되고 있지 않습니다.',
      unknown: '“{container}”은(는) “{target}”의 네트워크를 공유해야 하는데 “{target}”이(가) 설계에 없습니다.',
    },
    why: 'Hyper-V 격리에서는 컨테이너마다 자체 가상 컴퓨터와 네트워크가 있으므로 Docker가 공유를 거부합니다. Windows 클라이언트 에디션은 따로 지정하지 않으면 이 격리를 사용합니다. 또한 실행되지 않는 컨테이너에는 공유할 네트워크가 없습니다.',
    fix: '둘 다 프로세스 격리를 사용하고 “{target}”을(를) 먼저 시작하십시오',
    fixes: { process: '둘 다 프로세스 격리로 실행', start: '“{target}” 시작' },
  },
};
