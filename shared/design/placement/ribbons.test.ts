import { expect, it } from 'vitest';
import { createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import type { Design } from '../schema.ts';
import { createPlacer } from './placeDesign.ts';
import { buildRibbons } from './ribbons.ts';

const member = { swarmId: 'swarm', swarm: 'worker' } as const;

function sample(): Design {
  const empty = emptyDesign();
  const manager = createHost('m', 'M', {
    ...member,
    adapters: [
      { id: 'a1', name: 'Ethernet' },
      { id: 'a2', name: 'Ethernet 2' },
    ],
    switches: [createSwitch('s', 'app', 'external', { adapters: ['a2'] })],
    networks: [createNetwork('o', 'app', 'overlay', { switch: 's' }), createNetwork('n', 'nat1', 'nat')],
  });
  const hosts = [manager, createHost('w1', 'W1', member), createHost('w2', 'W2', member), createHost('z', 'Z')];
  const positions = { m: { x: 1000, y: 0 }, w1: { x: 0, y: 0 }, w2: { x: 2500, y: 0 }, z: { x: 4000, y: 0 } };
  return { ...empty, topology: { swarms: [], hosts }, layout: { ...empty.layout, positions } };
}

it('an overlay is a chain through its swarm from left to right, and leaves through its adapter', () => {
  const placed = createPlacer()(sample());
  const ribbons = buildRibbons(placed);
  expect(ribbons.map(({ from, to }) => `${from.host}-${to.host}`)).toEqual(['w1-m', 'm-w2']);
  const manager = placed.find((place) => place.host.id === 'm');
  const adapter = manager?.inside.adapters.get('a2');
  expect(ribbons[0]?.to).toEqual({ host: 'm', x: (adapter?.x ?? 0) + (adapter?.width ?? 0) / 2, y: manager?.height });
});
