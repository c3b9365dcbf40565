import { unmet } from '../expectation.ts';
import type { Step } from '../step.ts';
import type { DockerSim, SimAnswer } from './dockerSim.ts';

export interface Carried {
  /** Steps that were begun, the last one perhaps done only in part, or not at all. */
  readonly begun: readonly Step[];
  readonly failed?: { readonly step: Step; readonly answer: SimAnswer };
  /** Steps that were done without what they promise being seen afterwards. */
  readonly unverified: readonly Step[];
}

/**
 * What goes wrong with one step: docker refuses it; it is done but nobody hears of it (a lost reply, a time limit); or
 * `docker run` makes the container and cannot start it.
 */
export type FaultKind = 'refused' | 'lost-reply' | 'half-run';

export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}

/** Carries steps out on a simulated engine until one fails or `until` are done, as a runner would on a real one. */
export function carryOut(sim: DockerSim, steps: readonly Step[], until = steps.length, fault?: Fault): Carried {
  const begun: Step[] = [];
  const unverified: Step[] = [];
  for (const [index, step] of steps.slice(0, until).entries()) {
    begun.push(step);
    const answer = fault?.at === index ? failAt(sim, step, fault.kind) : attempt(sim, step);
    if (!answer.ok) return { begun, failed: { step, answer }, unverified };
    if (unmet(step.verify ?? [], sim.look()).length > 0) unverified.push(step);
  }
  return { begun, unverified };
}

const refused = (message: string): SimAnswer => ({ ok: false, code: 'usage', message });

function attempt(sim: DockerSim, { command }: Step): SimAnswer {
  if (!command) return refused('nothing to carry out');
  if (!sim.allows(command)) return refused('the thing is not the one that was planned for');
  return sim.run(command.argv);
}

function failAt(sim: DockerSim, step: Step, kind: FaultKind): SimAnswer {
  if (kind === 'lost-reply') attempt(sim, step);
  const argv = step.command?.argv ?? ['docker'];
  // What is left when the start fails: the container, made and not started.
  if (kind === 'half-run' && argv[1] === 'run')
    sim.run([argv[0], 'create', ...argv.slice(2).filter((word) => word !== '-d')]);
  return refused(`fault: ${kind}`);
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
