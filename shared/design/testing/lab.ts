import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { ELEMENT_KINDS, type EntityRef, elementsOf } from '../entities.ts';
import type { Container, Design, Host } from '../schema.ts';

/**
 * A design with one of everything that gestures, copies and drawings tell apart: a server and a virtual machine of one swarm,
 * a machine beside them with as many adapters as a team can have, switches of docker's and by hand, of every kind.
 */
export function labDesign(): Design {
  const swarms = [{ id: 'swarm', name: 'swarm', origin: 'design', flags: [] } as const];
  return { ...emptyDesign('lab'), topology: { swarms, hosts: [server(), machine(), beside()] } };
}

function server(): Host {
  return createHost('h1', 'WEB01', {
    release: 'WS2022',
    platform: 'physical',
    swarm: 'manager',
    swarmId: 'swarm',
    adapters: [
      {
        id: 'nic1',
        name: 'Ethernet',
        ipv4: '10.31.8.5/22',
        gateway: '10.31.8.1',
        defaultRoute: true,
        mac: '00-15-5D-00-00-01',
      },
      { id: 'nic2', name: 'Ethernet 2', ipv4: '10.40.0.5/24' },
      { id: 'nic3', name: 'Ethernet 3' },
    ],
    switches: [
      createSwitch('s-nat', 'shop', 'internal'),
      createSwitch('s-lan', 'lan', 'external', { adapters: ['nic1'], teamingMode: 'SwitchIndependent' }),
      createSwitch('s-own', 'by hand', 'external', { origin: 'host', adapters: ['nic2'] }),
      createSwitch('s-bare', 'bare', 'private', { origin: 'host' }),
    ],
    networks: [
      createNetwork('n-nat', 'shop', 'nat', {
        switch: 's-nat',
        subnets: [{ subnet: '172.20.0.0/24', gateway: '172.20.0.1' }],
      }),
      createNetwork('n-lan', 'lan', 'transparent', {
        switch: 's-lan',
        options: {
          'com.docker.network.windowsshim.hnsid': 'a-b-c',
          'com.docker.network.windowsshim.dnsservers': '10.31.8.2',
        },
      }),
      createNetwork('n-mesh', 'mesh', 'overlay', {
        switch: 's-lan',
        attachable: true,
        subnets: [{ subnet: '10.9.0.0/24' }],
      }),
    ],
    containers: [
      on('web', [
        ['n-nat', '172.20.0.10'],
        ['n-lan', undefined],
      ]),
      { ...on('job', [['n-nat', '172.20.0.11']]), ports: [{ host: '8080', container: '80' }, { container: '443' }] },
      { ...on('off', []), networkMode: 'none' },
      { ...on('beside', []), networkMode: 'container:web' },
    ],
  });
}

function machine(): Host {
  return createHost('h2', 'WEB02', {
    platform: 'hyperv-vm',
    swarm: 'worker',
    swarmId: 'swarm',
    adapters: [
      { id: 'vnic1', name: 'Ethernet', ipv4: '10.31.8.6/22', gateway: '10.31.8.1' },
      { id: 'vnic2', name: 'Ethernet 2' },
    ],
    switches: [
      createSwitch('s-bridge', 'bridge', 'external', { adapters: ['vnic1'] }),
      createSwitch('s-spare', 'spare', 'external', { origin: 'host' }),
    ],
    networks: [
      createNetwork('n-bridge', 'bridge', 'l2bridge', {
        switch: 's-bridge',
        subnets: [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }],
      }),
    ],
    containers: [on('far', [['n-mesh', '10.9.0.7']]), on('api', [['n-bridge', '10.31.8.40']])],
  });
}

/** A team that is full, and a network that stands on nothing. */
function beside(): Host {
  const adapters = Array.from({ length: 9 }, (_, at) => ({ id: `port${at}`, name: `Port ${at}` }));
  return createHost('h3', 'RACK', {
    adapters,
    switches: [
      createSwitch('s-team', 'team', 'external', {
        origin: 'host',
        adapters: adapters.slice(0, 8).map(({ id }) => id),
      }),
    ],
    networks: [createNetwork('n-loose', 'loose', 'nat')],
    containers: [on('lone', [['n-loose', undefined]])],
  });
}

function on(name: string, networks: readonly (readonly [string, string | undefined])[]): Container {
  const endpoints = networks.map(([network, ip]) => ({
    id: `${name}-${network}`,
    network,
    ...(ip !== undefined && { ip }),
  }));
  return createContainer(`c-${name}`, name, 'mcr.microsoft.com/windows/nanoserver:ltsc2022', { endpoints });
}

/** Everything in the hosts of a design that can be pointed at, hosts among them. */
export function refsOf({ topology }: Design): EntityRef[] {
  return topology.hosts.flatMap((host): EntityRef[] => [
    { kind: 'host', id: host.id },
    ...ELEMENT_KINDS.flatMap((kind) =>
      elementsOf(host, kind).map(({ id }): EntityRef => ({ kind, id, host: host.id })),
    ),
    ...host.containers.flatMap(({ id: container, endpoints }) =>
      endpoints.map(({ id }): EntityRef => ({ kind: 'endpoint', id, host: host.id, container })),
    ),
  ]);
}

/** The same text whatever order the properties of objects were written in; what is set to undefined is told. */
export function steadyJson(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `[${value.map(steadyJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${key}: ${steadyJson(item)}`).join(', ')}}`;
}

const FIRST = ['type', 'kind', 'host', 'id', 'name'];

function rank(key: string): number {
  const place = FIRST.indexOf(key);
  return place < 0 ? FIRST.length : place;
}
