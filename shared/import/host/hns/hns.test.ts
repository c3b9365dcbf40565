import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ObservedHnsEndpoint, ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import { HCN_POLICIES, HNS_POLICIES } from '../../../windows/hns/policies.ts';
import type { Problem } from '../../docker/problem.ts';
import { splitDocuments } from '../documents.ts';
import { readHns, recognisesHns } from './read.ts';

function read(value: unknown) {
  const problems: Problem[] = [];
  const found = readHns(value, (problem) => problems.push(problem));
  if (!found) throw new Error('nothing of HNS');
  for (const network of found.networks) expect(ObservedHnsNetwork.parse(network)).toEqual(network);
  for (const endpoint of found.endpoints) expect(ObservedHnsEndpoint.parse(endpoint)).toEqual(endpoint);
  return { ...found, problems, said: problems.map(({ code, variant }) => `${code} ${variant ?? ''}`.trim()) };
}

const example = (name: string): string => readFileSync(`examples/hns/${name}`, 'utf8');
const network = (more: object) => ({ ID: 'n1', Name: 'lab', Type: 'nat', State: 1, ...more });
const endpoint = (more: object) => ({ ID: 'e1', Name: 'web', VirtualNetwork: 'n1', State: 2, ...more });

describe('HNS v1, as Windows Server 2019 answers', () => {
  test('networks', () => {
    const { networks, answered, problems } = read(JSON.parse(example('ws2019-get-hnsnetwork.json')));
    expect(answered).toBe(true);
    expect(problems).toEqual([]);
    expect(networks.map(({ name, type }) => [name, type])).toEqual([
      ['nat', 'nat'],
      ['front', 'L2Bridge'],
      ['Default Switch', 'ICS'],
    ]);
    expect(networks[0]).toMatchObject({
      subnets: [{ prefix: '172.24.144.0/20', gateway: '172.24.144.1' }],
      natName: 'ICS54650F2A-9B1C-4D3E-8F70-1A2B3C4D5E6F',
      version: '9.2',
    });
    expect(networks[1]).toEqual({
      id: '8E5B2D70-2F0A-4B61-A7B1-6C3D9E0F1A22',
      name: 'front',
      type: 'L2Bridge',
      adapter: 'Ethernet 2',
      subnets: [{ prefix: '10.63.0.0/24', gateway: '10.63.0.1' }],
      vlan: 31,
      dnsServers: ['10.63.9.9', '10.63.9.8'],
      dnsSuffix: 'lab.example',
      macPools: [{ from: '00-15-5D-61-00-00', to: '00-15-5D-61-0F-FF' }],
      managementIp: '10.63.0.5',
      version: '9.2',
      flags: 0,
    });
  });

  test('endpoints, with what is not kept named once', () => {
    const { endpoints, said, problems } = read(JSON.parse(example('ws2019-get-hnsendpoint.json')));
    expect(endpoints).toMatchObject([
      {
        ip: '172.24.152.17',
        prefixLength: 20,
        ports: [{ protocol: 'TCP', internal: 80, external: 8080, reserved: false }],
      },
      { ip: '10.63.0.20', ports: [], outboundNat: { exceptions: ['10.63.0.0/16'] }, containers: ['b'.repeat(64)] },
      { ip: '10.63.0.21', networkName: 'front', mac: '00-15-5D-61-00-21' },
    ]);
    expect(said).toEqual(['SY940 policy']);
    expect(problems[0]?.params).toEqual({ policy: 'ACL', name: 'db-ep' });
  });

  test('hnsdiag prints objects behind each other, of every kind', () => {
    const pieces = splitDocuments(`HNS objects:\n${example('ws2019-hnsdiag-list-all.txt')}`);
    const values = pieces.flatMap((piece) => (piece.kind === 'json' ? [piece.value] : []));
    const { networks, endpoints, said } = read(values);
    expect([networks.length, endpoints.length, said]).toEqual([2, 2, []]);
  });

  test('a single object, a list, the wrapped list of Windows PowerShell 5.1, and the answer’s envelope', () => {
    const one = network({ Subnets: [] });
    const forms = [
      one,
      [one],
      { value: [one], Count: 1 },
      { Success: true, Output: one },
      { Success: true, Output: [one] },
    ];
    for (const form of forms) expect(read(form).networks).toEqual([expect.objectContaining({ id: 'n1', name: 'lab' })]);
  });

  test('an answer that is an error', () => {
    const { problems, networks } = read({ Success: false, Error: 'An adapter was not found. ', ErrorCode: 2151350278 });
    expect(networks).toEqual([]);
    expect(problems).toMatchObject([{ code: 'SY930', params: { message: 'An adapter was not found.' } }]);
  });

  test.each([1, 2, 4094])('the VLAN %i that newer builds report on nat was chosen by nobody', (VLAN) => {
    const policies = { Policies: [{ Type: 'VLAN', VLAN }] };
    expect(read(network({ Type: 'NAT', ...policies })).networks[0]?.vlan).toBeUndefined();
    expect(read(network({ Type: 'Transparent', ...policies })).networks[0]?.vlan).toBe(VLAN);
  });

  test('0.0.0.0/0 says that DHCP gives the addresses', () => {
    const lan = network({ Type: 'Transparent', Subnets: [{ AddressPrefix: '0.0.0.0/0', GatewayAddress: '0.0.0.0' }] });
    expect(read(lan).networks[0]?.subnets).toEqual([]);
  });

  test.each([
    [38654705665, '9.1'],
    ['64424509440', '15.0'],
    [0, undefined],
    ['x', undefined],
  ])('version %s', (Version, version) => {
    expect(read(network({ Version })).networks[0]?.version).toBe(version);
  });

  test.each([['a,b'], ['a, b'], [['a', 'b']], [['a, b']]])('DNS servers as %j', (DNSServerList) => {
    expect(read(network({ DNSServerList })).networks[0]?.dnsServers).toEqual(['a', 'b']);
  });

  test('an overlay has its ids on the subnets, and endpoints of other hosts', () => {
    const overlay = network({
      Type: 'Overlay',
      Subnets: [{ AddressPrefix: '10.1.0.0/24', Policies: [{ Type: 'VSID', VSID: 70000 }] }],
    });
    const remote = endpoint({ IsRemoteEndpoint: true, Policies: [{ Type: 'PA', PA: '192.0.2.12' }] });
    const found = read([overlay, remote]);
    expect(found.networks[0]?.subnets).toEqual([{ prefix: '10.1.0.0/24', vsid: 70000 }]);
    expect(found.endpoints[0]).toMatchObject({ remote: true, providerAddress: '192.0.2.12' });
  });

  test('what ConvertTo-Json cut off is named, once for each field', () => {
    const cut = (name: string) =>
      network({
        Name: name,
        Subnets: ['@{AddressPrefix=10.0.0.0/24; GatewayAddress=10.0.0.1}'],
        MacPools: 'System.Object[]',
      });
    const { problems, networks } = read([cut('a'), cut('b')]);
    expect(networks.map(({ subnets }) => subnets)).toEqual([[], []]);
    expect(problems.map(({ code, params }) => [code, params?.path])).toEqual([
      ['SY931', '[0].Subnets[0]'],
      ['SY931', '[0].MacPools'],
    ]);
    expect(problems[0]?.params?.command).toContain('-Depth 10');
  });

  test('a request is a wish: endpoints of one name belong to one container', () => {
    const wish = {
      networks: [{ Name: 'a', Type: 'nat' }],
      endpoints: [
        { VirtualNetworkName: 'a', Name: 'web' },
        { VirtualNetworkName: 'b', Name: 'web' },
      ],
    };
    const { answered, endpoints } = read(wish);
    expect(answered).toBe(false);
    expect(endpoints[0]?.containers).toHaveLength(1);
    expect(endpoints[1]?.containers).toEqual(endpoints[0]?.containers);
  });

  test('a field that nobody has described is named once', () => {
    const { problems } = read([network({ Colour: 1 }), network({ Colour: 2 })]);
    expect(problems).toEqual([{ code: 'SY940', variant: 'unknown-field', params: { field: 'Colour', name: 'lab' } }]);
  });

  test('every policy is kept, state, or named', () => {
    for (const { type, reading } of HNS_POLICIES) {
      const { said } = read(endpoint({ Policies: [{ Type: type }] }));
      if (reading === 'lost') expect(said, type).toEqual(['SY940 policy']);
    }
    expect(read(endpoint({ Policies: [{ Type: 'Sonic' }] })).said).toEqual(['SY940 policy']);
    for (const { type, reading, on } of HCN_POLICIES) {
      const value = { HostComputeNetwork: 'n1', Name: 'web', Health: {}, Policies: [{ Type: type, Settings: {} }] };
      const places: readonly string[] = on;
      const lost = reading === 'lost' || (reading === 'kept' && !places.includes('endpoint'));
      expect(read(value).said, type).toEqual(lost ? ['SY940 policy'] : []);
    }
  });
});

