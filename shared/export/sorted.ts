import type { Design, Host } from '../design/schema.ts';
import { byName } from '../plan/order.ts';

/**
 * The design with its lists by name, for documents that follow lists and for judging what they say. What an order means
 * something in stays: endpoints of a container, adapters of a team, subnets of a network. A host that did not change is the
 * same object as before, so that a judge knows it again.
 */
export function sortedDesign(design: Design): Design {
  const { swarms, hosts } = design.topology;
  return {
    ...design,
    topology: { swarms: swarms.toSorted(byName), hosts: hosts.map(sortedHost).sort(byName) },
  };
}

const kept = new WeakMap<Host, Host>();

function sortedHost(host: Host): Host {
  const before = kept.get(host);
  if (before) return before;
  const sorted = {
    ...host,
    adapters: host.adapters.toSorted(byName),
    switches: host.switches.toSorted(byName),
    networks: host.networks.toSorted(byName),
    containers: host.containers.toSorted(byName),
  };
  kept.set(host, sorted);
  return sorted;
}
