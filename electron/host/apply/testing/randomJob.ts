import type { Design } from '../../../../shared/design/schema.ts';
import { chance, type Random, upTo } from '../../../../shared/design/testing/random.ts';
import type { ObservedHost } from '../../../../shared/observed/observedHost.ts';
import { JOB_SCHEMA, type Job, type Lane } from '../../../../shared/plan/apply/job.ts';
import { planDocument } from '../../../../shared/plan/changes/document.ts';
import { planChanges } from '../../../../shared/plan/changes/planChanges.ts';
import { everythingNamed, type RandomCase, randomCase } from '../../../../shared/plan/testing/randomCase.ts';

export interface RandomJob {
  readonly job: Job;
  /** What each host is like before. */
  readonly before: readonly ObservedHost[];
}

/** A job over one host or two, of random designs against random hosts; undefined where they cannot be planned. */
export function randomJob(random: Random): RandomJob | undefined {
  const first = randomCase(random);
  const second = chance(random, 0.3) ? asSecond(randomCase(random)) : undefined;
  const cases = second ? [first, second] : [first];
  const design: Design = {
    ...first.design,
    topology: { swarms: [], hosts: cases.flatMap((one) => one.design.topology.hosts) },
  };
  const lanes: Lane[] = [];
  for (const { hostId, observed } of cases) {
    const options = { named: chance(random, 0.5) ? everythingNamed(observed) : new Set<string>() };
    const document = planDocument(design, planChanges(design, hostId, observed, options), observed, options);
    if (!document) return undefined;
    lanes.push({ target: { kind: 'context', name: `engine-${lanes.length}` }, plan: document });
  }
  if (lanes.every(({ plan }) => plan.steps.length === 0)) return undefined;
  const isTry = chance(random, 0.6) && lanes.every(({ plan }) => plan.irreversible.length === 0);
  return {
    job: {
      schema: JOB_SCHEMA,
      id: '20261122T093000Z-0123abcd',
      mode: isTry ? 'try' : 'apply',
      confirmSeconds: 30 + upTo(random, 90),
      createdAt: 0,
      design,
      lanes,
    },
    before: cases.map(({ observed }) => observed),
  };
}

/** Ids are unique in a design. */
function asSecond({ design, hostId, observed }: RandomCase): RandomCase {
  const ids = /"(host|network|container|endpoint|adapter|switch)-/g;
  return {
    design: JSON.parse(JSON.stringify(design).replace(ids, '"$1-two-')) as Design,
    hostId: hostId.replace('host-', 'host-two-'),
    observed,
  };
}
