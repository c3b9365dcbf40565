import type { ObservedHnsEndpoint, ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import type { HnsEndpointBody } from '../../hns/bodiesV1.ts';
import { compareHnsEndpoint } from '../../hns/compare.ts';
import { endpointsOn, sameId } from '../../hns/find.ts';
import { hnsRequest } from '../../hns/requests.ts';
import type { HnsEndpointStep } from '../../hns/step.ts';
import type { Reason } from '../change.ts';
import { conflict, type Decided, decide, differs, reason } from '../makeChange.ts';
import { goes, type HnsNetworkDecision, type MayGo } from './decideHnsNetworks.ts';
import { endpointThing, type HnsRequestFor, hasName, ownerOfHnsEndpoint } from './hnsRequest.ts';

/** What happens to one endpoint of HNS. */
export interface HnsEndpointDecision {
  readonly change: Decided;
  readonly step?: HnsEndpointStep;
  readonly body?: HnsEndpointBody;
  readonly needsProvider?: boolean;
  readonly seen?: ObservedHnsEndpoint;
  /** The network it is on, on the host. */
  readonly on?: ObservedHnsNetwork;
}

/** Endpoints that go when their network does: unused, and drawn and agreed on, or of ours, or to be removed anyway. */
export function mayGoOf(request: HnsRequestFor): MayGo {
  const drawn = new Set(request.wanted.endpoints.map(({ network, name }) => `${network.name} ${name}`.toLowerCase()));
  const names = new Map(request.networks.map(({ id, name }) => [id.toLowerCase(), name]));
  return ({ id, name = '', network, containers }) => {
    if (containers.length > 0) return false;
    if (request.isMade(id) || request.isRemoved(id)) return true;
    const isDrawn = drawn.has(`${names.get(network.toLowerCase()) ?? ''} ${name}`.toLowerCase());
    return isDrawn && request.isNamed(id);
  };
}

/** Decides about every endpoint that is drawn for this host or was seen on it. */
export function decideHnsEndpoints(
  request: HnsRequestFor,
  networks: readonly HnsNetworkDecision[],
  mayGo: MayGo,
): HnsEndpointDecision[] {
  const byDrawing = new Map(
    networks.flatMap((item) => (item.drawn === undefined ? [] : [[item.drawn, item] as const])),
  );
  const decisions = request.wanted.endpoints.map((step) =>
    decideDrawn(step, byDrawing.get(step.needs[0] ?? ''), request),
  );
  const claimed = new Set(decisions.flatMap(({ seen }) => seen ?? []));
  const going = networks.filter(goes);
  const others = request.endpoints.filter((endpoint) => !claimed.has(endpoint));
  return [
    ...decisions,
    ...others.map((endpoint) => {
      const isLeaving = going.some(({ seen }) => sameId(seen?.id, endpoint.network)) && mayGo(endpoint);
      return decideUndrawn(endpoint, isLeaving, request);
    }),
  ];
}

function decideDrawn(
  step: HnsEndpointStep,
  network: HnsNetworkDecision | undefined,
  request: HnsRequestFor,
): HnsEndpointDecision {
  const on = network?.seen;
  const found = on ? endpointsOn(on, request.observed).filter(hasName(step.name)) : [];
  const [seen] = found;
  const base = {
    id: `connection:${step.target.id}`,
    kind: 'connection' as const,
    entity: step.target,
    ...(seen && { observed: endpointThing(seen) }),
    name: step.name,
    network: step.network.name,
    owner: seen ? ownerOfHnsEndpoint(seen, request) : ('switchyard' as const),
  };
  const made = hnsRequest(step);
  const asked = made?.path === '/endpoints' ? made : undefined;
  const decided = (change: Decided): HnsEndpointDecision => ({
    change,
    step,
    ...(asked && { body: asked.body, needsProvider: asked.needsProvider }),
    ...(seen && { seen }),
    ...(on && { on }),
  });
  const refuse = (reasons: readonly Reason[], naming: Decided['naming'] = []) =>
    decided(conflict({ ...base, reasons, naming }));
  const { id, container } = step.target;
  if (!request.isSelected(id, container, seen?.id, network && goes(network) ? network.drawn : undefined)) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('not-selected')] }));
  }
  if (step.obstacle || !asked) {
    const { reason: obstacle = 'hns-missing-network', value = '' } = step.obstacle ?? {};
    return refuse([reason('obstacle', { obstacle, value })]);
  }
  if (!network) return refuse([reason('missing-network')]);
  if (found.length > 1) return refuse([reason('twice-on-host', { count: found.length })]);
  if (!seen) {
    const isThere = on !== undefined || network.change.action === 'create' || network.change.action === 'conflict';
    if (!isThere) return refuse([reason('expected-missing')]);
    return decided(decide({ ...base, action: 'create', reasons: [reason('missing')] }));
  }
  if (goes(network)) return decided(decide({ ...base, action: 'replace', reasons: [reason('network-replaced')] }));
  const { differences, unchecked } = compareHnsEndpoint(asked.body, seen);
  if (differences.length === 0 && seen.name === step.name) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('same')], unchecked }));
  }
  const reasons = differences.map(differs);
  if (ownerOfHnsEndpoint(seen, request) === 'untouchable') return refuse([reason('untouchable-name'), ...reasons]);
  if (seen.name !== step.name) reasons.unshift(differs({ field: 'name', from: seen.name ?? '', to: step.name }));
  const isAgreed = request.isMade(seen.id) || request.isNamed(seen.id);
  if (!isAgreed) return refuse([reason('hns-in-place'), ...reasons], [endpointThing(seen)]);
  if (seen.containers.length > 0) return refuse([reason('hns-attached'), ...reasons]);
  return decided(decide({ ...base, action: 'replace', reasons }));
}

function decideUndrawn(seen: ObservedHnsEndpoint, isLeaving: boolean, request: HnsRequestFor): HnsEndpointDecision {
  const on = request.networks.find(({ id }) => sameId(id, seen.network));
  const owner = ownerOfHnsEndpoint(seen, request);
  const base = {
    id: `connection:${seen.id}`,
    kind: 'connection' as const,
    observed: endpointThing(seen),
    name: seen.name ?? seen.ip ?? seen.id,
    network: on?.name ?? seen.networkName ?? '',
    owner,
  };
  const decided = (change: Decided): HnsEndpointDecision => ({ change, seen, ...(on && { on }) });
  const isAsked = request.isRemoved(seen.id);
  if (owner === 'untouchable') {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('untouchable')] }));
  }
  if (owner === 'foreign' && !isAsked) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('foreign')] }));
  }
  if (!isLeaving && !request.isSelected(seen.id)) {
    return decided(decide({ ...base, action: 'keep', reasons: [reason('not-selected')] }));
  }
  const why = reason(isAsked ? 'named-for-removal' : 'no-longer-drawn');
  if (seen.containers.length > 0) return decided(conflict({ ...base, reasons: [reason('hns-attached'), why] }));
  return decided(decide({ ...base, action: 'delete', reasons: [why] }));
}
