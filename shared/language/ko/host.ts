/** 호스트 서비스와 두 셸의 문구: 오류, 응용 프로그램 메뉴, 시스템 대화 상자, 웹 셸의 페이지. */
export const HOST_TEXTS = {
  'host.error.not-found':
    '“{path}”이(가) 없습니다. 옮겨졌거나 이름이 바뀌었거나 삭제되었을 수 있습니다. 경로를 확인하거나 다른 파일을 선택하십시오.',
  'host.error.no-access': '“{path}”에 대한 액세스가 거부되었습니다. 사용 권한을 확인하거나 다른 이름으로 저장하십시오.',
  'host.error.read-only': '“{path}”은(는) 쓰기 금지되어 있습니다. 다른 이름으로 저장하거나 쓰기 금지를 해제하십시오.',
  'host.error.disk-full': '“{path}”을(를) 저장할 공간이 없습니다. 공간을 확보하거나 다른 디스크에 저장하십시오.',
  'host.error.busy':
    '“{path}”을(를) 편집기, 백업, 바이러스 검사 등 다른 프로그램이 사용하고 있습니다. 그 프로그램에서 닫은 뒤 다시 시도하거나 다른 이름으로 저장하십시오.',
  'host.error.folder-gone':
    '“{folder}” 폴더가 더 이상 없습니다. 옮겨졌거나 이름이 바뀌었거나 삭제되었거나, 드라이브 또는 네트워크 공유의 연결이 끊어졌습니다. 다시 연결한 뒤 다시 시도하거나 다른 곳에 저장하십시오.',
  'host.error.unreachable':
    '“{path}”이(가) 있는 드라이브 또는 네트워크 공유가 응답하지 않습니다({detail}). 케이블이나 네트워크를 확인한 뒤 다시 시도하거나 다른 곳에 저장하십시오.',
  'host.error.path-too-long':
    '“{path}”의 길이 또는 뒤에 “.bak”을 붙인 백업 이름의 길이가 이 파일 시스템이 허용하는 길이를 넘습니다. 더 짧은 이름이나 상위 폴더를 선택하십시오.',
  'host.error.is-folder': '“{path}”은(는) 파일이 아니라 폴더입니다. 그 안의 파일을 선택하십시오.',
  'host.error.too-large': '“{path}”이(가) {limit}MB보다 큽니다. 이렇게 큰 설계는 없습니다. 다른 파일을 선택하십시오.',
  'host.error.not-text': '“{path}”은(는) UTF-8도 UTF-16도 아니므로 텍스트 파일이 아닙니다. 다른 파일을 선택하십시오.',
  'host.error.bad-call': '창이 호스트가 받아들이지 않는 것을 요청했습니다({detail}). 창을 다시 로드하십시오.',
  'host.error.no-connection':
    'Switchyard 서버가 응답하지 않습니다. 서버가 종료되었으면 다시 시작하십시오. 그동안 작업한 내용은 이 창에 남아 있습니다.',
  'host.error.bad-plan': '계획을 실행할 수 없습니다: {detail}. 설계에서 계획을 다시 만드십시오.',
  'host.error.host-locked':
    '다른 작업이 “{host}”을(를) 변경하고 있습니다. 끝날 때까지 기다리거나, 먼저 그 작업을 되돌리십시오.',
  'host.error.no-job': '그런 작업이 더 이상 없습니다. 작업의 기록이 제거되었습니다.',
  'host.error.job-ended': '작업이 이미 끝났습니다. 결과는 작업의 기록에 있습니다.',
  'host.error.not-started': '호스트를 변경하는 프로세스를 시작하지 못했습니다: {detail}. 아무것도 변경하지 않았습니다.',
  'host.error.cancelled': '중지했습니다. 아무것도 변경하지 않았습니다.',
  'host.error.failed': '작업하지 못했습니다: {detail}.',

  'menu.file': '파일',
  'menu.file.quit': '끝내기',
  'menu.edit': '편집',
  'menu.edit.cut': '잘라내기',
  'menu.edit.copy': '복사',
  'menu.edit.paste': '붙여넣기',
  'menu.edit.select-all': '모두 선택',
  'menu.view': '보기',
  'menu.view.larger': '텍스트와 컨트롤 크게',
  'menu.view.smaller': '텍스트와 컨트롤 작게',
  'menu.view.normal-size': '텍스트와 컨트롤 기본 크기',
  'menu.view.fullscreen': '전체 화면',
  'menu.view.developer': '개발자 도구',
  'menu.help': '도움말',
  'menu.help.docs': 'Windows 컨테이너 네트워킹(Microsoft Learn)',

  'window.untitled': '제목 없음',
  'window.title': '{name} – Switchyard',
  'window.title-dirty': '● {name} – Switchyard',
  'dialog.open': '설계 열기',
  'dialog.save': '저장',
  'dialog.designs': 'Switchyard 설계',
  'dialog.text-files': '텍스트 파일',
  'dialog.all-files': '모든 파일',
  'dialog.hung.message': '창이 응답하지 않습니다.',
  'dialog.hung.detail': '기다리거나 닫으십시오. 닫으면 저장하지 않은 내용은 사라집니다.',
  'dialog.hung.wait': '기다리기',
  'dialog.hung.close': '창 닫기',
  'dialog.crashed.message': '창의 작동이 중지되었습니다({reason}).',
  'dialog.crashed.detail': '다시 로드하거나 닫으십시오. 저장하지 않은 내용은 사라집니다.',
  'dialog.crashed.reload': '다시 로드',

  'web.ready': 'Switchyard가 {url}에서 실행 중입니다(이 주소는 한 번만 쓸 수 있으며, Ctrl+C를 누르면 종료됩니다).',
  'web.no-page': '인터페이스가 빌드되지 않았습니다. “{path}”이(가) 없습니다. 먼저 “npm run build”를 실행하십시오.',
  'web.bad-port':
    '“{port}”은(는) 포트가 아닙니다. --port 뒤에 0에서 65535 사이의 숫자를 지정하십시오. 0은 비어 있는 포트를 사용합니다.',
  'web.port-taken':
    '{port} 포트가 사용 중입니다. --port 뒤에 다른 포트를 지정하거나, 생략하여 비어 있는 포트를 사용하십시오.',
  'web.one-file': '파일은 하나만 지정할 수 있습니다.',
  'web.locked':
    '이 주소는 이미 사용되었거나 완전하지 않습니다. Switchyard가 마지막으로 시작될 때 표시한 주소를 사용하십시오. 주소 하나로 브라우저 하나를 엽니다.',
};
