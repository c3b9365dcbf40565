import { isDeeperThan } from '../../design/jsonFault.ts';
import type { Design } from '../../design/schema.ts';
import { describeIssues } from '../../design/valueFaults.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { canonicalJson, designDigest } from './canonical.ts';
import type { HostChangePlan } from './change.ts';
import { commandFits } from './commandFits.ts';
import { PLAN_SCHEMA, PlanContent, type PlannedStep } from './documentSchema.ts';
import { factsDigest, factsOf, scopeOf } from './facts.ts';
import { type FactChange, observedDelta } from './observedDelta.ts';
import type { ChangeOptions } from './request.ts';
import { sha256 } from './sha256.ts';

/** A plan that can be carried out, as a document that can be kept, handed to a helper and checked. */
export interface PlanDocument extends PlanContent {
  /** SHA-256 of everything else in it. */
  readonly digest: string;
}

/**
 * Makes a document of a plan.
 * @returns undefined where the plan has conflicts: such a plan cannot be kept, so it can never be carried out by mistake.
 */
export function planDocument(
  design: Design,
  plan: HostChangePlan,
  observed: ObservedHost,
  options: Pick<ChangeOptions, 'named' | 'remove'> = {},
): PlanDocument | undefined {
  if (plan.verdict === 'blocked') return undefined;
  const facts = factsOf(observed, scopeOf(plan), plan.engine === 'hns');
  const content: PlanContent = {
    schema: PLAN_SCHEMA,
    design: { name: design.name, digest: designDigest(design) },
    host: { id: plan.host, name: plan.hostName },
    owner: plan.owner,
    ...(plan.engine && { engine: plan.engine }),
    agreed: { named: [...(options.named ?? [])].sort(), remove: [...(options.remove ?? [])].sort() },
    observed: { digest: factsDigest(facts), facts },
    changes: plan.changes.filter(({ action }) => action !== 'keep'),
    steps: plan.steps.filter(isRunnable),
    disruption: plan.disruption,
    irreversible: [...plan.irreversible],
  };
  if (content.steps.length !== plan.steps.length) return undefined;
  return { ...content, digest: digestOf(content) };
}

function isRunnable(step: HostChangePlan['steps'][number]): step is PlannedStep {
  return (step.command === undefined) !== (step.hns === undefined);
}

function digestOf(content: PlanContent): string {
  return sha256(canonicalJson(content));
}

export function encodePlan(document: PlanDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Why a text is no plan that can be carried out; `plan.file.…` in the languages. */
export interface PlanFault {
  readonly kind: 'not-json' | 'not-plan' | 'too-new' | 'invalid' | 'changed' | 'command';
  readonly params: Readonly<Record<string, string>>;
}

export type DecodedPlan =
  | { readonly ok: true; readonly plan: PlanDocument }
  | { readonly ok: false; readonly fault: PlanFault };

const LIMITS = { characters: 64 * 1024 * 1024, depth: 32 } as const;

/** Reads a plan's document. Refuses one that was changed, or that holds any command its steps should not have. */
export function decodePlan(text: string): DecodedPlan {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.length > LIMITS.characters || isDeeperThan(content, LIMITS.depth)) return failed('not-plan');
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return failed('not-json');
  }
  return decodePlanValue(value);
}

/** The same of a value that was part of a larger document. */
export function decodePlanValue(value: unknown): DecodedPlan {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return failed('not-plan');
  const { digest, ...rest } = value as Record<string, unknown>;
  const version = /^switchyard\.plan\/(\d{1,6})$/.exec(String(rest.schema))?.[1];
  if (version === undefined) return failed('not-plan');
  if (rest.schema !== PLAN_SCHEMA) return failed('too-new');
  const parsed = PlanContent.safeParse(rest);
  if (!parsed.success) {
    const [first] = describeIssues(parsed.error.issues);
    return failed('invalid', { path: first?.path ?? '', detail: first?.expected ?? '' });
  }
  const plan = parsed.data as PlanContent;
  if (digest !== digestOf(plan)) return failed('changed');
  const stranger = plan.steps.find((step) => !commandFits(step));
  if (stranger) return failed('command', { step: stranger.id });
  return { ok: true, plan: { ...plan, digest } };
}

function failed(kind: PlanFault['kind'], params: PlanFault['params'] = {}): DecodedPlan {
  return { ok: false, fault: { kind, params: { expected: PLAN_SCHEMA, ...params } } };
}

/**
 * What has changed on the host since a plan was made, as far as the plan depends on it. Where there is anything, the plan must
 * not be carried out.
 */
export function staleness(plan: PlanDocument, now: ObservedHost): FactChange[] {
  const scope = scopeOf({ changes: plan.changes, steps: plan.steps, owner: plan.owner });
  // What stays as drawn is part of what the plan depends on, and not part of its document.
  const networks = new Set(scope.networks);
  const containers = new Set(scope.containers);
  const adapters = new Set(scope.adapters);
  let swarm = scope.swarm;
  for (const { kind, id, name } of plan.observed.facts) {
    if (kind === 'swarm') swarm = true;
    else if (kind === 'adapter') adapters.add(name);
    else {
      const set = kind === 'network' ? networks : containers;
      set.add(name);
      set.add(id);
    }
  }
  const scoped = { networks, containers, adapters, swarm, owner: plan.owner };
  const facts = factsOf(now, scoped, plan.engine === 'hns');
  return observedDelta(plan.observed.facts, facts);
}
