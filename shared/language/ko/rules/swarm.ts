import type { RuleText } from '../../catalogue.ts';

export const SWARM_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY024: {
    title: 'Swarm 전체의 네트워크는 일부 드라이버로만 만들 수 있습니다',
    message: '“{name}”은(는) Swarm의 네트워크로 지정되었는데 {driver} 드라이버로는 만들 수 없습니다.',
    why: 'Windows의 Swarm 관리자 노드는 overlay, nat, l2bridge, internal 네트워크에 대해 --scope swarm을 받습니다. transparent와 l2tunnel 네트워크는 각 호스트에서 만듭니다.',
    fix: '--scope를 생략하고 각 호스트에서 네트워크를 만드십시오',
    fixes: { remove: '--scope 제거' },
  },
  SY025: {
    title: '오버레이는 Swarm에 속합니다',
    message: '오버레이 “{name}”이(가) 한 호스트의 로컬 네트워크로 지정되었습니다. Docker는 이를 거부합니다.',
    why: '오버레이는 Swarm 전체의 네트워크입니다. Docker는 네트워크의 범위를 드라이버의 범위보다 작게 만들지 않습니다.',
    fix: '--scope를 생략하십시오',
    fixes: { remove: '--scope 제거' },
  },
  SY075: {
    title: 'VXLAN 네트워크 ID는 4096에서 16777215 사이의 숫자입니다',
    message: '{vni}은(는) Windows용 VXLAN 네트워크 ID가 아닙니다. {min}에서 {max} 사이의 숫자를 사용하십시오.',
    variants: {
      malformed: 'VXLAN 네트워크 ID 중 “{vni}”은(는) 숫자가 아닙니다. 숫자를 쉼표로만 구분하여 쓰십시오.',
      highest: 'VXLAN 네트워크 ID {vni}은(는) 맨 마지막 값입니다. 안전하게 최대 {cautious}까지 사용하십시오.',
    },
    why: 'ID는 24비트이고 4096 미만은 VLAN용으로 남겨 둡니다. Swarm 관리자 노드는 4096부터 시작합니다. Hyper-V가 끝에서 하나 앞까지만 사용한다는 말이 있지만 출처를 찾지 못했습니다.',
    fix: '4096부터의 숫자를 쓰거나 옵션을 생략하십시오',
    fixes: { automatic: 'Swarm 관리자 노드가 선택하게 하기' },
  },
  SY076: {
    title: '오버레이의 서브넷마다 VXLAN 네트워크 ID가 있어야 합니다',
    message: '“{name}”에 서브넷이 {count}개, VXLAN 네트워크 ID가 {vnis}개 있습니다.',
    why: '오버레이의 각 서브넷은 자체 번호가 있는 VXLAN 세그먼트입니다. 번호가 서브넷보다 적으면 Docker는 “insufficient vnis passed to overlay”라고 응답합니다.',
    fix: '서브넷마다 ID를 하나씩 지정하거나 옵션을 생략하십시오',
    fixes: { add: '{vnis} 추가', automatic: 'Swarm 관리자 노드가 선택하게 하기' },
  },
  SY077: {
    title: 'VXLAN 네트워크 ID는 Swarm에서 한 번만 사용합니다',
    message: '“{name}”과(와) “{other}”의 VXLAN 네트워크 ID가 모두 {vni}입니다.',
    variants: { same: '“{name}”에 VXLAN 네트워크 ID {vni}이(가) 두 번 있습니다.' },
    why: 'Windows의 오버레이 드라이버는 ID가 같은 네트워크를 이전에 남은 것으로 보고 삭제합니다.',
    fix: '다른 ID를 사용하거나 옵션을 생략하십시오',
    fixes: { automatic: 'Swarm 관리자 노드가 선택하게 하기' },
  },
  SY078: {
    title: '오버레이의 ID는 vxlanid_list에서 가져옵니다',
    message: '“{name}”이(가) vsid를 {vsid}(으)로 설정합니다. 오버레이 드라이버는 이를 읽지 않습니다.',
    why: 'vsid 옵션은 소프트웨어 정의 패브릭의 l2bridge와 l2tunnel 네트워크용입니다. 오버레이는 com.docker.network.driver.overlay.vxlanid_list를 읽고 이 옵션은 아무 알림 없이 무시합니다.',
    fix: 'com.docker.network.driver.overlay.vxlanid_list를 사용하십시오',
    fixes: { list: 'vxlanid_list를 {vsid}(으)로 설정', remove: 'vsid 제거' },
  },
  SY080: {
    title: 'Windows 노드가 있는 Swarm은 VXLAN을 UDP 포트 4789로 보냅니다',
    message:
      '“{swarm}”은(는) 오버레이 트래픽을 UDP 포트 {port}(으)로 보내도록 설정되어 있습니다. Windows 노드는 설정과 관계없이 {standard}을(를) 사용합니다.',
    why: 'Windows의 오버레이 드라이버는 HNS에 포트를 전달하지 않으므로 HNS는 4789를 사용합니다. Linux 노드는 다른 포트를 사용하여 서로 통신하지 못하게 됩니다.',
    fix: '--data-path-port를 생략하십시오',
    fixes: { remove: 'UDP 포트 {standard} 사용' },
  },
};
