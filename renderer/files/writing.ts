import { OPTIONS } from '../options.ts';
import { Turns } from '../store/turns.ts';

const writes = new Turns();

/** Does what writes the document's file after whatever writes it already: each changes what the next has to find there. */
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  return writes.take(write);
}

/** Ends when what is being written now has been; and after a while, for a drive that does not answer must not keep the window. */
export async function written(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const longEnough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, OPTIONS.saveWait);
  });
  await Promise.race([writes.done(), longEnough]);
  clearTimeout(timer);
}
