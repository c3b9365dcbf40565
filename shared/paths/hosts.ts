import { arrive, arriveFromOutside, sayHostOnSwitch, sharesSwitch } from './arrive.ts';
import type { Attachment } from './attachment.ts';
import { type Aim, destinationOf, leaveToSwitch } from './inside.ts';
import { crossFromOutside, crossLan, crossToOutside, enterByAdapter, isOnLink } from './lan.ts';
import {
  checkGateway,
  hasGatewayEndpoint,
  leave,
  leaveByGatewayEndpoint,
  leaveInternal,
  stopWithoutHostEndpoint,
} from './leave.ts';
import { farHost, leaveStack, type OnWire } from './spot.ts';
import type { Trail } from './trail.ts';
import { attachmentUplink, gatewayKind, hostUplink, isOnLan, type Uplink } from './uplink.ts';
import { hostAddress, managementVnic, subnetText, vnicWith } from './values.ts';
import type { HostPlace } from './world.ts';

/** Paths that begin or end at a host or outside. */

/** `by` is where the host meets the other end, where that is not its own way out. */
export function hostSends(trail: Trail, place: HostPlace, aim: Aim, by = hostUplink(place)): void {
  const address = hostAddress(by);
  trail.hop(
    'host-sends',
    onHost(place),
    { host: place.host.name, address, target: aim.target },
    { 'source-address': address, ...destinationOf(aim) },
  );
}

export function hostReceives(trail: Trail, place: HostPlace, by = hostUplink(place)): void {
  trail.hop('host-receives', onHost(place), { host: place.host.name, address: hostAddress(by) });
  trail.caveat('host-firewall', { host: place.host.name });
}

/** The host's place on the switch of an attachment, or on its own adapter where it is not on that switch. */
export function hostBeside(place: HostPlace, attachment: Attachment): Uplink {
  const uplink = attachment.driver?.usesAdapter ? attachmentUplink(attachment) : undefined;
  return uplink && sharesSwitch(place, uplink) ? uplink : hostUplink(place);
}

export function outsideSends(trail: Trail, aim: Aim): void {
  trail.hop('outside-sends', {}, { target: aim.target }, destinationOf(aim));
}

function onHost({ host }: HostPlace) {
  return { host: host.id, entity: { kind: 'host', id: host.id } as const };
}

/** From a container into the stack of a host, its own or another: everything but the last hop. */
export function toHostStack(trail: Trail, from: Attachment, place: HostPlace, aim: Aim): void {
  if (from.place === place) toOwnHost(trail, from, place, aim);
  else toOtherHost(trail, from, place, aim);
}

function toOwnHost(trail: Trail, from: Attachment, place: HostPlace, aim: Aim) {
  switch (from.driver?.id) {
    case 'transparent':
    case 'l2bridge':
      return toHostOnSwitch(trail, from, place, aim);
    case 'overlay':
      if (hasGatewayEndpoint(place)) return void leaveByGatewayEndpoint(trail, from, aim);
      leaveToSwitch(trail, from, aim, 'switch-external');
      return trail.stop('overlay-host', { host: place.host.name });
    case 'l2tunnel':
    case 'private':
      leave(trail, from, aim, {});
      return trail.stop('not-documented');
    default:
      leaveInternal(trail, from, aim);
  }
}

/** The host is on an external switch with its management vNIC, unless its own address is on another adapter. */
function toHostOnSwitch(trail: Trail, from: Attachment, place: HostPlace, aim: Aim) {
  const uplink = attachmentUplink(from);
  if (!sharesSwitch(place, uplink)) return toOtherHost(trail, from, place, aim);
  leaveToSwitch(trail, from, aim, 'switch-external');
  if (isOnLan(from, uplink) === false) {
    const gateway = gatewayKind(from, uplink);
    if (from.driver?.id === 'transparent' && gateway !== 'host') return checkGateway(trail, from, uplink, gateway);
    if (gateway !== 'host') return stopWithoutHostEndpoint(trail, from);
    const vnic = vnicWith(place, from.subnet?.gateway, uplink);
    return trail.hop('management-external', onHost(place), { vnic, host: place.host.name });
  }
  trail.hop('management-external', onHost(place), { vnic: managementVnic(uplink), host: place.host.name });
  sayHostOnSwitch(trail, from);
}

function toOtherHost(trail: Trail, from: Attachment, place: HostPlace, aim: Aim) {
  const far = farHost(place);
  const spot = leave(trail, from, aim, far);
  if (spot.at === 'cloud') return trail.stop('not-documented');
  const wire = spot.at === 'wire' ? spot : leaveStack(trail, spot.place, spot.nat);
  crossToHost(trail, wire, place);
}

function crossToHost(trail: Trail, wire: OnWire, place: HostPlace): void {
  const uplink = hostUplink(place);
  const onLink = isOnLink(wire.uplink, wire.subnet, farHost(place));
  crossLan(trail, wire.uplink, uplink, onLink, wire.gateway);
  enterByAdapter(trail, uplink);
}

/** From one host's stack into another's: everything but the ends. */
export function betweenHosts(trail: Trail, from: HostPlace, to: HostPlace): void {
  crossToHost(trail, leaveStack(trail, from, undefined), to);
}

export function outsideToHost(trail: Trail, place: HostPlace): void {
  const uplink = hostUplink(place);
  crossFromOutside(trail, uplink);
  enterByAdapter(trail, uplink);
}

export function hostToOutside(trail: Trail, place: HostPlace): void {
  const wire = leaveStack(trail, place, undefined);
  crossToOutside(trail, wire.uplink, wire.gateway);
  trail.hop('outside-receives');
}

export function hostToContainer(trail: Trail, place: HostPlace, to: Attachment, aim: Aim) {
  hostSends(trail, place, aim, hostBeside(place, to));
  if (to.place === place && to.driver?.id === 'overlay') return trail.stop('overlay-host', { host: place.host.name });
  if (to.driver?.id === 'l2tunnel') return trail.stop('not-documented');
  arrive(trail, { at: 'stack', place }, to, aim);
}

export function containerToOutside(trail: Trail, from: Attachment, aim: Aim) {
  const { driver } = from;
  if (driver) {
    const { outside } = driver.connectivity;
    trail.cell = { driver: driver.id, cell: 'outside', travel: outside, sources: driver.sources.connectivity };
  }
  const spot = leave(trail, from, aim, {});
  if (spot.at === 'cloud') {
    trail.hop('azure-gateway');
  } else {
    const wire = spot.at === 'wire' ? spot : leaveStack(trail, spot.place, spot.nat);
    crossToOutside(trail, wire.uplink, wire.gateway);
    checkWayBack(trail, from);
  }
  trail.hop('outside-receives');
}

/** An l2bridge subnet of its own is unknown to the router, unless outbound NAT hides it (ADV). */
function checkWayBack(trail: Trail, from: Attachment): void {
  if (from.driver?.id !== 'l2bridge' || trail.packet['source-port'] !== undefined) return;
  const uplink = attachmentUplink(from);
  if (isOnLan(from, uplink) !== false) return;
  trail.stop('no-route-back', { network: from.network?.name ?? '', subnet: subnetText(from.subnet?.subnet) });
}

export function outsideToContainer(trail: Trail, to: Attachment, aim: Aim): void {
  outsideSends(trail, aim);
  arriveFromOutside(trail, to, aim);
}
