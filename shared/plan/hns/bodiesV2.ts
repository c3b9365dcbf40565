import { DRIVERS } from '../../windows/drivers.ts';
import { NAT_FLAGS, PORT_PROTOCOLS } from '../../windows/hns/policies.ts';
import type { EndpointDescription, HnsObstacle, NetworkDescription, SubnetDescription } from './description.ts';
import { splitList } from './optionValues.ts';

/** What hcsshim sends, and what every HNS with the version 2 interface takes. */
const SCHEMA_VERSION = { Major: 2, Minor: 0 } as const;

const EVERYWHERE = '0.0.0.0/0';
const EVERYWHERE_IPV6 = '::/0';

interface Policy<Type extends string, Settings> {
  readonly Type: Type;
  readonly Settings: Settings;
}

interface Route {
  readonly NextHop: string;
  readonly DestinationPrefix: string;
}

/** HostComputeNetwork, with the fields that are written. */
export interface HcnNetworkBody {
  readonly SchemaVersion: typeof SCHEMA_VERSION;
  /** Made from names: endpoints must name it, and nothing else of a network can be named. */
  readonly ID: string;
  readonly Name: string;
  readonly Type: string;
  readonly Ipams?: readonly [{ readonly Type: 'Static'; readonly Subnets: readonly HcnSubnet[] }];
  readonly MacPool?: {
    readonly Ranges: readonly { readonly StartMacAddress: string; readonly EndMacAddress: string }[];
  };
  readonly Dns?: { readonly Domain?: string; readonly ServerList?: readonly string[] };
  readonly Policies?: readonly (
    | Policy<'NetAdapterName', { readonly NetworkAdapterName: string }>
    | Policy<'SourceMacAddress', { readonly SourceMacAddress: string }>
  )[];
}

export interface HcnSubnet {
  readonly IpAddressPrefix: string;
  readonly Routes: readonly [Route];
  readonly Policies?: readonly Policy<'VLAN' | 'VSID', { readonly IsolationId: number }>[];
}

/** HostComputeEndpoint. Its namespace is not among the fields: HCN takes endpoints in through the namespace (C115). */
export interface HcnEndpointBody {
  readonly SchemaVersion: typeof SCHEMA_VERSION;
  readonly Name: string;
  readonly HostComputeNetwork: string;
  readonly IpConfigurations?: readonly [{ readonly IpAddress: string; readonly PrefixLength?: number }];
  readonly MacAddress?: string;
  readonly Dns?: { readonly Search?: readonly string[]; readonly ServerList?: readonly string[] };
  readonly Routes?: readonly [Route];
  readonly Policies?: readonly (
    | Policy<'ProviderAddress', { readonly ProviderAddress: string }>
    | Policy<'OutBoundNAT', { readonly Exceptions?: readonly string[] }>
    | Policy<
        'PortMapping',
        {
          readonly Protocol: number;
          readonly InternalPort: number;
          readonly ExternalPort?: number;
          readonly Flags?: number;
        }
      >
  )[];
}

/** What HCN asks of a network beyond what HNS v1 does: a default route for each subnet, a subnet for each VLAN. */
export function hcnNetworkObstacle({ subnets, vlan, vsid, name }: NetworkDescription): HnsObstacle | undefined {
  const closed = subnets.find(({ gateway }) => gateway === undefined);
  if (closed) return { reason: 'hcn-no-gateway', value: closed.prefix };
  const isIsolated = vlan !== undefined || vsid !== undefined;
  return isIsolated && subnets.length === 0 ? { reason: 'hcn-vlan-without-subnet', value: name } : undefined;
}

