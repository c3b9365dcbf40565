import { expect, test } from 'vitest';
import { around, fits } from './area.ts';

const seen = { x: 100, y: 100, width: 200, height: 100 };

test('an area serves until what is seen leaves it, or is small in it', () => {
  const area = around(seen);
  expect(area).toEqual({ x: 0, y: 50, width: 400, height: 200 });
  expect(fits(seen, area)).toBe(true);
  expect(fits({ ...seen, x: 200, y: 150 }, area)).toBe(true);
  expect(fits({ ...seen, x: 201 }, area)).toBe(false);
  expect(fits({ ...seen, y: 49 }, area)).toBe(false);
  expect(fits({ x: 150, y: 125, width: 100, height: 50 }, area)).toBe(false);
});
