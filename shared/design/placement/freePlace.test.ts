import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../create.ts';
import type { Design } from '../schema.ts';
import { freePlace } from './freePlace.ts';
import { MEASURES } from './measures.ts';
import { createPlacer } from './placeDesign.ts';

const made = { kind: 'container', id: 'new', host: 'h' } as const;

function placed(containers: number, networks: number) {
  const empty = emptyDesign();
  const host = createHost('h', 'HOST01', {
    containers: Array.from({ length: containers }, (_, index) => createContainer(`c${index}`, `c${index}`, 'i')),
    networks: Array.from({ length: networks }, (_, index) => createNetwork(`n${index}`, `n${index}`, 'nat')),
  });
  const design: Design = {
    ...empty,
    topology: { ...empty.topology, hosts: [host] },
    layout: { ...empty.layout, positions: { h: { x: 100, y: 50 } } },
  };
  return createPlacer()(design);
}

describe('the place of a new container', () => {
  it('is around the point, relative to the host', () => {
    const place = freePlace(placed(0, 0), made, { x: 300, y: 150 });
    expect(place).toEqual({
      x: 200 - MEASURES.container.width / 2,
      y: 100 - MEASURES.container.height / 2,
    });
  });

  it.each([
    ['on another container', 1, 0, { x: 130, y: 130 }],
    ['on a lane', 0, 1, { x: 300, y: 190 }],
    ['out of the host', 0, 0, { x: 120, y: 150 }],
    ['on the title bar', 0, 0, { x: 300, y: 60 }],
  ])('is left to packing %s', (_, containers, networks, at) => {
    expect(freePlace(placed(containers, networks), made, at)).toBeUndefined();
  });

  it('is packing’s for everything else, in hosts that are folded, and in none', () => {
    const hosts = placed(0, 0);
    expect(freePlace(hosts, { kind: 'network', id: 'n', host: 'h' }, { x: 300, y: 150 })).toBeUndefined();
    expect(freePlace(hosts, { ...made, host: 'other' }, { x: 300, y: 150 })).toBeUndefined();
    const folded = hosts.map((host) => ({ ...host, collapsed: true }));
    expect(freePlace(folded, made, { x: 300, y: 150 })).toBeUndefined();
  });
});
