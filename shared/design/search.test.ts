import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from './create.ts';
import { NOTE_KINDS } from './notes.ts';
import { searchDesign } from './search.ts';

const design = {
  ...emptyDesign(),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'WEB01', {
        adapters: [{ id: 'a', name: 'Ethernet 2', ipv4: '10.31.8.5/22', mac: '00-15-5D-00-00-01' }],
        networks: [createNetwork('n', 'backend', 'l2bridge', { subnets: [{ subnet: '10.63.0.0/24' }] })],
        containers: [
          createContainer('c', 'web', 'nginx:1.27', {
            endpoints: [{ id: 'e', network: 'n', ip: '10.63.0.20' }],
            ports: [{ host: '8088', container: '80' }],
          }),
          createContainer('d', 'my-web', 'img'),
        ],
      }),
    ],
  },
};

test.each([
  ['WEB', ['WEB01', 'web', 'my-web']],
  ['10.63.0', ['backend', 'web']],
  ['00:15:5d', ['Ethernet 2']],
  ['nginx', ['web']],
  ['8088', ['web']],
  ['l2b', ['backend']],
  ['nothing here', []],
  ['  ', []],
])('%s finds %j', (query, names) => {
  expect(searchDesign(design, query, 20).map((hit) => hit.name)).toEqual(names);
});

test('says by what, and gives no more than asked', () => {
  expect(searchDesign(design, '8088', 5)).toEqual([
    { ref: { kind: 'container', id: 'c', host: 'h' }, name: 'web', host: 'WEB01', by: 'port', text: '8088:80' },
  ]);
  expect(searchDesign(design, 'web', 1)).toHaveLength(1);
});

test('notes, areas and labels are found by any line of what is written in them', () => {
  const written = {
    text: 'Racks 1 to 4\nCall Anna before the move',
    tone: 'blue',
    x: 0,
    y: 0,
    width: 200,
    height: 96,
  } as const;
  const notes = NOTE_KINDS.map((kind) => ({ ...written, id: kind, kind }));
  const noted = { ...design, layout: { ...design.layout, notes } };
  for (const query of ['racks', 'anna']) {
    const found = searchDesign(noted, query, 20);
    expect(found.map(({ ref }) => ref)).toEqual(NOTE_KINDS.map((kind) => ({ kind: 'note', id: kind })));
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Racks 1 to 4']));
  }
});
