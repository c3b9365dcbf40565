import { describe, expect, it } from 'vitest';
import { applyEdit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { Design as DesignSchema } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { seededRandom } from '../design/testing/random.ts';
import { readExample } from '../import/readExample.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import { fixAll } from './fixAll.ts';
import { newErrors } from './newErrors.ts';
import type { Rule, RuleExample } from './rule.ts';

/** The catalogue test follows the first fix of each example; here every further way out is followed as well. */
describe.each(fixingRules())('%s', (_, rule, designs) => {
  it('is mended by each fix it offers, in a design that can be saved', () => {
    for (const design of designs) {
      const before = own(rule, design);
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const mended = applyEdit(design, fix.edit);
          expect(DesignSchema.safeParse(mended).success, fix.variant).toBe(true);
          expect(own(rule, mended).length, fix.variant).toBeLessThan(before.length);
        }
      }
    }
  });
});

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 3000 : 60;

describe('a fix never creates a new error', () => {
  it('in the failing examples of all rules', () => {
    expect(failingDesigns().flatMap(harmOfFixes)).toEqual([]);
  });

  it('in random designs', () => {
    for (let seed = 1; seed <= runs; seed++) {
      expect(harmOfFixes(randomDesign(seededRandom(seed))), `seed ${seed}`).toEqual([]);
    }
  }, 600_000);
});

/** What goes wrong by following a fix, as “rule/fix → new error”. */
function harmOfFixes(design: Design): string[] {
  const found = createJudge(RULES)(design).findings;
  return found.flatMap(({ code, fixes }) =>
    fixes.flatMap((fix) => {
      const after = createJudge(RULES)(applyEdit(design, fix.edit)).findings;
      return newErrors(found, after).map((added) => `${code}/${fix.variant ?? ''} → ${added.code}`);
    }),
  );
}

describe('fixing all of a rule', () => {
  it('mends what its fixes mend, as one edit, and makes no new error: failing examples', () => {
    expect(failingDesigns().flatMap(harmOfFixAll)).toEqual([]);
  });

  it('the same in random designs', () => {
    for (let seed = 1; seed <= runs; seed++) {
      expect(harmOfFixAll(randomDesign(seededRandom(seed))), `seed ${seed}`).toEqual([]);
    }
  }, 600_000);

  it('follows each fix in the design that the one before left', () => {
    const text = ['a', 'b', 'c', 'd'].map((name) => `docker run -d --name web-${name} -p 8080:80 nanoserver`);
    const design = readExample({ commands: text.join('\n') }).design;
    const { edit, count } = fixAll(design, ruleOf('SY125'), RULES, 100);
    const ports = applyEdit(design, edit).topology.hosts[0]?.containers.map(({ ports: [port] }) => port?.host);
    expect(ports).toEqual(['8080', '8081', '8082', '8083']);
    expect(count).toBe(3);
  });

  it('stops at the most that is asked for', () => {
    const text = ['a', 'b', 'c', 'd'].map((name) => `docker network create -d nat --internal lab-${name}`);
    const design = readExample({ commands: text.join('\n') }).design;
    expect(fixAll(design, ruleOf('SY145'), RULES, 2).count).toBe(2);
    expect(fixAll(design, ruleOf('SY145'), RULES, 100).count).toBe(4);
    expect(fixAll(design, ruleOf('SY085'), RULES, 100)).toEqual({ edit: { type: 'batch', edits: [] }, count: 0 });
  });

  it('passes over a fix that would do harm', () => {
    const design = readExample({
      commands: 'docker network create -d bridge one\ndocker network create -d bridge -o colour=green two',
    }).design;
    const { edit, count } = fixAll(design, ruleOf('SY012'), RULES, 100);
    const drivers = applyEdit(design, edit).topology.hosts[0]?.networks.map(({ driver }) => driver);
    expect(drivers).toEqual(['nat', 'bridge']);
    expect(count).toBe(1);
  });
});

/** What goes wrong by fixing all of any rule that found something that can be fixed. */
function harmOfFixAll(design: Design): string[] {
  const found = createJudge(RULES)(design).findings;
  const codes = new Set(found.filter(({ fixes }) => fixes.length > 0).map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const { edit, count } = fixAll(design, ruleOf(code), RULES, 1000);
    const mended = applyEdit(design, edit);
    const after = createJudge(RULES)(mended).findings;
    const left = after.filter((finding) => finding.code === code).length;
    const before = found.filter((finding) => finding.code === code).length;
    return [
      ...newErrors(found, after).map((added) => `${code} → ${added.code}`),
      ...(count > 0 && left >= before ? [`${code} mends nothing`] : []),
      ...(DesignSchema.safeParse(mended).success ? [] : [`${code} cannot be saved`]),
    ];
  });
}

function ruleOf(code: string): Rule {
  const rule = RULES.find((item) => item.code === code);
  if (!rule) throw new Error(code);
  return rule;
}

function failingDesigns(): Design[] {
  return RULES.flatMap((rule) => rule.examples.invalid.map(designOf));
}

describe('how many rules have a fix', () => {
  it('at least four of five that judge a drawing', () => {
    const judging = RULES.filter(({ scope }) => scope !== 'import');
    const fixed = judging.filter((rule) =>
      rule.examples.invalid.some((example) => own(rule, designOf(example)).some(({ fixes }) => fixes.length > 0)),
    );
    expect(fixed.length / judging.length).toBeGreaterThanOrEqual(0.8);
  });
});

function designOf(example: RuleExample): Design {
  return readExample(example).design;
}

function own(rule: Rule, design: Design) {
  return createJudge([rule])(design).findings;
}

/** Rules that offer a fix in any of their failing examples, with those examples. */
function fixingRules() {
  return RULES.map((rule) => [`${rule.code} ${rule.name}`, rule, rule.examples.invalid.map(designOf)] as const).filter(
    ([, rule, designs]) => designs.some((design) => own(rule, design).some(({ fixes }) => fixes.length > 0)),
  );
}
