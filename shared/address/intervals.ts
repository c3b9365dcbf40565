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
  const sorted = [...intervals].sort((a, b) => a.first - b.first || a.last - b.last);
  const pairs: [Interval<T>, Interval<T>][] = [];
  let open: Interval<T>[] = [];
  for (const next of sorted) {
    open = open.filter((earlier) => earlier.last >= next.first);
    for (const earlier of open) pairs.push([earlier, next]);
    open.push(next);
  }
  return pairs;
}
