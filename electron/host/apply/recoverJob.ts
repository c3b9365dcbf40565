import type { Job } from '../../../shared/plan/apply/job.ts';
import type { Outcome } from '../../../shared/plan/apply/jobJournal.ts';
import type { Ports } from './ports.ts';

/**
 * Brings a job to its end whose process has gone, by what its journal says: taken back, or, where it was kept already,
 * finished. Undefined where another process has it.
 */
export async function recoverJob(job: Job, ports: Ports): Promise<Outcome | undefined> {
  throw new Error(`Not yet: ${job.id} ${ports.by.pid}`);
}
