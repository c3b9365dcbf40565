import { describe, expect, test } from 'vitest';
import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedSwitch } from '../../observed/observedHost.ts';
import { guid, hnsLab, hnsWeb, labBody, webBody } from '../testing/hnsFixtures.ts';
import type { HnsEndpointBody, HnsNetworkBody } from './bodiesV1.ts';
import { adaptersOf, compareHnsEndpoint, compareHnsNetwork } from './compare.ts';

const team: ObservedSwitch = { id: guid('5'), name: 'up', kind: 'external', adapters: ['Ethernet 2', 'Ethernet 3'] };
const AS_ASKED = { differences: [], unchecked: [] };

const network = (
  body: Partial<HnsNetworkBody>,
  seen: Partial<ObservedHnsNetwork>,
  switches: ObservedSwitch[] = [team],
) => compareHnsNetwork({ ...labBody, ...body }, hnsLab(seen), { switches });
const endpoint = (body: Partial<HnsEndpointBody>, seen: Partial<ObservedHnsEndpoint>) =>
  compareHnsEndpoint({ ...webBody, ...body }, hnsWeb(seen));

describe('a network of HNS is as asked for', () => {
  test.each<[string, Partial<HnsNetworkBody>, Partial<ObservedHnsNetwork>]>([
    ['whatever the case of its type', { Type: 'NAT' }, { type: 'Nat' }],
    ['whatever subnets HNS chose for nat', { Subnets: [] }, {}],
    [
      'in whatever order and spelling its subnets are',
      { Subnets: [{ AddressPrefix: '10.2.0.0/24' }, { AddressPrefix: '10.1.0.0/24' }] },
      { subnets: [{ prefix: '10.1.0.7/24' }, { prefix: '10.2.0.0/24', gateway: '10.2.0.1' }] },
    ],
    ['where DHCP is asked for and there', { Type: 'transparent', Subnets: [] }, { type: 'Transparent', subnets: [] }],
    [
      'also where HNS writes it as a subnet of everything',
      { Type: 'transparent', Subnets: [] },
      { type: 'transparent', subnets: [{ prefix: '0.0.0.0/0', gateway: '0.0.0.0' }] },
    ],
    ['with a VLAN that newer builds report on nat', {}, { vlan: 1 }],
    ['with a VSID that an overlay has itself', { Type: 'overlay' }, { type: 'Overlay', vsid: 4096 }],
    [
      'with the VLAN and the VSID that are asked for',
      {
        Type: 'l2bridge',
        Policies: [
          { Type: 'VLAN', VLAN: 11 },
          { Type: 'VSID', VSID: 7000 },
        ],
      },
      { type: 'L2Bridge', vlan: 11, vsid: 7000 },
    ],
    ['on adapters in any order and case', { NetworkAdapterName: 'ethernet 3, Ethernet 2' }, { switchId: guid('5') }],
    [
      'with DNS as asked for',
      { DNSServerList: '10.1.1.1, 10.1.1.2', DNSSuffix: 'lab.example' },
      { dnsServers: ['10.1.1.1', '10.1.1.2'], dnsSuffix: 'lab.example' },
    ],
    [
      'with pools of MAC addresses, however they are written',
      { MacPools: [{ StartMacAddress: '00:15:5d:01:00:00', EndMacAddress: '00:15:5d:01:ff:ff' }] },
      { macPools: [{ from: '00-15-5D-01-00-00', to: '00-15-5D-01-FF-FF' }] },
    ],
  ])('%s', (_, body, seen) => {
    expect(network(body, seen)).toEqual(AS_ASKED);
  });
});

