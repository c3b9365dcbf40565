import { exampleTitle, ruleText, textsFor } from '../language/texts.ts';
import { RULES } from '../rules/catalogue.ts';
import type { Rule, RuleCode, RuleExample, Severity } from '../rules/rule.ts';
import type { SourceRef } from '../windows/sources.ts';
import { type Confidence, confidenceOf } from './confidence.ts';
import { type OnRelease, ruleFacts } from './ruleFacts.ts';

/** All that is to be said of one rule: the page in the window and the section in `docs/rules.md` are drawn from it. */
export interface RulePage {
  readonly code: RuleCode;
  readonly name: string;
  /** Row of the catalogue; undefined for what only the reading of texts and files reports. */
  readonly row: string | undefined;
  /** What it asks for, as a short sentence. */
  readonly title: string;
  readonly severities: readonly Severity[];
  readonly confidence: Confidence;
  /** Where it speaks up at all, in words; everywhere where there are none. */
  readonly gates: readonly string[];
  /** Facts about hosts and containers that decide what it says. */
  readonly dependsOn: readonly string[];
  readonly releases: readonly OnRelease[];
  /** What it says of its first failing example. */
  readonly says: string;
  readonly why: string;
  readonly howToFix: string;
  /** Titles of its quick fixes, filled with the values of the examples. */
  readonly quickFixes: readonly string[];
  readonly sources: readonly SourceRef[];
  readonly fails: readonly ExamplePage[];
  readonly passes: readonly ExamplePage[];
}

export interface ExamplePage {
  readonly example: RuleExample;
  readonly title: string;
  /** Undefined for what is drawn. */
  readonly commands: string | undefined;
  /** Facts about the host that go with the commands, in one line. */
  readonly facts: string | undefined;
  readonly says: string | undefined;
}

export function rulePage(rule: Rule, locale: string): RulePage {
  const text = textsFor(locale);
  const texts = ruleText(locale, rule.code);
  if (!texts) throw new Error(`No texts for ${rule.code}`);
  const facts = ruleFacts(rule, text);
  const page = (example: RuleExample): ExamplePage => ({
    example,
    title: exampleTitle(locale, rule.code, example.title ?? ''),
    commands: example.commands,
    facts: example.host && factsText(example.host),
    says: facts.messages.get(example),
  });
  return {
    code: rule.code,
    name: rule.name,
    row: rowOf(rule.code),
    title: texts.title,
    severities: facts.severities.length > 0 ? facts.severities : [rule.severity],
    confidence: confidenceOf(rule),
    gates: facts.gates,
    dependsOn: facts.dependsOn,
    releases: facts.releases,
    says: facts.messages.get(rule.examples.invalid[0]) ?? texts.message,
    why: texts.why,
    howToFix: facts.advice ?? texts.fix.replace(/\{\w+\}/g, '…'),
    quickFixes: facts.fixes,
    sources: rule.sources,
    fails: rule.examples.invalid.map(page),
    passes: rule.examples.valid.map(page),
  };
}

function factsText(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}

function rowOf(code: RuleCode): string | undefined {
  return code.startsWith('SY9') ? undefined : code.replace('SY', 'C');
}

/** A line of the list of all rules. */
export interface RuleEntry {
  readonly rule: Rule;
  readonly title: string;
  readonly confidence: Confidence;
  /** All that a person may search by, in small letters. */
  readonly words: string;
}

export function ruleList(locale: string): readonly RuleEntry[] {
  return [...RULES]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((rule) => {
      const texts = ruleText(locale, rule.code);
      const variants = Object.values(texts?.variants ?? {});
      const words = [rule.code, rowOf(rule.code), rule.name, rule.severity, texts?.title, texts?.message, texts?.why];
      return {
        rule,
        title: texts?.title ?? rule.name,
        confidence: confidenceOf(rule),
        words: [...words, texts?.fix, ...variants].join(' ').toLowerCase(),
      };
    });
}

/** The rules that have every word of a search somewhere; a code, or a row of the catalogue, comes first. */
export function searchRules(list: readonly RuleEntry[], search: string): readonly RuleEntry[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = list.filter(({ words }) => wanted.every((word) => words.includes(word)));
  return found.toSorted((a, b) => rank(a, wanted) - rank(b, wanted));
}

/** In the title is nearer than in the small print. */
function rank({ rule, title }: RuleEntry, wanted: readonly string[]): number {
  const near = `${rule.code} ${rowOf(rule.code) ?? ''} ${rule.name} ${title}`.toLowerCase();
  return wanted.every((word) => near.includes(word)) ? 0 : 1;
}
