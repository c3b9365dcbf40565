import { expect, test } from 'vitest';
import { createContainer, createHost, emptyDesign } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { atOnce } from '../../shared/design/steps.ts';
import { designText, PIECE, putTogether, takeApart } from './designText.ts';

function designWith(hosts: number, containers: number): Design {
  const host = (name: string) =>
    createHost(name, name, {
      containers: Array.from({ length: containers }, (_, at) =>
        createContainer(`${name}-${at}`, `“app”\n${at}`, 'iis'),
      ),
    });
  const list = Array.from({ length: hosts }, (_, at) => host(`h${at}`));
  return { ...emptyDesign('a "design"'), topology: { swarms: [], hosts: list } };
}

const designs: readonly (readonly [string, Design])[] = [
  ['nothing', emptyDesign()],
  ['hosts without containers', designWith(3, 0)],
  ['many hosts', designWith(12, 90)],
  ['one host with many', designWith(1, 2 * PIECE + 1)],
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
