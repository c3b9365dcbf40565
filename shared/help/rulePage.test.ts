import { describe, expect, it } from 'vitest';
import { ruleText, textsFor } from '../language/texts.ts';
import { RULES } from '../rules/catalogue.ts';
import type { RuleCode } from '../rules/rule.ts';
import { confidenceOf } from './confidence.ts';
import { ruleList, rulePage, searchRules } from './rulePage.ts';

const page = (code: RuleCode) => {
  const rule = RULES.find((item) => item.code === code);
  if (!rule) throw new Error(code);
  return rulePage(rule, 'en');
};

describe('the page of a rule', () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))('%s says what, why and how to fix it', (_, rule) => {
    const { title, says, why, howToFix, sources, fails, passes, severities } = rulePage(rule, 'en');
    for (const words of [title, says, why, howToFix]) {
      expect(words.trim().length).toBeGreaterThan(3);
      expect(words).not.toMatch(/\{\w+\}/);
    }
    // Why is more than the same once again.
    expect(why).not.toBe(ruleText('en', rule.code)?.message);
    expect(sources.length).toBeGreaterThan(0);
    expect(severities.length).toBeGreaterThan(0);
    for (const example of fails) expect(example.says, example.title).toBeTruthy();
    expect(passes.length).toBeGreaterThan(0);
  });

  it('tells how sure it is', () => {
    expect(confidenceOf({ sources: ['INF'] })).toBe('inferred');
    expect(confidenceOf({ sources: ['S16', 'INF'] })).toBe('partly');
    expect(confidenceOf({ sources: ['gh:moby/moby#38412'] })).toBe('reported');
    expect(confidenceOf({ sources: ['gh:moby/moby#38412', 'WIN'] })).toBe('documented');
  });

  it('says in words when it applies', () => {
    expect(page('SY104').gates).toContain('Windows builds before 15063 (Windows 10 1703)');
    expect(page('SY037').gates).toContain('Windows build 17763 and later (Windows Server 2019)');
    expect(page('SY136').gates).toContain('Docker Engine before 29.0');
    expect(page('SY021').dependsOn).toEqual(
      expect.arrayContaining(['the Windows version', 'the Windows updates installed']),
    );
    expect(page('SY016').dependsOn.join()).toMatch(/platform/);
    expect(page('SY130').dependsOn).toContain('the container’s isolation');
  });

  it('shows what an example comes to on each release', () => {
    const on = (code: RuleCode) => page(code).releases.map(({ id, severity }) => `${id} ${severity ?? '–'}`);
    expect(on('SY104')).toEqual(['WS2016 error', 'WS2019 –', 'WS2022 –', 'WS2025 –']);
    expect(on('SY161')).toEqual(['WS2016 error', 'WS2019 info', 'WS2022 info', 'WS2025 info']);
    expect(on('SY085')).toEqual([]);
  });
});

describe('the list of rules', () => {
  const list = ruleList('en');
  const codes = (search: string) => searchRules(list, search).map(({ rule }) => rule.code);

  it('has every rule, in the order of the codes', () => {
    expect(list.map(({ rule }) => rule.code)).toEqual(RULES.map(({ code }) => code).sort());
    expect(codes('')).toHaveLength(RULES.length);
  });

  it('is searched by code, by row, by name and by what is said', () => {
    expect(codes('sy085')[0]).toBe('SY085');
    expect(codes('C104')[0]).toBe('SY104');
    expect(codes('gateway-in-subnet')).toEqual(['SY085']);
    expect(codes('mac spoofing')).toContain('SY062');
    expect(codes('no such rule at all')).toEqual([]);
  });

  it('puts what has the words in its name before what has them in the small print', () => {
    const found = codes('encryption');
    expect(found[0]).toBe('SY036');
  });

  it('falls back to English where a language has no texts of a rule', () => {
    expect(ruleList('fr')[0]?.title).toBe(ruleText('en', 'SY001')?.title);
    expect(textsFor('fr').locale).toBe('en');
  });
});
