import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { loadLanguage, type Texts, textsFor } from '../../shared/language/texts.ts';

/** The language of the window. Nothing is drawn before it is known; what breaks earlier is said in English. */
export const languageStore = createStore<{ readonly texts: Texts }>()(() => ({ texts: textsFor('en') }));

/** Asked for last, spoken last: loading one language may take longer than another. */
let asked = '';

/** Speaks the language of a BCP 47 tag, as soon as its texts are there. */
export async function setLanguage(locale: string): Promise<void> {
  asked = locale;
  await loadLanguage(locale);
  if (asked !== locale) return;
  languageStore.setState({ texts: textsFor(locale) });
  document.documentElement.lang = languageStore.getState().texts.locale;
}

/** Texts in the window's language; components that call it are drawn again when it changes. */
export function useTexts(): Texts {
  return useStore(languageStore, (state) => state.texts);
}

/** For code outside components. */
export function texts(): Texts {
  return languageStore.getState().texts;
}