describe('HCN v2', () => {
  test('networks and endpoints', () => {
    const { networks, endpoints, said, answered } = read(JSON.parse(example('ws2022-hcn.json')));
    expect(answered).toBe(true);
    expect(said).toEqual([]);
    expect(networks).toMatchObject([
      {
        name: 'front',
        type: 'L2Bridge',
        adapter: 'Ethernet 2',
        subnets: [{ prefix: '10.63.0.0/24', gateway: '10.63.0.1', vlan: 31 }],
        dnsServers: ['10.63.9.9', '10.63.9.8'],
        dnsSuffix: 'lab.example',
      },
      // The number of NAT is 0, and answers leave it out.
      { name: 'nat', type: 'NAT', flags: 8 },
    ]);
    expect(endpoints).toMatchObject([
      {
        name: 'web-ep',
        network: '8E5B2D70-2F0A-4B61-A7B1-6C3D9E0F1A22',
        ip: '10.63.0.20',
        prefixLength: 24,
        gateway: '10.63.0.1',
        ports: [{ protocol: 'tcp', internal: 80, external: 8088 }],
        outboundNat: { exceptions: ['10.63.0.0/16'] },
      },
    ]);
  });

  test('types as numbers, DHCP, other protocols, remote endpoints', () => {
    const V = { Major: 2, Minor: 0 };
    const lan = { SchemaVersion: V, Name: 'lan', Type: 2, Ipams: [{ Type: 'Dhcp' }] };
    expect(read(lan).networks[0]).toMatchObject({ type: 'Transparent', subnets: [] });
    const value = {
      HostComputeNetwork: '{N1}',
      Flags: 1,
      Policies: [{ Type: 'PortMapping', Settings: { Protocol: 132, InternalPort: 9 } }],
    };
    expect(read(value).endpoints[0]).toMatchObject({
      network: 'N1',
      remote: true,
      ports: [{ protocol: '132', internal: 9 }],
    });
  });
});

