export type Stream = 'stdout' | 'stderr';

export interface RunOptions {
  /** Added to those variables of this process that programs are given; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
  /** In milliseconds; then the program and all it has started are ended. */
  readonly timeLimit?: number;
  /** Most bytes that are kept of each stream. What comes after is read and thrown away, and `cut` says so. */
  readonly outputLimit?: number;
  /** Ends the program and all it has started. */
  readonly signal?: AbortSignal;
  /** Each line as soon as it is whole, without its end; the last one even without an end. Also of what is cut off. */
  readonly onLine?: (line: string, stream: Stream) => void;
  /** Called with the number of the process as soon as it is started. */
  readonly onStart?: (pid: number) => void;
  /** What the program reads from its standard input, which is then closed; nothing where it is absent. */
  readonly input?: string;
}

/** How a program ended. A code that is not 0 is no fault of ours, so it is not thrown. */
export interface RunResult {
  /** Null where it was ended from outside. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether something is missing at the end of a stream. */
  readonly cut: boolean;
  readonly timedOut: boolean;
  readonly cancelled: boolean;
  readonly milliseconds: number;
}

/** Runs a program to its end: an argument array, never a shell. Throws a ProgramFault where it cannot be started. */
export type RunProgram = (argv: readonly [string, ...string[]], options?: RunOptions) => Promise<RunResult>;
