import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLE_TEXTS } from './en/examples.ts';

test('every example that the gallery shows has its title and summary, and no text is left over', () => {
  const designs = namesIn('examples', '.switchyard.json').map((name) => `example.designs.${name}`);
  const seeds = namesIn('examples/seeds', '.txt').map((name) => `example.seeds.${name}`);
  const keys = [...designs, ...seeds].flatMap((key) => [`${key}.title`, `${key}.summary`]);
  expect(Object.keys(EXAMPLE_TEXTS).toSorted()).toEqual(keys.toSorted());
});

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(new URL(`../../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}
