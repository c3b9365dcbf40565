import type { ObservedHnsEndpoint, ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import type { HnsNetworkBody } from '../../hns/bodiesV1.ts';
import { adaptersOf, compareHnsNetwork } from '../../hns/compare.ts';
import { endpointsOn, networkMeant, networksNamed, sameId } from '../../hns/find.ts';
import { hnsRequest } from '../../hns/requests.ts';
import type { HnsNetworkStep } from '../../hns/step.ts';
import { ON_EXTERNAL_SWITCH } from '../../networkSteps.ts';
import { compareText } from '../../order.ts';
import type { ObservedThing } from '../../step.ts';
import type { Reason } from '../change.ts';
import { conflict, type Decided, decide, differs, reason, thingOf } from '../makeChange.ts';
import { type HnsRequestFor, isDefaultNat, ownerOfHnsNetwork } from './hnsRequest.ts';

/** What happens to one network of HNS. */
export interface HnsNetworkDecision {
  readonly change: Decided;
  /** What the design wants made; absent for what only the host has, or has of itself. */
  readonly step?: HnsNetworkStep;
  readonly body?: HnsNetworkBody;
  readonly seen?: ObservedHnsNetwork;
  /** Of the design, where it is drawn. */
  readonly drawn?: string;
}

/** Which endpoints go when their network does; all others keep it from going. */
export type MayGo = (endpoint: ObservedHnsEndpoint) => boolean;

/** Decides about every network that is drawn for this host or was seen on it. */
export function decideHnsNetworks(request: HnsRequestFor, mayGo: MayGo): HnsNetworkDecision[] {
  const decisions = [
    ...request.wanted.networks.map((step) => decideMade(step, request, mayGo)),
    ...decideOnHost(request),
  ];
  const claimed = new Set(decisions.flatMap(({ seen }) => seen ?? []));
  const others = request.networks.filter((network) => !claimed.has(network));
  decisions.push(...others.map((network) => decideUndrawn(network, request, mayGo)));
  return refuseTakenAdapters(refuseSharedSwitches(decisions, request), request).sort(
    (a, b) => compareText(a.change.name, b.change.name) || compareText(a.change.id, b.change.id),
  );
}

function about(
  step: Pick<HnsNetworkStep, 'target' | 'network'>,
  seen: ObservedHnsNetwork | undefined,
  request: HnsRequestFor,
) {
  return {
    id: `network:${step.target.id}`,
    kind: 'network' as const,
    entity: step.target,
    ...(seen && { observed: thingOf('network', seen) }),
    name: step.network.name,
    owner: seen ? ownerOfHnsNetwork(seen, request) : ('switchyard' as const),
  };
}

function decideMade(step: HnsNetworkStep, request: HnsRequestFor, mayGo: MayGo): HnsNetworkDecision {
  const found = networksNamed(step.network.name, request.observed);
  const [seen] = found;
  const base = about(step, seen, request);
  const made = hnsRequest(step);
  const body = made?.path === '/networks' ? made.body : undefined;
  const decided = (change: Decided): HnsNetworkDecision => ({
    change,
    step,
    drawn: step.target.id,
    ...(body && { body }),
    ...(seen && { seen }),
  });
  const refuse = (...reasons: readonly Reason[]) => decided(conflict({ ...base, reasons }));
  if (!request.isSelected(step.target.id, seen?.id)) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('not-selected')] }));
  }
  if (step.obstacle || !body) {
    const { reason: obstacle = 'hns-driver', value = '' } = step.obstacle ?? {};
    return refuse(reason('obstacle', { obstacle, value }));
  }
  if (found.length > 1) return refuse(reason('twice-on-host', { count: found.length }));
  if (!seen) return decided(decide({ ...base, action: 'create', reasons: [reason('missing')] }));
  const { differences, unchecked } = compareHnsNetwork(body, seen, request.observed);
  const isRenamed = seen.name !== step.network.name;
  if (differences.length === 0 && !isRenamed) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('same')], unchecked }));
  }
  const reasons = [
    ...(isRenamed ? [differs({ field: 'name', from: seen.name, to: step.network.name })] : []),
    ...differences.map(differs),
  ];
  const veto = vetoOf(seen, request, mayGo);
  if (veto) return decided(conflict({ ...base, reasons: [...veto.reasons, ...reasons], naming: veto.naming }));
  return decided(decide({ ...base, action: 'replace', reasons }));
}

interface Veto {
  readonly reasons: readonly Reason[];
  readonly naming: readonly ObservedThing[];
}

/** Why a network that is there may not be taken away. HNS changes none in place, so that is what changing one means. */
function vetoOf(seen: ObservedHnsNetwork, request: HnsRequestFor, mayGo: MayGo): Veto | undefined {
  const owner = ownerOfHnsNetwork(seen, request);
  if (owner === 'untouchable') {
    const code = isDefaultNat(seen) ? 'hns-default-nat' : 'untouchable-name';
    return { reasons: [reason(code)], naming: [] };
  }
  const reasons: Reason[] = [];
  const naming: ObservedThing[] = [];
  if (owner === 'foreign' && !request.isNamed(seen.id) && !request.isRemoved(seen.id)) {
    reasons.push(reason('hns-in-place'));
    naming.push(thingOf('network', seen));
  }
  const strangers = endpointsOn(seen, request.observed).filter((endpoint) => !mayGo(endpoint));
  if (strangers.length > 0) {
    const endpoints = strangers.map(({ name, ip, id }) => name || ip || id).join(', ');
    reasons.push(reason('hns-endpoints', { endpoints }));
  }
  return reasons.length === 0 ? undefined : { reasons, naming };
}

