import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from './create.ts';
import { applyEdit } from './edits.ts';
import type { Design } from './schema.ts';

const lab = createNetwork('lab', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24' }] });
const container = (id: string, ip?: string) =>
  createContainer(id, id, 'nanoserver', {
    endpoints: [{ id: `${id}-end`, network: 'lab', ...(ip !== undefined && { ip }) }],
  });
const design: Design = {
  ...emptyDesign(),
  topology: {
    swarms: [],
    hosts: [
      createHost('a', 'A', { networks: [lab], containers: [container('one'), container('two', '10.61.0.9')] }),
      createHost('b', 'B', { containers: [container('three')] }),
    ],
  },
};
const set = (addresses: Readonly<Record<string, string | null>>) =>
  applyEdit(design, { type: 'set-addresses', addresses });
const ips = (of: Design) =>
  of.topology.hosts.flatMap((host) => host.containers.map(({ endpoints }) => endpoints[0]?.ip ?? null));

test('gives, changes and takes away, on every host at once', () => {
  const after = set({ 'one-end': '10.61.0.2', 'two-end': null, 'three-end': '10.61.0.4' });
  expect(ips(after)).toEqual(['10.61.0.2', null, '10.61.0.4']);
  const [, two] = after.topology.hosts[0]?.containers ?? [];
  expect(Object.keys(two?.endpoints[0] ?? {})).toEqual(['id', 'network']);
});

test('what is not named stays the same object', () => {
  const after = set({ 'one-end': '10.61.0.2' });
  expect(after.topology.hosts[1]).toBe(design.topology.hosts[1]);
  expect(after.topology.hosts[0]?.containers[1]).toBe(design.topology.hosts[0]?.containers[1]);
  expect(after.topology.hosts[0]?.networks).toBe(design.topology.hosts[0]?.networks);
});

test('an edit that changes nothing gives the same design', () => {
  expect(set({ 'two-end': '10.61.0.9', 'one-end': null, nobody: '10.61.0.5' })).toBe(design);
});

test('an id of an object’s own is an id like any other', () => {
  const odd = applyEdit(design, {
    type: 'change',
    kind: 'container',
    host: 'a',
    id: 'one',
    set: { endpoints: [{ id: 'constructor', network: 'lab' }] },
  });
  expect(applyEdit(odd, { type: 'set-addresses', addresses: {} })).toBe(odd);
  expect(ips(applyEdit(odd, { type: 'set-addresses', addresses: { constructor: '10.61.0.3' } }))[0]).toBe('10.61.0.3');
});
