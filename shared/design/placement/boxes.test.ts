import { expect, test } from 'vitest';
import { holds, overlaps } from './boxes.ts';

const box = (x: number, y: number, width = 10, height = 10) => ({ x, y, width, height });
const middle = box(100, 100);
/** So far beside the middle box, on each of its sides. */
const beside = (far: number) => [box(90 - far, 100), box(110 + far, 100), box(100, 90 - far), box(100, 110 + far)];

test('boxes overlap where there is less than the air between them, on every side', () => {
  for (const other of beside(0)) expect([overlaps(middle, other), overlaps(middle, other, 1)]).toEqual([false, true]);
  for (const other of beside(-1)) expect(overlaps(middle, other)).toBe(true);
  for (const other of beside(5))
    expect([overlaps(middle, other, 5), overlaps(middle, other, 6)]).toEqual([false, true]);
});

test('a box holds another to its edges, and a little beyond them', () => {
  expect(holds(box(100, 100, 30, 30), box(100, 100, 30, 30))).toBe(true);
  for (const [x, y] of [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ] as const) {
    const moved = box(100 + x, 100 + y);
    expect([holds(middle, moved), holds(middle, moved, 1), holds(middle, box(100 + 2 * x, 100 + 2 * y), 1)]).toEqual([
      false,
      true,
      false,
    ]);
  }
});
