import { type EntityRef, findElement, findHost } from './entities.ts';
import type { Container, Design, Host, Network } from './schema.ts';

/** What belongs to a selection at a glance. */
export interface Neighbourhood {
  /** Ids of elements in hosts. */
  readonly elements: ReadonlySet<string>;
  /** Ids of hosts that belong to it as wholes. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * The selection and what is connected to it: a container's networks and what they stand on; a network's containers, switch and
 * adapters; what is on a switch or behind an adapter; a host's fellows in its swarm.
 */
export function neighboursOf(design: Design, refs: readonly EntityRef[]): Neighbourhood {
  const elements = new Set<string>();
  const hosts = new Set<string>();
  const scene = new Scene(design, elements);
  for (const ref of refs) {
    if (ref.kind === 'host') addHost(design, ref.id, hosts);
    else if (ref.kind === 'swarm') addMembers(design, ref.id, hosts);
    else scene.add(ref);
  }
  return { elements, hosts };
}

function addHost(design: Design, id: string, hosts: Set<string>): void {
  hosts.add(id);
  const swarm = findHost(design, id)?.swarmId;
  if (swarm !== undefined) addMembers(design, swarm, hosts);
}

function addMembers(design: Design, swarm: string, hosts: Set<string>): void {
  for (const host of design.topology.hosts) if (host.swarmId === swarm) hosts.add(host.id);
}

class Scene {
  private readonly design: Design;
  private readonly lit: Set<string>;
  private readonly networks: ReadonlyMap<string, { readonly host: Host; readonly network: Network }>;

  constructor(design: Design, lit: Set<string>) {
    this.design = design;
    this.lit = lit;
    this.networks = new Map(
      design.topology.hosts.flatMap((host) => host.networks.map((network) => [network.id, { host, network }])),
    );
  }

  add(ref: EntityRef): void {
    const host = findHost(this.design, ref.host ?? '');
    if (!host) return;
    if (ref.kind === 'container') this.addContainer(findElement(host, 'container', ref.id));
    if (ref.kind === 'endpoint') this.addContainer(findElement(host, 'container', ref.container ?? ''), ref.id);
    if (ref.kind === 'network') this.addNetworks([ref.id]);
    if (ref.kind === 'switch') this.addCarried(host, ref.id);
    if (ref.kind !== 'adapter') return;
    this.lit.add(ref.id);
    for (const { id, adapters } of host.switches) if (adapters.includes(ref.id)) this.addCarried(host, id);
  }

  /** A switch with all that is on it. */
  private addCarried(host: Host, id: string): void {
    this.addSwitch(host, id);
    this.addNetworks(host.networks.filter((network) => network.switch === id).map((network) => network.id));
  }

  private addContainer(container: Container | undefined, endpoint?: string): void {
    if (!container) return;
    this.lit.add(container.id);
    for (const { id, network } of container.endpoints) {
      if (endpoint === undefined || endpoint === id) this.addStanding(network);
    }
  }

  /** Networks with their containers on all hosts. */
  private addNetworks(ids: readonly string[]): void {
    for (const id of ids) this.addStanding(id);
    const wanted = new Set(ids);
    for (const { containers } of this.design.topology.hosts) {
      for (const { id, endpoints } of containers)
        if (endpoints.some(({ network }) => wanted.has(network))) this.lit.add(id);
    }
  }

  /** A network and what it stands on. */
  private addStanding(id: string): void {
    const found = this.networks.get(id);
    if (!found || this.lit.has(id)) return;
    this.lit.add(id);
    if (found.network.switch !== undefined) this.addSwitch(found.host, found.network.switch);
  }

  private addSwitch(host: Host, id: string): void {
    const vswitch = findElement(host, 'switch', id);
    if (!vswitch) return;
    this.lit.add(id);
    for (const adapter of vswitch.adapters) this.lit.add(adapter);
  }
}
