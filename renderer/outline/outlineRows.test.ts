import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../shared/design/create.ts';
import { type OutlineRow, outlineRows, waysTo } from './outlineRows.ts';

const at = (network: string, id: string) => ({ id, network });
const manager = createHost('m', 'M', {
  swarmId: 's',
  adapters: [{ id: 'a', name: 'Ethernet', ipv4: '10.0.0.5/24' }],
  switches: [createSwitch('sw', 'nat', 'internal')],
  networks: [
    createNetwork('n', 'nat', 'nat', { switch: 'sw' }),
    createNetwork('o', 'mesh', 'overlay'),
    createNetwork('x', 'lost', 'nat', { switch: 'nowhere' }),
  ],
  containers: [
    createContainer('c', 'web', 'img', { endpoints: [at('n', 'e1'), at('o', 'e2')] }),
    createContainer('d', 'alone', 'img'),
  ],
});
const worker = createHost('w', 'W', {
  swarmId: 's',
  containers: [createContainer('f', 'far', 'img', { endpoints: [at('o', 'e3')] })],
});
const design = {
  ...emptyDesign(),
  topology: { swarms: [{ id: 's', name: 'swarm', origin: 'host' as const, flags: [] }], hosts: [manager, worker] },
};
const shape = (rows: readonly OutlineRow[]) => rows.map(({ level, name }) => `${'  '.repeat(level - 1)}${name}`);

test('hosts, adapters, switches with networks, networks with containers, containers on none', () => {
  expect(shape(outlineRows(design, () => false))).toEqual([
    'M',
    '  Ethernet',
    '  nat',
    '    nat',
    '      web',
    '  mesh',
    '    web',
    '  lost',
    '  alone',
    'W',
    '  mesh',
    '    far',
  ]);
});

test('every row knows its place, and no two have one key', () => {
  const rows = outlineRows(design, () => false);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(rows.find(({ name }) => name === 'mesh')).toMatchObject({
    position: 3,
    siblings: 5,
    expanded: true,
    parent: 'm',
  });
  expect(rows.find(({ name }) => name === 'alone')).toMatchObject({ expanded: undefined });
});

test('what is folded is not gone into', () => {
  expect(shape(outlineRows(design, (key) => key === 'm'))).toEqual(['M', 'W', '  mesh', '    far']);
});

test('says what must be unfolded to see an element', () => {
  expect(waysTo(design, { kind: 'container', id: 'c', host: 'm' })).toEqual(['m', 'sw', 'm/n']);
  expect(waysTo(design, { kind: 'endpoint', id: 'e3', container: 'f', host: 'w' })).toEqual(['w', 'w/o']);
  expect(waysTo(design, { kind: 'host', id: 'm' })).toEqual([]);
});
