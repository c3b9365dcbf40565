import type { EntityRef } from '../../design/entities.ts';
import type { MessageParams } from '../../rules/rule.ts';
import type { Disruption, Loss, ObservedThing, Step } from '../step.ts';

export const CHANGE_ACTIONS = ['create', 'change', 'replace', 'delete', 'keep', 'conflict'] as const;
/** `conflict`: what the design wants cannot be had without harming something, or at all; a person must decide. */
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

export const CHANGE_KINDS = ['swarm', 'network', 'container', 'connection'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const OWNERS = ['switchyard', 'foreign', 'untouchable'] as const;
/** Who made it: this design, somebody else, or Windows and docker for themselves. */
export type Owner = (typeof OWNERS)[number];

export const FIELDS = [
  'role',
  'driver',
  'subnets',
  'gateway',
  'option',
  'interface',
  'label',
  'attachable',
  'internal',
  'ingress',
  'scope',
  'config-only',
  'config-from',
  'image',
  'command',
  'isolation',
  'network-mode',
  'ports',
  'publish-all',
  'dns',
  'dns-search',
  'hostname',
  'environment',
  'running',
  'network',
  'ip',
  'mac',
  'aliases',
  'name',
  'status',
  'switch',
] as const;
/** A setting of which the design and the host can say different things; its name is `plan.field.…` in the languages. */
export type Field = (typeof FIELDS)[number];

/** One setting that is not as drawn. */
export interface Difference {
  readonly field: Field;
  /** Which one, where there are several: the key of an option or label, the name of a variable. */
  readonly key?: string;
  /** What the host has; empty where it has none, and where the value may be a secret. */
  readonly from: string;
  /** What the design wants. */
  readonly to: string;
}

export const REASONS = [
  // Why something is made, changed or replaced.
  'missing',
  'differs',
  'settings',
  'network-replaced',
  'stale-connection',
  'partner-replaced',
  'partner-restarts',
  'mac-needs-new',
  // Why something goes.
  'no-longer-drawn',
  'named-for-removal',
  // Why something stays.
  'same',
  'foreign',
  'untouchable',
  'differs-left',
  'not-selected',
  // Why a person must decide.
  'not-ours',
  'other-design',
  'untouchable-name',
  'predefined',
  'twice-on-host',
  'twice-in-design',
  'no-name',
  'obstacle',
  'expected-missing',
  'hns-only',
  'attached-foreign',
  'attached-address',
  'shared-network',
  'shared-switch',
  'foreign-endpoints',
  'missing-partner',
  'missing-network',
  'network-twice',
  'not-manager',
  'swarm-unknown',
  'swarm-role',
  'swarm-join',
  'not-seen',
  'listed-only',
  // Only where HNS makes the networks.
  'hns-not-seen',
  'hns-in-place',
  'hns-endpoints',
  'hns-attached',
  'hns-default-nat',
  'hns-adapter-taken',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** Why a change is what it is; its sentence is `plan.reason.…` in the languages. */
export interface Reason extends Partial<Difference> {
  readonly code: ReasonCode;
  readonly params: MessageParams;
}

/** What happens to one thing. */
export interface Change {
  /** Unique in its plan. */
  readonly id: string;
  readonly action: ChangeAction;
  readonly kind: ChangeKind;
  /** Where it is drawn; absent for what only the host has. */
  readonly entity?: EntityRef;
  /** What it is on the host; absent for what only the design has. */
  readonly observed?: ObservedThing;
  /** Of a connection, the name of its container. */
  readonly name: string;
  /** Of a connection, the name of its network. */
  readonly network?: string;
  readonly owner: Owner;
  readonly reasons: readonly Reason[];
  /** Flags of the design of which docker does not show on the host whether they hold. */
  readonly unchecked: readonly string[];
  readonly disruption: Disruption;
  /** Ids of its steps, in their order. */
  readonly steps: readonly string[];
  readonly losses: readonly Loss[];
  /** What a person would have to name for a conflict to be settled in the design's favour. */
  readonly naming: readonly ObservedThing[];
}

export type Counts = Readonly<Record<ChangeAction, number>>;

export const UNSEEN = ['networks', 'containers', 'hns-networks', 'hns-endpoints'] as const;
/** What was not looked at, and without which nothing can be planned. */
export type Unseen = (typeof UNSEEN)[number];

/** `nothing`: the host is as drawn. `blocked`: there are conflicts, so there are no steps at all. */
export type Verdict = 'nothing' | 'ready' | 'blocked';

/** The difference between a design and what was seen on one host. */
export interface HostChangePlan {
  readonly host: string;
  readonly hostName: string;
  /** What is written on things that are made. */
  readonly owner: string;
  /** Set where the networks are HNS's own, and no docker is asked. */
  readonly engine?: 'hns';
  readonly verdict: Verdict;
  readonly unseen: readonly Unseen[];
  readonly changes: readonly Change[];
  readonly counts: Counts;
  /** In the order they must run; empty unless the verdict is `ready`. */
  readonly steps: readonly Step[];
  /** The worst of all steps. */
  readonly disruption: Disruption;
  /** What could not be put back if the plan were tried and taken back; while there is any, it can only be applied. */
  readonly irreversible: readonly Loss[];
}
