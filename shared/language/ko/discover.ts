import type { Translation } from '../catalogue.ts';
import type { DISCOVER_TEXTS as ENGLISH } from '../en/discover.ts';

/** Reading a host: where it is, what is missing to read it, what was found, how it is taken into the drawing. */
export const DISCOVER_TEXTS = {
  'command.group.host': '호스트',
  'command.host.read': '호스트 읽기…',
  'start.read': '호스트 읽기',
  'start.read-hint': 'Docker, HNS, Windows에 있는 내용을 읽으며 아무것도 변경하지 않습니다',

  'discover.title': '호스트 읽기',
  'discover.hint': 'Docker, HNS, 어댑터, 스위치를 살펴봅니다. 읽기만 하며 호스트에서 아무것도 변경하지 않습니다.',
  'discover.where': '호스트의 위치',
  'discover.local': '이 컴퓨터',
  'discover.local-hint': 'Switchyard가 실행되는 컴퓨터',
  'discover.context': 'docker 컨텍스트 {name}',
  'discover.context-current': '현재 컨텍스트',
  'discover.no-contexts':
    'Docker에 다른 컨텍스트가 없습니다. “docker context create”로 다른 컴퓨터의 컨텍스트를 만듭니다.',
  'discover.targets-problem': 'Docker의 컨텍스트 목록을 가져오지 못했습니다: {problem}',
  'discover.checking': '읽을 수 있는 내용을 확인하는 중…',
  'discover.ready': '읽을 수 있으며, 여기에 계획을 실행할 수 있습니다.',
  'discover.ready-to-read':
    '읽을 수 있습니다. 여기서 이 호스트에 계획을 실행할 수는 없지만 계획의 스크립트를 저장할 수 있습니다.',
  'discover.not-readable': '여기서 읽을 수 없습니다. 대신 그 호스트에서 수집한 파일을 가져올 수 있습니다.',
  'discover.elevation': '계획을 실행하려면 관리자 권한이 필요합니다. 그때 Windows가 권한을 요청합니다.',
  'discover.run': '읽기',
  'discover.again': '다시 읽기',
  'discover.stop': '읽기 중지',
  'discover.stopped': '읽기를 중지했습니다. 아무것도 그리지 않았습니다.',
  'discover.failed': '호스트를 읽지 못했습니다: {message}',
  'discover.collector': '수집기 스크립트 저장…',
  'discover.looking': '{total}개 중 {done}번째: {look}',
  'discover.starting': '읽는 중…',
  'discover.progress': '호스트를 읽는 중',
  'discover.found': '{name}에서 찾은 내용',
  'discover.found.adapters.other': '어댑터 {count}개',
  'discover.found.switches.other': '스위치 {count}개',
  'discover.found.networks.other': '네트워크 {count}개',
  'discover.found.containers.other': '컨테이너 {count}개',
  'discover.failures.other': '명령 {count}개가 실패했습니다. 이 명령이 보여 주는 내용은 그림에 없습니다:',
  'discover.left-alone': 'Windows 또는 Docker가 자신을 위해 만든 것이므로 건드리지 않음: {names}',
  'discover.take': '가져오는 방법',
  'discover.take.new-design': '새 설계로',
  'discover.take.new-design-hint': '열려 있는 설계에 저장하지 않은 작업이 있으면 먼저 묻습니다',
  'discover.take.new-host': '이 설계의 새 호스트로',
  'discover.take.onto': '그려진 호스트에',
  'discover.take.onto-hint':
    '이름이 같은 것은 서로 맞추어 호스트에 있는 대로 그립니다. 그려져 있기만 한 것은 남으며, 계획을 만들면 호스트에 만들게 됩니다',
  'discover.take.host': '그려진 호스트',
  'discover.draw': '그리기',
  'discover.step.new-host': '{name} 읽기',
  'discover.step.onto': '{name} 다시 읽기',
  'discover.unnamed': '호스트',

  'inspector.section.where': '위치',
  'inspector.field.host.where.label': '위치',
  'inspector.field.host.where.meaning':
    '이 그림이 나타내는 컴퓨터입니다. 계획은 이 컴퓨터를 기준으로 만들고, 이 컴퓨터에서 시험하거나 적용합니다.',
  'inspector.host.where.none': '지정되지 않음',
  'inspector.host.where.local': '이 컴퓨터',
  'inspector.host.where.context': 'docker 컨텍스트 {name}',
  'inspector.host.where.hint': '그림을 호스트와 비교하려면 위치를 지정하십시오.',

  'untouchable.title': 'Switchyard가 건드리지 않는 것입니다',
  'untouchable.windows': 'Windows가 자신을 위해 만들었습니다(Default Switch, WSL). 어떤 계획도 이를 건드리지 않습니다.',
  'untouchable.docker': 'Docker가 자신을 위해 만들었습니다. 어떤 계획도 이를 건드리지 않습니다.',
  'untouchable.other-endpoint':
    'HNS만 알고 있습니다. 오케스트레이터, 가상 컴퓨터 또는 사람이 만들었습니다. 어떤 계획도 이를 건드리지 않습니다.',
  'untouchable.mark': 'Switchyard가 건드리지 않음',
} satisfies Partial<Translation<typeof ENGLISH>>;
