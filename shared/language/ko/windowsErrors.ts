import type { Translation } from '../catalogue.ts';
import type { WINDOWS_ERROR_TEXTS as ENGLISH } from '../en/windowsErrors.ts';

/** What the error codes of HNS, HCN and Win32 mean when containers are networked. */
export const WINDOWS_ERROR_TEXTS = {
  'hnsError.SHARING_VIOLATION':
    '호스트 포트를 다른 프로그램이 사용 중이거나 Windows가 제외한 포트 범위에 있습니다. “netsh int ipv4 show excludedportrange protocol=tcp”로 이 범위를 확인할 수 있습니다.',
  'hnsError.INVALID_PARAMETER':
    '매개 변수가 잘못되었습니다. HNS가 어댑터 또는 서브넷을 받지 않습니다. “vEthernet (…)” 이름이 아니라 Get-NetAdapter에 표시되는 어댑터 자체의 이름이어야 하며, Wi-Fi 어댑터는 거부됩니다.',
  'hnsError.RPC_CALL_FAILED':
    '호출 도중에 호스트 네트워킹 서비스(HNS)가 종료되었습니다. 이 서비스의 이벤트 로그를 확인하고, 다시 시도하기 전에 호스트를 다시 읽으십시오.',
  'hnsError.OBJECT_ALREADY_EXISTS':
    '개체가 이미 있습니다. HNS에 이 주소 범위 또는 주소를 사용하는 다른 네트워크나 엔드포인트가 있습니다.',
  'hnsError.NETWORK_NOT_FOUND': 'HNS에 그런 네트워크가 없습니다. Docker 밖에서 제거되었을 수 있습니다.',
  'hnsError.ENDPOINT_NOT_FOUND': 'HNS에 그런 엔드포인트가 없습니다. Docker 밖에서 제거되었을 수 있습니다.',
  'hnsError.SWITCH_NOT_FOUND': '가상 스위치가 없습니다.',
  'hnsError.SUBNET_NOT_FOUND': '네트워크에 그런 서브넷이 없습니다.',
  'hnsError.ADAPTER_NOT_FOUND':
    '어댑터를 찾을 수 없습니다. 이 이름의 어댑터가 없거나 모든 어댑터가 이미 외부 스위치에 바인딩되어 있습니다.',
  'hnsError.INVALID_NETWORK': 'HNS가 네트워크의 정의를 받지 않습니다.',
  'hnsError.INVALID_NETWORK_TYPE': '이 호스트는 이 유형의 네트워크를 알지 못합니다.',
  'hnsError.INVALID_ENDPOINT': 'HNS가 엔드포인트의 정의를 받지 않습니다.',
  'hnsError.INVALID_POLICY': 'HNS가 정책의 설정을 받지 않습니다.',
  'hnsError.INVALID_POLICY_TYPE': 'HNS가 이 유형의 정책을 알지 못하거나 이 종류의 개체에는 적용할 수 없습니다.',
  'hnsError.INVALID_REMOTE_ENDPOINT_OPERATION': '다른 호스트에 있는 엔드포인트에는 이 작업을 할 수 없습니다.',
  'hnsError.NETWORK_ALREADY_EXISTS': 'HNS에 그런 네트워크가 이미 있습니다.',
  'hnsError.POLICY_ALREADY_EXISTS': 'HNS에 그런 정책이 이미 있습니다.',
  'hnsError.PORT_ALREADY_EXISTS': '가상 스위치의 포트가 이미 있습니다.',
  'hnsError.ENDPOINT_ALREADY_ATTACHED': '엔드포인트가 이미 컨테이너 또는 호스트에 연결되어 있습니다.',
  'hnsError.REQUEST_UNSUPPORTED': '이 버전의 HNS에서는 이 요청이 지원되지 않습니다.',
  'hnsError.MAPPING_NOT_SUPPORTED': '이 버전의 HNS에서는 이 포트 매핑이 지원되지 않습니다.',
  'hnsError.SHARED_SWITCH_MODIFICATION':
    '가상 스위치를 다른 네트워크 또는 가상 컴퓨터와 공유하고 있어 변경할 수 없습니다. 스위치에 의존하는 것을 먼저 제거하십시오.',
  'hnsError.INVALID_JSON': 'HNS가 요청을 읽지 못했습니다.',
  'hnsError.INVALID_IP': 'HNS가 IP 주소를 받지 않습니다.',
  'hnsError.ICS_DISABLED': '이 호스트에서 인터넷 연결 공유를 사용하지 않도록 설정되어 있습니다.',
  'hnsError.ENTITY_HAS_REFERENCES':
    '개체가 아직 사용되고 있습니다. 네트워크를 제거하기 전에 그 네트워크의 컨테이너를 제거하십시오.',
  'hnsError.INVALID_INTERNAL_PORT': 'HNS가 컨테이너 포트를 받지 않습니다.',
  'hnsError.ADDR_INVALID_OR_RESERVED':
    '주소가 잘못되었거나 예약되어 있습니다. 서브넷의 첫 번째 주소와 마지막 주소, 게이트웨이 주소는 컨테이너에 줄 수 없습니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
