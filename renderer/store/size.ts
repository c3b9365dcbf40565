import type { Design } from '../../shared/design/schema.ts';
import { OPTIONS } from '../options.ts';

/** Whether a design is so large that work on all of it is done in slices or beside the window, and drawn in part. */
export function isLarge({ topology }: Design): boolean {
  return topology.hosts.reduce((sum, host) => sum + host.containers.length, 0) > OPTIONS.exportAtOnce;
}
