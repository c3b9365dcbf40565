import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork } from '../../design/create.ts';
import type { Host, Swarm } from '../../design/schema.ts';
import { planHns } from '../../plan/hns/hnsPlan.ts';
import { exportFormat } from '../formats.ts';
import { bodiesOf, designOf, hostWith, mesh, nat, options, SHIM, whole, write } from './testing/designs.ts';

describe('HNS v1', () => {
  test('bodies as docker’s driver sends them', () => {
    const { networks, endpoints } = bodiesOf(whole, 'hns-json');
    expect(networks).toEqual([
      { Name: 'devnat', Type: 'nat', Subnets: [{ AddressPrefix: '10.61.0.0/24', GatewayAddress: '10.61.0.1' }] },
      {
        Name: 'front',
        Type: 'l2bridge',
        NetworkAdapterName: 'Ethernet 2',
        SourceMac: '00-15-5D-61-FF-01',
        Subnets: [{ AddressPrefix: '10.63.0.0/24', GatewayAddress: '10.63.0.1' }],
        Policies: [{ Type: 'VLAN', VLAN: 31 }],
        MacPools: [{ StartMacAddress: '00-15-5D-61-00-00', EndMacAddress: '00-15-5D-61-0F-FF' }],
        DNSSuffix: 'lab.example',
        DNSServerList: '10.63.9.9, 10.63.9.8',
      },
      {
        Name: 'mesh',
        Type: 'overlay',
        NetworkAdapterName: 'Ethernet 3',
        Subnets: [
          {
            AddressPrefix: '10.64.0.0/24',
            GatewayAddress: '10.64.0.1',
            Policies: [{ Type: 'VSID', VSID: 70000 }],
          },
        ],
        AutomaticDNS: true,
      },
    ]);
    const dns = { DNSSuffix: 'a.example,b.example', DNSServerList: '10.1.1.1,10.1.1.2' };
    const reserved = { ExternalPortReserved: true };
    expect(endpoints).toEqual([
      {
        VirtualNetworkName: 'devnat',
        Name: 'web',
        IPAddress: '10.61.0.9',
        ...dns,
        Policies: [
          { Type: 'NAT', Protocol: 'tcp', InternalPort: 80, ExternalPort: 8080, ...reserved },
          { Type: 'NAT', Protocol: 'udp', InternalPort: 90, ExternalPort: 9000, ...reserved },
          { Type: 'NAT', Protocol: 'udp', InternalPort: 91, ExternalPort: 9001, ...reserved },
          { Type: 'NAT', Protocol: 'tcp', InternalPort: 22 },
        ],
      },
      {
        VirtualNetworkName: 'front',
        Name: 'web',
        IPAddress: '10.63.0.20',
        MacAddress: '00-15-5D-61-00-20',
        ...dns,
        Policies: [{ Type: 'OutBoundNAT', ExceptionList: ['10.63.0.0/16', '10.0.0.0/8'] }],
      },
      {
        VirtualNetworkName: 'mesh',
        Name: 'web',
        ...dns,
        Policies: [{ Type: 'PA', PA: '192.0.2.7' }, { Type: 'OutBoundNAT' }],
      },
    ]);
  });

  test('DHCP has no subnet, a VLAN of 0 is none, and nat has none at all', () => {
    const lan = createNetwork('t', 'lan', 'transparent', {
      subnets: [{ subnet: '0.0.0.0/0' }],
      options: { [`${SHIM}vlanid`]: '0', [`${SHIM}interface`]: 'NIC-B,NIC-C' },
    });
    const lab = { ...nat, options: { [`${SHIM}vlanid`]: '1', [`${SHIM}interface`]: 'NIC-B' } };
    expect(bodiesOf(designOf([hostWith([lan, lab])]), 'hns-json').networks).toEqual([
      { Name: 'devnat', Type: 'nat', Subnets: [{ AddressPrefix: '10.61.0.0/24', GatewayAddress: '10.61.0.1' }] },
      { Name: 'lan', Type: 'transparent', NetworkAdapterName: 'NIC-B,NIC-C' },
    ]);
  });

  test('what the host has is referred to and not made', () => {
    const existing = createNetwork('x', 'nat', 'nat', { origin: 'host', options: { [`${SHIM}hnsid`]: '0A11C0DE' } });
    const db = createContainer('d', 'db', 'sql', { endpoints: [{ id: 'e', network: 'x' }] });
    const old = createContainer('o', 'old', 'sql', { origin: 'host', endpoints: [{ id: 'e4', network: 'x' }] });
    const design = designOf([hostWith([existing], [db, old])]);
    expect(bodiesOf(design, 'hns-json')).toEqual({
      networks: [],
      endpoints: [{ VirtualNetworkName: 'nat', VirtualNetwork: '0A11C0DE', Name: 'db' }],
    });
    expect(bodiesOf(design, 'hcn-json').endpoints).toMatchObject([{ HostComputeNetwork: '0A11C0DE', Name: 'db' }]);
  });

  test('an overlay is made on every host of the swarm whose containers are on it', () => {
    const one = createHost('1', 'A', { swarmId: 's', networks: [mesh] });
    const two = createHost('2', 'B', {
      swarmId: 's',
      containers: [createContainer('d', 'db', 'sql', { endpoints: [{ id: 'e', network: 'o' }] })],
    });
    const swarms: Swarm[] = [{ id: 's', name: 'shop', origin: 'design', flags: [] }];
    const design = designOf([two, one, createHost('3', 'C', { swarmId: 's' })], swarms);
    const made = planHns(design).map(({ hostName, steps }) => [hostName, ...steps.map(({ kind }) => kind)]);
    expect(made).toEqual([['A', 'hns-network-create'], ['B', 'hns-network-create', 'hns-endpoint-create'], ['C']]);
  });
});

