import { expect, test } from 'vitest';
import { countingIds, createContainer, createHost, createNetwork, emptyDesign } from '../../design/create.ts';
import { applyEdit, batch } from '../../design/edits.ts';
import { findHost } from '../../design/entities.ts';
import type { Design, Host } from '../../design/schema.ts';
import { DESIGN_LABEL } from '../../plan/ownership.ts';
import { builtIn, host, lab, seenLab, seenWeb, web } from '../../plan/testing/planFixtures.ts';
import { adopt } from './adopt.ts';
import { ontoDrawn } from './ontoDrawn.ts';

function onto(drawn: Partial<Host>, observed: ReturnType<typeof host>, owner = 'other'): Host {
  const design: Design = {
    ...emptyDesign('shop'),
    topology: { swarms: [], hosts: [createHost('h', 'WEB01', drawn)] },
  };
  const before = findHost(design, 'h');
  if (!before) throw new Error('The fixture has no host.');
  const ids = countingIds();
  const { host: seen } = adopt(observed, (prefix) => `seen-${ids(prefix)}`);
  const after = findHost(applyEdit(design, batch(...ontoDrawn({ drawn: before, seen, observed, owner }))), 'h');
  if (!after) throw new Error('The host is gone.');
  return after;
}

test('things of the same name are matched, keep their ids and are drawn as they are on the host', () => {
  const drawn = { networks: [lab({ subnets: [{ subnet: '10.99.0.0/24' }] })], containers: [web({ image: 'iis:9' })] };
  const after = onto(drawn, host([seenLab()], [seenWeb()]));
  const network = after.networks.find(({ name }) => name === 'lab');
  expect(network).toMatchObject({ id: 'n', origin: 'host', subnets: [{ subnet: '10.61.0.0/24' }] });
  expect(after.containers).toHaveLength(1);
  expect(after.containers[0]).toMatchObject({ id: 'c', image: 'iis:1', origin: 'host' });
  expect(after.containers[0]?.endpoints).toMatchObject([{ id: 'e', network: 'n', ip: '10.61.0.9' }]);
});

test('what is only drawn stays, and what is only on the host is added once', () => {
  const only = {
    networks: [builtIn, createNetwork('x', 'new', 'nat')],
    containers: [createContainer('y', 'job', 'i')],
  };
  const after = onto(only, host([seenLab()], [seenWeb()]));
  expect(after.networks.map(({ name }) => name).toSorted()).toEqual(['lab', 'nat', 'new']);
  expect(after.containers.map(({ name }) => name)).toEqual(['job', 'web']);
  const there = after.networks.find(({ name }) => name === 'lab');
  expect(after.containers[1]?.endpoints[0]?.network).toBe(there?.id);
});

test('what this design made stays as it is drawn', () => {
  const labels = { [DESIGN_LABEL]: 'shop-id' };
  const drawn = { networks: [lab({ subnets: [{ subnet: '10.99.0.0/24' }] })] };
  const after = onto(drawn, host([seenLab({ labels })]), 'shop-id');
  expect(after.networks.find(({ id }) => id === 'n')).toMatchObject({
    origin: 'design',
    subnets: [{ subnet: '10.99.0.0/24' }],
  });
});

test('reading the same host twice changes nothing more', () => {
  const observed = host([seenLab()], [seenWeb()]);
  const once = onto({}, observed);
  expect(onto(once, observed)).toEqual(once);
});

