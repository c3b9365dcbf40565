import { describe, expect, it } from 'vitest';
import { type EntityRef, elementsOf, findHost, isElementKind } from '../design/entities.ts';
import type { Design, Host } from '../design/schema.ts';
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

function isThere(design: Design, ref: EntityRef): boolean {
  const { hosts, swarms } = design.topology;
  if (ref.kind === 'design') return true;
  if (ref.kind === 'swarm') return swarms.some(({ id }) => id === ref.id);
  if (ref.kind === 'host') return findHost(design, ref.id) !== undefined;
  // An overlay of another host may be named without its host.
  const anywhere = ref.host === undefined && ref.kind === 'network';
  return hosts.some((host) => (anywhere || host.id === ref.host) && holds(host, ref));
}

function holds(host: Host, { kind, id, container }: EntityRef): boolean {
  if (isElementKind(kind)) return elementsOf(host, kind).some((element) => element.id === id);
  return host.containers.some((item) => item.id === container && item.endpoints.some((endpoint) => endpoint.id === id));
}
