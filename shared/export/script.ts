import type { Command, HostPlan, Step } from '../plan/step.ts';
import { commandLine } from './commandLine.ts';
import type { ProblemReason } from './result.ts';
import type { Shell } from './shells/shell.ts';

/** A step as it will stand in a script: its command line, or why it has none. */
export interface WrittenStep {
  readonly step: Step;
  readonly line?: string;
  readonly refusal?: Refusal;
}

export interface Refusal {
  readonly reason: ProblemReason;
  readonly value: string;
}

export interface WrittenPlan {
  readonly plan: HostPlan;
  readonly steps: readonly WrittenStep[];
}

/**
 * Writes the steps of all hosts. An element of which one step cannot be written is left out as a whole, and so is what
 * rests on it: a container on a network that is not made would only fail, or start somewhere else.
 */
export function writePlans(plans: readonly HostPlan[], shell: Shell): WrittenPlan[] {
  const refusals = new Map<string, Refusal>();
  const written = plans.map((plan) => ({ plan, steps: plan.steps.map((step) => write(step, shell, refusals)) }));
  if (refusals.size === 0) return written;
  spread(plans, refusals);
  return written.map(({ plan, steps }) => ({
    plan,
    steps: steps.map((item) => {
      const refusal = refusals.get(item.step.target.id);
      return refusal ? { step: item.step, refusal } : item;
    }),
  }));
}

function write(step: Step, shell: Shell, refusals: Map<string, Refusal>): WrittenStep {
  const written = writeStep(step, shell);
  if (typeof written === 'string') return { step, line: written };
  if (written && !refusals.has(step.target.id)) refusals.set(step.target.id, written);
  return { step };
}

/** What could not be taken back again is not made: for PowerShell, a container named `--%`. */
function writeStep(step: Step, shell: Shell): string | Refusal | undefined {
  if (step.obstacle) return step.obstacle;
  const line = step.command && writeCommand(step.command, shell);
  const inverse = step.inverse && writeCommand(step.inverse, shell);
  return typeof inverse === 'object' ? inverse : line;
}

export function writeCommand(command: Command, shell: Shell): string | Refusal {
  const written = commandLine(shell, command.argv);
  return 'line' in written ? written.line : written.refused;
}

/** Refuses what needs something refused, until nothing more does. */
function spread(plans: readonly HostPlan[], refusals: Map<string, Refusal>): void {
  const names = new Map(plans.flatMap((plan) => plan.steps.map((step) => [step.target.id, step.name])));
  const steps = plans.flatMap((plan) => plan.steps);
  let before = -1;
  while (refusals.size > before) {
    before = refusals.size;
    for (const step of steps) {
      if (refusals.has(step.target.id)) continue;
      const missing = step.needs.find((id) => refusals.has(id));
      if (missing !== undefined) {
        refusals.set(step.target.id, { reason: 'needs', value: names.get(missing) ?? missing });
      }
    }
  }
}
