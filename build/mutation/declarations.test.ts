import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at, root } from '../setup/places.mjs';
import { declarationsOf } from './declarations.ts';

const source = `import { a } from './a.ts';

/** What it does. */
export function first(): number {
  return a;
}

// Why.
const second = {
  key: 1,
};

export interface Shape {
  readonly key: number;
}

export const third = () => second.key;
`;

test('a declaration goes from its first line to its last, without comments, imports and types', () => {
  expect(declarationsOf(source)).toEqual([
    { from: 4, to: 6 },
    { from: 9, to: 11 },
    { from: 17, to: 17 },
  ]);
});

test('every line of shared/ that is code is in one declaration at most', () => {
  for (const file of globSync('shared/rules/*.ts', { cwd: root })) {
    const declarations = declarationsOf(readFileSync(at(file), 'utf8'));
    for (const [index, { from, to }] of declarations.entries()) {
      expect(to, file).toBeGreaterThanOrEqual(from);
      expect(from, file).toBeGreaterThan(declarations[index - 1]?.to ?? 0);
    }
  }
});
