import type { RunOptions, RunResult } from './types.ts';

export async function runProgram(argv: readonly [string, ...string[]], options: RunOptions = {}): Promise<RunResult> {
  throw new Error(`Not yet: ${argv[0]} ${Object.keys(options).length}`);
}
