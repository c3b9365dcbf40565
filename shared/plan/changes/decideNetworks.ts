import { contains, parseIpv4, parseSubnet } from '../../address/ipv4.ts';
import type { NetworkPlace } from '../../design/entities.ts';
import type { Network } from '../../design/schema.ts';
import type { ObservedHnsEndpoint, ObservedHost } from '../../observed/observedHost.ts';
import { DEFAULT_NETWORK_NAME } from '../../windows/reserved.ts';
import { isCleanedAsPath } from '../dockerWords.ts';
import { networkCreate } from '../networkSteps.ts';
import { compareText } from '../order.ts';
import { DESIGN_LABEL } from '../ownership.ts';
import type { ObservedThing } from '../step.ts';
import type { Change, Owner, Reason } from './change.ts';
import { sharersOf } from './linkDrop.ts';
import { conflict, type Decided, decide, differs, reason, thingOf } from './makeChange.ts';
import { type Comparison, compareNetwork } from './networkDifference.ts';
import type { Request } from './request.ts';
import type { Attached, SeenNetwork } from './seen.ts';
import { isOwned, ownerOfNetwork } from './untouchable.ts';

/** What happens to one network. */
export interface NetworkDecision {
  readonly change: Decided;
  readonly place?: NetworkPlace;
  readonly seen?: SeenNetwork;
}

/** Decides about every network that is drawn for this host or was seen on it, in the order of their names. */
export function decideNetworks(request: Request): NetworkDecision[] {
  const { made, reachable, host, seen } = request;
  const isMade = new Set(made.map(({ network }) => network.id));
  const expected = [...reachable.values()].filter(
    ({ host: owner, network }) => owner === host && !isMade.has(network.id),
  );
  const names = countNames([...made, ...expected]);
  const decisions = [
    ...made.map((place) => decideMade(place, (names.get(place.network.name) ?? 0) > 1, request)),
    ...expected.flatMap((place) => decideExpected(place, request)),
  ];
  const claimed = new Set(decisions.flatMap((decision) => decision.seen ?? []));
  const drawn = new Set([...reachable.values()].map(({ network }) => network.name));
  const others = seen.networks.filter((item) => !claimed.has(item));
  decisions.push(...others.map((item) => decideUndrawn(item, drawn.has(item.docker.name), request)));
  return refuseSharedSwitches(decisions, request).sort(
    (a, b) => compareText(a.change.name, b.change.name) || compareText(a.change.id, b.change.id),
  );
}

function refuseSharedSwitches(decisions: readonly NetworkDecision[], { seen }: Request): NetworkDecision[] {
  const going = decisions.filter(goes);
  const ids = new Set(going.flatMap((decision) => decision.seen?.docker.id ?? []));
  return decisions.map((decision) => {
    const sharers = decision.seen && goes(decision) ? sharersOf(decision.seen, ids, seen) : [];
    if (sharers.length === 0) return decision;
    const { change } = decision;
    const why = reason('shared-switch', { networks: sharers.join(', ') });
    return { ...decision, change: conflict({ ...change, reasons: [why, ...change.reasons] }) };
  });
}

function countNames(places: readonly NetworkPlace[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { network } of places) counts.set(network.name, (counts.get(network.name) ?? 0) + 1);
  return counts;
}

/** The part of a change that only says which network it is about. */
function about(place: NetworkPlace, seen: SeenNetwork | undefined, owner: Owner) {
  const { network, host } = place;
  return {
    id: `network:${network.id}`,
    kind: 'network' as const,
    entity: { kind: 'network' as const, id: network.id, host: host.id },
    ...(seen && { observed: thingOf('network', seen.docker) }),
    name: network.name,
    owner,
  };
}

/** A network that the design makes. */
function decideMade(place: NetworkPlace, isTwice: boolean, request: Request): NetworkDecision {
  const { network } = place;
  const found = request.seen.networksNamed(network.name);
  const [seen] = found;
  const owner = seen ? ownerOfNetwork(seen.docker, request.owner) : 'switchyard';
  const base = about(place, seen, owner);
  const decided = (change: Decided): NetworkDecision => ({ change, place, ...(seen && { seen }) });
  const refuse = (why: Reason, naming: readonly ObservedThing[] = []) =>
    decided(conflict({ ...base, reasons: [why], naming }));
  if (!request.isSelected(network.id, seen?.docker.id)) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('not-selected')] }));
  }
  if (network.name === '') return refuse(reason('no-name'));
  if (isTwice) return refuse(reason('twice-in-design'));
  if (found.length > 1) return refuse(reason('twice-on-host', { count: found.length }));
  if (seen?.docker.listedOnly) return refuse(reason('listed-only'));
  const said = networkCreate(network, request.uplinkOf(place), request.owner);
  const obstacle = 'obstacle' in said ? said.obstacle : undefined;
  if (!seen) {
    if (obstacle) return refuse(reason('obstacle', { obstacle: obstacle.reason, value: obstacle.value }));
    if (network.name === DEFAULT_NETWORK_NAME || network.name === 'none') return refuse(reason('predefined'));
    const swarm = overlayObstacle(network, request);
    if (swarm) return refuse(swarm);
    return decided(decide({ ...base, action: 'create', reasons: [reason('missing')] }));
  }
  const comparison = compareNetwork(network, request.uplinkOf(place), seen);
  if (isAsDrawn(comparison)) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('same')], unchecked: comparison.unchecked }));
  }
  if (obstacle) return refuse(reason('obstacle', { obstacle: obstacle.reason, value: obstacle.value }));
  const reasons = reasonsOf(comparison);
  const veto = replaceVeto(seen, network, request) ?? overlayVeto(network, request);
  if (veto) return decided(conflict({ ...base, reasons: [...veto.reasons, ...reasons], naming: veto.naming }));
  return decided(decide({ ...base, action: 'replace', reasons }));
}

