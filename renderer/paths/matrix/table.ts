import type { Cell, Matrix } from '../../../shared/paths/matrix.ts';
import type { NameOutcome } from '../../../shared/paths/names.ts';
import { OUTSIDE } from '../ends.ts';
import type { Pair } from '../pathStore.ts';

/** The reachability matrix as a table: a line for each container, or for each group of those alike. */
export interface MatrixTable {
  readonly lines: readonly Line[];
  /** Two for the outside, then one for each line. */
  readonly columns: number;
  /** What a cell says; undefined where it is about one container alone. */
  cell(at: Place): Cell | undefined;
  /** Who finds whom by name; undefined also where the outside is meant. */
  names(at: Place): NameOutcome | undefined;
  /** The path a cell is about. */
  pair(at: Place): Pair | undefined;
}

export interface Line {
  readonly name: string;
  readonly host: string;
  /** How many more containers it stands for. */
  readonly more: number;
  /** The first of them, by its index in the matrix. */
  readonly first: number;
  /** Another one of them, or the first where it is alone. */
  readonly second: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const TO_OUTSIDE = 0;
export const FROM_OUTSIDE = 1;
/** Columns before those of the containers. */
export const FIRST_LINE = 2;

export function tableOf(matrix: Matrix, grouped: boolean): MatrixTable {
  const lines = grouped
    ? groupLines(matrix)
    : matrix.members.map(({ name, hostName }, index) => ({
        name,
        host: hostName,
        more: 0,
        first: index,
        second: index,
      }));
  const between = ({ row, column }: Place): readonly [number, number] | undefined => {
    const from = lines[row];
    const to = lines[column - FIRST_LINE];
    if (!from || !to) return undefined;
    const other = from === to ? to.second : to.first;
    return from.first === other ? undefined : [from.first, other];
  };
  const endOf = (index: number | undefined) => matrix.members[index ?? -1]?.end;
  return {
    lines,
    columns: FIRST_LINE + lines.length,
    cell(at) {
      const line = lines[at.row];
      if (!line) return undefined;
      if (at.column === TO_OUTSIDE) return matrix.outbound(line.first);
      if (at.column === FROM_OUTSIDE) return matrix.inbound(line.first);
      const pair = between(at);
      return pair && matrix.cell(...pair);
    },
    names(at) {
      const pair = between(at);
      return pair && matrix.names(...pair);
    },
    pair(at) {
      const line = endOf(lines[at.row]?.first);
      if (!line) return undefined;
      if (at.column === TO_OUTSIDE) return { from: line, to: OUTSIDE };
      if (at.column === FROM_OUTSIDE) return { from: OUTSIDE, to: line };
      const pair = between(at);
      const [from, to] = [endOf(pair?.[0]), endOf(pair?.[1])];
      return from && to && { from, to };
    },
  };
}

function groupLines({ members, groups }: Matrix): Line[] {
  const found: { first?: number; second?: number }[] = groups.map(() => ({}));
  members.forEach(({ group }, index) => {
    const line = found[group];
    if (!line) return;
    if (line.first === undefined) line.first = index;
    else line.second ??= index;
  });
  return groups.flatMap((group, index) => {
    const { first = -1, second = first } = found[index] ?? {};
    const member = members[first];
    return member ? [{ name: member.name, host: member.hostName, more: group.members.length - 1, first, second }] : [];
  });
}

/** The place that a key leads to from another one; undefined where the key means nothing here. */
export function moved(
  key: string,
  { row, column }: Place,
  { lines, columns }: MatrixTable,
  page: number,
  whole: boolean,
): Place | undefined {
  const last = { row: lines.length - 1, column: columns - 1 };
  const at = (to: Place): Place => ({
    row: Math.min(Math.max(to.row, 0), last.row),
    column: Math.min(Math.max(to.column, 0), last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return at({ row: row - 1, column });
    case 'ArrowDown':
      return at({ row: row + 1, column });
    case 'ArrowLeft':
      return at({ row, column: column - 1 });
    case 'ArrowRight':
      return at({ row, column: column + 1 });
    case 'PageUp':
      return at({ row: row - page, column });
    case 'PageDown':
      return at({ row: row + page, column });
    case 'Home':
      return at({ row: whole ? 0 : row, column: 0 });
    case 'End':
      return at({ row: whole ? last.row : row, column: last.column });
    default:
      return undefined;
  }
}
