import type { Container } from '../../design/schema.ts';
import type { ObservedAttachment, ObservedContainer } from '../../observed/observedHost.ts';
import { BUILD, releaseById } from '../../windows/releases.ts';
import { containerSteps, containersInOrder } from '../containerSteps.ts';
import type { Obstacle, Step } from '../step.ts';
import type { Owner, Reason } from './change.ts';
import { type GoingNetworks, NOTHING, type Release, reattach, rewire } from './connections.ts';
import type { ContainerDecision } from './containerDecision.ts';
import { compareContainer } from './containerDifference.ts';
import { isAsDrawn, type NetworkDecision, notOurs, reasonsOf } from './decideNetworks.ts';
import { drawnTwice } from './endpointDifference.ts';
import { conflict, type Decided, decide, differs, reason, thingOf } from './makeChange.ts';
import type { Request } from './request.ts';
import { attachmentsOf } from './seen.ts';
import { partnerName, refuseToBreakOthers, refuseWithoutPartner } from './sharedNetworks.ts';
import { isOwned } from './untouchable.ts';

/** Decides about every container that is drawn on this host or was seen on it. */
export function decideContainers(request: Request, networks: readonly NetworkDecision[]): ContainerDecision[] {
  const going = goingNetworks(networks);
  const names = new Map<string, number>();
  for (const { name } of request.host.containers) names.set(name, (names.get(name) ?? 0) + 1);
  const done = new Map<string, ContainerDecision>();
  const decisions: ContainerDecision[] = [];
  const isStale = (attachment: ObservedAttachment) => leadsNowhere(attachment, request);
  const nameOf = (id: string) => request.network(id)?.name;
  const context: Context = {
    request,
    isStale,
    networkName: nameOf,
    going,
    partner: (mode) => done.get(partnerName(mode, request) ?? ''),
  };
  for (const container of containersInOrder(request.host.containers)) {
    const decision = decideDrawn(container, (names.get(container.name) ?? 0) > 1, context);
    if (!decision) continue;
    decisions.push(decision);
    done.set(container.name, decision);
  }
  const claimed = new Set(decisions.flatMap((decision) => decision.seen ?? []));
  for (const seen of request.seen.observed.containers ?? []) {
    if (!claimed.has(seen)) decisions.push(decideUndrawn(seen, context));
  }
  return refuseToBreakOthers(refuseWithoutPartner(decisions, request), request);
}

interface Context {
  readonly request: Request;
  readonly isStale: (attachment: ObservedAttachment) => boolean;
  readonly networkName: (id: string) => string | undefined;
  readonly going: GoingNetworks;
  /** The decision about the container whose network a mode says is shared. */
  readonly partner: (mode: string | undefined) => ContainerDecision | undefined;
}

function goingNetworks(networks: readonly NetworkDecision[]): GoingNetworks {
  const byId = new Map<string, 'replaced' | 'deleted'>();
  const byName = new Map<string, 'replaced' | 'deleted'>();
  for (const { change, seen } of networks) {
    if (!seen || (change.action !== 'replace' && change.action !== 'delete')) continue;
    const fate = change.action === 'replace' ? 'replaced' : 'deleted';
    byId.set(seen.docker.id, fate);
    byName.set(seen.docker.name, fate);
  }
  if (byId.size === 0) return () => undefined;
  return ({ networkId, network }) => (networkId ? byId.get(networkId) : byName.get(network));
}

function about(container: Container, seen: ObservedContainer | undefined, owner: Owner, host: string) {
  return {
    id: `container:${container.id}`,
    kind: 'container' as const,
    entity: { kind: 'container' as const, id: container.id, host },
    ...(seen && { observed: thingOf('container', seen) }),
    name: container.name,
    owner,
  };
}

