import { LIMITS } from '../windows/limits.ts';
import { DEFAULT_VXLAN_PORT } from '../windows/reserved.ts';
import type { Attachment } from './attachment.ts';
import { type Aim, at, enterContainer, leaveToSwitch, passSwitch } from './inside.ts';
import { crossLan, enterByAdapter, isOnLink, leaveByAdapter } from './lan.ts';
import type { PathValue } from './path.ts';
import type { Trail } from './trail.ts';
import { type Uplink, underlay } from './uplink.ts';
import { hostAddress, managementVnic, phrase } from './values.ts';

/** Overlay networks: VFP wraps frames between the hosts of a swarm in VXLAN. */

const VNI_LIST = 'com.docker.network.driver.overlay.vxlanid_list';

/** Between the hosts of a swarm. */
export function encapsulate(trail: Trail, from: Attachment, to: Attachment, aim: Aim): void {
  const near = underlay(from);
  const far = underlay(to);
  leaveToSwitch(trail, from, aim, 'switch-external');
  wrap(trail, from, to, near, far);
  managementHop(trail, from, near);
  leaveByAdapter(trail, near, 'adapter-host-mac');
  const ends = { source: hostAddress(near), destination: hostAddress(far), port: DEFAULT_VXLAN_PORT.value };
  trail.hop('vxlan', at(from), ends);
  trail.caveat('swarm-ports');
  crossLan(trail, near, far, isOnLink(near, near.prefix, { uplink: far, subnet: far.prefix }));
  enterByAdapter(trail, far);
  managementHop(trail, to, far);
  unwrap(trail, to, from);
  passSwitch(trail, to, 'switch-external');
  enterContainer(trail, to, aim);
}

/** Two subnets of one overlay on one host: encapsulated and routed by the management vNIC as well (S18). */
export function encapsulateInHost(trail: Trail, from: Attachment, to: Attachment, aim: Aim): void {
  const uplink = underlay(from);
  leaveToSwitch(trail, from, aim, 'switch-external');
  wrap(trail, from, to, uplink, uplink);
  managementHop(trail, from, uplink);
  unwrap(trail, to, from);
  passSwitch(trail, to, 'switch-external');
  enterContainer(trail, to, aim);
}

function wrap(trail: Trail, from: Attachment, to: Attachment, near: Uplink, far: Uplink): void {
  const params = {
    vni: vniOf(to),
    source: hostAddress(near),
    destination: hostAddress(far),
    port: DEFAULT_VXLAN_PORT.value,
    bytes: LIMITS.vxlanOverhead.value,
  };
  trail.hop('vfp-encapsulates', host(from), params, { encapsulation: phrase('paths.value.vxlan', params) });
}

function unwrap(trail: Trail, to: Attachment, from: Attachment): void {
  trail.hop('vfp-decapsulates', host(to), { container: from.container.name }, { encapsulation: undefined });
}

function managementHop(trail: Trail, attachment: Attachment, uplink: Uplink): void {
  trail.hop('management-carries', host(attachment), {
    vnic: managementVnic(uplink),
    host: attachment.place.host.name,
  });
}

function host({ place }: Attachment) {
  return at({ place }, { kind: 'host', id: place.host.id });
}

/** The VNI of an attachment's subnet: one for each, given by the manager unless stated. */
function vniOf({ network, subnet }: Attachment): PathValue {
  const vni = network?.options[VNI_LIST]?.split(',')[subnet?.index ?? 0]?.trim();
  return vni ? phrase('paths.value.vni', { vni }) : phrase('paths.value.vni-swarm');
}
