import type { RuleText } from '../../catalogue.ts';

/** Addresses against what is around a network: the LAN, other hosts, WinNAT, and how many there are. */
export const HOST_ADDRESS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY092: {
    title: '호스트와 같은 서브넷을 사용하는 l2bridge의 주소는 LAN에서 예약되어 있어야 합니다',
    message:
      '“{name}”은(는) 어댑터 “{adapter}”의 네트워크에 속하는 {subnet}의 주소를 컨테이너에 줍니다. 그 네트워크의 다른 컴퓨터가 이 주소를 피한다는 정보가 없습니다.',
    why: '이 방식에서는 컨테이너가 실제 서브넷에서 고정 주소를 사용하는데, 그곳의 DHCP 서버가 같은 주소를 다른 컴퓨터에 줄 수 있습니다.',
    fix: '이 범위를 LAN의 DHCP와 다른 용도에서 제외하고 여기에 그렇게 명시하십시오',
    fixes: { reserved: 'LAN에서 예약된 범위로 명시' },
  },
  SY093: {
    title: '자체 서브넷이 있는 l2bridge의 게이트웨이는 호스트여야 합니다',
    message:
      '“{name}”의 서브넷은 {subnet}이고 어댑터 “{adapter}”은(는) {prefix}에 있습니다. 이 호스트에는 게이트웨이 주소 {gateway}을(를) 가진 것이 없습니다.',
    why: 'l2bridge 네트워크는 호스트의 서브넷을 사용하거나, 호스트 자신의 엔드포인트가 게이트웨이이고 라우팅이 켜져 있는 새 서브넷을 사용합니다. Docker는 그런 엔드포인트를 만들지 않습니다.',
    fix: '어댑터의 서브넷을 사용하거나, PowerShell로 호스트 엔드포인트와 경로를 만들고 여기에 어댑터로 추가하십시오',
    fixes: { physical: '{subnet}과(와) 게이트웨이 {gateway} 사용' },
  },
  SY094: {
    title: 'l2bridge의 게이트웨이는 호스트 자신의 주소가 아니어야 합니다',
    message: '“{name}”의 게이트웨이 {gateway}은(는) 호스트의 어댑터 “{adapter}”의 주소입니다.',
    why: 'HNS는 서브넷에 DoNotReserveGatewayAddress 플래그가 없으면 게이트웨이 주소를 자신의 것으로 두는데, Docker는 이 플래그를 설정할 수 없습니다. 따라서 호스트 자신의 주소와 충돌합니다.',
    fix: '실제 네트워크의 라우터를 게이트웨이로 사용하십시오',
    fixes: { router: '라우터 {router} 사용' },
  },
  SY099: {
    title: '컨테이너는 같은 네트워크에 있는 호스트나 라우터의 주소를 사용하지 않습니다',
    message: '“{container}”의 {ip}은(는) “{host}”(어댑터 “{adapter}”)의 주소입니다.',
    variants: { router: '“{container}”의 {ip}은(는) “{host}”이(가) 사용하는 라우터의 주소입니다.' },
    why: '투명 네트워크와 l2bridge 네트워크에서 컨테이너는 그곳의 호스트, 라우터와 이웃입니다. 같은 주소가 둘 있으면 한쪽의 연결이 끊깁니다. 서브넷이 같은 호스트가 같은 네트워크에 있다는 것은 추론입니다.',
    fix: '다른 주소를 사용하십시오',
    fixes: { free: '{suggestion} 사용(이 설계에서 비어 있음)', automatic: '네트워크가 선택하게 하기' },
  },
  SY102: {
    title: '오버레이는 호스트가 있는 네트워크와 겹치지 않아야 합니다',
    message:
      '오버레이 “{name}”({subnet})이(가) “{host}”의 어댑터 “{adapter}”이(가) 있는 네트워크 {prefix}과(와) 겹칩니다.',
    why: '컨테이너는 겹치는 주소를 사용하는 호스트와 컴퓨터를 오버레이의 컨테이너로 보기 때문에 그곳에 도달하지 못합니다. Windows에서 Docker는 호스트의 네트워크를 검사하지 않습니다.',
    fix: '오버레이에 다른 서브넷을 사용하십시오',
    fixes: { free: '{suggestion} 사용(이 설계에서 비어 있음)' },
  },
  SY105: {
    title: '호스트에서 주소를 변환하는 것은 HNS뿐이어야 합니다',
    message: '“{host}”은(는) {prefix}을(를) 변환하는데, 이는 어느 NAT 네트워크({known})에도 속하지 않습니다.',
    variants: {
      'only-one':
        '“{host}”은(는) {prefix}을(를) 변환하는데, 이는 어느 NAT 네트워크({known})에도 속하지 않습니다. 이 Windows에는 내부 접두사가 하나뿐입니다.',
    },
    why: '직접(New-NetNat) 또는 다른 프로그램이 만든 NAT도 WinNAT을 함께 사용합니다. 그 옆에 Docker가 만든 네트워크는 인터넷에 연결되지 않거나 만들어지지 않는다는 보고가 있습니다.',
    fix: 'Get-NetNat으로 누구의 것인지 확인하고, 필요한 곳이 없으면 Remove-NetNat으로 제거하십시오',
  },
  SY108: {
    title: '오버레이의 주소는 최대 256개입니다',
    message:
      '오버레이 “{name}”({subnet})은(는) 가상 주소를 사용하는 서비스에 대해 Docker가 권장하는 크기(/24)보다 큽니다.',
    why: 'Docker 문서는 가상 주소를 사용하는 오버레이를 /24 블록으로 제한하고, 더 많은 주소가 필요하면 여러 오버레이나 DNS 라운드 로빈을 권장합니다.',
    fix: '/24 블록 또는 여러 오버레이를 사용하십시오',
    fixes: { smaller: '{suggestion} 사용' },
  },
  SY109: {
    title: '네트워크에 서브넷을 여러 개 두는 것은 Windows가 지원하는 곳에서만 가능합니다',
    message: '“{name}”에 서브넷이 {count}개 있습니다. {driver} 네트워크에는 하나만 있습니다.',
    variants: {
      'too-old':
        '“{name}”에 서브넷이 {count}개 있습니다. {version}에서는 아직 네트워크당 여러 서브넷이 지원되지 않습니다. 이 기능은 Windows Server 2022에서 도입되었습니다.',
    },
    why: 'HNS는 Windows Server 2022부터 l2bridge, l2tunnel, overlay에서만 네트워크당 여러 서브넷을 지원합니다.',
    fix: '서브넷마다 네트워크를 만드십시오',
    fixes: { split: '서브넷마다 네트워크 만들기' },
  },
  SY110: {
    title: '한 네트워크의 서브넷은 서로 겹치지 않아야 합니다',
    message: '“{name}”의 {subnet}과(와) {other}이(가) 겹칩니다.',
    why: 'Docker 명령줄은 한 네트워크 안에서 겹치는 서브넷을 거부합니다: “multiple overlapping subnet configuration is not supported”.',
    fix: '둘 중 하나만 남기십시오',
    fixes: { drop: '{dropped} 생략' },
  },
  SY112: {
    title: '네트워크에는 컨테이너에 충분한 주소가 있어야 합니다',
    message: '“{name}”에는 컨테이너 {room}개의 자리가 있는데 {count}개가 연결되어 있습니다.',
    variants: { full: '“{name}”에는 컨테이너 {room}개의 자리밖에 없는데 {count}개가 연결되어 있습니다.' },
    why: '첫 번째 주소와 마지막 주소, 게이트웨이 주소는 컨테이너에 줄 수 없습니다. 나머지를 넘는 컨테이너는 시작되지 않습니다. 5분의 4를 넘으면 부족해질 수 있다고 보는 것은 추론입니다.',
    fix: '더 큰 서브넷을 사용하십시오',
    fixes: { wider: '{suggestion} 사용' },
  },
  SY154: {
    title: '자체 서브넷이 있는 l2bridge의 컨테이너는 아웃바운드 NAT을 거쳐 나갑니다',
    message:
      '“{name}”에는 자체 서브넷({subnet})이 있고 아웃바운드 NAT이 없습니다. 호스트 밖에서는 아무도 컨테이너로 돌아오는 경로를 알지 못합니다.',
    why: 'enable_outboundnat을 사용하면 밖으로 나갈 때 호스트의 주소가 컨테이너의 주소를 대신합니다. 사용하지 않으면 실제 네트워크의 라우터에 이 서브넷으로 가는 경로가 있어야 합니다.',
    fix: '아웃바운드 NAT을 켜거나 라우터에 경로를 추가하십시오',
    fixes: { enable: '아웃바운드 NAT 켜기' },
  },
};
