import { expect, test } from 'vitest';
import { countingIds, createHost, emptyDesign } from '../../shared/design/create.ts';
import { applyEdit } from '../../shared/design/edits.ts';
import type { Design } from '../../shared/design/schema.ts';
import { host, seenLab, seenWeb } from '../../shared/plan/testing/planFixtures.ts';
import type { Reading } from './readings.ts';
import { asDesign, asNewHost, ontoHost } from './takeIn.ts';

const reading = (rest: Partial<ReturnType<typeof host>> = {}): Reading => ({
  target: { kind: 'context', name: 'web02' },
  observed: { ...host([seenLab()], [seenWeb()]), ...rest },
  made: [],
  preflight: { canRead: true, canApply: true, needsElevation: false, problems: [] },
  at: 0,
});
const drawn: Design = {
  ...emptyDesign('shop'),
  topology: { swarms: [], hosts: [createHost('h', 'WEB01')] },
};

test('a new design is bound to where it was read', () => {
  const { design, host: id } = asDesign(reading(), countingIds(), 'the host');
  expect(design.targets).toEqual({ [id]: { kind: 'context', name: 'web02' } });
  expect(design.topology.hosts[0]?.networks.map(({ name }) => name)).toContain('lab');
});

test('a further host leaves those that are drawn as they are', () => {
  const taken = asNewHost(drawn, reading(), new Map(), countingIds(), 'the host');
  const after = applyEdit(drawn, taken.edit);
  expect(after.topology.hosts).toHaveLength(2);
  expect(after.topology.hosts[0]).toBe(drawn.topology.hosts[0]);
  expect(after.targets?.[taken.host]).toEqual({ kind: 'context', name: 'web02' });
});

test('members of one swarm are drawn in one swarm, and its overlay once', () => {
  const swarm = { cluster: 'c1', node: 'n1', managers: ['n1'] };
  const overlay = { ...seenLab(), id: 'o'.repeat(25), name: 'shop', driver: 'overlay', scope: 'swarm' };
  const member = (node: string, role: 'manager' | 'worker') =>
    reading({
      facts: { name: node, swarm: role },
      swarm: { ...swarm, node },
      dockerNetworks: [overlay],
      containers: [],
    });
  const ids = countingIds();
  const first = asDesign(member('n1', 'manager'), ids, '');
  const known = new Map([[first.host, { reading: member('n1', 'manager') }]]);
  const second = asNewHost(first.design, member('n2', 'worker'), known, ids, '');
  const { topology } = applyEdit(first.design, second.edit);
  expect(topology.swarms).toHaveLength(1);
  expect(topology.hosts.map(({ swarmId }) => swarmId)).toEqual([topology.swarms[0]?.id, topology.swarms[0]?.id]);
  expect(topology.hosts.map(({ networks }) => networks.filter(({ driver }) => driver === 'overlay').length)).toEqual([
    1, 0,
  ]);
});

test('onto a drawn host: one host, bound, with what was found in it', () => {
  const taken = ontoHost(drawn, 'h', reading(), countingIds());
  if (!taken) throw new Error('The host is there.');
  const after = applyEdit(drawn, taken.edit);
  expect(after.topology.hosts).toHaveLength(1);
  expect(after.topology.hosts[0]).toMatchObject({ id: 'h', name: 'WEB01' });
  expect(after.topology.hosts[0]?.containers.map(({ name }) => name)).toEqual(['web']);
  expect(after.targets).toEqual({ h: { kind: 'context', name: 'web02' } });
  expect(ontoHost(drawn, 'gone', reading(), countingIds())).toBeUndefined();
});
