import type { Design } from '../../design/schema.ts';
import { compareText } from '../order.ts';

/**
 * The order in which the hosts of a design are changed: managers of swarms first, because an overlay is made on one of them
 * before any other host can use it; then the rest. Each by name.
 */
export function laneOrder(design: Design, hostIds: readonly string[]): string[] {
  const wanted = new Set(hostIds);
  const swarms = new Set(design.topology.swarms.map(({ id }) => id));
  const rank = (isManager: boolean) => (isManager ? 0 : 1);
  return design.topology.hosts
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, swarm, swarmId }) => ({
      id,
      name,
      isManager: swarm === 'manager' && swarmId !== undefined && swarms.has(swarmId),
    }))
    .sort((a, b) => rank(a.isManager) - rank(b.isManager) || compareText(a.name, b.name) || compareText(a.id, b.id))
    .map(({ id }) => id);
}
