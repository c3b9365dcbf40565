import type { SourceRef } from '../sources.ts';

/**
 * What becomes of a field when a dump is read: `kept` in the drawing; `state`, which HNS makes and nobody chose; `lost`,
 * which somebody may have chosen and a drawing has no place for, so that the reader says so.
 */
export type HnsReading = 'kept' | 'state' | 'lost';

export interface HnsField {
  readonly name: string;
  readonly type: string;
  /** Whether a request may have it; the others only HNS writes. */
  readonly request: boolean;
  readonly reading: HnsReading;
  readonly sources: readonly SourceRef[];
}

type Row = readonly [name: string, type: string, request: 'request' | 'answer', reading: HnsReading, ...SourceRef[]];

function fields(rows: readonly Row[]): readonly HnsField[] {
  return rows.map(([name, type, request, reading, ...sources]) => ({
    name,
    type,
    request: request === 'request',
    reading,
    sources,
  }));
}

/** HNS v1, network. */
export const HNS_NETWORK_FIELDS = fields([
  ['ID', 'GUID', 'request', 'kept', 'HNS1', 'PJH'],
  ['Name', 'string', 'request', 'kept', 'HNS1', 'PJH'],
  ['Type', 'string', 'request', 'kept', 'HNS1', 'PJH'],
  ['NetworkAdapterName', 'string', 'request', 'kept', 'HNS1'],
  ['SourceMac', 'string', 'request', 'lost', 'HNS1'],
  ['Policies', 'object[]', 'request', 'kept', 'HNS1', 'PJH'],
  ['MacPools', 'object[]', 'request', 'kept', 'HNS1', 'PJH'],
  ['Subnets', 'object[]', 'request', 'kept', 'HNS1', 'PJH'],
  ['DNSSuffix', 'string', 'request', 'kept', 'HNS1'],
  ['DNSServerList', 'string', 'request', 'kept', 'HNS1'],
  ['DNSDomain', 'string', 'request', 'lost', 'gh:microsoft/WSL#6421'],
  ['DNSServerCompartment', 'uint32', 'answer', 'state', 'HNS1'],
  ['ManagementIP', 'string', 'answer', 'kept', 'HNS1', 'PJH'],
  ['AutomaticDNS', 'bool', 'request', 'state', 'HNS1', 'OVN'],
  ['IPv6', 'bool', 'request', 'state', 'SDN1', 'PJH'],
  ['AdditionalParams', 'object', 'request', 'state', 'SDN1', 'PJH'],
  ['NatName', 'string', 'answer', 'kept', 'PJH'],
  ['SwitchName', 'string', 'answer', 'kept', 'INF'],
  ['SwitchGuid', 'GUID', 'answer', 'kept', 'gh:microsoft/SDN#582'],
  ['Version', 'uint64', 'answer', 'kept', 'PJH'],
  ['Flags', 'uint32', 'answer', 'kept', 'PJH'],
  ['ActivityId', 'GUID', 'answer', 'state', 'PJH'],
  ['ComputedPolicies', 'object[]', 'answer', 'state', 'gh:docker/for-win#1126'],
  ['CurrentEndpointCount', 'uint32', 'answer', 'state', 'PJH'],
  ['DrMacAddress', 'string', 'answer', 'state', 'gh:microsoft/SDN#582'],
  ['Extensions', 'object[]', 'answer', 'state', 'PJH'],
  ['ExternalInterfaceConstraint', 'string', 'answer', 'state', 'gh:microsoft/WSL#6421'],
  ['GatewayMac', 'string', 'answer', 'state', 'gh:microsoft/WSL#6457'],
  ['Health', 'object', 'answer', 'state', 'PJH'],
  ['InterfaceConstraint', 'object', 'request', 'lost', 'SDN1'],
  ['IsolateSwitch', 'bool', 'answer', 'state', 'gh:microsoft/WSL#4901'],
  ['LayeredOn', 'GUID', 'answer', 'state', 'PJH'],
  ['MaxConcurrentEndpoints', 'uint32', 'answer', 'state', 'PJH'],
  ['ObjectType', 'uint32', 'answer', 'state', 'INF'],
  ['Resources', 'object', 'answer', 'state', 'PJH'],
  ['State', 'uint16', 'answer', 'state', 'PJH'],
  ['TotalEndpoints', 'uint32', 'answer', 'state', 'PJH'],
]);

