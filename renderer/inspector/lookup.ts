import type { EntityRef } from '../../shared/design/entities.ts';
import type {
  Adapter,
  Container,
  Design,
  Endpoint,
  Host,
  Network,
  Swarm,
  VSwitch,
} from '../../shared/design/schema.ts';

/** Where an id stood when it was last looked up. Lists rarely move, so a field finds its element without a search. */
const hints = new Map<string, number>();
const MOST_HINTS = 500;

function byId<T extends { readonly id: string }>(list: readonly T[], id: string | undefined): T | undefined {
  if (id === undefined) return undefined;
  const hint = hints.get(id);
  const there = hint === undefined ? undefined : list[hint];
  if (there?.id === id) return there;
  const index = list.findIndex((item) => item.id === id);
  if (index < 0) return undefined;
  if (hints.size >= MOST_HINTS) hints.clear();
  hints.set(id, index);
  return list[index];
}

/** The host an element lives in, or the host itself. */
export function hostAt(design: Design, ref: EntityRef): Host | undefined {
  return byId(design.topology.hosts, ref.kind === 'host' ? ref.id : ref.host);
}

export function adapterAt(design: Design, ref: EntityRef): Adapter | undefined {
  return byId(hostAt(design, ref)?.adapters ?? [], ref.id);
}

export function switchAt(design: Design, ref: EntityRef): VSwitch | undefined {
  return byId(hostAt(design, ref)?.switches ?? [], ref.id);
}

export function networkAt(design: Design, ref: EntityRef): Network | undefined {
  return byId(hostAt(design, ref)?.networks ?? [], ref.id);
}

export function containerAt(design: Design, ref: EntityRef): Container | undefined {
  return byId(hostAt(design, ref)?.containers ?? [], ref.kind === 'endpoint' ? ref.container : ref.id);
}

export function endpointAt(design: Design, ref: EntityRef): Endpoint | undefined {
  return containerAt(design, ref)?.endpoints.find((endpoint) => endpoint.id === ref.id);
}

export function swarmAt(design: Design, ref: EntityRef): Swarm | undefined {
  return byId(design.topology.swarms, ref.id);
}

export interface EntityOf {
  readonly host: Host;
  readonly swarm: Swarm;
  readonly adapter: Adapter;
  readonly switch: VSwitch;
  readonly network: Network;
  readonly container: Container;
  readonly endpoint: Endpoint;
}

const AT: { readonly [K in keyof EntityOf]: (design: Design, ref: EntityRef) => EntityOf[K] | undefined } = {
  host: hostAt,
  swarm: swarmAt,
  adapter: adapterAt,
  switch: switchAt,
  network: networkAt,
  container: containerAt,
  endpoint: endpointAt,
};

/** The element of the given kind that a reference points at; undefined where it is gone. */
export function entityAt<K extends keyof EntityOf>(kind: K, design: Design, ref: EntityRef): EntityOf[K] | undefined {
  return AT[kind](design, ref);
}
