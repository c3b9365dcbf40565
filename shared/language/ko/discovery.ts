import type { Translation } from '../catalogue.ts';
import type { DISCOVERY_TEXTS as ENGLISH } from '../en/discovery.ts';

/** Reading hosts: what keeps a machine from being read or changed, and looks that failed. */
export const DISCOVERY_TEXTS = {
  'preflight.not-windows':
    '이 컴퓨터는 Windows를 실행하지 않으므로 Windows 컨테이너 네트워크가 없습니다. 호스트를 Windows 컴퓨터의 docker 컨텍스트에 연결하거나, 스크립트를 내보내 그곳에서 실행하십시오.',
  'preflight.no-docker':
    'docker 명령을 찾지 못했습니다. PATH의 폴더에 없습니다. Docker Engine 또는 Docker 명령줄을 설치한 다음 다시 확인하거나, docker가 있는 컴퓨터용 스크립트를 내보내십시오.',
  'preflight.no-powershell':
    'Windows PowerShell을 사용하지 못했습니다: {detail}. HNS, 어댑터, Hyper-V 스위치를 읽을 수 없습니다. 이 컴퓨터의 정책이 PowerShell을 제한하는지 확인하십시오. 내보낸 스크립트에도 PowerShell이 필요합니다.',
  'preflight.engine-unreachable':
    'docker 명령은 있지만 응답하는 엔진이 없습니다: {detail}. Docker(“docker” 서비스 또는 Docker Desktop)를 시작한 다음 다시 확인하십시오.',
  'preflight.context-unreachable':
    'docker 컨텍스트 “{context}”({endpoint})의 엔진이 응답하지 않습니다: {detail}. 컴퓨터가 켜져 있는지, 엔진이 그곳에서 수신 대기하는지, “docker --context {context} version”이 작동하는지 확인하십시오.',
  'preflight.engine-denied':
    '이 사용자에게는 엔진({endpoint})에 대한 액세스 권한이 없습니다. 엔진이 허용하는 그룹(Docker Desktop에서는 “docker-users”, 그 밖에는 daemon.json의 “group”에 지정된 그룹)에 사용자를 추가하고 다시 로그인하거나, Switchyard를 관리자로 시작하십시오.',
  'preflight.engine-elsewhere':
    '이 사용자의 docker 명령은 이 컴퓨터가 아니라 {endpoint}(으)로 갑니다. 대신 호스트를 그 docker 컨텍스트에 연결하거나, DOCKER_HOST를 없애고 “docker context use default”로 이 컴퓨터를 선택하십시오.',
  'preflight.linux-containers':
    '엔진이 {os} 컨테이너를 실행합니다. 이 엔진에는 Windows 네트워크가 없으며 만들기를 거부합니다. Docker Desktop을 Windows 컨테이너로 전환하거나 호스트를 다른 엔진에 연결하십시오. 스크립트는 그대로 내보낼 수 있습니다.',
  'preflight.not-elevated':
    'Windows는 관리자에게만 HNS 네트워크와 Hyper-V 스위치를 보여 주고 변경을 허용하는데, Switchyard는 이 권한 없이 실행되고 있습니다. 권한은 계획을 실행할 때 한 번 요청합니다. 또는 내보낸 스크립트를 관리자로 실행하십시오.',
  'preflight.unknown-context':
    '이 사용자에게는 “{context}”(이)라는 docker 컨텍스트가 없습니다. “docker context ls”로 있는 컨텍스트를 볼 수 있고, “docker context create {context} --docker host=ssh://user@machine”으로 만들 수 있습니다.',

  'discovery.failed.time': '{seconds}초 안에 응답이 없어 명령을 종료했습니다.',
  'discovery.failed.too-much': '응답이 보관할 수 있는 길이보다 길어 끝부분이 없습니다.',
  'discovery.failed.engine-elsewhere':
    '이 사용자의 docker 명령은 이 컴퓨터가 아닌 {endpoint}(으)로 갑니다. 명령을 실행하지 않았습니다.',
  'discovery.failed.program-not-found': 'PATH의 폴더에서 “{program}”을(를) 찾지 못했습니다.',
  'discovery.failed.program-not-executable':
    '“{program}”은(는) 시작할 수 있는 프로그램이 아닙니다. 프로그램 자리에 있는 스크립트(.cmd, .bat)는 실행하지 않습니다.',
  'discovery.failed.arguments-refused': '“{program}”의 인수가 이 시스템이 받는 길이보다 깁니다.',
  'discovery.failed.program-not-started':
    '시스템이 “{program}”을(를) 시작하지 못했습니다. 메모리가 부족할 수 있습니다.',
  'discovery.powershell.missing': 'Windows PowerShell을 시작하지 못했습니다: {message}',
  'discovery.powershell.not-ready':
    'Windows PowerShell이 시작되었지만 사용할 수 없습니다: {message} 정책이 일부 명령만 허용하도록 제한할 수 있습니다.',
  'discovery.powershell.timed-out': '{seconds}초 안에 응답이 없어 PowerShell을 종료하고 다시 시작했습니다.',
  'discovery.powershell.cancelled': '취소되었습니다.',
  'discovery.powershell.died': 'PowerShell이 응답하기 전에 종료되었습니다: {message}',
  'discovery.powershell.too-much': '응답이 보관할 수 있는 길이보다 깁니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
