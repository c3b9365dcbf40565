import { argvAt, type Target } from '../../../shared/plan/apply/target.ts';
import { runProgram } from '../process/runProgram.ts';
import type { RunResult } from '../process/types.ts';
import type { ReadHostOptions } from './types.ts';

export type Argv = readonly [string, ...string[]];

/** The docker command for one target. */
export interface Docker {
  readonly target: Target;
  /** Throws a ProgramFault where docker cannot be started, and the signal's reason where it was cancelled. */
  run(argv: Argv, timeLimit: number): Promise<RunResult>;
}

export type DockerOptions = Pick<ReadHostOptions, 'run' | 'env' | 'signal'>;

export function dockerAt(target: Target, { run = runProgram, env, signal }: DockerOptions): Docker {
  return {
    target,
    async run(argv, timeLimit) {
      const result = await run(argvAt(target, argv), { timeLimit, ...(env && { env }), ...(signal && { signal }) });
      signal?.throwIfAborted();
      return result;
    },
  };
}

/** How long docker may take for one answer, in milliseconds: an engine that is busy with images needs some seconds. */
export const ANSWER_TIME = 30_000;
/** And for one that goes through hundreds of things. */
export const LONG_ANSWER_TIME = 120_000;

/** What docker said about its failure. */
export function messageOf({ stderr, stdout, code, signal }: RunResult): string {
  return stderr.trim() || stdout.trim() || (code === null ? String(signal) : `exit code ${code}`);
}
