import type { RuleText } from '../../catalogue.ts';

export const MAC_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY066: {
    title: 'l2bridge와 l2tunnel 네트워크에서 컨테이너의 MAC 주소는 밖에서 보이지 않습니다',
    message:
      '“{container}”에 {driver} 네트워크 “{network}”의 MAC 주소 {mac}이(가) 지정되어 있습니다. 실제 네트워크에는 대신 호스트의 주소가 보입니다.',
    why: '스위치는 나가는 모든 프레임의 MAC 주소를 다시 씁니다. 이러한 컨테이너에는 MAC 주소를 사용하는 DHCP 예약과 포트 보안이 작동하지 않습니다.',
    fix: 'MAC 주소를 생략하거나 투명 네트워크를 사용하십시오',
    fixes: { remove: 'MAC 주소 제거' },
  },
  SY116: {
    title: 'MAC 주소는 6바이트입니다',
    message: '“{container}”의 “{mac}”은(는) MAC 주소가 아닙니다. 00:15:5d:61:00:20처럼 6바이트로 쓰십시오.',
    why: 'Docker는 더 긴 주소(InfiniBand에 있음)도 받아 그대로 전달하지만, HNS는 6바이트를 받습니다.',
    fix: '콜론으로 구분한 6바이트를 쓰십시오',
    fixes: { convert: '{meant}(으)로 쓰기', remove: 'MAC 주소 제거' },
  },
  SY117: {
    title: 'MAC 주소는 컴퓨터 한 대의 주소여야 합니다',
    message: '“{container}”의 {mac}은(는) 컴퓨터 한 대의 주소가 될 수 없습니다.',
    variants: {
      zero: '“{container}”의 {mac}은(는) 모든 바이트가 0이므로 주소가 아닙니다.',
      broadcast: '“{container}”의 {mac}은(는) 브로드캐스트 주소입니다.',
      multicast: '“{container}”의 {mac}은(는) 첫 번째 바이트가 홀수이므로 멀티캐스트 주소입니다.',
    },
    why: '스위치는 멀티캐스트와 브로드캐스트 주소를 모두에게 전달하고 절대 학습하지 않습니다. Windows가 이를 거부한다는 것은 추론이며, 작동하지 않는다는 것은 이더넷의 원리입니다.',
    fix: '첫 번째 바이트가 짝수인 주소를 사용하거나 Windows에 맡기십시오',
    fixes: { remove: 'MAC 주소 제거' },
  },
  SY118: {
    title: 'MAC 주소는 한 네트워크에서 한 번만 사용합니다',
    message: '“{container}”과(와) “{other}”이(가) “{network}”에서 모두 MAC 주소 {mac}을(를) 사용합니다.',
    variants: {
      adapter: '“{network}”에 있는 “{container}”의 MAC 주소 {mac}은(는) 어댑터 “{other}”의 주소와 같습니다.',
    },
    why: '스위치는 주소가 어느 포트 뒤에 있는지 학습합니다. 같은 주소가 둘이면 프레임이 이쪽저쪽으로 오갑니다. Docker는 검사하지 않습니다. Windows도 검사하지 않는다는 것과, 서브넷과 VLAN이 같은 호스트가 한 네트워크에 있다는 것은 추론입니다.',
    fix: '다른 주소를 사용하거나 Windows에 맡기십시오',
    fixes: { remove: '“{container}”의 MAC 주소 제거' },
  },
  SY119: {
    title: 'MAC 풀은 첫 주소와 마지막 주소의 쌍으로 이루어집니다',
    message: 'MAC 풀의 마지막 주소 {last}에 짝이 없습니다. 풀은 첫 주소와 마지막 주소의 쌍으로 이루어집니다.',
    variants: {
      malformed: 'MAC 풀의 “{wrong}”은(는) MAC 주소가 아닙니다. 주소를 쉼표 하나로만 구분하십시오.',
      turned: 'MAC 풀이 {start}에서 시작하여 그보다 앞선 {end}에서 끝납니다.',
      overlap: '“{name}”과(와) “{other}”의 MAC 풀에 같은 주소가 있습니다.',
    },
    why: 'Docker는 쌍이 맞는지만 검사합니다. 주소가 잘못되면 HNS가 실패하고, 같은 범위를 두 번 지정하면 두 컨테이너가 같은 주소를 받을 수 있습니다.',
    fix: '00-15-5D-61-00-00,00-15-5D-61-0F-FF처럼 첫 주소,마지막 주소로 쓰십시오',
    fixes: { remove: '풀을 Windows에 맡기기', tidy: '공백 제거', turn: '{end}에서 시작' },
  },
  SY120: {
    title: '지정한 MAC 주소는 네트워크의 풀 밖에 있어야 합니다',
    message: '“{container}”의 {mac}은(는) “{network}”의 MAC 풀({start}~{end}) 안에 있습니다.',
    why: 'Windows는 풀의 주소를 다른 컨테이너에 주므로 이 주소도 줄 수 있습니다. 이는 추론입니다.',
    fix: '풀 밖의 주소를 사용하십시오',
    fixes: { remove: 'MAC 주소를 Windows에 맡기기' },
  },
};
