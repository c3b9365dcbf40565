import type { Translation } from '../catalogue.ts';
import type { HOST_IMPORT_TEXTS as ENGLISH } from '../en/hostImport.ts';

/** 호스트가 출력한 내용 가져오기와, 그것을 모으는 스크립트. */
export const HOST_IMPORT_TEXTS = {
  'export.format.collect-ps1': '수집기(PowerShell)',
  'export.format.collect-ps1.hint':
    '호스트를 살펴보고 있는 내용을 파일 하나에 기록합니다. 다른 곳에서 그 파일을 “Windows 호스트의 출력”으로 가져와 그릴 수 있습니다. 읽기만 하며, 이 설계의 내용은 들어 있지 않습니다.',
  'collector.header.1':
    '이 호스트의 네트워크에 대해 알아야 할 내용을 Switchyard용 파일 하나로 모읍니다. 읽기만 하며, 호스트에서 아무것도 변경하지 않습니다.',
  'collector.header.2':
    'Windows PowerShell 5.1 이상에서 실행하십시오. HNS와 Hyper-V를 보려면 관리자 권한으로 실행하십시오: powershell -NoProfile -ExecutionPolicy Bypass -File .\\switchyard-collect.ps1',
  'collector.header.3':
    '설치되지 않았거나(Docker, Hyper-V, 컨테이너) 허용되지 않은 것은 파일에 기록될 뿐 해가 되지 않습니다. 파일을 전달하기 전에 읽어 보십시오. 이름, 주소, MAC 주소가 들어 있습니다.',
  'collector.header.4':
    '컨테이너의 환경 변수와 레이블은 비밀일 수 있으므로 생략됩니다. Docker 네트워크의 레이블과 옵션은 들어 있습니다.',
  'collector.exists': '같은 이름의 파일이 이미 있습니다. -Path로 다른 이름을 지정하십시오:',
  'collector.not-elevated':
    '관리자 권한으로 실행하지 않았으므로 Windows가 HNS 네트워크와 Hyper-V 스위치를 보여 주지 않습니다. 그 밖의 내용은 모두 수집됩니다.',
  'collector.encoding': 'Docker는 UTF-8로 출력합니다. 이 설정이 없으면 ASCII가 아닌 이름이 깨집니다.',
  'collector.written': '저장됨:',
  'import.format.inspect': 'Docker의 출력',
  'import.format.inspect.hint':
    'docker network inspect, docker network ls, docker inspect, docker ps, docker info, docker version의 출력입니다. JSON이든 출력된 그대로든 됩니다.',
  'import.format.hns': 'HNS 네트워크 및 엔드포인트',
  'import.format.hns.hint':
    '“| ConvertTo-Json -Depth 10”을 붙인 Get-HnsNetwork와 Get-HnsEndpoint, hnsdiag list, 또는 HNS와 HCN의 문서입니다.',
  'import.format.host': 'Windows 호스트의 출력',
  'import.format.host.hint':
    '수집기 스크립트의 파일, 또는 Get-NetAdapter, Get-NetIPAddress, Get-NetRoute, Get-VMSwitch, Get-NetNat, Get-HnsNetwork, docker의 JSON 출력입니다. 여러 개를 함께 넣으면 호스트 하나가 됩니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
