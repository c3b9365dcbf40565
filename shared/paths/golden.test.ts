import { expect, test } from 'vitest';
import { resolvesByName } from './names.ts';
import { end, goldenDesign } from './testing/designs.ts';
import { GOLDEN_PATHS } from './testing/golden/all.ts';
import type { GoldenPath } from './testing/golden/goldenPath.ts';
import { GOLDEN_NAMES } from './testing/golden/names.ts';
import { tracePath } from './trace.ts';

const cases = GOLDEN_PATHS.flatMap((path) =>
  path.releases.map((release): [string, string, GoldenPath] => [
    `${path.driver} on ${release}: ${path.what} (${path.from} → ${path.to})`,
    release,
    path,
  ]),
);

test.each(cases)('%s', (_title, release, golden) => {
  const design = goldenDesign(golden.driver, release, golden.options);
  const path = tracePath(design, end(golden.from), end(golden.to));
  const { result } = path;
  expect(path.hops.map((hop) => hop.kind).join(' ')).toBe(golden.hops);
  expect(result.outcome === 'reaches' ? undefined : result.stop.id).toBe(golden.stop);
  expect(result.outcome).toBe(golden.outcome);
  if (result.outcome === 'reaches') expect(result.confidence).toBe(golden.confidence ?? 'documented');
  expect(path.through !== undefined).toBe(golden.throughPort === true);
});

test.each(GOLDEN_NAMES)('$driver on $release: the name of $to', ({ driver, release, to, outcome }) => {
  const answer = resolvesByName(goldenDesign(driver, release), container('a1'), container(to));
  expect(answer.outcome).toBe(outcome);
});

function container(text: string) {
  const found = end(text);
  if (found.kind !== 'container') throw new Error(`${text} is no container`);
  return found;
}