/** Networks that the drawing says the host has of itself: those that endpoints need must be there. */
function decideOnHost(request: HnsRequestFor): HnsNetworkDecision[] {
  const { host, observed, wanted } = request;
  const needed = wanted.expected.map((step): HnsNetworkDecision => {
    const drawn = step.target.id;
    const seen = networkMeant(step.network, observed);
    const base = { ...about(step, seen, request), ...(!seen && { owner: 'foreign' as const }) };
    if (seen || !request.isSelected(drawn)) {
      const code = seen ? 'same' : 'not-selected';
      return { change: decide({ ...base, action: 'keep', reasons: [reason(code)] }), drawn, ...(seen && { seen }) };
    }
    const count = networksNamed(step.network.name, observed).length;
    const why = count > 1 ? reason('twice-on-host', { count }) : reason('expected-missing');
    return { change: conflict({ ...base, reasons: [why] }), drawn };
  });
  const isNeeded = new Set(needed.map(({ drawn }) => drawn));
  const others = host.networks.filter(({ id, origin }) => origin === 'host' && !isNeeded.has(id));
  return [
    ...needed,
    ...others.flatMap(({ id, name }): HnsNetworkDecision[] => {
      const seen = networkMeant({ name }, observed);
      if (!seen) return [];
      const base = about({ target: { kind: 'network', id, host: host.id }, network: { name } }, seen, request);
      return [{ change: decide({ ...base, action: 'keep', reasons: [reason('same')] }), drawn: id, seen }];
    }),
  ];
}

function decideUndrawn(seen: ObservedHnsNetwork, request: HnsRequestFor, mayGo: MayGo): HnsNetworkDecision {
  const owner = ownerOfHnsNetwork(seen, request);
  const base = {
    id: `network:${seen.id}`,
    kind: 'network' as const,
    observed: thingOf('network', seen),
    name: seen.name,
    owner,
  };
  const isAsked = request.isRemoved(seen.id);
  const keep = (code: 'untouchable' | 'foreign' | 'not-selected'): HnsNetworkDecision => ({
    change: decide({ ...base, action: 'keep', reasons: [reason(code)] }),
    seen,
  });
  if (owner === 'untouchable') return keep('untouchable');
  if (owner === 'foreign' && !isAsked) return keep('foreign');
  if (!request.isSelected(seen.id)) return keep('not-selected');
  const why = reason(isAsked ? 'named-for-removal' : 'no-longer-drawn');
  const veto = vetoOf(seen, request, mayGo);
  if (veto) return { change: conflict({ ...base, reasons: [...veto.reasons, why], naming: veto.naming }), seen };
  return { change: decide({ ...base, action: 'delete', reasons: [why] }), seen };
}

/** HNS takes no switch apart that other networks stand on (SHARED_SWITCH_MODIFICATION, C067); overlays share one by design. */
function refuseSharedSwitches(decisions: readonly HnsNetworkDecision[], request: HnsRequestFor): HnsNetworkDecision[] {
  const going = new Set(decisions.filter(goes).flatMap(({ seen }) => seen?.id.toLowerCase() ?? []));
  return decisions.map((decision) => {
    const { seen, change } = decision;
    if (!seen || !goes(decision) || seen.type.toLowerCase() === 'overlay') return decision;
    const sharers = sharingSwitch(seen, request).filter(({ id }) => !going.has(id.toLowerCase()));
    if (sharers.length === 0) return decision;
    const why = reason('shared-switch', { networks: sharers.map(({ name }) => name).join(', ') });
    return { ...decision, change: conflict({ ...change, reasons: [why, ...change.reasons] }) };
  });
}

/** One adapter carries one external network (C040); only overlays share one (C041). */
function refuseTakenAdapters(decisions: readonly HnsNetworkDecision[], request: HnsRequestFor): HnsNetworkDecision[] {
  const going = new Set(decisions.filter(goes).flatMap(({ seen }) => seen ?? []));
  const staying = request.networks.filter(
    (network) => !going.has(network) && ON_EXTERNAL_SWITCH.has(network.type.toLowerCase()),
  );
  return decisions.map((decision) => {
    const { body, change } = decision;
    if (!body?.NetworkAdapterName || (change.action !== 'create' && change.action !== 'replace')) return decision;
    const wanted = new Set(body.NetworkAdapterName.toLowerCase().split(','));
    const isOverlay = body.Type.toLowerCase() === 'overlay';
    const taking = staying.filter((network) => {
      if (isOverlay && network.type.toLowerCase() === 'overlay') return false;
      return adaptersOf(network, request.observed)?.some((name) => wanted.has(name.toLowerCase()));
    });
    if (taking.length === 0) return decision;
    const why = reason('hns-adapter-taken', { networks: taking.map(({ name }) => name).join(', ') });
    return { ...decision, change: conflict({ ...change, reasons: [why, ...change.reasons] }) };
  });
}

/** The other networks on the switch of one. */
export function sharingSwitch(
  seen: ObservedHnsNetwork,
  { networks, observed }: HnsRequestFor,
): readonly ObservedHnsNetwork[] {
  if (!ON_EXTERNAL_SWITCH.has(seen.type.toLowerCase())) return [];
  const key = (network: ObservedHnsNetwork) =>
    adaptersOf(network, observed)
      ?.map((name) => name.toLowerCase())
      .sort()
      .join();
  return networks.filter((other) => {
    if (other === seen || !ON_EXTERNAL_SWITCH.has(other.type.toLowerCase())) return false;
    if (seen.switchId !== undefined && other.switchId !== undefined) return sameId(seen.switchId, other.switchId);
    const adapters = key(seen);
    return adapters !== undefined && adapters === key(other);
  });
}

/** Whether the network goes from the host, to be made again or not. */
export function goes({ change }: { readonly change: Decided }): boolean {
  return change.action === 'replace' || change.action === 'delete';
}
