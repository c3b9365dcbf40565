import type { RuleText } from '../../catalogue.ts';

export const UPLINK_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY041: {
    title: '오버레이는 오버레이와만 어댑터를 공유합니다',
    message: '오버레이 “{name}”과(와) {driver} 네트워크 “{other}”이(가) 모두 “{adapter}” 어댑터를 사용합니다.',
    why: '외부 스위치 하나에 오버레이를 몇 개든 둘 수 있습니다. 투명, l2bridge, l2tunnel 네트워크에는 어댑터에 자체 스위치가 필요합니다. 둘이 서로 방해한다는 것은 추론입니다.',
    fix: '둘 중 하나에 다른 어댑터를 사용하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY043: {
    title: '어댑터가 여러 개이면 네트워크가 하나를 지정해야 합니다',
    message:
      '“{name}”은(는) 사용할 어댑터를 지정하지 않는데 {count}개가 비어 있습니다: {adapters}. Windows는 그중 아무것이나 사용합니다.',
    why: 'interface 옵션이 없으면 HNS는 외부 스위치가 없는 어댑터를 사용하며, 어느 어댑터인지는 정해져 있지 않습니다. 호스트에 접속하는 어댑터일 수도 있습니다.',
    fix: '네트워크의 스위치에 어댑터를 연결하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY049: {
    title: '네트워크는 유선 어댑터에 둡니다',
    message:
      '“{name}”이(가) 무선 어댑터 “{adapter}”에 있습니다. 그곳에서는 이러한 네트워크를 만들지 못한다는 보고가 있습니다.',
    variants: {
      only: '“{name}”이(가) 무선 어댑터 “{adapter}”에 있고 연결된 유선 어댑터가 없습니다. 이 경우 l2bridge 네트워크를 만들지 못합니다.',
    },
    why: 'Wi-Fi 어댑터는 MAC 주소 하나의 프레임만 받는데, MAC 주소가 여러 개인 스위치는 이를 지키지 못합니다. HNS는 “The parameter is incorrect”라고 응답합니다.',
    fix: '유선 어댑터 또는 NAT 네트워크를 사용하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY050: {
    title: '네트워크의 어댑터는 연결되어 있어야 합니다',
    message: '“{name}”의 어댑터 “{adapter}”이(가) 연결되어 있지 않습니다({status}).',
    why: '링크가 없는 어댑터의 네트워크는 호스트 밖에 도달하지 못하고, DHCP를 사용하는 네트워크는 주소를 받지 못합니다. 이는 추론입니다.',
    fix: '어댑터를 연결하거나 다른 어댑터를 사용하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
  SY051: {
    title: '스위치를 만들면 어댑터의 연결이 끊깁니다',
    message:
      '호스트 “{host}”에는 “{adapter}”을(를) 통해 접속하는데, “{name}”이(가) 그 위에 새 스위치를 만듭니다. 몇 초 동안 연결이 끊기고 원격 세션도 끊깁니다. “{free}”이(가) 비어 있습니다.',
    variants: {
      only: '호스트 “{host}”에는 “{adapter}”을(를) 통해 접속하는데, “{name}”이(가) 그 위에 새 스위치를 만듭니다. 몇 초 동안 연결이 끊기고 원격 세션도 끊깁니다. 콘솔에서 하거나 지장이 없는 시간에 하십시오.',
    },
    why: '외부 스위치를 만들면 어댑터가 호스트의 네트워크에서 빠졌다가 같은 주소의 vEthernet으로 돌아옵니다. 그 사이의 연결은 끊기며, 주소와 DNS 설정이 사라졌다는 보고가 있습니다.',
    fix: '다른 어댑터를 사용하거나 중단을 계획하십시오',
    fixes: { 'free-adapter': '“{name}”을(를) “{free}” 어댑터에 배치' },
  },
};
