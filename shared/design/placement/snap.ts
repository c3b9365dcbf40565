import type { Box } from './placeHost.ts';

/** A helper line: edges or middles that lie on it. */
export interface Guide {
  readonly axis: Axis;
  /** Where the line is: `x` of a vertical line, `y` of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A free stretch between two boxes, and how long it is. */
export interface Gap {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  /** Where it is drawn across: `y` of a stretch along x. */
  readonly across: number;
}

export interface Snapped {
  /** How far the box is to be moved to snap. */
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
  readonly gaps: readonly Gap[];
}

export type Axis = 'x' | 'y';

/** Closer than this two places are the same; positions are whole units in the end. */
const SAME = 0.5;

/**
 * Where a box that is being dragged snaps to: edges and middles of others, and places where its distance to its neighbours is
 * the same as between others. Each axis by itself; the nearest wins. O(n log n) in the others.
 * @param reach how far away something still attracts.
 */
export function snapBox(moving: Box, others: readonly Box[], reach: number): Snapped {
  const dx = shiftOf(moving, others, 'x', reach);
  const dy = shiftOf(moving, others, 'y', reach);
  const box = { ...moving, x: moving.x + dx, y: moving.y + dy };
  return {
    dx,
    dy,
    guides: [...guidesOf(box, others, 'x'), ...guidesOf(box, others, 'y')],
    gaps: [...gapsOf(box, others, 'x'), ...gapsOf(box, others, 'y')],
  };
}

const other = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');
const start = (box: Box, axis: Axis) => box[axis];
const length = (box: Box, axis: Axis) => (axis === 'x' ? box.width : box.height);
const end = (box: Box, axis: Axis) => start(box, axis) + length(box, axis);
const middle = (box: Box, axis: Axis) => start(box, axis) + length(box, axis) / 2;
/** What snaps to the same of another box. */
const MARKS = [start, middle, end] as const;

function shiftOf(moving: Box, others: readonly Box[], axis: Axis, reach: number): number {
  let best = Number.POSITIVE_INFINITY;
  const consider = (shift: number) => {
    if (Math.abs(shift) < Math.abs(best)) best = shift;
  };
  // Asked with every move of the pointer, so no lists are made.
  for (const mark of MARKS) {
    const own = mark(moving, axis);
    for (const box of others) consider(mark(box, axis) - own);
  }
  for (const shift of gapShifts(moving, others, axis)) consider(shift);
  return Math.abs(best) <= reach ? best : 0;
}

/** Shifts at which the box has the same distance on both sides, or continues the distance between two others. */
function gapShifts(moving: Box, others: readonly Box[], axis: Axis): number[] {
  const row = besideEachOther(moving, others, axis);
  const shifts: number[] = [];
  for (const [index, after] of row.entries()) {
    const before = row[index - 1];
    if (!before) continue;
    const gap = start(after, axis) - end(before, axis);
    if (gap <= 0) continue;
    const size = length(moving, axis);
    const at = start(moving, axis);
    shifts.push(end(after, axis) + gap - at, start(before, axis) - gap - size - at);
    if (gap > size) shifts.push(end(before, axis) + (gap - size) / 2 - at);
  }
  return shifts;
}

/** The others that lie in the same row (or column) as the box, in order. */
function besideEachOther(moving: Box, others: readonly Box[], axis: Axis): Box[] {
  const across = other(axis);
  return others
    .filter((box) => start(box, across) < end(moving, across) && start(moving, across) < end(box, across))
    .sort((a, b) => start(a, axis) - start(b, axis));
}

function guidesOf(box: Box, others: readonly Box[], axis: Axis): Guide[] {
  const along = other(axis);
  return MARKS.flatMap((mark) => {
    const at = mark(box, axis);
    const aligned = others.filter((one) => Math.abs(mark(one, axis) - at) < SAME);
    if (aligned.length === 0) return [];
    const all = [box, ...aligned];
    return [
      {
        axis,
        at,
        from: Math.min(...all.map((one) => start(one, along))),
        to: Math.max(...all.map((one) => end(one, along))),
      },
    ];
  });
}

/** The distances beside the box that are the same as another one in its row; none where nothing is the same. */
function gapsOf(box: Box, others: readonly Box[], axis: Axis): Gap[] {
  const row = [...besideEachOther(box, others, axis), box].sort((a, b) => start(a, axis) - start(b, axis));
  const gaps = row.flatMap((after, index): (Gap & { readonly own: boolean })[] => {
    const before = row[index - 1];
    if (!before || start(after, axis) - end(before, axis) <= 0) return [];
    const own = before === box || after === box;
    return [{ axis, from: end(before, axis), to: start(after, axis), across: overlapMiddle(before, after, axis), own }];
  });
  const size = (gap: Gap) => gap.to - gap.from;
  const shown = gaps.filter((gap) =>
    gaps.some((one) => one !== gap && (one.own || gap.own) && Math.abs(size(one) - size(gap)) < SAME),
  );
  return shown.map(({ own: _, ...gap }) => gap);
}

/** The middle of what two boxes have in common across. */
function overlapMiddle(a: Box, b: Box, axis: Axis): number {
  const across = other(axis);
  return (Math.max(start(a, across), start(b, across)) + Math.min(end(a, across), end(b, across))) / 2;
}
