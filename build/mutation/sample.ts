import { readFileSync } from 'node:fs';
import { at } from '../setup/places.mjs';
import { declarationsOf, type Lines } from './declarations.ts';

export interface Sample {
  /** In the form Stryker reads: `shared/a.ts:10-20`. */
  readonly ranges: readonly string[];
  readonly chosen: number;
  readonly declarations: number;
  readonly lines: number;
  readonly allLines: number;
}

/**
 * Whole declarations drawn at random until they hold the wanted share of lines. Drawn by their place in a shuffled list,
 * so each has the same chance, and the same seed draws the same ones as long as the files are the same.
 */
export function drawSample(files: readonly string[], percent: number, seed: number): Sample {
  const all = files.flatMap((file) =>
    declarationsOf(readFileSync(at(file), 'utf8')).map((lines) => ({ file, ...lines })),
  );
  const allLines = sum(all);
  const chosen: typeof all = [];
  let lines = 0;
  for (const declaration of shuffled(all, seed)) {
    if (lines >= (allLines * percent) / 100) break;
    chosen.push(declaration);
    lines += lengthOf(declaration);
  }
  const ranges = chosen.map(({ file, from, to }) => `${file}:${from}-${to}`).sort();
  return { ranges, chosen: chosen.length, declarations: all.length, lines, allLines };
}

/** Whether a mutant is in a sample of mutants: each has the same chance. Ids are stable as long as the files are the same. */
export function isDrawn(id: string, percent: number, seed: number): boolean {
  return randomNumbers(Math.imul(seed, 0x9e3779b1) + Number(id))() * 100 < percent;
}

const lengthOf = ({ from, to }: Lines) => to - from + 1;
const sum = (declarations: readonly Lines[]) => declarations.reduce((total, one) => total + lengthOf(one), 0);

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = randomNumbers(seed);
  return items
    .map((item) => ({ item, order: next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Mulberry32: small, and the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
