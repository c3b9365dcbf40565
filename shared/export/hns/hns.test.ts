import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Container, Design, Host, Network, PublishedPort, Swarm } from '../../design/schema.ts';
import { planHns } from '../../plan/hns/hnsPlan.ts';
import { V1_TO_V2 } from '../../windows/hns/mapping.ts';
import { hcnPolicy, hnsPolicy } from '../../windows/hns/policies.ts';
import { HCN_FEATURES } from '../../windows/hns/version.ts';
import { exportFormat } from '../formats.ts';

const SHIM = 'com.docker.network.windowsshim.';
const options = { findings: [], locale: 'en' };

function designOf(hosts: readonly Host[], swarms: readonly Swarm[] = []): Design {
  return { ...emptyDesign('lab'), topology: { swarms, hosts } };
}

const adapter = { id: 'a2', name: 'Ethernet 2', ipv4: '10.63.0.5/24' };
const vswitch = createSwitch('s', 'front', 'external', { adapters: ['a2'] });

const nat = createNetwork('n', 'devnat', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }] });
const front = createNetwork('f', 'front', 'l2bridge', {
  switch: 's',
  subnets: [{ subnet: '10.63.0.0/24', gateway: '10.63.0.1' }],
  options: {
    [`${SHIM}vlanid`]: '31',
    [`${SHIM}dnsservers`]: '10.63.9.9, 10.63.9.8',
    [`${SHIM}dnssuffix`]: 'lab.example',
    [`${SHIM}macpool`]: '00-15-5D-61-00-00,00-15-5D-61-0F-FF',
    [`${SHIM}sourcemac`]: '00-15-5D-61-FF-01',
    [`${SHIM}enable_outboundnat`]: 'true',
    [`${SHIM}outboundnat_exceptions`]: '10.63.0.0/16,10.0.0.0/8',
  },
});
const mesh = createNetwork('o', 'mesh', 'overlay', {
  switch: 's2',
  subnets: [{ subnet: '10.64.0.0/24', gateway: '10.64.0.1' }],
  options: { 'com.docker.network.driver.overlay.vxlanid_list': '70000' },
});
const web = createContainer('c', 'web', 'iis', {
  endpoints: [
    { id: 'e1', network: 'n', ip: '10.61.0.9' },
    { id: 'e2', network: 'f', ip: '10.63.0.20', mac: '00:15:5d:61:00:20' },
    { id: 'e3', network: 'o' },
  ],
  ports: [
    { host: '8080', container: '80' },
    { host: '9000-9001', container: '90-91', protocol: 'udp' },
    { container: '22' },
  ],
  dns: ['10.1.1.1', '10.1.1.2'],
  dnsSearch: ['a.example', 'b.example'],
});

function hostWith(networks: readonly Network[], containers: readonly Container[] = [], rest: Partial<Host> = {}): Host {
  return createHost('h', 'WEB01', { release: 'WS2019', networks, containers, ...rest });
}

const whole = designOf([
  hostWith([nat, front, mesh], [web], {
    adapters: [adapter, { id: 'a3', name: 'Ethernet 3', ipv4: '192.0.2.7/24' }],
    switches: [vswitch, createSwitch('s2', 'mesh', 'external', { adapters: ['a3'] })],
  }),
]);

function write(design: Design, id: string, undo = false) {
  const format = exportFormat(id);
  if (!format) throw new Error(`no format ${id}`);
  return format.write(design, { ...options, undo });
}

const textOf = (design: Design, id: string, undo = false) => write(design, id, undo).files[0]?.text ?? '';

interface Bodies {
  readonly networks: readonly Record<string, unknown>[];
  readonly endpoints: readonly Record<string, unknown>[];
}

const bodiesOf = (design: Design, id: string) => JSON.parse(textOf(design, id)) as Bodies;
const reasonsOf = (design: Design, id = 'hns-json') =>
  write(design, id).problems.map(({ reason, name, value }) => [reason, name, value]);

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

