import type { Design, Host } from '../../design/schema.ts';
import { planHns } from '../../plan/hns/hnsPlan.ts';
import type { HnsHostPlan, HnsStep } from '../../plan/hns/step.ts';
import { unprintable } from '../quote/quoted.ts';
import type { ProblemReason } from '../result.ts';

/** A step as it stands in a file: what is sent, or why nothing is. */
export interface WrittenHnsStep {
  readonly step: HnsStep;
  /** The body as this format has it; none where the step only looks, or is refused. */
  readonly body?: object;
  readonly refusal?: HnsRefusal;
}

export interface HnsRefusal {
  readonly reason: ProblemReason;
  readonly value: string;
}

export interface WrittenHnsPlan {
  readonly plan: HnsHostPlan;
  readonly host: Host;
  readonly steps: readonly WrittenHnsStep[];
}

/** Gives the body of a step in one version of the interface, or why there is none. Not asked where the plan has an obstacle. */
export type BodyOf = (
  step: HnsStep,
  plan: HnsHostPlan,
) => { readonly body?: object } | { readonly refusal: HnsRefusal };

/** Every host's plan with its bodies. Which endpoints rest on a network that is refused follows from the plan. */
export function writeHns(design: Design, bodyOf: BodyOf): WrittenHnsPlan[] {
  const hosts = new Map(design.topology.hosts.map((host) => [host.id, host]));
  return planHns(design).flatMap((plan) => {
    const host = hosts.get(plan.host);
    return host ? [{ plan, host, steps: writeSteps(plan, bodyOf) }] : [];
  });
}

function writeSteps(plan: HnsHostPlan, bodyOf: BodyOf): WrittenHnsStep[] {
  const refused = new Map<string, string>();
  return plan.steps.map((step) => {
    const missing = step.needs.map((id) => refused.get(id)).find((name) => name !== undefined);
    const written = writeStep(step, plan, bodyOf, missing);
    if (written.refusal && step.kind !== 'hns-endpoint-create') refused.set(step.target.id, step.name);
    return written;
  });
}

function writeStep(step: HnsStep, plan: HnsHostPlan, bodyOf: BodyOf, missing: string | undefined): WrittenHnsStep {
  if (step.kind !== 'hns-network-expect' && step.obstacle) return { step, refusal: step.obstacle };
  if (missing !== undefined) return { step, refusal: { reason: 'needs', value: missing } };
  const said = bodyOf(step, plan);
  const refusal =
    'refusal' in said ? said.refusal : textRefusal([step.network, 'body' in said ? said.body : undefined]);
  if (refusal) return { step, refusal };
  return { step, ...('body' in said && said.body && { body: said.body }) };
}

/**
 * JSON could carry a control character, but nobody sees it in a file, and what HNS makes of it is not known: it is refused
 * here as it is in scripts.
 */
function textRefusal(value: unknown): HnsRefusal | undefined {
  if (typeof value === 'string') {
    const reason = unprintable(value);
    return reason && { reason, value };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const item of Object.values(value)) {
    const refusal = textRefusal(item);
    if (refusal) return refusal;
  }
  return undefined;
}
