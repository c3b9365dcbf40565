import type { RuleText } from '../../catalogue.ts';

export const OVERLAY_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY019: {
    title: '오버레이 네트워크는 Swarm 관리자 노드에서 만듭니다',
    message: '“{host}”은(는) Swarm에 속하지 않아 오버레이 네트워크를 만들 수 없습니다.',
    variants: {
      worker: '“{host}”은(는) Swarm의 작업자 노드입니다. 오버레이 네트워크는 관리자 노드에서 만듭니다.',
      unknown: '오버레이 네트워크는 Swarm 관리자 노드에서 만듭니다. 검사하려면 “{host}”의 Swarm 역할을 명시하십시오.',
    },
    why: '오버레이의 서브넷과 네트워크 ID는 Swarm의 관리자 노드가 할당합니다. 다른 노드는 “This node is not a swarm manager”라고 응답합니다.',
    fix: 'Swarm의 관리자 노드에서 네트워크를 만드십시오',
    fixes: { 'swarm-init': '이 호스트에서 Swarm 시작(docker swarm init)' },
  },
  SY020: {
    title: '개별 컨테이너가 있는 오버레이 네트워크는 연결 가능해야(attachable) 합니다',
    message:
      '컨테이너 “{container}”이(가) 연결 가능하지 않은(attachable이 아닌) 오버레이 “{name}”에 연결되어 있습니다.',
    why: '오버레이 네트워크는 --attachable로 만들지 않으면 서비스만 받습니다. Docker는 개별 컨테이너의 연결을 거부합니다.',
    fix: '네트워크를 연결 가능하게 하십시오',
    fixes: { attachable: '“{name}”을(를) 연결 가능하게 하기' },
  },
  SY021: {
    title: '오버레이 네트워크에는 이를 지원하는 Windows 버전과 업데이트가 필요합니다',
    message:
      '“{host}”의 {version}에서 오버레이 네트워크를 사용하려면 업데이트 {patch}이(가) 필요한데 설치되어 있지 않습니다.',
    variants: {
      'too-old': '“{host}”의 {version}에는 오버레이 네트워크가 없습니다.',
      'unknown-version':
        '일부 Windows 버전에서는 오버레이 네트워크에 업데이트가 필요합니다. 검사하려면 “{host}”의 Windows 버전을 명시하십시오.',
      'unknown-patches':
        '{version}에서 오버레이 네트워크를 사용하려면 업데이트 {patch} 또는 그 이후 업데이트가 필요합니다. 검사하려면 “{host}”의 업데이트를 명시하십시오.',
    },
    why: 'Swarm 모드의 오버레이 네트워크는 Windows Server 2016에서는 KB4015217로, 클라이언트에서는 Windows 10 1703으로 도입되었습니다. Windows Server 2019와 Windows 10 1809에는 KB4489899가 필요합니다. 이후의 월별 업데이트에는 이 업데이트가 포함되어 있습니다.',
    fix: '오버레이 네트워크를 지원하는 업데이트가 설치된 Windows 버전을 사용하십시오',
  },
  SY036: {
    title: '오버레이 암호화에 의존하지 않습니다',
    message: '“{name}”이(가) 암호화를 요청합니다. Windows의 Docker는 이를 받지만 모든 것을 암호화하지 않고 보냅니다.',
    why: 'Windows용 Docker의 오버레이 드라이버는 “encrypted” 옵션을 읽지 않습니다. 오류도 없고 IPsec도 없습니다.',
    fix: '옵션을 제거하고, 필요하면 응용 프로그램에서 암호화(TLS)하십시오',
    fixes: { remove: '“encrypted” 옵션 제거' },
  },
};
