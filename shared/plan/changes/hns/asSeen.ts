import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedHost } from '../../../observed/observedHost.ts';
import type { HnsEndpointBody, HnsEndpointPolicy, HnsNetworkBody } from '../../hns/bodiesV1.ts';
import { adaptersOf } from '../../hns/compare.ts';

/** The body that asks for a network as it was seen, to put one back. What HNS does not show is not in it. */
export function networkAsSeen(network: ObservedHnsNetwork, observed: ObservedHost): HnsNetworkBody {
  const { name, type, subnets, vlan, vsid, macPools, dnsSuffix, dnsServers } = network;
  const isOverlay = type.toLowerCase() === 'overlay';
  const adapters = adaptersOf(network, observed);
  return {
    Name: name,
    // docker takes an overlay for its own only under the exact type `overlay` (C180), so types are kept as they are written.
    Type: type,
    ...(adapters && { NetworkAdapterName: adapters.join(',') }),
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
    ...(macPools && {
      MacPools: macPools.map(({ from, to }) => ({ StartMacAddress: from, EndMacAddress: to })),
    }),
    ...(dnsSuffix !== undefined && { DNSSuffix: dnsSuffix }),
    ...(dnsServers && { DNSServerList: dnsServers.join(',') }),
    ...(isOverlay && { AutomaticDNS: true as const }),
  };
}

/** The same of an endpoint: with the very addresses it had. */
export function endpointAsSeen(endpoint: ObservedHnsEndpoint): HnsEndpointBody {
  const { name = '', ip, mac, dnsSuffix, dnsServers, ports, outboundNat, providerAddress } = endpoint;
  const policies: HnsEndpointPolicy[] = [
    ...(providerAddress === undefined ? [] : [{ Type: 'PA' as const, PA: providerAddress }]),
    ...(outboundNat
      ? [
          {
            Type: 'OutBoundNAT' as const,
            ...(outboundNat.exceptions.length > 0 && { ExceptionList: outboundNat.exceptions }),
          },
        ]
      : []),
    ...ports.map(({ protocol, internal, external }) => ({
      Type: 'NAT' as const,
      Protocol: protocol,
      InternalPort: internal,
      ...(external !== undefined && { ExternalPort: external, ExternalPortReserved: true as const }),
    })),
  ];
  return {
    Name: name,
    ...(ip !== undefined && { [ip.includes(':') ? 'IPv6Address' : 'IPAddress']: ip }),
    ...(mac !== undefined && { MacAddress: mac }),
    ...(dnsSuffix !== undefined && { DNSSuffix: dnsSuffix }),
    ...(dnsServers && { DNSServerList: dnsServers.join(',') }),
    ...(policies.length > 0 && { Policies: policies }),
  };
}
