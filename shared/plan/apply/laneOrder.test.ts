import { expect, test } from 'vitest';
import { createHost, emptyDesign } from '../../design/create.ts';
import type { Design, Host } from '../../design/schema.ts';
import { laneOrder } from './laneOrder.ts';

const swarm = { id: 's', name: 'swarm', origin: 'design', flags: [] } as const;
const host = (id: string, name: string, rest: Partial<Host> = {}) => createHost(id, name, rest);
const design = (...hosts: readonly Host[]): Design => ({
  ...emptyDesign('shop'),
  topology: { swarms: [swarm], hosts: [...hosts] },
});

test('managers come first, the one that starts the swarm before the others; the rest by name', () => {
  const drawn = design(
    host('1', 'zeta'),
    host('2', 'worker', { swarmId: 's', swarm: 'worker' }),
    host('3', 'manager-b', { swarmId: 's', swarm: 'manager' }),
    host('4', 'manager-a', { swarmId: 's', swarm: 'manager' }),
    host('5', 'alpha'),
  );
  expect(laneOrder(drawn, ['1', '2', '3', '4', '5'])).toEqual(['4', '3', '5', '2', '1']);
  expect(laneOrder(drawn, ['1', '3'])).toEqual(['3', '1']);
});

test('a swarm without a stated manager is started by a host that is no worker', () => {
  const drawn = design(
    host('1', 'a', { swarmId: 's', swarm: 'worker' }),
    host('2', 'b', { swarmId: 's' }),
    host('3', 'c', { swarm: 'manager' }),
  );
  expect(laneOrder(drawn, ['1', '2', '3'])).toEqual(['2', '1', '3']);
});

test('hosts that the design does not have are left out', () => {
  expect(laneOrder(design(host('1', 'a')), ['x', '1'])).toEqual(['1']);
});
