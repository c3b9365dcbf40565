import { parsePortRange } from '../address/ports.ts';
import type { EntityRef } from '../design/entities.ts';
import type { HopId } from '../windows/paths/hops.ts';
import { BUILD } from '../windows/releases.ts';
import type { Attachment } from './attachment.ts';
import { checkEndpoint, checkNetwork } from './checks.ts';
import type { PathOptions, PathValue } from './path.ts';
import type { Packet, Trail } from './trail.ts';
import { addressOf, macOf, switchName } from './values.ts';

/** The part of a path between a container and its switch, the same for every driver. */

/** What a path is laid for. */
export interface Aim {
  readonly options: PathOptions;
  /** Whom the sender means, in words. */
  readonly target: PathValue;
  /** The address and port it writes. */
  readonly address: PathValue;
  readonly port?: PathValue | undefined;
  /** MAC address of the receiver, where it is on the same switch. */
  readonly mac?: PathValue | undefined;
  /** The container port that a published port opens. */
  readonly published?: number | undefined;
  /** l2bridge across subnets of several hosts: the management vNICs carry it. */
  readonly carried?: boolean | undefined;
}

const VNIC = { process: 'vnic-host', hyperv: 'vnic-vm' } as const;

/** From the container to its vNIC. `holder` is the container whose compartment it runs in. */
export function leaveContainer(trail: Trail, attachment: Attachment, aim: Aim): void {
  const { container } = attachment;
  trail.hop('container-sends', at(attachment, containerRef(attachment)), params(attachment, { target: aim.target }), {
    'source-address': addressOf(attachment),
    'source-mac': macOf(attachment),
    ...destinationOf(aim),
  });
  shared(trail, attachment);
  trail.hop('compartment-out', at(attachment, containerRef(attachment)), { container: container.name });
  passVnic(trail, attachment);
}

/** What the packet says about whom it is for. */
export function destinationOf({ address, port, mac }: Aim): Packet {
  return {
    'destination-address': address,
    ...(port !== undefined && { 'destination-port': port }),
    ...(mac !== undefined && { 'destination-mac': mac }),
  };
}

/** From the container to and including its switch. */
export function leaveToSwitch(trail: Trail, attachment: Attachment, aim: Aim, hop: HopId) {
  leaveContainer(trail, attachment, aim);
  passSwitch(trail, attachment, hop);
}

/** From the switch, which was passed already, into the container. */
export function enterContainer(trail: Trail, attachment: Attachment, aim: Aim) {
  passVnic(trail, attachment);
  passFirewall(trail, attachment, aim);
  shared(trail, attachment);
  trail.hop('container-receives', at(attachment, containerRef(attachment)), params(attachment));
}

export function passSwitch(trail: Trail, attachment: Attachment, hop: HopId) {
  trail.hop(hop, at(attachment, switchRef(attachment)), {
    vswitch: switchName(attachment),
    network: attachment.network?.name ?? '',
  });
  checkNetwork(trail, attachment);
}

function passVnic(trail: Trail, attachment: Attachment) {
  const { isolation, endpoint, place, holder } = attachment;
  const entity: EntityRef = { kind: 'endpoint', id: endpoint.id, host: place.host.id, container: holder.id };
  trail.hop(isolation ? VNIC[isolation] : 'vnic', at(attachment, entity), params(attachment));
  checkEndpoint(trail, attachment);
}

function shared(trail: Trail, { place, container, holder }: Attachment) {
  if (container === holder) return;
  const entity: EntityRef = { kind: 'container', id: holder.id, host: place.host.id };
  trail.hop('compartment-shared', { host: place.host.id, entity }, { container: container.name, other: holder.name });
}

/** Before 1709 the compartments of process containers take in only what was published (ISO). */
function passFirewall(trail: Trail, attachment: Attachment, aim: Aim) {
  const { place, container, driver } = attachment;
  const { build } = place.context;
  const port = aim.published ?? aim.options.port;
  const here = at(attachment, containerRef(attachment));
  const names = { container: container.name, ...(port !== undefined && { port }) };
  if (aim.published !== undefined) return trail.hop('compartment-in-published', here, names);
  if (driver?.id === 'overlay') return trail.hop('compartment-in-overlay', here, names);
  if (attachment.isolation === 'hyperv') return trail.hop('compartment-in-vm', here, names);
  if (build === undefined) return trail.hop('compartment-in-open', here, names);
  if (build >= BUILD.WS1709) return trail.hop('compartment-in', here, names);
  if (port !== undefined && publishes(attachment, port)) return trail.hop('compartment-in-published', here, names);
  trail.hop('compartment-in-denies', here, names);
  const certain = attachment.isolation === 'process' && aim.options.protocol !== 'icmp';
  if (port !== undefined && certain) trail.stop('inbound-denied', { container: container.name, port });
  else trail.caveat('inbound-denied');
}

function publishes({ container }: Attachment, port: number): boolean {
  return container.ports.some((published) => {
    const range = parsePortRange(published.container);
    return range !== undefined && range.first <= port && port <= range.last;
  });
}

export function at({ place }: Pick<Attachment, 'place'>, entity?: EntityRef) {
  return { host: place.host.id, entity };
}

export function containerRef({ place, container }: Attachment): EntityRef {
  return { kind: 'container', id: container.id, host: place.host.id };
}

/** The switch, or the network itself where its switch is not drawn (an overlay on another member of the swarm). */
function switchRef({ place, vswitch, network, owner }: Attachment): EntityRef | undefined {
  if (vswitch) return { kind: 'switch', id: vswitch.id, host: place.host.id };
  // The built-in nat that docker uses by itself need not be drawn.
  if (!network || !owner.context.networks.has(network.id)) return undefined;
  return { kind: 'network', id: network.id, host: owner.host.id };
}

function params(attachment: Attachment, more: Record<string, PathValue> = {}) {
  const { container, network, place } = attachment;
  return {
    container: container.name,
    network: network?.name ?? '',
    host: place.host.name,
    address: addressOf(attachment),
    ...more,
  };
}
