import type { Translation } from '../catalogue.ts';
import type { CRASH_TEXTS as ENGLISH } from '../en/crash.ts';

/** What is shown in place of the window when drawing it has failed. */
export const CRASH_TEXTS = {
  'crash.title': 'Switchyard에서 오류가 발생했습니다',
  'crash.what': '창을 더 이상 그릴 수 없습니다. 설계가 아니라 Switchyard의 결함입니다.',
  'crash.work':
    '작업한 내용은 사라지지 않습니다. 저장하지 않은 내용은 보관되며, 창을 다시 로드하면 복구할 수 있습니다.',
  'crash.again':
    '이 설계에서 같은 일이 다시 일어나면 설계를 복사하여 파일에 보관한 다음, 복구할 수 있다고 표시되는 저장하지 않은 작업을 버리십시오.',
  'crash.reload': '창 다시 로드',
  'crash.copy-design': '설계 복사',
  'crash.copied-design':
    '설계를 클립보드에 복사했습니다. 이름이 .switchyard.json으로 끝나는 텍스트 파일에 붙여넣으십시오.',
  'crash.copy-details': '오류 내용 복사',
  'crash.copied-details': '오류 내용을 클립보드에 복사했습니다. 설계의 내용은 들어 있지 않습니다.',
  'crash.not-copied': '클립보드에 쓰지 못했습니다.',
  'crash.details': '보고할 내용',
} satisfies Partial<Translation<typeof ENGLISH>>;
