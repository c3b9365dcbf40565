import { findHost, type NetworkPlace, networksFor } from '../../design/entities.ts';
import type { Container, Design, Host } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { partnersAmong } from '../containerSteps.ts';
import { madeOn, planContext } from '../dockerPlan.ts';
import { type Uplink, uplinksOf } from '../networkSteps.ts';
import { arrange, type Decisions } from './arrange.ts';
import { assemblePlan, ownerOf, refusedPlan } from './assemble.ts';
import type { HostChangePlan, Unseen } from './change.ts';
import { decideContainers } from './decideContainers.ts';
import { decideNetworks } from './decideNetworks.ts';
import { decideSwarm } from './decideSwarm.ts';
import { engineOf } from './hns/engine.ts';
import { planHnsChanges } from './hns/planHnsChanges.ts';
import type { Decided } from './makeChange.ts';
import type { ChangeOptions, Request } from './request.ts';
import { seeHost } from './seen.ts';

/**
 * What must change on a host so that it becomes as drawn: for everything that is drawn or was seen, what happens to it and
 * why, and the steps in their order. Pure: the same design and observation give the same plan. Where anything is in doubt it
 * is a conflict, and a plan with a conflict has no steps.
 */
export function planChanges(
  design: Design,
  hostId: string,
  observed: ObservedHost,
  options: ChangeOptions = {},
): HostChangePlan {
  const host = findHost(design, hostId);
  if (!host) throw new RangeError(`The design has no host with the id ${hostId}.`);
  if (engineOf(observed, options) === 'hns') return planHnsChanges(design, hostId, observed, options);
  const request = requestFor(design, host, observed, options);
  const unseen = unseenIn(observed);
  const plan = { host: host.id, hostName: host.name, owner: request.owner };
  if (unseen.length > 0) return refusedPlan(plan, unseen);
  const networks = decideNetworks(request);
  const decisions: Decisions = {
    swarm: decideSwarm(request),
    networks,
    containers: decideContainers(request, networks),
  };
  return assemblePlan(plan, inOrder(decisions), request.named, () => arrange(decisions, request));
}

function unseenIn({ dockerNetworks, containers }: ObservedHost): Unseen[] {
  const unseen: Unseen[] = [];
  if (!dockerNetworks) unseen.push('networks');
  if (!containers) unseen.push('containers');
  return unseen;
}

function requestFor(design: Design, host: Host, observed: ObservedHost, options: ChangeOptions): Request {
  const context = planContext(design);
  const reachable = new Map(networksFor(design, host).map((place) => [place.network.id, place]));
  const { only } = options;
  const drawnOn = drawnFinder(host);
  const names = new Set(host.containers.map(({ name }) => name));
  return {
    design,
    host,
    seen: seeHost(observed),
    owner: ownerOf(design, options),
    named: options.named ?? NONE,
    remove: options.remove ?? NONE,
    isSelected: (...ids) => only === undefined || ids.some((id) => id !== undefined && only.has(id)),
    roles: context.roleOf(host),
    made: madeOn(host, context),
    reachable,
    uplinkOf: uplinkFinder(),
    network: (id) => reachable.get(id)?.network,
    drawnOn,
    isDrawnName: (container) => names.has(container),
    partners: partnersAmong(host.containers),
  };
}

function drawnFinder({ containers }: Host): (network: string) => readonly Container[] {
  const byNetwork = new Map<string, Container[]>();
  for (const container of containers) {
    for (const { network } of container.endpoints) {
      const list = byNetwork.get(network);
      if (list) list.push(container);
      else byNetwork.set(network, [container]);
    }
  }
  return (network) => byNetwork.get(network) ?? [];
}

const NONE: ReadonlySet<string> = new Set();

function uplinkFinder(): (place: NetworkPlace) => Uplink {
  const finders = new Map<Host, ReturnType<typeof uplinksOf>>();
  return ({ host, network }) => {
    let finder = finders.get(host);
    if (!finder) {
      finder = uplinksOf(host);
      finders.set(host, finder);
    }
    return finder(network);
  };
}

function inOrder({ swarm, networks, containers }: Decisions): Decided[] {
  return [
    ...(swarm ? [swarm.change] : []),
    ...networks.map(({ change }) => change),
    ...containers.flatMap(({ change, rewiring }) => [change, ...rewiring.changes]),
  ];
}