describe('what HNS has no word for is refused, never changed', () => {
  const on = (network: Network, more: Partial<Container> = {}) =>
    createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: network.id }], ...more });

  test.each<[string, Partial<Network>, string, string]>([
    ['a driver of Linux', { driver: 'bridge' }, 'hns-driver', 'bridge'],
    ['no driver', { driver: '' }, 'hns-driver', ''],
    ['Internet Connection Sharing', { driver: 'ics' }, 'hns-ics', 'x'],
    ['no name', { name: '' }, 'hns-no-name', ''],
    ['a name of Windows itself', { name: 'default switch' }, 'hns-windows-own', 'default switch'],
    ['a pattern', { flags: [{ flag: '--config-only' }] }, 'hns-config-only', 'x'],
    ['settings from another', { flags: [{ flag: '--config-from', value: 'y' }] }, 'hns-config-from', 'x'],
    ['a VLAN in words', { driver: 'l2bridge', options: { [`${SHIM}vlanid`]: 'ten' } }, 'hns-number', 'ten'],
    ['half a MAC pool', { options: { [`${SHIM}macpool`]: '00-15-5D-00-00-00' } }, 'hns-mac-pool', '00-15-5D-00-00-00'],
    ['a gateway alone', { subnets: [{ subnet: '', gateway: '10.0.0.1' }] }, 'hns-gateway-alone', '10.0.0.1'],
    ['an overlay without subnets', { driver: 'overlay' }, 'hns-overlay-subnets', 'x'],
    ['an overlay without ids', { driver: 'overlay', subnets: [{ subnet: '10.0.0.0/24' }] }, 'hns-overlay-ids', ''],
    ['a control character', { name: 'a\u0007' }, 'control', 'a\u0007'],
    ['a line break in an option', { options: { [`${SHIM}dnssuffix`]: 'a\nb' } }, 'line-break', 'a\nb'],
    ['text turned around', { name: 'a\u202eb' }, 'text-direction', 'a\u202eb'],
  ])('%s, and what rests on it', (_, change, reason, value) => {
    const network = { ...createNetwork('n', 'x', 'nat'), ...change };
    const design = designOf([hostWith([network], [on(network)])]);
    for (const id of ['hns-json', 'hns-ps1']) {
      expect(reasonsOf(design, id)).toEqual([
        [reason, network.name, value],
        ['needs', 'web', network.name],
      ]);
    }
    expect(bodiesOf(design, 'hns-json')).toEqual({ networks: [], endpoints: [] });
    expect(textOf(design, 'hns-ps1')).not.toMatch(/^(?:New|Assert)-/m);
    expect(textOf(design, 'hns-ps1', true)).not.toMatch(/^Remove-/m);
    for (const { message } of write(design, 'hns-json').problems)
      expect(message).not.toMatch(/(?<!\\u)\{\w+\}|undefined/);
  });

  test.each<[string, PublishedPort, string, string]>([
    ['an address of the host', { hostIp: '127.0.0.1', host: '80', container: '80' }, 'hns-port-address', '127.0.0.1'],
    ['another protocol', { container: '80', protocol: 'sctp' }, 'hns-port-protocol', 'sctp'],
    ['a name', { container: 'http' }, 'hns-port', 'http'],
    ['too high a port', { host: '70000', container: '80' }, 'hns-port', '70000'],
    ['a choice of ports', { host: '8000-8010', container: '80' }, 'hns-port-range', '8000-8010'],
  ])('a port with %s', (_, port, reason, value) => {
    expect(reasonsOf(designOf([hostWith([nat], [on(nat, { ports: [port] })])]))).toEqual([[reason, 'web', value]]);
  });

  test('any address of the host is what HNS does', () => {
    const design = designOf([hostWith([nat], [on(nat, { ports: [{ hostIp: '0.0.0.0', container: '80' }] })])]);
    expect(reasonsOf(design)).toEqual([]);
  });

  test('a second one of a name, in whatever letters', () => {
    const twin = createNetwork('n2', 'DEVNAT', 'nat');
    const again = { ...on(nat), id: 'c2', name: 'Web', endpoints: [{ id: 'e2', network: 'n' }] };
    const design = designOf([hostWith([nat, twin], [on(nat), again])]);
    expect(reasonsOf(design)).toEqual([
      ['hns-name-taken', 'devnat', 'devnat'],
      ['needs', 'Web', 'devnat'],
      ['hns-name-taken', 'web', 'web'],
    ]);
    expect(reasonsOf(designOf([hostWith([nat], [on(nat), again])]))).toEqual([['hns-name-taken', 'web', 'web']]);
  });

  test('an adapter whose name HNS would tear', () => {
    const host = hostWith([front], [], { adapters: [{ ...adapter, name: 'Port 1, left' }], switches: [vswitch] });
    expect(reasonsOf(designOf([host]))).toEqual([['hns-adapter-comma', 'front', 'Port 1, left']]);
  });
});

