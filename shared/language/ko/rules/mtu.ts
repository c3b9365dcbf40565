import type { RuleText } from '../../catalogue.ts';

export const MTU_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY165: {
    title: '오버레이 아래의 네트워크는 1500바이트를 전달해야 합니다',
    message:
      '“{host}”의 어댑터 “{adapter}”은(는) {mtu}바이트 패킷을 전달합니다. 오버레이({networks})의 컨테이너는 {inner}바이트를 보내고 VXLAN이 {overhead}바이트를 더하므로 {needed}바이트가 필요합니다.',
    why: '오버레이의 패킷은 다른 패킷 안에 담겨 이동합니다. 바깥쪽 패킷이 너무 크면 손실됩니다. 작은 요청은 작동하지만 큰 응답은 멈춥니다.',
    fix: '어댑터와 그 네트워크의 MTU를 {needed} 이상으로 올리거나(Microsoft는 160바이트의 여유를 권장했습니다) 컨테이너 안에서 낮추십시오',
  },
  SY166: {
    title: '네트워크의 어댑터는 1500바이트를 전달해야 합니다',
    message:
      '어댑터 “{adapter}”은(는) {mtu}바이트 패킷을 전달합니다. 그래도 Windows는 그 뒤의 컨테이너({networks})에 최대 {assumed}바이트를 허용합니다.',
    why: '컨테이너 포트의 MTU는 어댑터의 MTU가 아니라 1500을 기준으로 정해집니다. 일부 클라우드에서는 더 작으며(예: 1460) 그러면 큰 패킷이 손실됩니다.',
    fix: '컨테이너에서 MTU를 설정하거나(netsh interface ipv4 set subinterface … mtu={mtu}) 어댑터의 네트워크에서 올리십시오',
  },
};