describe('a network of HNS differs in', () => {
  const subnet = (gateway?: string) => [{ AddressPrefix: '10.61.0.0/24', ...(gateway && { GatewayAddress: gateway }) }];

  test.each<[string, Partial<HnsNetworkBody>, Partial<ObservedHnsNetwork>, readonly object[]]>([
    ['its type', { Type: 'internal' }, {}, [{ field: 'driver', from: 'nat', to: 'internal' }]],
    [
      'its subnets',
      {},
      { subnets: [{ prefix: '10.9.0.0/24', gateway: '10.9.0.1' }, { prefix: '10.8.0.0/24' }] },
      [{ field: 'subnets', from: '10.8.0.0/24, 10.9.0.0/24 (10.9.0.1)', to: '10.61.0.0/24 (10.61.0.1)' }],
    ],
    [
      'one subnet too many',
      { Subnets: subnet() },
      { subnets: [{ prefix: '10.61.0.0/24' }, { prefix: '10.8.0.0/24' }] },
      [{ field: 'subnets', from: '10.61.0.0/24, 10.8.0.0/24', to: '10.61.0.0/24' }],
    ],
    [
      'a subnet where DHCP is asked for',
      { Type: 'Transparent', Subnets: [] },
      { type: 'transparent' },
      [{ field: 'subnets', from: '10.61.0.0/24 (10.61.0.1)', to: '' }],
    ],
    [
      'a gateway',
      { Subnets: subnet('10.61.0.254') },
      {},
      [{ field: 'gateway', key: '10.61.0.0/24', from: '10.61.0.1', to: '10.61.0.254' }],
    ],
    [
      'a gateway it has not',
      { Subnets: subnet('10.61.0.1') },
      { subnets: [{ prefix: '10.61.0.0/24' }] },
      [{ field: 'gateway', key: '10.61.0.0/24', from: '', to: '10.61.0.1' }],
    ],
    [
      'the id of a subnet of an overlay',
      {
        Type: 'overlay',
        Subnets: [{ AddressPrefix: '10.61.0.0/24', Policies: [{ Type: 'VSID', VSID: 7000 }] }],
      },
      { type: 'overlay', subnets: [{ prefix: '10.61.0.0/24', vsid: 7001 }] },
      [{ field: 'option', key: 'vsid 10.61.0.0/24', from: '7001', to: '7000' }],
    ],
    [
      'a VLAN and a VSID that nobody asked for',
      { Type: 'transparent' },
      { type: 'transparent', vlan: 11, vsid: 7000 },
      [
        { field: 'option', key: 'vlanid', from: '11', to: '' },
        { field: 'option', key: 'vsid', from: '7000', to: '' },
      ],
    ],
    [
      'a VLAN it has not',
      { Type: 'transparent', Policies: [{ Type: 'VLAN', VLAN: 12 }] },
      { type: 'transparent' },
      [{ field: 'option', key: 'vlanid', from: '', to: '12' }],
    ],
    [
      'its adapters',
      { NetworkAdapterName: 'Ethernet' },
      { adapter: 'Ethernet 2,Ethernet 3' },
      [{ field: 'interface', from: 'Ethernet 2,Ethernet 3', to: 'Ethernet' }],
    ],
    [
      'its DNS',
      { DNSServerList: '10.1.1.1', DNSSuffix: 'lab.example' },
      { dnsServers: ['10.1.1.2', '10.1.1.3'], dnsSuffix: '' },
      [
        { field: 'option', key: 'DNSServerList', from: '10.1.1.2,10.1.1.3', to: '10.1.1.1' },
        { field: 'option', key: 'DNSSuffix', from: '', to: 'lab.example' },
      ],
    ],
    [
      'its MAC addresses, also where one is none',
      { MacPools: [{ StartMacAddress: '00:15:5d:01:00:00', EndMacAddress: 'x' }] },
      { macPools: [{ from: 'y', to: '00:15:5d:01:00:00' }] },
      [{ field: 'option', key: 'MacPools', from: 'y-00-15-5D-01-00-00', to: '00-15-5D-01-00-00-x' }],
    ],
  ])('%s', (_, body, seen, differences) => {
    expect(network(body, seen)).toEqual({ differences, unchecked: [] });
  });
});

