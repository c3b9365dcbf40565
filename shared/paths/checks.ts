import { contains, containsSubnet, formatSubnet, isNetworkOrBroadcast } from '../address/ipv4.ts';
import { hasOneNatPrefix, internalPrefixes } from '../rules/freeSubnet.ts';
import { hasPatch, platformOf, runsClient, versionName } from '../rules/hostFacts.ts';
import { DRIVERS } from '../windows/drivers.ts';
import { PATCHES } from '../windows/patches.ts';
import type { StopId } from '../windows/paths/stops.ts';
import { BUILD } from '../windows/releases.ts';
import type { Attachment } from './attachment.ts';
import type { MissingFact, PathParams } from './path.ts';
import type { Trail } from './trail.ts';

/** One reason why a network or an endpoint does not come to be, in the order in which docker and HNS would find it. */
interface Check {
  readonly stop: StopId;
  /** Parameters of the sentence where the reason holds, else undefined. */
  readonly holds: (attachment: Attachment) => PathParams | undefined;
  /** Property of the attachment's host to state. */
  readonly field?: (attachment: Attachment) => string;
}

const NETWORK_CHECKS: readonly Check[] = [
  { stop: 'driver-unknown', holds: (a) => (a.driver ? undefined : { driver: a.network?.driver ?? '' }) },
  { stop: 'switch-kind', holds: wrongSwitch },
  { stop: 'subnet-unreadable', holds: unreadableSubnet },
  { stop: 'gateway-outside', holds: gatewayOutside },
  { stop: 'needs-subnet', holds: (a) => when(isDrawn(a) && needsSubnet(a), a) },
  { stop: 'nat-prefix', holds: outsideNatPrefix },
  { stop: 'no-swarm', holds: (a) => when(isDrawnOverlay(a) && isNoManager(a.owner.host.swarm), a) },
  {
    stop: 'swarm-role',
    holds: (a) => when(isDrawnOverlay(a) && a.owner.host.swarm === undefined, a),
    field: () => 'swarm',
  },
  { stop: 'overlay-windows', holds: (a) => when(a.driver?.id === 'overlay' && isBefore(a), a) },
  { stop: 'overlay-patch', holds: missingPatch },
  { stop: 'l2bridge-windows', holds: (a) => when(a.driver?.id === 'l2bridge' && isBefore(a), a) },
  { stop: 'vfp-stopped', holds: (a) => when(a.driver?.needsVfp === true && a.place.host.vfpext === false, a) },
  { stop: 'ipv6-off', holds: (a) => when(needsIpv6(a) === true, a) },
  { stop: 'ipv6-unclear', holds: (a) => when(needsIpv6(a) === undefined, a), field: fieldForIpv6 },
  {
    stop: 'not-azure',
    holds: (a) => when(a.driver?.id === 'l2tunnel' && platformOf(a.place.context)?.l2tunnel === false, a),
  },
  {
    stop: 'azure-unstated',
    holds: (a) => when(a.driver?.id === 'l2tunnel' && !platformOf(a.place.context), a),
    field: () => 'platform',
  },
];

const ENDPOINT_CHECKS: readonly Check[] = [
  { stop: 'network-not-here', holds: (a) => when(a.network === undefined, a) },
  { stop: 'address-unusable', holds: (a) => when(a.fault === 'address-unusable', a) },
  { stop: 'address-reserved', holds: (a) => when(a.fault === 'address-reserved', a) },
  { stop: 'address-on-dhcp', holds: (a) => when(a.fault === 'address-on-dhcp', a) },
  { stop: 'address-twice', holds: (a) => sharing(a, false) },
  { stop: 'address-twice-hosts', holds: (a) => sharing(a, true) },
  { stop: 'hot-add', holds: (a) => when(a.endpoint.hotAdd === true && isOlderThan(a, BUILD.W10_1703), a) },
  { stop: 'not-attachable', holds: (a) => when(isClosedOverlay(a), a) },
];

const endpointVerdicts: Memory = new WeakMap();
const networkVerdicts: Memory = new WeakMap();

/** Whether the endpoint can be made: asked at its vNIC. */
export function checkEndpoint(trail: Trail, attachment: Attachment): void {
  run(ENDPOINT_CHECKS, endpointVerdicts, trail, attachment);
}

/** Whether the network can be there: asked at its switch. */
export function checkNetwork(trail: Trail, attachment: Attachment): void {
  run(NETWORK_CHECKS, networkVerdicts, trail, attachment);
  if (attachment.network?.flags.some(({ flag }) => flag === '--internal')) {
    trail.caveat('internal-flag', { network: attachment.network.name });
  }
}

/** What the checks say of an attachment, asked once. */
interface Verdict {
  readonly stop: StopId;
  readonly params: PathParams;
  readonly missing: readonly MissingFact[];
}

type Memory = WeakMap<Attachment, readonly Verdict[]>;

function run(checks: readonly Check[], memory: Memory, trail: Trail, attachment: Attachment): void {
  let verdicts = memory.get(attachment);
  if (!verdicts) {
    verdicts = judge(checks, attachment);
    memory.set(attachment, verdicts);
  }
  for (const { stop, params, missing } of verdicts) trail.stop(stop, params, missing);
}

