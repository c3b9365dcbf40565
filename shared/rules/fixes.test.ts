import { describe, expect, it } from 'vitest';
import { applyEdit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { Design as DesignSchema } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { seededRandom } from '../design/testing/random.ts';
import { readExample } from '../import/readExample.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import type { Finding } from './finding.ts';
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

/**
 * Rules that speak up where another fault keeps others silent: of a driver nobody knows, of an adapter that is not to be
 * there, of a team that others share members with, of what is taken for new and exists. With that mended, those others
 * say what they have to say.
 */
const UNCOVERING: ReadonlySet<string> = new Set(
  'SY002 SY012 SY013 SY018 SY045 SY053 SY054 SY055 SY056 SY058 SY059 SY060'.split(' '),
);

describe('a fix never creates a new error', () => {
  it('in the failing examples of all rules', () => {
    const designs = RULES.flatMap((rule) => rule.examples.invalid.map(designOf));
    expect(designs.flatMap(newErrors)).toEqual([]);
  });

  it('in random designs', () => {
    for (let seed = 1; seed <= runs; seed++) {
      expect(newErrors(randomDesign(seededRandom(seed))), `seed ${seed}`).toEqual([]);
    }
  }, 600_000);
});

/** What goes wrong by following a fix, as “rule/fix → new error”. */
function newErrors(design: Design): string[] {
  const found = createJudge(RULES)(design).findings;
  const before = new Set(found.filter(isError).flatMap(identities));
  return found
    .filter(({ code }) => !UNCOVERING.has(code))
    .flatMap(({ code, fixes }) =>
      fixes.flatMap((fix) => {
        const after = createJudge(RULES)(applyEdit(design, fix.edit)).findings;
        const added = after.filter(
          (finding) => isError(finding) && !identities(finding).some((identity) => before.has(identity)),
        );
        return added.map((finding) => `${code}/${fix.variant ?? ''} → ${identities(finding)[0]}`);
      }),
    );
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** What is wrong with an address has several names; that it is wrong is one fault. */
const ADDRESS: ReadonlySet<string> = new Set(['SY095', 'SY096', 'SY097', 'SY098', 'SY099']);

function identities({ code, entities }: Finding): string[] {
  const name = ADDRESS.has(code) ? 'address' : code;
  // Of networks that overlap either may be asked to move, and only the first few are named.
  const concerned = code === 'SY100' ? entities : entities.slice(0, 1);
  return concerned.map(({ id }) => `${name} ${id}`);
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
