import type { Edit } from '../design/edits.ts';
import type { EntityRef } from '../design/entities.ts';
import type { Container, Design, Host, Network } from '../design/schema.ts';
import type { SourceRef } from '../windows/sources.ts';
import type { DesignContext, HostContext } from './context.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Code of a rule: `SY085` is catalogue row C085; 900 and above are what imports and files report. */
export type RuleCode = `SY${string}`;

/** Values put into a message. Text stays text: a message is never a place for markup or commands. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** A quick fix: an edit, with the parameters of its title (`rule texts → fixes[variant]`). */
export interface Fix {
  /** Which title, where a rule offers several ways out; the rule's `fix` text when absent. */
  readonly variant?: string;
  readonly params?: MessageParams;
  readonly edit: Edit;
}

/** One place where a rule does not hold. */
export interface Hit {
  /** What it is about; the first one carries the badge. */
  readonly entities: readonly EntityRef[];
  /** Path of the inspector field concerned, `subnets.0.gateway`. */
  readonly field?: string;
  readonly params?: MessageParams;
  /** Which message text, where a rule says different things; the rule's `message` when absent. */
  readonly variant?: string;
  /** Where the catalogue has the same rule at another severity under some condition. */
  readonly severity?: Severity;
  /** A function where writing them down is worth putting off until somebody asks: thousands of addresses given twice. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

export type Report = (hit: Hit) => void;

/** When a rule applies. A fact that is unknown makes a gated rule silent: unknown facts never raise an error. */
export interface Gate {
  /** Windows builds: `from` inclusive, `before` exclusive. */
  readonly build?: { readonly from?: number; readonly before?: number };
  /** Docker Engine versions, `23.0`. */
  readonly engine?: { readonly from?: string; readonly before?: string };
}

interface RuleFacts {
  readonly code: RuleCode;
  /** Readable name, `gateway-in-subnet`. */
  readonly name: string;
  readonly severity: Severity;
  readonly gate?: Gate;
  /** Where it was read. A rule resting on `INF` alone is shown with lower confidence. */
  readonly sources: readonly [SourceRef, ...SourceRef[]];
  readonly examples: RuleExamples;
}

/** Judges one network. Sees its host without the containers. */
export interface NetworkRule extends RuleFacts {
  readonly scope: 'network';
  /** Drivers it speaks of; all when absent. */
  readonly drivers?: readonly string[];
  readonly check: (network: Network, context: HostContext, report: Report) => void;
}

/** Judges one container. Sees its host without the other containers, which is what makes its findings keepable. */
export interface ContainerRule extends RuleFacts {
  readonly scope: 'container';
  readonly check: (container: Container, context: HostContext, report: Report) => void;
}

/** Judges a host's facts, adapters, switches and networks together, without its containers. */
export interface HostRule extends RuleFacts {
  readonly scope: 'host';
  readonly check: (context: HostContext, report: Report) => void;
}

/** Judges a host with its containers, comparing them with each other. */
export interface NeighboursRule extends RuleFacts {
  readonly scope: 'neighbours';
  /**
   * Set where the fault keeps other rules silent, as a driver nobody knows does: a fix is then tried before it is offered,
   * and one that would bring a new error to light is not.
   */
  readonly tried?: true;
  readonly check: (host: Host, context: HostContext, report: Report) => void;
}

/** Compares hosts with each other. */
export interface DesignRule extends RuleFacts {
  readonly scope: 'design';
  readonly check: (design: Design, context: DesignContext, report: Report) => void;
}

/** Seen while reading text: the drawing that comes out no longer shows it. The reader reports it by its code. */
export interface ImportRule extends RuleFacts {
  readonly scope: 'import';
}

export type Rule = NetworkRule | ContainerRule | HostRule | NeighboursRule | DesignRule | ImportRule;

/**
 * Examples are docker command text, because that is what users know, plus facts about the host; or a whole design where
 * commands cannot say it. `invalid` ones must give this rule's code, `valid` ones must not.
 */
export interface RuleExamples {
  readonly valid: readonly [RuleExample, ...RuleExample[]];
  readonly invalid: readonly [InvalidExample, ...InvalidExample[]];
}

export interface RuleExample {
  /** What the example shows, where it is not obvious. */
  readonly title?: string;
  readonly commands?: string;
  /** What the text in `commands` is, by the id of an import format; docker commands when absent. */
  readonly from?: string;
  /** Host facts in the form of the command line's `--host-facts`. */
  readonly host?: Readonly<Record<string, unknown>>;
  /** Instead of commands. */
  readonly design?: () => Design;
}

export interface InvalidExample extends RuleExample {
  /** Severity expected, where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Whether applying the first fix leaves no finding of this rule. True when absent and the rule gives a fix. */
  readonly fixable?: boolean;
}
