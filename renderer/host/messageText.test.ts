import { expect, test } from 'vitest';
import { isLong, messageText } from './messageText.ts';

/** Runs all steps. @returns the text, and how many steps it took. */
function written(args: object): { readonly text: string; readonly steps: number } {
  const work = messageText(7, 'file.write', args);
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done) return { text: step.value, steps };
  }
}

test('a call is written as JSON.stringify writes it', () => {
  const args = {
    path: 'C:\\텍스트\n',
    revision: null,
    expected: undefined,
    count: 3,
    list: ['a"', { b: true }],
    text: '',
  };
  expect(written(args).text).toBe(JSON.stringify({ id: 7, name: 'file.write', args }));
});

test('a long text is written in steps, also where a pair of surrogates is cut in two', () => {
  const text = `${'x'.repeat((1 << 18) - 1)}🧭"\\${'한'.repeat(1 << 18)}\ud800`;
  const { text: json, steps } = written({ text });
  expect(JSON.parse(json)).toEqual({ id: 7, name: 'file.write', args: { text } });
  expect(steps).toBe(3);
});

test('only a call with a long text is worth steps', () => {
  expect(isLong({ path: 'x', text: 'y'.repeat((1 << 18) + 1) })).toBe(true);
  expect(isLong({ path: 'x', text: 'y', list: ['z'.repeat(1 << 19)] })).toBe(false);
});
