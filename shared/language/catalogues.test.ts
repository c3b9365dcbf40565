import { describe, expect, test } from 'vitest';
import { RULES } from '../rules/catalogue.ts';
import { type Catalogue, fill, type RuleText } from './catalogue.ts';
import { ENGLISH } from './en/index.ts';
import { CATALOGUES, exampleTitle, loadLanguage } from './texts.ts';

/** Words that are written alike in every language: names of products, protocols, drivers and formats. */
const NAMES = new Set(
  `Azure cmd DHCP Direct DNS Docker Engine Enterprise FILE Flannel HCN HNS Hyper-V ICMP ICS IPv4 IPv6 JSON kube-dns LACP L2 bridge
   l2bridge l2tunnel LAN MAC MTU NAT overlay ping POSIX PowerShell Return Server SET sh Stack Swarm Switchyard TCP transparent
   tunnel UDP v1 v2 VFP VLAN VM VMware VNI vNIC vSwitch VXLAN Windows WinNAT ID`
    .toLowerCase()
    .split(/\s+/),
);

/** The letters a language is written in, where they are not Latin: a text without any of them was not translated. */
const LETTERS: Readonly<Record<string, RegExp>> = { ko: /\p{Script=Hangul}/u };

const listed = CATALOGUES.filter(({ locale }) => locale !== ENGLISH.locale);
const others = await Promise.all(listed.map(({ load }) => load()));
await Promise.all(listed.map(({ locale }) => loadLanguage(locale)));

test('English is data and nothing else: it goes into the programs as JSON', () => {
  expect(JSON.parse(JSON.stringify(ENGLISH))).toEqual(ENGLISH);
});

describe.each(others.map((catalogue) => [catalogue.locale, catalogue] as const))(
  'catalogue %s',
  (locale, catalogue) => {
    const english = textsOf(ENGLISH, locale);
    const texts = textsOf(catalogue, locale);

    test('has every key, rule, variant and fix of English, and no other', () => {
      expect(lacking(english, texts), 'missing').toEqual([]);
      expect(lacking(texts, english), 'not in English').toEqual([]);
    });

    test('no text is empty, and blanks at its ends are those of its English text', () => {
      const blanks = (text: string) => text.replace(/\S(?:.*\S)?/s, '…');
      expect(keysWhere(texts, (text, key) => blanks(text) !== blanks(english.get(key) ?? text))).toEqual([]);
      expect(keysWhere(texts, (text) => text === '')).toEqual([]);
    });

    test('every text has the placeholders of its English text', () => {
      const wrong = keysWhere(texts, (text, key) => placeholders(text) !== placeholders(english.get(key) ?? text));
      expect(wrong).toEqual([]);
    });

    test('every text is translated', () => {
      const letters = LETTERS[locale];
      const left = keysWhere(texts, (text, key) => {
        if (key.endsWith('.usage') || isOnlyNames(text)) return false;
        return text === english.get(key) || (letters !== undefined && !letters.test(text));
      });
      expect(left).toEqual([]);
    });

    test('every example of a rule has its title, and no title is left over', () => {
      const titlesOf = new Map(
        RULES.map(({ code, examples }) => [
          code as string,
          [...examples.valid, ...examples.invalid].map(({ title }) => title ?? ''),
        ]),
      );
      const left = [...titlesOf].flatMap(([code, titles]) =>
        titles.filter((title) => exampleTitle(locale, code, title) === title && !isOnlyNames(title)),
      );
      expect([...new Set(left)]).toEqual([]);
      const known = [...titlesOf.values()].flat();
      expect(Object.keys(catalogue.exampleTitles ?? {}).filter((title) => !known.includes(title))).toEqual([]);
      for (const [code, { examples }] of Object.entries(catalogue.rules)) {
        expect(Object.keys(examples ?? {}).filter((title) => !titlesOf.get(code)?.includes(title))).toEqual([]);
      }
    });

    test('quotation marks are curly, as in English, but where a program wants straight ones', () => {
      const straight = keysWhere(texts, (text, key) => count(text, '"') !== count(english.get(key) ?? text, '"'));
      expect(straight).toEqual([]);
    });

    test('numbers are those of the English text', () => {
      const wrong = keysWhere(texts, (text, key) => {
        const said = numbers(english.get(key) ?? text);
        return [...said].some((number) => !numbers(text).has(number));
      });
      expect(wrong).toEqual([]);
    });

    test('says its own name', () => {
      expect(catalogue.name).not.toBe(ENGLISH.name);
      expect(listed.map(({ locale, name }) => [locale, name])).toContainEqual([catalogue.locale, catalogue.name]);
      expect(new Intl.PluralRules(catalogue.locale).resolvedOptions().locale).toBe(catalogue.locale);
    });

    test('no placeholder is left when a text is filled', () => {
      const params = Object.fromEntries([...texts.values()].flatMap(placeholderNames).map((name) => [name, 'x']));
      expect(keysWhere(texts, (text) => /\{\w+\}/.test(fill(text, params)))).toEqual([]);
    });
  },
);

/** All texts by key, those of the rules by code and place. What has plural forms has those that the locale has. */
function textsOf({ texts, rules }: Catalogue, locale: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const [key, text] of Object.entries(texts)) {
    const base = key.match(/^(.*)\.(?:one|other)$/)?.[1];
    const counted = base !== undefined && `${base}.one` in texts;
    if (!counted) all.set(key, text);
    else for (const form of forms) all.set(`${base}.${form}`, texts[`${base}.${form}`] ?? texts[`${base}.other`] ?? '');
  }
  for (const [code, rule] of Object.entries(rules)) {
    for (const [place, text] of Object.entries(ruleTexts(rule))) all.set(`${code}.${place}`, text);
  }
  return all;
}

/** Without the titles of its examples, which English has beside the examples. */
function ruleTexts({ variants = {}, fixes = {}, examples: _titles, ...plain }: RuleText): Record<string, string> {
  const nested = (name: string, texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${name}.${key}`, text]));
  return { ...plain, ...nested('variants', variants), ...nested('fixes', fixes) };
}

function lacking(wanted: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): string[] {
  return [...wanted.keys()].filter((key) => !there.has(key));
}

function keysWhere(texts: ReadonlyMap<string, string>, wrong: (text: string, key: string) => boolean): string[] {
  return [...texts].filter(([key, text]) => wrong(text, key)).map(([key, text]) => `${key}: ${text}`);
}

function placeholderNames(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function placeholders(text: string): string {
  return [...new Set(placeholderNames(text))].sort().join(' ');
}

function isOnlyNames(text: string): boolean {
  const words = text.replaceAll(/\{\w+\}/g, '').match(/\p{Letter}[\p{Letter}\d-]*/gu) ?? [];
  return words.every((word) => NAMES.has(word.toLowerCase()));
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Versions, addresses, limits: facts that a translation keeps. Numbers below ten may become words. */
function numbers(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d[\d.:/]*\d/g) ?? []);
}
