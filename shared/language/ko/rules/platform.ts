import type { RuleText } from '../../catalogue.ts';

export const PLATFORM_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY016: {
    title: 'Azure 가상 컴퓨터에서는 투명 네트워크를 사용하지 않습니다',
    message: '“{host}”은(는) Azure 가상 컴퓨터이며 여기서는 투명 네트워크가 작동하지 않습니다.',
    why: 'Azure는 자신이 할당하지 않은 MAC 주소의 프레임을 버리는데, 투명 네트워크의 컨테이너가 보내는 것이 그런 프레임입니다. Microsoft는 이 조합을 지원되지 않는 것으로 명시합니다.',
    fix: 'Azure에서는 l2bridge, l2tunnel 또는 NAT 네트워크를 사용하십시오',
  },
  SY018: {
    title: 'l2tunnel 네트워크는 Azure와 Azure Stack 전용입니다',
    message: '“{host}”은(는) Azure나 Azure Stack에서 실행되지 않으므로 l2tunnel 네트워크가 작동하지 않습니다.',
    variants: {
      unknown: 'l2tunnel 네트워크는 Azure와 Azure Stack에서만 작동합니다. 검사하려면 “{host}”의 플랫폼을 명시하십시오.',
    },
    why: 'l2tunnel 드라이버는 모든 패킷을 아래의 가상화 호스트로 보내며, 이 호스트는 패킷을 처리할 줄 아는 Microsoft 클라우드 스택이어야 합니다.',
    fix: 'Azure 밖에서는 l2bridge를 사용하십시오',
    fixes: { l2bridge: 'l2bridge 네트워크로 변경' },
  },
  SY027: {
    title: 'l2bridge 네트워크에는 Windows Server 2016 또는 Windows 10 1703이 필요합니다',
    message: '“{host}”의 {version}에는 l2bridge 네트워크가 없습니다.',
    why: 'l2bridge 드라이버는 Windows Server 2016에서, 클라이언트에서는 Windows 10 1703(크리에이터스 업데이트)에서 도입되었습니다.',
    fix: 'Windows Server 2016, Windows 10 1703 또는 그 이후 버전을 사용하십시오',
  },
  SY028: {
    title: '여러 서브넷에 걸친 l2bridge 네트워크에는 Windows Server 2019가 필요합니다',
    message:
      '“{host}”({version}, {prefix})과(와) “{otherHost}”({otherPrefix})이(가) 서로 다른 서브넷에 있습니다. Windows Server 2019 이전에는 두 호스트의 l2bridge 컨테이너가 서로 도달하지 못합니다.',
    why: '서로 다른 서브넷에 있는 호스트 간의 l2bridge 트래픽은 호스트의 관리 어댑터를 통해 라우팅되며, Windows는 버전 1809부터 이를 지원합니다.',
    fix: '두 호스트를 한 서브넷에 두거나 Windows Server 2019 이상을 사용하십시오',
  },
  SY030: {
    title: '필요한 네트워크가 있으면 전달 확장 VFP가 실행되어야 합니다',
    message: '“{host}”에서 전달 확장(vfpext)이 실행되고 있지 않은데 다음 네트워크에 필요합니다: {networks}.',
    why: '가상 스위치의 Azure VFP 확장이 오버레이 네트워크를 캡슐화하고 l2bridge와 l2tunnel 네트워크의 MAC 주소를 다시 씁니다. 이 확장이 없으면 그 컨테이너는 어디에도 도달하지 못합니다.',
    fix: '확장을 시작하고(Start-Service vfpext), 스위치에서 사용하지 않도록 설정되어 있으면 사용하도록 설정하십시오',
  },
  SY031: {
    title: '호스트에서 IPv6가 켜져 있어야 합니다',
    message:
      '“{host}”에서 IPv6가 꺼져 있습니다. 그러면 HNS가 컨테이너를 만들 때 “Element not found” 오류로 실패합니다.',
    variants: {
      'unknown-version':
        '“{host}”에서 IPv6가 꺼져 있습니다. Windows Server 2016의 업데이트 KB4015217부터 HNS에 IPv6가 필요합니다. 검사하려면 “{host}”의 Windows 버전을 명시하십시오.',
      'unknown-patches':
        '“{host}”에서 IPv6가 꺼져 있습니다. 업데이트 KB4015217부터 HNS에 IPv6가 필요합니다. 검사하려면 “{host}”의 업데이트를 명시하십시오.',
    },
    why: 'KB4015217부터 호스트 네트워킹 서비스(HNS)는 IPv6를 사용하는 컨테이너가 없더라도 호스트에 IPv6가 필요합니다. HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters 아래의 레지스트리 값 DisabledComponents가 IPv6를 끕니다.',
    fix: '호스트에서 레지스트리 값 DisabledComponents를 삭제하고 다시 시작하십시오',
  },
  SY037: {
    title: 'Windows Server 2019부터 NAT 네트워크는 다시 시작한 뒤 새로 만들어집니다',
    message:
      'Windows는 호스트를 다시 시작하면 “{name}”을(를) 유지하지 않으며, Docker가 시작할 때 다시 만듭니다. Docker 없이 만든 NAT 네트워크라면 사라집니다.',
    variants: {
      gone: 'Windows는 호스트를 다시 시작하면 “{name}”을(를) 유지하지 않으며, Docker Engine {engine}은(는) 이를 다시 만들지 않습니다. 다시 시작하면 네트워크가 사라지고 그 컨테이너가 시작되지 않습니다.',
      'unknown-engine':
        'Windows는 호스트를 다시 시작하면 “{name}”을(를) 유지하지 않습니다. Docker Engine {since} 이상은 시작할 때 다시 만들지만, 이전 버전이나 Docker가 없는 경우에는 사라집니다. 검사하려면 엔진을 명시하십시오.',
    },
    why: 'Windows Server 2019부터 HNS는 다시 시작할 때 NAT 네트워크를 유지하지 않습니다. Docker는 엔진 20.10.18부터 자신의 네트워크를 같은 이름으로 다시 만듭니다.',
    fix: 'Docker Engine 20.10.18 이상을 사용하십시오. Docker 없이 만든 네트워크에는 시작 스크립트가 필요합니다',
  },
  SY026: {
    title: 'Docker Engine은 이 Windows에서 실행되는 버전이어야 합니다',
    message:
      '“{host}”의 Docker Engine {engine}은(는) {version}에서 시작되지 않습니다. Windows Server 2019(빌드 17763) 이상이 필요합니다.',
    why: '엔진 23 이상은 시작할 때 Windows 빌드를 확인합니다. Windows Server 2016용 마지막 버전은 20.10입니다.',
    fix: '엔진 20.10 또는 더 새로운 Windows를 사용하십시오',
  },
};
