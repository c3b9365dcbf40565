import { OPTIONS } from '../options.ts';

/** How much is drawn: whole cards, name and address, coloured cells, or counts per lane. */
export type Detail = 'card' | 'compact' | 'cell' | 'count';

const STEPS = [
  ['card', OPTIONS.detail.card],
  ['compact', OPTIONS.detail.cell],
  ['cell', OPTIONS.detail.count],
] as const satisfies readonly (readonly [Detail, number])[];

/** A step is left only this far beyond its limit, so that a zoom resting on a limit does not flicker between two. */
const HYSTERESIS = 1.06;

/** The level of detail at a zoom, given the one shown so far. */
export function detailAt(zoom: number, before: Detail): Detail {
  const at = (factor: number): Detail => STEPS.find(([, limit]) => zoom >= limit * factor)?.[0] ?? 'count';
  const plain = at(1);
  const finer = rank(plain) < rank(before);
  return finer ? laterOf(at(HYSTERESIS), plain) : plain;
}

/** Whether containers, lanes, switches and adapters are elements of their own, or drawn by their host. */
export function isFar(detail: Detail): boolean {
  return detail === 'cell' || detail === 'count';
}

function laterOf(a: Detail, b: Detail): Detail {
  return rank(a) > rank(b) ? a : b;
}

function rank(detail: Detail): number {
  return ['card', 'compact', 'cell', 'count'].indexOf(detail);
}
