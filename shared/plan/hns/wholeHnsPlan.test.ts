import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Container, Design, Endpoint, Host, Network, PublishedPort, Swarm } from '../../design/schema.ts';
import { HNS } from '../testing/planFixtures.ts';
import { hcnEndpointBody, hcnNetworkBody, hcnNetworkObstacle } from './bodiesV2.ts';
import { planHns } from './hnsPlan.ts';
import { VXLAN_IDS } from './optionValues.ts';
import { hnsRemoval, hnsRequest } from './requests.ts';
import type { HnsStep } from './step.ts';

/** What HNS is asked to make a host as drawn, whole: what is meant, the request of either interface, or why there is none. */

const shim = (options: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(options).map(([key, value]) => [`${HNS}${key}`, value]));
const net = (id: string, driver: string, rest: Partial<Network> = {}) => createNetwork(id, id, driver, rest);
const on = (id: string, network: string, rest: Partial<Endpoint> = {}, container: Partial<Container> = {}) =>
  createContainer(id, id, 'x', { endpoints: [{ id: `${id}1`, network, ...rest }], ...container });
const designOf = (...hosts: readonly Host[]): Design => {
  const swarm: Swarm = { id: 's', name: 's', origin: 'design', flags: [] };
  return { ...emptyDesign('shop'), topology: { swarms: [swarm], hosts: [...hosts] } };
};
const UPLINKS = {
  adapters: [
    { id: 'a', name: 'Ethernet', ipv4: '10.0.0.5/24' },
    { id: 'b', name: 'Ethernet 2' },
    { id: 'c', name: 'odd, name' },
  ],
  switches: [
    createSwitch('one', 'one', 'external', { adapters: ['a'] }),
    createSwitch('team', 'team', 'external', { adapters: ['a', 'b'] }),
    createSwitch('odd', 'odd', 'external', { adapters: ['c'] }),
    createSwitch('old', 'old', 'external', { adapters: ['b'], origin: 'host' }),
  ],
};

function stepLines(step: HnsStep): string[] {
  const { id, kind, name, network, needs, params, disruption, note, target } = step;
  const head = `${id} ${name} on ${JSON.stringify(network)}, ${target.kind} of ${target.host}, needs ${needs.join(' ') || '-'}`;
  const lines = [`${head} (${Object.values(params).join(' ')})${disruption === 'none' ? '' : `, ${disruption}`}`];
  if (note) lines.push(`    note ${note.key} ${JSON.stringify(note.params)}`);
  if (kind === 'hns-network-expect') return lines;
  if (step.obstacle) lines.push(`    cannot: ${step.obstacle.reason} ${step.obstacle.value}`);
  const [request, removal] = [hnsRequest(step), hnsRemoval(step)];
  if (request) lines.push(`    v1 ${JSON.stringify(request)}`);
  if (kind === 'hns-network-create' && request && step.description) {
    const obstacle = hcnNetworkObstacle(step.description);
    lines.push(
      `    v2 ${obstacle ? `cannot: ${obstacle.reason} ${obstacle.value}` : JSON.stringify(hcnNetworkBody(step.description, 'ID'))}`,
    );
  }
  if (kind === 'hns-endpoint-create' && request && step.description) {
    lines.push(`    v2 ${JSON.stringify(hcnEndpointBody(step.description, 'NETWORK'))}`);
  }
  if (removal) lines.push(`    undo ${JSON.stringify(removal)}`);
  return lines;
}

const written = (...hosts: readonly Host[]) =>
  `${planHns(designOf(...hosts))
    .flatMap(({ host, hostName, steps }) => [`${hostName} (${host})`, ...steps.flatMap(stepLines)])
    .join('\n')}\n`;

const subnet = { subnet: '10.61.0.0/24', gateway: '10.61.0.1' };
const second = { subnet: '10.62.0.0/24', gateway: '10.62.0.1' };
const mesh = (rest: Partial<Network> = {}) =>
  net('mesh', 'overlay', {
    switch: 'one',
    subnets: [subnet, second],
    options: { [VXLAN_IDS]: '4096, 4097,4098' },
    ...rest,
  });

