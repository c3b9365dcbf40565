import { type PortRange, parsePortRange, portCount } from '../address/ports.ts';
import type { Container, PublishedPort } from '../design/schema.ts';
import { versionName } from '../rules/hostFacts.ts';
import { type PublishVerdict, publishVerdict } from '../rules/publishing.ts';
import type { StopId } from '../windows/paths/stops.ts';
import { BUILD } from '../windows/releases.ts';
import { PORT_RANGE } from '../windows/reserved.ts';
import { inward } from './arrive.ts';
import { type Attachment, standingOf } from './attachment.ts';
import { checkEndpoint, checkNetwork } from './checks.ts';
import { betweenHosts, hostSends, outsideSends, outsideToHost, toHostStack } from './hosts.ts';
import { type Aim, at, enterContainer, passSwitch } from './inside.ts';
import { gatewayEndpoint, hasGatewayEndpoint } from './leave.ts';
import type { PathEnd, PathOptions, PathValue } from './path.ts';
import { portClashes } from './portClashes.ts';
import type { Trail } from './trail.ts';
import { hostUplink } from './uplink.ts';
import { addressOf, hostAddress, macOf, phrase } from './values.ts';
import type { HostPlace, World } from './world.ts';

/** Published ports: reached at the host, handed on to a container. */

export interface PortTarget {
  readonly place: HostPlace;
  readonly container: Container;
  readonly published: PublishedPort;
  /** The endpoint the port is forwarded to: the first on a network that can. */
  readonly attachment: Attachment;
  readonly hostPort: PathValue;
  readonly port: number | undefined;
  readonly protocol: string;
  /** Another container of the host that publishes the same port. */
  readonly clash: Container | undefined;
}

/** The port that an end names; undefined where the design has none such, or the container no network. */
export function portTarget(world: World, end: Extract<PathEnd, { kind: 'port' }>): PortTarget | undefined {
  const place = world.hosts.get(end.host);
  const container = place?.containers.get(end.container);
  const published = container?.ports[end.index];
  if (!place || !container || !published) return undefined;
  const standing = standingOf(world, place, container);
  if (standing.kind !== 'attached') return undefined;
  const attachment = forwarding(standing.attachments);
  if (!attachment) return undefined;
  const inside = parsePortRange(published.container);
  return {
    place,
    container,
    published,
    attachment,
    hostPort: published.host ?? phrase('paths.value.port-hns'),
    port: inside?.first,
    protocol: (published.protocol ?? 'tcp').toLowerCase(),
    clash: portClashes(place.host).get(published),
  };
}

const RANK = { works: 0, unreliable: 1, 'overlay-engine': 2, none: 3 } as const;

