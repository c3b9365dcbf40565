import { containsSubnet, formatSubnet, overlaps, type Subnet } from '../address/ipv4.ts';
import type { EntityRef } from '../design/entities.ts';
import { platformOf } from '../rules/hostFacts.ts';
import { PRIVATE_BLOCKS } from '../rules/ranges.ts';
import type { Attachment } from './attachment.ts';
import type { Packet, Trail } from './trail.ts';
import { type Uplink, type Wire, wireBetween } from './uplink.ts';
import { adapterName, hostMac, lanName, phrase, routerName } from './values.ts';
import type { HostPlace } from './world.ts';

/** The part of a path between adapters, and what a virtual machine's host does to it. */

/** Who a packet is for, as far as the physical network is concerned. `uplink` is absent for the outside. */
export interface Far {
  readonly uplink?: Uplink | undefined;
  readonly subnet?: Subnet | undefined;
}

/** Whether the packet stays on one wire and in one IP subnet, so that no router is asked. */
export function isOnLink(from: Uplink, subnet: Subnet | undefined, far: Far): boolean {
  if (!far.uplink) return false;
  const wire = wireBetween(from, far.uplink);
  if (wire === 'routed') return false;
  if (subnet && far.subnet) return overlaps(subnet, far.subnet);
  return wire === 'same';
}

export function leaveByAdapter(trail: Trail, uplink: Uplink, hop: 'adapter-own-mac' | 'adapter-host-mac'): void {
  const own = hop === 'adapter-own-mac';
  trail.hop(
    hop,
    adapterPlace(uplink),
    { host: uplink.place.host.name, adapter: adapterName(uplink) },
    own || isWrapped(trail) ? undefined : { 'source-mac': hostMac(uplink) },
  );
}

export function enterByAdapter(trail: Trail, uplink: Uplink): void {
  trail.hop('adapter-in', adapterPlace(uplink), { host: uplink.place.host.name, adapter: adapterName(uplink) });
}

function adapterPlace({ place, adapter }: Uplink): { host: string; entity?: EntityRef } {
  const host = place.host.id;
  return adapter ? { host, entity: { kind: 'adapter', id: adapter.id, host } } : { host };
}

/** A tagged network needs a trunk below its adapters. */
export function checkTrunk(trail: Trail, { network }: Attachment, uplink: Uplink) {
  const { vlan, team, place } = uplink;
  if (vlan === undefined || team.length === 0) return;
  const params = { vlan, network: network?.name ?? '', adapter: adapterName(uplink) };
  if (team.some(({ trunk }) => trunk === false)) return trail.stop('not-a-trunk', params);
  const unstated = team.find(({ trunk }) => trunk === undefined);
  if (!unstated) return;
  const entity: EntityRef = { kind: 'adapter', id: unstated.id, host: place.host.id };
  trail.stop('trunk-unstated', params, [{ entity, field: 'trunk' }]);
}

/** Frames with a container's own MAC address pass the host of a virtual machine only where it lets them (S16, S18). */
export function passForeignMac(trail: Trail, place: HostPlace) {
  const { host, context } = place;
  const params = { host: host.name };
  const here = { host: host.id, entity: { kind: 'host', id: host.id } as const };
  const missing = (field: string) => [{ entity: here.entity, field }];
  const platform = platformOf(context);
  if (!platform) {
    if (host.macSpoofing !== true) trail.stop('platform-unstated', params, missing('platform'));
    return;
  }
  switch (platform.transparent) {
    case 'works':
      return;
    case 'unsupported':
      trail.hop('azure-filters', here, params);
      return trail.stop('azure-transparent', params);
    case 'filtered':
      return trail.stop('cloud-transparent', params);
    case 'mac-spoofing':
      trail.hop('hyperv-filters', here, params);
      if (host.macSpoofing === false) trail.stop('spoofing-off', params);
      else if (host.macSpoofing === undefined) trail.stop('spoofing-unstated', params, missing('macSpoofing'));
      return;
    case 'promiscuous':
      trail.hop('vmware-filters', here, params);
      if (host.promiscuous === false) trail.stop('promiscuous-off', params);
      else if (host.promiscuous === undefined) trail.stop('promiscuous-unstated', params, missing('promiscuous'));
  }
}

/** With the host's own MAC address there is nothing to filter; said where somebody might expect it. */
export function passOwnMac(trail: Trail, place: HostPlace): void {
  const platform = platformOf(place.context);
  if (!platform?.isVm) return;
  const entity = { kind: 'host', id: place.host.id } as const;
  trail.hop(
    platform.hypervisor === 'vmware' ? 'vmware-passes' : 'hyperv-passes',
    { host: place.host.id, entity },
    { host: place.host.name },
  );
}

/** From one adapter to another, through a router where need be. */
export function crossLan(trail: Trail, from: Uplink, to: Uplink, onLink: boolean, gateway = from.router): void {
  const wire: Wire = wireBetween(from, to);
  if (wire === 'assumed') {
    trail.hop('lan-assumed');
    trail.caveat('lan-assumed');
    return;
  }
  lanHop(trail, from);
  if (onLink) return;
  trail.hop('router', {}, { router: routerName(gateway), lan: lanName(to) }, routed(trail));
  lanHop(trail, to);
}

export function crossToOutside(trail: Trail, from: Uplink, gateway = from.router): void {
  lanHop(trail, from);
  trail.hop('router-out', {}, { router: routerName(gateway) }, routed(trail));
}

export function crossFromOutside(trail: Trail, to: Uplink): void {
  const { prefix } = to;
  trail.hop('router-in', {}, { router: routerName(to.router), lan: lanName(to) });
  lanHop(trail, to);
  const hidden = prefix && PRIVATE_BLOCKS.some((block) => containsSubnet(block, prefix));
  if (hidden) trail.caveat('private-prefix', { prefix: formatSubnet(prefix) });
}

function lanHop(trail: Trail, uplink: Uplink): void {
  trail.hop('lan', {}, { lan: lanName(uplink) });
}

function routed(trail: Trail): Packet | undefined {
  return isWrapped(trail) ? undefined : { 'source-mac': phrase('paths.value.mac-router') };
}

/** Inside VXLAN the frame stays as it was sent; the outer one is described by the encapsulation. */
function isWrapped(trail: Trail): boolean {
  return trail.packet.encapsulation !== undefined;
}
