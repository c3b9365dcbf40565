import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../design/create.ts';
import { applyEdit } from '../design/edits.ts';
import type { Design, Host } from '../design/schema.ts';
import { randomDesign, randomEdit } from '../design/testing/arbitrary.ts';
import { pickAny, seededRandom } from '../design/testing/random.ts';
import { RULES } from './catalogue.ts';
import { createHostContext } from './context.ts';
import { createJudge, isOpen } from './engine.ts';
import { summarize } from './finding.ts';
import type { Rule } from './rule.ts';

const full = process.env.SWITCHYARD_FUZZ === 'full';
const runs = full ? 5000 : 150;
const timeout = full ? 900_000 : 60_000;

/** Trying fixes judges every design several times over; how it is judged is the same without. */
const UNTRIED: readonly Rule[] = RULES.map((rule) =>
  rule.scope === 'neighbours' ? { ...rule, tried: undefined } : rule,
);

/** A judge that has seen nothing, on objects nobody has seen: rules may remember by identity too. */
function fromScratch(design: Design, rules: readonly Rule[]) {
  return createJudge(rules)(structuredClone(design) as Design);
}

describe('judging after an edit', () => {
  const findsTheSame = (rules: readonly Rule[], numRuns: number) => {
    const seed = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(seed, fc.array(seed, { maxLength: 12 }), (designSeed, editSeeds) => {
        const judge = createJudge(rules);
        let design = deepFreeze(randomDesign(seededRandom(designSeed)));
        const seen = [design];
        expect(judge(design)).toEqual(fromScratch(design, rules));
        for (const editSeed of editSeeds) {
          design = deepFreeze(nextDesign(design, seen, editSeed, judge));
          seen.push(design);
          expect(judge(design)).toEqual(fromScratch(design, rules));
        }
      }),
      { numRuns, seed: 20_240 },
    );
  };

  it('finds what judging from scratch finds, whatever was edited', { timeout }, () => {
    findsTheSame(UNTRIED, runs);
  });

  it('offers the fixes that judging from scratch offers', { timeout }, () => {
    findsTheSame(RULES, Math.ceil(runs / 10));
  });

  it('sums up what it found', () => {
    for (let seed = 0; seed < 50; seed++) {
      const verdict = createJudge(RULES)(randomDesign(seededRandom(seed)));
      expect(verdict.summary).toEqual(summarize(verdict.findings));
      expect([...[...verdict.byHost.values()].flat(), ...verdict.acrossHosts]).toEqual(verdict.findings);
    }
  });

  it('keeps the findings of a host that did not change', () => {
    const judge = createJudge(RULES);
    const before = twoHosts();
    const first = judge(before).byHost.get('b');
    const network = createNetwork('n2', '', 'nat');
    const after = applyEdit(before, { type: 'add', kind: 'network', host: 'a', value: network });
    expect(judge(after).byHost.get('b')).toBe(first);
  });

  it('judges a new container and no other', () => {
    const judged: string[] = [];
    const judge = createJudge([
      {
        code: 'SY999',
        name: 'spy',
        severity: 'info',
        scope: 'container',
        sources: ['INF'],
        check: (container) => judged.push(container.id),
        examples: { valid: [{}], invalid: [{}] },
      },
    ]);
    const before = twoHosts();
    judge(before);
    judged.length = 0;
    const added = createContainer('new', 'new', 'image');
    judge(applyEdit(before, { type: 'add', kind: 'container', host: 'a', value: added }));
    expect(judged).toEqual(['new']);
  });
});

describe('a gate', () => {
  const context = (facts: Partial<Host>) => createHostContext(createHost('h', 'h', facts), []);

  it.each([
    [{ build: { from: 17763 } }, { build: 17763 }, true],
    [{ build: { from: 17763 } }, { build: 17762 }, false],
    [{ build: { before: 17763 } }, { build: 17762 }, true],
    [{ build: { before: 17763 } }, { build: 17763 }, false],
    [{ build: { from: 17763 } }, { release: 'WS2019' }, true],
    [{ build: { from: 17763 } }, {}, false],
    [{ engine: { from: '23.0' } }, { engine: '23.0' }, true],
    [{ engine: { from: '23.0' } }, { engine: '20.10.24' }, false],
    [{ engine: { before: '23.0' } }, { engine: '20.10.24' }, true],
    [{ engine: { before: '23.0' } }, { engine: '23.0.0' }, false],
    [{ engine: { before: '23.0' } }, { engine: 'unknown' }, false],
    [{ engine: { from: '23.0' } }, {}, false],
  ] as const)('%o and host %o: %s', (gate, facts, open) => {
    expect(isOpen(gate, context(facts))).toBe(open);
  });
});

/** A random edit, a quick fix of something found, or a step back to a design seen before (undo). */
function nextDesign(
  design: Design,
  seen: readonly Design[],
  seed: number,
  judge: ReturnType<typeof createJudge>,
): Design {
  const random = seededRandom(seed);
  const dice = random();
  if (dice < 0.1) return pickAny(random, seen) ?? design;
  if (dice < 0.3) {
    const fixes = judge(design).findings.flatMap((finding) => finding.fixes);
    const fix = pickAny(random, fixes);
    if (fix) return applyEdit(design, fix.edit);
  }
  return applyEdit(design, randomEdit(random, design));
}

function twoHosts(): Design {
  const host = (id: string) =>
    createHost(id, id, {
      networks: [createNetwork(`${id}-net`, 'lab', 'nat', { subnets: [{ subnet: '10.61.0.5/24' }] })],
      containers: [
        createContainer(`${id}-web`, 'web', 'image', { endpoints: [{ id: `${id}-e`, network: `${id}-net` }] }),
      ],
    });
  return { ...emptyDesign(), topology: { swarms: [], hosts: [host('a'), host('b')] } };
}

/** Judging must not change a design. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
