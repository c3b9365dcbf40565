import type { RuleText } from '../../catalogue.ts';

/** What the reader of compose files says. */
export const COMPOSE_READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY007: {
    title: 'Compose 키는 영문자, 숫자, 점, 하이픈, 밑줄로 이루어집니다',
    message: 'Compose는 “{key}” 키를 거부하며, 따라서 파일 전체를 거부합니다. 여기서는 그래도 읽었습니다.',
    why: '서비스와 네트워크의 키는 악센트 없는 영문자, 숫자, 점, 하이픈, 밑줄로 이루어집니다. Docker가 받는 이름은 별개이며, 네트워크의 name:과 서비스의 container_name:으로 지정할 수 있습니다.',
    fix: '다른 키를 선택하고 원래 이름은 name: 또는 container_name:에 두십시오',
  },
  SY174: {
    title: 'Compose driver_opts의 true와 false는 따옴표로 묶습니다',
    message:
      'Compose는 “{path}”에서 따옴표가 없는 {value}을(를) 거부합니다. 옵션은 텍스트 또는 숫자여야 합니다. 텍스트로 읽었습니다.',
    why: '드라이버 옵션은 Docker에 전달되는 텍스트입니다. Compose는 텍스트와 숫자를 받으며, true나 false가 있으면 파일 전체를 거부합니다.',
    fix: '따옴표로 묶어 "{value}"(으)로 쓰십시오',
  },
  SY175: {
    title: 'Compose의 외부 네트워크에는 이름만 있습니다',
    message:
      '“{network}”의 external: true 옆에 있는 “{key}”은(는) 효과가 없으며, 이를 받지 않는 Compose도 있습니다. 네트워크는 이미 있고 그대로 유지됩니다. 이 키는 생략했습니다.',
    why: 'Compose는 외부 네트워크를 이름으로 찾습니다. 사양에 따르면 외부 네트워크를 설명까지 하는 파일은 거부됩니다. docker-compose 1은 거부하고(driver 제외), Docker Compose 2.26과 2.40은 설명을 아무 알림 없이 지나칩니다.',
    fix: '“{key}”을(를) 제거하거나 external: true를 제거하십시오',
  },
  SY176: {
    title: '이전 형식 external: {name: …}도 이해합니다',
    message: '이름이 들어 있는 external:은 이전 형식입니다. external: true와 name: {name}(으)로 읽었습니다.',
    why: '2016년 Microsoft 페이지에 이 형식이 있습니다. Compose는 지금도 이 형식을 읽지만 경고합니다. 현재는 external: true와 name:으로 씁니다.',
    fix: 'external: true를 쓰고 그 옆에 name:을 쓰십시오',
  },
  SY920: {
    title: '파일을 읽을 수 있어야 합니다',
    message: 'YAML이 아닙니다: {text}. 이 파일로 아무것도 만들지 않았습니다.',
    variants: {
      syntax: 'YAML이 아닙니다: {text}. 이 파일로 아무것도 만들지 않았습니다.',
      duplicate:
        '“{text}” 키가 같은 매핑에 두 번 있으며 Compose는 이를 거부합니다. 이 파일로 아무것도 만들지 않았습니다.',
      'too-large':
        '파일이 {text}자를 넘어 여기서 읽을 수 있는 크기를 초과합니다. 이 파일로 아무것도 만들지 않았습니다.',
      'too-deep': '파일의 중첩이 {text}단계를 넘습니다. 이 파일로 아무것도 만들지 않았습니다.',
      bomb: '파일의 별칭(alias)을 펼치면 파일 크기가 몇 배로 커집니다. 이 파일로 아무것도 만들지 않았습니다.',
      cycle: '별칭(alias) *{text}이(가) 자신이 가리키는 내용 안에 있습니다. 이 파일로 아무것도 만들지 않았습니다.',
      key: '여기서 키가 목록이나 매핑입니다. Compose는 텍스트만 받습니다. 이 파일로 아무것도 만들지 않았습니다.',
      merge: '병합 키 <<에는 매핑 또는 매핑 목록이 와야 합니다. 이 파일로 아무것도 만들지 않았습니다.',
      documents:
        '여기서 두 번째 문서가 시작됩니다. Compose 파일에는 문서가 하나만 있습니다. 파일을 나누십시오. 이 파일로 아무것도 만들지 않았습니다.',
      'not-a-mapping':
        'Compose 파일은 services:와 networks:가 있는 매핑인데 이 파일은 그렇지 않습니다. 이 파일로 아무것도 만들지 않았습니다.',
      'first-format':
        '서비스가 최상위에 있는 2014년의 첫 번째 Compose 형식입니다. Compose는 더 이상 이 형식을 읽지 않습니다. 서비스를 services: 아래에 두십시오. 이 파일로 아무것도 만들지 않았습니다.',
    },
    why: 'Compose는 무엇이든 하기 전에 파일 전체를 읽으며, 잘못된 곳이 하나라도 있으면 아무것도 하지 않습니다.',
    fix: '해당 줄을 고치십시오',
  },
  SY921: {
    title: 'Compose 파일의 값은 키에 맞는 종류여야 합니다',
    message: '“{path}”의 값은 {found}인데 Compose는 그곳에서 이 값을 받지 않습니다.',
    variants: {
      text: '“{path}”은(는) 텍스트여야 하는데 {found}은(는) 텍스트가 아닙니다. Compose는 파일을 거부합니다. 쓰인 그대로의 값이라면 따옴표로 묶으십시오.',
      number: '“{path}”은(는) 숫자여야 하는데 {found}은(는) 숫자가 아닙니다. Compose는 파일을 거부합니다.',
      boolean: '“{path}”은(는) true 또는 false여야 하는데 {found}은(는) 둘 다 아닙니다. Compose는 파일을 거부합니다.',
      list: '“{path}”은(는) 목록이어야 하는데 {found}은(는) 목록이 아닙니다. Compose는 파일을 거부합니다.',
      map: '“{path}”은(는) 매핑이어야 하는데 {found}은(는) 매핑이 아닙니다. Compose는 파일을 거부합니다.',
      scalar:
        '“{path}”은(는) 텍스트, 숫자, true, false 중 하나여야 하는데 {found}은(는) 어느 것도 아닙니다. Compose는 파일을 거부합니다.',
      'text-or-list':
        '“{path}”은(는) 텍스트 또는 목록이어야 하는데 {found}은(는) 둘 다 아닙니다. Compose는 파일을 거부합니다.',
      'list-or-map':
        '“{path}”은(는) 목록 또는 매핑이어야 하는데 {found}은(는) 둘 다 아닙니다. Compose는 파일을 거부합니다.',
      'text-or-map':
        '“{path}”은(는) 텍스트 또는 매핑이어야 하는데 {found}은(는) 둘 다 아닙니다. Compose는 파일을 거부합니다.',
      words: '“{path}”에 닫히지 않은 따옴표나 끝에 남은 백슬래시가 있습니다: {found}. Compose는 파일을 거부합니다.',
      'too-long': '“{path}”이(가) {limit}자를 넘어 생략했습니다.',
      'no-image':
        '“{service}” 서비스에 image:도 build:도 없어 Compose가 파일을 거부합니다. 실행할 이미지를 지정하십시오.',
      'project-name':
        'Compose는 프로젝트 이름으로 “{name}”을(를) 거부합니다. 영문 소문자, 숫자, 하이픈, 밑줄을 사용하고 첫 글자는 문자나 숫자여야 합니다. 파일 이름을 대신 사용했습니다.',
      'mode-and-networks':
        'Compose는 network_mode와 networks 중 하나만 받으며 둘 다 있으면 파일을 거부합니다. networks를 생략했습니다.',
      'no-service': '“{path}”이(가) 파일에 없는 서비스 “{service}”을(를) 가리킵니다. Compose는 파일을 거부합니다.',
    },
    why: 'Compose는 무엇이든 하기 전에 모든 값을 사양의 스키마와 대조합니다.',
    fix: '값을 고치십시오',
  },
  SY922: {
    title: 'Compose 파일의 키는 Compose에 있는 키여야 합니다',
    message: 'Compose에는 “{path}”에 “{key}” 키가 없으며 Compose는 파일을 거부합니다. 이 키는 생략했습니다.',
    variants: {
      suggestion:
        'Compose에는 “{path}”에 “{key}” 키가 없으며 Compose는 파일을 거부합니다. “{suggestion}”을(를) 쓰려던 것 같습니다. 이 키는 생략했습니다.',
    },
    why: 'Compose는 사양에 없는 키가 있는 파일을 거부합니다. x-로 시작하는 키는 예외입니다.',
    fix: '“{key}”을(를) 고치거나 제거하십시오',
  },
  SY923: {
    title: 'Compose 파일의 포트는 따옴표로 묶습니다',
    message:
      '따옴표가 없는 {value}은(는) YAML 1.1에서 60진수이므로 이전 docker-compose는 다른 포트로 받아들입니다. 보이는 그대로 읽었습니다.',
    why: 'docker-compose 1이 읽는 YAML 1.1은 콜론으로 나뉜 60 미만의 숫자를 시, 분, 초로 봅니다. Compose 2는 텍스트로 봅니다.',
    fix: '따옴표로 묶어 "{value}"(으)로 쓰십시오',
  },
  SY924: {
    title: 'Compose 파일의 내용은 그 파일 안에 있어야 합니다',
    message: '이 파일에 필요한 내용이 다른 곳에 있습니다.',
    variants: {
      include:
        '파일이 {file}을(를) 포함(include)하는데 이 파일은 읽지 않았습니다. 함께 가져오거나 그 내용을 여기에 넣으십시오.',
      extends:
        '“{service}” 서비스가 {file}에 있는 서비스를 확장(extends)하는데 이 파일은 읽지 않았습니다. 여기에 쓰인 내용만 있습니다.',
      'extends-missing':
        '“{service}” 서비스가 파일에 없는 “{base}”을(를) 확장(extends)합니다. Compose는 파일을 거부합니다.',
      'extends-circle':
        '“{service}” 서비스가 “{base}”을(를) 확장(extends)하는데 이것이 자기 자신으로 돌아옵니다. Compose는 파일을 거부합니다.',
      'extends-much':
        '“{service}” 서비스가 여기서 읽는 것보다 더 많은 단계 또는 더 많은 내용을 “{base}”에서 확장(extends)합니다. 여기에 쓰인 내용만 있습니다.',
      project:
        '파일에 프로젝트 이름이 없으므로 Compose는 폴더 이름을 사용합니다. Compose가 만드는 이름은 여기서 “{project}”(으)로 시작합니다. 직접 정하려면 맨 위에 name:을 쓰십시오.',
    },
    why: '텍스트는 그 자체로만 읽습니다. 다른 파일, 파일이 있는 폴더, 환경은 알 수 없습니다.',
    fix: '파일 안에 넣으십시오',
  },
};