function decideDrawn(container: Container, isTwice: boolean, context: Context): ContainerDecision | undefined {
  const { request, going } = context;
  const [seen, ...others] = request.seen.containersNamed(container.name);
  const own = seen !== undefined && isOwned(seen.labels, request.owner);
  const owner = !seen || own ? 'switchyard' : 'foreign';
  const base = about(container, seen, owner, request.host.id);
  const decided = (change: Decided, rest: Partial<ContainerDecision> = {}): ContainerDecision => ({
    change,
    rewiring: NOTHING,
    releases: [],
    makes: [],
    container,
    ...(seen && { seen }),
    ...rest,
  });
  const refuse = (why: Reason) => decided(conflict({ ...base, reasons: [why] }));
  if (!isChosen(container, seen, request)) {
    if (!seen) return undefined;
    const rewiring = reattach({ host: request.host.id, owner, seen, going });
    return decided(decide({ ...base, action: 'keep', reasons: [reason('not-selected')] }), { rewiring });
  }
  if (!seen && container.origin === 'host') {
    const needsDesign = container.endpoints.some(({ network }) => request.network(network)?.origin === 'design');
    return needsDesign ? refuse(reason('expected-missing')) : undefined;
  }
  if (container.name === '') return refuse(reason('no-name'));
  if (isTwice) return refuse(reason('twice-in-design'));
  if (others.length > 0) return refuse(reason('twice-on-host', { count: others.length + 1 }));
  if (seen?.listedOnly) return refuse(reason('listed-only'));
  if (container.endpoints.some(({ network }) => !request.network(network))) return refuse(reason('missing-network'));
  const twice = drawnTwice(container);
  if (twice !== undefined) return refuse(reason('network-twice', { network: request.network(twice)?.name ?? twice }));
  if (!seen) {
    const { steps, obstacle } = stepsFor(container, request);
    if (obstacle) return refuse(obstacleReason(obstacle));
    return decided(decide({ ...base, action: 'create', reasons: [reason('missing')] }), { makes: steps });
  }
  return decidePresent(container, seen, base, context);
}

function isChosen({ id, endpoints }: Container, seen: ObservedContainer | undefined, { isSelected }: Request): boolean {
  return isSelected(id, seen?.id) || endpoints.some((endpoint) => isSelected(endpoint.id));
}

type Base = ReturnType<typeof about>;

function decidePresent(
  container: Container,
  seen: ObservedContainer,
  base: Base,
  { request, going, partner, isStale, networkName }: Context,
): ContainerDecision {
  const may = base.owner === 'switchyard' || request.named.has(seen.id);
  const isGuest = container.origin === 'host' && !may;
  const comparison = compareContainer(container, seen, request.seen);
  const decided = (change: Decided, rest: Partial<ContainerDecision> = {}): ContainerDecision => ({
    change,
    rewiring: NOTHING,
    releases: [],
    makes: [],
    container,
    seen,
    ...rest,
  });
  const naming = [thingOf('container', seen)];
  const rewiring = rewire(container, {
    host: request.host.id,
    owner: base.owner,
    seen,
    networkName,
    going,
    isStale,
    exact: !isGuest,
  });

  const renew: Reason[] = isGuest ? [] : reasonsOf(comparison);
  const shared = partner(container.networkMode);
  if (shared?.out) renew.push(reason('partner-replaced', { container: shared.change.name }));
  const fixed = rewiring.attaches.find(({ mac }) => mac !== undefined);
  if (fixed) renew.push(reason('mac-needs-new', { mac: fixed.mac ?? '', network: fixed.network }));
  const wantsToRun = container.running !== false;
  const changesNetworks = rewiring.releases.length + rewiring.attaches.length > 0;
  const mustRestart = seen.running && wantsToRun && changesNetworks && !canChangeWhileRunning(request);
  const partnerRestarts = shared?.run === 'restart' && seen.running;
  const runs = seen.running === wantsToRun ? undefined : wantsToRun ? ('start' as const) : ('stop' as const);
  const running = { field: 'running' as const, from: String(seen.running), to: String(wantsToRun) };
  // docker removes it as soon as it stops, so it is neither there stopped nor can it be started again.
  if (seen.autoRemove && renew.length === 0 && !isGuest) {
    if (runs === 'stop') renew.push(differs(running));
    else if (mustRestart) renew.push(reason('network-replaced'));
    else if (partnerRestarts) renew.push(reason('partner-restarts', { container: shared?.change.name ?? '' }));
  }

  if (renew.length > 0) {
    if (!may) return decided(conflict({ ...base, reasons: [notOurs(seen.labels), ...renew], naming }));
    const { steps, obstacle } = stepsFor(container, request);
    if (obstacle) return decided(conflict({ ...base, reasons: [obstacleReason(obstacle), ...renew] }));
    const releases = releasesOfGoing(seen, base.id, going);
    return decided(decide({ ...base, action: 'replace', reasons: renew }), { out: 'aside', makes: steps, releases });
  }

  const { changes, releases } = rewiring;
  if (!may && releases.length > 0) {
    const reasons = [notOurs(seen.labels)];
    const refused = changes.map((change) =>
      change.action === 'create' ? change : conflict({ ...change, reasons: [...reasons, ...change.reasons], naming }),
    );
    return decided(keepOf(base, comparison, isGuest), { rewiring: { ...NOTHING, changes: refused } });
  }
  const foreignConnect = !may && container.origin !== 'host' && rewiring.attaches.length > 0;
  if (foreignConnect) {
    const refused = changes.map((change) =>
      conflict({ ...change, reasons: [notOurs(seen.labels), ...change.reasons], naming }),
    );
    return decided(keepOf(base, comparison, isGuest), { rewiring: { ...NOTHING, changes: refused } });
  }
  if (runs && !isGuest) {
    const reasons = [differs(running)];
    if (!may) return decided(conflict({ ...base, reasons: [notOurs(seen.labels), ...reasons], naming }));
    const { unchecked } = comparison;
    return decided(decide({ ...base, action: 'change', reasons, unchecked }), { rewiring, run: runs });
  }
  if (mustRestart || partnerRestarts) {
    const why = partnerRestarts
      ? reason('partner-restarts', { container: shared?.change.name ?? '' })
      : reason('network-replaced');
    if (!may) return decided(conflict({ ...base, reasons: [notOurs(seen.labels), why], naming }));
    return decided(decide({ ...base, action: 'change', reasons: [why] }), { rewiring, run: 'restart' });
  }
  return decided(keepOf(base, comparison, isGuest), { rewiring });
}

