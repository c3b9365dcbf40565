import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork } from '../../design/create.ts';
import { V1_TO_V2 } from '../../windows/hns/mapping.ts';
import { hcnPolicy, hnsPolicy } from '../../windows/hns/policies.ts';
import { HCN_FEATURES } from '../../windows/hns/version.ts';
import {
  adapter,
  bodiesOf,
  designOf,
  front,
  hostWith,
  nat,
  reasonsOf,
  SHIM,
  textOf,
  vswitch,
  whole,
  write,
} from './testing/designs.ts';

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