export function isAsDrawn({ differences, otherSettings }: Comparison): boolean {
  return differences.length === 0 && !otherSettings;
}

export function reasonsOf({ differences, otherSettings }: Comparison): Reason[] {
  // Where something visible differs, the mark says nothing new.
  if (differences.length === 0) return otherSettings ? [reason('settings')] : [];
  return differences.map(differs);
}

interface Veto {
  readonly reasons: readonly Reason[];
  readonly naming: readonly ObservedThing[];
}

/** Why a network that is there may not be taken away and made again. */
function replaceVeto(seen: SeenNetwork, network: Network | undefined, request: Request): Veto | undefined {
  const { docker } = seen;
  const owner = ownerOfNetwork(docker, request.owner);
  if (docker.listedOnly) return { reasons: [reason('listed-only')], naming: [] };
  if (owner === 'untouchable') {
    const code = docker.name === DEFAULT_NETWORK_NAME ? 'predefined' : 'untouchable-name';
    return { reasons: [reason(code)], naming: [] };
  }
  if (isCleanedAsPath(docker.name)) {
    return { reasons: [reason('obstacle', { obstacle: 'path-name', value: docker.name })], naming: [] };
  }
  const reasons: Reason[] = [];
  const naming: ObservedThing[] = [];
  const isAsked = request.named.has(docker.id) || request.remove.has(docker.id);
  if (owner !== 'switchyard' && !isAsked) {
    naming.push(thingOf('network', docker));
    reasons.push(notOurs(docker.labels));
  }
  const strangers = strangeEndpoints(seen, request);
  if (strangers.length > 0) {
    const endpoints = strangers.map(({ name, ip, id }) => name || ip || id).join(', ');
    reasons.push(reason('foreign-endpoints', { endpoints }));
  }
  for (const attached of seen.attached) {
    const own = isOwned(attached.container.labels, request.owner) || request.named.has(attached.container.id);
    if (!own) {
      naming.push(thingOf('container', attached.container));
      reasons.push(reason('attached-foreign', { container: attached.container.name }));
    } else if (network && !keepsAddress(attached, network, request)) {
      const { container, attachment } = attached;
      reasons.push(reason('attached-address', { container: container.name, ip: attachment.ip ?? '' }));
    }
  }
  return reasons.length === 0 ? undefined : { reasons, naming };
}

/**
 * HNS endpoints on the network that no container of docker's has: a virtual machine's, an orchestrator's, or the host's own.
 * Taking the network away would fail on them, or take them along.
 */
function strangeEndpoints({ hns, attached }: SeenNetwork, { seen }: Request): readonly ObservedHnsEndpoint[] {
  const all = seen.observed.hnsEndpoints;
  if (!hns || !all) return [];
  const addresses = new Set(attached.flatMap(({ attachment }) => attachment.actualIp ?? []));
  return all.filter(({ network, remote, containers, ip }) => {
    if (remote || network.toLowerCase() !== hns.id.toLowerCase()) return false;
    if (ip !== undefined && addresses.has(ip)) return false;
    return !containers.some((id) => seen.container(id.toLowerCase()) !== undefined);
  });
}

export function notOurs(labels: Readonly<Record<string, string>>): Reason {
  const other = labels[DESIGN_LABEL];
  return other === undefined || other === '' ? reason('not-ours') : reason('other-design', { design: other });
}

/** A container that is not drawn is put back with the address it asked for, so the new network must have that address. */
function keepsAddress({ container, attachment }: Attached, network: Network, request: Request): boolean {
  if (attachment.ip === undefined || attachment.ip === '') return true;
  if (request.isDrawnName(container.name)) return true;
  const ip = parseIpv4(attachment.ip);
  return network.subnets.some(({ subnet }) => {
    const range = parseSubnet(subnet);
    return ip !== undefined && range !== undefined && contains(range, ip);
  });
}

/** Only a manager can make an overlay (C019). */
function overlayObstacle(network: Network, { seen, roles, host }: Request): Reason | undefined {
  if (network.driver !== 'overlay') return undefined;
  const role = seen.observed.facts.swarm;
  if (role === 'manager') return undefined;
  if (role === undefined) return reason('swarm-unknown');
  const starts = roles?.swarm.origin === 'design' && roles.first?.id === host.id && role === 'none';
  return starts ? undefined : reason('not-manager');
}

