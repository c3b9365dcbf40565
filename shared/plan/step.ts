import type { EntityRef } from '../design/entities.ts';
import type { MessageParams } from '../rules/rule.ts';
import type { Expectation } from './expectation.ts';
import { type HnsAct, type HnsWork, hnsWords } from './hns/act.ts';

/** How much carrying out a step disturbs: nothing, a container that restarts, or the host's own network link for a while. */
export const DISRUPTIONS = ['none', 'container-restart', 'host-link-drop'] as const;
export type Disruption = (typeof DISRUPTIONS)[number];

export const STEP_KINDS = [
  'swarm-init',
  'swarm-join',
  'network-expect',
  'network-create',
  'container-run',
  'container-create',
  'network-connect',
  'container-start',
  // What follows is done only to things that are on a host already, so an export never has it.
  'container-stop',
  'container-rename',
  'network-disconnect',
  'network-remove',
  'container-remove',
  // On hosts whose networks HNS makes without docker.
  'hns-network-create',
  'hns-network-remove',
  'hns-endpoint-create',
  'hns-endpoint-remove',
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
  /**
   * Set where the command may only be carried out on a thing with this exact name that has these labels: what takes back
   * the making of a thing must never hit another one that somebody made under its name.
   */
  readonly owned?: OwnedThing;
}

export interface OwnedThing extends ExactName {
  readonly labels: Readonly<Record<string, string>>;
}

export interface ExactName {
  readonly kind: 'container' | 'network';
  readonly name: string;
}

/**
 * One step of a plan. It knows nothing of shells: an export prints `command`, a runner executes it, from the same data. Where
 * no docker makes a host's networks, a step has no command but a typed request of HNS, in `hns`; never both.
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
  /** What is asked of HNS, and what takes it back; only of steps whose kind begins with `hns-`. */
  readonly hns?: HnsWork;
  /** Why no docker command says this step. */
  readonly obstacle?: Obstacle;
  /** Values for sentences about the step, `{name}` and `{driver}`. */
  readonly params: MessageParams;
  /** What a person must know or do. */
  readonly note?: StepNote;
  readonly disruption: Disruption;
  /** What takes the step back; undefined where there is nothing to take back, or where an earlier step's inverse does. */
  readonly inverse?: Command;
  /** What must be seen on the host once the step is done. */
  readonly verify?: readonly Expectation[];
  /** What must be seen once the inverse is done. */
  readonly undone?: readonly Expectation[];
  /** Something seen on the host that the design need not have: then `target` names it by docker's id. */
  readonly observed?: ObservedThing;
  /** What the inverse cannot bring back as it was. */
  readonly losses?: readonly Loss[];
  /** `finish`: not to be done before everything else is done, verified and confirmed, because it throws away what the way back needs. */
  readonly phase?: 'finish';
}

/** What a step does, or what takes it back, whichever way. */
export type Action = Command | HnsAct;

export function isCommand(action: Action): action is Command {
  return 'argv' in action;
}

/** What takes a step back; undefined where nothing does. */
export function undoesOf({ inverse, hns }: Pick<Step, 'inverse' | 'hns'>): Action | undefined {
  return inverse ?? hns?.undoes;
}

/** Whether an action is held to one thing, so that another one of the same name is never hit. */
export function isGuarded(action: Action): boolean {
  return isCommand(action) ? action.owned !== undefined : action.act.endsWith('-unmake');
}

/** An action as words for people: a command line, or the request with its body. */
export function wordsOf(action: Action): readonly [string, ...string[]] {
  return isCommand(action) ? action.argv : hnsWords(action);
}

/** A thing on a host, as docker or HNS knows it. */
export interface ObservedThing {
  readonly kind: 'network' | 'container' | 'endpoint';
  readonly id: string;
  readonly name: string;
}

export const LOSSES = {
  /** What a container wrote outside its volumes goes with it. */
  'writable-layer': 'lost',
  /** This design did not make it, so volumes, variables or limits that nobody has seen are not in the drawing either. */
  'unseen-settings': 'lost',
  /** A container started with --rm is removed by docker as soon as it stops. */
  'auto-remove': 'lost',
  /** The observation does not say whether docker removes the container when it stops. */
  'auto-remove-unknown': 'lost',
  /** It shares the network of a container that does not run, or is gone, so docker could not start it again. */
  'partner-not-running': 'lost',
  /** HNS, PowerShell or Hyper-V made it; docker can make one like it, not this one. */
  'made-outside-docker': 'lost',
  /** docker does not tell what a network that is a pattern for others holds. */
  'config-only': 'lost',
  /** Services of a swarm may use it, and the swarm gives it another VXLAN number. */
  'swarm-network': 'lost',
  /** HNS made it for somebody else; what it does not show of it cannot be asked for again. */
  'hns-unseen-settings': 'lost',
  /** A connection to a network that is gone: docker keeps it for a stopped container, and cannot make it again. */
  'stale-connection': 'renewed',
  /** Nobody asked for the address, so docker and HNS choose again. */
  'dynamic-address': 'renewed',
  /** docker sets the MAC address of a later network never, and HNS chooses again. */
  'mac-address': 'renewed',
} as const;
export type LossKind = keyof typeof LOSSES;

/** Something that will not be as it was, even when the step is taken back. */
export interface Loss {
  readonly what: LossKind;
  readonly thing: ObservedThing;
}

/** Whether a loss is a value that docker chooses anew, as at any restart, or something that is gone. */
export function isLost({ what }: Loss): boolean {
  return LOSSES[what] === 'lost';
}

/** Key of a sentence in the language catalogues, with its values. */
export interface StepNote {
  readonly key:
    | 'step.note.swarm-join'
    | 'step.note.swarm-join-some'
    | 'step.note.swarm-link-drop'
    | 'step.note.link-drop'
    | 'step.note.link-drop-some'
    | 'hns.note.link-drop'
    | 'hns.note.link-drop-some'
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
