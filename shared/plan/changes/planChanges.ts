import { findHost, type NetworkPlace, networksFor } from '../../design/entities.ts';
import type { Container, Design, Host } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { partnersAmong } from '../containerSteps.ts';
import { madeOn, planContext } from '../dockerPlan.ts';
import { type Uplink, uplinksOf } from '../networkSteps.ts';
import { DISRUPTIONS, type Disruption, isLost, type Loss, type Step } from '../step.ts';
import { type ArrangedStep, arrange, type Decisions } from './arrange.ts';
import type { CHANGE_ACTIONS, Change, Counts, HostChangePlan, Unseen, Verdict } from './change.ts';
import { decideContainers } from './decideContainers.ts';
import { decideNetworks } from './decideNetworks.ts';
import { decideSwarm } from './decideSwarm.ts';
import { conflict, type Decided, reason } from './makeChange.ts';
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
  const request = requestFor(design, host, observed, options);
  const unseen = unseenIn(observed);
  const plan = { host: host.id, hostName: host.name, owner: request.owner, unseen };
  if (unseen.length > 0) return { ...plan, ...EMPTY, ...refused(unseen) };
  const networks = decideNetworks(request);
  const decisions: Decisions = {
    swarm: decideSwarm(request),
    networks,
    containers: decideContainers(request, networks),
  };
  const decided = inOrder(decisions);
  const verdict = verdictOf(decided);
  const arranged = verdict === 'ready' ? arrange(decisions, request) : [];
  const steps = arranged.map(({ step }) => step);
  return {
    ...plan,
    verdict,
    changes: withSteps(decided, arranged),
    counts: countActions(decided),
    steps,
    disruption: worst(steps),
    irreversible: lossesWithoutReturn(steps, request.named),
  };
}

const EMPTY = {
  changes: [],
  counts: { create: 0, change: 0, replace: 0, delete: 0, keep: 0, conflict: 0 },
  steps: [],
  disruption: 'none',
  irreversible: [],
} as const satisfies Partial<HostChangePlan>;

function unseenIn({ dockerNetworks, containers }: ObservedHost): Unseen[] {
  const unseen: Unseen[] = [];
  if (!dockerNetworks) unseen.push('networks');
  if (!containers) unseen.push('containers');
  return unseen;
}

/** Nothing is known, so nothing may look as if it were in order. */
function refused(unseen: readonly Unseen[]): Pick<HostChangePlan, 'verdict' | 'changes' | 'counts'> {
  const changes = unseen.map((what): Change => {
    const kind = what === 'networks' ? 'network' : 'container';
    const decided = conflict({
      id: `unseen:${what}`,
      kind,
      name: '',
      owner: 'foreign',
      reasons: [reason('not-seen', { what })],
    });
    return { ...decided, steps: [], disruption: 'none', losses: [] };
  });
  return { verdict: 'blocked', changes, counts: countActions(changes) };
}

/** The design's id tells its things from another design's; one that never got an id goes by its name. */
export function ownerOf(design: Design, { owner }: Pick<ChangeOptions, 'owner'>): string {
  return owner ?? design.id ?? design.name;
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

function verdictOf(changes: readonly Decided[]): Verdict {
  if (changes.some(({ action }) => action === 'conflict')) return 'blocked';
  return changes.every(({ action }) => action === 'keep') ? 'nothing' : 'ready';
}

function countActions(changes: readonly Decided[]): Counts {
  const counts = { ...EMPTY.counts } as Record<(typeof CHANGE_ACTIONS)[number], number>;
  for (const { action } of changes) counts[action]++;
  return counts;
}

function withSteps(decided: readonly Decided[], arranged: readonly ArrangedStep[]): Change[] {
  const byChange = new Map<string, Step[]>();
  for (const { step, change } of arranged) {
    const list = byChange.get(change);
    if (list) list.push(step);
    else byChange.set(change, [step]);
  }
  return decided.map((change): Change => {
    const steps = byChange.get(change.id);
    if (!steps) return { ...change, ...WITHOUT_STEPS };
    return {
      ...change,
      steps: steps.map(({ id }) => id),
      disruption: worst(steps),
      losses: steps.flatMap(({ losses = [] }) => losses),
    };
  });
}

const WITHOUT_STEPS = { steps: [], disruption: 'none', losses: [] } as const;

export function worst(steps: readonly { readonly disruption: Disruption }[]): Disruption {
  let rank = 0;
  for (const { disruption } of steps) rank = Math.max(rank, DISRUPTIONS.indexOf(disruption));
  return DISRUPTIONS[rank] ?? 'none';
}

/** What is gone before the plan can still be taken back, and was not accepted by name. */
function lossesWithoutReturn(steps: readonly Step[], named: ReadonlySet<string>): Loss[] {
  return steps
    .filter(({ phase }) => phase !== 'finish')
    .flatMap(({ losses = [] }) => losses)
    .filter((loss) => isLost(loss) && !named.has(loss.thing.id));
}
