import type { TextKey, Texts } from '../../shared/language/texts.ts';
import type { Step } from '../store/document.ts';

/** What a step is called. The field it changed is kept by its key: the language may have changed since. */
export function stepText(texts: Texts, { key, params }: Pick<Step, 'key' | 'params'>): string {
  const field = params?.field;
  return texts(key, typeof field === 'string' ? { ...params, field: texts(field as TextKey) } : params);
}
