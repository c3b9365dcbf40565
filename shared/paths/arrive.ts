import { onLinkPrefix } from '../rules/addressBook.ts';
import { BUILD } from '../windows/releases.ts';
import type { Attachment } from './attachment.ts';
import { type Aim, at, enterContainer, passSwitch } from './inside.ts';
import { checkTrunk, crossFromOutside, crossLan, enterByAdapter, isOnLink, passForeignMac } from './lan.ts';
import { carry, sayVnicName } from './leave.ts';
import { leaveStack, type OnWire, type Spot, stopClosed, translate } from './spot.ts';
import type { Trail } from './trail.ts';
import { attachmentUplink, gatewayKind, hostUplink, isOnLan, type Uplink } from './uplink.ts';
import { addressOf, gatewayAddress, macOf, managementVnic, natVnic, phrase, subnetText } from './values.ts';
import type { HostPlace } from './world.ts';

/** Into a container from wherever a packet stands, addressed to the container itself. */

export function arrive(trail: Trail, spot: Spot, target: Attachment, aim: Aim) {
  switch (target.driver?.id) {
    case 'transparent':
    case 'l2bridge':
      return arriveOnLan(trail, spot, target, aim);
    case 'l2tunnel':
      return arriveByCloud(trail, spot, target, aim);
    case 'overlay':
      return trail.stop('overlay-private', { network: target.network?.name ?? '', host: target.place.host.name });
    case 'private':
      return stopClosed(trail, target);
    default:
      return arriveInside(trail, spot, target, aim);
  }
}

/** nat, ics and internal networks are known to their own host alone. */
function arriveInside(trail: Trail, spot: Spot, target: Attachment, aim: Aim) {
  const { network, place } = target;
  if (spot.at !== 'stack' || spot.place !== place) {
    if (spot.at === 'stack') toHostOf(trail, spot, place);
    if (target.driver?.outbound === 'none') return stopClosed(trail, target);
    const names = { network: network?.name ?? '', host: place.host.name };
    if (target.driver?.id === 'ics') return trail.stop('inner-network', { ...names, driver: target.driver.id });
    return trail.stop('publish-ports', names);
  }
  if (spot.nat) {
    const both = spot.nat.driver?.id === 'nat' && target.driver?.id === 'nat';
    return trail.stop(both ? 'nat-island' : 'not-documented', {
      network: spot.nat.network?.name ?? '',
      other: network?.name ?? '',
    });
  }
  inward(trail, target);
  enterContainer(trail, target, aim);
}

/** As far as the physical network of another host, where its inner networks are not known. */
function toHostOf(trail: Trail, spot: Extract<Spot, { at: 'stack' }>, place: HostPlace): void {
  const wire = leaveStack(trail, spot.place, spot.nat);
  const uplink = hostUplink(place);
  crossLan(trail, wire.uplink, uplink, isOnLink(wire.uplink, wire.subnet, { uplink, subnet: uplink.prefix }));
}

/** From the host into an internal switch. */
export function inward(trail: Trail, target: Attachment) {
  const { place } = target;
  const vnic = natVnic(target);
  trail.hop(
    'management-inward',
    at(target, { kind: 'host', id: place.host.id }),
    { vnic, host: place.host.name },
    { 'source-mac': phrase('paths.value.mac-management', { vnic }), 'destination-mac': macOf(target) },
  );
  sayVnicName(trail, target);
  passSwitch(trail, target, 'switch-internal');
}

function arriveOnLan(trail: Trail, spot: Spot, target: Attachment, aim: Aim) {
  const uplink = attachmentUplink(target);
  if (spot.at === 'cloud') return trail.stop('not-documented');
  if (spot.at === 'stack' && spot.place === target.place && sharesSwitch(spot.place, uplink)) {
    return fromManagementVnic(trail, spot, target, uplink, aim);
  }
  const wire = spot.at === 'wire' ? spot : leaveStack(trail, spot.place, spot.nat);
  const onLink = isOnLink(wire.uplink, wire.subnet, { uplink, subnet: target.subnet?.subnet ?? uplink.prefix });
  crossLan(trail, wire.uplink, uplink, onLink, wire.gateway);
  if (!onLink) checkRouteIn(trail, target, uplink);
  fromWire(trail, target, uplink, aim);
}

/** Whether the host itself is on the switch of an external network: its adapter's address moves to a vNIC there (PJH). */
export function sharesSwitch(place: HostPlace, uplink: Uplink): boolean {
  const { adapter, vlan } = uplink;
  if (adapter === undefined || vlan !== undefined || uplink.place !== place) return false;
  return onLinkPrefix(adapter) !== undefined || hostUplink(place).adapter === adapter;
}

