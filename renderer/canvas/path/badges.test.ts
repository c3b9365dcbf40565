import { expect, it } from 'vitest';
import { badgeScale, badgesOf } from './badges.ts';
import type { Mark, MarkTexts, Spot } from './drawing.ts';

const MARKS = { winnat: 'WinNAT', router: 'Router' } as MarkTexts;
const spot = (hop: number, x: number, y = 0, mark?: Mark): Spot => ({
  hop,
  x,
  y,
  mark,
  level: 'rail',
  host: undefined,
  wire: [],
});

it('counts from one, and puts hops in one place together', () => {
  const badges = badgesOf([spot(0, 0), spot(1, 0), spot(2, 5), spot(3, 100)], 1, MARKS);
  expect(badges.map(({ number }) => number)).toEqual(['1–3', '4']);
  expect(badges.map(({ hops }) => hops)).toEqual([[0, 1, 2], [3]]);
});

it('names hops that come back to a place with those that were there', () => {
  expect(badgesOf([spot(0, 0), spot(1, 100), spot(2, 0)], 1, MARKS).map(({ number }) => number)).toEqual(['1, 3', '2']);
});

it('puts more of them together from afar, and leaves none out', () => {
  const spots = Array.from({ length: 12 }, (_, hop) => spot(hop, hop * 24));
  const near = badgesOf(spots, 1, MARKS);
  const far = badgesOf(spots, badgeScale(0.1), MARKS);
  expect(near).toHaveLength(12);
  expect(far.length).toBeLessThan(6);
  expect(far.flatMap(({ hops }) => hops)).toEqual(spots.map(({ hop }) => hop));
});

it('writes a mark only where it covers no neighbour', () => {
  const apart = badgesOf([spot(0, 0, 0, 'winnat'), spot(1, 200, 0, 'router')], 1, MARKS);
  expect(apart.map(({ mark }) => mark)).toEqual(['WinNAT', 'Router']);
  const close = badgesOf([spot(0, 0, 0, 'winnat'), spot(1, 30, 0, 'router')], 1, MARKS);
  expect(close.map(({ mark }) => mark)).toEqual([undefined, undefined]);
  expect(badgesOf([spot(0, 0, 0, 'winnat')], 1, undefined)[0]?.mark).toBeUndefined();
});

it('keeps numbers readable: at 100 % as they are, from afar larger in steps', () => {
  expect(badgeScale(1)).toBe(1);
  expect(badgeScale(2.5)).toBe(1);
  expect(badgeScale(0.4) * 0.4).toBeGreaterThanOrEqual(0.8);
  expect(badgeScale(0.4)).toBe(badgeScale(0.405));
});
