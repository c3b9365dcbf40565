import type { Design } from '../../design/schema.ts';
import { DISRUPTIONS, type Disruption, isLost, type Loss, type Step } from '../step.ts';
import type { CHANGE_ACTIONS, Change, Counts, HostChangePlan, ReasonCode, Unseen, Verdict } from './change.ts';
import { conflict, type Decided, reason } from './makeChange.ts';
import type { ChangeOptions } from './request.ts';

/** A step, and the change it belongs to. */
export interface ArrangedStep {
  readonly step: Step;
  readonly change: string;
}

/** A plan of what was decided, whoever makes the host's networks. `arrange` is only asked where there are no conflicts. */
export function assemblePlan(
  plan: Pick<HostChangePlan, 'host' | 'hostName' | 'owner' | 'engine'>,
  decided: readonly Decided[],
  named: ReadonlySet<string>,
  arrange: () => readonly ArrangedStep[],
): HostChangePlan {
  const verdict = verdictOf(decided);
  const arranged = verdict === 'ready' ? arrange() : [];
  const steps = arranged.map(({ step }) => step);
  return {
    ...plan,
    unseen: [],
    verdict,
    changes: withSteps(decided, arranged),
    counts: countActions(decided),
    steps,
    disruption: worst(steps),
    irreversible: lossesWithoutReturn(steps, named),
  };
}

/** Nothing is known, so nothing may look as if it were in order. */
export function refusedPlan(
  plan: Pick<HostChangePlan, 'host' | 'hostName' | 'owner' | 'engine'>,
  unseen: readonly Unseen[],
  why: Extract<ReasonCode, 'not-seen' | 'hns-not-seen'> = 'not-seen',
): HostChangePlan {
  const changes = unseen.map((what): Change => {
    const kind = what.endsWith('networks') ? 'network' : what === 'containers' ? 'container' : 'connection';
    const decided = conflict({
      id: `unseen:${what}`,
      kind,
      name: '',
      owner: 'foreign',
      reasons: [reason(why, { what })],
    });
    return { ...decided, steps: [], disruption: 'none', losses: [] };
  });
  return { ...plan, ...EMPTY, unseen, verdict: 'blocked', changes, counts: countActions(changes) };
}

const EMPTY = {
  changes: [],
  counts: { create: 0, change: 0, replace: 0, delete: 0, keep: 0, conflict: 0 },
  steps: [],
  disruption: 'none',
  irreversible: [],
} as const satisfies Partial<HostChangePlan>;

/** The design's id tells its things from another design's; one that never got an id goes by its name. */
export function ownerOf(design: Design, { owner }: Pick<ChangeOptions, 'owner'>): string {
  return owner ?? design.id ?? design.name;
}

function verdictOf(changes: readonly Decided[]): Verdict {
  if (changes.some(({ action }) => action === 'conflict')) return 'blocked';
  return changes.every(({ action }) => action === 'keep') ? 'nothing' : 'ready';
}

function countActions(changes: readonly Decided[]): Counts {
  const counts = { ...EMPTY.counts } as Record<(typeof CHANGE_ACTIONS)[number], number>;
  for (const { action } of changes) counts[action]++;
  return counts;
}

function withSteps(decided: readonly Decided[], arranged: readonly ArrangedStep[]): Change[] {
  const byChange = new Map<string, Step[]>();
  for (const { step, change } of arranged) {
    const list = byChange.get(change);
    if (list) list.push(step);
    else byChange.set(change, [step]);
  }
  return decided.map((change): Change => {
    const steps = byChange.get(change.id);
    if (!steps) return { ...change, ...WITHOUT_STEPS };
    return {
      ...change,
      steps: steps.map(({ id }) => id),
      disruption: worst(steps),
      losses: steps.flatMap(({ losses = [] }) => losses),
    };
  });
}

const WITHOUT_STEPS = { steps: [], disruption: 'none', losses: [] } as const;

function worst(steps: readonly { readonly disruption: Disruption }[]): Disruption {
  let rank = 0;
  for (const { disruption } of steps) rank = Math.max(rank, DISRUPTIONS.indexOf(disruption));
  return DISRUPTIONS[rank] ?? 'none';
}

/** What is gone before the plan can still be taken back, and was not accepted by name. */
function lossesWithoutReturn(steps: readonly Step[], named: ReadonlySet<string>): Loss[] {
  return steps
    .filter(({ phase }) => phase !== 'finish')
    .flatMap(({ losses = [] }) => losses)
    .filter((loss) => isLost(loss) && !named.has(loss.thing.id));
}
