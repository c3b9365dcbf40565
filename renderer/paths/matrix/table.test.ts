import { describe, expect, it } from 'vitest';
import { reachability } from '../../../shared/paths/matrix.ts';
import { goldenDesign } from '../../../shared/paths/testing/designs.ts';
import { FIRST_LINE, FROM_OUTSIDE, moved, TO_OUTSIDE, tableOf } from './table.ts';

const matrix = reachability(goldenDesign('overlay', 'WS2019'));
const grouped = tableOf(matrix, true);
const whole = tableOf(matrix, false);

describe('the table', () => {
  it('has a line for each container, or for those alike', () => {
    expect(whole.lines.map(({ name }) => name)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
    expect(grouped.lines.length).toBe(matrix.groups.length);
    expect(grouped.lines.reduce((sum, { more }) => sum + more + 1, 0)).toBe(whole.lines.length);
  });

  it('says of every pair what the matrix says of it', () => {
    for (const [row] of whole.lines.entries()) {
      expect(whole.cell({ row, column: TO_OUTSIDE })).toBe(matrix.outbound(row));
      expect(whole.cell({ row, column: FROM_OUTSIDE })).toBe(matrix.inbound(row));
      for (const [to] of whole.lines.entries()) {
        const at = { row, column: FIRST_LINE + to };
        expect(whole.cell(at)).toBe(row === to ? undefined : matrix.cell(row, to));
        expect(whole.names(at)).toBe(row === to ? undefined : matrix.names(row, to));
        expect(whole.pair(at)).toEqual(
          row === to ? undefined : { from: matrix.members[row]?.end, to: matrix.members[to]?.end },
        );
      }
    }
  });

  it('asks of a group by itself about two of its containers, and of a single one nothing', () => {
    for (const [row, line] of grouped.lines.entries()) {
      const pair = grouped.pair({ row, column: FIRST_LINE + row });
      if (line.more === 0) expect(pair).toBeUndefined();
      else expect(pair?.from).not.toEqual(pair?.to);
    }
  });

  it('leads from and to the outside', () => {
    const end = matrix.members[0]?.end;
    expect(whole.pair({ row: 0, column: TO_OUTSIDE })).toEqual({ from: end, to: { kind: 'outside' } });
    expect(whole.pair({ row: 0, column: FROM_OUTSIDE })).toEqual({ from: { kind: 'outside' }, to: end });
    expect(whole.names({ row: 0, column: TO_OUTSIDE })).toBeUndefined();
  });
});

describe('keys', () => {
  const from = { row: 2, column: 3 };
  const go = (key: string, ctrl = false) => moved(key, from, whole, 4, ctrl);

  it('move by one, by a page, to the ends', () => {
    expect(go('ArrowUp')).toEqual({ row: 1, column: 3 });
    expect(go('ArrowRight')).toEqual({ row: 2, column: 4 });
    expect(go('PageDown')).toEqual({ row: 5, column: 3 });
    expect(go('PageUp')).toEqual({ row: 0, column: 3 });
    expect(go('Home')).toEqual({ row: 2, column: 0 });
    expect(go('End', true)).toEqual({ row: 5, column: 7 });
  });

  it('stay within the table, and leave other keys alone', () => {
    expect(moved('ArrowLeft', { row: 0, column: 0 }, whole, 4, false)).toEqual({ row: 0, column: 0 });
    expect(go('a')).toBeUndefined();
  });
});
