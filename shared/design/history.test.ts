import { expect, test } from 'vitest';
import { encodeDesign } from './codec.ts';
import { applyEdit } from './edits.ts';
import { distanceTo, type History, type Kept, merged, moved, NO_HISTORY, type Present, pushed } from './history.ts';
import type { Design } from './schema.ts';
import { randomDesign, randomEdit } from './testing/arbitrary.ts';
import { seededRandom as seeded } from './testing/random.ts';

type Past = History<Design, string>;

/** As if every state had been thrown out of memory: what is left is what the deltas say. */
function forgetful({ past, future }: Past): Past {
  const forget = (item: Kept<Design, string>) => ({ ...item, ref: { deref: () => undefined } as WeakRef<Design> });
  return { past: past.map(forget), future: future.map(forget) };
}

function walk(seed: number, steps: number) {
  const random = seeded(seed);
  const states: Design[] = [randomDesign(random)];
  let present: Present<Design, string> = { value: states[0] as Design, step: null };
  let history: Past = NO_HISTORY;
  for (let step = 1; step <= steps; step++) {
    const next = applyEdit(present.value, randomEdit(random, present.value));
    history = pushed(history, present, next, 1000);
    present = { value: next, step: String(step) };
    states.push(next);
  }
  return { states, history, present };
}

test.each([1, 2, 3, 4, 5])('every state comes back from the deltas alone, in any order (%i)', (seed) => {
  const { states, history, present } = walk(seed, 40);
  let now = { history: forgetful(history), present };
  let at = states.length - 1;
  for (const by of [-1, -7, 3, -30, 20, -100, 100, -5]) {
    now = moved(now.history, now.present, by);
    now = { ...now, history: forgetful(now.history) };
    at = Math.min(Math.max(at + by, 0), states.length - 1);
    expect(now.present.step).toBe(at === 0 ? null : String(at));
    expect(encodeDesign(now.present.value)).toBe(encodeDesign(states[at] as Design));
    expect(now.present.value).toEqual(states[at]);
  }
});

test('while a state is in memory it is given back as the same object', () => {
  const { states, history, present } = walk(9, 5);
  const back = moved(history, present, -3);
  expect(back.present.value).toBe(states[2]);
  expect(moved(back.history, back.present, 3).present.value).toBe(present.value);
  expect(distanceTo(back.history, back.present.value, states[5] as Design)).toBe(3);
  expect(distanceTo(back.history, back.present.value, states[0] as Design)).toBe(-2);
  expect(distanceTo(back.history, back.present.value, {} as Design)).toBeUndefined();
});

test('steps that belong together are one', () => {
  const { states, history } = walk(11, 3);
  const [, , , last] = states as [Design, Design, Design, Design];
  const typed = applyEdit(last, { type: 'rename-design', name: 'typed' });
  const after = merged(history, last, typed);
  expect(after.past).toHaveLength(3);
  const back = moved(forgetful(after), { value: typed, step: '3' }, -1);
  expect(back.present.value).toEqual(states[2]);
  expect(moved(forgetful(back.history), back.present, 1).present.value).toEqual(typed);
});

test('the oldest go where there are too many', () => {
  const { states } = walk(12, 3);
  let history: Past = NO_HISTORY;
  for (let at = 0; at < 3; at++)
    history = pushed(history, { value: states[at] as Design, step: String(at) }, states[at + 1] as Design, 2);
  expect(history.past.map(({ step }) => step)).toEqual(['1', '2']);
  const back = moved(forgetful(history), { value: states[3] as Design, step: '3' }, -5);
  expect(back.present.value).toEqual(states[1]);
});
