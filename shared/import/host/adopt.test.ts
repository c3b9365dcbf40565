import { describe, expect, it } from 'vitest';
import { countingIds, emptyDesign } from '../../design/create.ts';
import { findReferenceFault } from '../../design/references.ts';
import { Design } from '../../design/schema.ts';
import type { ObservedAdapter, ObservedContainer, ObservedHost } from '../../observed/observedHost.ts';
import { adopt } from './adopt.ts';

const nothing: ObservedHost = { schema: 'switchyard.observed/1', facts: {}, failures: [] };

function drawn(observed: Partial<ObservedHost>) {
  const adopted = adopt({ ...nothing, ...observed }, countingIds());
  const topology = { swarms: [...adopted.swarms], hosts: [adopted.host] };
  const design = Design.parse({ ...emptyDesign(), topology });
  expect(findReferenceFault(design)).toBeUndefined();
  return adopted;
}

const nic = (name: string, rest: Partial<ObservedAdapter> = {}): ObservedAdapter => ({
  name,
  description: `Card of ${name}`,
  physical: true,
  addresses: [],
  ...rest,
});
const port = (name: string, rest: Partial<ObservedAdapter> = {}): ObservedAdapter => ({
  name: `vEthernet (${name})`,
  description: 'Hyper-V Virtual Ethernet Adapter',
  physical: false,
  addresses: [],
  ...rest,
});
const dockerNet = (id: string, name: string, driver: string, rest = {}) => ({
  id,
  name,
  driver,
  subnets: [],
  options: {},
  labels: {},
  ...rest,
});
const container = (name: string, rest: Partial<ObservedContainer> = {}): ObservedContainer => ({
  id: `id-${name}`,
  name,
  image: 'nanoserver',
  command: [],
  attachments: [],
  ports: [],
  dns: [],
  dnsSearch: [],
  env: [],
  labels: {},
  running: true,
  ...rest,
});

describe('adapters', () => {
  it('gives an adapter that a switch has taken the address of the host’s port on it', () => {
    const { host } = drawn({
      adapters: [
        nic('Ethernet', { mac: 'B4-96-91-51-E9-04' }),
        port('Ethernet 2', {
          mac: 'b4-96-91-51-e9-04',
          addresses: ['10.31.8.5/22', 'fe80::1/64'],
          gateway: '10.31.8.1',
          defaultRoute: true,
        }),
        port('Ethernet', { description: '', mac: '00-15-5D-01-02-03' }),
        port('nat', { addresses: ['172.24.144.1/20'] }),
      ],
    });
    expect(host.adaptersKnown).toBe(true);
    expect(host.adapters).toEqual([
      {
        id: 'adapter-1',
        name: 'Ethernet',
        description: 'Card of Ethernet',
        mac: 'B4-96-91-51-E9-04',
        ipv4: '10.31.8.5/22',
        gateway: '10.31.8.1',
        defaultRoute: true,
      },
    ]);
  });

  it('draws the host’s port on an internal switch that somebody made', () => {
    const { host } = drawn({
      adapters: [port('Lab', { addresses: ['192.168.9.1/24'] }), port('nat', { addresses: ['172.24.144.1/20'] })],
      switches: [
        { name: 'Lab', kind: 'internal', adapters: [] },
        { name: 'nat', kind: 'internal', adapters: [] },
      ],
      hnsNetworks: [
        { id: 'N', name: 'nat', type: 'nat', subnets: [{ prefix: '172.24.144.0/20', gateway: '172.24.144.1' }] },
      ],
    });
    expect(host.adapters.map(({ name }) => name)).toEqual(['vEthernet (Lab)']);
  });
});

