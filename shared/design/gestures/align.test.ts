import { describe, expect, it } from 'vitest';
import { alignBoxes, distributeBoxes, type Movable } from './align.ts';

const box = (id: string, x: number, y: number, width = 100, height = 50, locked = false): Movable => ({
  id,
  x,
  y,
  width,
  height,
  locked,
});

const row = [box('a', 0, 0), box('b', 200, 30, 60, 80), box('c', 400, 10)];
const column = [box('a', 0, 0), box('b', 30, 200, 60, 80), box('c', 10, 400)];

describe('aligning', () => {
  it.each([
    ['left', column, { b: { x: 0, y: 200 }, c: { x: 0, y: 400 } }],
    ['right', column, { a: { x: 10, y: 0 }, b: { x: 50, y: 200 } }],
    ['centre', column, { a: { x: 5, y: 0 }, b: { x: 25, y: 200 }, c: { x: 5, y: 400 } }],
    ['top', row, { b: { x: 200, y: 0 }, c: { x: 400, y: 0 } }],
    ['bottom', row, { a: { x: 0, y: 60 }, c: { x: 400, y: 60 } }],
    ['middle', row, { a: { x: 0, y: 30 }, b: { x: 200, y: 15 }, c: { x: 400, y: 30 } }],
  ] as const)('%s', (how, boxes, places) => {
    expect(Object.fromEntries(alignBoxes(boxes, how, 24))).toEqual(places);
  });

  it('what would cover another one goes behind it', () => {
    const places = alignBoxes([box('a', 0, 0), box('b', 200, 30)], 'left', 24);
    expect(Object.fromEntries(places)).toEqual({ b: { x: 0, y: 74 } });
  });

  it('what is locked stays, and the others go by it', () => {
    const places = alignBoxes([box('a', 0, 0), box('b', 50, 100, 100, 50, true)], 'right', 24);
    expect(Object.fromEntries(places)).toEqual({ a: { x: 50, y: 0 } });
    expect(alignBoxes([box('a', 0, 0), box('b', 50, 100, 100, 50, true)], 'left', 24).size).toBe(0);
  });
});

describe('distributing', () => {
  it('gives the same distance between neighbours, whatever their sizes', () => {
    expect(Object.fromEntries(distributeBoxes(row, 'horizontal', 24))).toEqual({ b: { x: 220, y: 30 } });
    expect(Object.fromEntries(distributeBoxes(column, 'vertical', 24))).toEqual({ b: { x: 30, y: 185 } });
  });

  it('leaves at least the clearance', () => {
    const crowded = [box('a', 0, 0), box('b', 20, 0), box('c', 60, 0)];
    expect(Object.fromEntries(distributeBoxes(crowded, 'horizontal', 24))).toEqual({
      b: { x: 124, y: 0 },
      c: { x: 248, y: 0 },
    });
  });

  it('two have nothing to distribute', () => {
    expect(distributeBoxes(row.slice(0, 2), 'horizontal', 24).size).toBe(0);
  });
});
