import { unmet } from '../expectation.ts';
import type { Step } from '../step.ts';
import type { DockerSim, SimAnswer } from './dockerSim.ts';

export interface Carried {
  /** Steps that were done, the last one perhaps only in part. */
  readonly begun: readonly Step[];
  readonly failed?: { readonly step: Step; readonly answer: SimAnswer };
  /** Steps that were done without what they promise being seen afterwards. */
  readonly unverified: readonly Step[];
}

/** Carries steps out on a simulated engine until one fails or `until` are done, as a runner would on a real one. */
export function carryOut(sim: DockerSim, steps: readonly Step[], until = steps.length): Carried {
  const begun: Step[] = [];
  const unverified: Step[] = [];
  for (const step of steps.slice(0, until)) {
    begun.push(step);
    const { command } = step;
    const answer: SimAnswer = !command
      ? { ok: false, code: 'usage', message: 'nothing to carry out' }
      : sim.allows(command)
        ? sim.run(command.argv)
        : { ok: false, code: 'usage', message: 'the thing is not the one that was planned for' };
    if (!answer.ok) return { begun, failed: { step, answer }, unverified };
    if (unmet(step.verify ?? [], sim.look()).length > 0) unverified.push(step);
  }
  return { begun, unverified };
}

/**
 * Takes steps back, the last one first. Where it is seen that there is nothing to take back (the step that failed had no
 * effect), its inverse is not carried out: it could hit something else.
 */
export function takeBack(sim: DockerSim, begun: readonly Step[]): { readonly unverified: readonly Step[] } {
  const unverified: Step[] = [];
  for (const step of begun.toReversed()) {
    if (!step.inverse) continue;
    if (step.undone && unmet(step.undone, sim.look()).length === 0) continue;
    if (sim.allows(step.inverse)) sim.run(step.inverse.argv);
    if (unmet(step.undone ?? [], sim.look()).length > 0) unverified.push(step);
  }
  return { unverified };
}
