import { chosenLocale } from '../../shared/language/choice.ts';
import { viewStore } from '../store/view.ts';
import { setLanguage } from './useTexts.ts';

/** Speaks the language that is chosen, from now on; the system's where none is. */
export function followLanguage(system: string): void {
  const follow = () => setLanguage(chosenLocale(viewStore.getState().language, system));
  viewStore.subscribe((view, before) => {
    if (view.language !== before.language) follow();
  });
  follow();
}
