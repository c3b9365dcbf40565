import type { Translation } from '../catalogue.ts';
import type { TOUR_TEXTS as ENGLISH } from '../en/tour.ts';

/** 창 둘러보기. */
export const TOUR_TEXTS = {
  'command.help.tour': '둘러보기',
  'tour.offer': '처음이십니까? 여섯 단계로 어디에 무엇이 있는지 보여 드립니다.',
  'tour.start': '둘러보기',
  'tour.decline': '괜찮습니다',
  'tour.count': '{steps}단계 중 {step}단계',
  'tour.next': '다음',
  'tour.back': '이전',
  'tour.done': '완료',
  'tour.end': '둘러보기 끝내기',

  'tour.draw.title': '네트워크 그리기',
  'tour.draw.body':
    '호스트를 캔버스로 끌어다 놓은 뒤 어댑터, 스위치, 네트워크, 컨테이너를 그 안에 놓으십시오. 또는 캔버스에서 Tab 키를 누르고 입력하십시오. 놓을 수 없는 곳에서는 놓기 전에 그 이유가 표시됩니다.',
  'tour.inspector.title': '속성 지정',
  'tour.inspector.body':
    '선택한 항목을 여기에서 편집합니다. 호스트의 Windows 릴리스, 네트워크의 서브넷, 컨테이너의 포트 등입니다. 지정하지 않은 것은 알 수 없음으로 두며, 알 수 없는 사실은 오류가 되지 않습니다.',
  'tour.problems.title': '무엇이 잘못될지 확인',
  'tour.problems.body':
    '편집할 때마다 Windows, HNS, Docker의 실제 동작에 비추어 바로 판정합니다. 문제마다 내용, 이유, 출처가 표시되며, 안전하게 고칠 수 있으면 빠른 수정으로 고칩니다.',
  'tour.export.title': '스크립트 가져가기',
  'tour.export.body':
    'PowerShell, cmd, sh용 Docker 명령, compose, 문서, 그림으로 내보냅니다. 각 형식이 담지 못하는 내용과, 모두 되돌리는 스크립트가 함께 제공됩니다.',
  'tour.plan.title': '또는 여기에서 호스트 변경',
  'tour.plan.body':
    '계획은 설계를 호스트와 비교합니다. 시험 적용하면, 유지하기로 하지 않는 한 모두 자동으로 되돌립니다. 모든 명령을 보고 동의하기 전에는 아무것도 실행하지 않습니다.',
  'tour.find.title': '무엇이든 찾기',
  'tour.find.body':
    'Ctrl+K를 누르고 입력하면 모든 요소와 명령을 찾을 수 있습니다. Shift+F1은 도움말(가이드와 모든 규칙의 페이지)을 엽니다. 둘러보기도 도움말에서 다시 볼 수 있습니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