/** HNS v1, a network's subnet. */
export const HNS_SUBNET_FIELDS = fields([
  ['AddressPrefix', 'string', 'request', 'kept', 'HNS1', 'PJH'],
  ['GatewayAddress', 'string', 'request', 'kept', 'HNS1', 'PJH'],
  ['Policies', 'object[]', 'request', 'kept', 'HNS1', 'OVN'],
  ['ID', 'GUID', 'answer', 'state', 'PJH'],
  ['ObjectType', 'uint32', 'answer', 'state', 'PJH'],
  ['State', 'uint16', 'answer', 'state', 'PJH'],
  ['AdditionalParams', 'object', 'answer', 'state', 'PJH'],
  ['Health', 'object', 'answer', 'state', 'PJH'],
  ['Flags', 'uint32', 'answer', 'state', 'gh:microsoft/WSL#4901'],
  ['IpSubnets', 'object[]', 'request', 'state', 'gh:microsoft/WSL#4901'],
]);

/** HNS v1, endpoint. */
export const HNS_ENDPOINT_FIELDS = fields([
  ['ID', 'GUID', 'request', 'kept', 'HNS1'],
  ['Name', 'string', 'request', 'kept', 'HNS1'],
  ['VirtualNetwork', 'GUID', 'request', 'kept', 'HNS1'],
  ['VirtualNetworkName', 'string', 'answer', 'kept', 'HNS1'],
  ['Policies', 'object[]', 'request', 'kept', 'HNS1'],
  ['MacAddress', 'string', 'request', 'kept', 'HNS1'],
  ['IPAddress', 'string', 'request', 'kept', 'HNS1'],
  ['PrefixLength', 'uint8', 'request', 'kept', 'HNS1'],
  ['IPv6Address', 'string', 'request', 'kept', 'HNS1'],
  ['IPv6PrefixLength', 'uint8', 'request', 'state', 'HNS1'],
  ['GatewayAddress', 'string', 'request', 'kept', 'HNS1'],
  ['GatewayAddressV6', 'string', 'request', 'state', 'HNS1'],
  ['DNSServerList', 'string', 'request', 'kept', 'HNS1'],
  ['DNSSuffix', 'string', 'request', 'kept', 'HNS1'],
  ['DNSDomain', 'string', 'request', 'lost', 'HNS1'],
  ['EnableInternalDNS', 'bool', 'request', 'state', 'HNS1', 'WIN'],
  ['DisableICC', 'bool', 'request', 'lost', 'HNS1'],
  ['EnableLowMetric', 'bool', 'request', 'lost', 'HNS1'],
  ['IsRemoteEndpoint', 'bool', 'request', 'kept', 'HNS1'],
  ['EncapOverhead', 'uint16', 'request', 'lost', 'HNS1'],
  ['Namespace', 'object', 'answer', 'state', 'HNS1'],
  ['SharedContainers', 'string[]', 'answer', 'kept', 'HNS1'],
  ['ActivityId', 'GUID', 'answer', 'state', 'INF'],
  ['AdditionalParams', 'object', 'request', 'state', 'HNS1'],
  ['CreateProcessingStartTime', 'uint64', 'answer', 'state', 'INF'],
  ['Flags', 'uint32', 'answer', 'state', 'gh:microsoft/Windows-Containers#563'],
  ['Health', 'object', 'answer', 'state', 'gh:microsoft/Windows-Containers#563'],
  ['IPSubnetId', 'GUID', 'answer', 'state', 'gh:microsoft/Windows-Containers#563'],
  ['InterfaceConstraint', 'object', 'request', 'lost', 'SDN2'],
  ['PortFriendlyName', 'string', 'answer', 'state', 'INF'],
  ['Resources', 'object', 'answer', 'state', 'gh:microsoft/Windows-Containers#563'],
  ['State', 'uint16', 'answer', 'state', 'HNS1'],
  ['Version', 'uint64', 'answer', 'state', 'gh:microsoft/Windows-Containers#563'],
]);

