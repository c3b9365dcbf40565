import type { EntityRef } from '../design/entities.ts';
import type { MessageParams } from '../rules/rule.ts';

/** How much carrying out a step disturbs: nothing, a container that restarts, or the host's own network link for a while. */
export type Disruption = 'none' | 'container-restart' | 'host-link-drop';

export const STEP_KINDS = [
  'swarm-init',
  'swarm-join',
  'network-expect',
  'network-create',
  'container-run',
  'container-create',
  'network-connect',
  'container-start',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One program call as data: never a string for a shell, so there is nothing to escape until somebody prints it. */
export interface Command {
  /** `docker`, then its arguments, each exactly as the program shall receive it. */
  readonly argv: readonly [string, ...string[]];
  /**
   * Set where docker could take the name for the beginning of an id and so reach something else: the command may only be
   * carried out when the thing that answers to the name has exactly this name.
   */
  readonly exact?: ExactName;
}

export interface ExactName {
  readonly kind: 'container' | 'network';
  readonly name: string;
}

/**
 * One step of a plan. It knows nothing of shells: an export prints `command`, a runner executes it, from the same data.
 */
export interface Step {
  /** Unique in its host's plan. */
  readonly id: string;
  readonly kind: StepKind;
  readonly target: EntityRef;
  /** What the design calls the target. */
  readonly name: string;
  /** Ids of other elements that must have been made before: a container's networks, an overlay's swarm. */
  readonly needs: readonly string[];
  /** Undefined where a person must act (a swarm join needs a secret token), and where there is an obstacle. */
  readonly command?: Command;
  /** Why no docker command says this step. */
  readonly obstacle?: Obstacle;
  /** Values for sentences about the step, `{name}` and `{driver}`. */
  readonly params: MessageParams;
  /** What a person must know or do. */
  readonly note?: StepNote;
  readonly disruption: Disruption;
  /** What takes the step back; undefined where there is nothing to take back, or where an earlier step's inverse does. */
  readonly inverse?: Command;
}

/** Key of a sentence in the language catalogues, with its values. */
export interface StepNote {
  readonly key:
    | 'step.note.swarm-join'
    | 'step.note.swarm-join-some'
    | 'step.note.swarm-link-drop'
    | 'step.note.link-drop'
    | 'step.note.link-drop-some'
    | 'step.note.no-name'
    | 'step.note.no-network';
  readonly params: MessageParams;
}

export const OBSTACLES = [
  /** A network, or a container that later commands must name, has no name. */
  'no-name',
  'no-image',
  /** docker's client would clean the name like a path and reach another object. */
  'path-name',
  /** `--network a=b`: the client takes it for its key=value form. */
  'network-key-value',
  'missing-network',
  /** `docker network connect` has no flag for an address of this kind. */
  'mac-on-connect',
  /** A flag of `network connect` on the network a container is made with. */
  'flag-on-first-network',
  /** An option key with `=` in it: docker splits at the first one. */
  'option-key',
  /** Something that is not a flag where a flag is expected: it would be read as the image or the name. */
  'not-a-flag',
  /** A flag that takes a value without one: it would swallow the word behind it. */
  'flag-without-value',
] as const;
export type ObstacleReason = (typeof OBSTACLES)[number];

export interface Obstacle {
  readonly reason: ObstacleReason;
  /** The text that cannot be said. */
  readonly value: string;
}

/** Steps for one host, in the order they must run. */
export interface HostPlan {
  readonly host: string;
  readonly hostName: string;
  readonly steps: readonly Step[];
}
