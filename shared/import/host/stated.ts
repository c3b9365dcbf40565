import type { Adapter, Host, Network, VSwitch } from '../../design/schema.ts';

/**
 * Adds what a person stated about a host to what its outputs say. The outputs come first: they are newer than any list kept
 * by hand, and what they do not tell is filled in.
 */
export function withStatedFacts(seen: Host, stated: Host): Host {
  const { id: _, name: __, adapters, switches, networks, containers: ___, swarmId: ____, swarm, ...facts } = stated;
  const named = new Map(seen.adapters.map((adapter) => [adapter.name.toLowerCase(), adapter]));
  const more = adapters.filter((adapter) => !named.has(adapter.name.toLowerCase()));
  const byName = new Map(adapters.map((adapter) => [adapter.name.toLowerCase(), adapter]));
  const idOf = new Map(adapters.map(({ id, name }) => [id, named.get(name.toLowerCase())?.id ?? id]));
  const addedSwitches = switches.filter((item) => !hasName(seen.switches, item.name));
  const addedNetworks = networks.filter((item) => !hasName(seen.networks, item.name));
  return {
    ...facts,
    ...seen,
    ...(seen.swarm === undefined && swarm !== undefined && stated.swarmId === undefined && { swarm }),
    adapters: [
      ...seen.adapters.map((adapter) => filled(adapter, byName.get(adapter.name.toLowerCase()))),
      ...(seen.adaptersKnown ? [] : more),
    ],
    switches: [...seen.switches, ...addedSwitches.map((item) => rebound(item, idOf))],
    networks: [...seen.networks, ...addedNetworks.map((item) => onSwitchOf(item, switches, seen))],
  };
}

/** An adapter that only something named is now known. */
function filled({ named, ...seen }: Adapter, stated: Adapter | undefined): Adapter {
  if (!stated) return named ? { ...seen, named } : seen;
  return { ...stated, ...seen };
}

function hasName(items: readonly { readonly name: string }[], name: string): boolean {
  return items.some((item) => item.name.toLowerCase() === name.toLowerCase());
}

function rebound(item: VSwitch, idOf: ReadonlyMap<string, string>): VSwitch {
  return { ...item, adapters: item.adapters.map((id) => idOf.get(id) ?? id) };
}

/** A stated network on a switch that was seen as well stands on the one that was seen. */
function onSwitchOf(network: Network, stated: readonly VSwitch[], seen: Host): Network {
  const name = stated.find(({ id }) => id === network.switch)?.name.toLowerCase();
  const there = name === undefined ? undefined : seen.switches.find((item) => item.name.toLowerCase() === name);
  return there ? { ...network, switch: there.id } : network;
}
