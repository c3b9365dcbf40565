import { chance, type Random, upTo } from '../../../../shared/design/testing/random.ts';
import type { ObservedHost } from '../../../../shared/observed/observedHost.ts';
import { decodeJob, encodeJob, JOB_SCHEMA, type Job } from '../../../../shared/plan/apply/job.ts';
import { planDocument } from '../../../../shared/plan/changes/document.ts';
import { planChanges } from '../../../../shared/plan/changes/planChanges.ts';
import type { HnsSim } from '../../../../shared/plan/testing/hnsSim/hnsSim.ts';
import { randomHnsCase } from '../../../../shared/plan/testing/hnsSim/randomHnsCase.ts';

export interface RandomHnsJob {
  readonly job: Job;
  readonly sim: HnsSim;
  readonly before: ObservedHost;
}

/** A job on a random host without docker; undefined where there is nothing to do, or there are conflicts. */
export function randomHnsJob(random: Random): RandomHnsJob | undefined {
  const { design, hostId, sim, observed, made } = randomHnsCase(random);
  const ids = [...(observed.hnsNetworks ?? []), ...(observed.hnsEndpoints ?? [])].map(({ id }) => id);
  const named = new Set(chance(random, 0.6) ? ids : []);
  const remove = new Set(ids.filter(() => chance(random, 0.05)));
  const options = { named, remove, made };
  const document = planDocument(design, planChanges(design, hostId, observed, options), observed, options);
  if (!document || document.steps.length === 0) return undefined;
  const isTry = chance(random, 0.6) && document.irreversible.length === 0;
  const job: Job = {
    schema: JOB_SCHEMA,
    id: '20261122T093000Z-0123abcd',
    mode: isTry ? 'try' : 'apply',
    confirmSeconds: 30 + upTo(random, 90),
    createdAt: 0,
    design,
    lanes: [{ target: { kind: 'local' }, plan: document }],
  };
  // As it comes to the process that carries it out.
  const decoded = decodeJob(encodeJob(job));
  if (!decoded.ok) throw new Error(`The job cannot be read: ${JSON.stringify(decoded.fault)}`);
  return { job: decoded.job, sim, before: observed };
}
