import type { IdSource } from '../create.ts';
import type { Design, Host, Layout } from '../schema.ts';

/**
 * A design of its own, made of a template: every element has a new id, and what says which host it was made for, or what was
 * made of it there, is left behind.
 */
export function fromTemplate(template: Design, ids: IdSource): Design {
  const { id: _, targets: __, ...rest } = template;
  const known = new Map<string, string>();
  const fresh = (prefix: string, id: string) => {
    const made = ids(prefix);
    known.set(id, made);
    return made;
  };
  for (const swarm of template.topology.swarms) fresh('swarm', swarm.id);
  for (const host of template.topology.hosts) {
    fresh('host', host.id);
    for (const item of host.adapters) fresh('adapter', item.id);
    for (const item of host.switches) fresh('switch', item.id);
    for (const item of host.networks) fresh('network', item.id);
    for (const item of host.containers) {
      fresh('container', item.id);
      for (const endpoint of item.endpoints) fresh('endpoint', endpoint.id);
    }
  }
  for (const note of template.layout.notes ?? []) fresh('note', note.id);
  const renamed = (id: string) => known.get(id) ?? id;
  return {
    ...rest,
    topology: {
      swarms: template.topology.swarms.map((swarm) => ({ ...swarm, id: renamed(swarm.id) })),
      hosts: template.topology.hosts.map((host) => renamedHost(host, renamed)),
    },
    layout: renamedLayout(template.layout, renamed),
  };
}

type Rename = (id: string) => string;

function renamedHost(host: Host, renamed: Rename): Host {
  const { swarmId } = host;
  return {
    ...host,
    id: renamed(host.id),
    ...(swarmId !== undefined && { swarmId: renamed(swarmId) }),
    adapters: host.adapters.map((item) => ({ ...item, id: renamed(item.id) })),
    switches: host.switches.map((item) => ({ ...item, id: renamed(item.id), adapters: item.adapters.map(renamed) })),
    networks: host.networks.map((item) => ({
      ...item,
      id: renamed(item.id),
      ...(item.switch !== undefined && { switch: renamed(item.switch) }),
    })),
    containers: host.containers.map((item) => ({
      ...item,
      id: renamed(item.id),
      endpoints: item.endpoints.map((endpoint) => ({
        ...endpoint,
        id: renamed(endpoint.id),
        network: renamed(endpoint.network),
      })),
    })),
  };
}

function renamedLayout(layout: Layout, renamed: Rename): Layout {
  const keys = <T>(places: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(places).map(([id, place]) => [renamed(id), place]));
  return {
    ...layout,
    positions: keys(layout.positions),
    sizes: keys(layout.sizes),
    collapsed: layout.collapsed.map(renamed),
    ...(layout.locked && { locked: layout.locked.map(renamed) }),
    ...(layout.notes && { notes: layout.notes.map((note) => ({ ...note, id: renamed(note.id) })) }),
  };
}
