import type { RuleText } from '../../catalogue.ts';

export const TEAMING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY053: {
    title: '팀의 어댑터는 최대 8개입니다',
    message: '팀 “{switch}”에 어댑터가 {count}개 있습니다. 스위치 포함 팀(SET)은 최대 {limit}개를 받습니다.',
    why: '스위치 포함 팀(SET)은 한 팀에 1~8개의 어댑터를 지원합니다.',
    fix: '팀에서 어댑터를 빼십시오',
    fixes: { first: '처음 {limit}개의 어댑터만 유지' },
  },
  SY054: {
    title: '팀의 어댑터는 서로 같아야 합니다',
    message: '팀 “{switch}”의 “{a}”({valueA})과(와) “{b}”({valueB})은(는) 모델이 다릅니다.',
    variants: {
      driver: '팀 “{switch}”의 “{a}”({valueA})과(와) “{b}”({valueB})은(는) 드라이버가 다릅니다.',
      speed: '팀 “{switch}”의 “{a}”({valueA})과(와) “{b}”({valueB})은(는) 속도가 다릅니다.',
    },
    why: '스위치 포함 팀(SET)에는 제조업체, 모델, 펌웨어, 드라이버가 같은, 따라서 속도도 같은 어댑터가 필요합니다.',
    fix: '팀에 같은 어댑터를 사용하십시오',
    fixes: { model: '{model}만 유지' },
  },
  SY055: {
    title: '가상 컴퓨터 안에서는 팀을 만들지 않습니다',
    message: '팀 “{switch}”이(가) 스위치 포함 팀(SET)이 작동하지 않는 가상 컴퓨터 “{host}” 안에 있습니다.',
    why: '스위치 포함 팀(SET)은 실제 호스트의 Hyper-V 스위치에서만 작동합니다. 가상 컴퓨터를 사용하는 경우 아래에 있는 실제 호스트의 어댑터로 팀을 만드십시오.',
    fix: '여기서는 어댑터를 하나만 사용하고 실제 호스트에서 팀을 만드십시오',
    fixes: { single: '“{first}”만 유지' },
  },
  SY056: {
    title: '팀에는 Windows Server 2016 이상이 필요합니다',
    message: '“{host}”의 {version}에는 팀 “{switch}”에 필요한 스위치 포함 팀(SET)이 없습니다.',
    variants: {
      client:
        '“{host}”은(는) Windows 클라이언트 에디션({version})을 실행합니다. 팀 “{switch}”에는 Windows Server가 필요합니다.',
    },
    why: '스위치 포함 팀(SET)은 Windows Server 2016에서 도입되었으며 클라이언트 에디션에는 없습니다.',
    fix: 'Windows Server 2016 이상을 사용하거나 어댑터를 하나만 사용하십시오',
    fixes: { single: '“{first}”만 유지' },
  },
  SY057: {
    title: '팀은 스위치 독립적이어야 합니다',
    message: '팀 “{switch}”이(가) {value}(으)로 설정되어 있습니다. 스위치 포함 팀(SET)에는 {wanted}이(가) 있습니다.',
    variants: {
      mode: '팀 “{switch}”이(가) {value} 모드로 설정되어 있습니다. 스위치 포함 팀(SET)에는 {wanted}만 있습니다.',
      'load-balancing':
        '팀 “{switch}”의 부하 분산이 {value}(으)로 설정되어 있습니다. 스위치 포함 팀(SET)에 있는 방식: {wanted}.',
    },
    why: '스위치 포함 팀(SET)은 스위치 독립적 방식만 지원하며 LACP와 대기 어댑터가 없고, Hyper-V 포트별로 또는 동적으로 부하를 분산합니다.',
    fix: '호스트에서 다음을 실행하십시오: Set-VMSwitchTeam -Name “{switch}” -TeamingMode SwitchIndependent -LoadBalancingAlgorithm HyperVPort',
    fixes: { set: '{setting}(으)로 설정' },
  },
  SY058: {
    title: '팀의 어댑터는 다른 곳에 속하지 않아야 합니다',
    message: '팀 “{switch}”의 “{adapter}”은(는) “{other}” 스위치에도 속해 있습니다.',
    variants: {
      elsewhere: '“{switch}” 스위치에 “{host}”의 것이 아닌 어댑터가 있습니다: {adapter}.',
    },
    why: '어댑터는 자신의 호스트에 있는 스위치 하나에만 바인딩할 수 있습니다.',
    fix: '둘 중 한 스위치에서 어댑터를 빼십시오',
    fixes: { remove: '“{switch}”에서 빼기' },
  },
  SY059: {
    title: '팀의 어댑터는 한 네트워크에 있어야 합니다',
    message: '팀 “{switch}”의 “{a}”({valueA})과(와) “{b}”({valueB})은(는) 서로 다른 서브넷에 있습니다.',
    why: '팀의 어떤 어댑터든 어느 컨테이너의 트래픽이나 전달할 수 있으므로, 팀이 연결된 실제 스위치는 한 서브넷이어야 합니다.',
    fix: '어댑터를 같은 네트워크에 연결하거나 다른 네트워크에 있는 어댑터를 팀에서 빼십시오',
    fixes: { same: '“{a}”과(와) 같은 네트워크의 어댑터만 유지' },
  },
  SY060: {
    title: '팀에는 각 어댑터가 한 번만 있어야 합니다',
    message: '어댑터 “{adapter}”이(가) “{switch}”에 두 번 이상 있습니다.',
    why: '팀은 서로 다른 어댑터로 만듭니다. 같은 어댑터가 두 번 있는 것은 실수입니다. HNS가 이를 거부하거나 팀을 만들지 않는다는 것은 추론입니다.',
    fix: '각 어댑터를 한 번만 지정하십시오',
    fixes: { once: '하나만 유지' },
  },
  SY061: {
    title: '네트워크가 사용하는 어댑터의 이름에는 쉼표가 없어야 합니다',
    message: '“{name}”이(가) 사용하는 어댑터 “{adapter}”의 이름에 쉼표가 있습니다.',
    why: 'interface 옵션은 팀의 어댑터를 쉼표로 구분하고 Docker는 이를 그대로 전달하므로, 쉼표가 있는 이름은 두 이름으로 읽힙니다.',
    fix: '호스트에서 어댑터의 이름을 바꾸십시오: Rename-NetAdapter',
  },
};
