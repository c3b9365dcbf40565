import { expect, it } from 'vitest';
import { firstLines } from './firstLines.ts';

it('shows a short text as it is', () => {
  expect(firstLines('a\nb\n', 2)).toEqual({ text: 'a\nb\n' });
  expect(firstLines('', 2)).toEqual({ text: '' });
  expect(firstLines('a', 1)).toEqual({ text: 'a' });
});

it('cuts a long one after a line, and says how long it is', () => {
  expect(firstLines('a\r\nb\r\nc\r\n', 2)).toEqual({ text: 'a\r\nb\r\n', cut: { shown: 2, all: 3 } });
  expect(firstLines('aaa\nbbb\nccc', 9, 8)).toEqual({ text: 'aaa\nbbb\n', cut: { shown: 2, all: 3 } });
  expect(firstLines('x'.repeat(20), 9, 8)).toEqual({ text: 'xxxxxxxx', cut: { shown: 1, all: 1 } });
});
