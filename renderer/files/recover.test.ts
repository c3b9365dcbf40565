import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../../shared/design/create.ts';
import { deltaBetween } from '../../shared/design/delta.ts';
import type { Design } from '../../shared/design/schema.ts';
import { atOnce } from '../../shared/design/steps.ts';
import { replay } from './recover.ts';

const base = emptyDesign();

/** A journal of designs, one after the other, as it is written. */
function journalOf(designs: readonly unknown[]): string[] {
  const all = [base, ...designs];
  return designs.map((design, index) =>
    JSON.stringify({ delta: deltaBetween(all[index], design), step: { key: 'recovery.step' }, at: index }),
  );
}
const named = (name: unknown) => ({ ...base, name }) as Design;
const replayed = (changes: readonly string[]) => {
  const { design, steps } = atOnce(replay(base, changes));
  return [design.name, steps.length];
};

describe('carrying a journal out again', () => {
  test('gives every change', () => {
    expect(replayed(journalOf(['one', 'two', 'three'].map(named)))).toEqual(['three', 3]);
    expect(replayed([])).toEqual(['', 0]);
  });

  test('stops before what is no change', () => {
    const [one = '', two = ''] = journalOf(['one', 'two'].map(named));
    expect(replayed([one, '{"delta":', two])).toEqual(['one', 1]);
    expect(replayed([one, 'null', two])).toEqual(['one', 1]);
  });

  test.each([1, 2, 3, 7, 8])('stops before the change that gives no design, wherever that is: after %i', (good) => {
    const names = Array.from({ length: 9 }, (_, index) => (index < good ? `name ${index + 1}` : index));
    expect(replayed(journalOf(names.map(named)))).toEqual([`name ${good}`, good]);
  });

  test('gives what was saved last where no change gives a design', () => {
    expect(replayed(journalOf([1, 2, 3].map(named)))).toEqual(['', 0]);
  });
});