/** The settings of HcnCreateNetwork. Only for networks without an obstacle. */
export function hcnNetworkBody(network: NetworkDescription, id: string): HcnNetworkBody {
  const { subnets, macPools, dnsSuffix, dnsServers, adapters, sourceMac } = network;
  return {
    SchemaVersion: SCHEMA_VERSION,
    ID: id,
    Name: network.name,
    Type: DRIVERS[network.driver].hcnType,
    // Without subnets there is no Ipam: HNS chooses for nat, and a transparent network is left to DHCP.
    ...(subnets.length > 0 && { Ipams: [{ Type: 'Static', Subnets: subnets.map((item) => subnetOf(item, network)) }] }),
    ...(macPools.length > 0 && {
      MacPool: { Ranges: macPools.map(({ from, to }) => ({ StartMacAddress: from, EndMacAddress: to })) },
    }),
    ...((dnsSuffix !== undefined || dnsServers !== undefined) && {
      Dns: {
        ...(dnsSuffix !== undefined && { Domain: dnsSuffix }),
        ...(dnsServers !== undefined && { ServerList: splitList(dnsServers) }),
      },
    }),
    ...((adapters !== undefined || sourceMac !== undefined) && {
      Policies: [
        ...(adapters === undefined
          ? []
          : [{ Type: 'NetAdapterName' as const, Settings: { NetworkAdapterName: adapters } }]),
        ...(sourceMac === undefined
          ? []
          : [{ Type: 'SourceMacAddress' as const, Settings: { SourceMacAddress: sourceMac } }]),
      ],
    }),
  };
}

function subnetOf({ prefix, gateway = '', vsid }: SubnetDescription, network: NetworkDescription): HcnSubnet {
  const policy = (type: 'VLAN' | 'VSID', id: number | undefined) =>
    id === undefined ? [] : [{ Type: type, Settings: { IsolationId: id } }];
  const policies = [...policy('VLAN', network.vlan), ...policy('VSID', vsid ?? network.vsid)];
  return {
    IpAddressPrefix: prefix,
    Routes: [defaultRoute(gateway)],
    ...(policies.length > 0 && { Policies: policies }),
  };
}

function defaultRoute(gateway: string): Route {
  return { NextHop: gateway, DestinationPrefix: gateway.includes(':') ? EVERYWHERE_IPV6 : EVERYWHERE };
}

/** The settings of HcnCreateEndpoint. */
export function hcnEndpointBody(endpoint: EndpointDescription, network: string): HcnEndpointBody {
  const { ip, prefixLength, gateway, dnsSearch, dnsServers } = endpoint;
  const policies = policiesOf(endpoint);
  return {
    SchemaVersion: SCHEMA_VERSION,
    Name: endpoint.name,
    HostComputeNetwork: network,
    ...(ip !== undefined && {
      IpConfigurations: [{ IpAddress: ip, ...(prefixLength !== undefined && { PrefixLength: prefixLength }) }],
    }),
    ...(endpoint.mac !== undefined && { MacAddress: endpoint.mac }),
    ...((dnsSearch.length > 0 || dnsServers.length > 0) && {
      Dns: {
        ...(dnsSearch.length > 0 && { Search: dnsSearch }),
        ...(dnsServers.length > 0 && { ServerList: dnsServers }),
      },
    }),
    ...(gateway !== undefined && { Routes: [defaultRoute(gateway)] }),
    ...(policies.length > 0 && { Policies: policies }),
  };
}

function policiesOf({ provider, outboundNat, ports, localRoutedVip }: EndpointDescription) {
  const policies: NonNullable<HcnEndpointBody['Policies']>[number][] = [];
  if (provider?.address !== undefined) {
    policies.push({ Type: 'ProviderAddress', Settings: { ProviderAddress: provider.address } });
  }
  if (outboundNat) {
    const { exceptions } = outboundNat;
    policies.push({ Type: 'OutBoundNAT', Settings: exceptions.length > 0 ? { Exceptions: exceptions } : {} });
  }
  for (const { protocol, internal, external } of ports) {
    policies.push({
      Type: 'PortMapping',
      Settings: {
        Protocol: PORT_PROTOCOLS[protocol],
        InternalPort: internal,
        ...(external !== undefined && { ExternalPort: external }),
        ...(localRoutedVip && { Flags: NAT_FLAGS.LocalRoutedVip }),
      },
    });
  }
  return policies;
}