test('every edit: what matches by name or by adapters, what is kept of the drawing, what goes', () => {
  const nothing = { subnets: [], options: {}, flags: [], origin: 'host' } as const;
  const drawn = createHost('h', 'WEB01', {
    release: 'ws2019',
    adapters: [{ id: 'a1', name: 'ETHERNET', speed: '1 Gbps' }],
    switches: [
      { id: 's1', name: 'mine', kind: 'external', adapters: ['a1'], origin: 'docker' },
      { id: 's2', name: 'inner', kind: 'internal', adapters: [], origin: 'docker' },
    ],
    networks: [
      createNetwork('n1', 'lan', 'transparent', { switch: 's1', flags: [{ flag: '--internal' }], attachable: true }),
      createNetwork('n2', 'own', 'nat'),
    ],
    containers: [
      createContainer('c1', 'web', 'iis', {
        endpoints: [{ id: 'e1', network: 'n1', mac: '02-00-00-00-00-01', ip: '10.0.0.1' }],
        flags: [{ flag: '--rm' }],
        running: false,
      }),
    ],
  });
  const seen = createHost('host-9', 'SEEN', {
    build: 20348,
    adaptersKnown: true,
    swarmId: 'swarm-9',
    adapters: [
      { id: 'x1', name: 'Ethernet', status: 'Up' },
      { id: 'x2', name: 'Ethernet 2' },
    ],
    switches: [
      { id: 'y1', name: 'theirs', kind: 'external', adapters: ['x1'], origin: 'host' },
      { id: 'y2', name: 'INNER', kind: 'internal', adapters: [], origin: 'host' },
      { id: 'y3', name: 'more', kind: 'external', adapters: ['x2'], origin: 'host' },
      { id: 'y4', name: 'bare', kind: 'internal', adapters: [], origin: 'host' },
    ],
    networks: [
      { ...nothing, id: 'z1', name: 'lan', driver: 'transparent', switch: 'y1' },
      { ...nothing, id: 'z2', name: 'LAN', driver: 'transparent', switch: 'y3' },
      { ...nothing, id: 'z3', name: 'own', driver: 'l2bridge' },
    ],
    containers: [
      createContainer('k1', 'web', 'iis:2', {
        endpoints: [
          { id: 'f1', network: 'z1', actualIp: '10.0.0.9' },
          { id: 'f2', network: 'z2' },
        ],
      }),
      createContainer('k2', 'job', 'job'),
    ],
  });
  expect(ontoDrawn({ drawn, seen, observed: host([], []), owner: 'other' })).toEqual([
    { type: 'change-host', id: 'h', set: { build: 20348, adaptersKnown: true } },
    { type: 'change', kind: 'adapter', host: 'h', id: 'a1', set: { name: 'Ethernet', status: 'Up', speed: undefined } },
    { type: 'add', kind: 'adapter', host: 'h', value: { id: 'x2', name: 'Ethernet 2' } },
    {
      type: 'change',
      kind: 'switch',
      host: 'h',
      id: 's1',
      set: { name: 'theirs', kind: 'external', adapters: ['a1'], origin: 'host' },
    },
    {
      type: 'change',
      kind: 'switch',
      host: 'h',
      id: 's2',
      set: { name: 'INNER', kind: 'internal', adapters: [], origin: 'host' },
    },
    {
      type: 'add',
      kind: 'switch',
      host: 'h',
      value: { id: 'y3', name: 'more', kind: 'external', adapters: ['x2'], origin: 'host' },
    },
    {
      type: 'add',
      kind: 'switch',
      host: 'h',
      value: { id: 'y4', name: 'bare', kind: 'internal', adapters: [], origin: 'host' },
    },
    {
      type: 'change',
      kind: 'network',
      host: 'h',
      id: 'n1',
      set: {
        ...nothing,
        name: 'lan',
        driver: 'transparent',
        switch: 's1',
        flags: [{ flag: '--internal' }],
        attachable: undefined,
      },
    },
    {
      type: 'add',
      kind: 'network',
      host: 'h',
      value: { ...nothing, id: 'z2', name: 'LAN', driver: 'transparent', switch: 'y3' },
    },
    { type: 'change', kind: 'network', host: 'h', id: 'n2', set: { ...nothing, name: 'own', driver: 'l2bridge' } },
    {
      type: 'change',
      kind: 'container',
      host: 'h',
      id: 'c1',
      set: {
        name: 'web',
        image: 'iis:2',
        endpoints: [
          { id: 'e1', network: 'n1', mac: '02-00-00-00-00-01', ip: '10.0.0.1', actualIp: '10.0.0.9' },
          { id: 'f2', network: 'z2' },
        ],
        ports: [],
        flags: [{ flag: '--rm' }],
        running: undefined,
      },
    },
    {
      type: 'add',
      kind: 'container',
      host: 'h',
      value: { id: 'k2', name: 'job', image: 'job', endpoints: [], ports: [], flags: [] },
    },
  ]);
});
