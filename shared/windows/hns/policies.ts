import type { SourceRef } from '../sources.ts';
import type { HnsReading } from './fields.ts';

export type PolicyPlace = 'network' | 'subnet' | 'endpoint' | 'policylist';

export interface HnsPolicy {
  readonly type: string;
  readonly on: readonly PolicyPlace[];
  readonly fields: readonly string[];
  /** Name of the same thing in HCN v2. */
  readonly hcn?: string;
  readonly reading: HnsReading;
  readonly sources: readonly SourceRef[];
}

/** Policies of HNS v1: an object with a `Type` and its fields beside it. */
export const HNS_POLICIES = [
  {
    type: 'NAT',
    on: ['endpoint'],
    // The protocol is text; docker sends it in small letters.
    fields: ['Protocol', 'InternalPort', 'ExternalPort', 'ExternalPortReserved'],
    hcn: 'PortMapping',
    reading: 'kept',
    sources: ['HNS1', 'WIN'],
  },
  {
    type: 'OutBoundNAT',
    on: ['endpoint'],
    fields: ['VIP', 'ExceptionList', 'Destinations', 'MaxPortPoolUsage'],
    hcn: 'OutBoundNAT',
    reading: 'kept',
    sources: ['HNS1', 'WIN'],
  },
  // On the network in v1, on its subnets in v2.
  { type: 'VLAN', on: ['network'], fields: ['VLAN'], hcn: 'VLAN', reading: 'kept', sources: ['HNS1', 'WIN'] },
  { type: 'VSID', on: ['network', 'subnet'], fields: ['VSID'], hcn: 'VSID', reading: 'kept', sources: ['HNS1', 'OVN'] },
  {
    type: 'Isolation',
    on: ['endpoint'],
    fields: ['VLAN', 'VSID', 'InDefaultIsolation'],
    reading: 'state',
    sources: ['HNS1'],
  },
  { type: 'PA', on: ['endpoint'], fields: ['PA'], hcn: 'ProviderAddress', reading: 'kept', sources: ['HNS1', 'OVE'] },
  {
    type: 'ROUTE',
    on: ['endpoint', 'policylist'],
    fields: ['DestinationPrefix', 'NextHop', 'NeedEncap'],
    hcn: 'SDNRoute',
    reading: 'lost',
    sources: ['HNS1', 'SDN1'],
  },
  {
    type: 'QOS',
    on: ['endpoint'],
    fields: ['MaximumOutgoingBandwidthInBytes'],
    hcn: 'QOS',
    reading: 'lost',
    sources: ['HNS1'],
  },
  {
    type: 'ACL',
    on: ['endpoint'],
    fields: [
      'Id',
      'Protocol',
      'Protocols',
      'Action',
      'Direction',
      'LocalAddresses',
      'RemoteAddresses',
      'LocalPort',
      'LocalPorts',
      'RemotePort',
      'RemotePorts',
      'InternalPort',
      'RuleType',
      'Priority',
      'ServiceName',
    ],
    hcn: 'ACL',
    reading: 'lost',
    sources: ['HNS1'],
  },
  { type: 'L2Driver', on: ['endpoint'], fields: [], hcn: 'L2Driver', reading: 'state', sources: ['HNS1'] },
  {
    type: 'PROXY',
    on: ['endpoint'],
    fields: ['IP', 'Port', 'ExceptionList', 'Destination', 'OutboundNat'],
    hcn: 'L4Proxy',
    reading: 'lost',
    sources: ['HNS1'],
  },
  {
    type: 'ELB',
    on: ['policylist'],
    fields: ['Protocol', 'InternalPort', 'ExternalPort', 'SourceVIP', 'VIPs', 'ILB', 'IsDSR'],
    reading: 'lost',
    sources: ['HNS1', 'SDN1'],
  },
  { type: 'VNET', on: [], fields: [], reading: 'state', sources: ['HNS1'] },
] as const satisfies readonly HnsPolicy[];

