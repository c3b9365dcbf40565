import { describe, expect, test } from 'vitest';
import { createContainer, createHost, emptyDesign } from './create.ts';
import { applyDelta, deltaBetween } from './delta.ts';
import { applyEdit } from './edits.ts';
import { randomDesign, randomEdit } from './testing/arbitrary.ts';
import { seededRandom } from './testing/random.ts';

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 20_000 : 500;
/** What has been in a file: same content, other objects. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('a delta', () => {
  test('takes a copy of the old design to the new one, whatever the edit', () => {
    const random = seededRandom(20_260);
    let design = randomDesign(random);
    for (let run = 0; run < RUNS; run++) {
      if (run % 25 === 0) design = randomDesign(random);
      const next = applyEdit(design, randomEdit(random, design));
      const delta = deltaBetween(design, next);
      if (next === design) expect(delta).toBeUndefined();
      else if (delta) expect(applyDelta(copied(design), copied(delta))).toEqual(copied(next));
      else expect(copied(next)).toEqual(copied(design));
      design = next;
    }
  });

  test('goes both ways between any two designs', () => {
    const random = seededRandom(7);
    for (let run = 0; run < RUNS / 10; run++) {
      const [a, b] = [randomDesign(random), randomDesign(random)];
      expect(applyDelta(copied(a), copied(deltaBetween(a, b) ?? { keys: {} }))).toEqual(copied(b));
      expect(applyDelta(copied(b), copied(deltaBetween(b, a) ?? { keys: {} }))).toEqual(copied(a));
    }
  });

  test('is as large as the change, not as the design', () => {
    const containers = Array.from({ length: 5000 }, (_, index) => createContainer(`c${index}`, `web${index}`, 'img'));
    const before = { ...emptyDesign(), topology: { swarms: [], hosts: [createHost('h', 'H', { containers })] } };
    const renamed = applyEdit(before, {
      type: 'change',
      host: 'h',
      kind: 'container',
      id: 'c2500',
      set: { name: 'db' },
    });
    expect(JSON.stringify(deltaBetween(before, renamed)).length).toBeLessThan(200);
  });

  test('carries keys that mean something to JavaScript', () => {
    const before = JSON.parse('{"labels":{"a":"1"}}');
    const after = JSON.parse('{"labels":{"__proto__":"x","constructor":"y"}}');
    expect(JSON.stringify(applyDelta(before, copied(deltaBetween(before, after) ?? {})))).toBe(JSON.stringify(after));
  });

  test('that does not fit is refused', () => {
    expect(() => applyDelta(7, { keys: {} })).toThrow(TypeError);
    expect(() => applyDelta([], { at: 0, cut: 1, insert: [], items: {} })).toThrow(TypeError);
  });
});