test('networks and endpoints of every kind, for both interfaces', async () => {
  const networks = [
    net('lab', 'nat', {
      subnets: [subnet, { subnet: '0.0.0.0/0' }, { subnet: '' }],
      options: shim({ vlanid: '7', outboundnat_exceptions: ' 10.0.0.0/8 ,,10.1.0.0/16', enable_outboundnat: 'true' }),
    }),
    net('tagged', 'l2bridge', {
      switch: 'team',
      subnets: [subnet, second],
      options: shim({
        vlanid: '11',
        vsid: '7000',
        dnsservers: '1.1.1.1, 1.0.0.1',
        dnssuffix: 'lab.example',
        macpool: 'A,B,C,D',
        sourcemac: 'S',
      }),
    }),
    net('again', 'l2bridge', { switch: 'team', subnets: [{ subnet: '10.63.0.0/24' }], options: shim({ vlanid: '0' }) }),
    net('free', 'transparent', { options: shim({ interface: 'Ethernet 3', vlanid: '12', networkname: 'Other Name' }) }),
    net('any', 'l2tunnel', { options: shim({ enable_outboundnat: 'f' }) }),
    net('by-hand', 'transparent', { switch: 'old' }),
    net('inside', 'internal', { switch: 'one' }),
    mesh(),
    net('there', 'nat', { origin: 'host', options: shim({ hnsid: 'ID-1' }) }),
    net('there-too', 'nat', { origin: 'host' }),
    net('unused', 'nat', { origin: 'host' }),
  ];
  const containers = [
    on(
      'web',
      'lab',
      { ip: '10.61.0.9', mac: '00:15:5d:00:00:09' },
      {
        dns: ['1.1.1.1', '1.0.0.1'],
        dnsSearch: ['a', 'b'],
        ports: [
          { host: '8080-8081', container: '80-81' },
          { container: '53', protocol: 'UDP' },
          { host: '0', container: '9', hostIp: '0.0.0.0' },
        ],
      },
    ),
    on('plain', 'lab'),
    on('elsewhere', 'lab', { ip: '10.99.0.9' }),
    on('six', 'tagged', { ip: 'fd00::9' }, { ports: [{ host: '80', container: '80' }] }),
    on(
      'two',
      'free',
      {},
      {
        endpoints: [
          { id: 'x1', network: 'free' },
          { id: 'x2', network: 'again' },
        ],
        ports: [{ host: '80', container: '80' }],
      },
    ),
    on('meshed', 'mesh', { ip: '10.62.0.9' }),
    on('old', 'there'),
    on('old-too', 'there-too'),
    on(
      'guest',
      'there',
      {},
      {
        origin: 'host',
        endpoints: [
          { id: 'g1', network: 'there' },
          { id: 'g2', network: 'lab' },
        ],
      },
    ),
  ];
  const one = createHost('1', 'B-HOST', { ...UPLINKS, swarmId: 's', networks, containers });
  const other = createHost('2', 'A-HOST', { swarmId: 's', containers: [on('far', 'mesh')] });
  await expect(written(one, other)).toMatchFileSnapshot('./plans/made.txt');
});

test('a network that was read from a host with DHCP holds no address and has no gateway', () => {
  const dhcp = net('dhcp', 'transparent', { subnets: [{ subnet: '0.0.0.0/0', gateway: '0.0.0.0' }] });
  const containers = [on('fixed', 'dhcp', { ip: '10.9.0.9' }), on('free', 'dhcp')];
  const steps = planHns(designOf(createHost('1', 'HOST', { networks: [dhcp], containers }))).flatMap(
    (plan) => plan.steps,
  );
  const described = steps.map((step) => (step.kind === 'hns-endpoint-create' ? step.description : undefined));
  expect(described.slice(1)).toEqual([
    { name: 'fixed', ip: '10.9.0.9', dnsServers: [], dnsSearch: [], ports: [], localRoutedVip: false },
    { name: 'free', dnsServers: [], dnsSearch: [], ports: [], localRoutedVip: false },
  ]);
});

