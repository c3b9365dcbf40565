import type { Problem } from '../../docker/problem.ts';
import type { Gathered } from '../gathered.ts';
import type { Place } from '../section.ts';

/** What was said about a host already. A dump has thousands of objects alike, and one sentence about them is enough. */
const said = new WeakMap<Gathered, Set<string>>();

/** Reports a problem unless the same was said of this host before. */
export function reportOnce(into: Gathered, key: string, at: Place, problem: Problem): void {
  if (isNew(into, key)) at.report(problem);
}

/** As `Place.unexpected`, once for each field. */
export function unexpectedOnce(
  into: Gathered,
  field: string,
  value: unknown,
  at: Place,
  expected: 'object' | 'text' = 'object',
): void {
  if (isNew(into, `unexpected ${field}`)) at.unexpected(value, expected);
}

function isNew(into: Gathered, key: string): boolean {
  const keys = said.get(into) ?? new Set();
  said.set(into, keys);
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}
