import type { IdSource } from '../../shared/design/create.ts';
import { emptyDesign } from '../../shared/design/create.ts';
import { batch, type Edit } from '../../shared/design/edits.ts';
import { findHost } from '../../shared/design/entities.ts';
import type { Design, Host } from '../../shared/design/schema.ts';
import { type Adopted, adopt } from '../../shared/import/host/adopt.ts';
import { joinHosts } from '../../shared/import/host/join.ts';
import { ontoDrawn } from '../../shared/import/host/ontoDrawn.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import { ownerOf } from '../../shared/plan/changes/assemble.ts';
import { toFinding } from '../../shared/rules/engine.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { READING_RULE_BY_CODE } from '../../shared/rules/reading.ts';
import type { Reading } from './readings.ts';

export type TakeIn =
  | { readonly kind: 'new-design' }
  | { readonly kind: 'new-host' }
  | { readonly kind: 'onto'; readonly host: string };

/** How a reading comes into the drawing. */
export interface Taken {
  /** The drawn host. */
  readonly host: string;
  readonly name: string;
  /** What was seen and not drawn. */
  readonly findings: readonly Finding[];
}

export interface TakenDesign extends Taken {
  readonly design: Design;
}

export interface TakenEdit extends Taken {
  readonly edit: Edit;
}

/** A design of one host, which is said to be where it was read. */
export function asDesign(reading: Reading, ids: IdSource, unnamed: string): TakenDesign {
  const { adopted, findings } = adoptNamed(reading, ids, unnamed);
  const { host, swarms } = adopted;
  return {
    design: { ...emptyDesign(host.name), topology: { hosts: [host], swarms }, targets: { [host.id]: reading.target } },
    host: host.id,
    name: host.name,
    findings,
  };
}

/** What is known of the hosts that are drawn already, for telling which of them are in one swarm. */
export type KnownHosts = ReadonlyMap<string, { readonly reading?: Reading | undefined }>;

/** A further host; one that is in the swarm of a drawn host joins it in the drawing. */
export function asNewHost(
  design: Design,
  reading: Reading,
  known: KnownHosts,
  ids: IdSource,
  unnamed: string,
): TakenEdit {
  const { adopted, findings } = adoptNamed(reading, ids, unnamed);
  const drawn = design.topology.hosts.flatMap((host) => {
    const observed = known.get(host.id)?.reading?.observed;
    return observed ? [{ adopted: asAdopted(design, host, observed), observed }] : [];
  });
  const joined = joinHosts([...drawn, { adopted, observed: reading.observed }]);
  const host = joined.hosts.find(({ id }) => id === adopted.host.id) ?? adopted.host;
  const isNew = (swarm: string) => !design.topology.swarms.some(({ id }) => id === swarm);
  const swarms = joined.swarms.filter(({ id }) => id === host.swarmId && isNew(id));
  const edit = batch(
    ...swarms.map((swarm): Edit => ({ type: 'add-swarm', swarm })),
    { type: 'add-host', host },
    { type: 'set-targets', targets: { [host.id]: reading.target } },
  );
  return { edit, host: host.id, name: host.name, findings };
}

/** Onto a drawn host; undefined where that is gone. */
export function ontoHost(design: Design, hostId: string, reading: Reading, ids: IdSource): TakenEdit | undefined {
  const drawn = findHost(design, hostId);
  if (!drawn) return undefined;
  const { adopted, findings } = adoptNamed(reading, ids, drawn.name);
  const { observed, target } = reading;
  const [swarm] = adopted.swarms;
  const joins = swarm && drawn.swarmId === undefined;
  const edit = batch(
    ...(joins ? [{ type: 'add-swarm', swarm } as const] : []),
    ...ontoDrawn({ drawn, seen: adopted.host, observed, owner: ownerOf(design, {}) }),
    ...(joins ? [{ type: 'change-host', id: hostId, set: { swarmId: swarm.id } } as const] : []),
    { type: 'set-targets', targets: { [hostId]: target } },
  );
  return { edit, host: hostId, name: drawn.name, findings: findings.map((finding) => about(finding, adopted, hostId)) };
}

function adoptNamed({ observed }: Reading, ids: IdSource, unnamed: string) {
  const named = observed.facts.name ? observed : { ...observed, facts: { ...observed.facts, name: unnamed } };
  const adopted = adopt(named, ids);
  const host = { kind: 'host', id: adopted.host.id } as const;
  const findings = adopted.problems.map(({ code, entities, line, ...hit }) =>
    toFinding(READING_RULE_BY_CODE[code], { ...defined(hit), entities: entities ?? [host] }, line),
  );
  return { adopted, findings };
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

/** Findings about what was matched with something drawn are shown at the host: their own ids are not in the drawing. */
function about(finding: Finding, { host }: Adopted, drawn: string): Finding {
  const entities = finding.entities.map((entity) =>
    entity.id === host.id || entity.host === host.id ? ({ kind: 'host', id: drawn } as const) : entity,
  );
  return { ...finding, entities };
}

/** A drawn host as if it had just been read; it keeps its overlays, whichever role it has. */
function asAdopted(design: Design, host: Host, { dockerNetworks = [] }: ObservedHost): Adopted {
  const byName = new Map(host.networks.map(({ name, id }) => [name, id]));
  const networkIds = new Map<string, string>();
  for (const { id, name } of dockerNetworks) {
    const drawn = byName.get(name);
    if (drawn !== undefined) networkIds.set(id.toLowerCase(), drawn);
  }
  const swarms = design.topology.swarms.filter(({ id }) => id === host.swarmId);
  return { host: { ...host, swarm: 'manager' }, swarms, problems: [], networkIds };
}
