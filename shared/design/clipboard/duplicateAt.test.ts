import { expect, test } from 'vitest';
import { countingIds, createContainer, createHost, createNetwork, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import { createPlacer } from '../placement/placeDesign.ts';
import type { Design } from '../schema.ts';
import { duplicateAt } from './duplicateAt.ts';

const web = (id: string, ip: string) =>
  createContainer(id, id, 'i', {
    endpoints: [{ id: `e-${id}`, network: 'n', ip }],
    ports: [{ host: ip.slice(-2), container: '80' }],
  });
const empty = emptyDesign();
const design: Design = {
  ...empty,
  topology: {
    ...empty.topology,
    hosts: [
      createHost('h', 'HOST01', {
        networks: [createNetwork('n', 'nat1', 'nat', { subnets: [{ subnet: '172.20.0.0/24' }] })],
        containers: [web('web1', '172.20.0.10'), web('web2', '172.20.0.11')],
      }),
      createHost('h2', 'HOST02', { containers: [createContainer('job', 'job', 'i')] }),
    ],
  },
};
const placed = createPlacer()(design);

function duplicated(moves: Readonly<Record<string, { x: number; y: number }>>) {
  const ids = countingIds();
  const result = duplicateAt(design, placed, new Map(Object.entries(moves)), (prefix) => `${ids(prefix)}-copy`);
  if (!result.ok) throw new Error(result.reason.key);
  return { result, after: applyEdit(design, result.edit) };
}

test('copies stand where they were dragged to, the originals where they were, and nothing is in conflict', () => {
  const { after, result } = duplicated({ web1: { x: 40.4, y: 200 }, web2: { x: 240, y: 200 } });
  const [host] = after.topology.hosts;
  expect(host?.containers.map(({ name }) => name)).toEqual(['web1', 'web2', 'web3', 'web4']);
  expect(host?.containers.map(({ endpoints }) => endpoints[0]?.ip)).toEqual([
    '172.20.0.10',
    '172.20.0.11',
    '172.20.0.12',
    '172.20.0.13',
  ]);
  expect(new Set(host?.containers.map(({ ports }) => ports[0]?.host)).size).toBe(4);
  expect(after.layout.positions).toMatchObject({
    'container-1-copy': { x: 40, y: 200 },
    'container-2-copy': { x: 240, y: 200 },
  });
  expect(after.layout.positions.web1).toBeUndefined();
  expect(result.step).toEqual({ key: 'gesture.duplicate-several', params: { count: 2 } });
});

test('containers of several hosts stay in theirs', () => {
  const { after, result } = duplicated({ web1: { x: 40, y: 200 }, job: { x: 30, y: 90 } });
  expect(after.topology.hosts.map(({ containers }) => containers.map(({ name }) => name))).toEqual([
    ['web1', 'web2', 'web3'],
    ['job', 'job-2'],
  ]);
  expect(result.select.map(({ host }) => host)).toEqual(['h', 'h2']);
});

test('a host takes with it what is in it, and the others stay where they are drawn', () => {
  const { after, result } = duplicated({ h: { x: 900, y: 40 }, web1: { x: 1, y: 1 } });
  expect(after.topology.hosts.map(({ name }) => name)).toEqual(['HOST01', 'HOST02', 'HOST03']);
  expect(after.layout.positions['host-1-copy']).toEqual({ x: 900, y: 40 });
  const [first, second] = placed;
  expect(after.layout.positions).toMatchObject({
    h: { x: first?.x, y: first?.y },
    h2: { x: second?.x, y: second?.y },
  });
  expect(result.step).toEqual({ key: 'gesture.duplicate', params: { name: 'HOST03' } });
});
