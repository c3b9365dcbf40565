import { MARK_GAP } from './drawing.ts';

/** Placing marks of given widths in a row. */

interface Room {
  readonly from: number;
  readonly to: number;
}

/**
 * Middles of marks between two places: evenly where there is room, else side by side around the middle. They keep the
 * direction from `from` to `to`, and stay within the bounds as long as they fit.
 */
export function spread(widths: readonly number[], { from, to }: Room, bounds: Room): number[] {
  const direction = to < from ? -1 : 1;
  const total = rowWidth(widths);
  const room = Math.abs(to - from);
  if (room >= total + 2 * MARK_GAP) {
    const air = (room - sum(widths)) / (widths.length + 1);
    return row(widths, from + direction * air, direction, air);
  }
  const start = (from + to) / 2 - (direction * total) / 2;
  return heldIn(row(widths, start, direction, MARK_GAP), widths, bounds);
}

/** Middles of marks in a row whose first one is at `at`, going towards `toward`; undefined where they do not fit there. */
export function rowFrom(widths: readonly number[], at: number, toward: number, bounds: Room): number[] | undefined {
  const first = (widths[0] ?? 0) / 2;
  const direction = toward < at ? -1 : 1;
  const end = at + direction * (rowWidth(widths) - first);
  return end < bounds.from || end > bounds.to ? undefined : row(widths, at - direction * first, direction, MARK_GAP);
}

export function rowWidth(widths: readonly number[]): number {
  return sum(widths) + Math.max(0, widths.length - 1) * MARK_GAP;
}

function row(widths: readonly number[], start: number, direction: number, gap: number): number[] {
  let edge = start;
  return widths.map((width) => {
    const middle = edge + (direction * width) / 2;
    edge += direction * (width + gap);
    return middle;
  });
}

function heldIn(middles: readonly number[], widths: readonly number[], bounds: Room): number[] {
  const left = Math.min(...middles.map((middle, index) => middle - (widths[index] ?? 0) / 2));
  const right = Math.max(...middles.map((middle, index) => middle + (widths[index] ?? 0) / 2));
  const shift = left < bounds.from ? bounds.from - left : Math.min(bounds.to - right, 0);
  return middles.map((middle) => middle + shift);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
