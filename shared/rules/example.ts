import { createHost, createNetwork, createSwitch, emptyDesign } from '../design/create.ts';
import type { Adapter, Design, Host, Network, VSwitch } from '../design/schema.ts';

/** Small designs for examples that docker commands cannot say. Ids are names, so that the examples read well. */

/** A design of these hosts, with the swarms they say they are members of. */
export function exampleDesign(...hosts: readonly Host[]): Design {
  const ids = new Set(hosts.map((host) => host.swarmId).filter((id) => id !== undefined));
  const swarms = [...ids].map((id) => ({ id, name: id, origin: 'host' as const, flags: [] }));
  return { ...emptyDesign(), topology: { swarms, hosts } };
}

export function exampleHost(parts: Partial<Omit<Host, 'id'>> = {}): Host {
  const name = parts.name ?? 'HOST01';
  return createHost(name, name, parts);
}

export function nic(name: string, rest: Partial<Omit<Adapter, 'id' | 'name'>> = {}): Adapter {
  return { id: name, name, ...rest };
}

/** A switch docker makes together with its network, bound to these adapters. */
export function dockerSwitch(
  id: string,
  adapters: readonly string[],
  rest: Partial<Omit<VSwitch, 'id'>> = {},
): VSwitch {
  return createSwitch(id, id, 'external', { adapters, ...rest });
}

/** An external switch made by hand. */
export function handMadeSwitch(id: string, adapters: readonly string[], rest: Partial<Omit<VSwitch, 'id'>> = {}) {
  return createSwitch(id, id, 'external', { adapters, origin: 'host', ...rest });
}

export function exampleNetwork(driver: string, name: string, rest: Partial<Omit<Network, 'id'>> = {}): Network {
  return createNetwork(name, name, driver, rest);
}
