import { expect, test } from 'vitest';
import { createHost, emptyDesign } from './create.ts';
import { Design } from './schema.ts';
import { describeIssues, pathText } from './valueFaults.ts';

const design = { ...emptyDesign('d'), topology: { swarms: [], hosts: [createHost('h', 'H')] } };

/** What is wrong with a design whose host has other values. */
function faults(set: object, more: object = {}) {
  const [host] = design.topology.hosts;
  const parsed = Design.safeParse({ ...design, ...more, topology: { swarms: [], hosts: [{ ...host, ...set }] } });
  return describeIssues(parsed.error?.issues ?? []).map(({ path, expected, params }) => [
    path,
    expected,
    ...Object.values(params),
  ]);
}

test.each([
  ['text', { name: 7 }, 'name'],
  ['number', { adapters: [{ id: 'a', name: 'a', mtu: 'x' }] }, 'adapters[0].mtu'],
  ['integer', { build: 1.5 }, 'build'],
  ['boolean', { ipv6: 'yes' }, 'ipv6'],
  ['list', { networks: {} }, 'networks'],
  ['object', { networks: [7] }, 'networks[0]'],
  [
    'object',
    { networks: [{ id: 'n', name: 'n', driver: '', subnets: [], flags: [], origin: 'design', options: 7 }] },
    'networks[0].options',
  ],
])('%s is expected: %j', (expected, set, path) => {
  expect(faults(set)).toEqual([[`topology.hosts[0].${path}`, expected]]);
});

test('what is wrong is said with its limits, its choices and its unknown keys', () => {
  const at = 'topology.hosts[0]';
  expect(faults({ platform: 'moon' })).toEqual([
    [`${at}.platform`, 'one-of', 'physical, hyperv-vm, vmware-vm, azure-vm, azure-stack, cloud-vm'],
  ]);
  expect(faults({ name: 'x'.repeat(5000) })).toEqual([[`${at}.name`, 'shorter', '4096']]);
  expect(faults({ id: '' })).toEqual([[`${at}.id`, 'longer', '1']]);
  expect(faults({ red: 1, [`${'k'.repeat(79)}yz`]: 2 })).toEqual([[at, 'known-key', `red, ${'k'.repeat(79)}…`]]);
  expect(faults({}, { id: 'No Id' })).toEqual([['id', 'other']]);
  expect(describeIssues(Design.safeParse(7).error?.issues ?? [])).toEqual([
    { path: '', expected: 'object', params: {} },
  ]);
});

test('twenty faults are enough', () => {
  expect(faults({ kbs: Array.from({ length: 30 }, (_, index) => index) })).toHaveLength(20);
});

test.each([
  [[], ''],
  [['a', 'b', 3, 'c'], 'a.b[3].c'],
  [[0, 'a'], '[0].a'],
  [['a', '9b'], 'a["9b"]'],
  [['a b', 'c-d', '_e9'], '["a b"]["c-d"]._e9'],
  [['a"b'], '["a\\"b"]'],
  [['', 'a'], '[""].a'],
  [[`${'x y'.repeat(30)}`], `["${'x y'.repeat(30).slice(0, 79)}…"]`],
  [['-'.repeat(80)], `["${'-'.repeat(80)}"]`],
])('the path %j is written %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});
