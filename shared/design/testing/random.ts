/** Gives 0 ≤ x < 1. */
export type Random = () => number;

/** Numbers that look random and are the same for the same seed (mulberry32), so that a failing test can be repeated. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `below` - 1. */
export function upTo(random: Random, below: number): number {
  return Math.floor(random() * below);
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[upTo(random, items.length)] ?? items[0];
}

/** One of the items, or undefined where there is none. */
export function pickAny<T>(random: Random, items: readonly T[]): T | undefined {
  return items[upTo(random, items.length)];
}

/** Up to `most` things. */
export function several<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: upTo(random, most + 1) }, make);
}

/** `{ key: value }` with the probability, else nothing: facts that are not stated are absent. */
export function maybe<K extends string, T>(
  random: Random,
  probability: number,
  key: K,
  make: () => T,
): { readonly [key in K]?: T } {
  return chance(random, probability) ? ({ [key]: make() } as { [key in K]: T }) : {};
}

export function newId(random: Random, prefix: string): string {
  return `${prefix}-${upTo(random, 36 ** 6).toString(36)}`;
}
