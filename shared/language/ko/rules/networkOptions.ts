import type { RuleText } from '../../catalogue.ts';

const nobodyReads = 'Windows에는 “{key}” 옵션을 읽는 것이 없습니다. Docker는 이를 받기만 하고 아무것도 하지 않습니다.';

export const NETWORK_OPTION_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY150: {
    title: '모든 옵션은 Windows가 읽는 것이어야 합니다',
    message: nobodyReads,
    variants: {
      unknown: nobodyReads,
      misspelt:
        'Windows에는 “{key}” 옵션을 읽는 것이 없습니다. “{meant}”을(를) 쓰려던 것 같습니다. Docker는 이 실수를 알아차리지 못합니다.',
      linux: '“{key}”은(는) Linux 네트워크의 옵션입니다. Windows의 Docker는 이를 받기만 하고 아무것도 하지 않습니다.',
      ignored: 'Windows의 Docker는 “{key}”을(를) 알고 있지만 사용하지 않습니다.',
      'other-driver': '{driver} 드라이버는 “{key}”을(를) 읽지 않습니다. 이 옵션을 사용하는 드라이버: {drivers}.',
      endpoint:
        '“{key}”은(는) Docker가 개별 엔드포인트에 직접 설정합니다. 네트워크에서는 아무 효과가 없으며 이에 해당하는 플래그도 없습니다.',
    },
    why: 'Docker는 -o의 키를 검사하지 않습니다. 드라이버가 모르는 키는 저장되고 docker network inspect에 표시되지만 무시됩니다.',
    fix: '옵션을 제거하십시오',
    fixes: { rename: '이름을 {meant}(으)로 바꾸기', draw: '“{adapter}”을(를) 어댑터로 사용', remove: '{key} 제거' },
  },
  SY151: {
    title: 'sourcemac 옵션은 사용하지 않습니다',
    message: '“{name}”이(가) sourcemac을 설정합니다. Docker는 이 단어를 알고 있지만 읽지 않습니다.',
    why: 'Docker의 Windows 드라이버는 이 옵션을 선언하지만 사용하는 곳이 없습니다. HNS 자체에는 이러한 설정(SourceMac)이 있지만 Docker가 전달하지 않습니다.',
    fix: '옵션을 제거하십시오',
    fixes: { remove: 'sourcemac 제거' },
  },
  SY152: {
    title: 'hnsid 옵션은 Docker에 맡깁니다',
    message:
      '“{name}”이(가) 이미 있는 HNS 네트워크({id})를 가리킵니다. Docker는 그 네트워크를 이어받아 엔드포인트를 삭제하고 다른 설정은 모두 무시합니다.',
    why: 'hnsid가 있으면 Docker는 네트워크를 만들지 않습니다. 이 ID의 네트워크를 이어받고, 다른 프로그램의 것을 포함하여 모든 엔드포인트를 남은 것으로 보아 삭제합니다.',
    fix: 'Docker가 네트워크를 만들도록 옵션을 제거하십시오',
    fixes: { remove: 'hnsid 제거' },
  },
  SY153: {
    title: '켜고 끄는 옵션은 true 또는 false로 설정합니다',
    message: '“{key}”의 “{value}”은(는) true도 false도 아닙니다.',
    why: 'Docker는 이러한 옵션을 Go와 같은 방식으로 읽습니다: 1, t, T, true, TRUE, True, 0, f, F, false, FALSE, False. 그 밖의 값은 오류이며 네트워크가 만들어지지 않습니다.',
    fix: 'true 또는 false를 쓰십시오',
    fixes: { set: '{suggestion}(으)로 설정' },
  },
  SY155: {
    title: '아웃바운드 NAT의 예외는 서브넷이어야 하고 빠짐이 없어야 합니다',
    message: '예외 중 “{wrong}”은(는) 서브넷이 아닙니다.',
    variants: {
      malformed: '예외 중 “{wrong}”은(는) 서브넷이 아닙니다. 10.61.0.0/24처럼 쓰고 쉼표로 구분하십시오.',
      blank: '예외에 불필요한 공백이나 쉼표가 있습니다. 쉼표 하나로만 구분하십시오.',
      'host-bits':
        '예외 중 “{wrong}”에는 접두사 길이 뒤에 설정된 비트가 있습니다. Windows Server 2022 이상은 이를 거부합니다.',
      off: '“{network}”에 아웃바운드 NAT의 예외가 있지만 아웃바운드 NAT이 꺼져 있어 의미가 없습니다.',
      missing:
        '“{network}”의 예외에 {missing}이(가) 없습니다. 그곳의 컨테이너에는 이 컨테이너의 주소 대신 호스트의 주소가 보입니다.',
    },
    why: 'Docker는 목록을 쉼표에서 나누고 아무것도 검사하지 않은 채 HNS에 전달합니다. 목록에 없는 것은 호스트의 주소로 변환되며, 사용자 자신의 호스트들에 있는 컨테이너 네트워크 사이에서도 마찬가지입니다.',
    fix: '이 네트워크 자신의 서브넷부터 시작하여 쉼표로 구분한 서브넷을 나열하십시오',
    fixes: {
      tidy: '목록 정리',
      enable: '아웃바운드 NAT 켜기',
      add: '{missing} 추가',
    },
  },
  SY156: {
    title: '아웃바운드 NAT은 l2bridge 네트워크에서 켭니다',
    message:
      '“{name}”은(는) 아웃바운드 NAT이 있는 {driver} 네트워크입니다. Microsoft는 이 옵션을 l2bridge에 대해서만 설명합니다.',
    variants: {
      refused: 'Docker는 {version}에서 enable_outboundnat을 거부하므로 “{name}”이(가) 만들어지지 않습니다.',
    },
    why: 'nat의 컨테이너는 어차피 WinNAT을 거쳐 나가고, 투명 네트워크의 컨테이너에는 실제 네트워크의 주소가 있습니다. 20.10까지의 엔진은 Windows 빌드 16236까지 이 옵션을 거부합니다.',
    fix: '옵션을 제거하십시오',
    fixes: { remove: 'enable_outboundnat 제거' },
  },
  SY164: {
    title: 'MTU는 옵션으로 설정하지 않습니다',
    message: '“{name}”이(가) MTU를 {mtu}(으)로 설정합니다. Windows에는 이 옵션을 읽는 것이 없습니다.',
    why: '이 옵션은 Linux 네트워크용이며, dockerd 자체의 mtu 설정도 Windows에서 무시됩니다. 컨테이너는 스위치의 MTU를 받습니다.',
    fix: '호스트의 어댑터에서 또는 컨테이너 안에서 netsh interface ipv4 set subinterface로 MTU를 설정하십시오',
    fixes: { remove: '옵션 제거' },
  },
};
