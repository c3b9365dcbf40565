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

  test.each([
    ['texts in another order', { a: '1', b: '2' }, { b: '2', a: '1' }, undefined],
    ['one text more at the end', { a: '1' }, { a: '1', b: '2' }, { keys: { b: { to: '2' } } }],
    ['one text more in front', { a: '1' }, { b: '2', a: '1' }, { to: { b: '2', a: '1' } }],
    ['one text less', { a: '1', b: '2', c: '3' }, { a: '1', c: '3' }, { keys: { b: {} } }],
    ['another text in its place', { a: '1', b: '2' }, { a: '1', b: '3' }, { keys: { b: { to: '3' } } }],
    ['a list without ids', { a: ['x'] }, { a: ['x', 'y'] }, { keys: { a: { to: ['x', 'y'] } } }],
    ['a list that becomes something else', { a: [{ id: 'x' }] }, { a: 'x' }, { keys: { a: { to: 'x' } } }],
    [
      'something new of a list',
      [{ id: 'x' }],
      [{ id: 'y' }, { id: 'x' }],
      { at: 0, cut: 0, insert: [{ id: 'y' }], items: {} },
    ],
    [
      'something changed behind what goes',
      [{ id: 'x' }, { id: 'y' }, { id: 'z', n: 1 }],
      [{ id: 'x' }, { id: 'z', n: 2 }],
      { at: 1, cut: 1, insert: [], items: { 2: { keys: { n: { to: 2 } } } } },
    ],
    ['the same, in other objects', { a: [{ id: 'x' }] }, { a: [{ id: 'x' }] }, undefined],
    ['nothing any more', { a: '1' }, undefined, {}],
  ] as const)('of %s', (_, before, after, delta) => {
    expect(deltaBetween(before, after)).toEqual(delta);
    if (delta) expect(JSON.stringify(applyDelta(copied(before), delta))).toBe(JSON.stringify(after));
  });

  test('keeps the order of texts alone: options are exported in theirs', () => {
    expect(deltaBetween({ a: 1 }, { b: 2, a: 1 })).toEqual({ keys: { b: { to: 2 } } });
    const many = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`k${index}`, 'x']));
    expect(deltaBetween(many, { first: 'x', ...many })).toEqual({ keys: { first: { to: 'x' } } });
  });

  test('that does not fit is refused', () => {
    expect(() => applyDelta(7, { keys: {} })).toThrow(TypeError);
    expect(() => applyDelta([], { at: 0, cut: 1, insert: [], items: {} })).toThrow(TypeError);
  });
});
