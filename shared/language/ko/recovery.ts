import type { Translation } from '../catalogue.ts';
import type { RECOVERY_TEXTS as ENGLISH } from '../en/recovery.ts';

/** 창이 닫힐 때 저장하지 않은 작업. */
export const RECOVERY_TEXTS = {
  'recovery.title': '저장하지 않은 작업',
  'recovery.intro':
    '이 작업을 저장하기 전에 Switchyard가 종료되었습니다. 복구한 작업은 저장되지 않은 상태 그대로 열리며, 저장하기 전에는 파일에 아무것도 쓰지 않습니다.',
  'recovery.changes.other': '변경 {count}건, 마지막 변경 {time}',
  'recovery.no-file': '아직 파일로 저장한 적 없음',
  'recovery.last-steps': '마지막 단계: {steps}',
  'recovery.torn': '종료될 때 맨 마지막 변경을 기록하는 중이었으므로 그 변경이 빠졌을 수 있습니다.',
  'recovery.recover': '“{name}” 복구',
  'recovery.discard': '“{name}” 완전히 삭제',
  'recovery.recover-short': '복구',
  'recovery.discard-short': '삭제',
  'recovery.later': '나중에',
  'recovery.span': '{from}부터 {to}까지',
  'recovery.all.other': '변경 {count}건 모두 표시(최근 것부터)',
  'recovery.unnamed': '이름 없는 변경',
  'recovery.unkept':
    '지금은 저장하지 않은 작업을 기록할 수 없으므로, Switchyard가 예기치 않게 종료되면 그 작업이 사라집니다. {why} 자주 저장하십시오. Switchyard는 계속 다시 시도합니다.',
  'recovery.unkept.dismiss': '확인',
  'recovery.step': '저장하지 않은 작업 복구',
  'recovery.failed.detail': '기록이 처음부터 손상되어 복구할 내용이 없습니다. 직접 삭제할 때까지 그대로 보관됩니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
