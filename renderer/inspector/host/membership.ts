import { batch, type Edit } from '../../../shared/design/edits.ts';
import type { Design, Host, Swarm } from '../../../shared/design/schema.ts';

/** Choices of the swarm field besides the swarms that are drawn. */
export const NO_SWARM = 'none';
export const NEW_SWARM = 'new';
/** A fact says the host is in a swarm, and none is drawn. */
export const OTHER_SWARM = 'other';

/** What the swarm field shows; undefined where nothing is known. */
export function membershipOf(host: Pick<Host, 'swarm' | 'swarmId'>): string | undefined {
  if (host.swarmId !== undefined) return host.swarmId;
  if (host.swarm === undefined) return undefined;
  return host.swarm === 'none' ? NO_SWARM : OTHER_SWARM;
}

/**
 * Takes a host into a swarm or out of it. The first member is its manager, the others join as workers; a role the host has
 * already is kept. `created` is the swarm to add where a new one is chosen.
 */
export function joinSwarm(design: Design, host: Host, choice: string | undefined, created: Swarm): Edit {
  if (choice === undefined) return change(host, { swarm: undefined, swarmId: undefined });
  if (choice === NO_SWARM) return change(host, { swarm: 'none', swarmId: undefined });
  if (choice === NEW_SWARM) {
    // Letters typed at the list choose it once each: a host that has a swarm to itself has its new one already.
    if (isAlone(design, host)) return batch();
    return batch({ type: 'add-swarm', swarm: created }, change(host, { swarm: 'manager', swarmId: created.id }));
  }
  if (choice === OTHER_SWARM) return change(host, { swarmId: undefined });
  const managed = design.topology.hosts.some(
    (other) => other.id !== host.id && other.swarmId === choice && other.swarm === 'manager',
  );
  const role = host.swarm === undefined || host.swarm === 'none' ? (managed ? 'worker' : 'manager') : host.swarm;
  return change(host, { swarm: role, swarmId: choice });
}

function isAlone(design: Design, { id, swarmId }: Host): boolean {
  return swarmId !== undefined && design.topology.hosts.every((other) => other.id === id || other.swarmId !== swarmId);
}

function change(host: Host, set: Partial<Pick<Host, 'swarm' | 'swarmId'>>): Edit {
  return { type: 'change-host', id: host.id, set };
}
