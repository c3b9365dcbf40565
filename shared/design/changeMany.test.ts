import { expect, test } from 'vitest';
import { createContainer, createHost, emptyDesign } from './create.ts';
import { applyEdit } from './edits.ts';

const web = createContainer('c1', 'web', 'iis', { running: true });
const api = createContainer('c2', 'api', 'api');
const job = createContainer('c3', 'job', 'job');
const design = {
  ...emptyDesign('d'),
  topology: {
    swarms: [],
    hosts: [
      createHost('h1', 'A', { containers: [web, api] }),
      createHost('h2', 'B', { containers: [job] }),
      createHost('h3', 'C'),
    ],
  },
};

test('the same patch for elements of several hosts; the others stay identical', () => {
  const after = applyEdit(design, { type: 'change-many', kind: 'container', ids: ['c1', 'c3'], set: { image: 'new' } });
  const [a, b, c] = after.topology.hosts;
  expect(a?.containers.map(({ image }) => image)).toEqual(['new', 'api']);
  expect(b?.containers[0]?.image).toBe('new');
  expect(a?.containers[1]).toBe(api);
  expect(c).toBe(design.topology.hosts[2]);
});

test('what is so already, or not there, changes nothing', () => {
  const set = { image: 'iis' };
  expect(applyEdit(design, { type: 'change-many', kind: 'container', ids: ['c1', 'nowhere'], set })).toBe(design);
});

test('undefined takes a property away; hosts are changed as well', () => {
  const stopped = applyEdit(design, {
    type: 'change-many',
    kind: 'container',
    ids: ['c1'],
    set: { running: undefined },
  });
  expect('running' in (stopped.topology.hosts[0]?.containers[0] ?? {})).toBe(false);
  const stated = applyEdit(design, { type: 'change-many', kind: 'host', ids: ['h1', 'h3'], set: { engine: '28.5' } });
  expect(stated.topology.hosts.map(({ engine }) => engine)).toEqual(['28.5', undefined, '28.5']);
});

test('containers are added at the end of their host', () => {
  const values = [createContainer('c4', 'x', 'i'), createContainer('c5', 'y', 'i')];
  const after = applyEdit(design, { type: 'add-containers', host: 'h1', values });
  expect(after.topology.hosts[0]?.containers.map(({ id }) => id)).toEqual(['c1', 'c2', 'c4', 'c5']);
  expect(applyEdit(design, { type: 'add-containers', host: 'h1', values: [] })).toBe(design);
  expect(applyEdit(design, { type: 'add-containers', host: 'nowhere', values })).toBe(design);
});
