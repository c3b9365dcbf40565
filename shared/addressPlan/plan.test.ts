import { describe, expect, test } from 'vitest';
import { parseIpv4 } from '../address/ipv4.ts';
import type { Design } from '../design/schema.ts';
import { RESERVATIONS } from '../windows/reservations.ts';
import { SOURCES } from '../windows/sources.ts';
import type { Conflict } from './model.ts';
import { addressPlan } from './plan.ts';
import { stateAt, usesAt } from './room.ts';
import { adapterOf, containerOf, designOf, hostOf, lanHost, networkOf, rowOf } from './testing.ts';

const at = (text: string) => parseIpv4(text) ?? -1;
const rowsOf = (design: Design) => addressPlan(design).rows.map(({ kind, text }) => `${kind} ${text}`);
const sides = ({ kind, code, severity, own, other }: Conflict) =>
  `${severity} ${kind} ${code ?? '-'}: ${own.kind} ${own.name} ${own.text} × ${other.kind} ${other.name} ${other.text}`;
const conflictsOf = (design: Design, network: string) => rowOf(design, network).conflicts.map(sides);

describe('every subnet is there once', () => {
  test('of networks, LANs, NAT prefixes and routes', () => {
    const lan = networkOf('lan', 'transparent', '10.31.8.0/22', '10.31.8.1');
    const facts = { netNat: ['172.16.0.0/16'], routes: ['10.99.0.0/16', '0.0.0.0/0'] };
    const a = { ...lanHost('A', '10.31.8.5/22', lan), ...facts };
    const b = { ...lanHost('B', '10.31.8.6/22', { ...lan, id: 'lan-b' }), ...facts };
    expect(rowsOf(designOf(a, b))).toEqual([
      'network 10.31.8.0/22',
      'network 10.31.8.0/22',
      'lan 10.31.8.0/22',
      'nat-prefix 172.16.0.0/16',
      'nat-prefix 172.16.0.0/16',
      'route 10.99.0.0/16',
    ]);
  });

  test('an overlay is one, with all the hosts it spans', () => {
    const mesh = networkOf('mesh', 'overlay', '10.9.0.0/24', undefined, { attachable: true });
    const on = (name: string, ip: string) => containerOf(name, 'mesh', { ip });
    const design = designOf(
      hostOf('A', { swarmId: 's', networks: [mesh], containers: [on('a', '10.9.0.5')] }),
      hostOf('B', { swarmId: 's', containers: [on('b', '10.9.0.6')] }),
      hostOf('C'),
    );
    const rows = addressPlan(design).rows;
    expect(rows.map(({ hosts }) => hosts.map(({ name }) => name))).toEqual([['A', 'B']]);
    expect(rows[0]?.counts).toMatchObject({ capacity: 256, usable: 253, used: 2, reserved: 3, free: 251, held: 2 });
    expect(rows[0]?.gateway).toBe(at('10.9.0.1'));
  });

  test('a network without a known subnet says why', () => {
    const design = designOf(hostOf('A', { networks: [networkOf('lan', 'transparent', '')] }));
    expect(addressPlan(design).rows[0]).toMatchObject({ unknown: 'dhcp', subnet: undefined, text: '' });
  });
});

