import type { JobRecord } from '../jobJournal.ts';

/**
 * Ids of the networks and endpoints that HNS made for jobs that were kept. HNS knows no labels, so this is the only proof that
 * something on a host is the design's own; a job that was taken back proves nothing.
 */
export function madeByJobs(journals: Iterable<readonly JobRecord[]>): ReadonlySet<string> {
  const made = new Set<string>();
  for (const records of journals) {
    const end = records.findLast((record) => record.record === 'ended');
    if (end?.record !== 'ended' || (end.outcome !== 'kept' && end.outcome !== 'unfinished')) continue;
    for (const record of records) {
      if (record.record === 'done' && record.made !== undefined) made.add(record.made);
    }
  }
  return made;
}
