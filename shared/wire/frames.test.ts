import { describe, expect, it } from 'vitest';
import { createFrameReader, FRAME, framesOf } from './frames.ts';

/** What is read of some frames. */
function read(frames: Iterable<string>, limit?: number): readonly unknown[] {
  const take = createFrameReader(limit);
  return [...frames].map((frame) => take(frame));
}

const messages: readonly (readonly [string, string, number])[] = [
  ['a short one', '{"id":1}', 1],
  ['as long as a frame', `{${'x'.repeat(FRAME - 2)}}`, 1],
  ['one longer by a character', `{${'x'.repeat(FRAME - 1)}}`, 2],
  ['pieces that begin like marks', `{${'+='.repeat(FRAME)}}`, 3],
  ['nothing but pairs of surrogates', `{${'🧭'.repeat(FRAME)}}`, 3],
];

describe('a message in frames', () => {
  it.each(messages)('%s', (_, message, count) => {
    const frames = [...framesOf(message)];
    expect(frames).toHaveLength(count);
    expect(frames.every((frame) => frame.isWellFormed() && frame.length <= FRAME + 1)).toBe(true);
    expect(read(frames)).toEqual([...Array(count - 1).fill('more'), { message }]);
  });

  it('lets a short message pass in its middle', () => {
    const [first = '', last = ''] = framesOf(`{${'x'.repeat(FRAME)}}`);
    expect(read([first, '{"id":2}', last])).toMatchObject(['more', { message: '{"id":2}' }, {}]);
  });

  it('is given up when it becomes too long, and stays so', () => {
    expect(read(['+1234', '+5678', '=9', '=9'], 6)).toEqual(['more', 'too-long', 'too-long', 'too-long']);
  });
});
