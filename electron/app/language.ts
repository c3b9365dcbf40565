import { chosenLocale } from '../../shared/language/choice.ts';
import { loadLanguage, type TextKey, type Texts, textsFor } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';

/** What menus and dialogs are written in. */
export interface ShellLanguage {
  /** Always of the language last followed, so that whoever holds it need not be told. */
  readonly text: Texts;
  /** Speaks the language of the settings from now on. @returns whether that is another one. */
  follow(settings: Readonly<Record<string, unknown>>): Promise<boolean>;
}

export function createShellLanguage(system: string): ShellLanguage {
  let current = textsFor(system);
  const speak = (key: TextKey, params?: MessageParams) => current(key, params);
  const text = Object.defineProperty(speak, 'locale', { get: () => current.locale });
  return {
    text: text as Texts,
    async follow(settings) {
      const locale = chosenLocale(settings.language, system);
      await loadLanguage(locale);
      const next = textsFor(locale);
      if (next.locale === current.locale) return false;
      current = next;
      return true;
    },
  };
}
