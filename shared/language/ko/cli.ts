/** `switchyard` 명령의 문구. 사용법 줄의 자리 표시자는 설명서와 같이 대문자로 씁니다. */
export const CLI_TEXTS = {
  'cli.title': 'Switchyard {version}: Windows 컨테이너 네트워크를 그리고 검사하고 내보냅니다.',
  'cli.usage': '사용법: switchyard {usage}',
  'cli.commands': '명령:',
  'cli.options': '옵션:',
  'cli.more': '“switchyard COMMAND --help”로 명령에 대한 설명을 더 볼 수 있습니다.',
  'cli.exit-codes': '종료 코드: 0 문제없음, 1 발견된 것이 있음, 2 호출이나 입력을 쓸 수 없음, 3 실행하다가 실패함.',
  'cli.unknown-command': '“{command}” 명령이 없습니다. “switchyard --help”로 명령 목록을 볼 수 있습니다.',
  'cli.crashed': 'Switchyard에서 오류가 발생했습니다: {detail}',

  'cli.unknown-option': '“{option}” 옵션이 없습니다. --help로 옵션 목록을 볼 수 있습니다.',
  'cli.option-twice': '“{option}” 옵션을 두 번 지정했습니다.',
  'cli.option-takes-none': '“{option}” 옵션에는 값을 지정하지 않습니다.',
  'cli.option-needs-value': '“{option}” 옵션 뒤에는 값이 필요합니다.',
  'cli.needs-file': '파일이 없습니다. 사용법: switchyard {usage}',
  'cli.one-file': '파일을 하나만 지정하십시오. 사용법: switchyard {usage}',
  'cli.not-one-of': '“{value}”은(는) {option}에 쓸 수 없습니다. 쓸 수 있는 값은 {values}입니다.',
  'cli.needs-option': '“{option}” 옵션이 없습니다. 쓸 수 있는 값은 {values}입니다.',
  'cli.no-match': '“{pattern}”에 맞는 파일이 없습니다.',
  'cli.inputs.other': '입력 {count}개',
  'cli.stdin': '표준 입력',
  'cli.stdin-once': '표준 입력(“-”)은 한 번만 읽을 수 있습니다.',
  'cli.bad-file': '{file}: {detail}',

  'cli.option.help': '이 도움말을 출력합니다',
  'cli.option.json': '표준 출력에 JSON 문서 하나를, 표준 오류에 메시지를 출력합니다',

  'cli.validate.usage': 'validate FILE… [--max-severity SEVERITY] [--rule CODE,…] [--json]',
  'cli.validate.summary': '설계를 검사하여 잘못된 점을 출력합니다',
  'cli.validate.max-severity': '종료 코드 0으로 끝날 수 있는 가장 높은 심각도: none, info, warning(기본값) 또는 error',
  'cli.validate.rule': '코드(SY085)나 이름(gateway-in-subnet)으로 지정한 규칙만, 쉼표로 구분',
  'cli.validate.unknown-rule':
    '“{rule}” 규칙이 없습니다. 규칙은 SY085 같은 코드나 gateway-in-subnet 같은 이름으로 지정합니다.',

  'cli.import.usage': 'import --from SOURCE INPUT… [-o FILE] [--host-facts FILE] [--shell ps|cmd|sh] [--json]',
  'cli.import.summary': '명령, 파일 또는 호스트의 출력으로 설계를 만들고, 잘못된 점을 출력합니다',
  'cli.import.from':
    '입력의 종류: docker(명령, 입력마다 호스트 하나), compose, inspect(docker의 출력), hns(HNS 및 HCN), host(수집기 스크립트의 파일, 또는 한 호스트의 출력들)',
  'cli.import.output': '설계를 이 파일에 씁니다. -는 표준 출력에 씁니다',
  'cli.import.host-facts': '입력이 속한 호스트에 대한 사실이 든 JSON 파일. 입력이 여러 개이면 각 호스트에 적용됩니다',
  'cli.import.shell': '텍스트의 따옴표 방식: ps, cmd 또는 sh. 생략하면 텍스트에서 추정합니다',
  'cli.import.written': '설계를 {path}에 저장했습니다.',
  'cli.import.not-kept': '설계를 보관하지 않았습니다. -o FILE로 파일에 쓸 수 있습니다.',
  'cli.import.bad-facts': '{file}: {detail} “switchyard import --help”를 참조하십시오.',

  'cli.export.usage': 'export [FILE] --to FORMAT [--host NAME] [--undo] [-o PATH] [--json]',
  'cli.export.summary': '설계를 스크립트, 문서, 그림으로 만듭니다',
  'cli.export.to': '형식: {formats}(PNG 그림은 창에서 저장합니다)',
  'cli.export.host': '이 이름의 호스트만',
  'cli.export.undo': '다른 스크립트가 만든 것을 되돌리는 스크립트',
  'cli.export.output': '표준 출력 대신 이 파일이나 폴더에 씁니다. 호스트가 여러 개이면 폴더가 필요합니다',
  'cli.export.no-host': '설계에 호스트 “{host}”이(가) 없습니다. 설계의 호스트: {hosts}.',
  'cli.export.no-hosts': '없음',
  'cli.export.twin-hosts':
    '설계에 이름이 “{host}”인 호스트가 여러 개 있습니다. 이름이 서로 다르도록 설계에서 바꾸십시오.',
  'cli.export.needs-folder':
    '호스트마다 하나씩 스크립트가 {count}개인데 “{path}”은(는) 파일입니다. -o 뒤에 폴더를 지정하거나 --host 뒤에 호스트 하나를 지정하십시오.',
  'cli.export.written': '저장됨: {path}',
  'cli.export.errors.other': '설계에 오류가 {count}개 있습니다. 오류는 스크립트 맨 앞에 적혀 있습니다.',
  'cli.export.loss': '참고: {detail}',
  'cli.export.no-inverse': '“{format}” 형식은 스크립트가 아니므로 되돌리는 스크립트가 없습니다. --undo를 생략하십시오.',
  'cli.export.several-files':
    '“{format}” 형식에서는 호스트마다 하나씩 파일이 {count}개 나옵니다. -o로 폴더를 지정하거나 --host로 호스트 하나를 지정하십시오.',
  'cli.export.problem': '내보내지 않음: {detail}',

  'cli.paths.summary': '무엇이 무엇에 도달하고 경로가 어디에서 끝나는지 알려 줍니다',
  'cli.plan.summary': '호스트에서 무엇이 바뀌는지 알려 줍니다',
  'cli.drift.summary': '호스트가 설계와 어디에서 달라졌는지 알려 줍니다',

  'cli.serve.usage': 'serve [FILE] [--port N] [--no-open] [--json]',
  'cli.serve.summary': '이 컴퓨터의 브라우저에서만 응용 프로그램을 실행합니다',
  'cli.serve.port': '수신 대기할 포트. 생략하면 비어 있는 포트를 사용합니다',
  'cli.serve.no-open': '주소만 출력하고 브라우저를 열지 않습니다',
  'cli.serve.missing': '웹 셸이 없습니다. “{path}”이(가) 없습니다. 먼저 “npm run build”를 실행하십시오.',

  'cli.open.usage': 'open [FILE]',
  'cli.open.summary': '데스크톱 응용 프로그램을 엽니다',
  'cli.open.missing':
    '이 명령 옆에 데스크톱 응용 프로그램이 없습니다(“{path}”이(가) 없음). “switchyard serve”로 브라우저에서 실행할 수 있습니다.',

  'cli.finding': '{place}: {severity} {code}: {message}',
  'cli.finding-named': '{place}: {severity} {code} {name}: {message}',
  'cli.inferred': '(추론)',
  'cli.finding-fix': '    수정: {fix}',
  'cli.severity.error': '오류',
  'cli.severity.warning': '경고',
  'cli.severity.info': '정보',
  'cli.summary': '{file}: {errors}, {warnings}, {infos}',
  'cli.summary.errors.other': '오류 {count}개',
  'cli.summary.warnings.other': '경고 {count}개',
  'cli.summary.infos.other': '정보 {count}개',
};
