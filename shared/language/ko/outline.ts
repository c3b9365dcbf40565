import type { Translation } from '../catalogue.ts';
import type { OUTLINE_TEXTS as ENGLISH } from '../en/outline.ts';

/** 트리로 본 설계. */
export const OUTLINE_TEXTS = {
  'outline.title': '설계 개요',
  'outline.empty': '아직 그린 것이 없습니다.',
  'outline.unnamed': '이름 없음',
  'outline.tab': '개요',
  'command.view.outline': '개요',
} satisfies Partial<Translation<typeof ENGLISH>>;
