import { expect, test } from 'vitest';
import { Cancelled } from './inWorker.ts';
import { inSlices } from './slices.ts';

/** Each step takes three milliseconds of a clock that nothing else moves. */
function slow(count: number) {
  let time = 0;
  let done = 0;
  function* steps() {
    for (; done < count; done++) {
      time += 3;
      yield;
    }
    return done;
  }
  return { steps: steps(), now: () => time, done: () => done };
}

test('work in slices gives the turn away after some steps, and gives what came of it', async () => {
  const work = slow(7);
  const result = inSlices(work.steps, undefined, work.now);
  expect(work.done()).toBe(2);
  expect(await result).toBe(7);
});

test('it is ended between two slices', async () => {
  const work = slow(100);
  const control = new AbortController();
  const result = inSlices(work.steps, control.signal, work.now);
  control.abort();
  await expect(result).rejects.toBeInstanceOf(Cancelled);
  expect(work.done()).toBe(2);
});
