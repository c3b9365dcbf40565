import type { MessageParams } from '../rules/rule.ts';

/** Texts of one rule. `{name}` in a text is replaced by the finding's parameter of that name. */
export interface RuleText {
  /** What the rule asks for, as a short sentence: "The gateway lies inside its subnet". */
  readonly title: string;
  /** What was found. */
  readonly message: string;
  /** Other messages, by the finding's variant. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Why Windows, HNS or docker need it. */
  readonly why: string;
  /** Title of the quick fix; also the advice when there is none to apply. */
  readonly fix: string;
  /** Titles of further fixes, by variant. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Titles of its examples, by the English title that stands with the example; those many rules share are `exampleTitles`. */
  readonly examples?: Readonly<Record<string, string>>;
}

/**
 * All texts of one language. A language is one folder beside `en/` that gives a value of this type, and one line in
 * `CATALOGUES` of texts.ts; `catalogues.test.ts` says what is missing or wrong in it. Its files have the names and the
 * exports of those in `en/`, held against `Translation`, so that the compiler finds keys that English does not have.
 */
export interface Catalogue<Key extends string = string> {
  /** BCP 47 tag. */
  readonly locale: string;
  /** The language's own name, for the language menu. */
  readonly name: string;
  readonly texts: Readonly<Record<Key, string>>;
  readonly rules: Readonly<Record<string, RuleText>>;
  /** Words for values that messages name as the design has them, by parameter: an `external` switch. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Titles of the rules' examples, by the English title that stands with the example. */
  readonly exampleTitles?: Readonly<Record<string, string>>;
  /** What grammar asks for when values stand in a text, such as the particles of Korean. */
  readonly finish?: (text: string) => string;
}

/**
 * The same texts in a language that has one plural form only, such as Korean: what English says in `….one` and `….other`
 * is said in `….other`. `English` is the type of the English record: `Translation<typeof HNS_TEXTS>`.
 */
export type Translation<English> = { readonly [Key in Exclude<keyof English, `${string}.one`>]: string };

/** Replaces `{name}` by the parameter of that name; a name without a parameter stays visible, so that a mistake is seen. */
export function fill(text: string, params: MessageParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
