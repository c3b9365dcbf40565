import type { Translation } from '../catalogue.ts';
import type { EXPORT_VIEW_TEXTS as ENGLISH } from '../en/exportView.ts';

/** 창의 내보내기 보기. */
export const EXPORT_VIEW_TEXTS = {
  'exportView.empty': '아직 내보낼 것이 없습니다. 먼저 호스트를 그리십시오.',
  'exportView.format': '형식',
  'exportView.host': '호스트',
  'exportView.group.scripts': '호스트에서 실행',
  'exportView.group.data': '다른 프로그램용',
  'exportView.group.documents': '사람이 볼 문서와 그림',
  'exportView.group.collect': '호스트 읽기',
  'exportView.with-findings': '검사 결과 포함',
  'exportView.cut': '{all}줄 중 처음 {shown}줄을 표시합니다. 복사하거나 저장하면 모두 포함됩니다.',
  'exportView.copy-picture': '그림 복사',
  'exportView.save-svg': '저장…',
  'exportView.save-png': 'PNG로 저장…',
  'exportView.png-size': 'PNG 크기: {width} × {height}픽셀',
  'exportView.picture-alt': '설계 “{name}”의 그림',
  'exportView.picture-large': '그림이 너무 커서 여기에 표시할 수 없습니다. 저장하면 모두 포함됩니다.',
  'exportView.apply': '만들기',
  'exportView.content': '내용',
  'exportView.losses': '이 형식에는 그려진 내용 중 다음을 담을 수 없습니다:',
  'exportView.undo': '되돌리기',
  'exportView.copy': '복사',
  'exportView.copied': '복사됨',
  'exportView.save': '저장…',
  'exportView.export-anyway': '그래도 스크립트 표시',
  'exportView.errors.other':
    '이 설계에는 오류가 {count}개 있습니다. Windows는 그려진 대로 동작하지 않습니다. 그래도 스크립트를 표시할 수 있으며, 검사 결과는 스크립트 맨 앞에 적힙니다.',
  'exportView.problems.other': '이 셸에서 쓸 수 없는 것 {count}개를 생략하고 그 자리에 주석을 남깁니다:',
} satisfies Partial<Translation<typeof ENGLISH>>;
