import { expect, it } from 'vitest';
import { MARK_GAP } from './drawing.ts';
import { rowFrom, spread } from './spread.ts';

const BOUNDS = { from: 0, to: 1000 };

it('spaces marks evenly where there is room, in the direction asked for', () => {
  expect(spread([20, 20], { from: 0, to: 340 }, BOUNDS)).toEqual([110, 230]);
  expect(spread([20, 20], { from: 340, to: 0 }, BOUNDS)).toEqual([230, 110]);
});

it('keeps them apart and in order where there is none', () => {
  const [first = 0, second = 0] = spread([50, 50], { from: 500, to: 510 }, BOUNDS);
  expect(second - first).toBe(50 + MARK_GAP);
  expect((first + second) / 2).toBe(505);
});

it('keeps them within the bounds', () => {
  expect(spread([100, 100], { from: 10, to: 0 }, BOUNDS)).toEqual([150 + MARK_GAP, 50]);
  expect(spread([100], { from: 1000, to: 1000 }, BOUNDS)).toEqual([950]);
});

it('starts a row at a place, if it fits there', () => {
  expect(rowFrom([20, 40], 100, 500, BOUNDS)).toEqual([100, 100 + 10 + MARK_GAP + 20]);
  expect(rowFrom([20, 40], 100, 0, BOUNDS)).toEqual([100, 100 - 10 - MARK_GAP - 20]);
  expect(rowFrom([20, 400], 100, 0, BOUNDS)).toBeUndefined();
});
