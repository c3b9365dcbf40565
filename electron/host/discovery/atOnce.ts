/** Lets so many pieces of work run at the same time; the others wait for their turn. */
export type AtOnce = <T>(work: () => Promise<T>) => Promise<T>;

export function atOnce(most: number): AtOnce {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever waited longest takes the place.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