function keepOf(base: Base, comparison: ReturnType<typeof compareContainer>, isGuest: boolean): Decided {
  const { unchecked } = comparison;
  const isLeft = isGuest && !isAsDrawn(comparison);
  const reasons = isLeft ? [reason('differs-left'), ...reasonsOf(comparison)] : [reason('same')];
  return decide({ ...base, action: 'keep', reasons, unchecked });
}

/**
 * docker keeps a stopped container's connection to a network that was removed, by its id, and then cannot start it. Members
 * of a swarm do not list overlays that nothing on them uses, so there only what is known not to be one counts.
 */
function leadsNowhere({ networkId, network }: ObservedAttachment, { seen, reachable }: Request): boolean {
  if (!networkId || seen.networkIds.has(networkId)) return false;
  const drawn = [...reachable.values()].find((place) => place.network.name === network);
  if (drawn) return drawn.network.driver !== 'overlay';
  return seen.observed.facts.swarm === 'none';
}

/** A container's network can be changed while it runs from Windows 10 1703 on (S16); what is unknown is not that old. */
function canChangeWhileRunning({ seen, host }: Request): boolean {
  const { build } = seen.observed.facts;
  const known = build ?? host.build ?? (host.release === undefined ? undefined : releaseById.get(host.release)?.build);
  return known === undefined || known >= BUILD.W10_1703;
}

function stepsFor(container: Container, request: Request): { steps: readonly Step[]; obstacle: Obstacle | undefined } {
  const steps = containerSteps(
    { ...container, origin: 'design' },
    {
      host: request.host.id,
      network: request.network,
      partners: request.partners,
      owner: request.owner,
    },
  );
  return { steps, obstacle: steps.find((step) => step.obstacle)?.obstacle };
}

function obstacleReason({ reason: why, value }: Obstacle): Reason {
  return reason('obstacle', { obstacle: why, value });
}

function releasesOfGoing(seen: ObservedContainer, change: string, going: GoingNetworks): Release[] {
  return attachmentsOf(seen).flatMap((attachment) =>
    going(attachment) ? [{ change, attachment, isStale: false }] : [],
  );
}

/** A container that only the host has. */
function decideUndrawn(seen: ObservedContainer, { request, going }: Context): ContainerDecision {
  const owner: Owner = isOwned(seen.labels, request.owner) ? 'switchyard' : 'foreign';
  const base = {
    id: `container:${seen.id}`,
    kind: 'container' as const,
    observed: thingOf('container', seen),
    name: seen.name,
    owner,
  };
  const isAsked = request.remove.has(seen.id);
  const isSelected = request.isSelected(seen.id);
  if (isAsked && isSelected && seen.listedOnly) {
    const change = conflict({ ...base, reasons: [reason('listed-only')] });
    return { change, rewiring: NOTHING, seen, releases: [], makes: [] };
  }
  if ((owner === 'switchyard' || isAsked) && isSelected) {
    const reasons = [reason(isAsked ? 'named-for-removal' : 'no-longer-drawn')];
    return {
      change: decide({ ...base, action: 'delete', reasons }),
      rewiring: NOTHING,
      seen,
      out: 'delete',
      releases: releasesOfGoing(seen, base.id, going),
      makes: [],
    };
  }
  const why = reason(owner === 'switchyard' ? 'not-selected' : 'foreign');
  const rewiring = reattach({ host: request.host.id, owner, seen, going });
  const canChange = !seen.running || rewiring.releases.length === 0 || canChangeWhileRunning(request);
  return {
    change: decide({ ...base, action: canChange ? 'keep' : 'change', reasons: [why] }),
    rewiring,
    seen,
    releases: [],
    makes: [],
    ...(!canChange && { run: 'restart' as const }),
  };
}
