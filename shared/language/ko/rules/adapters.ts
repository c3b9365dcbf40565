import type { RuleText } from '../../catalogue.ts';

export const ADAPTER_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY040: {
    title: '투명, l2bridge, l2tunnel 네트워크마다 자체 어댑터가 있어야 합니다',
    message: '“{name}”과(와) “{other}”이(가) 모두 “{adapter}” 어댑터를 사용합니다.',
    why: 'Docker는 이러한 네트워크마다 외부 스위치를 만들고, 어댑터 하나는 스위치 하나에만 바인딩할 수 있습니다. 두 번째 네트워크는 만들지 못합니다. 어댑터를 공유하는 것은 오버레이 네트워크뿐입니다.',
    fix: '다른 어댑터를 사용하거나 컨테이너를 “{other}”에도 연결하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY042: {
    title: '투명 네트워크가 여러 개이면 각각 어댑터를 지정해야 합니다',
    message: '이 호스트에 투명 네트워크가 {count}개 있는데 “{name}”은(는) 사용할 어댑터를 지정하지 않습니다.',
    why: '투명 네트워크가 둘 이상이면 각 네트워크를 어느 어댑터에 바인딩할지 Docker에 알려야 합니다(interface 옵션). 지정하지 않으면 Windows가 고른 어댑터가 다른 네트워크의 것일 수 있습니다.',
    fix: '네트워크의 스위치에 어댑터를 연결하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY044: {
    title: '어댑터가 필요한 네트워크마다 남은 어댑터가 있어야 합니다',
    message: '“{name}”에는 어댑터가 필요한데 “{host}”의 모든 어댑터가 이미 사용 중입니다.',
    why: 'Windows는 외부 스위치가 없는 어댑터에 네트워크를 바인딩합니다. 남은 어댑터가 없으면 HNS가 “An adapter was not found”(0x803B0006)라고 응답합니다.',
    fix: '어댑터를 추가하거나 어댑터에 이미 있는 네트워크를 사용하십시오',
  },
  SY045: {
    title: 'NAT 네트워크에는 어댑터가 없습니다',
    message: 'NAT 네트워크 “{name}”에 어댑터가 지정되어 있습니다: {adapters}.',
    why: 'NAT 네트워크는 내부 스위치에 있으며 호스트의 주소 변환을 거쳐 밖으로 나갑니다. interface 옵션은 nat을 제외한 모든 드라이버용입니다.',
    fix: '네트워크의 스위치에서 어댑터를 제거하십시오',
    fixes: { internal: '“{name}”에 어댑터가 없는 내부 스위치 사용' },
  },
  SY046: {
    title: '어댑터 이름은 Get-NetAdapter에 표시되는 이름이어야 합니다',
    message: '“{host}”에 “{adapter}”(이)라는 어댑터가 없습니다.',
    variants: {
      'host-vnic':
        '“{adapter}”은(는) 가상 스위치에 있는 호스트 자신의 포트입니다. 네트워크는 그 스위치 아래의 어댑터에 바인딩됩니다.',
    },
    why: 'interface 옵션의 값은 Get-NetAdapter에 표시되는 네트워크 어댑터의 이름(Name)입니다. 다른 이름이나 vEthernet 포트를 지정하면 HNS가 “The parameter is incorrect”(0x57)라고 응답합니다.',
    fix: 'Get-NetAdapter에 표시되는 이름을 사용하십시오',
    fixes: { use: '“{meant}” 어댑터 사용' },
  },
  SY047: {
    title: 'Docker에 표시되지 않는 스위치의 어댑터에는 네트워크를 두지 않습니다',
    message:
      '“{name}”의 어댑터 “{adapter}”은(는) “{switch}” 스위치에 속해 있습니다. 이 스위치는 Docker가 시작된 뒤에 만들어져 Docker가 알지 못합니다.',
    why: 'Docker는 목록에 있는 스위치를 사용합니다. 목록에 없는 스위치는 없는 것으로 보고 새 스위치를 만드는데, 어댑터가 이미 사용 중이므로 새 스위치를 어댑터에 바인딩하지 못합니다.',
    fix: '호스트에서 Restart-Service hns와 Restart-Service docker를 차례로 실행하여 Docker에 스위치가 표시되게 하거나, 다른 어댑터를 사용하거나, 아무도 사용하지 않는 스위치이면 삭제하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY048: {
    title: 'Docker에 표시되는 스위치는 그대로 사용합니다',
    message:
      '“{name}”의 어댑터 “{adapter}”은(는) “{switch}” 스위치에 속해 있으며, Docker는 이 스위치를 이미 투명 네트워크로 표시합니다. 컨테이너를 그 네트워크에 연결하면 새로 만들 필요가 없습니다.',
    variants: {
      unknown:
        '“{name}”의 어댑터 “{adapter}”은(는) Docker 없이 만들어진 “{switch}” 스위치에 속해 있습니다. 그 뒤에 Docker가 시작되었다면 이 스위치가 투명 네트워크로 표시되어 컨테이너를 연결할 수 있습니다. 그렇지 않으면 “{name}”을(를) 만들지 못합니다. 검사하려면 어느 경우인지 명시하십시오.',
    },
    why: 'Docker는 시작할 때 발견한 모든 외부 스위치를 스위치 이름과 같은 이름의 투명 네트워크로 받아들입니다(docker network ls로 확인할 수 있습니다).',
    fix: 'Docker가 “{switch}”에 대해 표시하는 네트워크에 컨테이너를 연결하십시오',
  },
};