test('why HNS cannot be asked, each with the text concerned', async () => {
  const ports = (id: string, ...list: readonly PublishedPort[]) => on(id, 'ok', {}, { ports: list });
  const networks = [
    net('ok', 'nat'),
    { ...net('blank', 'nat'), name: ' ' },
    { ...net('wsl', 'nat'), name: 'WSL' },
    net('x1', 'macvlan'),
    net('x2', 'ics'),
    net('x3', 'nat', { flags: [{ flag: '--config-only' }] }),
    net('x4', 'nat', { flags: [{ flag: '--config-from', value: 'p' }] }),
    net('x5', 'transparent', { switch: 'odd' }),
    net('x6', 'l2bridge', { options: shim({ vlanid: '4294967296' }) }),
    net('x7', 'l2bridge', { options: shim({ vsid: '-1' }) }),
    net('x8', 'nat', { options: shim({ enable_outboundnat: 'maybe' }) }),
    net('x9', 'nat', { options: shim({ macpool: 'A,B,C' }) }),
    net('y1', 'nat', { subnets: [{ subnet: '', gateway: '10.1.0.1' }] }),
    { ...mesh({ subnets: [] }), id: 'y2', name: 'y2' },
    { ...mesh({ options: { [VXLAN_IDS]: '4096' } }), id: 'y3', name: 'y3' },
    { ...mesh({ options: { [VXLAN_IDS]: '4096,x' } }), id: 'y4', name: 'y4' },
    { ...net('y5', 'nat'), name: 'OK' },
    { ...net('y6', 'nat'), name: 'there' },
    net('there', 'nat', { origin: 'host' }),
    net('y7', 'transparent', { options: shim({ vlanid: '7' }) }),
  ];
  const containers = [
    ports('p1', { container: '80', protocol: 'icmp' }),
    ports('p2', { container: '80', hostIp: '10.0.0.5' }),
    ports('p3', { container: '0' }),
    ports('p4', { container: '81-80' }),
    ports('p5', { container: '80', host: 'x' }),
    ports('p6', { container: '80', host: '80-81' }),
    ports('p7', { container: '70000' }),
    ports('p8', { container: '65535', host: '65535' }),
    on('m1', 'ok', { mac: 'x' }),
    on('o1', 'x8'),
    on('lost', 'nowhere'),
    { ...on('n1', 'ok'), name: ' ' },
    on('twin', 'ok'),
    { ...on('twin2', 'ok'), name: 'TWIN' },
    { ...on('twin3', 'x9'), name: 'twin' },
  ];
  await expect(
    written(createHost('1', 'HOST', { ...UPLINKS, swarmId: 's', networks, containers })),
  ).toMatchFileSnapshot('./plans/obstacles.txt');
});

describe('what HCN asks of a network beyond what HNS does', () => {
  const described = { name: 'lab', driver: 'l2bridge', macPools: [] } as const;
  test('a gateway for each subnet, and a subnet for each VLAN or VSID', () => {
    expect(hcnNetworkObstacle({ ...described, subnets: [{ prefix: '10.1.0.0/24' }] })).toEqual({
      reason: 'hcn-no-gateway',
      value: '10.1.0.0/24',
    });
    for (const ids of [{ vlan: 7 }, { vsid: 7 }]) {
      expect(hcnNetworkObstacle({ ...described, subnets: [], ...ids })).toEqual({
        reason: 'hcn-vlan-without-subnet',
        value: 'lab',
      });
      expect(hcnNetworkObstacle({ ...described, subnets: [{ prefix: 'x', gateway: 'y' }], ...ids })).toBeUndefined();
    }
    expect(hcnNetworkObstacle({ ...described, subnets: [] })).toBeUndefined();
  });
});
