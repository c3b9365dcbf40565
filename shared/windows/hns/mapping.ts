import type { SourceRef } from '../sources.ts';

export interface HnsMapping {
  readonly on: 'network' | 'subnet' | 'endpoint';
  readonly v1: string;
  readonly v2: string;
  readonly sources: readonly SourceRef[];
}

/** The same thing in HNS v1 and HCN v2. Exports write both from one description; a name of one in the other is an error (C181). */
export const V1_TO_V2: readonly HnsMapping[] = [
  { on: 'subnet', v1: 'AddressPrefix', v2: 'IpAddressPrefix', sources: ['HCN', 'HNS1'] },
  { on: 'subnet', v1: 'GatewayAddress', v2: 'Routes[DestinationPrefix=0.0.0.0/0].NextHop', sources: ['HCN', 'HNS1'] },
  { on: 'subnet', v1: 'Policies[VSID].VSID', v2: 'Policies[VSID].Settings.IsolationId', sources: ['HCN', 'HNS1'] },
  {
    on: 'network',
    v1: 'Policies[VLAN].VLAN',
    v2: 'Ipams.Subnets.Policies[VLAN].Settings.IsolationId',
    sources: ['HCN', 'HNS1'],
  },
  { on: 'network', v1: 'DNSServerList', v2: 'Dns.ServerList', sources: ['HCN', 'HNS1'] },
  { on: 'network', v1: 'DNSSuffix', v2: 'Dns.Domain', sources: ['HCN', 'HNS1'] },
  {
    on: 'network',
    v1: 'NetworkAdapterName',
    v2: 'Policies[NetAdapterName].Settings.NetworkAdapterName',
    sources: ['HCN', 'HNS1'],
  },
  {
    on: 'network',
    v1: 'SourceMac',
    v2: 'Policies[SourceMacAddress].Settings.SourceMacAddress',
    sources: ['HCN', 'HNS1'],
  },
  { on: 'network', v1: 'MacPools', v2: 'MacPool.Ranges', sources: ['HCN', 'HNS1'] },
  { on: 'endpoint', v1: 'VirtualNetwork', v2: 'HostComputeNetwork', sources: ['HCN', 'HNS1'] },
  { on: 'endpoint', v1: 'IPAddress', v2: 'IpConfigurations.IpAddress', sources: ['HCN', 'HNS1'] },
  { on: 'endpoint', v1: 'GatewayAddress', v2: 'Routes[DestinationPrefix=0.0.0.0/0].NextHop', sources: ['HCN', 'HNS1'] },
  { on: 'endpoint', v1: 'Policies[NAT]', v2: 'Policies[PortMapping]', sources: ['HCN', 'HNS1'] },
  { on: 'endpoint', v1: 'Policies[ROUTE]', v2: 'Policies[SDNRoute]', sources: ['HCN', 'HNS1'] },
  {
    on: 'endpoint',
    v1: 'Policies[PA].PA',
    v2: 'Policies[ProviderAddress].Settings.ProviderAddress',
    sources: ['HCN', 'HNS1'],
  },
  {
    on: 'endpoint',
    v1: 'Policies[OutBoundNAT].ExceptionList',
    v2: 'Policies[OutBoundNAT].Settings.Exceptions',
    sources: ['HCN', 'HNS1'],
  },
  { on: 'endpoint', v1: 'EnableInternalDNS', v2: 'Flags OverrideDNSServerOrder', sources: ['SDN2'] },
  { on: 'endpoint', v1: 'DisableICC', v2: 'Flags DisableInterComputeCommunication', sources: ['SDN2'] },
  { on: 'endpoint', v1: 'IsRemoteEndpoint', v2: 'Flags RemoteEndpoint', sources: ['HCN', 'SDN2'] },
];
