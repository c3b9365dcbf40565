import type { Target } from '../../../shared/plan/apply/target.ts';
import type { HostReading, ReadHostOptions } from './types.ts';

/** Looks at a host: this machine, or one behind a context. Throws only where it was cancelled. */
export async function readHost(target: Target, options: ReadHostOptions = {}): Promise<HostReading> {
  throw new Error(`Not yet: ${target.kind} ${Object.keys(options).length}`);
}
