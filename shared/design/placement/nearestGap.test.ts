import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from './boxes.ts';
import { nearestGap } from './nearestGap.ts';

const size = { width: 200, height: 100 };
const view = { x: 0, y: 0, width: 1000, height: 600 };
const at = { x: 500, y: 300 };
const air = 16;

describe('the nearest gap', () => {
  test('is the place itself where nothing stands there', () => {
    expect(nearestGap(size, at, { within: view, taken: [], air })).toEqual({ x: 400, y: 250, ...size });
  });

  test('is beside what stands there, on the nearer side', () => {
    const host = { x: 300, y: 280, width: 400, height: 300 };
    expect(nearestGap(size, at, { within: view, taken: [host], air })).toEqual({ x: 400, y: 164, ...size });
  });

  test('is not out of view', () => {
    const host = { x: 20, y: 20, width: 700, height: 560 };
    expect(nearestGap(size, at, { within: view, taken: [host], air })).toEqual({ x: 736, y: 250, ...size });
  });

  test('is none where all is taken', () => {
    expect(nearestGap(size, at, { within: view, taken: [view], air })).toBeUndefined();
  });

  test('covers nothing and lies in view, whatever stands there', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    const box = fc.record({ x: number(900), y: number(500), width: number(500), height: number(400) });
    const run = (taken: readonly { x: number; y: number; width: number; height: number }[]) => {
      const found = nearestGap(size, at, { within: view, taken, air });
      if (!found) return;
      expect(taken.filter((other) => overlaps(found, other, air))).toEqual([]);
      expect(found).toMatchObject(size);
      expect([found.x >= 0, found.y >= 0, found.x <= 800, found.y <= 500]).toEqual([true, true, true, true]);
    };
    fc.assert(fc.property(fc.array(box, { maxLength: 8 }), run), { seed: 7 });
  });
});