describe('HCN v2', () => {
  test('C181: says the same in its own words', () => {
    const { networks, endpoints } = bodiesOf(whole, 'hcn-json');
    const SchemaVersion = { Major: 2, Minor: 0 };
    const everywhere = (NextHop: string) => [{ NextHop, DestinationPrefix: '0.0.0.0/0' }];
    const ids = networks.map(({ ID }) => ID);
    expect(new Set(ids).size).toBe(3);
    expect(networks).toEqual([
      {
        SchemaVersion,
        ID: ids[0],
        Name: 'devnat',
        Type: 'NAT',
        Ipams: [{ Type: 'Static', Subnets: [{ IpAddressPrefix: '10.61.0.0/24', Routes: everywhere('10.61.0.1') }] }],
      },
      {
        SchemaVersion,
        ID: ids[1],
        Name: 'front',
        Type: 'L2Bridge',
        Ipams: [
          {
            Type: 'Static',
            Subnets: [
              {
                IpAddressPrefix: '10.63.0.0/24',
                Routes: everywhere('10.63.0.1'),
                Policies: [{ Type: 'VLAN', Settings: { IsolationId: 31 } }],
              },
            ],
          },
        ],
        MacPool: { Ranges: [{ StartMacAddress: '00-15-5D-61-00-00', EndMacAddress: '00-15-5D-61-0F-FF' }] },
        Dns: { Domain: 'lab.example', ServerList: ['10.63.9.9', '10.63.9.8'] },
        Policies: [
          { Type: 'NetAdapterName', Settings: { NetworkAdapterName: 'Ethernet 2' } },
          { Type: 'SourceMacAddress', Settings: { SourceMacAddress: '00-15-5D-61-FF-01' } },
        ],
      },
      {
        SchemaVersion,
        ID: ids[2],
        Name: 'mesh',
        Type: 'Overlay',
        Ipams: [
          {
            Type: 'Static',
            Subnets: [
              {
                IpAddressPrefix: '10.64.0.0/24',
                Routes: everywhere('10.64.0.1'),
                Policies: [{ Type: 'VSID', Settings: { IsolationId: 70000 } }],
              },
            ],
          },
        ],
        Policies: [{ Type: 'NetAdapterName', Settings: { NetworkAdapterName: 'Ethernet 3' } }],
      },
    ]);
    const Dns = { Search: ['a.example', 'b.example'], ServerList: ['10.1.1.1', '10.1.1.2'] };
    expect(endpoints).toEqual([
      {
        SchemaVersion,
        Name: 'web',
        HostComputeNetwork: ids[0],
        IpConfigurations: [{ IpAddress: '10.61.0.9', PrefixLength: 24 }],
        Dns,
        Routes: everywhere('10.61.0.1'),
        Policies: [
          { Type: 'PortMapping', Settings: { Protocol: 6, InternalPort: 80, ExternalPort: 8080 } },
          { Type: 'PortMapping', Settings: { Protocol: 17, InternalPort: 90, ExternalPort: 9000 } },
          { Type: 'PortMapping', Settings: { Protocol: 17, InternalPort: 91, ExternalPort: 9001 } },
          { Type: 'PortMapping', Settings: { Protocol: 6, InternalPort: 22 } },
        ],
      },
      {
        SchemaVersion,
        Name: 'web',
        HostComputeNetwork: ids[1],
        IpConfigurations: [{ IpAddress: '10.63.0.20', PrefixLength: 24 }],
        MacAddress: '00-15-5D-61-00-20',
        Dns,
        Routes: everywhere('10.63.0.1'),
        Policies: [{ Type: 'OutBoundNAT', Settings: { Exceptions: ['10.63.0.0/16', '10.0.0.0/8'] } }],
      },
      {
        SchemaVersion,
        Name: 'web',
        HostComputeNetwork: ids[2],
        Dns,
        Routes: everywhere('10.64.0.1'),
        Policies: [
          { Type: 'ProviderAddress', Settings: { ProviderAddress: '192.0.2.7' } },
          { Type: 'OutBoundNAT', Settings: {} },
        ],
      },
    ]);
  });

  test('C181: no file has a key or policy of the other version', () => {
    const v1 = keysOf(bodiesOf(whole, 'hns-json'));
    const v2 = keysOf(bodiesOf(whole, 'hcn-json'));
    for (const { v1: first, v2: second } of V1_TO_V2) {
      // An adapter's name keeps its name, one level further down.
      if (first.includes('[') || second.includes(first)) continue;
      expect(v2, first).not.toContain(first);
    }
    for (const key of ['ExceptionList', 'VSID', 'VLAN', 'PA', 'VirtualNetworkName']) expect(v2).not.toContain(key);
    for (const key of ['Exceptions', 'IsolationId', 'Settings', 'SchemaVersion']) expect(v1).not.toContain(key);
    for (const type of policyTypes(bodiesOf(whole, 'hns-json'))) expect(hnsPolicy(type)?.type).toBe(type);
    for (const type of policyTypes(bodiesOf(whole, 'hcn-json'))) expect(hcnPolicy(type)?.type).toBe(type);
  });

  test('C032: not for a Windows without HCN', () => {
    const old = designOf([hostWith([nat], [], { release: 'WS2016' }), createHost('h2', 'NEW', { release: 'WS2022' })]);
    const { files, problems } = write(old, 'hcn-json');
    expect(files.map(({ hostName }) => hostName)).toEqual(['NEW']);
    expect(problems).toMatchObject([{ reason: 'hcn-too-old', name: 'WEB01', value: 'WS2016' }]);
    expect(write(old, 'hns-json').files).toHaveLength(2);
    const unknown = designOf([hostWith([nat], [], { release: undefined as never })]);
    expect(write(unknown, 'hcn-json').losses.join()).toContain('HNS 9.2');
    expect(write(whole, 'hcn-json').losses.join()).not.toContain('HNS 9.2');
  });

  test('C033, C079: nothing that only some versions of HNS have, and no remote subnet', () => {
    const gated = new Set(HCN_FEATURES.flatMap(({ policies = [] }) => policies));
    expect(gated).toContain('RemoteSubnetRoute');
    expect(policyTypes(bodiesOf(whole, 'hcn-json')).filter((type) => gated.has(type))).toEqual([]);
  });

  test('C114: a subnet without a gateway has no default route and is refused', () => {
    const closed = createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24' }] });
    expect(reasonsOf(designOf([hostWith([closed])]), 'hcn-json')).toEqual([['hcn-no-gateway', 'lab', '10.61.0.0/24']]);
    expect(reasonsOf(designOf([hostWith([closed])]), 'hns-json')).toEqual([]);
  });

  test('C115: endpoints come into a namespace later', () => {
    expect(textOf(whole, 'hcn-json')).not.toContain('HostComputeNamespace');
  });

  test('a VLAN without a subnet is refused, because nothing would isolate', () => {
    const lan = createNetwork('t', 'lan', 'transparent', { options: { [`${SHIM}vlanid`]: '31' } });
    expect(reasonsOf(designOf([hostWith([lan])]), 'hcn-json')).toEqual([['hcn-vlan-without-subnet', 'lan', 'lan']]);
  });

  test('a published port of an l2bridge is answered by the host as well', () => {
    const container = createContainer('c', 'web', 'iis', {
      endpoints: [{ id: 'e', network: 'f' }],
      ports: [{ host: '8088', container: '80' }],
    });
    const design = designOf([hostWith([front], [container], { adapters: [adapter], switches: [vswitch] })]);
    expect(textOf(design, 'hcn-json').replace(/\s/g, '')).toContain('"ExternalPort":8088,"Flags":1');
  });
});

