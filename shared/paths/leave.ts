import { containsSubnet, parseSubnet, type Subnet } from '../address/ipv4.ts';
import { createNetwork } from '../design/create.ts';
import { versionName } from '../rules/hostFacts.ts';
import { DRIVERS } from '../windows/drivers.ts';
import { GO_BOOL_TRUE, WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { BUILD } from '../windows/releases.ts';
import type { Attachment } from './attachment.ts';
import { checkNetwork } from './checks.ts';
import { type Aim, at, leaveContainer, leaveToSwitch, passSwitch } from './inside.ts';
import { checkTrunk, type Far, isOnLink, leaveByAdapter, passForeignMac, passOwnMac } from './lan.ts';
import { type OnWire, type Spot, stopClosed } from './spot.ts';
import type { Trail } from './trail.ts';
import { attachmentUplink, type GatewayKind, gatewayKind, isOnLan, type Uplink, underlay } from './uplink.ts';
import {
  addressOf,
  gatewayAddress,
  hostAddress,
  hostMac,
  managementVnic,
  natVnic,
  phrase,
  subnetText,
  vnicWith,
} from './values.ts';
import { type HostPlace, hnsName } from './world.ts';

/** From a container out of its network, towards something that is not on it. */
export function leave(trail: Trail, attachment: Attachment, aim: Aim, far: Far): Spot {
  switch (attachment.driver?.id) {
    case 'transparent':
      return leaveTransparent(trail, attachment, aim, far);
    case 'l2bridge':
      return leaveBridge(trail, attachment, aim, far);
    case 'l2tunnel':
      return leaveTunnel(trail, attachment, aim);
    case 'overlay':
      return leaveOverlay(trail, attachment, aim);
    case 'private':
      leaveToSwitch(trail, attachment, aim, 'switch-private');
      stopClosed(trail, attachment);
      return { at: 'stack', place: attachment.place };
    default:
      return leaveInternal(trail, attachment, aim);
  }
}

/** nat, ics, internal: the host's vNIC is the gateway. */
export function leaveInternal(trail: Trail, attachment: Attachment, aim: Aim): Spot {
  leaveToSwitch(trail, attachment, aim, 'switch-internal');
  toManagementVnic(trail, attachment);
  return { at: 'stack', place: attachment.place, nat: attachment };
}

function toManagementVnic(trail: Trail, attachment: Attachment): void {
  const vnic = natVnic(attachment);
  trail.hop(
    'management-gateway',
    at(attachment, { kind: 'host', id: attachment.place.host.id }),
    { vnic, host: attachment.place.host.name, gateway: gatewayAddress(attachment) },
    { 'destination-mac': phrase('paths.value.mac-management', { vnic }) },
  );
  sayVnicName(trail, attachment);
}

/** WS2016 has one vNIC for all; later its name is HNS's, which may not be docker's. */
export function sayVnicName(trail: Trail, { network, place }: Attachment): void {
  const old = place.context.build !== undefined && place.context.build < BUILD.W10_1703;
  if (network && !old && !hnsName(network).certain) trail.caveat('vnic-name', { network: network.name });
}

function leaveTransparent(trail: Trail, attachment: Attachment, aim: Aim, far: Far): Spot {
  const uplink = attachmentUplink(attachment);
  leaveToSwitch(trail, attachment, aim, 'switch-external');
  if (!isOnLink(uplink, attachment.subnet?.subnet, far)) {
    const gateway = gatewayKind(attachment, uplink);
    if (gateway === 'host') return throughHost(trail, attachment, uplink);
    checkGateway(trail, attachment, uplink, gateway);
  }
  checkTrunk(trail, attachment, uplink);
  leaveByAdapter(trail, uplink, 'adapter-own-mac');
  passForeignMac(trail, attachment.place);
  return onWire(attachment, uplink);
}

/** Whether a packet for another subnet has a gateway to go to. */
export function checkGateway(trail: Trail, attachment: Attachment, uplink: Uplink, gateway: GatewayKind): void {
  const params = {
    network: attachment.network?.name ?? '',
    container: attachment.container.name,
    gateway: gatewayAddress(attachment),
    prefix: subnetText(uplink.prefix),
  };
  if (gateway === 'none') trail.stop('no-gateway', params);
  if (gateway === 'foreign') trail.stop('not-the-lan', params);
}

/** The host has the gateway's address: it takes the packet and routes it. */
function throughHost(trail: Trail, attachment: Attachment, uplink: Uplink): Spot {
  const { place, subnet } = attachment;
  const vnic = vnicWith(place, subnet?.gateway, uplink);
  trail.hop(
    'management-routes',
    at(attachment, { kind: 'host', id: place.host.id }),
    { vnic, host: place.host.name, gateway: gatewayAddress(attachment) },
    { 'destination-mac': phrase('paths.value.mac-management', { vnic }) },
  );
  trail.caveat('forwarding-needed', { host: place.host.name });
  return { at: 'stack', place };
}

function leaveBridge(trail: Trail, attachment: Attachment, aim: Aim, far: Far): Spot {
  const uplink = attachmentUplink(attachment);
  const { place } = attachment;
  leaveToSwitch(trail, attachment, aim, 'switch-external');
  const translated = isTranslated(attachment, far);
  const here = at(attachment, { kind: 'host', id: place.host.id });
  if (translated) {
    const address = hostAddress(uplink);
    trail.hop(
      'vfp-outbound-nat',
      here,
      { host: place.host.name, address: addressOf(attachment), hostAddress: address },
      { 'source-address': address, 'source-port': phrase('paths.value.port-free'), 'source-mac': hostMac(uplink) },
    );
    sayPing(trail, aim);
  } else {
    trail.hop('vfp-mac-out', here, { host: place.host.name }, { 'source-mac': hostMac(uplink) });
  }
  if (aim.carried) carry(trail, place, uplink);
  if (!isOnLink(uplink, attachment.subnet?.subnet, far)) {
    const onLan = isOnLan(attachment, uplink);
    const gateway = gatewayKind(attachment, uplink);
    if (onLan === undefined) sayAssumed(trail, attachment);
    if (gateway === 'host' && !translated) return throughHost(trail, attachment, uplink);
    if (gateway === 'none') checkGateway(trail, attachment, uplink, gateway);
    if (onLan === false && gateway !== 'host') stopWithoutHostEndpoint(trail, attachment);
  }
  checkTrunk(trail, attachment, uplink);
  leaveByAdapter(trail, uplink, 'adapter-host-mac');
  passOwnMac(trail, place);
  return translated ? asHost(uplink) : onWire(attachment, uplink);
}

/** Across subnets of several hosts the management vNICs carry it, from 1809 on (S18). */
export function carry(trail: Trail, place: HostPlace, uplink: Uplink): void {
  const { host, context } = place;
  const entity = { kind: 'host', id: host.id } as const;
  trail.hop('management-carries', { host: host.id, entity }, { vnic: managementVnic(uplink), host: host.name });
  const params = { host: host.name, version: versionName(context) };
  if (context.build === undefined) trail.stop('l2bridge-build-unstated', params, [{ entity, field: 'release' }]);
  else if (context.build < BUILD.WS2019) trail.stop('l2bridge-cross-subnet', params);
}

/** A custom subnet needs an endpoint of the host as its gateway (S18). */
export function stopWithoutHostEndpoint(trail: Trail, attachment: Attachment) {
  const { place, network } = attachment;
  const params = { network: network?.name ?? '', host: place.host.name, gateway: gatewayAddress(attachment) };
  if (place.host.adaptersKnown) return trail.stop('no-host-endpoint', params);
  trail.stop('host-endpoint-undrawn', params, [{ entity: { kind: 'host', id: place.host.id }, field: 'adapters' }]);
}

/** Whether OutBoundNAT takes hold: it is on, and the destination is not among the exceptions. */
function isTranslated({ network }: Attachment, far: Far): boolean {
  const on: readonly string[] = GO_BOOL_TRUE;
  if (!on.includes(network?.options[`${WINDOWSSHIM_PREFIX}enable_outboundnat`] ?? '')) return false;
  const { subnet } = far;
  const exceptions = network?.options[`${WINDOWSSHIM_PREFIX}outboundnat_exceptions`] ?? '';
  return !subnet || !exceptions.split(',').some((text) => isWithin(subnet, parseSubnet(text.trim())));
}

function isWithin(inner: Subnet, outer: Subnet | undefined): boolean {
  return outer !== undefined && containsSubnet(outer, inner);
}

function leaveTunnel(trail: Trail, attachment: Attachment, aim: Aim): Spot {
  leaveToSwitch(trail, attachment, aim, 'switch-external');
  toCloud(trail, attachment);
  return { at: 'cloud', place: attachment.place };
}

/** From the switch up to the physical Hyper-V host, where the cloud's policy is applied. */
function toCloud(trail: Trail, attachment: Attachment): void {
  const { place } = attachment;
  const uplink = attachmentUplink(attachment);
  const here = at(attachment, { kind: 'host', id: place.host.id });
  trail.hop('vfp-tunnels', here, { host: place.host.name }, { 'source-mac': hostMac(uplink) });
  leaveByAdapter(trail, uplink, 'adapter-host-mac');
  trail.hop('azure-policy', here, { host: place.host.name });
  trail.caveat('azure-policy');
}

/**
 * Docker up to 20.10 gives an overlay endpoint the NAT rule from build 16237 on; before, and so on WS2016, it attaches the
 * container to “nat” as well (OVE, DGW). Microsoft documents the rule for WS2019 (S18).
 */
function leaveOverlay(trail: Trail, attachment: Attachment, aim: Aim): Spot {
  const { place } = attachment;
  const { build } = place.context;
  if (hasGatewayEndpoint(place)) return leaveByGatewayEndpoint(trail, attachment, aim);
  leaveToSwitch(trail, attachment, aim, 'switch-external');
  const uplink = underlay(attachment);
  const address = hostAddress(uplink);
  trail.hop(
    'vfp-overlay-nat',
    at(attachment, { kind: 'host', id: place.host.id }),
    { host: place.host.name, address: addressOf(attachment), hostAddress: address },
    { 'source-address': address, 'source-port': phrase('paths.value.port-free'), 'source-mac': hostMac(uplink) },
  );
  if (build === undefined) {
    const entity = { kind: 'host', id: place.host.id } as const;
    trail.stop('overlay-out-build', { host: place.host.name }, [{ entity, field: 'release' }]);
  } else if (build < BUILD.WS2019) trail.stop('overlay-out-between', { host: place.host.name });
  sayPing(trail, aim);
  trail.caveat('overlay-outbound-reports');
  leaveByAdapter(trail, uplink, 'adapter-host-mac');
  return asHost(uplink);
}

/** Whether docker gives containers on an overlay a second endpoint on this host. */
export function hasGatewayEndpoint({ context }: HostPlace): boolean {
  return context.build !== undefined && context.build <= BUILD.OUTBOUND_NAT_REFUSED;
}

export function leaveByGatewayEndpoint(trail: Trail, attachment: Attachment, aim: Aim): Spot {
  const { place, container } = attachment;
  leaveContainer(trail, attachment, aim);
  // The overlay itself has to be there, or the container does not start.
  checkNetwork(trail, attachment);
  const gateway = gatewayEndpoint(attachment);
  const network = gateway.network?.name ?? 'nat';
  trail.hop(
    'vnic-gateway',
    at(attachment, { kind: 'container', id: container.id, host: place.host.id }),
    { container: container.name, network },
    { 'source-address': addressOf(gateway) },
  );
  trail.caveat('gateway-endpoint');
  trail.infer();
  passSwitch(trail, gateway, 'switch-internal');
  toManagementVnic(trail, gateway);
  return { at: 'stack', place, nat: gateway };
}

const BUILT_IN_NAT = createNetwork('built-in-nat', 'nat', 'nat', { origin: 'host' });

/** The endpoint that docker adds to “nat”; the network is there on every host unless somebody switched it off. */
export function gatewayEndpoint(attachment: Attachment): Attachment {
  const { place, endpoint } = attachment;
  const { networks } = place.host;
  const network = networks.find(({ driver, name }) => driver === 'nat' && name === 'nat') ?? BUILT_IN_NAT;
  return {
    ...attachment,
    owner: place,
    network,
    driver: DRIVERS.nat,
    vswitch: place.context.switchOf(network),
    ip: undefined,
    subnet: undefined,
    fault: undefined,
    endpoint: { id: endpoint.id, network: network.id },
  };
}

function sayPing(trail: Trail, aim: Aim): void {
  if (aim.options.protocol === 'icmp') trail.stop('ping-not-translated');
  else trail.caveat('ping-misleads');
}

function sayAssumed(trail: Trail, { network, subnet }: Attachment): void {
  trail.caveat('same-subnet-assumed', { network: network?.name ?? '', subnet: subnetText(subnet?.subnet) });
  trail.infer();
}

function onWire({ subnet }: Attachment, uplink: Uplink): OnWire {
  return { at: 'wire', uplink, subnet: subnet?.subnet ?? uplink.prefix, gateway: subnet?.gateway ?? uplink.router };
}

/** What was translated goes on as a packet of the host: to the host's neighbours directly, to all others by its router. */
function asHost(uplink: Uplink): OnWire {
  return { at: 'wire', uplink, subnet: uplink.prefix, gateway: uplink.router };
}
