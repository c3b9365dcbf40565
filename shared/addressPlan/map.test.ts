import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Subnet, subnetOf } from '../address/ipv4.ts';
import { sizeOf } from '../address/spans.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { seededRandom } from '../design/testing/random.ts';
import { mapOf, partLength } from './map.ts';
import type { PlannedSubnet } from './model.ts';
import { addressPlan } from './plan.ts';
import { freeSpans, nextFree, stateAt, takeFree } from './room.ts';
import { containerOf, designOf, hostOf, networkOf, rowOf } from './testing.ts';

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 2000 : 60;
vi.setConfig({ testTimeout: 300_000 });

/** Rows small enough to be gone through address by address. */
function smallRows(seed: number): (PlannedSubnet & { readonly subnet: Subnet })[] {
  return addressPlan(randomDesign(seededRandom(seed))).rows.flatMap((row) =>
    row.subnet && row.subnet.length >= 16 ? [{ ...row, subnet: row.subnet }] : [],
  );
}

const AS_COUNTED = {
  conflict: 'used',
  used: 'used',
  seen: 'used',
  reserved: 'reserved',
  host: 'reserved',
  elsewhere: 'elsewhere',
  free: 'free',
} as const;

describe('intervals say the same as going through every address', () => {
  test('counts, free spans, the next free address', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const row of smallRows(seed)) {
          const counted = { used: 0, reserved: 0, elsewhere: 0, free: 0 };
          const free: number[] = [];
          for (let address = row.subnet.base; address <= row.subnet.last; address++) {
            const state = stateAt(row, address);
            counted[AS_COUNTED[state]]++;
            if (state === 'free') free.push(address);
          }
          const { capacity, used, free: left, reserved, elsewhere } = row.counts;
          expect(counted.free).toBe(left);
          expect(used + reserved + elsewhere + left).toBe(capacity);
          expect(counted.used).toBe(used);
          expect(sizeOf(freeSpans(row))).toBe(left);
          expect(nextFree(row)).toBe(free[0]);
          expect(takeFree(row, 5)).toEqual(free.slice(0, 5));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('maps', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const row of smallRows(seed)) {
          const map = mapOf(row, row.subnet);
          if (map.level === 'addresses') {
            expect(map.states).toEqual(map.states.map((_, index) => stateAt(row, row.subnet.base + index)));
            continue;
          }
          for (const part of map.parts) {
            const inside = mapOf(row, part.subnet);
            const states = inside.level === 'addresses' ? inside.states : [];
            const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length;
            expect(part).toMatchObject({
              size: states.length,
              used: count('used', 'seen'),
              elsewhere: count('elsewhere'),
              reserved: count('reserved', 'host'),
              conflicts: count('conflict'),
              free: count('free'),
            });
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

test('a map never has more than 1024 cells, down to every single address', () => {
  for (let length = 1; length <= 32; length++) {
    let window = subnetOf(0x0a000000, length);
    for (let steps = 0; steps < 5; steps++) {
      const cells = window.length >= 22 ? window.last - window.base + 1 : 2 ** (partLength(window) - window.length);
      expect(cells).toBeLessThanOrEqual(1024);
      if (window.length >= 22) break;
      window = subnetOf(window.base, partLength(window));
    }
    expect(window.length).toBeGreaterThanOrEqual(22);
  }
});

test('a /8 with ten thousand containers is one look at what is used', () => {
  const containers = Array.from({ length: 10_000 }, (_, at) =>
    containerOf(`web${at}`, 'wide', { ip: `10.${at % 250}.${Math.floor(at / 250)}.9` }),
  );
  const design = designOf(hostOf('A', { networks: [networkOf('wide', 'nat', '10.0.0.0/8', '10.0.0.1')], containers }));
  const row = rowOf(design, 'wide');
  expect(row.counts).toMatchObject({ capacity: 2 ** 24, used: 10_000, reserved: 3, free: 2 ** 24 - 10_003 });
  const map = mapOf(row, subnetOf(0x0a000000, 8));
  expect(map.level === 'parts' && map.parts.map(({ used }) => used).slice(0, 3)).toEqual([40, 40, 40]);
});
