import type { Host } from '../../../shared/design/schema.ts';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { Change, HostChangePlan } from '../../../shared/plan/changes/change.ts';
import type { Drift } from '../../../shared/plan/changes/drift.ts';
import { isWindowsOwn } from '../../../shared/windows/windowsOwn.ts';

const GHOST_MARKS = ['delete', 'conflict', 'extra', 'foreign', 'locked'] as const;
/** What is said of it, the most urgent first. */
export type GhostMark = (typeof GHOST_MARKS)[number];

/** Something that only a host has: drawn beside it while it is compared, and no part of the design. */
export interface Ghost {
  readonly id: string;
  readonly kind: 'network' | 'container';
  readonly name: string;
  /** The driver of a network, the image of a container. */
  readonly what: string;
  readonly mark: GhostMark;
}

/** What only the host has, by its plan, and what is Windows' own there and not drawn. */
export function planGhosts({ changes, engine }: HostChangePlan, host: Host, observed: ObservedHost): Ghost[] {
  const whatIs = lookup(observed);
  const ghosts = changes.flatMap((change): Ghost[] => {
    const { entity, observed: thing, kind, name } = change;
    if (entity || !thing || (kind !== 'network' && kind !== 'container')) return [];
    const what = whatIs(thing.id);
    // The network `none` is there on every host, and is no network.
    return what === 'null' ? [] : [{ id: thing.id, kind, name, what, mark: markOf(change) }];
  });
  return inOrder(engine === 'hns' ? ghosts : [...ghosts, ...windowsOwn(host, observed, ghosts)]);
}

/** What only the host has and is drift: of this design, and not drawn. */
export function driftGhosts(drifts: readonly Drift[], observed: ObservedHost): Ghost[] {
  const whatIs = lookup(observed);
  const ghosts = drifts.flatMap(({ state, ignored, entity, observed: thing, kind, name }): Ghost[] => {
    if (state !== 'extra' || ignored || entity || !thing || (kind !== 'network' && kind !== 'container')) return [];
    return [{ id: thing.id, kind, name, what: whatIs(thing.id), mark: 'extra' }];
  });
  return inOrder(ghosts);
}

function markOf({ action, owner }: Change): GhostMark {
  if (action === 'delete' || action === 'conflict') return action;
  if (owner === 'untouchable') return 'locked';
  return owner === 'foreign' ? 'foreign' : 'extra';
}

/** Networks of HNS that docker does not show: Default Switch, WSL. */
function windowsOwn({ networks }: Host, { hnsNetworks = [] }: ObservedHost, ghosts: readonly Ghost[]): Ghost[] {
  const known = new Set([...networks, ...ghosts].map(({ name }) => name.toLowerCase()));
  return hnsNetworks.flatMap(({ id, name, type }): Ghost[] =>
    isWindowsOwn({ id, name, type }) && !known.has(name.toLowerCase())
      ? [{ id, kind: 'network', name, what: type.toLowerCase(), mark: 'locked' }]
      : [],
  );
}

function lookup({ dockerNetworks = [], hnsNetworks = [], containers = [] }: ObservedHost): (id: string) => string {
  const whats = new Map([
    ...hnsNetworks.map(({ id, type }) => [id, type.toLowerCase()] as const),
    ...dockerNetworks.map(({ id, driver }) => [id, driver] as const),
    ...containers.map(({ id, image }) => [id, image] as const),
  ]);
  return (id) => whats.get(id) ?? '';
}

function inOrder(ghosts: readonly Ghost[]): Ghost[] {
  const rank = ({ mark, kind }: Ghost) => GHOST_MARKS.indexOf(mark) * 2 + (kind === 'network' ? 0 : 1);
  return ghosts.toSorted((a, b) => rank(a) - rank(b));
}
