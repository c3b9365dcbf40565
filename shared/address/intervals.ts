/** Something that covers the closed interval `first … last` of numbers, carried along with what it stands for. */
export interface Interval<T> {
  readonly first: number;
  readonly last: number;
  readonly of: T;
}

/**
 * Every overlapping pair among the intervals, each pair once, in order of their start. Sort and sweep: O(n log n + pairs),
 * where comparing all pairs is O(n²) and takes seconds at a thousand subnets.
 */
export function overlappingPairs<T>(intervals: readonly Interval<T>[]): [Interval<T>, Interval<T>][] {
  const sorted = [...intervals].sort(byStart);
  const pairs: [Interval<T>, Interval<T>][] = [];
  let open: Interval<T>[] = [];
  for (const next of sorted) {
    open = open.filter((earlier) => earlier.last >= next.first);
    for (const earlier of open) pairs.push([earlier, next]);
    open.push(next);
  }
  return pairs;
}

/**
 * Every interval that overlaps one that starts before it, with one such: `[earlier, later]`. At most one pair for each
 * interval, so that a thousand copies of the same port are a thousand clashes and not half a million. Intervals that start
 * together keep their order.
 */
export function clashes<T>(intervals: readonly Interval<T>[]): [Interval<T>, Interval<T>][] {
  const sorted = [...intervals].sort((a, b) => a.first - b.first);
  const found: [Interval<T>, Interval<T>][] = [];
  let widest: Interval<T> | undefined;
  for (const next of sorted) {
    if (widest && next.first <= widest.last) found.push([widest, next]);
    if (!widest || next.last > widest.last) widest = next;
  }
  return found;
}

function byStart<T>(a: Interval<T>, b: Interval<T>): number {
  return a.first - b.first || a.last - b.last;
}
