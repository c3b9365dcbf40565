import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashes, type Interval, overlappingPairs } from './intervals.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 300;

/** Few numbers, so that intervals meet, touch, repeat and contain each other. */
const intervals: fc.Arbitrary<Interval<number>[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })), { maxLength: 40 })
  .map((list) => list.map(([first, length], of) => ({ first, last: first + length, of })));

function naivePairs(list: readonly Interval<number>[]): string[] {
  const pairs: string[] = [];
  for (const [index, a] of list.entries()) {
    for (const b of list.slice(index + 1)) if (a.first <= b.last && b.first <= a.last) pairs.push(named(a, b));
  }
  return pairs.sort();
}

function named(a: Interval<number>, b: Interval<number>): string {
  return [a.of, b.of].sort((x, y) => x - y).join('-');
}

describe('overlappingPairs', () => {
  it('finds exactly the pairs that comparing each with each finds, each once', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const found = overlappingPairs(list).map(([a, b]) => named(a, b));
        expect(found.sort()).toEqual(naivePairs(list));
      }),
      { numRuns: runs },
    );
  });

  it('counts ends as inside, and neighbours as apart', () => {
    const touching = [
      { first: 1, last: 5, of: 'a' },
      { first: 5, last: 9, of: 'b' },
    ];
    expect(overlappingPairs(touching)).toHaveLength(1);
    const apart = [
      { first: 1, last: 4, of: 'a' },
      { first: 5, last: 9, of: 'b' },
    ];
    expect(overlappingPairs(apart)).toEqual([]);
  });

  it('leaves its input as it was', () => {
    const list = [
      { first: 9, last: 9, of: 'b' },
      { first: 1, last: 1, of: 'a' },
    ];
    overlappingPairs(list);
    expect(list.map(({ of }) => of)).toEqual(['b', 'a']);
  });
});

describe('clashes', () => {
  it('names every interval that overlaps one that starts no later, once, with one it really overlaps', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const found = clashes(list);
        const sorted = [...list].sort((a, b) => a.first - b.first);
        const expected = sorted.filter((item, index) =>
          sorted.slice(0, index).some((earlier) => item.first <= earlier.last),
        );
        expect(found.map(([, later]) => later.of)).toEqual(expected.map(({ of }) => of));
        for (const [a, b] of found) expect(a.first <= b.last && b.first <= a.last && a.of !== b.of).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('is linear in copies of the same interval', () => {
    const copies = Array.from({ length: 1000 }, (_, of) => ({ first: 80, last: 80, of }));
    expect(clashes(copies)).toHaveLength(999);
  });
});