/** HCN v2, HostComputeNetwork. */
export const HCN_NETWORK_FIELDS = fields([
  ['ID', 'GUID', 'request', 'kept', 'HCN', 'SCH'],
  ['Name', 'string', 'request', 'kept', 'HCN', 'SCH'],
  ['Owner', 'string', 'request', 'state', 'SCH'],
  ['Type', 'NetworkMode', 'request', 'kept', 'HCN', 'SCH'],
  ['Policies', '{Type, Settings}[]', 'request', 'kept', 'HCN', 'SCH'],
  ['MacPool', '{Ranges}', 'request', 'kept', 'HCN', 'SCH'],
  ['Dns', '{Domain, Search, ServerList, Options}', 'request', 'kept', 'HCN', 'SCH'],
  ['Ipams', '{Type, Subnets}[]', 'request', 'kept', 'HCN', 'SCH'],
  ['Flags', 'uint32', 'request', 'kept', 'HCN', 'SCH'],
  ['Health', 'object', 'answer', 'state', 'HCN', 'SCH'],
  ['SchemaVersion', '{Major, Minor}', 'request', 'state', 'HCN', 'SCH'],
]);

/** HCN v2, Subnet. */
export const HCN_SUBNET_FIELDS = fields([
  ['IpAddressPrefix', 'string', 'request', 'kept', 'HCN', 'SCH'],
  ['Policies', '{Type, Settings}[]', 'request', 'kept', 'HCN', 'SCH'],
  ['Routes', '{NextHop, DestinationPrefix, Metric}[]', 'request', 'kept', 'HCN', 'SCH'],
  ['Flags', 'uint32', 'request', 'state', 'SCH'],
  ['IpSubnets', 'object[]', 'request', 'state', 'SCH', 'MULTI'],
  ['ID', 'GUID', 'answer', 'state', 'SCH'],
]);

/** HCN v2, HostComputeEndpoint. */
export const HCN_ENDPOINT_FIELDS = fields([
  ['ID', 'GUID', 'request', 'kept', 'HCN', 'SCH'],
  ['Name', 'string', 'request', 'kept', 'HCN', 'SCH'],
  ['HostComputeNetwork', 'GUID', 'request', 'kept', 'HCN', 'SCH'],
  // hcsshim refuses it in a request: an endpoint comes into a namespace through the namespace (C115).
  ['HostComputeNamespace', 'GUID', 'answer', 'state', 'HCN', 'SCH'],
  ['Policies', '{Type, Settings}[]', 'request', 'kept', 'HCN', 'SCH'],
  ['IpConfigurations', '{IpAddress, PrefixLength, IpSubnetId}[]', 'request', 'kept', 'HCN', 'SCH'],
  ['Dns', '{Domain, Search, ServerList, Options}', 'request', 'kept', 'HCN', 'SCH'],
  ['Routes', '{NextHop, DestinationPrefix, Metric}[]', 'request', 'kept', 'HCN', 'SCH'],
  ['MacAddress', 'string', 'request', 'kept', 'HCN', 'SCH'],
  ['Flags', 'uint32', 'request', 'kept', 'HCN', 'SCH'],
  ['Health', 'object', 'answer', 'state', 'HCN', 'SCH'],
  ['SchemaVersion', '{Major, Minor}', 'request', 'state', 'HCN', 'SCH'],
]);