function forwarding(attachments: readonly Attachment[]): Attachment | undefined {
  return attachments.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

function verdictOn({ network, place }: Attachment): PublishVerdict | undefined {
  return network && publishVerdict(network, place.context);
}

function rankOf(attachment: Attachment): number {
  const verdict = verdictOn(attachment);
  return verdict === undefined ? 4 : RANK[verdict];
}

/** Indexes of a container's published ports that lead to a port inside it; all of them where none is asked for. */
export function portsFor({ ports }: Container, { port, protocol = 'tcp' }: PathOptions): number[] {
  if (protocol === 'icmp') return [];
  return ports.flatMap((published, index) => {
    if ((published.protocol ?? 'tcp').toLowerCase() !== protocol) return [];
    const range = parsePortRange(published.container);
    const meant = port === undefined || (range && range.first <= port && port <= range.last);
    return meant ? [index] : [];
  });
}

/** Words and addresses of a path to a port. */
export function aimAtPort(target: PortTarget, options: PathOptions): Aim {
  const { place, container, hostPort, port } = target;
  const address = options.address ?? hostAddress(hostUplink(place));
  return {
    options,
    target: phrase('paths.value.end-port', { port: hostPort, host: place.host.name, container: container.name }),
    address,
    port: hostPort,
    published: port,
  };
}

export function outsideToPort(trail: Trail, target: PortTarget, aim: Aim): void {
  outsideSends(trail, aim);
  outsideToHost(trail, target.place);
  handOn(trail, target, aim, 'winnat-in');
}

export function hostToPort(trail: Trail, place: HostPlace, target: PortTarget, aim: Aim) {
  hostSends(trail, place, aim);
  if (aim.options.address === 'localhost' && place !== target.place) return trail.stop('localhost-is-its-own');
  if (place !== target.place) {
    betweenHosts(trail, place, target.place);
    return handOn(trail, target, aim, 'winnat-in');
  }
  if (verdictOn(target.attachment) === 'works') checkOwnHost(trail, target, aim);
  handOn(trail, target, aim, 'winnat-host');
}

/** WinNAT did not serve its own host; Microsoft's network team says that 1803 brought it. */
function checkOwnHost(trail: Trail, target: PortTarget, aim: Aim) {
  const { host, context } = target.place;
  if (target.attachment.driver?.id === 'overlay' && !hasGatewayEndpoint(target.place)) {
    return trail.stop('overlay-host', { host: host.name });
  }
  const local = aim.options.address === 'localhost';
  const params = { host: host.name, version: versionName(context), address: addressOf(target.attachment) };
  if (context.build === undefined) {
    return trail.stop('port-from-host-build', params, [{ entity: { kind: 'host', id: host.id }, field: 'release' }]);
  }
  if (context.build >= BUILD.WS1803) {
    if (local && context.build === BUILD.WS1803) trail.caveat('localhost-bug');
    return;
  }
  if (local) trail.stop('port-localhost-old', params);
  else trail.stop(context.build <= BUILD.WS2016 ? 'port-from-host-old' : 'port-from-host-between', params);
}

export function containerToPort(trail: Trail, from: Attachment, target: PortTarget, aim: Aim) {
  const { place } = target;
  toHostStack(trail, from, place, aim);
  if (aim.options.address === 'localhost') return trail.stop('localhost-is-its-own');
  if (from.container === target.container) trail.stop('port-of-its-own');
  const inside = from.place === place && comesFromInside(from);
  // The documented turn is that of nat; ics and internal networks are like it as far as their switch goes.
  if (inside && from.driver?.id !== 'nat') trail.infer();
  if (inside && target.attachment.driver?.id === 'overlay' && !hasGatewayEndpoint(place)) trail.stop('not-documented');
  handOn(trail, target, aim, inside ? 'winnat-hairpin' : 'winnat-in');
}

/** Whether its packets come to the host through its own NAT; all others come as those of another machine do. */
function comesFromInside({ driver, place }: Attachment): boolean {
  return driver?.usesAdapter !== true || (driver.id === 'overlay' && hasGatewayEndpoint(place));
}

/** From the host's address and port to the container. */
function handOn(trail: Trail, target: PortTarget, aim: Aim, hop: 'winnat-in' | 'winnat-hairpin' | 'winnat-host') {
  const { attachment, place } = target;
  if (stopAtFault(trail, target, aim)) return;
  const verdict = verdictOn(attachment);
  const names = { container: target.container.name, driver: attachment.network?.driver ?? '' };
  switch (verdict) {
    case 'works':
      if (attachment.driver?.id === 'overlay') return intoOverlay(trail, target, aim);
      return intoNat(trail, target, attachment, aim, hop);
    case 'overlay-engine':
      return trail.stop('port-engine', { engine: place.host.engine ?? '' });
    case 'unreliable':
      translate(trail, target, 'vfp-port-bridge');
      trail.stop('port-unreliable', names);
      passSwitch(trail, attachment, attachment.driver?.usesAdapter ? 'switch-external' : 'switch-internal');
      return enterContainer(trail, attachment, aim);
    default:
      return trail.stop('port-not-forwarded', names);
  }
}

function intoNat(
  trail: Trail,
  target: PortTarget,
  nat: Attachment,
  aim: Aim,
  hop: 'winnat-in' | 'winnat-hairpin' | 'winnat-host',
): void {
  translate(trail, { ...target, attachment: nat }, hop);
  inward(trail, nat);
  enterContainer(trail, nat, aim);
}

function intoOverlay(trail: Trail, target: PortTarget, aim: Aim) {
  const { attachment, place } = target;
  if (hasGatewayEndpoint(place)) {
    trail.caveat('gateway-endpoint');
    trail.infer();
    // The container does not start unless its endpoint on the overlay can be made as well.
    checkNetwork(trail, attachment);
    checkEndpoint(trail, attachment);
    return intoNat(trail, target, gatewayEndpoint(attachment), aim, 'winnat-in');
  }
  translate(trail, target, 'vfp-port');
  passSwitch(trail, attachment, 'switch-external');
  enterContainer(trail, attachment, aim);
}

function translate(
  trail: Trail,
  target: PortTarget,
  hop: 'winnat-in' | 'winnat-hairpin' | 'winnat-host' | 'vfp-port' | 'vfp-port-bridge',
): void {
  const { place, attachment, hostPort, port, protocol } = target;
  const address = addressOf(attachment);
  trail.hop(
    hop,
    at(attachment, { kind: 'host', id: place.host.id }),
    { host: place.host.name, protocol: protocol.toUpperCase(), hostPort, address, port: port ?? '' },
    {
      'destination-address': address,
      ...(port !== undefined && { 'destination-port': port }),
      // WinNAT leaves frames to the host's vNIC.
      ...(hop.startsWith('vfp') && { 'destination-mac': macOf(attachment) }),
    },
  );
}

/** What keeps a published port from being forwarded, whoever asks: docker refuses it, or another container has it. */
export function portFault({ published, protocol, attachment, clash }: PortTarget): StopId | undefined {
  const { hostIp } = published;
  const inside = usable(published.container);
  const outside = published.host === undefined ? undefined : usable(published.host);
  if (!inside || (published.host !== undefined && !outside)) return 'port-unreadable';
  if (protocol !== 'tcp' && protocol !== 'udp') return 'port-protocol';
  if (hostIp && hostIp !== '0.0.0.0' && hostIp !== '::') return 'port-host-address';
  if (outside && portCount(outside) !== portCount(inside) && refusesRange(attachment)) return 'port-range';
  return clash && 'port-taken';
}

function stopAtFault(trail: Trail, target: PortTarget, aim: Aim): boolean {
  const { published, container, protocol, attachment, clash, place, hostPort } = target;
  const fault = portFault(target);
  const params = {
    container: container.name,
    protocol,
    port: usable(published.container) ? (published.host ?? '') : published.container,
    address: published.hostIp ?? '',
    driver: attachment.driver?.id ?? '',
    other: clash?.name ?? '',
    host: place.host.name,
    hostPort,
  };
  if (fault) trail.stop(fault, params);
  else if (aim.options.protocol === 'icmp') trail.stop('port-ping');
  return trail.ended;
}

function usable(text: string): PortRange | undefined {
  const range = parsePortRange(text);
  const sound = range && range.first >= PORT_RANGE.min && range.last <= PORT_RANGE.max && range.first <= range.last;
  return sound ? range : undefined;
}

/** Docker hands a range on to these as it is, and they refuse it (PM). */
function refusesRange({ driver }: Attachment): boolean {
  return driver?.id === 'nat' || driver?.id === 'transparent';
}
