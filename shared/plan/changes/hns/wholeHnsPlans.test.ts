import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork, createSwitch } from '../../../design/create.ts';
import type { Container, Network } from '../../../design/schema.ts';
import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedHost } from '../../../observed/observedHost.ts';
import { VXLAN_IDS } from '../../hns/optionValues.ts';
import { guid, hnsHost, hnsLab, hnsWeb } from '../../testing/hnsFixtures.ts';
import { designOf, HNS, plan } from '../../testing/planFixtures.ts';
import { bareHost } from '../../testing/randomCase.ts';
import { written } from '../../testing/written.ts';
import type { ChangeOptions } from '../request.ts';

/**
 * Whole plans where HNS makes the networks, as they are. Whoever changes one on purpose reads the difference, and has it
 * written anew (`vitest -u`).
 */

const lab = (rest: Partial<Network> = {}) =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }], ...rest });
const drawn = (letter: string, name: string, network: string, rest: Partial<Container> = {}) =>
  createContainer(letter, name, `${name}:1`, { endpoints: [{ id: `${letter}1`, network }], ...rest });
const net = (letter: string, name: string, rest: Partial<ObservedHnsNetwork> = {}): ObservedHnsNetwork => ({
  id: guid(letter),
  name,
  type: 'nat',
  subnets: [],
  ...rest,
});
const port = (letter: string, name: string, on: string, rest: Partial<ObservedHnsEndpoint> = {}) =>
  hnsWeb({ id: guid(letter), name, network: guid(on), ip: undefined, ...rest });
const seenSwitch = (letter: string, name: string, ...adapters: string[]) => ({
  id: guid(letter),
  name,
  kind: 'external' as const,
  adapters,
});
const UPLINKS = {
  adapters: ['Ethernet', 'Ethernet 2', 'Ethernet 3'].map((name, at) => ({ id: `a${at + 1}`, name })),
  switches: ['a1', 'a2', 'a3'].map((id) => createSwitch(id, id, 'external', { adapters: [id] })),
};
const { adapters = [] } = bareHost();
const Windows = (networks: readonly ObservedHnsNetwork[], endpoints: readonly ObservedHnsEndpoint[] = [], rest = {}) =>
  hnsHost(networks, endpoints, { adapters, switches: [], ...rest });
const design = (networks: readonly Network[], containers: readonly Container[] = []) =>
  designOf({ ...UPLINKS, networks, containers });
const words = (
  networks: readonly Network[],
  containers: readonly Container[],
  at: ObservedHost,
  options?: ChangeOptions,
) => written(plan(design(networks, containers), at, options));

test('what is made: networks by name, then endpoints, those with an address of their own first', async () => {
  const networks = [
    lab(),
    createNetwork('o', 'mesh', 'overlay', {
      switch: 'a2',
      subnets: [{ subnet: '10.64.0.0/24', gateway: '10.64.0.1' }],
      options: { [VXLAN_IDS]: '7000' },
    }),
    createNetwork('t', 'front', 'transparent', { switch: 'a3', options: { [`${HNS}vlanid`]: '31' } }),
    createNetwork('x', 'outside', 'transparent', { origin: 'host' }),
  ];
  const containers = [
    drawn('b', 'api', 'n'),
    drawn('c', 'web', 'n', { endpoints: [{ id: 'c1', network: 'n', ip: '10.61.0.9' }] }),
    drawn('d', 'db', 'o', { ports: [{ host: '1433', container: '1433' }] }),
    drawn('g', 'guest', 'x'),
    drawn('h', 'v6', 't', { endpoints: [{ id: 'h1', network: 't', ip: 'fd00::9' }] }),
  ];
  const taken = [seenSwitch('5', 'by-hand', 'Ethernet 3')];
  const observed = Windows([net('b', 'outside', { type: 'Transparent' })], [], { switches: taken });
  await expect(words(networks, containers, observed)).toMatchFileSnapshot('./plans/made.txt');
});

