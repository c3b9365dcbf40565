import type { AddressState } from '../../shared/addressPlan/model.ts';

/** Where the cells of a map are: powers of two side by side, so that rows begin at round addresses. */
export interface MapLayout {
  readonly count: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Room for the address that a row begins with. */
  readonly label: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between cells. */
const GAP = 2;
const ADDRESS_CELL = { least: 11, most: 26 };
const PART_CELL = { least: 18, most: 34, narrowest: 26, widest: 96 };

/** Room for the labels of rows: one, two or three octets behind their dots. */
export function labelRoom(octets: number): number {
  return 12 + 24 * octets;
}

/** Single addresses are squares as large as there is room for; below the least size the map is scrolled. */
export function addressLayout(count: number, width: number, height: number, label: number): MapLayout {
  const room = Math.max(width - label, ADDRESS_CELL.least);
  let best = { columns: 1, size: 0 };
  for (let columns = Math.min(count, 8); columns <= count && columns <= 128; columns *= 2) {
    const size = Math.min(ADDRESS_CELL.most, room / columns, height / Math.ceil(count / columns));
    if (size >= best.size) best = { columns, size };
  }
  if (best.size < ADDRESS_CELL.least) best = scrolled(count, room);
  const size = Math.floor(best.size);
  return laidOut(count, best.columns, size, size, label);
}

/** As many columns as fit at the least size. */
function scrolled(count: number, room: number): { readonly columns: number; readonly size: number } {
  let columns = 1;
  while (columns * 2 <= count && columns * 2 * ADDRESS_CELL.least <= room) columns *= 2;
  return { columns, size: Math.max(ADDRESS_CELL.least, Math.min(ADDRESS_CELL.most, room / columns)) };
}

/** Parts of a large subnet are bars wide enough to show how full they are. */
export function partLayout(count: number, width: number, height: number, label: number): MapLayout {
  const room = Math.max(width - label, PART_CELL.narrowest);
  let columns = Math.min(count, 16);
  while (columns > 1 && room / columns < PART_CELL.narrowest) columns /= 2;
  const rows = Math.ceil(count / columns);
  const cellWidth = Math.min(PART_CELL.widest, Math.floor(room / columns));
  const cellHeight = Math.min(PART_CELL.most, Math.max(PART_CELL.least, Math.floor(height / rows)));
  return laidOut(count, columns, cellWidth, cellHeight, label);
}

function laidOut(count: number, columns: number, cellWidth: number, cellHeight: number, label: number): MapLayout {
  return { count, columns, rows: Math.ceil(count / columns), cellWidth, cellHeight, label };
}

export function sizeOf({ columns, rows, cellWidth, cellHeight, label }: MapLayout) {
  return { width: label + columns * cellWidth, height: rows * cellHeight };
}

/** The visible part of a cell. */
export function boxOf({ columns, cellWidth, cellHeight, label }: MapLayout, index: number): Box {
  const x = label + (index % columns) * cellWidth;
  const y = Math.floor(index / columns) * cellHeight;
  return { x: x + GAP / 2, y: y + GAP / 2, width: cellWidth - GAP, height: cellHeight - GAP };
}

/** The cell at a place in the drawing; gaps belong to their cells, so that the pointer never falls between two. */
export function cellAt(layout: MapLayout, x: number, y: number): number | undefined {
  const { count, columns, cellWidth, cellHeight, label } = layout;
  const column = Math.floor((x - label) / cellWidth);
  const row = Math.floor(y / cellHeight);
  const index = row * columns + column;
  return column < 0 || column >= columns || row < 0 || index >= count ? undefined : index;
}

/** Where an arrow key and its kind lead from a cell; undefined for other keys. */
export function cellByKey(layout: MapLayout, from: number, key: string, ctrl: boolean): number | undefined {
  const { columns, count } = layout;
  const start = from - (from % columns);
  const target = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - columns,
    ArrowDown: from + columns,
    Home: ctrl ? 0 : start,
    End: ctrl ? count - 1 : Math.min(count, start + columns) - 1,
    PageUp: from - columns * PAGE,
    PageDown: from + columns * PAGE,
  }[key];
  if (target === undefined) return undefined;
  // Up and down stay in their column.
  if (target < 0) return key === 'ArrowLeft' ? 0 : from % columns;
  if (target < count) return target;
  if (key === 'ArrowRight') return count - 1;
  const lastRow = Math.floor((count - 1) / columns) * columns;
  return Math.min(count - 1, lastRow + (from % columns));
}

const PAGE = 4;

/** The squares of all cells of a state as one SVG path: a thousand addresses are a handful of elements. */
export function squaresByState(layout: MapLayout, states: readonly AddressState[]): ReadonlyMap<AddressState, string> {
  const paths = new Map<AddressState, string[]>();
  for (const [index, state] of states.entries()) {
    const path = paths.get(state) ?? [];
    paths.set(state, path);
    path.push(square(boxOf(layout, index)));
  }
  return new Map([...paths].map(([state, parts]) => [state, parts.join('')]));
}

/** A mark inside the cells of a state, so that states are told apart without colour. */
export function marksOf(layout: MapLayout, states: readonly AddressState[], state: MarkedState): string {
  let path = '';
  for (const [index, item] of states.entries()) if (item === state) path += MARKS[state](boxOf(layout, index));
  return path;
}

/** States that have a mark. */
export type MarkedState = keyof typeof MARKS;

const MARKS = {
  seen: (box: Box) => square(inset(box, 0.3)),
  host: (box: Box) => square(inset(box, 0.32)),
  elsewhere: ({ x, y, width, height }: Box) =>
    square(inset({ x, y: y + height * 0.3, width, height: height * 0.4 }, 0.25)),
  conflict: (box: Box) => {
    const { x, y, width, height } = inset(box, 0.24);
    return `M${x} ${y}l${width} ${height}m0 ${-height}l${-width} ${height}`;
  },
} as const;

function square({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

function inset({ x, y, width, height }: Box, share: number): Box {
  const by = Math.round(Math.min(width, height) * share);
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
