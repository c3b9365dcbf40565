import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Design } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { chance, pick, type Random, seededRandom } from '../design/testing/random.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import type { Finding } from '../rules/finding.ts';
import type { Conflict } from './model.ts';
import { addressPlan } from './plan.ts';

/** The plan finds its conflicts on its own way, by intervals; what it and the rules say must be the same. */

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 10_000 : 400;
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

const ofOther = ({ other }: Conflict) => `${other.ref.id} ${other.text}`;

/** A random design whose networks are on one physical network more often than chance has it. */
function onOneLan(random: Random): Design {
  const design = randomDesign(random);
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    networks: host.networks.map((network) =>
      chance(random, 0.5)
        ? {
            ...network,
            driver: pick(random, ['transparent', 'transparent', 'l2bridge', 'overlay']),
            options: {},
            subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }, ...network.subnets.slice(1)],
          }
        : network,
    ),
  }));
  return { ...design, topology: { ...design.topology, hosts } };
}

describe('the plan agrees with the rules', () => {
  test.each(['SY095', 'SY096', 'SY097', 'SY099'])('%s, of single addresses', (code) => {
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

  test('SY098, of addresses across hosts', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = onOneLan(seededRandom(seed));
        const found = new Set(findingsOf(design, ['SY098']).map(ofFinding));
        const planned = conflictsOf(design, 'SY098');
        const named = new Set(planned.map(ofConflict));
        expect([...found].filter((item) => !named.has(item))).toEqual([]);
        // The plan marks both sides; the rule speaks of the later one.
        const strangers = planned.filter((item) => !found.has(ofConflict(item)) && !found.has(ofOther(item)));
        expect(strangers).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(['SY085', 'SY101', 'SY102'])('%s, of a network and its host', (code) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = randomDesign(seededRandom(seed));
        const found = findingsOf(design, [code]).map(
          ({ entities, field }) => `${entities[0]?.id} ${field?.replace('gateway', 'subnet')}`,
        );
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
