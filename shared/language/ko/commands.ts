import type { Translation } from '../catalogue.ts';
import type { COMMAND_TEXTS as ENGLISH } from '../en/commands.ts';

/** 사용자가 할 수 있는 모든 일의 이름과, 지금 할 수 없는 이유. */
export const COMMAND_TEXTS = {
  'command.file.new': '새 설계',
  'command.file.open': '열기…',
  'command.file.save': '저장',
  'command.file.save-as': '다른 이름으로 저장…',
  'command.file.gallery': '예제…',
  'command.edit.undo': '실행 취소',
  'command.edit.redo': '다시 실행',
  'command.problems.next': '다음 문제',
  'command.problems.previous': '이전 문제',
  'command.problems.fix': '빠른 수정…',
  'command.view.problems': '문제',
  'command.view.paths': '경로',
  'command.view.addresses': '주소',
  'command.view.export': '내보내기',
  'command.view.inspector': '속성',
  'command.view.palette': '도구 상자',
  'command.view.theme-system': '테마: 시스템 설정 사용',
  'command.view.theme-light': '테마: 밝게',
  'command.view.theme-dark': '테마: 어둡게',
  'command.view.language-system': '언어: 시스템 설정 사용',
  'command.view.language': '언어: {name}',
  'command.disabled.nothing-to-undo': '실행 취소할 작업이 없습니다',
  'command.disabled.nothing-to-redo': '다시 실행할 작업이 없습니다',
  'command.disabled.no-fix': '선택한 항목에는 빠른 수정이 없습니다',
} satisfies Partial<Translation<typeof ENGLISH>>;
