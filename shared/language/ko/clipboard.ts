import type { Translation } from '../catalogue.ts';
import type { CLIPBOARD_TEXTS as ENGLISH } from '../en/clipboard.ts';

/** 복사, 붙여넣기, 이름 바꾸기, 바로 가기 메뉴. */
export const CLIPBOARD_TEXTS = {
  'command.edit.copy': '복사',
  'command.edit.cut': '잘라내기',
  'command.edit.paste': '붙여넣기',
  'command.edit.duplicate': '복제',
  'command.canvas.rename': '이름 바꾸기',
  'command.disabled.nothing-to-copy': '복사할 수 있는 항목을 선택하지 않았습니다',
  'command.disabled.one-to-rename': '이름을 바꾸려면 요소 하나를 선택하십시오',
  'canvas.rename.label': '새 이름',
  'canvas.step.rename': '{before}의 이름을 {name}(으)로 바꾸기',
  'clipboard.not-pasted': '붙여넣지 않았습니다',
  'clipboard.nothing-to-paste':
    '클립보드에 설계의 요소가 없습니다. 먼저 이 창이나 다른 창에서 복사하십시오. Docker 명령은 “가져오기…”로 읽을 수 있습니다.',
  'contextMenu.label': '여기서 할 수 있는 작업',
} satisfies Partial<Translation<typeof ENGLISH>>;
