import { describe, expect, it } from 'vitest';
import { applyEdit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { Design as DesignSchema } from '../design/schema.ts';
import { readDockerCommands } from '../import/docker/read.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import type { Rule, RuleExample } from './rule.ts';

/** The catalogue test follows the first fix of each example; here every further way out is followed as well. */
describe.each(RULES.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))('%s', (_, rule) => {
  const designs = rule.examples.invalid.map(designOf);
  const offered = designs.flatMap((design) => own(rule, design).flatMap(({ fixes }) => fixes));

  it.skipIf(offered.length === 0)('is mended by each fix it offers, in a design that can be saved', () => {
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

function designOf(example: RuleExample): Design {
  if (example.design) return example.design();
  return readDockerCommands(example.commands ?? '', { hostFacts: example.host }).design;
}

function own(rule: Rule, design: Design) {
  return createJudge([rule])(design).findings;
}
