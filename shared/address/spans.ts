import type { Span } from './allocate.ts';
import type { Ipv4 } from './ipv4.ts';

/** Spans in any order as the fewest that cover the same addresses, sorted. Spans that touch become one. */
export function mergeSpans(spans: Iterable<Span>): Span[] {
  const sorted = [...spans].sort((a, b) => a.first - b.first);
  const merged: { first: Ipv4; last: Ipv4 }[] = [];
  for (const { first, last } of sorted) {
    const before = merged.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** What of `whole` none of the merged, sorted spans covers. */
export function gapsIn(whole: Span, merged: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let next = whole.first;
  for (const { first, last } of merged) {
    if (last < next) continue;
    if (first > whole.last) break;
    if (first > next) gaps.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next <= whole.last) gaps.push({ first: next, last: whole.last });
  return gaps;
}

/** How many addresses the spans hold; they must not overlap. */
export function sizeOf(spans: Iterable<Span>): number {
  let size = 0;
  for (const { first, last } of spans) size += last - first + 1;
  return size;
}

/** Place of the first item whose address is at or after `address`, in a list sorted by address. */
export function firstAt(list: readonly { readonly address: Ipv4 }[], address: Ipv4): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.address ?? 0) < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span among merged, sorted ones that holds an address. */
export function spanAt<T extends Span>(spans: readonly T[], address: Ipv4): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.last ?? 0) < address) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found.first <= address ? found : undefined;
}