test('of what HNS does not show nothing is known to differ, and that is said', () => {
  const body = {
    NetworkAdapterName: 'Ethernet',
    DNSServerList: '10.1.1.1',
    DNSSuffix: 'lab.example',
    MacPools: [],
    SourceMac: '00-15-5D-00-00-01',
  };
  expect(network(body, {}, [])).toEqual({
    differences: [],
    unchecked: ['NetworkAdapterName', 'DNSServerList', 'DNSSuffix', 'MacPools', 'SourceMac'],
  });
  expect(endpoint({ DNSServerList: '10.1.1.1', DNSSuffix: 'lab.example' }, {})).toEqual({
    differences: [],
    unchecked: ['DNSServerList', 'DNSSuffix'],
  });
});

test('the adapters of a network are told by HNS, or by the external switch it stands on', () => {
  const internal: ObservedSwitch = { name: 'in', kind: 'internal', adapters: ['x'] };
  const bare: ObservedSwitch = { name: 'bare', kind: 'external', adapters: [] };
  const of = (seen: Partial<ObservedHnsNetwork>) => adaptersOf(hnsLab(seen), { switches: [internal, bare, team] });
  expect(of({ adapter: 'Ethernet,Ethernet 2', switchId: guid('5') })).toEqual(['Ethernet', 'Ethernet 2']);
  expect(of({ switchId: guid('5').toUpperCase() })).toEqual(['Ethernet 2', 'Ethernet 3']);
  expect(of({ switchName: 'up' })).toEqual(['Ethernet 2', 'Ethernet 3']);
  // The id says which switch is meant, whatever the name.
  expect(of({ switchId: guid('6'), switchName: 'up' })).toBeUndefined();
  for (const seen of [{ switchName: 'in' }, { switchName: 'bare' }, {}]) expect(of(seen)).toBeUndefined();
  expect(adaptersOf(hnsLab({ switchName: 'up' }), {})).toBeUndefined();
});

describe('an endpoint of HNS is as asked for', () => {
  test.each<[string, Partial<HnsEndpointBody>, Partial<ObservedHnsEndpoint>]>([
    ['with a MAC address, however it is written', { MacAddress: '00:15:5d:00:00:07' }, { mac: '00-15-5D-00-00-07' }],
    [
      'with DNS as asked for',
      { DNSServerList: '10.1.1.1', DNSSuffix: 'x' },
      { dnsServers: ['10.1.1.1'], dnsSuffix: 'x' },
    ],
    [
      'with its ports, in any order, whatever port of the host HNS chose where none was asked for',
      {
        Policies: [
          { Type: 'NAT', Protocol: 'TCP', InternalPort: 80, ExternalPort: 8080, ExternalPortReserved: true },
          { Type: 'NAT', Protocol: 'udp', InternalPort: 53 },
        ],
      },
      {
        ports: [
          { protocol: '17', internal: 53, external: 60001 },
          { protocol: '6', internal: 80, external: 8080 },
        ],
      },
    ],
    ['with outbound NAT that HNS added by itself', {}, { outboundNat: { exceptions: ['10.0.0.0/8'] } }],
    [
      'with outbound NAT as asked for',
      { Policies: [{ Type: 'OutBoundNAT', ExceptionList: ['b', 'a'] }] },
      { outboundNat: { exceptions: ['a', 'b'] } },
    ],
    ['with a provider address that is not shown', { Policies: [{ Type: 'PA', PA: '10.0.0.5' }] }, {}],
  ])('%s', (_, body, seen) => {
    expect(endpoint(body, seen)).toEqual(AS_ASKED);
  });

  test('whatever address HNS chose, where none is asked for', () => {
    expect(compareHnsEndpoint({ Name: 'web' }, hnsWeb())).toEqual(AS_ASKED);
  });
});

