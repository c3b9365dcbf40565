import type { Design } from '../../design/schema.ts';
import { byName } from '../order.ts';
import { swarmRoles } from '../swarmSteps.ts';

/**
 * The order in which the hosts of a design are changed: those that start swarms, because overlays are made there before any
 * other host can use them; then the other managers, then the rest. Each by name.
 */
export function laneOrder(design: Design, hostIds: readonly string[]): string[] {
  const wanted = new Set(hostIds);
  const roles = swarmRoles(design);
  const first = new Set([...roles.values()].flatMap((role) => role.first?.id ?? []));
  return design.topology.hosts
    .filter(({ id }) => wanted.has(id))
    .map((host) => {
      const isManager = host.swarm === 'manager' && host.swarmId !== undefined && roles.has(host.swarmId);
      return { id: host.id, name: host.name, rank: first.has(host.id) ? 0 : isManager ? 1 : 2 };
    })
    .sort((a, b) => a.rank - b.rank || byName(a, b))
    .map(({ id }) => id);
}
