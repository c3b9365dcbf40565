import type { Container, Host, Network, Swarm } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Adopted } from './adopt.ts';

export interface AdoptedHost {
  readonly adopted: Adopted;
  readonly observed: ObservedHost;
}

/**
 * Several hosts as one drawing: members of one swarm are joined in it, and an overlay, which every member lists, is drawn
 * once, on a manager.
 */
export function joinHosts(parts: readonly AdoptedHost[]): {
  readonly hosts: readonly Host[];
  readonly swarms: readonly Swarm[];
} {
  const groups = groupBySwarm(parts);
  const hosts = new Map(parts.map(({ adopted }) => [adopted.host.id, adopted.host]));
  const dropped = new Set<string>();
  for (const group of groups) {
    const [first] = group;
    const swarm = first?.adopted.swarms[0];
    if (!first || !swarm) continue;
    for (const { adopted } of group) {
      for (const other of adopted.swarms) if (other.id !== swarm.id) dropped.add(other.id);
    }
    const owner = group.find(({ adopted }) => adopted.host.swarm === 'manager') ?? first;
    for (const { adopted } of group) {
      const joined = { ...adopted.host, swarmId: swarm.id };
      hosts.set(joined.id, adopted === owner.adopted ? joined : withoutOverlays(joined, adopted, owner.adopted));
    }
  }
  return {
    hosts: [...hosts.values()],
    swarms: parts.flatMap(({ adopted }) => adopted.swarms).filter(({ id }) => !dropped.has(id)),
  };
}

/** Hosts that name each other, a manager they share, or their cluster are in one swarm. */
function groupBySwarm(parts: readonly AdoptedHost[]): AdoptedHost[][] {
  const groupOf = new Map<string, AdoptedHost[]>();
  const groups = new Set<AdoptedHost[]>();
  for (const part of parts) {
    const { swarm } = part.observed;
    if (!swarm) continue;
    const ids = [swarm.cluster, swarm.node, ...swarm.managers].filter((id) => id !== undefined);
    const group = [part];
    for (const other of new Set(ids.map((id) => groupOf.get(id) ?? []))) {
      group.push(...other);
      groups.delete(other);
    }
    group.sort((a, b) => parts.indexOf(a) - parts.indexOf(b));
    groups.add(group);
    for (const { observed } of group) {
      const { cluster, node, managers } = observed.swarm ?? { managers: [] };
      for (const id of [cluster, node, ...managers]) if (id !== undefined) groupOf.set(id, group);
    }
  }
  return [...groups].filter((group) => group.length > 1);
}

/** A member without the overlays that its manager shows: its containers stand on the manager's. */
function withoutOverlays(host: Host, own: Adopted, owner: Adopted): Host {
  const same = new Map<string, string>();
  const overlays = new Set(host.networks.filter(({ driver }) => driver === 'overlay').map(({ id }) => id));
  const ofOwner = new Set(owner.host.networks.filter(({ driver }) => driver === 'overlay').map(({ id }) => id));
  for (const [seen, id] of own.networkIds) {
    const there = owner.networkIds.get(seen);
    if (overlays.has(id) && there !== undefined && ofOwner.has(there)) same.set(id, there);
  }
  if (same.size === 0) return host;
  const networks = host.networks.filter(({ id }) => !same.has(id));
  return {
    ...host,
    networks,
    switches: withoutUnused(host, networks),
    containers: host.containers.map((container) => moved(container, same)),
  };
}

function moved(container: Container, same: ReadonlyMap<string, string>): Container {
  if (!container.endpoints.some(({ network }) => same.has(network))) return container;
  const endpoints = container.endpoints.map((item) => ({ ...item, network: same.get(item.network) ?? item.network }));
  return { ...container, endpoints };
}

/** A switch that came with a network goes with the last one on it. */
function withoutUnused(before: Host, networks: readonly Network[]): Host['switches'] {
  const used = new Set(networks.map((network) => network.switch));
  const was = new Set(before.networks.map((network) => network.switch));
  return before.switches.filter(({ id, origin }) => origin === 'host' || used.has(id) || !was.has(id));
}
