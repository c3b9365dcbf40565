import { z } from 'zod';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import type { HnsAct } from '../../hns/act.ts';
import { sameId } from '../../hns/find.ts';
import { type Job, JobId } from '../job.ts';
import type { JobRecord } from '../jobJournal.ts';

const text = z.string().max(4096);

/** One thing that HNS made for a job. HNS knows no labels, so this is the only proof whose it is. */
export const MadeThing = z.strictObject({
  /** The design it was made for; what it made is nobody else's, another design's no more than a stranger's. */
  owner: text,
  /** The HNS that made it: no other one's is meant, whatever ids it has. */
  engine: text,
  kind: z.enum(['network', 'endpoint']),
  id: z.guid(),
  name: text,
  /** Made again in place of this one, when its removal was taken back: it is whose that one was. */
  insteadOf: z.string().max(256).optional(),
});
export type MadeThing = Readonly<z.infer<typeof MadeThing>>;

export const MADE_SCHEMA = 'switchyard.made/1';
/** What is kept of a job that is gone. */
export const MadeFile = z.strictObject({ schema: z.literal(MADE_SCHEMA), job: JobId, things: z.array(MadeThing) });

/** A job, and what its journal says. `spoiled`: lines in it that cannot be read. */
export interface JobToldOf {
  readonly job: Job;
  readonly records: readonly JobRecord[];
  readonly spoiled: number;
}

/**
 * What HNS made for one job. A journal that somebody has been in proves nothing, and neither does a job that has not ended or
 * was taken back: but for what it then made again. Each thing is held to a step of the plan, and was not there before.
 */
export function madeByJob({ job, records, spoiled }: JobToldOf): MadeThing[] {
  const end = records.at(-1);
  if (spoiled > 0 || end?.record !== 'ended') return [];
  const isKept = end.outcome === 'kept' || end.outcome === 'unfinished';
  const made = records.flatMap((record): MadeThing[] => {
    if ((record.record !== 'done' && record.record !== 'undo-done') || record.made === undefined) return [];
    if (record.record === 'done' && !isKept) return [];
    const lane = job.lanes[record.lane];
    const before = records.find((other) => other.record === 'before' && other.lane === record.lane);
    const step = lane?.plan.steps.find(({ id }) => id === record.step);
    if (!lane || !step?.hns || before?.record !== 'before' || isSeen(record.made, before.observed)) return [];
    const isUndone = record.record === 'undo-done';
    const thing = thingOf(isUndone ? step.hns.undoes : step.hns.does);
    if (!thing || (isUndone && !step.observed)) return [];
    return [
      {
        owner: lane.plan.owner,
        engine: before.engine,
        ...thing,
        id: record.made,
        ...(isUndone && step.observed && { insteadOf: step.observed.id }),
      },
    ];
  });
  // One step makes one thing; of two nobody knows which.
  const steps = records.flatMap((record) => (record.record === 'done' ? [`${record.lane} ${record.step}`] : []));
  return new Set(steps).size === steps.length ? made : [];
}

function thingOf(act: HnsAct | undefined): Pick<MadeThing, 'kind' | 'name'> | undefined {
  if (act?.act === 'network-make') return { kind: 'network', name: act.body.Name };
  if (act?.act === 'endpoint-make') return { kind: 'endpoint', name: act.body.Name };
  return undefined;
}

function isSeen(id: string, { hnsNetworks = [], hnsEndpoints = [] }: ObservedHost): boolean {
  return [...hnsNetworks, ...hnsEndpoints].some((thing) => sameId(thing.id, id));
}

/** What HNS of this machine is called in journals. */
export function hnsIdentity(machine: string): string {
  return `hns:${machine}`;
}

/**
 * Which of these things are on a host that was looked at: made by its own HNS, and still of the same name.
 * @param things the oldest first.
 */
export function madeThere(things: readonly MadeThing[], observed: ObservedHost): MadeThing[] {
  const { name } = observed.facts;
  if (name === undefined) return [];
  const engine = hnsIdentity(name).toLowerCase();
  const owners = new Map<string, string>();
  return things.flatMap((thing): MadeThing[] => {
    if (thing.engine.toLowerCase() !== engine) return [];
    const owner = thing.insteadOf === undefined ? thing.owner : owners.get(thing.insteadOf.toLowerCase());
    if (owner === undefined) return [];
    owners.set(thing.id.toLowerCase(), owner);
    return isThere(thing, observed) ? [{ ...thing, owner }] : [];
  });
}

function isThere({ kind, id, name }: MadeThing, { hnsNetworks = [], hnsEndpoints = [] }: ObservedHost): boolean {
  const all: readonly { readonly id: string; readonly name?: string | undefined }[] =
    kind === 'network' ? hnsNetworks : hnsEndpoints;
  return all.some((thing) => sameId(thing.id, id) && thing.name?.toLowerCase() === name.toLowerCase());
}

/** The ids of those that are one design's own. */
export function madeFor(owner: string, things: readonly Pick<MadeThing, 'owner' | 'id'>[]): ReadonlySet<string> {
  return new Set(things.flatMap((thing) => (thing.owner === owner ? [thing.id] : [])));
}
