import type { Finding } from '../rules/finding.ts';
import type { Fix, MessageParams } from '../rules/rule.ts';
import { type Catalogue, fill } from './catalogue.ts';
import { ENGLISH, type EnglishKey } from './en/index.ts';
import { KOREAN } from './ko/index.ts';

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

/** Every language there is. English is first: what another lacks is said in English. */
export const CATALOGUES: readonly Catalogue[] = [ENGLISH, KOREAN];

/** The texts of the best catalogue for a BCP 47 tag: exact, then same language, then English. */
export function textsFor(locale: string): Texts {
  const catalogue = catalogueFor(locale);
  const plural = new Intl.PluralRules(catalogue.locale);
  const english: Readonly<Record<string, string>> = ENGLISH.texts;
  const number = new Intl.NumberFormat(catalogue.locale);
  const lookup = (key: string) => catalogue.texts[key] ?? english[key];
  const texts = (key: TextKey, params?: MessageParams) => {
    const count = params?.count;
    const form =
      typeof count === 'number' ? (lookup(`${key}.${plural.select(count)}`) ?? lookup(`${key}.other`)) : undefined;
    const said = typeof count === 'number' ? { ...params, count: number.format(count) } : params;
    return filled(catalogue, form ?? lookup(key) ?? key, said);
  };
  return Object.assign(texts, { locale: catalogue.locale });
}

export function catalogueFor(locale: string): Catalogue {
  const language = locale.split('-')[0];
  return (
    CATALOGUES.find((item) => item.locale === locale) ?? CATALOGUES.find((item) => item.locale === language) ?? ENGLISH
  );
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

/** What one of a rule's examples shows, by its title in the rule. */
export function exampleTitle(locale: string, title: string): string {
  return catalogueFor(locale).exampleTitles?.[title] ?? title;
}