describe('networks', () => {
  it('puts docker’s and HNS’s view of one network together', () => {
    const { host } = drawn({
      adapters: [nic('Ethernet 2')],
      switches: [{ id: 'H1', name: 'd1', kind: 'external', adapters: ['Ethernet 2'] }],
      dockerNetworks: [
        dockerNet('d1', 'lan', 'transparent', {
          subnets: [{ subnet: '0.0.0.0/0', gateway: '0.0.0.0' }],
          options: {
            'com.docker.network.windowsshim.hnsid': 'h1',
            'com.docker.network.windowsshim.interface': 'Ethernet 2',
            'com.docker.network.windowsshim.vlanid': '31',
          },
        }),
        dockerNet('d0', 'none', 'null'),
      ],
      hnsNetworks: [{ id: 'H1', name: 'd1', type: 'Transparent', adapter: 'Ethernet 2', vlan: 31, subnets: [] }],
    });
    expect(host.networks).toEqual([
      {
        id: 'network-1',
        name: 'lan',
        driver: 'transparent',
        switch: 'switch-1',
        subnets: [],
        options: { 'com.docker.network.windowsshim.vlanid': '31' },
        flags: [],
        origin: 'host',
      },
    ]);
    expect(host.switches).toEqual([
      { id: 'switch-1', name: 'lan', kind: 'external', adapters: ['adapter-1'], origin: 'docker' },
    ]);
  });

  it('takes the prefix that HNS chose, which docker does not know', () => {
    const { host } = drawn({
      dockerNetworks: [
        dockerNet('d1', 'nat', 'nat', {
          subnets: [{ subnet: '0.0.0.0/0' }],
          options: { 'com.docker.network.windowsshim.hnsid': 'H1' },
        }),
      ],
      hnsNetworks: [
        {
          id: 'H1',
          name: 'nat',
          type: 'NAT',
          vlan: 1,
          subnets: [{ prefix: '172.24.144.0/20', gateway: '172.24.144.1' }],
        },
      ],
    });
    expect(host.networks[0]).toMatchObject({
      subnets: [{ subnet: '172.24.144.0/20', gateway: '172.24.144.1' }],
      options: {},
    });
  });

  it('takes a switch that docker only offers for one that somebody made', () => {
    const { host } = drawn({
      adapters: [nic('Ethernet'), nic('Ethernet 2')],
      switches: [
        { id: 'S1', name: 'LAN', kind: 'external', adapters: ['Ethernet'] },
        { id: 'S2', name: 'Late', kind: 'external', adapters: ['Ethernet 2'] },
      ],
      dockerNetworks: [
        dockerNet('d1', 'LAN', 'transparent', {
          options: { 'com.docker.network.windowsshim.hnsid': 'H1', 'com.docker.network.windowsshim.hnsowned': 'true' },
        }),
      ],
      hnsNetworks: [{ id: 'H1', name: 'LAN', type: 'Transparent', subnets: [] }],
    });
    expect(host.switches).toMatchObject([
      { name: 'LAN', origin: 'host', seenByDocker: true },
      { name: 'Late', origin: 'host', seenByDocker: false },
    ]);
    expect(host.networks[0]?.options).toEqual({});
  });

  it('leaves out what Windows made for itself, whatever it is called', () => {
    const { host, problems } = drawn({
      switches: [
        { id: 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444', name: 'Standardswitch', kind: 'internal', adapters: [] },
      ],
      hnsNetworks: [
        { id: 'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444', name: 'Standardswitch', type: 'ICS', subnets: [] },
        { id: 'X', name: 'WSL', type: 'ICS', subnets: [] },
      ],
      dockerNetworks: [dockerNet('d1', 'Standardswitch', 'ics')],
    });
    expect([host.networks, host.switches]).toEqual([[], []]);
    expect(problems.map(({ code, params }) => [code, params?.name])).toEqual([
      ['SY068', 'Standardswitch'],
      ['SY068', 'WSL'],
    ]);
  });

  it('draws networks that only HNS knows, as docker would call them', () => {
    const { host } = drawn({
      hnsNetworks: [
        {
          id: 'H1',
          name: 'l2b',
          type: 'L2Bridge',
          adapter: 'Ethernet 3',
          subnets: [{ prefix: '10.63.0.0/24', gateway: '10.63.0.1' }],
          vlan: 12,
          dnsServers: ['10.63.9.9', '10.63.9.10'],
          version: '9.2',
          macPools: [{ from: '00-15-5D-63-70-00', to: '00-15-5D-63-7F-FF' }],
        },
        {
          id: 'H2',
          name: 'ov1',
          type: 'Overlay',
          adapter: 'Ethernet',
          subnets: [{ prefix: '10.64.0.0/24', vsid: 7000 }],
        },
        {
          id: 'H3',
          name: 'ov2',
          type: 'Overlay',
          adapter: 'Ethernet',
          subnets: [{ prefix: '10.65.0.0/24', vsid: 7001 }],
        },
      ],
    });
    expect(host.networks).toMatchObject([
      {
        driver: 'l2bridge',
        options: {
          'com.docker.network.windowsshim.vlanid': '12',
          'com.docker.network.windowsshim.dnsservers': '10.63.9.9,10.63.9.10',
        },
      },
      { driver: 'overlay', options: { 'com.docker.network.driver.overlay.vxlanid_list': '7000' }, switch: 'switch-2' },
      { driver: 'overlay', switch: 'switch-2' },
    ]);
    expect(host.adapters.map(({ name, named }) => [name, named])).toEqual([
      ['Ethernet 3', true],
      ['Ethernet', true],
    ]);
  });
});

describe('containers', () => {
  it('tells the address asked for from the address it has', () => {
    const { host } = drawn({
      dockerNetworks: [dockerNet('d1', 'lab', 'nat')],
      containers: [
        container('web', {
          attachments: [{ network: 'lab', networkId: 'd1', ip: '10.61.0.9', actualIp: '10.61.0.9', aliases: ['www'] }],
          ports: [{ host: '8080', container: '80', protocol: 'tcp', hostIp: '0.0.0.0' }],
          labels: { tier: 'front' },
          env: ['SECRET=hunter2'],
        }),
        container('off', { networkMode: 'none', running: false }),
      ],
    });
    expect(host.containers).toEqual([
      {
        id: 'container-1',
        name: 'web',
        image: 'nanoserver',
        origin: 'host',
        endpoints: [
          { id: 'endpoint-1', network: 'network-1', ip: '10.61.0.9', actualIp: '10.61.0.9', aliases: ['www'] },
        ],
        ports: [{ container: '80', host: '8080' }],
        flags: [{ flag: '--label', value: 'tier=front' }],
      },
      expect.objectContaining({ name: 'off', networkMode: 'none', running: false, endpoints: [] }),
    ]);
    expect(JSON.stringify(host)).not.toContain('hunter2');
  });

  it('takes a DHCP address from HNS', () => {
    const { host } = drawn({
      dockerNetworks: [
        dockerNet('d1', 'lan', 'transparent', { options: { 'com.docker.network.windowsshim.hnsid': 'H1' } }),
      ],
      hnsNetworks: [{ id: 'H1', name: 'd1', type: 'transparent', subnets: [] }],
      hnsEndpoints: [{ id: 'E1', network: 'H1', ip: '10.31.8.77', containers: ['ID-web'], ports: [] }],
      containers: [container('web', { attachments: [{ network: 'lan', aliases: [] }] })],
    });
    expect(host.containers).toHaveLength(1);
    expect(host.containers[0]?.endpoints[0]).toMatchObject({ actualIp: '10.31.8.77' });
  });

  it('names containers after their endpoints where docker is not there', () => {
    const { host } = drawn({
      hnsNetworks: [{ id: 'H1', name: 'l2b', type: 'L2Bridge', subnets: [] }],
      hnsEndpoints: [
        {
          id: 'E1',
          name: 'Ethernet',
          network: 'h1',
          ip: '10.63.0.20',
          mac: '00-15-5D-61-00-20',
          containers: [],
          ports: [{ protocol: 'TCP', external: 8088, internal: 80 }],
        },
        { id: 'E2', name: 'Ethernet', network: 'H1', ip: '10.63.0.21', containers: ['c'], ports: [] },
        { id: 'E3', name: 'far', network: 'H1', ip: '10.64.0.31', containers: [], ports: [], remote: true },
      ],
    });
    expect(host.containers).toMatchObject([
      { name: 'Ethernet', endpoints: [{ actualIp: '10.63.0.20' }], ports: [{ host: '8088', container: '80' }] },
      { name: 'Ethernet-2', endpoints: [{ actualIp: '10.63.0.21' }] },
    ]);
  });

  it('takes requests at their word', () => {
    const observed: ObservedHost = {
      ...nothing,
      hnsNetworks: [{ id: 'H1', name: 'l2b', type: 'L2Bridge', subnets: [] }],
      hnsEndpoints: [
        { id: 'E1', name: 'web', network: 'H1', ip: '10.63.0.20', mac: '00-15-5D-61-00-20', containers: [], ports: [] },
      ],
    };
    const { host } = adopt(observed, countingIds(), 'design');
    expect(host.networks[0]?.origin).toBe('design');
    expect(host.containers[0]?.endpoints[0]).toMatchObject({ ip: '10.63.0.20', mac: '00-15-5D-61-00-20' });
  });

  it('says what it could not place', () => {
    const { problems } = drawn({
      dockerNetworks: [],
      containers: [container('web', { attachments: [{ network: 'gone', aliases: [] }] })],
      hnsEndpoints: [{ id: 'E1', network: 'H9', containers: [], ports: [] }],
    });
    expect(problems.map(({ code, variant }) => [code, variant])).toEqual([
      ['SY936', 'network'],
      ['SY936', 'stale-endpoint'],
    ]);
  });
});
