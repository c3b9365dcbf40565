import { expect, test } from 'vitest';
import { createContainer, createHost, emptyDesign } from '../design/create.ts';
import type { Design } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { seededRandom } from '../design/testing/random.ts';
import { readEnd, spellEnd } from './ends.ts';

const design: Design = {
  ...emptyDesign(),
  topology: {
    swarms: [],
    hosts: [
      createHost('h1', 'WEB01', {
        containers: [
          createContainer('c1', 'web', 'image', {
            ports: [
              { host: '8080', container: '80' },
              { host: '53', container: '53', protocol: 'udp' },
              { container: '90' },
            ],
          }),
          createContainer('c2', 'db', 'image'),
        ],
      }),
      createHost('h2', 'WEB02', {
        containers: [createContainer('c3', 'db', 'image'), createContainer('c4', 'WEB01', 'x')],
      }),
    ],
  },
};

test.each([
  ['outside', { kind: 'outside' }],
  ['OUTSIDE', { kind: 'outside' }],
  ['web02', { kind: 'host', id: 'h2' }],
  ['web', { kind: 'container', host: 'h1', id: 'c1' }],
  ['WEB02/db', { kind: 'container', host: 'h2', id: 'c3' }],
  ['WEB01:8080', { kind: 'port', host: 'h1', container: 'c1', index: 0 }],
  ['web01:53/udp', { kind: 'port', host: 'h1', container: 'c1', index: 1 }],
] as const)('%s', (text, end) => {
  expect(readEnd(design, text)).toEqual({ ok: true, end });
});

test('what could be several things is not guessed', () => {
  expect(readEnd(design, 'db')).toEqual({ ok: false, why: 'several', candidates: ['WEB01/db', 'WEB02/db'] });
  expect(readEnd(design, 'WEB01')).toEqual({ ok: false, why: 'several', candidates: ['WEB01', 'WEB02/WEB01'] });
});

test.each(['', '/', ':', 'WEB01/', 'WEB01:', 'WEB01:53', 'WEB01:x', 'nobody', 'WEB01/nobody'])(
  '“%s” is nothing',
  (text) => {
    expect(readEnd(design, text)).toEqual({ ok: false, why: 'unknown' });
  },
);

test('every end of a design reads back as itself, or is one of several', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomDesign(seededRandom(seed));
    for (const host of random.topology.hosts) {
      for (const { id } of host.containers) {
        const end = { kind: 'container', host: host.id, id } as const;
        const word = spellEnd(random, end);
        const reading = readEnd(random, word);
        if (reading.ok) expect(spellEnd(random, reading.end)).toBe(word);
      }
    }
  }
});
