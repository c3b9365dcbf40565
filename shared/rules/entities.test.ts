import { describe, expect, it } from 'vitest';
import { type EntityRef, elementsOf, findHost, findSwarm, hostHolding, isElementKind } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { seededRandom } from '../design/testing/random.ts';
import { readExample } from '../import/readExample.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import type { Finding } from './finding.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 3000 : 200;

/** A finding is shown where its entities are: one that leads nowhere, or to another host, cannot be found. */
describe('what a finding is about is where it says, and said once', () => {
  it('in the examples of all rules', () => {
    for (const { code, examples } of RULES) {
      for (const example of [...examples.valid, ...examples.invalid]) {
        const { design, findings } = readExample(example);
        expect(lost(design, [...findings, ...createJudge(RULES)(design).findings]), code).toEqual([]);
      }
    }
  });

  it('in random designs', () => {
    const judge = createJudge(RULES);
    for (let seed = 1; seed <= runs; seed++) {
      const design = randomDesign(seededRandom(seed));
      expect(lost(design, judge(design).findings), `seed ${seed}`).toEqual([]);
    }
  });
});

function lost(design: Design, findings: readonly Finding[]): string[] {
  return findings.flatMap(({ code, entities }) => {
    const wrong = entities.filter((ref) => !isThere(design, ref)).map((ref) => `${code} ${JSON.stringify(ref)}`);
    const names = entities.map((ref) => `${ref.kind} ${ref.id}`);
    return new Set(names).size === names.length ? wrong : [...wrong, `${code} twice: ${names.join(', ')}`];
  });
}

function isThere(design: Design, { kind, id, host: hostId, container }: EntityRef): boolean {
  if (kind === 'design') return true;
  if (kind === 'swarm') return findSwarm(design, id) !== undefined;
  if (kind === 'host') return findHost(design, id) !== undefined;
  // An overlay of another host may be named without its host.
  const host = hostId === undefined && kind === 'network' ? hostHolding(design, id) : findHost(design, hostId ?? '');
  if (!host) return false;
  if (isElementKind(kind)) return elementsOf(host, kind).some((element) => element.id === id);
  return host.containers.some((item) => item.id === container && item.endpoints.some((endpoint) => endpoint.id === id));
}
