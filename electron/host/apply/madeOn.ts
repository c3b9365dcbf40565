import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import { type MadeThing, madeThere } from '../../../shared/plan/apply/hns/madeByJobs.ts';
import { engineOf } from '../../../shared/plan/changes/hns/engine.ts';
import type { Jobs } from './jobs.ts';

/** What is on a host that HNS made for jobs of this user. Where they cannot be read, everything is somebody else's. */
export async function madeOn(observed: ObservedHost, jobs: Pick<Jobs, 'made'>): Promise<MadeThing[]> {
  // Docker's things say themselves whose they are.
  if (engineOf(observed) !== 'hns') return [];
  return madeThere(await jobs.made().catch(() => []), observed);
}
