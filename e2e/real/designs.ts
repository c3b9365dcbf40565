import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../shared/design/create.ts';
import type { Design, Host, Swarm } from '../../shared/design/schema.ts';

function designOf(name: string, hosts: readonly Host[], swarms: readonly Swarm[] = []): Design {
  return { ...emptyDesign(name), topology: { swarms, hosts } };
}

const SHIM = 'com.docker.network.windowsshim.';

const nat = designOf('nat', [
  createHost('h', 'NAT01', {
    networks: [
      createNetwork('n1', 'CustomNat1', 'nat', {
        subnets: [{ subnet: '172.16.1.0/24', gateway: '172.16.1.1' }],
        options: { [`${SHIM}dnssuffix`]: 'example.com', [`${SHIM}dnsservers`]: '4.4.4.4,8.8.8.8' },
        flags: [{ flag: '--label', value: 'tier=front end' }],
      }),
      createNetwork('n2', 'café “B” $HOME `id`', 'nat', {
        subnets: [{ subnet: '172.16.2.0/24', gateway: '172.16.2.1' }],
      }),
    ],
    containers: [
      createContainer('c1', 'web', 'mcr.microsoft.com/windows/servercore/iis', {
        endpoints: [{ id: 'e1', network: 'n1', ip: '172.16.1.10', mac: '00:15:5D:00:00:01', aliases: ['www', 'Site'] }],
        ports: [
          { host: '8080', container: '80' },
          { container: '53', protocol: 'udp' },
        ],
        dns: ['1.1.1.1'],
        dnsSearch: ['example.com', 'corp.example.com'],
        isolation: 'hyperv',
        flags: [
          { flag: '-e', value: 'GREETING=it\'s "fine" & $PATH' },
          { flag: '--hostname', value: 'WEB' },
        ],
        command: ['powershell', '-Command', "Write-Host 'a  b'; exit"],
      }),
      createContainer('c2', 'two', 'nanoserver', {
        endpoints: [
          { id: 'e2', network: 'n1' },
          { id: 'e3', network: 'n2', ip: '172.16.2.9', aliases: ['back'] },
        ],
        publishAll: true,
      }),
      createContainer('c3', 'later', 'nanoserver', {
        endpoints: [
          { id: 'e4', network: 'n2' },
          { id: 'e5', network: 'n1', hotAdd: true },
        ],
        isolation: 'process',
      }),
      createContainer('c4', 'alone', 'nanoserver', { networkMode: 'none' }),
      createContainer('c5', 'beside', 'nanoserver', { networkMode: 'container:alone' }),
    ],
  }),
]);

const team = designOf('team', [
  createHost('h', 'SET01', {
    adapters: [
      { id: 'a2', name: 'Ethernet 2' },
      { id: 'a3', name: 'Ethernet 3' },
      { id: 'a4', name: "이더넷 4's" },
    ],
    switches: [
      createSwitch('s1', 'TeamedNet', 'external', { adapters: ['a2', 'a3'] }),
      createSwitch('s2', 'l2', 'external', { adapters: ['a4'] }),
    ],
    networks: [
      createNetwork('n1', 'TeamedNet', 'transparent', {
        switch: 's1',
        subnets: [{ subnet: '10.123.174.0/23', gateway: '10.123.174.1' }],
        options: { [`${SHIM}vlanid`]: '11' },
      }),
      createNetwork('n2', 'l2', 'l2bridge', {
        switch: 's2',
        subnets: [
          { subnet: '10.10.0.0/24', gateway: '10.10.0.1' },
          { subnet: '10.20.0.0/24', gateway: '10.20.0.1' },
        ],
        options: { [`${SHIM}networkname`]: 'My L2 Bridge', encrypted: '' },
      }),
      createNetwork('n3', 'tunnel', 'l2tunnel', { subnets: [{ subnet: '10.30.0.0/24', gateway: '10.30.0.1' }] }),
    ],
    containers: [
      createContainer('c1', 'fixed', 'windowsservercore', {
        endpoints: [{ id: 'e1', network: 'n1', ip: '10.123.174.105' }],
        command: ['cmd'],
      }),
    ],
  }),
]);

const swarm = designOf(
  'swarm',
  [
    createHost('m', 'MANAGER', {
      swarmId: 's',
      swarm: 'manager',
      networks: [
        createNetwork('o', 'mesh', 'overlay', {
          attachable: true,
          subnets: [{ subnet: '10.200.0.0/24', gateway: '10.200.0.1' }],
          options: { 'com.docker.network.driver.overlay.vxlanid_list': '4096' },
        }),
      ],
    }),
    createHost('w', 'WORKER', {
      swarmId: 's',
      swarm: 'worker',
      containers: [createContainer('c', 'web', 'img', { endpoints: [{ id: 'e', network: 'o', ip: '10.200.0.9' }] })],
    }),
  ],
  [{ id: 's', name: 'shop', origin: 'design', flags: [{ flag: '--advertise-addr', value: '10.0.0.1' }] }],
);

/** Names that begin with dashes, look like ids, and are at the edge of what docker takes. */
const edges = designOf('edges', [
  createHost('h', 'EDGE', {
    networks: [
      createNetwork('n1', '-dashed', 'nat'),
      createNetwork('n2', 'cafe', 'nat'),
      createNetwork('n3', 'a b', '-odd'),
      createNetwork('n4', 'ünï😀 שלום', 'nat', { options: { '-k': '--v', 'k 2': 'a=b=c' } }),
    ],
    containers: [
      createContainer('c1', 'db', 'img', {
        endpoints: [
          { id: 'e1', network: 'n1' },
          { id: 'e2', network: 'n2' },
        ],
        command: ['-c', '--', '%PATH%', '!x!', '^', '\\', 'tail\\'],
      }),
    ],
  }),
]);

/** Designs that every docker client takes without a complaint. */
export const DESIGNS: readonly Design[] = [nat, team, swarm, edges];
