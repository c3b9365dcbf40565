/** 이미 무언가가 있는 호스트에 대한 계획: 변경, 이유, 단계, 잃는 것. */
export const PLAN_TEXTS = {
  'export.step.container-stop': '컨테이너 {name} 중지',
  'export.step.container-rename': '컨테이너 {name}을(를) {parked}(으)로 치워 두기',
  'export.step.network-disconnect': '컨테이너 {name}과(와) 네트워크 {network}의 연결 끊기',
  'export.step.network-remove': '네트워크 {name} 제거',
  'export.step.container-remove': '컨테이너 {name} 제거(볼륨 밖에 쓴 내용 포함)',
  'export.undo.container-stop': '컨테이너 {name} 다시 시작',
  'export.undo.container-rename': '컨테이너 {name}의 이름 되돌리기',
  'export.undo.network-disconnect': '컨테이너 {name}을(를) 네트워크 {network}에 다시 연결',
  'export.undo.network-remove': '네트워크 {name}을(를) 이전과 같이 다시 만들기',
  'export.undo.container-remove': '컨테이너 {name}은(는) 되살릴 수 없음',

  'plan.change.swarm': 'Swarm {name}',
  'plan.change.network': '네트워크 {name}',
  'plan.change.container': '컨테이너 {name}',
  'plan.change.connection': '네트워크 {network}의 컨테이너 {name}',
  'plan.change.unseen': '이 호스트',

  'plan.owner.switchyard': '이 설계로 만듦',
  'plan.owner.foreign': '다른 곳에서 만듦',
  'plan.owner.untouchable': 'Windows나 Docker의 것',

  'plan.field.role': 'Swarm에서의 역할',
  'plan.field.driver': '드라이버',
  'plan.field.subnets': '서브넷',
  'plan.field.gateway': '{key}의 게이트웨이',
  'plan.field.option': '옵션 {key}',
  'plan.field.interface': '어댑터',
  'plan.field.label': '레이블 {key}',
  'plan.field.attachable': '연결 가능(attachable)',
  'plan.field.internal': '내부 전용(internal)',
  'plan.field.ingress': 'ingress 여부',
  'plan.field.scope': '범위',
  'plan.field.config-only': '다른 네트워크의 본으로만 사용',
  'plan.field.config-from': '구성의 본',
  'plan.field.image': '이미지',
  'plan.field.command': '명령',
  'plan.field.isolation': '격리',
  'plan.field.network-mode': '네트워크 연결 방식',
  'plan.field.ports': '게시된 포트',
  'plan.field.publish-all': '모든 포트 게시',
  'plan.field.dns': 'DNS 서버',
  'plan.field.dns-search': 'DNS 검색 도메인',
  'plan.field.hostname': '호스트 이름',
  'plan.field.environment': '변수 {key}',
  'plan.field.running': '실행 중',
  'plan.field.network': '네트워크 {key}',
  'plan.field.ip': '고정 주소',
  'plan.field.mac': 'MAC 주소',
  'plan.field.aliases': '별칭',
  'plan.field.name': '이름',
  'plan.field.status': '상태',
  'plan.field.switch': '스위치',
  'plan.value.none': '없음',
  'plan.value.hidden': '{field}: 다른 값',

  'plan.reason.missing': '호스트에 없음',
  'plan.reason.differs': '{field}: {from} → {to}',
  'plan.reason.settings': '지금 설계와 다른 설정으로 만들어졌습니다. 어느 설정이 다른지는 Docker가 보여 주지 않습니다',
  'plan.reason.network-replaced': '네트워크를 다시 만듭니다',
  'plan.reason.stale-connection': '없어진 네트워크에 아직 연결되어 있어 시작할 수 없습니다',
  'plan.reason.partner-replaced': '네트워크를 공유하는 컨테이너 {container}을(를) 다시 만듭니다',
  'plan.reason.partner-restarts': '네트워크를 공유하는 컨테이너 {container}을(를) 다시 시작합니다',
  'plan.reason.mac-needs-new': 'Docker는 컨테이너를 만들 때에만 {network}의 MAC 주소를 {mac}(으)로 지정할 수 있습니다',
  'plan.reason.no-longer-drawn': '더 이상 설계에 없음',
  'plan.reason.named-for-removal': '제거하도록 요청함',
  'plan.reason.same': '그려진 대로임',
  'plan.reason.foreign': '설계에 없으며 설계로 만들지 않음',
  'plan.reason.untouchable': 'Windows나 Docker의 것이므로 건드리지 않습니다',
  'plan.reason.differs-left': '이 설계 전부터 호스트에 있던 것이므로, 다르지만 그대로 둡니다',
  'plan.reason.not-selected': '이 계획에서 생략함',
  'plan.reason.not-ours':
    '호스트에 이미 있으며 이 설계로 만든 것이 아닙니다. 설계가 맡게 하려면 이름을 지정하고, 아니면 설계에서 이름을 바꾸십시오.',
  'plan.reason.other-design':
    '설계 “{design}”(으)로 만든 것입니다. 이 설계가 맡게 하려면 이름을 지정하고, 아니면 이 설계에서 이름을 바꾸십시오.',
  'plan.reason.untouchable-name':
    'Windows나 Docker가 자체적으로 쓰는 같은 이름의 네트워크가 있으며, 그것은 건드리지 않습니다. 설계에서 네트워크의 이름을 바꾸십시오.',
  'plan.reason.predefined':
    'Docker는 이 이름의 네트워크를 만들거나 제거하지 않으며, Windows에서는 Docker가 시작될 때 만들어집니다. Docker의 daemon.json에서 “fixed-cidr”로 변경하거나, 직접 쓰는 네트워크에는 다른 이름을 붙이십시오.',
  'plan.reason.twice-on-host':
    '호스트에 이 이름의 것이 {count}개 있어 어느 것인지 분명하지 않습니다. 호스트에서 하나만 남기고 제거하거나 이름을 바꾸십시오.',
  'plan.reason.twice-in-design':
    '설계의 이 호스트에 같은 이름의 것이 여러 개 있습니다. 하나만 남기고 이름을 바꾸십시오.',
  'plan.reason.no-name': '이름이 없어 호스트에서 다시 찾을 수 없습니다. 설계에서 이름을 지정하십시오.',
  'plan.reason.obstacle': '만들 수 없습니다. {why}',
  'plan.reason.expected-missing':
    '설계에는 호스트에 이미 있다고 되어 있지만 없습니다. 직접 만들거나 설계로 만들게 하십시오.',
  'plan.reason.hns-only':
    'HNS에는 있지만 Docker가 아직 알지 못합니다. Docker는 시작할 때에만 다른 곳에서 만든 네트워크를 찾습니다. hns 서비스와 docker 서비스를 다시 시작한 뒤 호스트를 다시 읽으십시오.',
  'plan.reason.attached-foreign':
    '이 설계로 만들지 않은 컨테이너 {container}이(가) 연결되어 있어 잠시 끊어지게 됩니다. 그 컨테이너도 이름을 지정하거나, 먼저 네트워크에서 떼어 내십시오.',
  'plan.reason.attached-address':
    '컨테이너 {container}이(가) 고정 주소 {ip}(으)로 연결되어 있는데, 새 네트워크에는 그 주소가 없습니다. 먼저 네트워크에서 떼어 내십시오.',
  'plan.reason.shared-network':
    '컨테이너 {container}이(가) 네트워크를 공유하고 있어 잃게 됩니다. 먼저 그 컨테이너를 중지하거나 제거하십시오.',
  'plan.reason.shared-switch':
    '{networks}과(와) 같은 스위치에 있으며, HNS는 다른 네트워크가 쓰는 스위치를 없애지 않습니다. 먼저 그 네트워크를 제거하거나, 이 네트워크를 그대로 두십시오.',
  'plan.reason.foreign-endpoints':
    'HNS에 Docker의 컨테이너에 속하지 않는 엔드포인트가 있습니다: {endpoints}. 오케스트레이터나 가상 컴퓨터나 PowerShell에서 만든 것입니다. 먼저 제거하거나, 이 네트워크를 그대로 두십시오.',
  'plan.reason.missing-partner':
    '컨테이너 {container}의 네트워크를 공유하는데, 그 컨테이너는 그려져 있지도 않고 호스트에 남지도 않습니다. 그 컨테이너를 그리거나, 이 컨테이너에 자체 네트워크를 연결하십시오.',
  'plan.reason.missing-network': '네트워크 하나가 설계에 없습니다. 이 호스트의 네트워크에 연결하십시오.',
  'plan.reason.network-twice':
    '네트워크 {network}에 두 번 연결되도록 그려져 있는데, Docker는 이를 거부합니다. 연결 하나를 제거하십시오.',
  'plan.reason.not-manager':
    '오버레이 네트워크는 Swarm의 관리자 노드에서만 만들 수 있는데, 이 호스트는 관리자 노드가 아닙니다. 관리자 노드로 만들거나, 관리자 노드에 오버레이를 그리십시오.',
  'plan.reason.swarm-unknown':
    '이 호스트가 Swarm에 속하는지 확인되지 않았습니다. “docker info”가 작동하는 상태에서 호스트를 다시 읽으십시오.',
  'plan.reason.swarm-role':
    '호스트는 이미 Swarm의 {role} 노드인데, 설계에서는 {wanted} 노드입니다. 둘 중 하나를 직접 변경하십시오.',
  'plan.reason.swarm-join':
    '호스트가 아직 Swarm에 속하지 않습니다. {manager}에서 “docker swarm join-token {role}”을 실행하고, 출력된 명령을 여기에서 실행한 뒤 계획을 다시 만드십시오. 명령에 든 토큰은 비밀이므로 이 단계는 직접 하셔야 합니다.',
  'plan.reason.not-seen':
    '호스트에 어떤 {what}이(가) 있는지 확인되지 않아 아무것도 계획할 수 없습니다. Docker가 실행 중일 때 호스트를 다시 읽으십시오.',
  'plan.reason.listed-only':
    '호스트에서 이름만 확인되었고 설정은 확인되지 않았습니다. 이에 대한 “docker inspect”와 함께 호스트를 다시 읽으십시오.',
  'plan.unseen.networks': '네트워크',
  'plan.unseen.containers': '컨테이너',

  'plan.disruption.none': '중단되는 것이 없습니다.',
  'plan.disruption.container-restart': '컨테이너를 중지했다가 시작합니다.',
  'plan.disruption.host-link-drop': '호스트의 연결이 잠시 끊어집니다. 원격 세션이 끊어지므로 콘솔을 준비해 두십시오.',
  'plan.disruption.short.container-restart': '컨테이너 다시 시작',
  'plan.disruption.short.host-link-drop': '호스트 연결 끊김',

  'plan.loss.writable-layer': '컨테이너 {name}이(가) 볼륨 밖에 쓴 내용은 계획이 끝날 때 사라집니다.',
  'plan.loss.unseen-settings':
    '컨테이너 {name}은(는) 이 설계로 만든 것이 아닙니다. 그려지지 않은 볼륨, 변수, 제한은 새 컨테이너에 적용되지 않습니다.',
  'plan.loss.auto-remove':
    '컨테이너 {name}은(는) --rm으로 시작되었습니다. 중지되는 즉시 Docker가 제거하며, 되살릴 수 없습니다.',
  'plan.loss.auto-remove-unknown':
    '컨테이너 {name}이(가) --rm으로 시작되었는지 확인되지 않았습니다. 그랬다면 중지되는 즉시 없어집니다.',
  'plan.loss.partner-not-running':
    '컨테이너 {name}은(는) 실행 중이 아닌 컨테이너의 네트워크를 공유합니다. 중지하면 다시 시작할 수 없습니다.',
  'plan.loss.made-outside-docker':
    '네트워크 {name}은(는) Docker 밖에서 만들어졌습니다. Docker는 비슷한 것을 만들 수 있지만, 그 스위치까지 똑같이 만들 수는 없습니다.',
  'plan.loss.config-only':
    'Docker는 구성용 네트워크 {name}의 내용을 보여 주지 않으므로, 이전과 같이 다시 만들 수 없습니다.',
  'plan.loss.swarm-network':
    '네트워크 {name}은(는) Swarm의 것입니다. 서비스가 사용 중일 수 있으며, 다시 만들면 VXLAN 번호가 달라집니다.',
  'plan.loss.stale-connection': '컨테이너 {name}과(와) 없어진 네트워크의 연결은 다시 만들 수 없습니다.',
  'plan.loss.dynamic-address': '지정된 주소가 없으므로 컨테이너 {name}의 주소가 달라질 수 있습니다.',
  'plan.loss.mac-address': '이 네트워크에서 컨테이너 {name}의 MAC 주소가 달라질 수 있습니다.',

  'plan.unchecked': '호스트에서 확인할 수 없음: {flags}',
  'plan.naming': '이름을 지정해야 함: {things}',
  'plan.order.title': '단계(순서대로):',
  'plan.order.finish': '{step}(맨 마지막에)',

  'plan.host': '호스트 {host}',
  'plan.verdict.nothing': '호스트가 그려진 대로입니다. 변경할 것이 없습니다.',
  'plan.verdict.blocked': '충돌을 해결하기 전에는 아무것도 실행할 수 없습니다.',
  'plan.verdict.ready': '이렇게 실행하게 됩니다. 아직 아무것도 하지 않았습니다.',
  'plan.counts': '{create}, {change}, {replace}, {delete}, {keep}, {conflict}.',
  'plan.counts.create': '만들기 {count}개',
  'plan.counts.change': '변경 {count}개',
  'plan.counts.replace': '교체 {count}개',
  'plan.counts.delete': '삭제 {count}개',
  'plan.counts.keep': '유지 {count}개',
  'plan.counts.conflict.other': '충돌 {count}개',
  'plan.irreversible.other': '다음 {count}가지 때문에 시험 적용한 뒤 되돌릴 수 없습니다:',

  'plan.fact.swarm.appeared': '호스트가 이제 Swarm에 속함',
  'plan.fact.swarm.gone': '호스트가 더 이상 Swarm에 속하지 않음',
  'plan.fact.swarm.replaced': '호스트가 다른 Swarm에 속함',
  'plan.fact.swarm.changed': 'Swarm에서 호스트의 역할이 변경됨',
  'plan.fact.adapter.appeared': '어댑터 {name}이(가) 새로 생김',
  'plan.fact.adapter.gone': '어댑터 {name}이(가) 없어짐',
  'plan.fact.adapter.replaced': '어댑터 {name}이(가) 다른 것으로 바뀜',
  'plan.fact.adapter.changed': '어댑터 {name}이(가) 변경됨',
  'plan.fact.network.appeared': '네트워크 {name}이(가) 새로 생김',
  'plan.fact.network.gone': '네트워크 {name}이(가) 없어짐',
  'plan.fact.network.replaced': '네트워크 {name}이(가) 이름만 같은 다른 것으로 바뀜',
  'plan.fact.network.changed': '네트워크 {name}이(가) 변경됨',
  'plan.fact.container.appeared': '컨테이너 {name}이(가) 새로 생김',
  'plan.fact.container.gone': '컨테이너 {name}이(가) 없어짐',
  'plan.fact.container.replaced': '컨테이너 {name}이(가) 이름만 같은 다른 것으로 바뀜',
  'plan.fact.container.changed': '컨테이너 {name}이(가) 변경됨',
  'plan.fact.with': '{what}: {fields}',

  'plan.file.not-json': '계획이 아닙니다. 파일이 JSON이 아닙니다.',
  'plan.file.not-plan': 'Switchyard의 계획이 아닙니다({expected}).',
  'plan.file.too-new':
    '더 새로운 버전의 Switchyard에서 쓴 것입니다. 이 버전으로 계획을 다시 만들거나 업데이트하십시오.',
  'plan.file.invalid': '{path}이(가) 손상되었습니다: {detail}',
  'plan.file.changed': '쓴 뒤에 변경되어 체크섬이 맞지 않습니다. 계획을 다시 만드십시오.',
  'plan.file.command':
    '{step} 단계에 그런 단계에서 쓰지 않는 명령이 있습니다. 계획을 손으로 변경했거나 계획이 손상되었습니다.',
  'plan.other-design': '계획을 만든 뒤에 설계가 변경되었습니다. 계획을 다시 만드십시오.',

  'drift.state.missing': '호스트에 없음',
  'drift.state.changed': '호스트에서 변경됨',
  'drift.state.extra': '호스트에만 있음',
  'drift.origin.host.missing': '마지막으로 적용한 뒤 호스트에서 없어짐',
  'drift.origin.host.changed': '마지막으로 적용한 뒤 호스트에서 변경됨',
  'drift.origin.host.extra': '마지막으로 적용한 뒤 호스트에 생김',
  'drift.origin.design.missing': '마지막으로 적용한 뒤 그려짐, 아직 적용하지 않음',
  'drift.origin.design.changed': '설계에서 변경됨, 아직 적용하지 않음',
  'drift.origin.design.extra': '설계에서 제거됨, 아직 적용하지 않음',
  'drift.origin.both.missing': '마지막으로 적용한 뒤 호스트에서 없어지고 설계에서도 변경됨',
  'drift.origin.both.changed': '마지막으로 적용한 뒤 호스트와 설계 양쪽에서 변경됨',
  'drift.origin.both.extra': '호스트에만 있으며 마지막으로 적용한 뒤 양쪽에서 변경됨',
  'drift.cause.renamed-nat':
    'Docker가 네트워크에 nat이라는 이름을 붙였습니다. Docker는 시작할 때 알지 못하는 첫 NAT 네트워크에 이 이름을 붙입니다(moby#30102).',
  'drift.since': '마지막으로 적용한 뒤',
  'drift.none': '호스트가 설계와 같습니다.',
  'drift.ignored.other': '차이 {count}개를 무시합니다.',
  'drift.count.other': '차이 {count}개.',
  'drift.adopt.missing': '설계에서 제거',
  'drift.adopt.changed': '호스트에 있는 대로 그리기',
  'drift.adopt.extra': '그리기',
  'drift.item': '{thing}: {state}',

  'cli.plan.usage': 'plan FILE --observed FILE [--host NAME] [--agree NAME,…] [--remove NAME,…] [-o FILE] [--json]',
  'cli.plan.observed':
    '호스트에서 확인한 내용: 수집한 파일 또는 관찰 결과 JSON. 실행 중인 호스트를 읽는 기능은 이 버전에 없습니다',
  'cli.plan.agree':
    '이 설계로 만들지 않았지만 변경하거나 교체해도 되는 호스트의 네트워크와 컨테이너. 이름이나 id를 쉼표로 구분',
  'cli.plan.remove': '그려지지 않았지만 제거할 호스트의 네트워크와 컨테이너. 이름이나 id를 쉼표로 구분',
  'cli.plan.output': '계획을 이 파일에 씁니다. apply에서 사용합니다',
  'cli.plan.bad-observed':
    '호스트에 대한 내용이 없습니다. 수집기 스크립트가 쓴 파일이나 docker inspect의 출력을 지정하십시오.',
  'cli.plan.failed-look': '호스트에서 확인하지 못함: {command}: {message}',
  'cli.plan.no-host': '설계에 호스트가 없습니다.',
  'cli.plan.several-observed': '호스트가 {count}개 들어 있습니다. 호스트 하나를 지정하십시오.',
  'cli.plan.several-hosts':
    '설계에 호스트가 여러 개 있습니다({hosts}). 어느 호스트를 관찰했는지 --host로 지정하십시오.',
  'cli.plan.no-thing': '호스트에 이름이나 id가 “{name}”인 것이 없습니다.',
  'cli.plan.several-things':
    '호스트에 이름이 “{name}”인 것이 여러 개 있습니다. 원하는 것의 id를 지정하십시오: {things}.',
  'cli.plan.one-output': '계획은 호스트 하나에 대해 보관합니다. --host로 호스트를 지정하거나 -o를 생략하십시오.',
  'cli.plan.written': '계획을 {path}에 저장했습니다.',
  'cli.plan.not-written': '실행할 수 없는 계획이므로 쓰지 않았습니다.',
  'cli.drift.usage': 'drift FILE --observed FILE [--host NAME] [--ignore NAME,…] [--json]',
  'cli.drift.ignore': '차이를 이미 알고 있어 세지 않을 요소. 이름이나 id를 쉼표로 구분',
};
