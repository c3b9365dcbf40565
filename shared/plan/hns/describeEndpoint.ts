import { contains, parseIpv4, parseSubnet } from '../../address/ipv4.ts';
import { parseMac } from '../../address/mac.ts';
import type { Container, Endpoint, Network, SubnetEntry } from '../../design/schema.ts';
import { driverById } from '../../windows/drivers.ts';
import { isAnySubnet } from '../changes/subnetText.ts';
import type { Uplink } from '../networkSteps.ts';
import { type Described, type EndpointDescription, isObstacle } from './description.ts';
import { boolOption, listOption } from './optionValues.ts';
import { portMappings } from './ports.ts';

/** Where an endpoint lies. */
export interface EndpointPlace {
  readonly container: Container;
  readonly endpoint: Endpoint;
  readonly network: Network;
  readonly uplink: Uplink;
  /** Whether the container's ports are published here: one endpoint has them, as with docker. */
  readonly publishes: boolean;
}

/** An endpoint as HNS shall make it, or the first reason why it cannot. */
export function describeEndpoint(place: EndpointPlace): Described<EndpointDescription> {
  const { container, endpoint, network } = place;
  if (container.name.trim() === '') return { obstacle: { reason: 'hns-no-name', value: container.name } };
  const mac = endpoint.mac ? parseMac(endpoint.mac) : undefined;
  if (endpoint.mac && mac === undefined) return { obstacle: { reason: 'hns-mac', value: endpoint.mac } };
  const ports = place.publishes ? portMappings(container.ports) : [];
  if (isObstacle(ports)) return { obstacle: ports };
  const outbound = boolOption(network, 'enable_outboundnat');
  if (isObstacle(outbound)) return { obstacle: outbound };
  const isOverlay = network.driver === 'overlay';
  return {
    description: {
      name: container.name,
      ...addressOf(endpoint, network),
      ...(mac !== undefined && { mac }),
      dnsServers: container.dns ?? [],
      dnsSearch: container.dnsSearch ?? [],
      ports,
      // The overlay driver does not read the option, it always asks for outbound NAT (ov_endpoint_windows.go).
      ...((outbound || isOverlay) && { outboundNat: { exceptions: exceptionsOf(network) } }),
      ...(isOverlay && { provider: providerOf(place) }),
      // microsoft/Windows-Containers#360: without the flag a port published on an l2bridge is not answered.
      localRoutedVip: network.driver === 'l2bridge' || network.driver === 'l2tunnel',
    },
  };
}

/** The endpoint that publishes a container's ports: the first on a network that can. */
export function publishingEndpoint(container: Container, networkOf: (id: string) => Network | undefined) {
  return container.endpoints.find((endpoint) => {
    const driver = driverById.get(networkOf(endpoint.network)?.driver ?? '');
    return driver !== undefined && driver.portPublishing !== 'none';
  });
}

function exceptionsOf(network: Network): readonly string[] {
  return network.driver === 'overlay' ? [] : listOption(network, 'outboundnat_exceptions');
}

function addressOf({ ip }: Endpoint, network: Network): Pick<EndpointDescription, 'ip' | 'prefixLength' | 'gateway'> {
  // What docker writes where it knows no subnet holds every address, and its gateway is none.
  const subnets = network.subnets.filter(({ subnet }) => !isAnySubnet(subnet));
  const [only, ...others] = subnets;
  if (!ip) return only?.gateway && others.length === 0 ? { gateway: only.gateway } : {};
  const around = subnets.find((entry) => holds(entry, ip));
  const length = around && parseSubnet(around.subnet)?.length;
  return {
    ip,
    ...(length !== undefined && { prefixLength: length }),
    ...(around?.gateway && { gateway: around.gateway }),
  };
}

function holds({ subnet: text }: SubnetEntry, ip: string): boolean {
  const subnet = parseSubnet(text);
  const address = parseIpv4(ip);
  return subnet !== undefined && address !== undefined && contains(subnet, address);
}

/** The address of the adapter that carries the overlay, where the drawing knows it. */
function providerOf({ uplink }: EndpointPlace): NonNullable<EndpointDescription['provider']> {
  const address = uplink.adapters[0]?.ipv4?.split('/')[0];
  return address !== undefined && parseIpv4(address) !== undefined ? { address } : {};
}