test('what is changed: endpoints go before their networks and come after them; a network made again has another id', async () => {
  const networks = [
    lab({ subnets: [{ subnet: '10.61.0.0/16', gateway: '10.61.0.1' }] }),
    createNetwork('k', 'kept', 'nat'),
    createNetwork('t', 'front', 'l2bridge', {
      switch: 'a2',
      subnets: [{ subnet: '10.31.0.0/16', gateway: '10.31.0.1' }],
    }),
  ];
  const containers = [
    drawn('c', 'web', 'n', { endpoints: [{ id: 'c1', network: 'n', ip: '10.61.0.9' }] }),
    drawn('d', 'db', 'k', { endpoints: [{ id: 'd1', network: 'k', mac: '00-15-5D-00-00-42' }] }),
    drawn('e', 'same', 'k'),
    drawn('f', 'new', 't'),
  ];
  const observed = Windows(
    [
      hnsLab(),
      net('b', 'kept'),
      net('c', 'front', { type: 'Transparent', switchId: guid('5'), vlan: 7, managementIp: '10.31.12.5' }),
      net('d', 'old', {
        type: 'overlay',
        switchId: guid('6'),
        subnets: [{ prefix: '10.64.0.0/24', gateway: '10.64.0.1', vsid: 7000 }],
        macPools: [{ from: '00-15-5D-01-00-00', to: '00-15-5D-01-FF-FF' }],
        dnsSuffix: 'lab.example',
        dnsServers: ['10.1.1.1', '10.1.1.2'],
        vsid: 4096,
      }),
    ],
    [
      hnsWeb(),
      port('1', 'db', 'b', { ip: '10.7.0.3', mac: '00-15-5D-00-00-41' }),
      port('2', 'same', 'b'),
      port('3', 'gone', 'd', {
        ip: 'fd00::3',
        mac: '00-15-5D-00-00-43',
        dnsSuffix: 'x',
        dnsServers: ['10.1.1.1', '10.1.1.2'],
        providerAddress: '10.31.12.5',
        outboundNat: { exceptions: ['10.0.0.0/8'] },
        ports: [
          { protocol: 'TCP', internal: 80, external: 8080 },
          { protocol: 'UDP', internal: 53 },
        ],
      }),
      port('4', 'asked', 'b', { outboundNat: { exceptions: [] } }),
      port('7', 'foreign', 'b'),
    ],
    { switches: [seenSwitch('5', 'front', 'Ethernet 2'), seenSwitch('6', 'old', 'Ethernet 3')] },
  );
  const made = new Set(['a', 'c', 'd', 'e', '1', '3'].map(guid));
  await expect(
    words(networks, containers, observed, { made, remove: new Set([guid('4').toUpperCase()]) }),
  ).toMatchFileSnapshot('./plans/changed.txt');
});

