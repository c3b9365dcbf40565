import type { Design } from '../design/schema.ts';
import { byName } from '../plan/order.ts';

/**
 * The design with its lists by name, for documents that follow lists. What an order means something in stays: endpoints of
 * a container, adapters of a team, subnets of a network.
 */
export function sortedDesign(design: Design): Design {
  const { swarms, hosts } = design.topology;
  return {
    ...design,
    topology: {
      swarms: swarms.toSorted(byName),
      hosts: hosts
        .map((host) => ({
          ...host,
          adapters: host.adapters.toSorted(byName),
          switches: host.switches.toSorted(byName),
          networks: host.networks.toSorted(byName),
          containers: host.containers.toSorted(byName),
        }))
        .sort(byName),
    },
  };
}