function fromManagementVnic(
  trail: Trail,
  spot: Extract<Spot, { at: 'stack' }>,
  target: Attachment,
  uplink: Uplink,
  aim: Aim,
) {
  if (spot.nat?.driver?.outbound === 'none') return stopClosed(trail, spot.nat);
  if (spot.nat) {
    translate(trail, spot.place, spot.nat);
    trail.infer();
  }
  trail.hop(
    'management-external',
    at(target, { kind: 'host', id: target.place.host.id }),
    { vnic: managementVnic(uplink), host: target.place.host.name },
    { 'destination-mac': macOf(target) },
  );
  if (target.driver?.id === 'l2bridge' && isOnLan(target, uplink) === false) {
    trail.caveat('routes-needed');
  }
  passSwitch(trail, target, 'switch-external');
  enterContainer(trail, target, aim);
  sayHostOnSwitch(trail, target);
}

/** Microsoft's article on l2bridge, for 1809 and later, lists host and container; of transparent networks no page speaks. */
export function sayHostOnSwitch(trail: Trail, { driver, place }: Attachment): void {
  const { build } = place.context;
  if (driver?.id !== 'l2bridge' || build === undefined || build < BUILD.WS2019) trail.infer();
}

/** From the wire below its adapter up to the container. */
function fromWire(trail: Trail, target: Attachment, uplink: Uplink, aim: Aim) {
  const own = target.driver?.id === 'transparent';
  if (own) passForeignMac(trail, target.place);
  enterByAdapter(trail, uplink);
  checkTrunk(trail, target, uplink);
  if (!own) {
    if (aim.carried) carry(trail, target.place, uplink);
    bridgeIn(trail, target);
  }
  passSwitch(trail, target, 'switch-external');
  enterContainer(trail, target, aim);
}

function bridgeIn(trail: Trail, target: Attachment) {
  trail.hop(
    'vfp-mac-in',
    at(target, { kind: 'host', id: target.place.host.id }),
    { host: target.place.host.name, container: target.container.name },
    { 'destination-mac': macOf(target) },
  );
}

/** A router knows the subnets of the physical network; others it must be told. */
function checkRouteIn(trail: Trail, target: Attachment, uplink: Uplink) {
  if (isOnLan(target, uplink) !== false) return;
  const names = { network: target.network?.name ?? '', subnet: subnetText(target.subnet?.subnet) };
  const foreign = target.driver?.id === 'transparent' && gatewayKind(target, uplink) !== 'host';
  if (!foreign) return trail.stop('no-route-in', names);
  trail.stop('not-the-lan', { ...names, gateway: gatewayAddress(target), prefix: subnetText(uplink.prefix) });
}

export function arriveFromOutside(trail: Trail, target: Attachment, aim: Aim) {
  const uplink = attachmentUplink(target);
  switch (target.driver?.id) {
    case 'transparent':
    case 'l2bridge':
      crossFromOutside(trail, uplink);
      checkRouteIn(trail, target, uplink);
      return fromWire(trail, target, uplink, aim);
    case 'l2tunnel':
      trail.hop('azure-gateway');
      trail.hop('azure-policy', at(target, { kind: 'host', id: target.place.host.id }), {
        host: target.place.host.name,
      });
      // The table speaks of the way out only.
      trail.infer();
      return arriveByCloud(trail, { at: 'cloud', place: target.place }, target, aim);
    default: {
      const wire = hostUplink(target.place);
      crossFromOutside(trail, wire);
      return arrive(trail, wireOf(wire), target, aim);
    }
  }
}

function wireOf(uplink: Uplink): OnWire {
  return { at: 'wire', uplink, subnet: uplink.prefix, gateway: uplink.router };
}

function arriveByCloud(trail: Trail, spot: Spot, target: Attachment, aim: Aim) {
  if (spot.at !== 'cloud') return trail.stop('not-documented');
  fromCloud(trail, target, aim);
}

/** Down from the physical Hyper-V host. */
export function fromCloud(trail: Trail, target: Attachment, aim: Aim): void {
  const here = at(target, { kind: 'host', id: target.place.host.id });
  trail.caveat('azure-policy');
  enterByAdapter(trail, attachmentUplink(target));
  trail.hop(
    'vfp-from-tunnel',
    here,
    { host: target.place.host.name, container: target.container.name, address: addressOf(target) },
    { 'destination-mac': macOf(target) },
  );
  passSwitch(trail, target, 'switch-external');
  enterContainer(trail, target, aim);
}
