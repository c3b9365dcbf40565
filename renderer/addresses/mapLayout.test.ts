import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressLayout, boxOf, cellAt, cellByKey, partLayout, sizeOf, squaresByState } from './mapLayout.ts';

const LABEL = 36;
const counts = fc.nat(10).map((bits) => 2 ** bits);
const layouts = fc
  .tuple(
    fc.constantFrom(addressLayout, partLayout),
    counts,
    fc.integer({ min: 200, max: 1600 }),
    fc.integer({ min: 60, max: 600 }),
  )
  .map(([lay, count, width, height]) => ({ layout: lay(count, width, height, LABEL), width }));

test('no map is wider than its room, and every cell can be told apart', () => {
  fc.assert(
    fc.property(layouts, ({ layout, width }) => {
      expect(sizeOf(layout).width).toBeLessThanOrEqual(Math.max(width, LABEL + layout.cellWidth));
      expect(Math.min(layout.cellWidth, layout.cellHeight)).toBeGreaterThanOrEqual(11);
      expect(layout.rows * layout.columns).toBeGreaterThanOrEqual(layout.count);
      expect(Math.log2(layout.columns) % 1).toBe(0);
    }),
  );
});

test('what is pointed at is what is drawn there', () => {
  fc.assert(
    fc.property(layouts, fc.nat(), ({ layout }, any) => {
      const index = any % layout.count;
      const { x, y, width, height } = boxOf(layout, index);
      expect(cellAt(layout, x, y)).toBe(index);
      expect(cellAt(layout, x + width - 0.1, y + height - 0.1)).toBe(index);
    }),
  );
  const layout = addressLayout(256, 700, 200, LABEL);
  expect(cellAt(layout, 3, 3)).toBeUndefined();
  expect(cellAt(layout, sizeOf(layout).width + 1, 3)).toBeUndefined();
  expect(cellAt(layout, LABEL + 1, sizeOf(layout).height + 1)).toBeUndefined();
});

test('keys lead to a cell that is there, and back', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const;
  fc.assert(
    fc.property(layouts, fc.nat(), fc.constantFrom(...keys), fc.boolean(), ({ layout }, any, key, ctrl) => {
      const to = cellByKey(layout, any % layout.count, key, ctrl);
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(layout.count);
    }),
  );
  const layout = addressLayout(256, 700, 160, LABEL);
  expect(layout.columns).toBe(32);
  expect(cellByKey(layout, 40, 'Home', false)).toBe(32);
  expect(cellByKey(layout, 40, 'End', false)).toBe(63);
  expect(cellByKey(layout, 40, 'End', true)).toBe(255);
  expect(cellByKey(layout, 5, 'ArrowUp', false)).toBe(5);
  expect(cellByKey(layout, 250, 'ArrowDown', false)).toBe(250);
  expect(cellByKey(layout, 40, 'Enter', false)).toBeUndefined();
});

test('a thousand cells are one path for each state', () => {
  const states = Array.from({ length: 1024 }, (_, at) => (at % 3 === 0 ? ('used' as const) : ('free' as const)));
  const paths = squaresByState(addressLayout(1024, 800, 300, LABEL), states);
  expect([...paths.keys()].sort()).toEqual(['free', 'used']);
  expect(paths.get('used')?.match(/M/g)?.length).toBe(342);
});