describe('losses', () => {
  test('names what HNS has no place for', () => {
    const { losses } = write(whole, 'hns-json');
    for (const loss of losses) expect(loss).not.toMatch(/\{\w+\}/);
    expect(losses.join('\n')).toMatch(/images, commands[^\n]*web/);
    expect(losses.join('\n')).toMatch(/VirtualNetworkName[^\n]*web/);
    expect(losses.join('\n')).toMatch(/Flannel[^\n]*mesh/);
    expect(losses.join('\n')).toMatch(/restarts[^\n]*devnat/);
  });

  test('one sentence for each kind of thing, with few names', () => {
    const containers = Array.from({ length: 9 }, (_, at) =>
      createContainer(`c${at}`, `web${at}`, 'iis', { publishAll: true, endpoints: [{ id: `e${at}`, network: 'n' }] }),
    );
    const network = { ...nat, attachable: true, options: { encrypted: '', 'com.docker.network.driver.mtu': '1400' } };
    const { losses } = write(designOf([hostWith([network], containers)]), 'hcn-json');
    expect(losses.join('\n')).toContain('web0, web1, web2, web3, web4 and 4 more');
    expect(losses.join('\n')).toContain('com.docker.network.driver.mtu, encrypted');
    expect(losses.filter((loss) => loss.includes('attachable'))).toHaveLength(1);
  });
});

test('the same design gives the same bytes in whatever order it was drawn', () => {
  const [host] = whole.topology.hosts;
  if (!host) throw new Error('no host');
  const second = createHost('h2', 'A', { networks: [createNetwork('z', 'devnat', 'nat')] });
  const turned = (item: Host): Host => ({
    ...item,
    adapters: item.adapters.toReversed(),
    switches: item.switches.toReversed(),
    networks: item.networks
      .map((network) => ({ ...network, options: Object.fromEntries(Object.entries(network.options).reverse()) }))
      .reverse(),
    containers: [
      ...item.containers,
      createContainer('z', 'app', 'x', { endpoints: [{ id: 'ez', network: 'n' }] }),
    ].reverse(),
  });
  const straight = {
    ...host,
    containers: [...host.containers, createContainer('z', 'app', 'x', { endpoints: [{ id: 'ez', network: 'n' }] })],
  };
  for (const id of ['hns-json', 'hcn-json', 'hns-ps1']) {
    expect(write(designOf([second, turned(host)]), id)).toEqual(write(designOf([straight, second]), id));
  }
});

test('one host alone has the same file as among others', () => {
  const twins = designOf([hostWith([nat]), { ...hostWith([]), id: 'h2', name: 'web01' }]);
  for (const id of ['hns-json', 'hcn-json', 'hns-ps1']) {
    const all = write(twins, id).files;
    const alone = exportFormat(id)?.write(twins, { ...options, host: 'h2' }).files;
    expect(alone).toEqual(all.filter(({ host }) => host === 'h2'));
    expect(new Set(all.map(({ name }) => name.toLowerCase())).size).toBe(2);
  }
});
