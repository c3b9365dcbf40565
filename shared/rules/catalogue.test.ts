import { describe, expect, it } from 'vitest';
import { applyEdit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { readExample } from '../import/readExample.ts';
import { ruleText } from '../language/texts.ts';
import { SOURCES } from '../windows/sources.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import type { Finding } from './finding.ts';
import type { InvalidExample, Rule, RuleExample } from './rule.ts';

/** Runs every example of every rule, so that a rule cannot be added without showing that it works. */

describe('the catalogue', () => {
  it('has every code once', () => {
    expect(repeated(RULES.map((rule) => rule.code))).toEqual([]);
  });

  it('has every readable name once', () => {
    expect(repeated(RULES.map((rule) => rule.name))).toEqual([]);
    for (const rule of RULES) expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe.each(RULES.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))('%s', (_, rule) => {
  it('names sources that exist', () => {
    for (const source of rule.sources) {
      const known = source === 'INF' || /^gh:[\w.-]+\/[\w.-]+#\d+$/.test(source) || source in SOURCES;
      expect(known, source).toBe(true);
    }
  });

  if (rule.scope !== 'import' && rule.sources.every((source) => source === 'INF')) {
    it('says that it is an inference, having no other source', () => {
      expect(ruleText('en', rule.code)?.why).toMatch(/inference/);
    });
  }

  it('has English texts, all of which its examples can fill', () => {
    const texts = ruleText('en', rule.code);
    expect(texts, 'no texts').toBeDefined();
    for (const text of [texts?.title, texts?.message, texts?.why, texts?.fix]) expect(text?.trim()).toBeTruthy();
    for (const example of rule.examples.invalid) {
      for (const finding of ownFindings(rule, example)) checkTexts(finding);
    }
  });

  it('says in a title what an example shows that is drawn', () => {
    const drawn = [...rule.examples.valid, ...rule.examples.invalid].filter(({ design }) => design);
    expect(drawn.filter(({ title }) => !title?.trim())).toEqual([]);
  });

  it.each(titled(rule.examples.valid))('passes: %s', (_title, example) => {
    expect(ownFindings(rule, example)).toEqual([]);
  });

  it.each(titled(rule.examples.invalid))('fails: %s', (_title, example) => {
    const severities = ownFindings(rule, example).map((finding) => finding.severity);
    expect(severities).toContain(example.severity ?? rule.severity);
  });

  const fixable = rule.examples.invalid.filter((example) => example.fixable !== false && firstFix(rule, example));
  it.each(titled(fixable))('is mended by its first fix: %s', (_title, example) => {
    const { design } = load(example);
    const fix = firstFix(rule, example);
    if (!fix) throw new Error('no fix');
    const mended = applyEdit(design, fix.edit);
    expect(mended).not.toBe(design);
    const before = new Set(judgeAll(design).filter(isError).map(identity));
    const after = judgeAll(mended);
    expect(after.filter((finding) => finding.code === rule.code)).toEqual([]);
    const added = after.filter((finding) => isError(finding) && !before.has(identity(finding)));
    expect(added).toEqual([]);
  });

  const promised = rule.examples.invalid.filter((example) => example.fixable === true);
  it.each(titled(promised))('gives the fix it promises: %s', (_title, example) => {
    expect(firstFix(rule, example)).toBeDefined();
  });
});

function load(example: RuleExample): { readonly design: Design; readonly findings: readonly Finding[] } {
  if (!example.design && example.commands === undefined) throw new Error('an example has commands or a design');
  return readExample(example);
}

/** What a fresh judge says; memory between examples could hide a mistake. */
function judgeAll(design: Design): readonly Finding[] {
  return createJudge(RULES)(design).findings;
}

function ownFindings(rule: Rule, example: RuleExample): readonly Finding[] {
  const { design, findings } = load(example);
  return [...findings, ...judgeAll(design)].filter((finding) => finding.code === rule.code);
}

function firstFix(rule: Rule, example: InvalidExample) {
  return ownFindings(rule, example).find((finding) => finding.fixes.length > 0)?.fixes[0];
}

/** Every text a finding asks for exists, and every `{name}` in it has a value. */
function checkTexts(finding: Finding): void {
  const texts = ruleText('en', finding.code);
  if (!texts) throw new Error(`no texts for ${finding.code}`);
  const message = finding.variant === undefined ? texts.message : texts.variants?.[finding.variant];
  expect(message ?? texts.message, `variant ${finding.variant}`).toBeDefined();
  expect(unfilled(message ?? texts.message, finding.params), `message, variant ${finding.variant}`).toEqual([]);
  for (const fix of finding.fixes) {
    const title = fix.variant === undefined ? texts.fix : texts.fixes?.[fix.variant];
    expect(title, `fix ${fix.variant}`).toBeDefined();
    expect(unfilled(title ?? '', { ...finding.params, ...fix.params }), `fix ${fix.variant}`).toEqual([]);
  }
  if (finding.fixes.length === 0) expect(unfilled(texts.fix, finding.params), 'advice').toEqual([]);
}

function unfilled(text: string, params: Finding['params'] = {}): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').filter((name) => !(name in params));
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

function identity(finding: Finding): string {
  return `${finding.code} ${finding.entities[0]?.id ?? ''}`;
}

function titled<T extends RuleExample>(examples: readonly T[]): [string, T][] {
  return examples.map((example, index) => [
    [`${index + 1}.`, example.title, example.commands?.replaceAll('\n', '; ')].filter(Boolean).join(' '),
    example,
  ]);
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