describe('what a person must decide', () => {
  test('of networks: each conflict with its reason, and what would have to be named', async () => {
    const networks = [
      lab({ subnets: [{ subnet: '10.99.0.0/24' }] }),
      createNetwork('d', 'Default Switch', 'ics'),
      createNetwork('m', 'nat', 'nat', { subnets: [{ subnet: '10.98.0.0/24' }] }),
      createNetwork('p', 'twins', 'nat'),
      createNetwork('q', 'Case', 'nat'),
      createNetwork('t', 'wan', 'transparent', { switch: 'a2' }),
      createNetwork('o', 'mesh', 'overlay', {
        switch: 'a2',
        subnets: [{ subnet: '10.64.0.0/24' }],
        options: { [VXLAN_IDS]: '1' },
      }),
      createNetwork('x', 'absent', 'transparent', { origin: 'host' }),
      createNetwork('y', 'unused', 'transparent', { origin: 'host' }),
      createNetwork('z', 'present', 'transparent', { origin: 'host' }),
    ];
    const observed = Windows(
      [
        hnsLab(),
        net('1', 'nat', { type: 'NAT' }),
        net('2', 'twins'),
        net('3', 'TWINS'),
        net('4', 'case'),
        net('5', 'bridge', { type: 'L2Bridge', adapter: 'ethernet 2' }),
        net('6', 'present', { type: 'Transparent' }),
        net('7', 'other-mesh', { type: 'Overlay', adapter: 'Ethernet 2' }),
        net('c', 'Default Switch', { type: 'ICS' }),
      ],
      [port('e', 'vm7', 'a'), port('f', '', 'a', { ip: '10.61.0.77' }), port('0', 'in-default', 'c')],
    );
    await expect(
      words(networks, [drawn('c', 'web', 'x')], observed, { made: new Set([guid('4')]) }),
    ).toMatchFileSnapshot('./plans/conflicts-of-networks.txt');
  });

  test('of endpoints: one that is used, one that others made, one of which there are two', async () => {
    const containers = [
      drawn('b', 'used', 'n', { endpoints: [{ id: 'b1', network: 'n', ip: '10.61.0.9' }] }),
      drawn('c', 'theirs', 'n', { endpoints: [{ id: 'c1', network: 'n', ip: '10.61.0.10' }] }),
      drawn('d', 'twice', 'n'),
      drawn('e', 'Case', 'n'),
      drawn('f', 'bad', 'n', { endpoints: [{ id: 'f1', network: 'n', mac: 'x' }] }),
      drawn('g', 'lost', 'nowhere'),
    ];
    const observed = Windows(
      [hnsLab()],
      [
        port('1', 'used', 'a', { ip: '10.61.0.8', containers: ['c1'] }),
        port('2', 'theirs', 'a', { ip: '10.61.0.8' }),
        port('3', 'twice', 'a'),
        port('4', 'twice', 'a'),
        port('5', 'case', 'a'),
        port('6', 'leaving', 'a', { containers: ['c2'] }),
      ],
    );
    const made = new Set(['a', '1', '6'].map(guid));
    await expect(words([lab()], containers, observed, { made })).toMatchFileSnapshot(
      './plans/conflicts-of-endpoints.txt',
    );
  });

  test('networks on one switch go together or not at all, but for overlays', async () => {
    const on = (letter: string, name: string, rest: Partial<ObservedHnsNetwork> = {}) =>
      net(letter, name, { type: 'Transparent', switchId: guid('5'), ...rest });
    const pair = [on('1', 'v11'), on('2', 'v12')];
    const switches = [seenSwitch('5', 'up', 'Ethernet 2')];
    const going = (networks: readonly ObservedHnsNetwork[], ...letters: string[]) =>
      words([], [], Windows(networks, [], { switches }), { made: new Set(letters.map(guid)) });
    await expect(going(pair, '1')).toMatchFileSnapshot('./plans/shared-switch-stays.txt');
    await expect(going(pair, '1', '2')).toMatchFileSnapshot('./plans/shared-switch-goes.txt');
    const meshes = pair.map((item) => ({ ...item, type: 'Overlay' }));
    await expect(going(meshes, '1')).toMatchFileSnapshot('./plans/shared-switch-of-overlays.txt');
    // Told by their adapters where a switch has no id.
    const named = [
      on('1', 'v11', { switchId: undefined, adapter: 'B,a' }),
      on('2', 'v12', { adapter: 'A,b', switchId: undefined }),
    ];
    expect(going(named, '1')).toContain('conflict network v11');
  });
});

test('only what is selected is touched; what is not stays as it is', async () => {
  const networks = [lab({ subnets: [{ subnet: '10.99.0.0/24' }] }), createNetwork('k', 'kept', 'nat')];
  const containers = [drawn('c', 'web', 'n'), drawn('d', 'db', 'k')];
  const observed = Windows([hnsLab(), net('b', 'old')], [hnsWeb(), port('2', 'stray', 'b')]);
  const made = new Set(['a', 'b', 'e', '2'].map(guid));
  await expect(words(networks, containers, observed, { made, only: new Set(['k', 'd']) })).toMatchFileSnapshot(
    './plans/selected-kept.txt',
  );
  await expect(words(networks, containers, observed, { made, only: new Set(['n']) })).toMatchFileSnapshot(
    './plans/selected-lab.txt',
  );
});
