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
