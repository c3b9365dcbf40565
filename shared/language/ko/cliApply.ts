/** 실행 중인 호스트에 대한 `switchyard` 명령의 문구: 읽기, 변경, 되돌리기. */
export const CLI_APPLY_TEXTS = {
  'cli.hosts.host': '이 이름의 호스트만. 설계에 호스트가 여러 개이면 필요합니다',
  'cli.hosts.context':
    '호스트에 연결하는 docker 컨텍스트. 생략하면 설계에 지정된 위치를, 없으면 이 컴퓨터를 사용합니다',
  'cli.hosts.all-hosts': '설계에 위치가 지정된 모든 호스트',
  'cli.hosts.all-and-one': '--all-hosts는 설계에 지정된 위치를 따릅니다. --host와 --context를 생략하십시오.',
  'cli.hosts.several':
    '설계에 호스트가 여러 개 있습니다({hosts}). --host로 하나를 지정하거나, --all-hosts로 위치가 지정된 모든 호스트를 지정하십시오.',
  'cli.hosts.none-bound':
    '설계에 위치가 지정된 호스트가 없습니다. 창에서 이 컴퓨터나 docker 컨텍스트에 연결하거나, --host와 --context로 호스트 하나를 지정하십시오.',
  'cli.hosts.sharing':
    '설계에서 여러 호스트({hosts})가 같은 컴퓨터로 지정되어 있습니다: {where}. 한 호스트의 계획이 다른 호스트의 계획으로 만든 것을 제거하게 됩니다. 각각을 자체 컴퓨터에 연결하십시오.',
  'cli.hosts.bad-context':
    '“{name}”은(는) docker 컨텍스트의 이름이 될 수 없습니다. 영문자, 숫자, “_”, “.”, “+”, “-”로 두 글자 이상이어야 하며 “-”로 시작할 수 없습니다.',
  'cli.hosts.recorded-or-live': '--observed는 호스트 하나의 기록입니다. --context와 --all-hosts를 생략하십시오.',
  'cli.hosts.unreadable': '여기에서 호스트 “{host}”({where})을(를) 읽을 수 없습니다.',
  'cli.hosts.unable': '여기에서 “{host}”({where})에 계획을 실행할 수 없습니다. 아무것도 변경하지 않았습니다.',

  'cli.apply.usage':
    'apply FILE [--host NAME] [--context NAME] [--all-hosts] [--agree NAME,…] [--remove NAME,…] [--design FILE] [--yes] [--json]',
  'cli.apply.summary': '호스트를 그려진 대로 만들고, 단계가 실패하면 모두 되돌립니다',
  'cli.apply.design': 'FILE이 “plan -o”로 보관한 계획일 때, 그 계획을 만든 설계',
  'cli.apply.yes': '묻지 않고 계획에 동의합니다. 터미널에 사람이 없으면 필요합니다',
  'cli.apply.needs-yes':
    '계획을 실행할지 물어볼 사람이 없습니다. “switchyard plan”으로 확인한 뒤 --yes를 지정하십시오.',
  'cli.apply.needs-design':
    '이것은 계획입니다. 계획을 만든 설계를 --design FILE로 지정하십시오. 끝난 뒤 호스트에 무엇이 있어야 하는지는 설계에 있습니다.',
  'cli.apply.design-file': 'FILE',
  'cli.apply.kept-plan': '{host}에 대한 {path}의 계획을 보관된 그대로 실행합니다.',
  'cli.apply.stdin-without-id':
    '설계에 아직 id가 없으며, 표준 입력에서는 계속 유지되는 id를 붙일 수 없습니다. id는 만드는 모든 것에 기록되므로, 먼저 설계를 파일로 저장하십시오.',
  'cli.apply.identified': '{path}: 설계에 id “{id}”을(를) 붙였습니다. 이 id는 만드는 모든 것에 기록됩니다.',
  'cli.apply.blocked': '“{host}”에 대한 계획은 실행할 수 없습니다. 이유는 위에 있습니다. 아무것도 변경하지 않았습니다.',
  'cli.apply.offer-script':
    '계획의 스크립트는 그래도 얻을 수 있습니다: switchyard export {file} --to docker-ps1 --host "{host}"',
  'cli.apply.confirm': '{hosts}에 실행하시겠습니까? [y/N] ',
  'cli.apply.confirm-drop':
    '실행하는 동안 {host}의 네트워크 연결이 끊어지며, 지금 사용 중인 세션도 끊어질 수 있습니다. {hosts}에 실행하려면 호스트의 이름을 입력하십시오: ',
  'cli.apply.declined': '아무것도 변경하지 않았습니다.',

  'cli.try.usage':
    'try FILE [--timeout SECONDS] [--host NAME] [--context NAME] [--all-hosts] [--agree NAME,…] [--remove NAME,…] [--design FILE] [--yes] [--json]',
  'cli.try.summary': '호스트를 그려진 대로 만들고, 제때 확인하지 않으면 모두 되돌립니다',
  'cli.try.timeout': '되돌리기까지의 시간(초). 생략하면 120입니다',
  'cli.try.bad-timeout':
    '“{value}”은(는) 시험 적용 시간이 아닙니다. --timeout 뒤에 {least}에서 {most}까지의 초를 지정하십시오.',
  'cli.try.irreversible':
    '이전과 같이 되돌릴 수 없으므로(위 참조) 시험 적용할 수 없습니다. “switchyard apply”로는 완전히 적용할 수 있습니다.',
  'cli.try.confirm': '{hosts}에 시험 적용하시겠습니까? [y/N] ',
  'cli.try.waiting':
    '모두 실행하고 확인했습니다. 다음 명령으로 유지하지 않으면 {time}에 되돌립니다: switchyard confirm {id}',
  'cli.try.question': '유지하시겠습니까? [y/N] ',

  'cli.confirm.usage': 'confirm [JOB] [--json]',
  'cli.confirm.summary': '“try”로 한 작업을 유지합니다',
  'cli.rollback.usage': 'rollback [JOB] [--json]',
  'cli.rollback.summary': '“try”나 “apply”가 하고 있는 작업, 또는 중단될 때 하고 있던 작업을 되돌립니다',
  'cli.recover.usage': 'recover [JOB] [--json]',
  'cli.recover.summary': '프로세스가 중단된 작업을 끝냅니다. 되돌리거나, 이미 유지하기로 했으면 유지합니다',

  'cli.job.at-most-one': '작업은 id로 하나만 지정할 수 있습니다. 사용법: switchyard {usage}',
  'cli.job.none': '이를 요청할 수 있는 작업이 없습니다. “switchyard jobs”로 작업 목록을 볼 수 있습니다.',
  'cli.job.unknown': '“{id}” 작업이 없습니다. “switchyard jobs”로 작업 목록을 볼 수 있습니다.',
  'cli.job.several': '해당하는 작업이 여러 개 있습니다. 하나를 지정하십시오: {ids}',
  'cli.job.started': '작업 {id}에서 실행합니다. 이 터미널을 닫아도 계속됩니다.',
  'cli.job.taken-over': '작업의 프로세스가 중단되어 다른 프로세스({role})가 작업을 이어받았습니다.',
  'cli.job.stopping': '다음 단계 전에 중지하고 모두 되돌립니다. Ctrl+C를 한 번 더 누르면 작업에 맡기고 나갑니다.',
  'cli.job.left': '작업 {id}은(는) 스스로 계속됩니다. “switchyard jobs {id}”로 진행 상황을 볼 수 있습니다.',
  'cli.job.dead':
    '작업 {id}의 모든 프로세스가 중단되었고 작업은 끝나지 않았습니다. “switchyard recover {id}”로 끝낼 수 있습니다.',

  'cli.jobs.usage': 'jobs [JOB [--forget]] [--json]',
  'cli.jobs.summary': '실행했거나 실행 중인 작업의 목록을 표시하고, 작업 하나를 보여 줍니다',
  'cli.jobs.forget': '끝난 이 작업과 그 기록을 삭제합니다',
  'cli.jobs.forgotten': '작업 {id}의 기록을 삭제했습니다.',
  'cli.jobs.none': '작업이 없습니다.',

  'cli.discover.usage': 'discover [--context NAME] [--design] [-o FILE] [--json]',
  'cli.discover.summary': '호스트를 읽어, 있는 내용을 관찰 결과나 설계로 만듭니다',
  'cli.discover.design': '확인한 내용을 관찰 결과로 쓰는 대신 설계로 그립니다',
  'cli.discover.output': '표준 출력 대신 이 파일에 씁니다',
  'cli.discover.no-file': '호스트를 읽으므로 파일이 필요 없습니다. 사용법: switchyard {usage}',
  'cli.discover.written': '확인한 내용을 {path}에 저장했습니다.',
};
