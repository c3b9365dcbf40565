import type { Translation } from '../catalogue.ts';
import type { PROBLEMS_TEXTS as ENGLISH } from '../en/problems.ts';

/** 문제 패널과 빠른 수정. */
export const PROBLEMS_TEXTS = {
  'problems.title': '문제',
  'problems.search': '텍스트, 이름 또는 코드로 필터링',
  'problems.checking': '마지막 변경 내용을 검사하고 있습니다. 여기 있는 목록은 변경 전 설계에 대한 것입니다.',
  'problems.stopped':
    '검사를 중지하여 마지막 변경 내용은 검사되지 않았습니다. 여기 있는 목록은 변경 전 설계에 대한 것입니다.',
  'problems.check-now': '지금 검사',
  'problems.none': '문제가 없습니다. 그린 내용이 Windows, HNS, Docker의 동작과 일치합니다.',
  'problems.none-shown': '필터에 맞는 문제가 없습니다.',
  'problems.group-by': '그룹화 기준',
  'problems.group.severity': '심각도',
  'problems.group.host': '호스트',
  'problems.group.rule': '규칙',
  'problems.across-hosts': '여러 호스트',
  'problems.severity.error': '오류',
  'problems.severity.warning': '경고',
  'problems.severity.info': '정보',
  'problems.severity-plural.error': '오류',
  'problems.severity-plural.warning': '경고',
  'problems.severity-plural.info': '정보',
  'problems.show.error': '오류 표시({count})',
  'problems.show.warning': '경고 표시({count})',
  'problems.show.info': '정보 표시({count})',
  'problems.fix-all': '모두 수정',
  'problems.step.fix': '빠른 수정 {code}',
  'problems.step.fix-all.other': '{code}을(를) {count}곳에서 수정',
  'problems.fixes.title': '선택한 항목의 빠른 수정',
  'problems.fixes.none': '수정할 것이 없습니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
