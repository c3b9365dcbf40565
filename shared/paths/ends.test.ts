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

test('ports are found by a number within their range, and spelled as they are published', () => {
  const [host] = design.topology.hosts;
  const ports = [
    { host: '9000-9010', container: '90' },
    { host: '9005', container: '91', protocol: 'UDP' },
    { host: 'x', container: '92' },
    { container: '93' },
  ];
  const many = {
    ...design,
    topology: { swarms: [], hosts: [{ ...host, containers: [createContainer('c', 'web', 'i', { ports })] }] },
  } as Design;
  const port = (index: number) => ({ kind: 'port', host: 'h1', container: 'c', index }) as const;
  const found = (text: string) => readEnd(many, text);
  expect(found('WEB01:9000')).toEqual({ ok: true, end: port(0) });
  expect(found('WEB01:9003-9010/TCP')).toEqual({ ok: true, end: port(0) });
  expect(found('WEB01:9005/udp')).toEqual({ ok: true, end: port(1) });
  for (const text of ['WEB01:8999', 'WEB01:9011', 'WEB01:9010-9011', 'WEB01:9006/udp', 'WEB01:x'])
    expect(found(text)).toEqual({ ok: false, why: 'unknown' });
  expect(ports.map((_, index) => spellEnd(many, port(index)))).toEqual([
    'WEB01:9000-9010',
    'WEB01:9005/udp',
    'WEB01:x',
    'WEB01/web',
  ]);
  expect(spellEnd(many, { kind: 'host', id: 'gone' })).toBe('');
  expect(spellEnd(many, { kind: 'container', host: 'h1', id: 'gone' })).toBe('WEB01/');
  expect(spellEnd(many, { kind: 'port', host: 'h1', container: 'gone', index: 0 })).toBe('WEB01/');
});

test('names may have the separators in them', () => {
  const odd = (id: string, name: string, containers: readonly string[]) =>
    createHost(id, name, {
      containers: containers.map((of) =>
        createContainer(`${id}-${of}`, of, 'i', { ports: [{ host: '80', container: '80' }] }),
      ),
    });
  const named: Design = { ...design, topology: { swarms: [], hosts: [odd('a', 'A/B', ['c/d', 'e:f'])] } };
  const container = (of: string) => ({ ok: true, end: { kind: 'container', host: 'a', id: `a-${of}` } });
  expect(readEnd(named, 'a/b/c/d')).toEqual(container('c/d'));
  expect(readEnd(named, 'A/B/e:f')).toEqual(container('e:f'));
  expect(readEnd(named, 'a-e:f')).toEqual(container('e:f'));
  expect(readEnd(named, 'A/B:80')).toMatchObject({ ok: true, end: { kind: 'port', index: 0 } });
  expect(readEnd(named, 'a')).toEqual({ ok: true, end: { kind: 'host', id: 'a' } });
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
