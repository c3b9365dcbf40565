import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from './create.ts';
import type { EntityRef } from './entities.ts';
import { neighboursOf } from './neighbours.ts';
import type { Design } from './schema.ts';

const empty = emptyDesign();
const on = (id: string, ...networks: string[]) =>
  createContainer(id, id, 'i', { endpoints: networks.map((network) => ({ id: `${id}-${network}`, network })) });
const design: Design = {
  ...empty,
  topology: {
    swarms: [{ id: 'w', name: 'w', origin: 'design', flags: [] }],
    hosts: [
      createHost('h1', 'HOST01', {
        swarmId: 'w',
        adapters: [
          { id: 'a1', name: 'Ethernet' },
          { id: 'a2', name: 'Ethernet 2' },
        ],
        switches: [createSwitch('s1', 'lan', 'external', { adapters: ['a1'] }), createSwitch('s2', 'nat', 'internal')],
        networks: [
          createNetwork('lan', 'lan', 'transparent', { switch: 's1' }),
          createNetwork('nat', 'nat', 'nat', { switch: 's2' }),
          createNetwork('over', 'over', 'overlay'),
        ],
        containers: [on('web', 'lan', 'nat'), on('api', 'nat'), on('db', 'over')],
      }),
      createHost('h2', 'HOST02', { swarmId: 'w', containers: [on('far', 'over')] }),
      createHost('h3', 'HOST03'),
    ],
  },
};

const ref = (kind: EntityRef['kind'], id: string): EntityRef => ({ kind, id, host: 'h1' });
const lit = (...refs: EntityRef[]) => [...neighboursOf(design, refs).elements].sort();

describe('neighbours', () => {
  it.each([
    ['a container', ref('container', 'web'), ['a1', 'lan', 'nat', 's1', 's2', 'web']],
    ['a network', ref('network', 'nat'), ['api', 'nat', 's2', 'web']],
    ['an overlay, on all hosts', ref('network', 'over'), ['db', 'far', 'over']],
    ['a switch', ref('switch', 's1'), ['a1', 'lan', 's1', 'web']],
    ['an adapter', ref('adapter', 'a1'), ['a1', 'lan', 's1', 'web']],
    ['an adapter that nothing uses', ref('adapter', 'a2'), ['a2']],
    ['an endpoint', { ...ref('endpoint', 'web-nat'), container: 'web' }, ['nat', 's2', 'web']],
    ['what is not there', ref('container', 'gone'), []],
  ] as const)('of %s', (_, one, expected) => {
    expect(lit(one)).toEqual(expected);
  });

  it('of a host are its fellows in the swarm', () => {
    expect([...neighboursOf(design, [{ kind: 'host', id: 'h1' }]).hosts]).toEqual(['h1', 'h2']);
    expect([...neighboursOf(design, [{ kind: 'host', id: 'h3' }]).hosts]).toEqual(['h3']);
    expect([...neighboursOf(design, [{ kind: 'swarm', id: 'w' }]).hosts]).toEqual(['h1', 'h2']);
  });
});
