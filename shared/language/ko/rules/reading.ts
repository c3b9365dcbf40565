import type { RuleText } from '../../catalogue.ts';

/** What the reader of command text says. Titles of these rules name the habit that avoids the finding. */
export const READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY009: {
    title: '--network의 긴 형식은 소문자로 씁니다',
    message:
      '--network의 긴 형식은 모든 글자를 소문자로 바꾸므로, Docker는 “{name}”을(를) 찾고 “{written}”을(를) 찾지 못합니다.',
    variants: {
      alias: '--network의 긴 형식은 모든 글자를 소문자로 바꾸므로, 별칭이 “{written}” 대신 “{name}”이(가) 됩니다.',
    },
    why: 'Docker 명령줄은 name=…,alias=… 전체를 소문자로 바꾼 다음 읽습니다. 네트워크는 정확한 이름으로 찾습니다.',
    fix: '--network, --network-alias, --ip를 사용하거나 소문자만 사용하십시오',
  },
  SY052: {
    title: '팀의 어댑터는 공백 없이 쉼표로 구분하고 따옴표로 묶은 한 단어로 씁니다',
    message:
      '어댑터 목록이 한 단어가 아니므로 셸이 목록을 나누고, Docker는 남은 단어를 거부합니다. “{value}”(으)로 읽었습니다.',
    variants: {
      blanks:
        '어댑터 목록의 쉼표 옆에 공백이 있습니다. HNS는 공백을 이름의 일부로 보아 그런 어댑터를 찾지 못합니다. “{value}”(으)로 읽었습니다.',
    },
    why: '모든 셸은 따옴표로 묶지 않은 공백에서 줄을 나누므로, …interface="Ethernet 2", "Ethernet 3"에서 두 번째 어댑터는 별도의 인수가 됩니다. Microsoft의 예제도 이렇게 쓰여 있습니다. Docker는 값을 그대로 전달하고 HNS는 쉼표에서만 나눕니다.',
    fix: '-o "{option}={value}"(으)로 쓰십시오',
  },
  SY159: {
    title: 'docker run 하나에 기본 제공 nat과 직접 만든 네트워크를 함께 지정하지 않습니다',
    message: '이 명령은 “{builtIn}”과(와) “{own}”을(를) 지정합니다. Docker는 한 번에 한 종류만 받습니다.',
    why: 'Docker 명령줄은 “cannot attach both user-defined and non-user-defined network-modes”라고 응답합니다. 이 설계를 내보내면 컨테이너를 한쪽에 만들고 다른 쪽에 연결합니다.',
    fix: '컨테이너를 한 네트워크에 만든 다음 docker network connect로 다른 네트워크에 연결하십시오',
  },
  SY901: {
    title: 'docker 명령은 Docker에 있는 명령이어야 합니다',
    message: 'Docker에는 “{command}” 명령이 없으므로 이 줄로 아무것도 만들지 않았습니다.',
    variants: {
      suggestion:
        'Docker에는 “{command}” 명령이 없으므로 이 줄로 아무것도 만들지 않았습니다. “{meant}”을(를) 쓰려던 것 같습니다.',
      'in-block':
        '이 명령은 다른 명령의 블록 안에 있으며, 실행 여부와 횟수는 그 명령이 결정합니다. 한 번 실행되는 것으로 읽었습니다.',
      inside:
        '읽지 않는 구문 안에 docker 명령이 있습니다: {text} – 이것으로 아무것도 만들지 않았습니다. 명령을 별도의 줄에 쓰십시오.',
    },
    why: '단독으로 쓰인 docker 명령만 읽습니다. 반복문, 조건문, 스크립트 블록이 하는 일은 실행하는 컴퓨터에 따라 달라집니다.',
    fix: '명령을 고치거나 별도의 줄에 쓰십시오',
  },
  SY902: {
    title: '플래그는 명령에 있는 플래그여야 합니다',
    message: '“{command}”에는 {flag} 플래그가 없어 Docker가 명령을 거부합니다. 쓰인 그대로 두었습니다.',
    variants: {
      suggestion:
        '“{command}”에는 {flag} 플래그가 없어 Docker가 명령을 거부합니다. {suggestion}을(를) 쓰려던 것 같습니다. 쓰인 그대로 두었습니다.',
    },
    why: 'Docker는 모르는 플래그가 나오면 멈추고 아무것도 하지 않습니다.',
    fix: '{flag}을(를) 고치거나 제거하십시오',
  },
  SY903: {
    title: '따옴표와 줄 연속은 셸에 맞아야 합니다',
    message: '셸은 {text}을(를) 의도한 대로 읽지 않습니다.',
    variants: {
      unclosed: '따옴표가 {text}에서 시작하여 끝나지 않으므로 이 줄로 아무것도 만들지 않았습니다. 따옴표를 닫으십시오.',
      curly:
        '이 셸은 {text}의 둥근 따옴표를 일반 문자로 받아들입니다. 곧은 따옴표로 읽었습니다. 곧은 따옴표를 입력하십시오.',
      apostrophes:
        'cmd는 작은따옴표로 묶지 않으므로 {text}은(는) 공백에서 나뉩니다. 한 단어로 읽었습니다. 큰따옴표로 묶으십시오.',
      'blank-after-continuation':
        '줄 연속 문자 {text} 뒤에 공백이 있어 줄이 이어지지 않습니다. 이어지는 줄로 읽었습니다. 공백을 제거하십시오.',
      'foreign-continuation':
        '줄 끝의 {text}은(는) 다른 셸에서만 줄을 이어 줍니다. 이어지는 줄로 읽었습니다. 어느 셸용 텍스트인지 지정하십시오.',
    },
    why: 'PowerShell은 둥근 따옴표를 곧은 따옴표로 받아들이지만 cmd와 POSIX 셸은 그렇지 않습니다. 줄 연속 문자는 셸마다 다르며(PowerShell은 `, cmd는 ^, sh는 \\) 줄의 마지막 문자여야 합니다.',
    fix: '곧은 따옴표를 쌍으로 입력하십시오',
  },
  SY904: {
    title: '플래그는 키보드로 입력한 하이픈으로 시작합니다',
    message:
      '“{written}”은(는) 워드 프로세서가 만든 대시로 시작합니다. Docker는 이를 플래그로 보지 않습니다. {repaired}(으)로 읽었습니다.',
    why: '웹 페이지와 워드 프로세서는 --를 – 또는 —로 바꿉니다. 그러면 Docker는 이 단어를 이름이나 이미지로 봅니다.',
    fix: '{repaired}(으)로 쓰십시오',
  },
  SY905: {
    title: '긴 플래그는 하이픈 두 개로 시작합니다',
    message:
      '“{written}”에 하이픈이 하나뿐이어서 Docker는 이를 한 글자짜리 플래그들로 봅니다. {repaired}(으)로 읽었습니다.',
    why: '하이픈 하나 뒤의 글자는 각각 별도의 플래그이거나 앞 플래그의 값입니다. -driver는 값이 “river”인 -d입니다.',
    fix: '{repaired}(으)로 쓰십시오',
  },
  SY906: {
    title: '명령에는 필요한 인수가 모두 있어야 합니다',
    message: '명령의 인수가 완전하지 않습니다.',
    variants: {
      'no-value': '{flag}에는 값이 필요한데 줄의 마지막 단어입니다. 이 플래그로 아무것도 만들지 않았습니다.',
      'flag-as-value': '{flag}에 자체 값이 없어 Docker는 다음 단어인 “{value}”을(를) 그 값으로 봅니다.',
      'not-boolean': '“{value}”은(는) {flag}의 값이 아닙니다. Docker는 true 또는 false를 받습니다.',
      'no-network-name':
        '“{command}”에 네트워크 이름이 없어 이 줄로 아무것도 만들지 않았습니다. 끝에 이름을 추가하십시오.',
      'no-image': '“{command}”에 이미지가 없어 이 줄로 아무것도 만들지 않았습니다. 플래그 뒤에 이미지를 추가하십시오.',
      'two-names': '“{command}”에는 네트워크와 컨테이너가 이 순서로 필요합니다. 이 줄로 아무것도 만들지 않았습니다.',
      'extra-words':
        'Docker는 “{name}” 뒤의 단어 “{extra}”을(를) 거부합니다. 공백이 있는 이름은 따옴표로 묶어야 합니다.',
      'list-torn':
        '{option}에 지정한 목록이 공백에서 나뉘어 Docker가 명령을 거부합니다. “{value}”(으)로 읽었습니다. 공백 없이 쓰십시오.',
      'network-field': '--network “{value}”에서 “{field}”이(가) 없거나 알 수 없는 필드입니다.',
      'too-long': '이 명령의 단어가 {limit}자를 넘어 이 줄로 아무것도 만들지 않았습니다.',
    },
    why: 'Docker는 무엇이든 하기 전에 인수의 수를 확인합니다.',
    fix: '명령을 완성하십시오',
  },
  SY907: {
    title: '네트워크의 일부가 되지 않는 텍스트',
    message: '이 줄은 설계의 일부가 되지 않아 생략했습니다.',
    variants: {
      docker: '“{command}”은(는) 설계의 일부가 되지 않아 생략했습니다.',
      services: '“{command}”은(는) 읽지 않습니다. 여기서 서비스는 설계의 일부가 아닙니다. 생략했습니다.',
      help: '이 명령은 도움말만 출력합니다. 생략했습니다.',
      commented: '주석 처리된 docker 명령을 생략했습니다: {text}',
      'other-line': '이 줄은 docker 명령이 아니므로 생략했습니다: {text}',
      'other-lines': '{first}~{last}줄은 docker 명령이 아니므로 생략했습니다. 첫 번째 줄: {text}',
      'global-flag':
        '{flag}은(는) 명령을 보낼 Docker Engine을 지정합니다. 설계에는 호스트가 하나이므로 이 플래그를 생략했습니다.',
      disconnected: '명령에 따라 “{container}”을(를) “{network}”에서 분리했습니다.',
      'swarm-join':
        '호스트가 다른 곳에 있는 Swarm에 참가합니다. 작업자 노드로 읽었습니다. 참가 토큰은 비밀이므로 보관하지 않았습니다.',
      compose: '“{key}”은(는) 설계에 자리가 없어 생략했습니다.',
      'compose-scale':
        'Compose는 이 서비스의 컨테이너를 {number}개 시작합니다. 그중 하나를 그렸습니다. 더 필요하면 복사하십시오.',
    },
    why: '설계에는 있어야 할 것, 즉 네트워크, 스위치, 컨테이너, Swarm이 들어갑니다. 무언가를 조회, 중지, 제거하거나 컴퓨터를 달리 구성하는 명령은 설계에 흔적을 남기지 않습니다.',
    fix: '할 일이 없습니다',
  },
  SY908: {
    title: '네트워크는 사용하기 전에 만듭니다',
    message:
      '“{name}” 네트워크를 만드는 곳이 없습니다. 드라이버를 알 수 없는, 호스트에 이미 있는 네트워크로 추가했습니다.',
    variants: {
      compose: '“{service}” 서비스가 networks: 아래에 없는 “{name}” 네트워크에 있습니다. Compose는 파일을 거부합니다.',
      'compose-external':
        '“{name}” 네트워크는 파일 밖에 있습니다. 드라이버를 알 수 없는, 호스트에 이미 있는 네트워크로 추가했습니다.',
    },
    why: 'Docker는 네트워크를 알지 못하는 컨테이너를 거부합니다. 텍스트가 더 긴 텍스트의 일부이거나 네트워크가 호스트에 있을 수 있습니다. 그렇다면 호스트 정보에 명시하십시오.',
    fix: '먼저 네트워크를 만들거나 호스트 정보에 명시하십시오',
  },
  SY909: {
    title: '컨테이너는 연결하기 전에 만듭니다',
    message: '“{name}” 컨테이너를 만드는 곳이 없습니다. 호스트에 이미 있는 컨테이너로 추가했습니다.',
    why: 'Docker는 알고 있는 컨테이너만 연결합니다.',
    fix: '먼저 컨테이너를 만드십시오',
  },
  SY910: {
    title: '값은 직접 씁니다',
    message: '“{variable}”은(는) 명령을 실행할 때 셸이 채웁니다. 여기서는 값을 알 수 없으므로 쓰인 그대로 둡니다.',
    variants: {
      compose:
        'Compose는 “{path}”의 “{variable}”을(를) 환경에서 채웁니다. 여기서는 값을 알 수 없으므로 쓰인 그대로 둡니다.',
      'compose-default':
        'Compose는 “{path}”의 “{variable}”을(를) 환경에서 채웁니다. 값이 없을 때 사용되는 “{value}”(으)로 읽었습니다.',
      'compose-dollar':
        'Compose는 “{path}”의 “{variable}”을(를) 거부합니다. $는 변수의 시작입니다. 달러 기호는 $$로 쓰십시오.',
    },
    why: '변수나 하위 식의 값은 명령을 실행하는 컴퓨터에서 실행할 때만 정해집니다. 내보낼 때는 이 텍스트가 그대로 남도록 따옴표로 묶습니다.',
    fix: '그 자리에 값을 쓰십시오',
  },
  SY911: {
    title: '같은 것을 두 번 정의하지 않습니다',
    message: '같은 것이 두 번 정의되어 있습니다.',
    variants: {
      network: '“{name}” 네트워크를 전과 똑같이 두 번째로 만듭니다. Docker는 이미 있는 이름을 거부합니다.',
      container: '“{name}” 컨테이너를 두 번째로 만듭니다. Docker는 이미 있는 이름을 거부합니다.',
      swarm: '호스트가 이미 Swarm에 속해 있으므로 Docker는 이 명령을 거부합니다. 생략했습니다.',
      flag: '{flag}이(가) “{first}”과(와) “{last}”(으)로 두 번 지정되어 있습니다. Docker는 마지막 값만 사용합니다.',
    },
    why: 'Docker는 이름이 같은 두 번째 네트워크, 컨테이너 또는 두 번째 Swarm을 거부하고, 값이 하나인 플래그는 마지막 값만 사용합니다.',
    fix: '둘 중 하나를 제거하십시오',
  },
  SY912: {
    title: '이름은 실제 이름으로 채웁니다',
    message: '이 명령은 견본입니다. {placeholders} 자리에 이름을 채워야 합니다. 이 줄로 아무것도 만들지 않았습니다.',
    why: '문서에서는 읽는 사람이 자신의 이름을 넣을 자리에 <NAME>이라고 씁니다. 셸은 <와 >를 리디렉션으로 봅니다.',
    fix: '사용할 이름을 넣으십시오',
  },
  SY913: {
    title: '호스트 정보는 설명된 형식이어야 합니다',
    message: '호스트 정보가 “{path}”에서 잘못되어 생략했습니다.',
    variants: {
      text: '호스트 정보의 “{path}”에는 텍스트가 와야 합니다. 호스트 정보를 생략했습니다.',
      number: '호스트 정보의 “{path}”에는 숫자가 와야 합니다. 호스트 정보를 생략했습니다.',
      integer: '호스트 정보의 “{path}”에는 정수가 와야 합니다. 호스트 정보를 생략했습니다.',
      boolean: '호스트 정보의 “{path}”에는 true 또는 false가 와야 합니다. 호스트 정보를 생략했습니다.',
      list: '호스트 정보의 “{path}”에는 목록이 와야 합니다. 호스트 정보를 생략했습니다.',
      object: '호스트 정보의 “{path}”에는 개체가 와야 합니다. 호스트 정보를 생략했습니다.',
      'one-of': '호스트 정보의 “{path}”에는 다음 중 하나가 와야 합니다: {values}. 호스트 정보를 생략했습니다.',
      'known-key': '호스트 정보에 알 수 없는 이름이 있습니다: {keys}. 호스트 정보를 생략했습니다.',
    },
    why: '호스트 정보는 문서에 있는 호스트의 필드입니다. 알 수 없는 것은 생략합니다.',
    fix: '“{path}”의 값을 고치십시오',
  },
};
