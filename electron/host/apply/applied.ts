import { join } from 'node:path';
import { type Target, targetKey } from '../../../shared/design/target.ts';
import { type AppliedDesign, appliedDesign } from '../../../shared/plan/changes/driftOrigin.ts';
import { jobPlaces, readJob } from './jobFolder.ts';
import { readJobJournal } from './journalFile.ts';

/** A host of a design, and where it is. */
export interface AppliedWhere {
  /** The design, as its things are labelled. */
  readonly owner: string;
  readonly host: string;
  readonly target: Target;
}

export interface Applied extends AppliedDesign {
  readonly job: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Jobs that were for a part of a host only are followed back to older ones, but not for ever. */
const MOST = 4;

/** @param kept ids of jobs that were kept, the newest first. */
export async function readApplied(jobs: string, kept: readonly string[], where: AppliedWhere): Promise<Applied[]> {
  const found: Applied[] = [];
  for (const id of kept) {
    const applied = await appliedBy(join(jobs, id), id, where).catch(() => undefined);
    if (!applied) continue;
    found.push(applied);
    if (applied.unapplied.size === 0 || found.length === MOST) break;
  }
  return found;
}

async function appliedBy(
  folder: string,
  id: string,
  { owner, host, target }: AppliedWhere,
): Promise<Applied | undefined> {
  const found = await readJob(folder);
  if (!found?.decoded.ok) return undefined;
  const { job } = found.decoded;
  const index = job.lanes.findIndex(
    ({ plan, target: where }) =>
      plan.owner === owner && plan.host.id === host && targetKey(where) === targetKey(target),
  );
  const plan = job.lanes[index]?.plan;
  if (!plan) return undefined;
  const journal = await readJobJournal(jobPlaces(folder).journal, id);
  const before = journal?.records.find((record) => record.record === 'before' && record.lane === index);
  if (before?.record !== 'before') return undefined;
  const planned = new Set(plan.changes.map((change) => change.id));
  return { job: id, at: job.createdAt, ...appliedDesign(job.design, host, before.observed, { planned, owner }) };
}
