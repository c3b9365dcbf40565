/** Plans for hosts without docker, carried out by asking HNS. */
export const HNS_CHANGE_TEXTS = {
  'export.kind.endpoint': '엔드포인트',
  'export.step.hns-network-create': 'HNS에 {driver} 네트워크 {name}을(를) 요청',
  'export.step.hns-network-remove': 'HNS에 네트워크 {name}의 제거를 요청',
  'export.step.hns-endpoint-create': 'HNS에 {network}에 있을 {name}의 엔드포인트를 요청',
  'export.step.hns-endpoint-remove': 'HNS에 {network}에 있는 {name}의 엔드포인트 제거를 요청',
  'export.undo.hns-network-create': '네트워크 {name} 제거',
  'export.undo.hns-network-remove': '네트워크 {name}을(를) 이전과 같이 다시 만들기',
  'export.undo.hns-endpoint-create': '{network}에서 {name}의 엔드포인트 제거',
  'export.undo.hns-endpoint-remove': '{network}에 {name}의 엔드포인트를 이전과 같이 다시 만들기',

  'plan.unseen.hns-networks': 'HNS 네트워크',
  'plan.unseen.hns-endpoints': 'HNS 엔드포인트',

  'plan.reason.hns-not-seen':
    '호스트에 어떤 {what}이(가) 있는지 확인되지 않아 아무것도 계획할 수 없습니다. “hns” 서비스가 실행 중일 때 관리자로 호스트를 다시 읽으십시오.',
  'plan.reason.hns-in-place':
    'HNS는 이미 있는 네트워크나 엔드포인트를 변경할 수 없습니다. 제거하고 다시 만들어야 하는데, 누가 만들었는지 HNS는 보여 주지 않습니다. 설계가 맡게 하려면 이름을 지정하고, 아니면 설계에서 이름을 바꾸십시오.',
  'plan.reason.hns-endpoints':
    '설계에 없는 엔드포인트가 그 위에 있습니다: {endpoints}. 컨테이너 런타임, 가상 컴퓨터 또는 PowerShell이 만든 것입니다. 먼저 제거하거나, 이 네트워크를 그대로 두십시오.',
  'plan.reason.hns-attached':
    '지금 컨테이너나 가상 컴퓨터가 이 엔드포인트를 사용하고 있어 네트워크를 잃게 됩니다. 먼저 중지하거나, 엔드포인트를 그대로 두십시오.',
  'plan.reason.hns-adapter-taken':
    '어댑터에 이미 네트워크 {networks}이(가) 있으며, 어댑터 하나에는 이런 네트워크를 하나만 둘 수 있습니다. 다른 어댑터를 선택하거나 먼저 그 네트워크를 제거하십시오.',
  'plan.reason.hns-default-nat':
    '“nat” 네트워크는 컨테이너를 설정할 때 Windows가 만들며, 다른 프로그램은 이 네트워크가 그대로 있다고 가정합니다. 직접 쓰는 네트워크에는 다른 이름을 사용하십시오.',

  'plan.loss.hns-unseen-settings':
    '{name}은(는) 이 설계로 만든 것이 아닙니다. 정책처럼 HNS가 보여 주지 않는 내용은 다시 요청할 수 없습니다.',

  'plan.fact.endpoint.appeared': '엔드포인트 {name}이(가) 새로 생김',
  'plan.fact.endpoint.gone': '엔드포인트 {name}이(가) 없어짐',
  'plan.fact.endpoint.replaced': '엔드포인트 {name}이(가) 이름만 같은 다른 것으로 바뀜',
  'plan.fact.endpoint.changed': '엔드포인트 {name}이(가) 변경됨',
  'applyView.residue.endpoint': '엔드포인트 {name}',
  'planView.thing.endpoint': '엔드포인트 {name}({id})',
};
