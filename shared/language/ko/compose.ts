import type { Translation } from '../catalogue.ts';
import type { COMPOSE_TEXTS as ENGLISH } from '../en/compose.ts';

/** Compose files, in and out. */
export const COMPOSE_TEXTS = {
  'import.format.compose': 'Docker Compose 파일',
  'import.format.compose.hint':
    'Windows 컨테이너의 compose.yml 또는 docker-compose.yml이며 파일 하나가 호스트 하나입니다.',

  'export.format.compose': 'Docker Compose 파일',
  'export.format.compose.hint':
    '호스트마다 .yml을 하나씩 만듭니다. Compose는 NAT 네트워크를 직접 만들고, 어댑터에 있는 네트워크는 파일 머리의 명령으로 미리 만듭니다.',

  'export.compose.title': 'Switchyard에서 만듦: 설계 “{design}”의 호스트 {host}에 있는 컨테이너, Docker Compose용.',
  'export.compose.up': '시작: docker compose -f {file} up -d',
  'export.compose.nothing': '이 호스트에는 시작할 컨테이너가 없습니다.',
  'export.compose.down':
    '되돌리기: docker compose -f {file} down. 이 컨테이너와 이 파일이 만드는 네트워크를 제거합니다. 외부 네트워크는 남으며 docker network rm으로 제거합니다.',
  'export.compose.instead':
    'docker 스크립트 다음이 아니라 그 대신 사용하십시오. Compose는 다른 것이 만든 같은 이름의 네트워크와 컨테이너를 거부합니다.',
  'export.compose.hosts': '호스트마다 파일이 하나씩 있습니다. 다음 순서로 사용하십시오: {hosts}.',
  'export.compose.outside': 'Compose는 external: true인 네트워크를 사용하기만 하므로 미리 있어야 합니다.',
  'export.compose.adapter':
    'Compose는 어댑터에 있는 네트워크를 만들지 않습니다. 이를 만들거나 제거하면 호스트의 연결이 그곳에서 잠시 끊기는데, Compose는 “down”할 때와 설명이 바뀔 때마다 네트워크를 제거하기 때문입니다. PowerShell에서 만드십시오:',
  'export.compose.made-elsewhere': '{name} 네트워크는 {host} 호스트에서 만듭니다.',
  'export.compose.is-there': '{name} 네트워크는 이 호스트에 이미 있습니다.',
  'export.compose.and-more.other': '{names} 외 {count}개',

  'export.compose.loss.external':
    'Compose 파일은 {driver} 드라이버의 네트워크를 사용하기만 하고 설명하지 않습니다. 이를 만드는 명령은 파일 머리에 있습니다: {names}.',
  'export.compose.loss.unused':
    'Compose는 자신의 컨테이너가 연결된 네트워크만 만드는데 다음에는 연결된 컨테이너가 없습니다: {names}.',
  'export.compose.loss.order':
    'Compose는 컨테이너를 동시에 시작하므로 고정 주소가 없는 컨테이너가 다른 컨테이너의 주소를 받을 수 있습니다: {names}.',
  'export.compose.loss.connect':
    'Compose는 호스트에 이미 있는 컨테이너를 연결할 수 없습니다. docker network connect로 연결할 수 있습니다: {names}.',
  'export.compose.loss.stopped': 'Compose는 중지된 것으로 그려진 것을 포함하여 모든 컨테이너를 시작합니다: {names}.',
  'export.compose.loss.publish-all':
    'Compose는 이미지의 모든 포트를 게시(-P)할 수 없습니다. 포트를 지정하십시오: {names}.',
  'export.compose.loss.hot-add':
    'Compose는 컨테이너를 시작하기 전에 모든 네트워크를 연결하며, 실행 중에는 연결하지 않습니다: {names}.',
  'export.compose.loss.flag': 'Compose 파일에는 {flag} 플래그의 자리가 없습니다: {names}.',
  'export.compose.loss.value': '{flag}의 값이 {value}(이)면 Compose가 파일을 거부하므로 생략했습니다: {names}.',

  'export.why.compose-port':
    'Compose는 “{value}”을(를) 포트로 읽지 않고 파일 전체를 거부합니다. 65535 이하의 숫자나 범위, 그리고 tcp 또는 udp를 쓰십시오.',
  'export.why.compose-mode':
    'Compose에서는 여기에 네트워크 모드 “{value}”을(를) 쓸 수 없습니다. 모드와 네트워크 중 하나만 받으며, service:로 시작하는 자체 표현을 사용합니다. 네트워크를 사용하십시오.',
  'export.why.compose-twice':
    '“{value}” 네트워크에 두 번 연결되어 있는데 Compose 파일에는 네트워크를 한 번씩만 씁니다.',
  'export.why.compose-name':
    'Docker는 이름이 “{value}”인 컨테이너를 받지 않으며 Compose는 이 때문에 파일 전체를 거부합니다. 영문자, 숫자, 점, 하이픈, 밑줄을 사용하십시오.',
  'export.why.compose-same-name':
    '이 호스트에 이름이 “{value}”인 것이 하나 더 있는데 Compose는 이름으로 구별합니다. 하나의 이름을 바꾸십시오.',
  'export.why.compose-circle':
    '다른 컨테이너와 네트워크, 링크 또는 볼륨으로 서로 순환하여 가리키므로 Compose가 어느 것도 먼저 시작할 수 없습니다. 참조 하나를 제거하십시오.',
  'export.why.compose-key': '“{value}” 키가 YAML의 한 줄을 시작할 수 있는 길이보다 깁니다. 줄이십시오.',
} satisfies Partial<Translation<typeof ENGLISH>>;
