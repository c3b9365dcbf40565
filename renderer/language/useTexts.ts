import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Texts, textsFor } from '../../shared/language/texts.ts';

/** The language of the window: the system's at first, then what the user chose. */
export const languageStore = createStore<{ readonly texts: Texts }>()(() => ({ texts: textsFor(navigator.language) }));

export function setLanguage(locale: string): void {
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