function overlayVeto(network: Network, request: Request): Veto | undefined {
  const why = overlayObstacle(network, request);
  return why && { reasons: [why], naming: [] };
}

/** A network that the host has of itself. It is never made; it is only replaced where the user names it. */
function decideExpected(place: NetworkPlace, request: Request): NetworkDecision[] {
  const { network } = place;
  const found = request.seen.networksNamed(network.name);
  const [seen] = found;
  if (!seen) {
    if (!isNeeded(network, request) || !request.isSelected(network.id)) return [];
    const base = about(place, undefined, 'foreign');
    const why = isKnownToHns(network, request.seen.observed) ? 'hns-only' : 'expected-missing';
    return [{ change: conflict({ ...base, reasons: [reason(why)] }), place }];
  }
  const owner = ownerOfNetwork(seen.docker, request.owner);
  const base = about(place, seen, owner);
  const decided = (change: Decided): NetworkDecision[] => [{ change, place, seen }];
  if (found.length > 1 && isNeeded(network, request)) {
    return decided(conflict({ ...base, reasons: [reason('twice-on-host', { count: found.length })] }));
  }
  // Of a network that was only listed nothing is known to differ.
  const comparison = seen.docker.listedOnly ? NOTHING_KNOWN : compareNetwork(network, request.uplinkOf(place), seen);
  const reasons = comparison.differences.map(differs);
  const may = owner === 'switchyard' || request.named.has(seen.docker.id);
  if (comparison.differences.length > 0 && may && request.isSelected(network.id, seen.docker.id)) {
    const veto = replaceVeto(seen, network, request) ?? overlayVeto(network, request);
    if (veto) return decided(conflict({ ...base, reasons: [...veto.reasons, ...reasons], naming: veto.naming }));
    return decided(decide({ ...base, action: 'replace', reasons }));
  }
  const hurts = comparison.differences.some(({ field }) => field === 'driver' || field === 'subnets');
  if (hurts && isNeeded(network, request) && request.isSelected(network.id, seen.docker.id)) {
    const veto = replaceVeto(seen, network, request);
    const why = veto ?? { reasons: [notOurs(seen.docker.labels)], naming: [thingOf('network', seen.docker)] };
    return decided(conflict({ ...base, reasons: [...why.reasons, ...reasons], naming: why.naming }));
  }
  const why = reasons.length === 0 ? [reason('same')] : [reason('differs-left'), ...reasons];
  return decided(decide({ ...base, action: 'keep', reasons: why, unchecked: comparison.unchecked }));
}

const NOTHING_KNOWN: Comparison = { differences: [], otherSettings: false, unchecked: [] };

/** docker lists a network that PowerShell made only after it has been started again. */
function isKnownToHns({ name }: Network, { hnsNetworks = [] }: ObservedHost): boolean {
  return hnsNetworks.some((network) => network.name === name);
}

/** Whether a container that may have to be made or connected stands on the network. */
function isNeeded(network: Network, { drawnOn, seen, owner }: Request): boolean {
  return drawnOn(network.id).some(({ name, origin }) => {
    if (origin !== 'host') return true;
    const [there] = seen.containersNamed(name);
    if (!there) return false;
    const isOn = there.attachments.some(
      ({ network: on, networkId }) => on === network.name && (!networkId || seen.networkIds.has(networkId)),
    );
    return !isOn || isOwned(there.labels, owner);
  });
}

/** A network that only the host has. */
function decideUndrawn(seen: SeenNetwork, hasDrawnName: boolean, request: Request): NetworkDecision {
  const { docker } = seen;
  const owner = ownerOfNetwork(docker, request.owner);
  const base = {
    id: `network:${docker.id}`,
    kind: 'network' as const,
    observed: thingOf('network', docker),
    name: docker.name,
    owner,
  };
  const keep = (code: 'untouchable' | 'foreign' | 'not-selected'): NetworkDecision => ({
    change: decide({ ...base, action: 'keep', reasons: [reason(code)] }),
    seen,
  });
  if (owner === 'untouchable') return keep('untouchable');
  const isAsked = request.remove.has(docker.id);
  // An overlay drawn on another host of the swarm is listed here as well.
  if (hasDrawnName && !isAsked) return keep('foreign');
  if (owner === 'foreign' && !isAsked) return keep('foreign');
  if (!request.isSelected(docker.id)) return keep('not-selected');
  const why = reason(isAsked ? 'named-for-removal' : 'no-longer-drawn');
  const veto = replaceVeto(seen, undefined, request);
  if (veto) {
    return { change: conflict({ ...base, reasons: [...veto.reasons, why], naming: veto.naming }), seen };
  }
  return { change: decide({ ...base, action: 'delete', reasons: [why] }), seen };
}

/** Whether the network goes from the host, to be made again or not. */
export function goes({ change }: NetworkDecision): boolean {
  return change.action === 'replace' || change.action === 'delete';
}

export type { Change };
