import { expect, test } from 'vitest';
import { benchDesign } from '../../build/bench/designs.ts';
import { emptyDesign } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { atOnce } from '../../shared/steps.ts';
import { designText, PIECE, putTogether, takeApart } from './designText.ts';

const designs: readonly (readonly [string, Design])[] = [
  ['nothing', emptyDesign()],
  ['hosts without containers', benchDesign({ hosts: 3, containersPerHost: 0 })],
  ['many hosts', benchDesign({ hosts: 12, containersPerHost: 90 })],
  ['one host with many', benchDesign({ hosts: 1, containersPerHost: 2 * PIECE + 1 })],
];

test.each(designs)('the text of %s is the design', (_, design) => {
  expect(JSON.parse(atOnce(designText(design)))).toEqual(design);
});

test.each(designs)('%s: taken apart into pieces that are small, it is put together again', (_, design) => {
  const { frame, pieces } = takeApart(design);
  expect(frame.topology.hosts.every(({ containers }) => containers.length === 0)).toBe(true);
  const sizes = pieces.map((list) => list.reduce((sum, { containers }) => sum + containers.length, 0));
  expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(PIECE);
  expect(putTogether(frame, pieces)).toEqual(design);
});
