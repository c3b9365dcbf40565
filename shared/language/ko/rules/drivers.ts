import type { RuleText } from '../../catalogue.ts';

export const DRIVER_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY012: {
    title: '네트워크의 드라이버는 Windows에 있는 것이어야 합니다',
    message: 'Windows의 Docker에는 “{driver}” 네트워크 드라이버가 없습니다.',
    variants: {
      linux: '“{driver}”은(는) Linux용 Docker의 네트워크 드라이버입니다. Windows의 Docker에는 없습니다.',
      undocumented:
        'Windows의 Docker는 “{driver}” 드라이버를 등록하지만, 이 드라이버를 설명하거나 지원하는 Microsoft 페이지가 없습니다.',
    },
    why: 'Windows 컨테이너에서 지원되는 드라이버는 nat, transparent, overlay, l2bridge, l2tunnel의 5가지입니다. Docker는 다른 이름을 모두 거부하며, 이름을 소문자로 한 글자씩 비교합니다.',
    fix: 'nat, transparent, overlay, l2bridge, l2tunnel 중에서 선택하십시오',
    fixes: { driver: '{meant} 드라이버 사용' },
  },
  SY013: {
    title: '네트워크에는 드라이버를 지정합니다',
    message: '“{name}”의 드라이버가 지정되지 않았습니다.',
    why: '-d를 생략하면 Docker 명령줄은 “bridge”를 보내는데, Windows 엔진에는 그런 드라이버가 없습니다: “could not find plugin bridge”.',
    fix: '드라이버를 지정하십시오',
    fixes: { driver: '{driver} 드라이버 사용' },
  },
  SY014: {
    title: '컨테이너는 호스트 자체의 네트워크를 사용하지 않습니다',
    message: '“{name}”이(가) 네트워크 모드 “host”를 사용하는데, Windows 컨테이너에는 이 모드가 없습니다.',
    why: 'Windows에서 Docker는 “host”를 네트워크 이름으로 보고 찾지 못합니다. 직접 접근해야 하는 컨테이너는 투명 네트워크에, 게시된 포트로 접근하는 컨테이너는 NAT 네트워크에 두어야 합니다.',
    fix: '컨테이너를 NAT 또는 투명 네트워크에 연결하십시오',
    fixes: { nat: 'nat 네트워크에 연결' },
  },
  SY039: {
    title: '네트워크는 드라이버에 맞는 종류의 스위치에 있어야 합니다',
    message: '{driver} 드라이버의 네트워크는 “{switch}” 스위치에서 작동하지 않습니다.',
    variants: {
      'internal-on-external':
        '{driver} 드라이버에는 내부 스위치가 필요한데 “{switch}”은(는) 어댑터에 바인딩된 외부 스위치입니다.',
      'internal-on-private': '{driver} 드라이버에는 내부 스위치가 필요한데 “{switch}”은(는) 개인 스위치입니다.',
      'external-on-internal':
        '{driver} 드라이버에는 외부 스위치가 필요한데 “{switch}”은(는) 어댑터가 없는 내부 스위치입니다.',
      'external-on-private':
        '{driver} 드라이버에는 외부 스위치가 필요한데 “{switch}”은(는) 어댑터가 없는 개인 스위치입니다.',
      'private-on-internal': '{driver} 드라이버에는 개인 스위치가 필요한데 “{switch}”은(는) 내부 스위치입니다.',
      'private-on-external': '{driver} 드라이버에는 개인 스위치가 필요한데 “{switch}”은(는) 외부 스위치입니다.',
    },
    why: 'NAT 네트워크는 내부 스위치에서 호스트의 주소 변환을 거쳐 밖으로 나갑니다. 투명, l2bridge, l2tunnel, 오버레이 네트워크는 어댑터로 프레임을 내보내는데, 어댑터는 외부 스위치에만 있습니다.',
    fix: '네트워크를 알맞은 종류의 스위치로 옮기십시오',
    fixes: {
      own: '자체 스위치 사용',
      'own-on-adapter': '“{adapter}”에 자체 외부 스위치 사용',
    },
  },
};
