/** 내보내기: 계획의 단계, 내보낸 스크립트, 형식의 문구. */
export const EXPORT_TEXTS = {
  'export.format.docker-ps1': 'PowerShell용 Docker 명령',
  'export.format.docker-ps1.hint': '호스트마다 .ps1 스크립트 하나. Windows PowerShell 5.1 이상용입니다.',
  'export.format.docker-cmd': 'cmd용 Docker 명령',
  'export.format.docker-cmd.hint':
    '호스트마다 .cmd 배치 파일 하나. %, !, ^ 또는 큰따옴표가 있는 값은 cmd용으로 쓸 수 없으므로 PowerShell을 사용하십시오.',
  'export.format.docker-sh': 'sh용 Docker 명령',
  'export.format.docker-sh.hint':
    '호스트마다 POSIX 셸 스크립트 하나. 호스트의 Git Bash, 또는 그 호스트의 docker 컨텍스트가 있는 Linux나 macOS용입니다.',

  'export.unnamed': '제목 없는 설계',
  'export.header.title': 'Switchyard에서 만듦: 호스트 {host}에 설계 “{design}”을(를) 만듭니다.',
  'export.header.title-undo': 'Switchyard에서 만듦: 호스트 {host}에서 설계 “{design}”을(를) 되돌립니다.',
  'export.header.does':
    '실패한 명령에서 중지합니다. 그때까지 한 작업은 남으며, 되돌리기 스크립트로 되돌릴 수 있습니다.',
  'export.header.does-undo':
    '설계에 있는 것을 이름으로 찾아 제거합니다. 다른 스크립트로 만든 곳에서만 실행하십시오. 없는 것은 알리고 넘어갑니다.',
  'export.header.order': '호스트마다 스크립트가 하나씩 있습니다. 다음 순서로 실행하십시오: {hosts}.',
  'export.header.findings.other': '이 설계에 대한 검사 결과가 {count}개 있습니다:',
  'export.header.finding': '{severity} {code}, {name}: {text}',
  'export.header.finding-unnamed': '{severity} {code}: {text}',
  'export.header.more.other': '… 외 {count}개.',
  'export.severity.error': '오류',
  'export.severity.warning': '경고',
  'export.severity.info': '정보',
  'export.nothing': '이 호스트에서 할 일이 없습니다.',
  'export.warning': '경고: {text}',

  'export.script.stopped': '명령이 실패하여 중지했습니다. 앞의 명령은 실행되었고, 뒤의 명령은 실행되지 않았습니다.',
  'export.script.undo-failed': '일부 명령이 실패했습니다. 위의 메시지와 아직 남아 있는 것을 확인하십시오.',

  'export.one-stream.guard':
    '호스트 {count}개의 스크립트를 읽을 수 있도록 차례로 적은 것입니다. 각각을 파일로 저장하여 해당 호스트에서 실행하십시오.',
  'export.one-stream.file': '===== {name} =====',

  'export.step.swarm-init': 'Swarm {name} 시작',
  'export.step.swarm-join': 'Swarm {name}에 참가: 직접 하실 단계',
  'export.step.network-expect':
    '{driver} 네트워크 {name}이(가) 이 호스트에 이미 있어야 합니다. 이 스크립트는 만들지 않습니다',
  'export.step.network-create': '{driver} 네트워크 {name} 만들기',
  'export.step.container-run': '컨테이너 {name} 실행',
  'export.step.container-create': '컨테이너 {name} 만들기',
  'export.step.network-connect': '컨테이너 {name}을(를) 네트워크 {network}에 연결',
  'export.step.container-start': '컨테이너 {name} 시작',

  'export.undo.swarm-init': 'Swarm {name}에서 나가기',
  'export.undo.swarm-join': 'Swarm {name}에서 나가기',
  'export.undo.network-expect': '네트워크 {name}은(는) 그대로 둠',
  'export.undo.network-create': '네트워크 {name} 제거',
  'export.undo.container-run': '컨테이너 {name} 제거',
  'export.undo.container-create': '컨테이너 {name} 제거',
  'export.undo.network-connect': '컨테이너 {name}과(와) 네트워크 {network}의 연결 끊기',
  'export.undo.container-start': '컨테이너 {name}은(는) 제거됨',
  'export.undo.swarm-leave':
    '경고: 마지막 관리자 노드가 나가면 Swarm이 완전히 없어집니다. 이 설계로 Swarm을 시작한 경우에만 실행하십시오.',
  'export.undo.link-drop':
    '경고: 외부 스위치가 없어지면 어댑터가 호스트로 돌아가며, 그 순간 호스트의 해당 연결이 잠시 끊어집니다.',

  'step.note.swarm-join':
    '{manager}에서 “docker swarm join-token {role}”을 실행한 다음, 아래의 모든 것보다 먼저 여기에서 그 출력에 나온 명령을 실행하십시오. 명령에 든 토큰은 비밀이므로 파일에 남기지 마십시오. 참가할 때 이 호스트의 네트워크 연결이 잠시 끊어질 수 있습니다.',
  'step.note.swarm-join-some':
    'Swarm의 관리자 노드에서 “docker swarm join-token {role}”을 실행한 다음, 아래의 모든 것보다 먼저 여기에서 그 출력에 나온 명령을 실행하십시오. 명령에 든 토큰은 비밀이므로 파일에 남기지 마십시오. 참가할 때 이 호스트의 네트워크 연결이 잠시 끊어질 수 있습니다.',
  'step.note.swarm-link-drop':
    'Swarm을 시작하면 ingress 네트워크용 외부 스위치가 만들어지며, 그 어댑터에서 호스트의 연결이 잠시 끊어집니다. 원격 세션이 끊어지므로 콘솔을 준비해 두십시오.',
  'step.note.link-drop':
    'Docker가 {adapters}에 외부 스위치를 만들며, 그 어댑터에서 호스트의 연결이 잠시 끊어집니다. 원격 세션이 끊어지므로 콘솔을 준비해 두십시오.',
  'step.note.link-drop-some':
    'Docker가 HNS에서 고른 어댑터에 외부 스위치를 만들며, 그 어댑터에서 호스트의 연결이 잠시 끊어집니다. 원격 세션이 끊어지므로 콘솔을 준비해 두십시오.',
  'step.note.no-name': '이름이 없으므로 되돌리기 스크립트로 제거할 수 없습니다.',

  'step.note.no-network':
    '네트워크 없이 그려졌으므로 네트워크에 연결하지 않습니다. 그냥 두면 Docker는 기본 제공 nat 네트워크에 연결합니다.',

  'export.kind.swarm': 'Swarm',
  'export.kind.network': '네트워크',
  'export.kind.container': '컨테이너',
  'export.refused': '내보내지 않음: {what} “{name}”. {why}',
  'export.why.control': '“{value}”에 제어 문자가 있습니다. 제거하십시오.',
  'export.why.line-break': '“{value}”에 이 셸에서 전달할 수 없는 줄 바꿈이 있습니다. 제거하십시오.',
  'export.why.text-direction':
    '“{value}”에 텍스트 방향을 바꾸는 보이지 않는 문자가 있어 명령이 하는 일을 숨길 수 있습니다. 제거하십시오.',
  'export.why.broken-text': '“{value}”에 텍스트 파일에 담을 수 없는 깨진 문자가 있습니다. 다시 입력하십시오.',
  'export.why.double-quote':
    '“{value}”에 큰따옴표가 있습니다. Windows 셸은 큰따옴표를 docker에 그대로 전달하지 않습니다. 제거하십시오.',
  'export.why.cmd-character':
    '“{value}”에 cmd가 따옴표 안에서도 바꾸는 %, ! 또는 ^이 있습니다. 대신 PowerShell용으로 내보내거나 제거하십시오.',
  'export.why.empty': '빈 인수가 필요한데, Windows PowerShell은 빈 인수를 버립니다. 값을 지정하십시오.',
  'export.why.trailing-backslash':
    '“{value}”에 공백이 있고 백슬래시로 끝나는데, Windows PowerShell은 이를 그대로 전달하지 않습니다. 백슬래시를 제거하십시오.',
  'export.why.stop-parsing':
    '“{value}”은(는) 어떻게 따옴표로 묶어도 PowerShell이 명령으로 받아들입니다. 다른 값을 사용하십시오.',
  'export.why.too-long': '명령이 이 셸에서 한 줄로 읽을 수 있는 길이보다 깁니다. 값을 줄이십시오.',
  'export.why.no-name': '이름이 없습니다. Docker는 이름으로 찾으므로 이름을 지정하십시오.',
  'export.why.no-image': '이미지가 없습니다. 실행할 이미지를 지정하십시오.',
  'export.why.path-name':
    'docker 명령은 “{value}”을(를) 경로처럼 읽으므로 이름이 다른 것에 닿게 됩니다. “..”, “.”, 슬래시 사이의 빈 부분이 없는 이름으로 바꾸십시오.',
  'export.why.network-key-value':
    '네트워크 이름 “{value}”에 등호가 있어 docker 명령이 설정 목록으로 받아들입니다. 네트워크의 이름을 바꾸십시오.',
  'export.why.missing-network': '한 엔드포인트의 네트워크가 없습니다. 이 호스트의 네트워크에 연결하십시오.',
  'export.why.mac-on-connect':
    'Docker는 컨테이너의 첫 네트워크에만 MAC 주소를 지정할 수 있고, 나중 네트워크에 {value}을(를) 지정할 수 없습니다. 그 네트워크를 첫 번째로 옮기거나 주소를 제거하십시오.',
  'export.why.flag-on-first-network':
    'Docker의 {value} 플래그는 컨테이너를 나중에 연결하는 네트워크에만 쓸 수 있고, 첫 네트워크에는 쓸 수 없습니다. 제거하십시오.',
  'export.why.option-key': '옵션 “{value}”의 키에 등호가 있는데, Docker는 그 자리에서 키를 끝냅니다. 키를 고치십시오.',
  'export.why.not-a-flag':
    '플래그가 있어야 할 자리에 “{value}”이(가) 있어 Docker가 다른 것으로 받아들입니다. 제거하십시오.',
  'export.why.flag-without-value':
    '{value} 플래그에는 값이 필요하며, 값이 없으면 뒤의 단어를 값으로 씁니다. 값을 지정하십시오.',
  'export.why.needs': '필요한 “{value}”이(가) 내보내지지 않습니다.',
};
