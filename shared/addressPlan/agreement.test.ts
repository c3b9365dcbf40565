import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Design } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { seededRandom } from '../design/testing/random.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import type { Finding } from '../rules/finding.ts';
import type { Conflict } from './model.ts';
import { addressPlan } from './plan.ts';

/** The plan finds its conflicts on its own way, by intervals; what it and the rules say must be the same. */

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 20_000 : 600;
vi.setConfig({ testTimeout: 300_000 });

const findingsOf = (design: Design, codes: readonly string[]) =>
  createJudge(RULES.filter(({ code }) => codes.includes(code)))(design).findings;

const conflictsOf = (design: Design, code: string): readonly (Conflict & { readonly network: string })[] =>
  addressPlan(design).rows.flatMap(({ conflicts, network }) =>
    network ? conflicts.filter((item) => item.code === code).map((item) => ({ ...item, network: network.id })) : [],
  );

const sorted = (items: Iterable<string>) => [...new Set(items)].sort();

/** Container and address; which of several partners is named is a matter of taste. */
const ofFinding = ({ entities, params }: Finding) => `${entities[0]?.id} ${params?.ip}`;
const ofConflict = ({ own }: Conflict) => `${own.ref.id} ${own.text}`;

describe('the plan agrees with the rules', () => {
  test.each(['SY095', 'SY096', 'SY097', 'SY098', 'SY099'])('%s, of single addresses', (code) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = randomDesign(seededRandom(seed));
        const found = findingsOf(design, [code]);
        const planned = conflictsOf(design, code);
        expect(sorted(planned.map(ofConflict))).toEqual(sorted(found.map(ofFinding)));
      }),
      { numRuns: RUNS },
    );
  });

  test.each(['SY101', 'SY102'])('%s, of a network and its host', (code) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = randomDesign(seededRandom(seed));
        const found = findingsOf(design, [code]).map(({ entities, field }) => `${entities[0]?.id} ${field}`);
        const planned = addressPlan(design).rows.flatMap(({ network, index, conflicts }) =>
          network && conflicts.some((item) => item.code === code) ? [`${network.id} subnets.${index}.subnet`] : [],
        );
        expect(sorted(planned)).toEqual(sorted(found));
      }),
      { numRuns: RUNS },
    );
  });

  test('SY100, of two networks', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = randomDesign(seededRandom(seed));
        const found = findingsOf(design, ['SY100']);
        const pair = (a: string | undefined, b: string | undefined, severity: string) =>
          `${[a, b].sort().join(' ')} ${severity}`;
        const pairs = new Set(found.map(({ entities: [a, b], severity }) => pair(a?.id, b?.id, severity)));
        const planned = conflictsOf(design, 'SY100').map((item) =>
          pair(item.network, item.other.ref.id, item.severity),
        );
        expect([...pairs].filter((item) => !planned.includes(item))).toEqual([]);
        // The rule stops after the third partner of a network.
        const crowded = found.length > 2;
        if (!crowded) expect(sorted(planned)).toEqual(sorted(pairs));
      }),
      { numRuns: RUNS },
    );
  });
});
