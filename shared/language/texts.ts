import type { Finding } from '../rules/finding.ts';
import type { Fix, MessageParams } from '../rules/rule.ts';
import { type Catalogue, fill } from './catalogue.ts';
import { ENGLISH, type EnglishKey } from './en/index.ts';

/** Keys that exist in two forms, `….one` and `….other`, chosen by `params.count`. */
type PluralKey = EnglishKey extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never;

/** Every key a text can be asked for. */
export type TextKey = EnglishKey | PluralKey;

/** Gives the texts of one language. */
export interface Texts {
  readonly locale: string;
  /** The text of a key, with `{name}` replaced. A key this language lacks falls back to English. */
  (key: TextKey, params?: MessageParams): string;
}

/** A language there is. Its texts are loaded when it is first spoken: nobody needs more than one at the start. */
interface Language extends Pick<Catalogue, 'locale' | 'name'> {
  readonly load: () => Promise<Catalogue>;
}

const ENGLISH_ITSELF: Language = { locale: ENGLISH.locale, name: ENGLISH.name, load: async () => ENGLISH };

/** Every language there is. English is first, and always there: what another lacks is said in English. */
export const CATALOGUES: readonly Language[] = [
  ENGLISH_ITSELF,
  { locale: 'ko', name: '한국어', load: async () => (await import('./ko/index.ts')).KOREAN },
];

const loaded = new Map<string, Catalogue>([[ENGLISH.locale, ENGLISH]]);

/** Loads the texts of the language for a BCP 47 tag, so that `textsFor` has them; programs do so before they speak. */
export async function loadLanguage(locale: string): Promise<void> {
  const language = languageFor(locale);
  if (!loaded.has(language.locale)) loaded.set(language.locale, await language.load());
}

/** The texts of the best language for a BCP 47 tag: exact, then same language, then English. It has to be loaded. */
export function textsFor(locale: string): Texts {
  const catalogue = catalogueFor(locale);
  const english: Readonly<Record<string, string>> = ENGLISH.texts;
  const counting = onceAsked(() => ({
    plural: new Intl.PluralRules(catalogue.locale),
    number: new Intl.NumberFormat(catalogue.locale),
  }));
  const lookup = (key: string) => catalogue.texts[key] ?? english[key];
  const texts = (key: TextKey, params?: MessageParams) => {
    const count = params?.count;
    if (typeof count !== 'number') return filled(catalogue, lookup(key) ?? key, params);
    const { plural, number } = counting();
    const form = lookup(`${key}.${plural.select(count)}`) ?? lookup(`${key}.other`) ?? lookup(key);
    return filled(catalogue, form ?? key, { ...params, count: number.format(count) });
  };
  return Object.assign(texts, { locale: catalogue.locale });
}

/** The rules of a language for numbers take milliseconds to load, and the first window counts nothing. */
function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function languageFor(locale: string): Language {
  const language = locale.split('-')[0];
  return (
    CATALOGUES.find((item) => item.locale === locale) ??
    CATALOGUES.find((item) => item.locale === language) ??
    ENGLISH_ITSELF
  );
}

function catalogueFor(locale: string): Catalogue {
  return loaded.get(languageFor(locale).locale) ?? ENGLISH;
}

function filled({ finish, words }: Catalogue, text: string, params?: MessageParams): string {
  if (!params) return fill(text);
  const whole = fill(text, words ? inWords(words, params) : params);
  return finish ? finish(whole) : whole;
}

function inWords(words: NonNullable<Catalogue['words']>, params: MessageParams): MessageParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, words[name]?.[value] ?? value]));
}

/** What a finding says, in one sentence or two. */
export function findingText(locale: string, finding: Pick<Finding, 'code' | 'variant' | 'params'>): string {
  return filled(catalogueFor(locale), findingTemplate(locale, finding), finding.params);
}

/** What a finding says, with `{name}` where its values belong; for documents that set values apart from text. */
export function findingTemplate(locale: string, finding: Pick<Finding, 'code' | 'variant'>): string {
  const rule = ruleText(locale, finding.code);
  if (!rule) return finding.code;
  const variant = finding.variant === undefined ? undefined : rule.variants?.[finding.variant];
  return variant ?? rule.message;
}

/** Title of one of a finding's fixes. */
export function fixText(locale: string, finding: Pick<Finding, 'code' | 'params'>, fix: Fix): string {
  const rule = ruleText(locale, finding.code);
  if (!rule) return finding.code;
  const variant = fix.variant === undefined ? undefined : rule.fixes?.[fix.variant];
  return filled(catalogueFor(locale), variant ?? rule.fix, { ...finding.params, ...fix.params });
}

export function ruleText(locale: string, code: string) {
  return catalogueFor(locale).rules[code] ?? ENGLISH.rules[code];
}

/** What one of a rule's examples shows, by its title in the rule: said for the rule, or once for all that have it. */
export function exampleTitle(locale: string, code: string, title: string): string {
  const catalogue = catalogueFor(locale);
  return catalogue.rules[code]?.examples?.[title] ?? catalogue.exampleTitles?.[title] ?? title;
}
