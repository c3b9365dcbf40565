import type { FileFault, ReferenceTarget } from './fileFault.ts';
import type { Design, Host } from './schema.ts';

/**
 * Finds the first id that is given twice, or the first reference to something that is not there. Whether a reference makes
 * sense (an adapter of another host, an overlay out of reach) is for the rules: a drawing may be wrong and still be opened.
 */
export function findReferenceFault(design: Design): FileFault | undefined {
  const known = collectIds(design);
  if ('kind' in known) return known;
  for (const [index, host] of design.topology.hosts.entries()) {
    const fault = findBrokenReference(host, `topology.hosts[${index}]`, known);
    if (fault) return fault;
  }
  return undefined;
}

type KnownIds = Readonly<Record<ReferenceTarget, ReadonlySet<string>>>;

/** The ids of everything that can be referred to, or the id that stands twice. */
function collectIds(design: Design): KnownIds | FileFault {
  const places = new Map<string, () => string>();
  const sets = {
    adapter: new Set<string>(),
    switch: new Set<string>(),
    network: new Set<string>(),
    swarm: new Set<string>(),
  };
  let duplicate: FileFault | undefined;
  const add = (id: string, path: () => string, set?: Set<string>) => {
    const first = places.get(id);
    if (first && !duplicate) duplicate = { kind: 'duplicate-id', id, path: path(), firstPath: first() };
    places.set(id, path);
    set?.add(id);
  };
  for (const [at, swarm] of design.topology.swarms.entries()) {
    add(swarm.id, () => `topology.swarms[${at}]`, sets.swarm);
  }
  for (const [hostAt, host] of design.topology.hosts.entries()) {
    const path = `topology.hosts[${hostAt}]`;
    add(host.id, () => path);
    for (const [at, item] of host.adapters.entries()) add(item.id, () => `${path}.adapters[${at}]`, sets.adapter);
    for (const [at, item] of host.switches.entries()) add(item.id, () => `${path}.switches[${at}]`, sets.switch);
    for (const [at, item] of host.networks.entries()) add(item.id, () => `${path}.networks[${at}]`, sets.network);
    for (const [at, container] of host.containers.entries()) {
      add(container.id, () => `${path}.containers[${at}]`);
      for (const [endpointAt, endpoint] of container.endpoints.entries()) {
        add(endpoint.id, () => `${path}.containers[${at}].endpoints[${endpointAt}]`);
      }
    }
  }
  for (const [at, note] of (design.layout.notes ?? []).entries()) add(note.id, () => `layout.notes[${at}]`);
  return duplicate ?? sets;
}

function findBrokenReference(host: Host, path: string, known: KnownIds): FileFault | undefined {
  if (host.swarmId !== undefined && !known.swarm.has(host.swarmId)) {
    return { kind: 'broken-reference', path: `${path}.swarmId`, target: 'swarm', id: host.swarmId };
  }
  for (const [at, vswitch] of host.switches.entries()) {
    const missing = vswitch.adapters.findIndex((adapter) => !known.adapter.has(adapter));
    if (missing < 0) continue;
    const id = vswitch.adapters[missing] ?? '';
    return { kind: 'broken-reference', path: `${path}.switches[${at}].adapters[${missing}]`, target: 'adapter', id };
  }
  for (const [at, network] of host.networks.entries()) {
    if (network.switch === undefined || known.switch.has(network.switch)) continue;
    return { kind: 'broken-reference', path: `${path}.networks[${at}].switch`, target: 'switch', id: network.switch };
  }
  for (const [at, container] of host.containers.entries()) {
    const missing = container.endpoints.findIndex((endpoint) => !known.network.has(endpoint.network));
    if (missing < 0) continue;
    const id = container.endpoints[missing]?.network ?? '';
    const place = `${path}.containers[${at}].endpoints[${missing}].network`;
    return { kind: 'broken-reference', path: place, target: 'network', id };
  }
  return undefined;
}
