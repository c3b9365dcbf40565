import { targetKey } from '../../../shared/plan/apply/target.ts';
import { PAUSES } from './limits.ts';
import type { Clock, Lock, Machine } from './ports.ts';
import type { Run } from './run.ts';

/** Only one process may work on a job, whatever it is about. */
export function lockJob({ job, ports }: Run): Promise<Lock | undefined> {
  return ports.locks.take([`job:${job.id}`], job.id);
}

/** Locks by what hosts are called here, and by what they are: two contexts may lead to one engine. */
export function lockHosts({ job, ports }: Run, identities: readonly (string | undefined)[]): Promise<Lock | undefined> {
  const targets = job.lanes.map(({ target }) => targetKey(target));
  const engines = identities.flatMap((identity) => (identity === undefined ? [] : [`engine:${identity}`]));
  return ports.locks.take([...new Set([...targets, ...engines])].sort(), job.id);
}

/**
 * Asks until there is an answer, or time is over.
 * @param wanted no other engine will do.
 */
export async function identityOf(
  machine: Machine,
  clock: Clock,
  patience: number,
  wanted?: string,
): Promise<string | undefined> {
  const end = clock.now() + patience;
  let pause: number = PAUSES.first;
  for (;;) {
    const identity = await machine.identity();
    if (identity !== undefined && (wanted === undefined || identity === wanted)) return identity;
    const left = end - clock.now();
    if (left <= 0) return undefined;
    await clock.pause(Math.min(pause, left));
    pause = Math.min(Math.ceil(pause * PAUSES.growth), PAUSES.longest);
  }
}
