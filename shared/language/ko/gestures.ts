/** 끌기, 놓기, 연결에 대한 문구: 작업 단계의 이름과, 허용되지 않는 이유. */
export const GESTURE_TEXTS = {
  'gesture.add-host': '호스트 {name} 추가',
  'gesture.add-adapter': '어댑터 {name} 추가',
  'gesture.add-switch': '스위치 {name} 추가',
  'gesture.add-network': '네트워크 {name} 추가',
  'gesture.add-network-on': '{on}에 네트워크 {name} 추가',
  'gesture.add-container': '컨테이너 {name} 추가',
  'gesture.add-container-on': '{on}에 컨테이너 {name} 추가',
  'gesture.bind-adapter': '{adapter}을(를) {switch}에 바인딩',
  'gesture.move-network': '{network}을(를) {switch}(으)로 옮기기',
  'gesture.attach': '{container}을(를) {network}에 연결',
  'gesture.detach': '{container}과(와) {network}의 연결 끊기',
  'gesture.extend': '{name}을(를) 추가하여 {from}에 연결',
  'gesture.extend-here': '끝에 추가하려면 여기에 놓으십시오',
  'gesture.insert-switch': '{switch}과(와) {adapters} 사이에 {name} 넣기',
  'gesture.paste': '{name} 붙여넣기',
  'gesture.paste-several': '요소 {count}개 붙여넣기',
  'gesture.duplicate': '{name}(으)로 복제',
  'gesture.duplicate-several': '요소 {count}개 복제',
  'gesture.remove': '{name} 삭제',
  'gesture.remove-several': '요소 {count}개 삭제',

  'gesture.refused.host-in-something': '호스트는 캔버스에 직접 놓입니다. 다른 호스트 옆에 놓으십시오.',
  'gesture.refused.needs-host': '이 요소는 호스트 안에 있어야 합니다. 호스트에 놓거나, 먼저 호스트를 그리십시오.',
  'gesture.refused.adapter-target': '실제 어댑터는 다른 요소가 아니라 호스트 안에 있어야 합니다.',
  'gesture.refused.nat-on-adapter':
    'NAT 네트워크는 내부 스위치를 사용하며 WinNAT을 통해 외부와 통신합니다. 어댑터에 바인딩되지 않습니다.',
  'gesture.refused.kind-mismatch':
    '{driver} 네트워크에는 {needed} 스위치가 필요합니다. {switch}은(는) {kind} 스위치입니다.',
  'gesture.refused.internal-switch': '{switch}은(는) {kind} 스위치입니다. 외부 스위치만 어댑터에 바인딩할 수 있습니다.',
  'gesture.refused.adapter-taken':
    '{adapter}에는 이미 스위치 {switch}이(가) 있습니다. 어댑터 하나는 외부 스위치 하나에만 바인딩할 수 있습니다.',
  'gesture.refused.switch-taken':
    '{switch}에는 이미 {network}이(가) 있습니다. 외부 스위치를 사용하는 네트워크마다 자체 어댑터가 있어야 합니다.',
  'gesture.refused.inner-switch-taken':
    '{switch}에는 이미 {network}이(가) 있습니다. 어댑터가 없는 네트워크마다 자체 스위치가 있습니다.',
  'gesture.refused.team-full': '{switch}에는 이미 SET 팀의 최대 개수인 어댑터 {limit}개가 있습니다.',
  'gesture.refused.team-in-vm': '가상 컴퓨터 안에서는 SET 팀을 만들 수 없습니다. 실제 호스트에서 팀을 구성하십시오.',
  'gesture.refused.already-by-hand':
    '{switch}은(는) 이미 직접 만든 스위치입니다. Docker가 스위치를 만드는 곳에만 스위치를 넣을 수 있습니다.',
  'gesture.refused.already-bound': '{adapter}은(는) 이미 {switch}에 바인딩되어 있습니다.',
  'gesture.refused.already-there': '{network}은(는) 이미 {switch}에 있습니다.',
  'gesture.refused.already-attached': '{container}은(는) 이미 {network}에 연결되어 있습니다.',
  'gesture.refused.networking-off': '{container}의 네트워크 모드가 “{mode}”이므로 엔드포인트를 가질 수 없습니다.',
  'gesture.refused.other-host':
    '{a}과(와) {b}은(는) 서로 다른 호스트에 있습니다. 오버레이 네트워크만 여러 호스트에 걸칠 수 있습니다.',
  'gesture.refused.other-swarm': '{network}은(는) 해당 Swarm의 호스트에 걸쳐 있으며, {host}은(는) 구성원이 아닙니다.',
  'gesture.refused.nothing-to-copy': '복사할 수 있는 항목을 선택하지 않았습니다.',
  'gesture.refused.locked': '{name}이(가) 잠겨 있거나, 그 안에 잠긴 것이 있습니다. 먼저 잠금을 해제하십시오.',
  'gesture.refused.nothing-to-remove': '삭제할 수 있는 항목을 선택하지 않았습니다.',
  'gesture.refused.nothing-to-connect': '이 둘은 서로 직접 연결되지 않습니다.',
};
