import { expect, test } from 'vitest';
import { createHost, emptyDesign } from '../../design/create.ts';
import type { Design } from '../../design/schema.ts';
import { boundHosts, sharingTarget } from './boundHosts.ts';

const design: Design = {
  ...emptyDesign('shop'),
  topology: {
    swarms: [{ id: 's', name: 'swarm', origin: 'host', flags: [] }],
    hosts: [
      createHost('a', 'WEB01', { swarm: 'worker' }),
      createHost('b', 'WEB02', { swarm: 'manager', swarmId: 's' }),
      createHost('c', 'WEB03'),
      createHost('d', 'WEB04'),
    ],
  },
  targets: { a: { kind: 'local' }, b: { kind: 'context', name: 'web02' }, d: { kind: 'local' } },
};

test('managers come first, and what is bound to nothing is left out', () => {
  expect(boundHosts(design).map(({ host }) => host.name)).toEqual(['WEB02', 'WEB01', 'WEB04']);
});

test('two hosts on one machine are told', () => {
  expect(sharingTarget(boundHosts(design)).map((group) => group.map(({ host }) => host.name))).toEqual([
    ['WEB01', 'WEB04'],
  ]);
});
