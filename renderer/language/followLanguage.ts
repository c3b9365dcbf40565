import { chosenLocale } from '../../shared/language/choice.ts';
import { viewStore } from '../store/view.ts';
import { setLanguage } from './useTexts.ts';

/** Speaks the language that is chosen, from now on; the system's where none is. @returns once its texts are there. */
export async function followLanguage(system: string): Promise<void> {
  const follow = () => setLanguage(chosenLocale(viewStore.getState().language, system));
  viewStore.subscribe((view, before) => {
    if (view.language !== before.language) void follow();
  });
  await follow();
}
