import type { Texts } from '../../shared/language/texts.ts';
import type { Jobs } from '../host/apply/jobs.ts';
import type { Eyes } from '../host/discovery/hostHandlers.ts';

/** Exit codes, as the command line's documentation lists them. */
export const EXIT = {
  done: 0,
  /** Errors found, or something was left out. */
  found: 1,
  /** The call or its input cannot be used. */
  unusable: 2,
  /** It failed while acting. */
  failed: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command sees of the world around it. */
export interface Session {
  readonly text: Texts;
  /** Where the person stands; paths they give start here. */
  readonly folder: string;
  /** Standard output, exactly as given: results. */
  write(text: string): void;
  /** One line on standard error: messages. */
  say(line: string): void;
  readStandardInput(): Promise<Uint8Array>;
  /** Reads hosts, and says what can be done with them. */
  readonly eyes: Eyes;
  readonly jobs: Jobs;
  /** Asks a person, who has until the signal. Undefined where nobody sits at a terminal, or time is over. */
  ask(question: string, signal?: AbortSignal): Promise<string | undefined>;
  /** Whether somebody sits there to be asked. */
  readonly hasPerson: boolean;
  /** Takes Ctrl+C until the function that it gives is called. */
  onInterrupt(listener: () => void): () => void;
  /** Runs a program of ours in this terminal and gives its exit code. */
  runProgram(program: string, args: readonly string[]): Promise<number>;
}