describe('the script', () => {
  const script = textOf(whole, 'hns-ps1');
  const undo = textOf(whole, 'hns-ps1', true);
  const statements = (text: string) => text.split('\r\n').filter((line) => /^(?:Assert|New|Remove)-\w/.test(line));

  test('C177: it needs no module', () => {
    for (const text of [script, undo]) {
      expect(text).toContain('[DllImport("vmcompute.dll"');
      expect(text).not.toMatch(/Import-Module|Install-Module|Invoke-WebRequest|New-HnsNetwork|New-HnsEndpoint/i);
    }
  });

  test('C178, C179: whole bodies are sent, so DNS servers and VSIDs arrive', () => {
    expect(script).toContain('"DNSServerList":"10.63.9.9, 10.63.9.8"');
    expect(script).toContain('"Policies":[{"Type":"VSID","VSID":70000}]');
    expect(script).not.toMatch(/-DNSServer\b|-SubnetPolicies\b/);
  });

  test('C180: types as docker knows them', () => {
    expect(script).toContain('"Type":"overlay"');
    expect(textOf(whole, 'hns-json')).toContain('"Type": "overlay"');
  });

  test('looks first, then networks, then endpoints', () => {
    expect(statements(script).map((line) => line.split(' {', 1)[0]?.slice(0, 40))).toEqual([
      "Assert-NoNetwork 'devnat'",
      "Assert-NoNetwork 'front'",
      "Assert-NoNetwork 'mesh'",
      `New-Network 'devnat' '{"Name":"devnat","Ty`.slice(0, 40),
      `New-Network 'front' '{"Name":"front","Type":`.slice(0, 40),
      `New-Network 'mesh' '{"Name":"mesh","Type":"o`.slice(0, 40),
      `New-Endpoint 'devnat' 'web' '{"Name":"web",`.slice(0, 40),
      `New-Endpoint 'front' 'web' '{"Name":"web","`.slice(0, 40),
      `New-Endpoint 'mesh' 'web' '{"Name":"web","DN`.slice(0, 40),
    ]);
    expect(statements(script).filter((line) => line.endsWith(' -TakesAdapter'))).toHaveLength(2);
  });

  test('takes back exactly what it made, backwards', () => {
    expect(statements(undo)).toEqual([
      "Remove-Endpoint 'mesh' 'web'",
      "Remove-Endpoint 'front' 'web'",
      "Remove-Endpoint 'devnat' 'web'",
      "Remove-Network 'mesh' 'overlay' -TakesAdapter",
      "Remove-Network 'front' 'l2bridge' -TakesAdapter",
      "Remove-Network 'devnat' 'nat'",
    ]);
    expect(undo).toContain("$windowsOwnTypes = @('ics', ");
    expect(undo).toContain("'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444'");
  });

  test('asks HNS for the host’s address where the drawing lacks it', () => {
    const container = createContainer('d', 'db', 'sql', { endpoints: [{ id: 'e', network: 'o' }] });
    const text = textOf(designOf([hostWith([mesh], [container])]), 'hns-ps1');
    expect(text).toContain(
      `New-Endpoint 'mesh' 'db' ('{"Name":"db","Policies":[{"Type":"PA","PA":"' + (Get-ProviderAddress 'mesh') + '"},{"Type":"OutBoundNAT"}]}')`,
    );
  });

  test('says what is to be known, and has the bytes Windows PowerShell needs', () => {
    const [file] = write(whole, 'hns-ps1').files;
    expect(file).toMatchObject({ name: 'lab-WEB01-hns.ps1', encoding: 'utf8-bom', newline: 'crlf', host: 'h' });
    expect(write(whole, 'hns-ps1', true).files[0]?.name).toBe('lab-WEB01-hns-undo.ps1');
    expect(script).toMatch(/^#Requires -Version 5\.1\r\n#Requires -RunAsAdministrator\r\n/);
    expect(script).toContain('# WARNING: HNS makes an external switch on Ethernet 2');
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('a host without anything to do says so', () => {
    expect(textOf(designOf([hostWith([])]), 'hns-ps1')).toContain('# There is nothing to do on this host.');
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

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...new Set([...own, ...Object.values(value).flatMap(keysOf)])];
}

function policyTypes(value: unknown, inPolicies = false): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = inPolicies && 'Type' in value ? [String(value.Type)] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, item]) =>
      policyTypes(item, key === 'Policies' || (inPolicies && Array.isArray(value))),
    ),
  ];
}
