import type { Target } from '../../../shared/plan/apply/target.ts';
import type { ReadHostOptions } from '../discovery/types.ts';
import type { Machine } from './ports.ts';

/** A host as the docker client of this user reaches it. */
export function createDockerMachine(
  target: Target,
  options: Pick<ReadHostOptions, 'env' | 'run' | 'powershell' | 'expectOs'> = {},
): Machine {
  throw new Error(`Not yet: ${target.kind} ${Object.keys(options).length}`);
}
