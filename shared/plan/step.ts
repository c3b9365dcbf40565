import type { EntityRef } from '../design/entities.ts';
import type { MessageParams } from '../rules/rule.ts';

/** How much carrying out a step disturbs: nothing, a container that restarts, or the host's own network link for a while. */
export type Disruption = 'none' | 'container-restart' | 'host-link-drop';

export type StepKind =
  | 'swarm-init'
  | 'swarm-join'
  | 'swarm-leave'
  | 'network-create'
  | 'network-remove'
  | 'network-connect'
  | 'network-disconnect'
  | 'container-run'
  | 'container-create'
  | 'container-start'
  | 'container-remove';

/** One program call as data: never a string for a shell, so there is nothing to escape until somebody prints it. */
export interface Command {
  /** `docker`, then its arguments, each exactly as the program shall receive it. */
  readonly argv: readonly [string, ...string[]];
}

/**
 * One step of a plan. It knows nothing of shells: an export prints `command`, a runner executes it, from the same data.
 */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly target: EntityRef;
  /** Undefined where a person must act: the note says what (a swarm join needs a secret token). */
  readonly command?: Command;
  /** Key of a sentence for people, in the language catalogues. */
  readonly note?: StepNote;
  readonly disruption: Disruption;
  /** What takes the step back; undefined where there is nothing to take back. */
  readonly inverse?: Command;
}

export interface StepNote {
  readonly key: 'step.swarm-join' | 'step.host-link-drop' | 'step.existing-network';
  readonly params: MessageParams;
}

/** Steps for one host, in the order they must run. */
export interface HostPlan {
  readonly host: string;
  readonly hostName: string;
  readonly steps: readonly Step[];
}
