import { Cancelled } from './inWorker.ts';

/** Longer than this in one go, and a window drops frames; work in slices stops here and goes on after what is waiting. */
const SLICE = 8;

/**
 * Does work of the window in steps, and lets the window answer between them.
 * @param now a clock in milliseconds; a test gives its own.
 * @throws Cancelled where it was ended.
 */
export async function inSlices<T>(
  steps: Generator<void, T>,
  signal?: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<T> {
  for (;;) {
    const end = now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (now() < end);
    await nextTurn();
    if (signal?.aborted) throw new Cancelled();
  }
}

/** After the events and the frame that are waiting. */
export function nextTurn(): Promise<void> {
  return new Promise((turn) => setTimeout(turn));
}
