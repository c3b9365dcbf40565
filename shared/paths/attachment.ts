import { contains, type Ipv4, isNetworkOrBroadcast, parseIpv4 } from '../address/ipv4.ts';
import type { Container, Endpoint, Network, VSwitch } from '../design/schema.ts';
import { type KnownSubnet, knownSubnets } from '../rules/addressBook.ts';
import { type Driver, driverById } from '../windows/drivers.ts';
import { type HostPlace, type Isolation, isolationOf, type World } from './world.ts';

/** A container's endpoint on a network, with all that paths ask of it. */
export interface Attachment {
  readonly place: HostPlace;
  readonly container: Container;
  /** Whose endpoint it is: another container's where the container shares its compartment. */
  readonly holder: Container;
  readonly endpoint: Endpoint;
  /** Undefined where the endpoint's network is not one that this host can have. */
  readonly network: Network | undefined;
  readonly owner: HostPlace;
  readonly driver: Driver | undefined;
  readonly vswitch: VSwitch | undefined;
  readonly ip: Ipv4 | undefined;
  /** The subnet its address is in, or would be given from; undefined where that is not known. */
  readonly subnet: KnownSubnet | undefined;
  readonly fault: AddressFault | undefined;
  readonly isolation: Isolation | undefined;
}

/** Why docker or HNS refuses the address of an endpoint. */
export type AddressFault = 'address-unusable' | 'address-reserved' | 'address-on-dhcp';

/** A container as it takes part in paths: with endpoints of its own, with another's, or with none. */
export type Standing =
  | { readonly kind: 'attached'; readonly attachments: readonly Attachment[]; readonly compartmentOf: Container }
  | { readonly kind: 'none' | 'host-mode' | 'shared-with-vm' }
  | { readonly kind: 'no-such-container'; readonly name: string };

export function standingOf(world: World, place: HostPlace, container: Container): Standing {
  let standing = place.standings.get(container);
  if (!standing) {
    standing = readStanding(world, place, container);
    place.standings.set(container, standing);
  }
  return standing;
}

function readStanding(world: World, place: HostPlace, container: Container): Standing {
  const mode = container.networkMode;
  if (mode === 'none') return { kind: 'none' };
  if (mode === 'host') return { kind: 'host-mode' };
  if (mode?.startsWith('container:')) return sharedStanding(world, place, container, mode.slice('container:'.length));
  if (container.endpoints.length === 0) return { kind: 'none' };
  return attached(world, place, container, container);
}

// Sharing another container's compartment works for process containers only (domain reference 2.5).
function sharedStanding(world: World, place: HostPlace, container: Container, name: string): Standing {
  const other = place.host.containers.find((candidate) => candidate.name === name || candidate.id === name);
  if (!other || other === container || other.networkMode !== undefined) return { kind: 'no-such-container', name };
  if (isolationOf(place, container) === 'hyperv' || isolationOf(place, other) === 'hyperv') {
    return { kind: 'shared-with-vm' };
  }
  return other.endpoints.length === 0 ? { kind: 'none' } : attached(world, place, container, other);
}

function attached(world: World, place: HostPlace, container: Container, holder: Container): Standing {
  return {
    kind: 'attached',
    compartmentOf: holder,
    attachments: holder.endpoints.map((endpoint) => attachmentOf(world, place, container, holder, endpoint)),
  };
}

function attachmentOf(
  world: World,
  place: HostPlace,
  container: Container,
  holder: Container,
  endpoint: Endpoint,
): Attachment {
  const { context } = place;
  const network = context.networks.get(endpoint.network);
  const driver = network && driverById.get(network.driver);
  const known = network ? knownSubnets(network, context) : [];
  const text = endpoint.ip ?? endpoint.actualIp;
  const ip = text === undefined ? undefined : parseIpv4(text);
  return {
    place,
    container,
    holder,
    endpoint,
    network,
    owner: world.owners.get(endpoint.network) ?? place,
    driver,
    vswitch: network && context.switchOf(network),
    ip,
    subnet: subnetFor(known, ip),
    fault: network && faultOf(endpoint, network, known),
    isolation: isolationOf(place, container),
  };
}

function subnetFor(known: readonly KnownSubnet[], ip: Ipv4 | undefined): KnownSubnet | undefined {
  if (ip !== undefined) return known.find(({ subnet }) => contains(subnet, ip));
  return known.length === 1 ? known[0] : undefined;
}

// The rules SY090, SY095 and SY096 say the same of the drawing; only fixed addresses can be refused.
function faultOf(endpoint: Endpoint, network: Network, known: readonly KnownSubnet[]): AddressFault | undefined {
  if (endpoint.ip === undefined) return undefined;
  const ip = parseIpv4(endpoint.ip);
  if (ip === undefined) return 'address-unusable';
  if (known.length === 0) {
    return network.driver === 'transparent' && network.origin === 'design' && network.subnets.length === 0
      ? 'address-on-dhcp'
      : undefined;
  }
  const home = subnetFor(known, ip);
  if (!home) return 'address-unusable';
  return isNetworkOrBroadcast(home.subnet, ip) || home.gateway === ip ? 'address-reserved' : undefined;
}

/** Everything about an attachment that a verdict can depend on, as text; attachments of one key share all verdicts. */
export function attachmentKey(attachment: Attachment): string {
  const { place, endpoint, subnet, fault, isolation, container } = attachment;
  const sharer = place.sharers().get(endpoint);
  const parts = [
    place.host.id,
    endpoint.network,
    subnet?.index ?? '-',
    fault ?? '',
    isolation ?? '',
    endpoint.hotAdd ? 'hot' : '',
    container.origin === 'host' ? 'task' : '',
    sharer ? (sharer.acrossHosts ? 'twice-hosts' : 'twice') : '',
  ];
  return parts.join('|');
}
