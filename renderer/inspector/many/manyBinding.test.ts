import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../../shared/design/create.ts';
import { applyEdit } from '../../../shared/design/edits.ts';
import type { EntityRef } from '../../../shared/design/entities.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { manyOption, manyProperty } from './manyBinding.ts';

const design: Design = {
  ...emptyDesign('d'),
  topology: {
    swarms: [],
    hosts: [
      createHost('a', 'A', {
        networks: [createNetwork('n', 'n', 'transparent', { options: { vlan: '7' } })],
        containers: [createContainer('c1', 'web', 'iis', { dns: ['10.0.0.2'] }), createContainer('c2', 'api', 'api')],
      }),
      createHost('b', 'B', {
        networks: [createNetwork('m', 'm', 'transparent', { options: { vlan: '7' } })],
        containers: [createContainer('c3', 'job', 'iis', { dns: ['10.0.0.2'] })],
      }),
    ],
  },
};
const refs = (host: string, ...ids: string[]): EntityRef[] => ids.map((id) => ({ kind: 'container', id, host }));

test('what several have in common, and that they differ', () => {
  const same = manyProperty('container', [...refs('a', 'c1'), ...refs('b', 'c3')], 'image');
  expect([same.read(design), same.many?.differ(design)]).toEqual(['iis', false]);
  const mixed = manyProperty('container', refs('a', 'c1', 'c2'), 'image');
  expect([mixed.read(design), mixed.many?.differ(design)]).toEqual([undefined, true]);
  const lists = manyProperty('container', [...refs('a', 'c1'), ...refs('b', 'c3')], 'dns');
  expect([lists.read(design), lists.many?.differ(design)]).toEqual([['10.0.0.2'], false]);
});

test('a change goes to all, and the others stay the same object', () => {
  const image = manyProperty('container', [...refs('a', 'c2'), ...refs('b', 'c3')], 'image');
  const after = applyEdit(design, image.write(design, 'new'));
  expect(after.topology.hosts.flatMap(({ containers }) => containers.map((item) => item.image))).toEqual([
    'iis',
    'new',
    'new',
  ]);
  expect(after.topology.hosts[0]?.containers[0]).toBe(design.topology.hosts[0]?.containers[0]);
  expect(image.read(after)).toBe('new');
});

test('an option of several networks', () => {
  const networks: EntityRef[] = [
    { kind: 'network', id: 'n', host: 'a' },
    { kind: 'network', id: 'm', host: 'b' },
  ];
  const vlan = manyOption(networks, 'vlan');
  expect(vlan.read(design)).toBe('7');
  const after = applyEdit(design, vlan.write(design, undefined));
  expect(after.topology.hosts.map((host) => host.networks[0]?.options)).toEqual([{}, {}]);
});
