import { countingIds, type IdSource } from '../../design/create.ts';
import type { Edit } from '../../design/edits.ts';
import { type EntityRef, findHost, networksFor } from '../../design/entities.ts';
import type { Design, Host, Network } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { DEFAULT_NETWORK_NAME } from '../../windows/reserved.ts';
import type { ObservedThing } from '../step.ts';
import { adoptEdit } from './adoptEdit.ts';
import type { Change, ChangeKind, Difference, HostChangePlan, Owner, Reason } from './change.ts';
import type { DriftOrigin } from './driftOrigin.ts';
import type { Fact } from './facts.ts';
import { factsOf } from './facts.ts';
import { observedDelta } from './observedDelta.ts';
import { planChanges } from './planChanges.ts';
import type { ChangeOptions } from './request.ts';
import { type SeenHost, seeHost } from './seen.ts';
import { sameSubnets } from './subnetText.ts';

export type DriftState = 'missing' | 'changed' | 'extra';

/** One element in which a host has left its design. */
export interface Drift {
  /** The same as long as the element and the thing are the same, so that it can be ignored for good. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly state: DriftState;
  readonly entity?: EntityRef;
  readonly observed?: ObservedThing;
  readonly name: string;
  readonly network?: string;
  readonly owner: Owner;
  /** What differs; `from` is what the host has. */
  readonly differences: readonly Difference[];
  readonly reasons: readonly Reason[];
  /** A known way of docker's to do this by itself. */
  readonly cause?: 'renamed-nat';
  /** Set where the design leaves it open, and it has changed since the baseline. */
  readonly since?: 'baseline';
  /** Which side has changed since the last apply; absent where no apply is known that tells of it. */
  readonly origin?: DriftOrigin;
  readonly ignored: boolean;
}

export interface DriftOptions extends Pick<ChangeOptions, 'owner' | 'made'> {
  /** Facts about the host right after the design was applied. */
  readonly baseline?: readonly Fact[] | undefined;
  /** Ids of drifts that are known and do not count. */
  readonly ignored?: ReadonlySet<string> | undefined;
}

/** Reasons that say something about the drawing or the plan, and nothing about the host. */
const NOT_ABOUT_THE_HOST: ReadonlySet<Reason['code']> = new Set([
  'twice-in-design',
  'no-name',
  'missing-network',
  'network-twice',
]);

const ABOUT_THE_HOST: ReadonlySet<Reason['code']> = new Set([
  'differs',
  'settings',
  'stale-connection',
  'mac-needs-new',
  'twice-on-host',
  'swarm-role',
]);

/** Where a host has left its design: what is missing, what has changed, and what of this design is there and not drawn. */
export function driftOf(design: Design, hostId: string, observed: ObservedHost, options: DriftOptions = {}): Drift[] {
  const host = findHost(design, hostId);
  if (!host) throw new RangeError(`The design has no host with the id ${hostId}.`);
  const plan = planChanges(design, hostId, observed, { owner: options.owner, made: options.made });
  if (plan.unseen.length > 0) return [];
  const seen = seeHost(observed);
  const changed = plan.changes.flatMap((change) => driftIn(change));
  // What follows is known of docker only.
  const found =
    plan.engine === 'hns'
      ? changed
      : [...changed, ...missingOfHost(design, host, plan, seen)].map((drift) => explain(drift, design, host, seen));
  const since = sinceBaseline(found, plan, observed, options.baseline);
  const ignored = options.ignored ?? new Set();
  return [...found, ...since].map((drift) => ({ ...drift, ignored: ignored.has(drift.id) }));
}

type Found = Omit<Drift, 'ignored'>;

function driftIn(change: Change): Found[] {
  const { action, reasons } = change;
  if (reasons.some(({ code }) => NOT_ABOUT_THE_HOST.has(code))) return [];
  const differences = reasons.flatMap((reason) => differenceIn(reason));
  const isLeft = action === 'keep' && reasons.some(({ code }) => code === 'differs-left');
  if (action === 'keep' && !isLeft) return [];
  const state = stateOf(change);
  // What follows from another change, or cannot be drawn so, is no news about the host.
  if (state === 'changed' && !reasons.some(({ code }) => ABOUT_THE_HOST.has(code))) return [];
  return [{ ...identity(change), state, differences, reasons }];
}

function identity({ id, kind, entity, observed, name, network, owner }: Change) {
  return {
    id,
    kind,
    ...(entity && { entity }),
    ...(observed && { observed }),
    name,
    ...(network !== undefined && { network }),
    owner,
  };
}

function stateOf({ kind, entity, observed, reasons, action }: Change): DriftState {
  if (reasons.some(({ code }) => code === 'missing' || code === 'expected-missing' || code === 'swarm-join'))
    return 'missing';
  if (kind === 'connection') return entity ? 'changed' : 'extra';
  if (!observed && kind !== 'swarm') return 'missing';
  return !entity && action !== 'keep' ? 'extra' : 'changed';
}

function differenceIn({ code, field, key, from, to }: Reason): Difference[] {
  if (code !== 'differs' || field === undefined) return [];
  return [{ field, from: from ?? '', to: to ?? '', ...(key !== undefined && { key }) }];
}

