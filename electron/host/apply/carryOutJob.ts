import type { Job } from '../../../shared/plan/apply/job.ts';
import type { Outcome } from '../../../shared/plan/apply/jobJournal.ts';
import type { Ports } from './ports.ts';

/**
 * Carries a job out from its beginning to its end; the journal is empty. What it throws comes from a port: then the process
 * must end, and `recoverJob` goes on.
 */
export async function carryOutJob(job: Job, ports: Ports): Promise<Outcome> {
  throw new Error(`Not yet: ${job.id} ${ports.by.pid}`);
}
