import { overlaps } from '../address/ipv4.ts';

import { arrive, fromCloud } from './arrive.ts';
import type { Attachment } from './attachment.ts';
import { type Aim, at, containerRef, enterContainer, leaveContainer, leaveToSwitch } from './inside.ts';
import type { Far } from './lan.ts';
import { leave, leaveInternal } from './leave.ts';
import { encapsulate, encapsulateInHost } from './overlay.ts';
import type { CellId, TableCell } from './path.ts';
import type { Trail } from './trail.ts';
import { attachmentUplink, wireBetween } from './uplink.ts';
import { addressOf, macOf } from './values.ts';

/** From one container's endpoint to another's, by the cell of the connectivity table that speaks of the two. */
export function betweenContainers(trail: Trail, from: Attachment, to: Attachment, aim: Aim) {
  if (from.holder === to.holder) return withinCompartment(trail, from, to, aim);
  if (!from.network || !to.network) {
    leaveContainer(trail, from, aim);
    return enterContainer(trail, to, aim);
  }
  // A driver that Windows does not have ends at the switch.
  if (!from.driver) return void leaveInternal(trail, from, aim);
  const cell = cellFor(from, to);
  if (cell) trail.cell = cell;
  switch (cell?.travel) {
    case 'bridged':
      if (from.place === to.place) return bridge(trail, from, to, aim);
      break;
    case 'encapsulated':
      if (from.place === to.place) return encapsulateInHost(trail, from, to, aim);
      return encapsulate(trail, from, to, aim);
    case 'hairpin':
      leave(trail, from, aim, {});
      return fromCloud(trail, to, aim);
  }
  if (from.driver.id === 'overlay' && to.driver?.id === 'overlay') {
    leaveToSwitch(trail, from, aim, 'switch-external');
    return trail.stop('other-overlay', { network: from.network.name, other: to.network.name });
  }
  const carried = cell?.cell === 'acrossHostsOtherSubnet' && from.driver.id === 'l2bridge';
  const laid = carried ? { ...aim, carried } : aim;
  arrive(trail, leave(trail, from, laid, farAttachment(to)), to, laid);
  // The table says “through the container host”; with a router as gateway the host only passes the frames on.
  const byRouter = cell?.travel === 'routed-by-host' && cell.cell === 'otherSubnet';
  if (byRouter && trail.hops.some(({ kind }) => kind === 'router')) trail.caveat('by-the-router');
}

/** Two containers in one compartment speak through its loopback; no endpoint is asked. */
function withinCompartment(trail: Trail, from: Attachment, to: Attachment, aim: Aim): void {
  const names = { host: from.place.host.name, address: addressOf(to), target: aim.target };
  trail.hop('container-sends', at(from, containerRef(from)), { container: from.container.name, ...names });
  const other = from.container === from.holder ? to.container : from.container;
  const params = { container: other.name, other: from.holder.name };
  trail.hop('compartment-shared', at(from, { ...containerRef(from), id: from.holder.id }), params);
  trail.hop('container-receives', at(to, containerRef(to)), { container: to.container.name, ...names });
}

function bridge(trail: Trail, from: Attachment, to: Attachment, aim: Aim): void {
  leaveToSwitch(trail, from, { ...aim, mac: macOf(to) }, 'switch-bridges');
  enterContainer(trail, to, aim);
}

/** How far an attachment is, seen from the wire. */
function farAttachment(to: Attachment): Far {
  if (!to.driver?.usesAdapter) return { subnet: to.subnet?.subnet };
  const uplink = attachmentUplink(to);
  return { uplink, subnet: to.subnet?.subnet ?? uplink.prefix };
}

/** The table speaks of two containers of one driver; other pairs are put together from both drivers' ways out and in. */
function cellFor(from: Attachment, to: Attachment): TableCell | undefined {
  const { driver } = from;
  if (!driver || driver !== to.driver) return undefined;
  const cell = cellIdFor(from, to);
  if (!cell) return undefined;
  return { driver: driver.id, cell, travel: driver.connectivity[cell], sources: driver.sources.connectivity };
}

function cellIdFor(from: Attachment, to: Attachment): CellId | undefined {
  const sameHost = from.place === to.place;
  const sameNetwork = from.network === to.network;
  if (from.driver?.id === 'overlay') {
    if (!sameNetwork) return undefined;
    const sameSubnet = isSameSubnet(from, to);
    if (sameHost) return sameSubnet ? 'sameSubnet' : 'otherSubnet';
    return sameSubnet ? 'acrossHostsSameSubnet' : 'acrossHostsOtherSubnet';
  }
  if (sameHost) {
    if (sameNetwork || isSameSegment(from, to)) return isSameSubnet(from, to) ? 'sameSubnet' : 'otherSubnet';
    return 'otherSubnet';
  }
  if (!from.driver?.usesAdapter) return 'acrossHostsSameSubnet';
  return isJoined(from, to) ? 'acrossHostsSameSubnet' : 'acrossHostsOtherSubnet';
}

function isSameSubnet(from: Attachment, to: Attachment): boolean {
  return !from.subnet || !to.subnet || overlaps(from.subnet.subnet, to.subnet.subnet);
}

/** Two networks on one switch and in one VLAN are one broadcast domain. */
function isSameSegment(from: Attachment, to: Attachment): boolean {
  if (!from.vswitch || from.vswitch !== to.vswitch) return false;
  return attachmentUplink(from).vlan === attachmentUplink(to).vlan;
}

/** One wire and one IP subnet, as far as is stated. */
function isJoined(from: Attachment, to: Attachment): boolean {
  return wireBetween(attachmentUplink(from), attachmentUplink(to)) !== 'routed' && isSameSubnet(from, to);
}
