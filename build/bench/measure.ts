/** Times of repeated runs in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Runs `work` until it has `runs` counted times, after `warmUp` uncounted ones. */
export function measure(work: () => void, runs = 15, warmUp = 5): Timing {
  for (let i = 0; i < warmUp; i++) work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return timingOf(times);
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** One line of the table. `target` and `value` are in the same unit. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | '×' | 'nodes' | 'MB';
  readonly target?: number;
  readonly note?: string;
}

/** The rows as a table for people, with a mark where a target is missed. */
export function table(rows: readonly Row[]): string {
  const wide = Math.max(...rows.map((row) => row.what.length));
  return rows
    .map(({ what, value, unit, target, note }) => {
      const shown = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.padStart(12);
      const goal = target === undefined ? '' : `  target ≤ ${target} ${unit}  ${value <= target ? 'met' : 'MISSED'}`;
      return `${what.padEnd(wide)}${shown}${goal}${note ? `  (${note})` : ''}`;
    })
    .join('\n');
}
