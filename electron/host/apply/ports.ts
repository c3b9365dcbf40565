import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import type { HnsAct } from '../../../shared/plan/hns/act.ts';
import type { Command } from '../../../shared/plan/step.ts';

/**
 * Everything that carrying out a job touches, so that it can be proven without processes, files or time. What the ports say
 * in their answers is dealt with; what they throw ends the job's process, and whoever recovers the job goes on from its journal.
 */
export interface Ports {
  readonly by: Worker;
  /** The machine of each lane, in the job's order. */
  readonly machines: readonly Machine[];
  readonly journal: JobJournal;
  readonly requests: Requests;
  readonly clock: Clock;
  readonly locks: Locks;
}

/** The process that carries a job out, or takes it back. */
export type Worker = Extract<JobRecord, { record: 'taken' }>['by'];

/** One host, reached in one way. */
export interface Machine {
  /** Which engine it is: the same for two ways to the same one. Undefined where it does not answer. */
  identity(): Promise<string | undefined>;
  look(wanted: Wanted): Promise<Looked>;
  run(argv: Command['argv'], options: { readonly timeLimit: number }): Promise<Ran>;
  /** Asks HNS; a machine that only docker reaches has no way to. */
  act?(act: HnsAct, options: { readonly timeLimit: number }): Promise<Ran>;
}

export interface Wanted {
  /** What must be seen at least; everything where it is not given. */
  readonly scope?: LookScope | undefined;
  /** Labels that are drawn on containers: of what others made, no others are read. */
  readonly labels: readonly string[];
}

/** By names or ids. */
export interface LookScope {
  readonly networks: readonly string[];
  readonly containers: readonly string[];
  readonly adapters: boolean;
  readonly swarm: boolean;
  /** Networks and endpoints of HNS, and switches. */
  readonly hns?: boolean;
}

/** `message`: why the host could not be looked at, in whatever words its programs have. */
export type Looked =
  | { readonly ok: true; readonly observed: ObservedHost }
  | { readonly ok: false; readonly message: string };

export interface Ran {
  /** Null where the program was ended from outside, by the time limit for one, or could not be started. */
  readonly exit: number | null;
  /** What it said, the beginning of it. */
  readonly output: string;
  readonly timedOut: boolean;
  /** False where there was no program to run: nothing can have happened. */
  readonly started: boolean;
  /** The id of what HNS made. */
  readonly made?: string | undefined;
}

/** What has been written down of one job. */
export interface JobJournal {
  /** Everything before and what was added since, in order. */
  records(): readonly JobRecord[];
  /** On the disk before it resolves. Throws a JournalFault where it could not be written. */
  append(record: JobRecord): Promise<void>;
}

/** The disk is full, or gone. What is needed to put a host back is in memory, so that is done all the same. */
export class JournalFault extends Error {
  override readonly name = 'JournalFault';
}

/** What a person has asked for; kept on the disk by whoever took the request, with the time it was kept. */
export interface Request {
  readonly what: 'confirm' | 'cancel' | 'undo';
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Requests {
  /** All so far, the oldest first. */
  all(): readonly Request[];
  /** Resolves as soon as there are more than `known`, or at a time. */
  more(known: number, until: number): Promise<void>;
}

export interface Clock {
  /** Whole milliseconds since 1970. */
  now(): number;
  /** Only for the pauses between two looks at a condition that is waited for. */
  pause(milliseconds: number): Promise<void>;
}

/** One job at a time for each key: `targetKey(…)`, `engine:IDENTITY`, `job:ID`. */
export interface Locks {
  /** All of them, or none; undefined where another process holds one. The locks of processes that have gone are taken over. */
  take(keys: readonly string[], job: string): Promise<Lock | undefined>;
}

export interface Lock {
  release(): Promise<void>;
}