function judge(checks: readonly Check[], attachment: Attachment): Verdict[] {
  return checks.flatMap(({ stop, holds, field }) => {
    const params = holds(attachment);
    return params ? [{ stop, params, missing: field ? [missingOf(attachment, field(attachment))] : [] }] : [];
  });
}

function missingOf({ place, owner }: Attachment, field: string): MissingFact {
  const host = field === 'swarm' ? owner : place;
  return { entity: { kind: 'host', id: host.host.id }, field };
}

/** What most of the sentences name. */
function when(holds: boolean, attachment: Attachment): PathParams | undefined {
  if (!holds) return undefined;
  const { place, owner, container, network, driver, endpoint } = attachment;
  return {
    container: container.name,
    network: network?.name ?? '',
    driver: driver?.id ?? network?.driver ?? '',
    host: driver?.id === 'overlay' ? owner.host.name : place.host.name,
    version: versionName(place.context),
    ip: endpoint.ip ?? '',
  };
}

function sharing(attachment: Attachment, acrossHosts: boolean): PathParams | undefined {
  const sharer = attachment.place.sharers().get(attachment.endpoint);
  if (sharer?.acrossHosts !== acrossHosts) return undefined;
  const owner = { container: attachment.holder.name, host: attachment.place.host.name };
  return { ...when(true, attachment), ...owner, other: sharer.container, otherHost: sharer.host };
}

function isDrawn({ network }: Attachment): boolean {
  return network?.origin === 'design';
}

function isDrawnOverlay(attachment: Attachment): boolean {
  return attachment.driver?.id === 'overlay' && isDrawn(attachment);
}

function isNoManager(swarm: string | undefined): boolean {
  return swarm === 'none' || swarm === 'worker';
}

function needsSubnet({ driver, network }: Attachment): boolean {
  return driver?.subnet === 'required' && network?.subnets.length === 0;
}

function isOlderThan({ place }: Attachment, build: number): boolean {
  return place.context.build !== undefined && place.context.build < build;
}

/** Whether the host's Windows is older than the driver. */
function isBefore(attachment: Attachment): boolean {
  const since = attachment.driver && DRIVERS[attachment.driver.id].since;
  if (!since) return false;
  return isOlderThan(attachment, runsClient(attachment.place.context) ? since.client : since.server);
}

function missingPatch(attachment: Attachment): PathParams | undefined {
  const { context } = attachment.place;
  if (attachment.driver?.id !== 'overlay' || !isDrawn(attachment)) return undefined;
  const patch = PATCHES.find((item) => item.build === context.build);
  if (!patch || hasPatch(context, patch.id) !== false) return undefined;
  return { ...when(true, attachment), host: attachment.place.host.name, patch: patch.id };
}

/** Whether HNS fails because IPv6 is switched off; undefined where that depends on something not stated. */
function needsIpv6({ place }: Attachment): boolean | undefined {
  const { host, context } = place;
  if (host.ipv6 !== false) return false;
  if (context.build === undefined) return undefined;
  return context.build === BUILD.WS2016 ? hasPatch(context, 'KB4015217') : context.build > BUILD.WS2016;
}

/** Which updates a host has says nothing as long as nobody knows of which Windows. */
function fieldForIpv6({ place }: Attachment): string {
  return place.context.build === undefined ? 'release' : 'kbs';
}

function wrongSwitch(attachment: Attachment): PathParams | undefined {
  const { vswitch, driver } = attachment;
  if (!vswitch || !driver || vswitch.kind === driver.switchKind) return undefined;
  return { ...when(true, attachment), needed: driver.switchKind };
}

function unreadableSubnet(attachment: Attachment): PathParams | undefined {
  const { network, place } = attachment;
  if (!network || !isDrawn(attachment)) return undefined;
  const bad = place.context.subnetsOf(network).find(({ subnet, text }) => !subnet && text.trim() !== '');
  return bad && { ...when(true, attachment), subnet: bad.text };
}

function gatewayOutside(attachment: Attachment): PathParams | undefined {
  const { network, place } = attachment;
  if (!network || !isDrawn(attachment)) return undefined;
  for (const { subnet, gateway, gatewayText } of place.context.subnetsOf(network)) {
    if (!subnet || subnet.length === 0 || gatewayText === undefined) continue;
    if (gateway !== undefined && contains(subnet, gateway) && !isNetworkOrBroadcast(subnet, gateway)) continue;
    return { ...when(true, attachment), gateway: gatewayText, subnet: formatSubnet(subnet) };
  }
  return undefined;
}

function outsideNatPrefix(attachment: Attachment): PathParams | undefined {
  const { driver, place, subnet } = attachment;
  if (driver?.id !== 'nat' || !isDrawn(attachment) || !subnet || !hasOneNatPrefix(place.context)) return undefined;
  const prefixes = internalPrefixes(place.context);
  if (!prefixes || prefixes.some((prefix) => containsSubnet(prefix, subnet.subnet))) return undefined;
  return {
    ...when(true, attachment),
    subnet: formatSubnet(subnet.subnet),
    prefix: prefixes.map(formatSubnet).join(', '),
  };
}

/** Plain containers need an attachable overlay; one read from a host that is attached already is a service's task. */
function isClosedOverlay({ driver, network, container }: Attachment): boolean {
  if (driver?.id !== 'overlay' || !network || container.origin === 'host') return false;
  return network.origin === 'design' ? network.attachable !== true : network.attachable === false;
}
