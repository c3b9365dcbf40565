import type { HnsSimState, SimEndpoint, SimNetwork } from './state.ts';
import { hasLink } from './switches.ts';

/** HNS 15.0, as it is written in answers: the major version in the upper half. */
const VERSION = 64_424_509_440;

/** A network as HNS answers it. */
export function networkAnswer(network: SimNetwork, state: HnsSimState): object {
  const { id, name, type, body, subnets, macPools, switchId, natName } = network;
  const on = state.switches.find((item) => item.id === switchId);
  const endpoints = state.endpoints.filter((endpoint) => endpoint.network === id);
  const isNat = type.toLowerCase() === 'nat';
  return {
    ActivityId: id,
    AdditionalParams: {},
    CurrentEndpointCount: endpoints.length,
    Flags: isNat ? 8 : 0,
    ID: id,
    IPv6: false,
    MacPools: macPools,
    ...(on && state.habits.tellsAdapter && { NetworkAdapterName: on.adapters.join(',') }),
    ...(on && { SwitchGuid: on.id, SwitchName: on.name, ...managementIp(state, on.id) }),
    Name: name,
    ...(natName !== undefined && { NatName: natName }),
    // Newer builds report a VLAN on plain nat that nobody chose.
    Policies: isNat ? [{ Type: 'VLAN', VLAN: 1 }] : (body.Policies ?? []),
    State: 1,
    Subnets: subnets.map((subnet) => ({ AdditionalParams: {}, ObjectType: 5, State: 1, Policies: [], ...subnet })),
    ...(body.DNSSuffix !== undefined && { DNSSuffix: body.DNSSuffix }),
    ...(body.DNSServerList !== undefined && { DNSServerList: body.DNSServerList }),
    TotalEndpoints: endpoints.length,
    Type: type,
    Version: VERSION,
  };
}

/** The host's address on the switch; not before its link is back. */
function managementIp(state: HnsSimState, switchId: string): object {
  const port = state.adapters.find(({ portOf }) => portOf === switchId);
  const ip = port && hasLink(state, port.name) ? port.addresses[0]?.ip : undefined;
  return ip === undefined ? {} : { ManagementIP: ip };
}

export function endpointAnswer(endpoint: SimEndpoint, { networks }: HnsSimState): object {
  const { id, name, network, body, ip, prefixLength, gateway, mac, containers } = endpoint;
  return {
    ActivityId: id,
    ID: id,
    Name: name,
    VirtualNetwork: network,
    VirtualNetworkName: networks.find((item) => item.id === network)?.name ?? '',
    MacAddress: mac,
    ...(ip !== undefined && { IPAddress: ip }),
    ...(prefixLength !== undefined && { PrefixLength: prefixLength }),
    ...(gateway !== undefined && { GatewayAddress: gateway }),
    ...(body.DNSSuffix !== undefined && { DNSSuffix: body.DNSSuffix }),
    ...(body.DNSServerList !== undefined && { DNSServerList: body.DNSServerList }),
    Policies: body.Policies ?? [],
    SharedContainers: containers,
    State: containers.length > 0 ? 3 : 1,
    Version: VERSION,
  };
}

/** What each look shows, as the cmdlets would. */
export const LOOK_ANSWERS: Readonly<Record<string, (state: HnsSimState) => readonly object[]>> = {
  adapters: ({ adapters }) =>
    adapters.map(({ name, description, index, mac, portOf }) => ({
      Name: name,
      InterfaceDescription: description,
      ifIndex: index,
      Status: 'Up',
      MacAddress: mac,
      LinkSpeed: '10 Gbps',
      MediaType: '802.3',
      ComponentID: portOf === undefined ? 'vmbus\\{f8615163}' : 'vms_mp',
    })),
  addresses: (state) =>
    state.adapters
      .filter(({ name }) => hasLink(state, name))
      .flatMap(({ addresses, index, name }) =>
        addresses.map(({ ip, prefixLength }) => ({
          InterfaceIndex: index,
          InterfaceAlias: name,
          IPAddress: ip,
          PrefixLength: prefixLength,
          AddressFamily: 2,
          PrefixOrigin: 3,
        })),
      ),
  routes: (state) =>
    state.adapters
      .filter(({ name, gateway }) => gateway !== undefined && hasLink(state, name))
      .map(({ index, name, gateway }) => ({
        InterfaceIndex: index,
        InterfaceAlias: name,
        DestinationPrefix: '0.0.0.0/0',
        NextHop: gateway,
        RouteMetric: 0,
      })),
  switches: ({ switches, adapters }) =>
    switches.map(({ id, name, kind, adapters: names }) => {
      const descriptions = names.flatMap((wanted) => adapters.find((item) => item.name === wanted)?.description ?? []);
      return {
        Name: name,
        Id: id,
        SwitchType: kind,
        AllowManagementOS: kind === 'External',
        NetAdapterInterfaceDescription: descriptions[0] ?? null,
        NetAdapterInterfaceDescriptions: descriptions,
        EmbeddedTeamingEnabled: descriptions.length > 1,
      };
    }),
  teams: ({ switches, adapters }) =>
    switches
      .filter((item) => item.adapters.length > 1)
      .map(({ id, name, adapters: names }) => ({
        Name: name,
        Id: id,
        NetAdapterInterfaceDescription: names.flatMap(
          (wanted) => adapters.find((item) => item.name === wanted)?.description ?? [],
        ),
        TeamingMode: 'SwitchIndependent',
        LoadBalancingAlgorithm: 'HyperVPort',
      })),
  nat: ({ netNat, networks }) => [
    ...netNat.map(({ name, prefix }) => ({ Name: name, InternalIPInterfaceAddressPrefix: prefix, Active: true })),
    ...networks.flatMap(({ natName, subnets }) =>
      natName === undefined
        ? []
        : [{ Name: natName, InternalIPInterfaceAddressPrefix: subnets[0]?.AddressPrefix ?? '', Active: true }],
    ),
  ],
  'hns-networks': (state) => shownNetworks(state).map((network) => networkAnswer(network, state)),
  'hns-endpoints': (state) => state.endpoints.map((endpoint) => endpointAnswer(endpoint, state)),
};

export function shownNetworks({ networks, pending }: HnsSimState): readonly SimNetwork[] {
  const hidden = new Set(pending.flatMap((item) => (item.what === 'network-shows' ? [item.id] : [])));
  return networks.filter(({ id }) => !hidden.has(id));
}
