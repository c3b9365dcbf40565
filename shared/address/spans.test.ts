import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAt, gapsIn, mergeSpans, sizeOf, spanAt } from './spans.ts';

const span = fc.tuple(fc.nat(60), fc.nat(8)).map(([first, more]) => ({ first, last: first + more }));
const spans = fc.array(span, { maxLength: 12 });
const covers = (list: readonly { first: number; last: number }[], at: number) =>
  list.some(({ first, last }) => first <= at && at <= last);

test('merged spans cover the same addresses, apart and in order', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const merged = mergeSpans(list);
      for (let at = 0; at < 70; at++) expect(covers(merged, at)).toBe(covers(list, at));
      for (const [index, { first }] of merged.entries()) {
        const before = merged[index - 1];
        if (before) expect(first).toBeGreaterThan(before.last + 1);
      }
    }),
  );
});

test('gaps are what is left of the whole', () => {
  fc.assert(
    fc.property(spans, span, (list, whole) => {
      const merged = mergeSpans(list);
      const gaps = gapsIn(whole, merged);
      for (let at = whole.first; at <= whole.last; at++) expect(covers(gaps, at)).toBe(!covers(list, at));
      expect(sizeOf(gaps)).toBeLessThanOrEqual(whole.last - whole.first + 1);
      for (const { first, last } of gaps)
        expect(first >= whole.first && last <= whole.last && first <= last).toBe(true);
    }),
  );
});

test('what holds an address is found', () => {
  fc.assert(
    fc.property(spans, fc.nat(70), (list, at) => {
      const merged = mergeSpans(list);
      expect(spanAt(merged, at) !== undefined).toBe(covers(list, at));
    }),
  );
});

test('the end of the address space is not stepped over', () => {
  const whole = { first: 0xffffff00, last: 0xffffffff };
  expect(gapsIn(whole, [{ first: 0xffffff80, last: 0xffffffff }])).toEqual([{ first: 0xffffff00, last: 0xffffff7f }]);
  expect(gapsIn(whole, [whole])).toEqual([]);
});

test('the first item at an address', () => {
  const list = [3, 3, 5, 9].map((address) => ({ address }));
  expect([0, 3, 4, 9, 10].map((address) => firstAt(list, address))).toEqual([0, 0, 2, 3, 4]);
});
