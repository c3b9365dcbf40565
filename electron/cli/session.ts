import type { Texts } from '../../shared/language/texts.ts';

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
  /** Runs a program of ours in this terminal and gives its exit code. */
  runProgram(program: string, args: readonly string[]): Promise<number>;
}