export interface HcnPolicy {
  readonly type: string;
  readonly on: readonly PolicyPlace[];
  readonly settings: readonly string[];
  readonly reading: HnsReading;
  readonly sources: readonly SourceRef[];
}

/** Policies of HCN v2: `{Type, Settings}`. */
export const HCN_POLICIES = [
  { type: 'SourceMacAddress', on: ['network'], settings: ['SourceMacAddress'], reading: 'lost', sources: ['HCN'] },
  { type: 'NetAdapterName', on: ['network'], settings: ['NetworkAdapterName'], reading: 'kept', sources: ['HCN'] },
  {
    type: 'InterfaceConstraint',
    on: ['network', 'endpoint'],
    settings: [
      'InterfaceGuid',
      'InterfaceLuid',
      'InterfaceIndex',
      'InterfaceMediaType',
      'InterfaceAlias',
      'InterfaceDescription',
    ],
    reading: 'lost',
    sources: ['HCN'],
  },
  {
    type: 'ProviderAddress',
    on: ['network', 'endpoint'],
    settings: ['ProviderAddress'],
    reading: 'kept',
    sources: ['HCN'],
  },
  { type: 'VSwitchExtension', on: ['network'], settings: ['ExtensionID', 'Enable'], reading: 'lost', sources: ['HCN'] },
  { type: 'DrMacAddress', on: ['network'], settings: ['Address'], reading: 'state', sources: ['HCN'] },
  { type: 'AutomaticDNS', on: ['network'], settings: ['Enable'], reading: 'state', sources: ['HCN'] },
  {
    type: 'RemoteSubnetRoute',
    on: ['network'],
    // hcsshim reads IsolationId as 16 bits, the schema has 32: a VNI above 65,535 does not pass through it (C079).
    settings: ['DestinationPrefix', 'IsolationId', 'ProviderAddress', 'DistributedRouterMacAddress'],
    reading: 'lost',
    sources: ['HCN', 'SCH'],
  },
  { type: 'VxlanPort', on: ['network'], settings: ['Port'], reading: 'lost', sources: ['HCN'] },
  { type: 'HostRoute', on: ['network'], settings: [], reading: 'lost', sources: ['HCN'] },
  {
    type: 'SetPolicy',
    on: ['network'],
    settings: ['Id', 'Name', 'PolicyType', 'Values'],
    reading: 'lost',
    sources: ['HCN'],
  },
  {
    type: 'L4Proxy',
    on: ['network', 'endpoint'],
    // The schema says ExceptionList, hcsshim sends Exceptions.
    settings: ['IP', 'Port', 'Protocol', 'ExceptionList', 'Exceptions', 'Destination', 'OutboundNat'],
    reading: 'lost',
    sources: ['HCN', 'SCH'],
  },
  { type: 'LayerConstraint', on: ['network'], settings: ['LayerId'], reading: 'lost', sources: ['SCH'] },
  { type: 'NetworkACL', on: ['network'], settings: [], reading: 'lost', sources: ['HCN'] },
  { type: 'NeighborDiscovery', on: ['network'], settings: [], reading: 'lost', sources: ['SDN2'] },
  { type: 'VLAN', on: ['subnet'], settings: ['IsolationId'], reading: 'kept', sources: ['HCN', 'SCH'] },
  { type: 'VSID', on: ['subnet'], settings: ['IsolationId'], reading: 'kept', sources: ['HCN', 'SCH'] },
  {
    type: 'PortMapping',
    on: ['endpoint'],
    // The protocol is a number: 6 is TCP, 17 is UDP.
    settings: ['Protocol', 'InternalPort', 'ExternalPort', 'VIP', 'Flags'],
    reading: 'kept',
    sources: ['HCN', 'gh:microsoft/Windows-Containers#360'],
  },
  {
    type: 'ACL',
    on: ['endpoint'],
    settings: [
      'Protocols',
      'Action',
      'Direction',
      'LocalAddresses',
      'RemoteAddresses',
      'LocalPorts',
      'RemotePorts',
      'RuleType',
      'Priority',
      'Id',
    ],
    reading: 'lost',
    sources: ['HCN'],
  },
  { type: 'QOS', on: ['endpoint'], settings: ['MaximumOutgoingBandwidthInBytes'], reading: 'lost', sources: ['HCN'] },
  {
    type: 'OutBoundNAT',
    on: ['endpoint'],
    // What v1 calls ExceptionList.
    settings: ['VirtualIP', 'Exceptions', 'Destinations', 'Flags', 'MaxPortPoolUsage'],
    reading: 'kept',
    sources: ['HCN'],
  },
  {
    type: 'SDNRoute',
    on: ['endpoint'],
    settings: ['DestinationPrefix', 'NextHop', 'NeedEncap'],
    reading: 'lost',
    sources: ['HCN', 'SCH'],
  },
  { type: 'L2Driver', on: ['endpoint'], settings: [], reading: 'state', sources: ['HCN'] },
  {
    type: 'L4WFPPROXY',
    on: ['endpoint'],
    settings: [
      'InboundProxyPort',
      'OutboundProxyPort',
      'FilterTuple',
      'UserSID',
      'InboundExceptions',
      'OutboundExceptions',
    ],
    reading: 'lost',
    sources: ['HCN'],
  },
  { type: 'PortName', on: ['endpoint'], settings: ['Name'], reading: 'state', sources: ['HCN'] },
  { type: 'EncapOverhead', on: ['endpoint'], settings: ['Overhead'], reading: 'lost', sources: ['HCN'] },
  {
    type: 'Iov',
    on: ['endpoint'],
    settings: ['IovOffloadWeight', 'QueuePairsRequested', 'InterruptModeration'],
    reading: 'lost',
    sources: ['HCN'],
  },
  {
    type: 'TierAcl',
    on: ['endpoint'],
    settings: ['Name', 'Direction', 'Order', 'TierAclRules'],
    reading: 'lost',
    sources: ['HCN'],
  },
  { type: 'Encryption', on: ['endpoint'], settings: [], reading: 'lost', sources: ['SCH'] },
  { type: 'InterfaceParameters', on: ['endpoint'], settings: ['Mtu'], reading: 'lost', sources: ['SCH'] },
  { type: 'FirewallPolicy', on: ['endpoint'], settings: [], reading: 'lost', sources: ['SCH'] },
] as const satisfies readonly HcnPolicy[];