/** What the host was said to have of itself, and has not; a plan leaves it alone as long as nothing stands on it. */
function missingOfHost(design: Design, host: Host, { changes }: HostChangePlan, seen: SeenHost): Found[] {
  const known = new Set(changes.flatMap(({ entity }) => entity?.id ?? []));
  const hns = new Set((seen.observed.hnsNetworks ?? []).map(({ name }) => name));
  const networks = networksFor(design, host).flatMap(({ host: owner, network }): Found[] => {
    const isThere = seen.networksNamed(network.name).length > 0 || hns.has(network.name);
    if (owner !== host || network.origin !== 'host' || known.has(network.id) || isThere) return [];
    return [missing('network', network, host)];
  });
  const containers = host.containers.flatMap((container): Found[] => {
    if (container.origin !== 'host' || known.has(container.id)) return [];
    // Those without an image were told of by HNS alone, and docker never knew them.
    if (container.image === '' || seen.containersNamed(container.name).length > 0) return [];
    return [missing('container', container, host)];
  });
  return [...networks, ...containers];
}

function missing(kind: 'network' | 'container', { id, name }: { id: string; name: string }, host: Host): Found {
  return {
    id: `${kind}:${id}`,
    kind,
    state: 'missing',
    entity: { kind, id, host: host.id },
    name,
    owner: 'foreign',
    differences: [],
    reasons: [{ code: 'missing', params: {} }],
  };
}

/**
 * When docker starts and has no network `nat`, it calls the first nat network of HNS that it does not know `nat`
 * (moby/moby#30102): the network of the design is not gone, it has another name.
 */
function explain(drift: Found, design: Design, host: Host, seen: SeenHost): Found {
  if (drift.kind !== 'network' || drift.state !== 'missing') return drift;
  const place = networksFor(design, host).find(({ network }) => network.id === drift.entity?.id);
  const [nat] = seen.networksNamed(DEFAULT_NETWORK_NAME);
  if (!place || !nat || !isSameNat(place.network, nat)) return drift;
  const { docker } = nat;
  return {
    ...drift,
    state: 'changed',
    observed: { kind: 'network', id: docker.id, name: docker.name },
    differences: [{ field: 'name', from: docker.name, to: place.network.name }],
    cause: 'renamed-nat',
  };
}

function isSameNat(network: Network, nat: ReturnType<SeenHost['networksNamed']>[number]): boolean {
  if (network.driver !== 'nat' || network.name === DEFAULT_NETWORK_NAME) return false;
  if (nat.docker.options['com.docker.network.windowsshim.networkname'] === network.name) return true;
  const stated = network.subnets.map(({ subnet }) => subnet).filter((subnet) => subnet !== '');
  return stated.length > 0 && sameSubnets(stated, nat.subnets);
}

/** What the design leaves open and has changed all the same since it was applied: a subnet that HNS chose, say. */
function sinceBaseline(
  found: readonly Found[],
  { changes, owner }: HostChangePlan,
  observed: ObservedHost,
  baseline: readonly Fact[] | undefined,
): Found[] {
  if (!baseline) return [];
  const told = new Set(found.flatMap(({ kind, name }) => `${kind} ${name}`));
  const drawn = new Map(
    changes
      .filter(({ entity, kind }) => entity && kind !== 'connection')
      .map((change) => [`${change.kind} ${change.name}`, change]),
  );
  const names = (kind: Fact['kind']) => new Set(baseline.filter((fact) => fact.kind === kind).map(({ name }) => name));
  const scope = {
    networks: names('network'),
    containers: names('container'),
    adapters: new Set<string>(),
    swarm: false,
  };
  const now = factsOf(observed, { ...scope, owner });
  const before = baseline.filter(({ kind }) => kind === 'network' || kind === 'container');
  return observedDelta(before, now).flatMap(({ kind, name, what, fields }): Found[] => {
    const change = drawn.get(`${kind} ${name}`);
    // Another id with the same settings is what making it again leaves; nobody needs to hear of that.
    if (!change || told.has(`${kind} ${name}`) || what === 'appeared' || what === 'gone' || fields.length === 0)
      return [];
    const differences = fields.map(({ from, to, ...field }) => ({ ...field, from: to, to: from }));
    return [{ ...identity(change), state: 'changed', differences, reasons: [], since: 'baseline' }];
  });
}

/** The edit that draws an element as it is on the host; undefined where a drawing cannot say it. */
export function adoptDrift(
  design: Design,
  hostId: string,
  observed: ObservedHost,
  drift: Drift,
  ids: IdSource = countingIds(),
): Edit | undefined {
  const host = findHost(design, hostId);
  return host && adoptEdit(design, host, seeHost(observed), drift, ids);
}

/** The plan that makes only these elements as drawn again. A network that is missing is made with the container on it. */
export function revertDrift(
  design: Design,
  hostId: string,
  observed: ObservedHost,
  drifts: readonly Drift[],
  options: Omit<ChangeOptions, 'only'> = {},
): HostChangePlan {
  const host = findHost(design, hostId);
  const only = new Set<string>();
  for (const { entity, observed: thing } of drifts) {
    if (entity) only.add(entity.id);
    if (entity?.container !== undefined) only.add(entity.container);
    if (thing) only.add(thing.id);
  }
  const seen = seeHost(observed);
  for (const container of host?.containers ?? []) {
    const there = seen.containersNamed(container.name)[0];
    if (!only.has(container.id) && !(there && only.has(there.id))) continue;
    for (const { network: id } of container.endpoints) {
      const network = host?.networks.find((item) => item.id === id);
      if (network && seen.networksNamed(network.name).length === 0) only.add(id);
    }
  }
  return planChanges(design, hostId, observed, { ...options, only });
}
