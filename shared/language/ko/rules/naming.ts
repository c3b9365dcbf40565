import type { RuleText } from '../../catalogue.ts';

export const NAMING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY001: {
    title: '네트워크에는 이름이 있어야 합니다',
    message: '이 네트워크에 이름이 없습니다.',
    why: 'Docker는 이름이 비어 있거나 공백뿐인 네트워크를 만들지 않습니다.',
    fix: '네트워크에 이름을 지정하십시오',
    fixes: { name: '이름을 “{name}”(으)로 지정' },
  },
  SY002: {
    title: '네트워크 이름은 예약된 이름이 아니어야 합니다',
    message: 'Docker는 “{name}”(이)라는 이름을 자신의 것으로 둡니다.',
    why: 'Windows에서 Docker는 “default”, “none”, “nat”이라는 네트워크와 이름이 “container:”로 시작하는 네트워크를 만들지 않습니다. “nat” 네트워크는 처음 시작할 때 직접 만듭니다.',
    fix: '네트워크에 다른 이름을 지정하십시오',
    fixes: {
      rename: '이름을 “{name}”(으)로 바꾸기',
      'built-in': '기본 제공 nat 네트워크임: 그대로 사용',
    },
  },
  SY003: {
    title: '네트워크 이름은 호스트에서, 오버레이 이름은 Swarm에서 유일해야 합니다',
    message: '“{host}”에 “{name}”(이)라는 네트워크가 하나 더 있습니다.',
    variants: {
      swarm: '같은 Swarm의 “{host}”에 “{name}”(이)라는 네트워크가 하나 더 있으며 둘 중 하나는 오버레이입니다.',
      case: '“{name}”(이)라는 이름은 “{host}”에 있는 “{other}”과(와) 대/소문자만 다릅니다.',
    },
    why: 'Docker는 이름이 같은 두 번째 네트워크를 거부합니다. 오버레이의 이름은 Swarm의 모든 관리자 노드에 적용됩니다. 대/소문자만 다른 이름은 허용되지만 스크립트에서 혼동하기 쉽습니다.',
    fix: '둘 중 하나에 다른 이름을 지정하십시오',
    fixes: { rename: '이름을 “{free}”(으)로 바꾸기' },
  },
  SY004: {
    title: '두 네트워크가 HNS에서 같은 이름을 사용하지 않습니다',
    message: '“{network}”과(와) “{other}”의 HNS 이름이 모두 “{name}”입니다.',
    why: 'HNS는 같은 이름을 두 번 받습니다. 이름으로 네트워크를 찾는 프로그램(PowerShell 모듈, CNI 플러그인)은 첫 번째 것을 가져오는데, 그것이 다른 네트워크일 수 있습니다.',
    fix: '각각 다른 이름을 지정하거나 networkname 옵션을 생략하십시오',
    fixes: { rename: '이름을 “{free}”(으)로 지정', remove: '이름을 Docker에 맡기기' },
  },
  SY005: {
    title: 'Swarm의 네트워크 이름은 Swarm이 받는 이름이어야 합니다',
    message:
      'Swarm은 “{name}”(이)라는 이름을 받지 않습니다. 영문자, 숫자, 하이픈, 밑줄을 사용하고 문자나 숫자로 시작하고 끝내십시오.',
    variants: {
      long: 'Swarm은 “{name}”(이)라는 이름을 받지 않습니다. {length}자인데 최대 {limit}자입니다.',
    },
    why: 'Swarm의 이름에는 단일 호스트의 이름보다 제한이 많습니다. 점과 공백, 끝의 하이픈을 쓸 수 없고 최대 63자입니다.',
    fix: '네트워크의 이름을 바꾸십시오',
    fixes: { rename: '이름을 “{free}”(으)로 바꾸기' },
  },
  SY006: {
    title: '컨테이너 이름에는 Docker가 허용하는 문자만 사용합니다',
    message: 'Docker는 “{name}”을(를) 컨테이너 이름으로 받지 않습니다.',
    why: '컨테이너 이름은 2자 이상이고 영문자 또는 숫자로 시작하며 영문자, 숫자, “_”, “.”, “-”로 이어집니다.',
    fix: '영문자, 숫자, “_”, “.”, “-”만 사용하십시오',
    fixes: { rename: '이름을 “{legal}”(으)로 바꾸기' },
  },
  SY008: {
    title: '네트워크 이름은 key=value 형태가 아니어야 합니다',
    message: 'Docker의 --network는 “{name}”을(를) 긴 형식으로 보고 그 이름의 필드를 찾습니다.',
    why: '--network 뒤에 오는 key=value 형태는 모두 긴 형식(name=…,ip=…)으로 읽히므로, 컨테이너를 만들 때 이 네트워크에 연결할 수 없습니다.',
    fix: '네트워크의 이름을 바꾸십시오',
    fixes: { rename: '이름을 “{free}”(으)로 바꾸기' },
  },
  SY010: {
    title: '네트워크 이름은 Linux의 네트워크 이름과 같지 않아야 합니다',
    message: '네트워크 이름이 “{name}”인데, 이는 Linux의 Docker에 항상 있는 네트워크의 이름입니다.',
    why: 'Windows에서는 사용할 수 있는 이름입니다. 그러나 사람과 도구는 이를 Linux에 있는 네트워크로 여기고, Linux의 Docker 명령줄도 그렇게 처리합니다.',
    fix: '네트워크의 이름을 바꾸십시오',
    fixes: { rename: '이름을 “{free}”(으)로 바꾸기' },
  },
  SY011: {
    title: '레이블에는 공백이 없는 키가 있어야 합니다',
    message: '레이블 “{label}”에 키가 없습니다.',
    variants: {
      empty: '레이블 “{label}”에 키가 없습니다. key=value 또는 키만 쓰십시오.',
      blank: '레이블 “{label}”의 키에 공백이 있습니다.',
    },
    why: 'Docker 명령줄은 이러한 레이블을 거부합니다.',
    fix: '레이블을 key=value로 쓰십시오',
    fixes: { join: '{tidy}(으)로 쓰기', remove: '레이블 제거' },
  },
};
