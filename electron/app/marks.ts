import { performance } from 'node:perf_hooks';

/** Moments of the start, in the order they happen. */
type Moment = 'main-started' | 'ready' | 'window-created' | 'services-there' | 'page-loaded' | 'window-shown';

export function mark(moment: Moment): void {
  performance.mark(`switchyard/${moment}`);
}

/** With SWITCHYARD_PERF set, prints when each moment was, in milliseconds since the process began. */
export function reportMarks(): void {
  if (!process.env.SWITCHYARD_PERF) return;
  const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('switchyard/'));
  console.error(JSON.stringify(Object.fromEntries(marks.map(({ name, startTime }) => [name, Math.round(startTime)]))));
}