describe('what is not of HNS', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'nat'],
    ['an empty list', []],
    ['a docker network', [{ Name: 'nat', Id: 'd1', Driver: 'nat', Scope: 'local', IPAM: {}, Options: {} }]],
    ['a Hyper-V switch', { Name: 'LAN', Id: 'x', SwitchType: 2 }],
    ['an adapter', { Name: 'Ethernet', InterfaceDescription: 'Intel', MacAddress: '00-15-5D-00-00-01' }],
    ['an address', { IPAddress: '10.0.0.1', InterfaceAlias: 'Ethernet', PrefixLength: 24, Type: 1 }],
    ['some other JSON', { dependencies: { react: '19' } }],
  ])('%s', (_, value) => {
    expect(recognisesHns(value)).toBe(false);
    expect(readHns(value, () => {})).toBeUndefined();
  });

  test('namespaces, policy lists and load balancers are of HNS, and nothing of them is drawn', () => {
    const values = [
      { ID: 'p1', References: ['/endpoints/e1'], Policies: [{ Type: 'ELB' }] },
      { ID: 'l1', HostComputeEndpoints: ['e1'], FrontendVIPs: ['10.0.0.1'], SchemaVersion: { Major: 2, Minor: 0 } },
      { ID: 's1', NamespaceId: 3, Type: 'Guest', SchemaVersion: { Major: 2, Minor: 0 } },
      { Major: 13, Minor: 2 },
    ];
    for (const value of values) expect(recognisesHns(value)).toBe(true);
    expect(read(values)).toMatchObject({ networks: [], endpoints: [], problems: [] });
  });

  test('no value makes the reader throw', { timeout: 120_000 }, () => {
    const keys = fc.constantFrom(
      'ID',
      'Name',
      'Type',
      'Subnets',
      'Policies',
      'VirtualNetwork',
      'Ipams',
      'HostComputeNetwork',
      'Dns',
      'MacPool',
      'MacPools',
      'IpConfigurations',
      'Routes',
      'Success',
      'Output',
      'networks',
      'endpoints',
      'SchemaVersion',
      'Settings',
      'Version',
      '__proto__',
      'constructor',
    );
    const leaf = fc.oneof(
      fc.constant('x'.repeat(5000)),
      fc.constantFrom('nat', 'VLAN', 'NAT', '@{a=b}', 'System.Object[]', '0.0.0.0/0'),
      fc.anything(),
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(tree.value, (value) => {
        const problems: Problem[] = [];
        const found = readHns(value, (problem) => problems.push(problem));
        for (const item of found?.networks ?? []) ObservedHnsNetwork.parse(item);
        for (const item of found?.endpoints ?? []) ObservedHnsEndpoint.parse(item);
      }),
      { seed: 4711, numRuns: process.env.SWITCHYARD_FUZZ === 'full' ? 100_000 : 2000 },
    );
  });
});
