import type { RuleText } from '../../catalogue.ts';

/** What the reader of a host's outputs says. */
export const HOST_READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY029: {
    title: 'hns와 vmcompute 서비스가 있어야 합니다',
    message:
      '호스트에 {services} 서비스가 없어 컨테이너 네트워크를 만들 수 없습니다. Windows Server에서는 “컨테이너”(Containers) 기능을 설치하십시오.',
    why: 'Docker는 hns나 vmcompute가 없으면 시작하지 않습니다. hns는 네트워크를, vmcompute는 컨테이너를 만듭니다.',
    fix: '“컨테이너”(Containers) 기능을 설치한 다음 다시 확인하십시오',
  },
  SY185: {
    title: 'Docker가 HNS의 모든 네트워크를 알고 있어야 합니다',
    message:
      'HNS에 있는 “{name}” 네트워크가 Docker에 표시되지 않습니다. Docker가 시작된 뒤에 PowerShell이나 다른 오케스트레이터가 만든 네트워크입니다. Restart-Service docker를 실행하면 표시됩니다.',
    why: 'Docker는 시작할 때만 HNS의 네트워크를 읽습니다. 그 뒤에 따로 만든 네트워크는 존재하고 어댑터와 주소를 차지하지만, 그때까지 Docker에서 사용할 수 없습니다.',
    fix: 'Docker를 다시 시작하거나, 네트워크를 만든 쪽에 맡겨 두십시오',
  },
  SY186: {
    title: 'Docker 네트워크의 엔드포인트는 Docker의 것이어야 합니다',
    message:
      'HNS의 “{network}”에 Docker가 전혀 모르는 엔드포인트({endpoints})가 있습니다. Docker는 다시 시작할 때 이를 모두 삭제합니다.',
    why: 'Docker는 시작할 때 HNS에 있는 네트워크를 이어받고, 그 위의 엔드포인트를 이전에 남은 것으로 보아 삭제합니다. PowerShell이나 다른 오케스트레이터가 만든 것도 삭제합니다.',
    fix: '이러한 엔드포인트에는 별도의 네트워크를 사용하고, Docker를 다시 시작한 뒤 다시 연결하십시오',
  },
  SY930: {
    title: '호스트를 확인하는 명령은 모두 성공해야 합니다',
    message: '호스트에서 “{command}”이(가) 실패했습니다: {message} – 이 명령이 보여 주는 내용은 그림에 없습니다.',
    variants: {
      absent:
        '호스트에 “{command}”이(가) 없어 이 명령이 보여 주는 내용은 그림에 없습니다. 호스트에서 Docker, Hyper-V 또는 컨테이너를 사용하지 않는다면 정상입니다.',
      rights:
        '“{command}”이(가) 거부되었습니다. 관리자 권한 없이 수집한 파일입니다. 관리자로 시작한 PowerShell에서 수집기를 실행하십시오.',
    },
    why: '수집된 파일에는 실패한 명령의 메시지가 남습니다. 호스트의 일부가 빠진 그림은 완전해 보이지만 그렇지 않습니다.',
    fix: '메시지가 가리키는 문제를 해결하고 다시 수집하십시오',
  },
  SY931: {
    title: 'JSON에는 모든 수준이 들어 있어야 합니다',
    message:
      '텍스트가 “{path}”에서 잘렸습니다. ConvertTo-Json은 따로 지정하지 않으면 두 수준만 씁니다. 다음을 실행하십시오: {command}',
    why: 'ConvertTo-Json은 -Depth로 깊이를 지정하지 않으면 두 번째 수준 아래의 모든 것을 “@{AddressPrefix=10.0.0.0/16}”이나 “System.Object[]” 같은 텍스트로 바꿉니다. 그러면 무엇이 있었는지 알 수 없습니다.',
    fix: '-Depth 10을 붙여 명령을 실행하십시오',
  },
  SY932: {
    title: '출력은 사람이 보는 표가 아니라 JSON이어야 합니다',
    message:
      'PowerShell이 화면에 표시하는 형식입니다. 값을 생략하고 창 가장자리에서 잘라 냅니다. 이 텍스트로 아무것도 만들지 않았습니다. 다음을 실행하십시오: {command}',
    variants: {
      unknown:
        'PowerShell이 화면에 표시하는 형식입니다. 값을 생략하고 창 가장자리에서 잘라 냅니다. 이 텍스트로 아무것도 만들지 않았습니다. 명령 뒤에 “| ConvertTo-Json -Depth 10”을 추가하십시오.',
    },
    why: 'Format-Table과 Format-List는 읽기 위한 것입니다. 들어가지 않는 열은 생략되고, 긴 값은 “…”로 끝나며, 목록은 처음 몇 항목만 표시됩니다.',
    fix: '대신 명령의 JSON을 붙여넣으십시오',
  },
  SY933: {
    title: '텍스트는 알려진 출력이어야 합니다',
    message: '여기서 아는 호스트 출력이 아니므로 이 텍스트로 아무것도 만들지 않았습니다.',
    variants: {
      json: '이 줄에서 JSON이 깨져 있어 아무것도 만들지 않았습니다. 긴 줄을 줄바꿈하는 창에서 복사하면 JSON이 깨집니다. 복사하지 말고 출력을 파일에 쓰십시오.',
      'cut-short':
        'JSON이 너무 일찍 끝납니다. 텍스트의 일부가 없어 아무것도 만들지 않았습니다. 창에서 복사하지 말고 출력을 파일에 쓰십시오.',
      shape:
        '이 JSON은 여기서 아는 출력이 아니므로 생략했습니다({count}개). {keys}이(가) 있습니다. 여기서 아는 것은 docker의 inspect, ls, ps, info, version, Get-HnsNetwork, Get-HnsEndpoint, Get-NetAdapter, Get-NetIPAddress, Get-NetRoute, Get-NetNat, Get-VMSwitch의 출력과 수집기 스크립트의 파일입니다.',
      text: '여기서 아는 출력이 아닌 줄을 생략했습니다({count}개). 첫 번째 줄: {text}',
      nothing: '텍스트에 읽을 내용이 없습니다.',
    },
    why: '출력은 형태로 구별합니다. 아는 형태가 아니면 추측하지 않고 생략합니다.',
    fix: '여기서 아는 명령의 출력을 붙여넣으십시오',
  },
  SY934: {
    title: '값은 그 자리에 맞는 종류여야 합니다',
    message: '“{path}”에는 다른 값이 와야 합니다. 생략했습니다.',
    variants: {
      text: '“{path}”에는 텍스트가 와야 합니다. 생략했습니다.',
      number: '“{path}”에는 숫자가 와야 합니다. 생략했습니다.',
      integer: '“{path}”에는 정수가 와야 합니다. 생략했습니다.',
      boolean: '“{path}”에는 true 또는 false가 와야 합니다. 생략했습니다.',
      list: '“{path}”에는 목록이 와야 합니다. 생략했습니다.',
      object: '“{path}”에는 개체가 와야 합니다. 생략했습니다.',
      shorter: '텍스트가 {limit}자를 넘습니다. 호스트에는 그렇게 긴 값이 없습니다. 잘라 냈습니다.',
    },
    why: '명령은 항상 같은 자리에 같은 종류의 값을 출력합니다. 편집되었거나 잘린 파일은 그렇지 않을 수 있습니다.',
    fix: '값을 고치거나 다시 수집하십시오',
  },
  SY068: {
    title: 'Windows가 자신을 위해 만든 것은 그대로 둡니다',
    message: '“{name}”은(는) Windows 자체의 것(Default Switch, WSL)입니다. 그림에서 생략했습니다.',
    why: 'Default Switch와 WSL의 스위치는 Windows가 만들고 다시 시작할 때마다 바뀌며, 다른 사람이 변경할 것이 아닙니다. 이름이 번역되므로 ID와 유형으로 구별합니다.',
    fix: '할 일이 없습니다',
  },
  SY936: {
    title: '언급된 것은 출력 안에 있어야 합니다',
    message: '어느 출력에도 없는 것이 언급되어 있습니다.',
    variants: {
      network:
        '“{container}”이(가) “{network}”에 있는데 이 네트워크는 출력의 네트워크 중에 없습니다. 그림에 이 연결이 없습니다. docker network inspect 또는 Get-HnsNetwork의 출력을 추가하십시오.',
      adapter:
        '“{switch}” 스위치가 “{description}” 위에 있는데 이 어댑터는 출력의 어댑터 중에 없습니다. 그림에 이 연결이 없습니다. Get-NetAdapter의 출력을 추가하십시오.',
      'stale-endpoint':
        'HNS에 어느 컨테이너도 사용하지 않는 엔드포인트 “{endpoint}”이(가) 있습니다. 없어진 컨테이너가 남긴 것입니다. 그림에서 생략했습니다.',
    },
    why: '출력은 서로를 가리킵니다. 스위치는 어댑터를, 컨테이너는 네트워크를 가리킵니다. 하나가 없으면 연결을 그릴 수 없습니다.',
    fix: '이를 보여 주는 출력을 추가하십시오',
  },
  SY937: {
    title: '출력에는 알아야 할 모든 것이 들어 있어야 합니다',
    message: '목록에는 모든 내용이 들어 있지 않습니다.',
    variants: {
      networks:
        '{names}에 대해서는 목록만 있습니다({count}개). 목록에는 주소와 옵션이 없으므로 그림에 없는 서브넷이 실제로는 있을 수 있습니다. docker network inspect의 출력을 추가하십시오.',
      containers:
        '컨테이너에 대해서는 목록만 있습니다({count}개). 목록에는 주소가 없습니다. docker container inspect의 출력을 추가하십시오.',
      'udp-ports': '이 포트 범위는 UDP의 것이므로 생략했습니다. 포트는 TCP의 범위로 판단합니다.',
    },
    why: 'docker network ls와 docker ps는 Docker가 아는 것 중 처음 몇 열만 보여 줍니다. 목록에 서브넷이 없는 네트워크는 서브넷을 알 수 없는 네트워크이며, 투명 네트워크에서 이를 DHCP로 오해해서는 안 됩니다.',
    fix: 'docker inspect의 출력을 추가하십시오',
  },
  SY938: {
    title: '비밀은 그림에 들어가지 않습니다',
    message:
      '텍스트에 컨테이너의 환경 변수가 있습니다({count}개). 비밀일 수 있으므로 값은 보관하지 않았습니다. 텍스트를 어디에 보관할지 주의하십시오.',
    why: 'docker inspect는 암호를 포함한 모든 환경 변수를 표시합니다. 그림에는 이 값이 필요하지 않으며, 그림은 여러 사람에게 전달됩니다.',
    fix: '할 일이 없습니다',
  },
  SY188: {
    title: 'Docker는 Windows 컨테이너를 실행해야 합니다',
    message:
      '그곳의 Docker는 {os} 컨테이너를 실행하므로 Windows 네트워크를 알지 못하고 만들기를 거부합니다(“plugin "nat" not found”). 그 네트워크와 컨테이너는 생략했습니다. Docker Desktop은 DockerCli.exe -SwitchWindowsEngine으로 전환합니다.',
    why: 'Docker Desktop에는 엔진이 둘 있고 한 번에 하나만 응답합니다. Linux 컨테이너용 엔진은 가상 컴퓨터에서 실행되며 Linux의 네트워크를 가집니다.',
    fix: 'Docker를 Windows 컨테이너로 전환하고 다시 확인하십시오',
  },
};