describe('who has an address', () => {
  const lab = networkOf('lab', 'nat', '10.61.0.0/24', undefined, {
    options: { 'com.docker.network.windowsshim.dnsservers': '10.61.0.53,10.1.1.1' },
    flags: [{ flag: '--aux-address', value: 'printer=10.61.0.9' }],
  });
  const design = designOf(
    hostOf('A', {
      networks: [lab],
      containers: [
        containerOf('fixed', 'lab', { ip: '10.61.0.10', actualIp: '10.61.0.10' }),
        containerOf('moved', 'lab', { ip: '10.61.0.11', actualIp: '10.61.0.12' }),
        containerOf('seen', 'lab', { actualIp: '10.61.0.13' }),
        containerOf('open', 'lab'),
      ],
    }),
  );
  const row = rowOf(design, 'lab');

  test.each([
    ['10.61.0.0', 'reserved', ['network']],
    ['10.61.0.1', 'reserved', ['picked-gateway']],
    ['10.61.0.9', 'reserved', ['aux-ignored']],
    ['10.61.0.53', 'reserved', ['dns']],
    ['10.61.0.255', 'reserved', ['broadcast']],
    ['10.61.0.10', 'used', ['endpoint']],
    ['10.61.0.11', 'used', ['endpoint']],
    ['10.61.0.12', 'seen', ['seen']],
    ['10.61.0.13', 'seen', ['seen']],
    ['10.61.0.2', 'free', []],
  ])('%s is %s', (text, state, kinds) => {
    expect(stateAt(row, at(text))).toBe(state);
    expect(usesAt(row, at(text)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('is counted', () => {
    expect(row.counts).toEqual({
      capacity: 256,
      usable: 251,
      used: 4,
      elsewhere: 0,
      reserved: 5,
      free: 247,
      held: 0,
    });
    expect(row.open.map(({ container }) => container.name)).toEqual(['seen', 'open']);
    expect(usesAt(row, at('10.61.0.10'))[0]?.alsoSeen).toBe(true);
  });

  test('every reason has its source', () => {
    for (const { sources } of Object.values(RESERVATIONS)) {
      for (const source of sources)
        expect(source === 'INF' || source.startsWith('gh:') || source in SOURCES).toBe(true);
    }
  });
});

describe('on the physical network', () => {
  const lan = (id: string, vlan?: string) =>
    networkOf(id, 'transparent', '10.31.8.0/22', '10.31.8.1', {
      options: vlan === undefined ? {} : { 'com.docker.network.windowsshim.vlanid': vlan },
    });
  const two = (vlanA?: string, vlanB?: string) =>
    designOf(
      lanHost('A', '10.31.8.5/22', lan('lan-a', vlanA), [containerOf('one', 'lan-a', { ip: '10.31.8.20' })]),
      lanHost('B', '10.31.8.6/22', lan('lan-b', vlanB), [containerOf('two', 'lan-b', { ip: '10.31.8.20' })]),
    );

  test('hosts, routers and other hosts’ containers are seen', () => {
    const row = rowOf(two(), 'lan-a');
    expect(usesAt(row, at('10.31.8.6'))).toMatchObject([{ kind: 'host', name: 'Ethernet of B' }]);
    expect(stateAt(row, at('10.31.8.6'))).toBe('host');
    expect(row.conflicts.map(sides)).toEqual([
      'error duplicate SY098: container one 10.31.8.20 × container two 10.31.8.20',
    ]);
  });

  test('another VLAN is another wire, and tag 0 is none', () => {
    expect(conflictsOf(two('31', '32'), 'lan-a')).toEqual([]);
    expect(conflictsOf(two('31', '31'), 'lan-a')).toHaveLength(1);
    expect(conflictsOf(two('0'), 'lan-a')).toHaveLength(1);
  });

  test('the LAN itself shows all of them', () => {
    const plan = addressPlan(two());
    const row = plan.byKey.get('lan:10.31.8.0/22');
    expect(row?.counts).toMatchObject({ capacity: 1024, used: 1 });
    expect(row?.hosts.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('what does not go together names both sides and the rule', () => {
  const nic = adapterOf('Ethernet', '10.61.0.7/24', '10.61.0.2');

  test('a nat network over the host’s own network', () => {
    const design = designOf(hostOf('A', { adapters: [nic], networks: [networkOf('lab', 'nat', '10.61.0.0/25')] }));
    expect(conflictsOf(design, 'lab')).toEqual([
      'error overlap SY101: network lab 10.61.0.0/25 × adapter Ethernet 10.61.0.0/24',
    ]);
    const lan = addressPlan(design).byKey.get('lan:10.61.0.0/24');
    expect(lan?.conflicts.map(sides)).toEqual([
      'error overlap SY101: adapter Ethernet 10.61.0.0/24 × network lab 10.61.0.0/25',
    ]);
  });

  test('an overlay over a network of another member, and a route under a nat network', () => {
    const mesh = networkOf('mesh', 'overlay', '10.61.0.0/24');
    const swarm = designOf(
      hostOf('A', { swarmId: 's', networks: [mesh] }),
      hostOf('B', { swarmId: 's', adapters: [nic] }),
    );
    expect(conflictsOf(swarm, 'mesh')).toEqual([
      'error overlap SY102: network mesh 10.61.0.0/24 × adapter Ethernet 10.61.0.0/24',
    ]);
    const routed = designOf(
      hostOf('A', { routes: ['10.0.0.0/8'], networks: [networkOf('lab', 'nat', '10.61.0.0/24')] }),
    );
    expect(conflictsOf(routed, 'lab')).toEqual([
      'warning overlap SY101: network lab 10.61.0.0/24 × route 10.0.0.0/8 10.0.0.0/8',
    ]);
  });

  test('two networks of a host, and two subnets of a network', () => {
    const clash = designOf(
      hostOf('A', { networks: [networkOf('a', 'nat', '10.61.0.0/16'), networkOf('b', 'nat', '10.61.7.0/24')] }),
    );
    expect(conflictsOf(clash, 'b')).toEqual(['error overlap SY100: network b 10.61.7.0/24 × network a 10.61.0.0/16']);
    const both = networkOf('c', 'l2bridge', '10.61.0.0/16', '10.61.0.1');
    const nested = { ...both, subnets: [...both.subnets, { subnet: '10.61.7.0/24', gateway: '10.61.7.1' }] };
    expect(conflictsOf(designOf(hostOf('A', { networks: [nested] })), 'c')[0]).toContain('overlap SY110');
  });

  test('a NAT prefix that is somebody else’s', () => {
    const of = (release: string, subnet: string) =>
      designOf(hostOf('A', { release, netNat: ['172.16.0.0/16'], networks: [networkOf('lab', 'nat', subnet)] }));
    expect(conflictsOf(of('WS2016', '172.16.1.0/24'), 'lab')).toEqual([]);
    expect(conflictsOf(of('WS2016', '172.0.0.0/8'), 'lab')).toEqual([
      'error overlap SY103: network lab 172.0.0.0/8 × nat-prefix 172.16.0.0/16 172.16.0.0/16',
    ]);
    expect(conflictsOf(of('WS2022', '172.16.1.0/24'), 'lab')).toEqual([
      'warning overlap -: network lab 172.16.1.0/24 × nat-prefix 172.16.0.0/16 172.16.0.0/16',
    ]);
  });

  test('a gateway that is none of the subnet', () => {
    const design = designOf(hostOf('A', { networks: [networkOf('lab', 'nat', '172.16.2.0/24', '172.16.1.1')] }));
    expect(conflictsOf(design, 'lab')).toEqual([
      'error gateway SY085: gateway lab 172.16.1.1 × network lab 172.16.2.0/24',
    ]);
  });

  test('single addresses', () => {
    const lab = networkOf('lab', 'nat', '10.61.0.0/24', '10.61.0.1');
    const containers = [
      containerOf('a', 'lab', { ip: '10.61.0.9' }),
      containerOf('b', 'lab', { ip: '10.61.0.9' }),
      containerOf('c', 'lab', { ip: '10.61.0.1' }),
      containerOf('d', 'lab', { ip: '10.62.0.9' }),
      containerOf('e', 'lab', { ip: '10.61.0.x' }),
      containerOf('f', 'lab', { ip: '10.61.0.30' }),
      containerOf('g', 'lab', { actualIp: '10.61.0.30' }),
    ];
    const design = designOf(hostOf('A', { networks: [lab], containers }));
    expect(conflictsOf(design, 'lab')).toEqual([
      'error reserved SY096: container c 10.61.0.1 × gateway lab 10.61.0.1',
      'error duplicate SY097: container b 10.61.0.9 × container a 10.61.0.9',
      'warning seen-elsewhere -: container f 10.61.0.30 × container g 10.61.0.30',
      'error outside SY095: container d 10.62.0.9 × network lab 10.61.0.0/24',
      'error malformed SY095: container e 10.61.0.x × network lab 10.61.0.0/24',
    ]);
    const row = rowOf(design, 'lab');
    expect(['10.61.0.9', '10.61.0.1', '10.61.0.30'].map((text) => stateAt(row, at(text)))).toEqual(
      Array(3).fill('conflict'),
    );
    expect(row.strays.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
      '10.62.0.9 outside',
      '10.61.0.x malformed',
    ]);
  });
});

test('a thousand networks of one subnet are said, not multiplied', () => {
  const networks = Array.from({ length: 1000 }, (_, index) => networkOf(`n${index}`, 'nat', '10.61.0.0/24'));
  const plan = addressPlan(designOf(hostOf('A', { networks })));
  expect(Math.max(...plan.rows.map(({ conflicts }) => conflicts.length))).toBeLessThanOrEqual(100);
});