describe('an endpoint of HNS differs in', () => {
  const http = { Type: 'NAT', Protocol: 'tcp', InternalPort: 80 } as const;
  const seenHttp = { protocol: 'tcp', internal: 80, external: 8080 };

  test.each<[string, Partial<HnsEndpointBody>, Partial<ObservedHnsEndpoint>, readonly object[]]>([
    ['its address', { IPAddress: '10.61.0.8' }, {}, [{ field: 'ip', from: '10.61.0.9', to: '10.61.0.8' }]],
    [
      'its MAC address',
      { MacAddress: 'none' },
      { mac: '00:15:5d:00:00:07' },
      [{ field: 'mac', from: '00-15-5D-00-00-07', to: 'none' }],
    ],
    [
      'a MAC address that is not shown',
      { MacAddress: '00:15:5d:00:00:07' },
      {},
      [{ field: 'mac', from: '', to: '00-15-5D-00-00-07' }],
    ],
    [
      'its ports',
      {
        Policies: [http, { ...http, Protocol: 'UDP', InternalPort: 53, ExternalPort: 53, ExternalPortReserved: true }],
      },
      { ports: [{ protocol: '17', internal: 54 }, seenHttp] },
      [{ field: 'ports', from: '8080:80/tcp, :54/udp', to: '53:53/udp, :80/tcp' }],
    ],
    [
      'a port of the host',
      { Policies: [{ ...http, ExternalPort: 8081, ExternalPortReserved: true }] },
      { ports: [seenHttp] },
      [{ field: 'ports', from: '8080:80/tcp', to: '8081:80/tcp' }],
    ],
    [
      'a port published twice where two are asked for',
      { Policies: [http, http] },
      { ports: [seenHttp, { protocol: 'tcp', internal: 443 }] },
      [{ field: 'ports', from: '8080:80/tcp, :443/tcp', to: ':80/tcp, :80/tcp' }],
    ],
    ['a port that nobody asked for', {}, { ports: [seenHttp] }, [{ field: 'ports', from: '8080:80/tcp', to: '' }]],
    [
      'outbound NAT it has not',
      { Policies: [{ Type: 'OutBoundNAT' }] },
      {},
      [{ field: 'option', key: 'OutBoundNAT', from: '', to: 'yes' }],
    ],
    [
      'what outbound NAT leaves alone',
      { Policies: [{ Type: 'OutBoundNAT', ExceptionList: ['10.1.0.0/16', '10.0.0.0/16'] }] },
      { outboundNat: { exceptions: ['10.2.0.0/16', '10.0.0.0/16'] } },
      [
        {
          field: 'option',
          key: 'OutBoundNAT',
          from: 'yes 10.0.0.0/16,10.2.0.0/16',
          to: 'yes 10.0.0.0/16,10.1.0.0/16',
        },
      ],
    ],
    [
      'the address by which other hosts reach it',
      { Policies: [{ Type: 'PA', PA: '10.0.0.5' }] },
      { providerAddress: '10.0.0.6' },
      [{ field: 'option', key: 'PA', from: '10.0.0.6', to: '10.0.0.5' }],
    ],
    [
      'its DNS',
      { DNSServerList: '10.1.1.1, 10.1.1.2', DNSSuffix: 'x' },
      { dnsServers: ['10.1.1.1'], dnsSuffix: 'y' },
      [
        { field: 'option', key: 'DNSServerList', from: '10.1.1.1', to: '10.1.1.1,10.1.1.2' },
        { field: 'option', key: 'DNSSuffix', from: 'y', to: 'x' },
      ],
    ],
  ])('%s', (_, body, seen, differences) => {
    expect(endpoint(body, seen)).toEqual({ differences, unchecked: [] });
  });

  test('an IPv6 address', () => {
    const body = { Name: 'web', IPv6Address: 'fd00::9' };
    expect(compareHnsEndpoint(body, hnsWeb({ ip: undefined })).differences).toEqual([
      { field: 'ip', from: '', to: 'fd00::9' },
    ]);
  });
});
