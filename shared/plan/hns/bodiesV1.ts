import { DRIVERS } from '../../windows/drivers.ts';
import type { EndpointDescription, NetworkDescription } from './description.ts';

/** Bodies of HNS v1, fields in the order in which they are written. */
export interface HnsNetworkBody {
  readonly Name: string;
  readonly Type: string;
  readonly NetworkAdapterName?: string;
  readonly SourceMac?: string;
  readonly Subnets?: readonly {
    readonly AddressPrefix: string;
    readonly GatewayAddress?: string;
    readonly Policies?: readonly { readonly Type: 'VSID'; readonly VSID: number }[];
  }[];
  readonly Policies?: readonly (
    | { readonly Type: 'VLAN'; readonly VLAN: number }
    | { readonly Type: 'VSID'; readonly VSID: number }
  )[];
  readonly MacPools?: readonly { readonly StartMacAddress: string; readonly EndMacAddress: string }[];
  readonly DNSSuffix?: string;
  readonly DNSServerList?: string;
  readonly AutomaticDNS?: true;
}

/** Without `VirtualNetwork`: the network's id is made by HNS, and whoever sends the body puts it in. */
export interface HnsEndpointBody {
  readonly Name: string;
  readonly IPAddress?: string;
  readonly IPv6Address?: string;
  readonly MacAddress?: string;
  readonly DNSSuffix?: string;
  readonly DNSServerList?: string;
  readonly Policies?: readonly HnsEndpointPolicy[];
}

export type HnsEndpointPolicy =
  | { readonly Type: 'PA'; readonly PA: string }
  | { readonly Type: 'OutBoundNAT'; readonly ExceptionList?: readonly string[] }
  | {
      readonly Type: 'NAT';
      readonly Protocol: string;
      readonly InternalPort: number;
      readonly ExternalPort?: number;
      readonly ExternalPortReserved?: true;
    };

/** The body of `POST /networks`, as docker's driver fills it (windows.go, ov_network_windows.go). */
export function hnsNetworkBody(network: NetworkDescription): HnsNetworkBody {
  const { subnets, vlan, vsid, macPools } = network;
  return {
    Name: network.name,
    // In small letters as docker writes it: docker takes an overlay for its own only under the exact type `overlay` (C180).
    Type: DRIVERS[network.driver].hnsType,
    ...(network.adapters !== undefined && { NetworkAdapterName: network.adapters }),
    ...(network.sourceMac !== undefined && { SourceMac: network.sourceMac }),
    ...(subnets.length > 0 && {
      Subnets: subnets.map((subnet) => ({
        AddressPrefix: subnet.prefix,
        ...(subnet.gateway !== undefined && { GatewayAddress: subnet.gateway }),
        ...(subnet.vsid !== undefined && { Policies: [{ Type: 'VSID' as const, VSID: subnet.vsid }] }),
      })),
    }),
    ...((vlan !== undefined || vsid !== undefined) && {
      Policies: [
        ...(vlan === undefined ? [] : [{ Type: 'VLAN' as const, VLAN: vlan }]),
        ...(vsid === undefined ? [] : [{ Type: 'VSID' as const, VSID: vsid }]),
      ],
    }),
    ...(macPools.length > 0 && {
      MacPools: macPools.map(({ from, to }) => ({ StartMacAddress: from, EndMacAddress: to })),
    }),
    ...(network.dnsSuffix !== undefined && { DNSSuffix: network.dnsSuffix }),
    ...(network.dnsServers !== undefined && { DNSServerList: network.dnsServers }),
    ...(network.driver === 'overlay' && { AutomaticDNS: true }),
  };
}

/** The body of `POST /endpoints`. */
export function hnsEndpointBody(endpoint: EndpointDescription): HnsEndpointBody {
  const policies = policiesOf(endpoint);
  return {
    Name: endpoint.name,
    ...(endpoint.ip !== undefined && { [endpoint.ip.includes(':') ? 'IPv6Address' : 'IPAddress']: endpoint.ip }),
    ...(endpoint.mac !== undefined && { MacAddress: endpoint.mac }),
    // Lists with commas, as the CNI plugins write them.
    ...(endpoint.dnsSearch.length > 0 && { DNSSuffix: endpoint.dnsSearch.join(',') }),
    ...(endpoint.dnsServers.length > 0 && { DNSServerList: endpoint.dnsServers.join(',') }),
    ...(policies.length > 0 && { Policies: policies }),
  };
}

function policiesOf({ provider, outboundNat, ports }: EndpointDescription): HnsEndpointPolicy[] {
  const policies: HnsEndpointPolicy[] = [];
  if (provider?.address !== undefined) policies.push({ Type: 'PA', PA: provider.address });
  if (outboundNat) {
    const { exceptions } = outboundNat;
    policies.push({ Type: 'OutBoundNAT', ...(exceptions.length > 0 && { ExceptionList: exceptions }) });
  }
  for (const { protocol, internal, external } of ports) {
    policies.push({
      Type: 'NAT',
      Protocol: protocol,
      InternalPort: internal,
      ...(external !== undefined && { ExternalPort: external, ExternalPortReserved: true as const }),
    });
  }
  return policies;
}
