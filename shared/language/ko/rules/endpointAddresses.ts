import type { RuleText } from '../../catalogue.ts';

const automatic = '네트워크가 주소를 선택하게 하기';
const free = '{suggestion} 사용(이 설계에서 비어 있음)';

export const ENDPOINT_ADDRESS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY095: {
    title: '고정 주소는 네트워크의 서브넷 안에 있어야 합니다',
    message: '“{container}”의 {ip}은(는) “{network}”의 주소가 아닙니다.',
    variants: {
      outside: '“{container}”의 {ip}은(는) “{network}”({subnets}) 밖에 있습니다.',
      malformed: '“{container}”의 “{ip}”은(는) IPv4 주소가 아닙니다.',
    },
    why: 'Docker가 컨테이너를 거부합니다: “no configured subnet or ip-range contain the IP address”.',
    fix: '네트워크의 주소를 사용하거나 네트워크가 선택하게 하십시오',
    fixes: { free, automatic },
  },
  SY096: {
    title: '컨테이너는 예약된 주소를 사용하지 않습니다',
    message: '“{container}”의 {ip}은(는) “{network}”에서 예약된 주소입니다.',
    variants: {
      first: '“{container}”의 {ip}은(는) {subnet}의 첫 번째 주소, 즉 네트워크 자체의 주소입니다.',
      last: '“{container}”의 {ip}은(는) {subnet}의 마지막 주소, 즉 브로드캐스트 주소입니다.',
      gateway: '“{container}”의 {ip}은(는) “{network}”의 게이트웨이입니다.',
      'implied-gateway':
        '“{container}”의 {ip}은(는) “{network}”의 게이트웨이가 됩니다. 게이트웨이를 지정하지 않으면 첫 번째 주소가 사용됩니다.',
    },
    why: 'HNS는 각 서브넷의 첫 번째 주소와 마지막 주소, 그리고 게이트웨이 주소를 자신의 것으로 두며, 이 주소를 요청하면 잘못되었거나 사용 중인 주소라고 응답합니다.',
    fix: '네트워크의 다른 주소를 사용하십시오',
    fixes: { free, automatic },
  },
  SY097: {
    title: '한 네트워크의 두 컨테이너가 같은 주소를 사용하지 않습니다',
    message: '“{container}”과(와) “{other}”이(가) “{network}”에서 모두 {ip}을(를) 사용합니다.',
    variants: { 'same-container': '“{container}”이(가) “{network}”에서 {ip}을(를) 두 번 사용합니다.' },
    why: '로컬 네트워크에서 Docker는 중복을 검사하지 않습니다. 드라이버에 따라 HNS가 두 번째 컨테이너를 거부하거나, 둘 다 그 주소에 응답하여 어느 쪽도 안정적으로 작동하지 않습니다.',
    fix: '둘 중 하나에 다른 주소를 지정하십시오',
    fixes: { free, automatic },
  },
  SY098: {
    title: '한 네트워크의 컨테이너는 어느 호스트에 있든 같은 주소를 사용하지 않습니다',
    message:
      '{host}의 “{container}”과(와) {otherHost}의 “{other}”이(가) 오버레이 “{network}”에서 모두 {ip}을(를) 사용합니다.',
    variants: {
      lan: '{host}의 “{container}”과(와) {otherHost}의 “{other}”이(가) 모두 {ip}을(를) 사용하며, 두 호스트의 실제 네트워크가 모두 {subnet}입니다.',
    },
    why: '오버레이는 Swarm의 모든 구성원에 걸친 하나의 네트워크이며, Swarm은 각 주소를 한 번만 줍니다: “Address already in use”. 같은 실제 네트워크에서는 아무도 검사하지 않으므로 어느 컨테이너에도 안정적으로 도달하지 못합니다. 서브넷과 VLAN이 같은 호스트가 같은 네트워크에 있다는 것은 추론입니다.',
    fix: '둘 중 하나에 다른 주소를 지정하십시오',
    fixes: { free, automatic },
  },
  SY106: {
    title: '기본 제공 nat 네트워크의 접두사는 호스트마다 다릅니다',
    message:
      '“{container}”에 기본 제공 nat 네트워크의 고정 주소 {ip}이(가) 있는데, 이 네트워크의 서브넷을 여기서는 알 수 없습니다. docker network inspect nat에 표시되는 서브넷을 명시하십시오.',
    why: '2016년 문서에는 172.16.0.0/16이라고 되어 있지만, 현재 Windows는 daemon.json의 fixed-cidr로 지정하지 않으면 네트워크를 만들 때 172.24.144.0/20과 같은 임의의 범위를 고릅니다.',
    fix: '호스트 정보에 네트워크 nat의 서브넷을 명시하거나 자체 서브넷이 있는 NAT 네트워크를 사용하십시오',
  },
};
