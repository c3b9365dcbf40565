import { CATALOGUES } from './texts.ts';

/** What is kept in the settings under `language`: the tag of a catalogue, or to do as the system does. */
export const SYSTEM_LANGUAGE = 'system';

/** Everything that can be chosen. */
export const LANGUAGE_CHOICES: readonly string[] = [SYSTEM_LANGUAGE, ...CATALOGUES.map(({ locale }) => locale)];

/** The settings file may hold anything, also a language of another version. */
export function isLanguageChoice(value: unknown): value is string {
  return typeof value === 'string' && LANGUAGE_CHOICES.includes(value);
}

/** The tag of the language to speak, by what was chosen and what the system speaks. */
export function chosenLocale(choice: unknown, system: string): string {
  return isLanguageChoice(choice) && choice !== SYSTEM_LANGUAGE ? choice : system;
}