const hns = new Map<string, HnsPolicy>(HNS_POLICIES.map((row) => [row.type.toLowerCase(), row]));
const hcn = new Map<string, HcnPolicy>(HCN_POLICIES.map((row) => [row.type.toLowerCase(), row]));

export function hnsPolicy(type: string): HnsPolicy | undefined {
  return hns.get(type.toLowerCase());
}

export function hcnPolicy(type: string): HcnPolicy | undefined {
  return hcn.get(type.toLowerCase());
}

/** IP protocol numbers in v2 for the words of v1 and docker. Other protocols cannot be published on Windows. */
export const PORT_PROTOCOLS = { tcp: 6, udp: 17 } as const;
export type PortProtocol = keyof typeof PORT_PROTOCOLS;

export const HCN_NETWORK_FLAGS = {
  None: 0,
  EnableDnsProxy: 1,
  EnableDhcpServer: 2,
  EnableMirroring: 4,
  EnableNonPersistent: 8,
  DisableHostPort: 1024,
  EnableIov: 8192,
} as const;

export const HCN_ENDPOINT_FLAGS = {
  None: 0,
  RemoteEndpoint: 1,
  DisableInterComputeCommunication: 2,
  EnableMirroring: 4,
  EnableLowInterfaceMetric: 8,
  OverrideDNSServerOrder: 16,
  EnableDhcp: 32,
} as const;

export const NAT_FLAGS = { None: 0, LocalRoutedVip: 1, IPv6: 2, ExternalPortReserved: 4 } as const;

/** Where the numbers of the three tables above were read. */
export const HNS_FLAG_SOURCES: readonly SourceRef[] = ['HCN', 'SCH', 'HCNDOC'];
