import { describe, expect, it } from 'vitest';
import { snapBox } from './snap.ts';

const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });
const snap = (moving: ReturnType<typeof box>, ...others: ReturnType<typeof box>[]) => snapBox(moving, others, 6);

describe('snapping', () => {
  it.each([
    ['left edges', box(104, 200), box(100, 0), -4],
    ['right edges', box(45, 200, 160), box(100, 0), -5],
    ['middles', box(118, 200, 60), box(100, 0), 2],
    ['nothing out of reach', box(110, 200), box(100, 0), 0],
  ])('to %s', (_, moving, other, dx) => {
    expect(snap(moving, other).dx).toBe(dx);
  });

  it('on both axes at once, the nearest on each', () => {
    expect(snap(box(203, 4), box(0, 0), box(200, 300))).toMatchObject({ dx: -3, dy: -4 });
  });

  it('shows a line from one end of what is aligned to the other', () => {
    const { guides } = snap(box(3, 200), box(0, 0));
    expect(guides).toContainEqual({ axis: 'x', at: 0, from: 0, to: 250 });
    expect(guides.filter(({ axis }) => axis === 'y')).toEqual([]);
  });
});

describe('equal distances', () => {
  it('continue the distance between two others', () => {
    const { dx, gaps } = snap(box(323, 7, 100, 60), box(0, 0), box(160, 2));
    expect(dx).toBe(-3);
    expect(gaps.map(({ from, to }) => [from, to])).toEqual([
      [100, 160],
      [260, 320],
    ]);
  });

  it('continue it before the first', () => {
    expect(snap(box(-156, 7, 100, 60), box(0, 0), box(160, 2)).dx).toBe(-4);
  });

  it('are the same on both sides of a box between two others', () => {
    const { dx, gaps } = snap(box(152, 9, 40, 60), box(0, 0), box(240, 0));
    expect(dx).toBe(-2);
    expect(gaps.map(({ from, to }) => to - from)).toEqual([50, 50]);
  });

  it('count only within the same row', () => {
    expect(snap(box(323, 500, 100, 60), box(0, 0), box(160, 2))).toMatchObject({ dx: 0, gaps: [] });
  });

  it('work downwards as well', () => {
    const { dy, gaps } = snap(box(7, 203, 90, 50), box(0, 0), box(0, 100));
    expect(dy).toBe(-3);
    expect(gaps.map(({ axis, from, to }) => [axis, from, to])).toEqual([
      ['y', 50, 100],
      ['y', 150, 200],
    ]);
  });
});
