import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../options.ts';
import { detailAt } from './detail.ts';

describe('level of detail', () => {
  const { card, cell, count } = OPTIONS.detail;

  it('falls as soon as a limit is passed', () => {
    expect(detailAt(card, 'card')).toBe('card');
    expect(detailAt(card - 0.001, 'card')).toBe('compact');
    expect(detailAt(cell - 0.001, 'card')).toBe('cell');
    expect(detailAt(count - 0.001, 'card')).toBe('count');
  });

  it('rises only a little beyond it, so that resting on a limit does not flicker', () => {
    expect(detailAt(card, 'compact')).toBe('compact');
    expect(detailAt(card * 1.1, 'compact')).toBe('card');
    expect(detailAt(cell * 1.01, 'count')).toBe('cell');
    expect(detailAt(1, 'count')).toBe('card');
  });
});
